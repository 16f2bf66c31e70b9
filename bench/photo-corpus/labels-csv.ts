// The rows of labels.csv: what is known of each photo, in the columns that the photo bench reads.

const columns = [
  'file',
  'id',
  'split',
  'label',
  'cause',
  'acc',
  'acc_min',
  'ocr_n',
  'sigma',
  'xh',
  'sigma_best',
  'xh_best',
  'sigma_worst',
  'xh_worst',
  'half_blurred',
  'scenario',
  'lang',
  'kind',
  'font',
  'doc',
  'W',
  'H',
  'long',
  'q',
  'ev',
  'iso',
  'veil',
  'quarter',
  'fill',
  'text_outside',
  'text_glare',
  'film',
  'seed',
] as const;

export type LabelRow = Readonly<Partial<Record<(typeof columns)[number], string | number>>>;

export const labelHeading = `${columns.join(',')}\n`;

export function labelLine(row: LabelRow): string {
  const cell = (value: string | number | undefined): string =>
    typeof value === 'number' ? String(Number(value.toFixed(5))) : (value ?? '');
  return `${columns.map((column) => cell(row[column])).join(',')}\n`;
}
