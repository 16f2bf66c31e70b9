// One sheet of numbers: bars to see it at a glance, the table behind them, and its CSV.
import { Anchor, Card, Group, Table, Text, Title } from '@mantine/core';
import { toNativeDigits } from '../../../../language/digits.ts';
import type { Language } from '../../../../language/language.ts';
import type { NumbersLine, NumbersSheet } from '../../../console/numbers-routes.ts';
import { formatHours, formatMonth, formatNumber, formatPercent } from '../../words.ts';
import { middleOf } from '../shell/day-of.ts';
import { Icon } from '../shell/icon.tsx';
import { useLanguage, useSay } from '../shell/words.tsx';

export function Sheet({ sheet, csv }: { readonly sheet: NumbersSheet; readonly csv: string }) {
  const say = useSay();
  const title = say(`console-numbers:table.${sheet.id}`);
  return (
    <Card withBorder>
      <Group justify="space-between" wrap="nowrap" mb="xs">
        <Title order={2} size="h5">
          {title}
        </Title>
        <Anchor href={csv} download aria-label={`${say('console-numbers:csv')}: ${title}`}>
          <Icon name="download" />
        </Anchor>
      </Group>
      {sheet.rows.length === 0 ? (
        <Text size="sm" c="dimmed">
          {say('console-numbers:nothing')}
        </Text>
      ) : (
        <Numbers sheet={sheet} title={title} />
      )}
    </Card>
  );
}

interface Titled {
  readonly sheet: NumbersSheet;
  readonly title: string;
}

function Numbers({ sheet, title }: Titled) {
  const [first, ...others] = sheet.rows;
  const isOfAll = first?.key === 'all' && others.length === 0;
  return isOfAll ? (
    <Facts sheet={sheet} title={title} values={first.values} />
  ) : (
    <Rows sheet={sheet} title={title} />
  );
}

/** One row of all cases, stood on its end: a telephone shows it whole. */
function Facts({ sheet, title, values }: Titled & Pick<NumbersLine, 'values'>) {
  const say = useSay();
  return (
    <Table verticalSpacing={6} aria-label={title}>
      <Table.Tbody>
        {sheet.columns.map((column, index) => (
          <Table.Tr key={column}>
            <Table.Th scope="row" fw={400}>
              {say(`console-numbers:column.${column}`)}
            </Table.Th>
            <Table.Td ta="end">
              <Value column={column} value={values[index] ?? null} />
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

/** A telephone shows two columns of numbers whole; more are reached by scrolling. */
const labelPixels = 130;
const columnPixels = 80;

/** The bars stand in the table itself, so that both say the same and readers of screens hear it. */
function Rows({ sheet, title }: Titled) {
  const say = useSay();
  const most = Math.max(1, ...sheet.rows.map(({ values }) => values[0] ?? 0));
  return (
    <Table.ScrollContainer
      minWidth={labelPixels + columnPixels * sheet.columns.length}
      scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}
    >
      <Table verticalSpacing={6} aria-label={title}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th />
            {sheet.columns.map((column) => (
              <Table.Th key={column} ta="end" fz="xs" style={{ verticalAlign: 'bottom' }}>
                {say(`console-numbers:column.${column}`)}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {sheet.rows.map((row) => (
            <Row key={row.key} row={row} columns={sheet.columns} most={most} />
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

interface RowProps {
  readonly row: NumbersLine;
  readonly columns: NumbersSheet['columns'];
  /** What the longest bar stands for. */
  readonly most: number;
}

function Row({ row: { key, label, values }, columns, most }: RowProps) {
  const language = useLanguage();
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={400} w="45%">
        <Text size="sm">
          <bdi dir="auto">{nameOf(language, { key, label })}</bdi>
        </Text>
        <Bar share={(values[0] ?? 0) / most} />
      </Table.Th>
      {columns.map((column, index) => (
        <Table.Td key={column} ta="end">
          <Value column={column} value={values[index] ?? null} />
        </Table.Td>
      ))}
    </Table.Tr>
  );
}

const monthKey = /^(\d{4})-(\d{2})$/;

function nameOf(language: Language, { key, label }: Pick<NumbersLine, 'key' | 'label'>): string {
  const [, year, month] = monthKey.exec(key) ?? [];
  if (month !== undefined) {
    const day = middleOf(language, { year: Number(year), month: Number(month) });
    return formatMonth(language, day);
  }
  return toNativeDigits(label === '' ? key : label, language);
}

const barHeight = 6;
const barLength = 100;

function Bar({ share }: { readonly share: number }) {
  return (
    <svg
      className="bar"
      viewBox={`0 0 ${String(barLength)} ${String(barHeight)}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <rect width={barLength} height={barHeight} className="bar-ground" />
      <rect width={share * barLength} height={barHeight} className="bar-filled" />
    </svg>
  );
}

function Value({ column, value }: { readonly column: string; readonly value: number | null }) {
  const language = useLanguage();
  if (value === null) return <Text c="dimmed">–</Text>;
  if (/hours$/i.test(column)) return <>{formatHours(language, value)}</>;
  if (/share$/i.test(column)) return <>{formatPercent(language, value)}</>;
  return <>{formatNumber(language, value)}</>;
}
