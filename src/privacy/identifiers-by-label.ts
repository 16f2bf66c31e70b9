// Identifiers that the word beside them gives away, whatever their digits say.
import type { FoundIdentifier, IdentifierKind } from './identifier.ts';
import { foldedLabels } from './identifier-labels.ts';
import type { Label } from './identifier-labels.ts';

/** Between a label and its value: a colon, a number sign, dots that lead the eye. */
const between = '[ \\t]*(?:[:：=#№.\\-–_|/]|no\\b|nr\\b|num\\b)*[ \\t:：#№.\\-–_|]*';
const number = '(?:\\p{L}{1,3}[ -]?)?\\d(?:[ ./\\-–]?\\d){2,24}\\p{L}?';
const date =
  '\\d{1,4}[ ]?[./\\-– ][ ]?(?:\\d{1,2}|\\p{L}{3,12})[ ]?[./\\-– ][ ]?\\d{2,4}|' +
  '\\d{1,2} \\p{L}{3,12},? \\d{4}|\\p{L}{3,12} \\d{1,2},? \\d{4}|(?:1[2-4]|19|20)\\d{2}';
const words = '[^\\n|]{2,120}';
const personName = "[\\p{L}][\\p{L}'’.\\- ]{1,60}";

type LabelledKind = Label['kind'];

const values: Readonly<Record<LabelledKind, string>> = {
  national_id: number,
  passport: '\\p{L}{0,3}[ -]?\\d(?:[ №\\-–]{0,3}[\\p{L}\\d]){4,12}',
  phone: '[+(]?\\d(?:[ .\\-–()/]{0,2}\\d){4,16}',
  address: words,
  postal_code: '\\d(?:[ -]?\\d){3,9}',
  record_number: '(?:\\p{L}{1,4}[ -]?)?\\d(?:[./\\-–]?[\\p{L}\\d]){1,24}',
  insurance: number,
  birth_date: date,
  name: personName,
};

/** Kinds whose value may stand before the label, as in "12.03.1975 г.р." or in a table to the left. */
const before: Readonly<Partial<Record<LabelledKind, string>>> = {
  birth_date: date,
  national_id: '\\d(?:[ ./\\-–]?\\d){6,20}',
  record_number: '\\d(?:[./\\-–]?\\d){4,20}',
  phone: '[+(]?\\d(?:[ .\\-–()/]{0,2}\\d){6,16}',
};
/** Characters between a value and a label behind it. */
const behindMax = 12;

interface Rule {
  readonly kind: IdentifierKind;
  readonly pattern: RegExp;
}

const letter = '[\\p{L}\\d]';

function alternatives(kind: LabelledKind): string {
  const own = foldedLabels.filter((label) => label.kind === kind);
  return own.map(({ words: label }) => label.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&')).join('|');
}

const kinds: readonly LabelledKind[] = [...new Set(foldedLabels.map(({ kind }) => kind))];

const rules: readonly Rule[] = kinds.flatMap((kind): Rule[] => {
  const label = `(?<!${letter})(?:${alternatives(kind)})(?!\\p{L})`;
  // A value may stand on the line below its label, as in the head of a form.
  const below = `${between}(?:\\n[ \\t]*)?`;
  const after = new RegExp(`${label}${below}(?<value>${values[kind]})`, 'dgu');
  const value = before[kind];
  if (value === undefined) return [{ kind, pattern: after }];
  const behind = `(?!${letter})[ \\t:]{0,${String(behindMax)}}`;
  const ahead = new RegExp(`(?<!${letter})(?<value>${value})${behind}${label}`, 'dgu');
  return [
    { kind, pattern: after },
    { kind, pattern: ahead },
  ];
});

const anyLabel = new RegExp(
  `(?<!${letter})(?:${kinds.map(alternatives).join('|')})(?!\\p{L})`,
  'u',
);

/** Of a text that is folded. */
export function byLabel(text: string): readonly FoundIdentifier[] {
  return rules.flatMap(({ kind, pattern }) =>
    [...text.matchAll(pattern)].flatMap((match): FoundIdentifier[] => {
      const value = match.groups?.['value'] ?? '';
      const start = match.indices?.groups?.['value']?.[0] ?? match.index;
      const own = untilNextLabel(kind, value).trimEnd();
      if (own.length < 2) return [];
      return [{ kind, sign: 'label', start, end: start + own.length }];
    }),
  );
}

/** "Name: Sara Karimi Age: 41": words end where the next label begins. */
function untilNextLabel(kind: IdentifierKind, value: string): string {
  if (kind !== 'name' && kind !== 'address') return value;
  const next = anyLabel.exec(value)?.index ?? value.length;
  const marked =
    kind === 'name' ? value.search(/ {2,}|\b(?:age|sex|gender|سن|جنس|العمر|возраст|пол)\b/u) : -1;
  return value.slice(0, Math.min(next, marked < 0 ? value.length : marked));
}
