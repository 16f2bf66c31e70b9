// The checklist beside the pages: what is there and what is missing; pages are dropped on a line.
import { Badge, NavLink, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { DragEvent } from 'react';
import type { DeskItem } from '../../../console/document-desk.ts';
import { inOneLine } from '../../words.ts';
import { useLanguage, useSay } from '../shell/words.tsx';
import { useDesk } from './desk-context.tsx';
import { droppedPage } from './dragging.ts';
import { movePage } from './page-moves.ts';

const colors: Readonly<Record<string, string>> = {
  received: 'green',
  missing: 'red',
  only_unreadable: 'red',
  only_film: 'orange',
  pages_missing: 'orange',
  stale: 'orange',
};

export function DeskChecklist() {
  const say = useSay();
  const { desk } = useDesk();
  return (
    <nav className="desk-list" aria-label={say('console-documents:checklist')}>
      <Text fw={600} size="sm" mb={4}>
        {say('console-documents:checklist')}
      </Text>
      <Stack gap={0}>
        {desk.items.map((item) => (
          <Line key={item.id} item={item} />
        ))}
      </Stack>
    </nav>
  );
}

/** What only helps is not missed in red. */
function colorOf({ state, essential }: DeskItem): string {
  if (state === 'missing' && !essential) return 'gray';
  return colors[state] ?? 'gray';
}

function Line({ item }: { readonly item: DeskItem }) {
  const say = useSay();
  const language = useLanguage();
  const { desk, acts, may } = useDesk();
  const [over, setOver] = useState(false);
  const count = desk.documents.filter(
    (one) => one.item === item.id && !one.withdrawn && !one.isReplaced,
  ).length;
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const ref = droppedPage(event);
    if (ref === null || !may) return;
    acts.edit(movePage(desk, ref, { item: item.id, report: null }), 'moved');
  };
  return (
    <NavLink
      component="a"
      href={`#item-${item.id}`}
      className={over ? 'drop-over' : ''}
      onDragOver={(event: DragEvent) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => {
        setOver(false);
      }}
      onDrop={drop}
      label={item.label}
      description={
        <>
          {inOneLine(language, [
            say(`console-documents:${item.essential ? 'essential' : 'helpful'}`),
            count === 0 ? '' : say('console-documents:files', { count }),
          ])}
        </>
      }
      rightSection={
        <Badge color={colorOf(item)} variant="light" tt="none" className="line-state">
          {say(`console-documents:line.${item.state}`)}
        </Badge>
      }
    />
  );
}
