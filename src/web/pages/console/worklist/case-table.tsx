// The cases as a table, for wide windows: every heading that can sort does.
import { Checkbox, Table, Text, UnstyledButton } from '@mantine/core';
import type { CaseSort, SortColumn } from '../../../../worklist/case-sort.ts';
import type { CaseLine } from '../../../console/worklist-routes.ts';
import { Icon } from '../shell/icon.tsx';
import { useSay } from '../shell/words.tsx';
import * as cells from './case-cells.tsx';

export interface CaseListProps {
  readonly lines: readonly CaseLine[];
  readonly now: number;
  readonly sort: CaseSort;
  readonly onSort: (sort: CaseSort) => void;
  readonly selected: ReadonlySet<string>;
  /** Null where the member may not act on cases. */
  readonly onSelect: ((intake: string) => void) | null;
}

/**
 * Column of the table → what it is ordered by; the field above the table offers the others. The
 * next step has the most to say: it gets the room.
 */
const columns: readonly { readonly column: SortColumn; readonly width: string }[] = [
  { column: 'name', width: '21%' },
  { column: 'diagnosis', width: '15%' },
  { column: 'percent', width: '7.5rem' },
  { column: 'next', width: '27%' },
  { column: 'waiting', width: '15%' },
  { column: 'responsible', width: '13%' },
];

const widthMin = 760;

export function CaseTable(props: CaseListProps) {
  const { lines, onSelect, sort, onSort } = props;
  const say = useSay();
  return (
    <Table.ScrollContainer minWidth={widthMin}>
      <Table
        className="cases"
        verticalSpacing="xs"
        horizontalSpacing={8}
        highlightOnHover
        aria-label={say('console-worklist:title')}
      >
        <Table.Thead>
          <Table.Tr>
            {onSelect === null ? null : <Table.Th w={36} />}
            {columns.map(({ column, width }) => (
              <Heading key={column} {...{ column, width, sort, onSort }} />
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {lines.map((line) => (
            <Row key={line.intake} line={line} {...props} />
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function Heading({
  column,
  width,
  sort,
  onSort,
}: {
  readonly column: SortColumn;
  readonly width: string;
  readonly sort: CaseSort;
  readonly onSort: (sort: CaseSort) => void;
}) {
  const say = useSay();
  const here = sort.column === column;
  const order = sort.descending ? 'descending' : 'ascending';
  return (
    <Table.Th w={width} aria-sort={here ? order : 'none'}>
      <UnstyledButton
        className="heading"
        onClick={() => {
          onSort({ column, descending: here && !sort.descending });
        }}
      >
        <Text span size="xs" fw={700}>
          {say(`console-worklist:column.${column}`)}
        </Text>
        {here ? <Icon name={sort.descending ? 'down' : 'up'} size={14} /> : null}
      </UnstyledButton>
    </Table.Th>
  );
}

function Row({ line, now, selected, onSelect }: CaseListProps & { readonly line: CaseLine }) {
  const say = useSay();
  return (
    <Table.Tr className={line.next.who === 'coordinator' ? 'case case-waiting' : 'case'}>
      {onSelect === null ? null : (
        <Table.Td>
          <SelectCase line={line} selected={selected} onSelect={onSelect} />
        </Table.Td>
      )}
      <Table.Td>
        <cells.NameCell line={line} />
      </Table.Td>
      <Table.Td>
        <cells.Diagnosis line={line} />
        <Text size="xs" c="dimmed">
          {say(`console-worklist:language.${line.language}`)}
        </Text>
      </Table.Td>
      <Table.Td>
        <cells.PhaseBadge line={line} />
        <cells.Complete line={line} />
      </Table.Td>
      <Table.Td>
        <cells.Next line={line} now={now} />
      </Table.Td>
      <Table.Td>
        <cells.Waiting line={line} now={now} />
        <cells.Clocks line={line} now={now} />
      </Table.Td>
      <Table.Td>
        <cells.People line={line} />
        <cells.Heard line={line} now={now} />
      </Table.Td>
    </Table.Tr>
  );
}

export function SelectCase({
  line,
  selected,
  onSelect,
}: {
  readonly line: CaseLine;
  readonly selected: ReadonlySet<string>;
  readonly onSelect: (intake: string) => void;
}) {
  const say = useSay();
  const name = line.name === '' ? line.code : line.name;
  return (
    <Checkbox
      aria-label={say('console-worklist:select', { name })}
      data-select={line.intake}
      checked={selected.has(line.intake)}
      onChange={() => {
        onSelect(line.intake);
      }}
    />
  );
}
