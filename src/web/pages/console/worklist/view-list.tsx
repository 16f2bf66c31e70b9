// The views, each with how many cases it holds.
import { ActionIcon, Badge, Group, NavLink, Select, Stack } from '@mantine/core';
import type { ViewLine } from '../../../console/worklist-routes.ts';
import { formatNumber } from '../../words.ts';
import { Icon } from '../shell/icon.tsx';
import { useLanguage, useSay } from '../shell/words.tsx';

interface ViewsProps {
  readonly views: readonly ViewLine[];
  readonly open: string;
  readonly onOpen: (id: string) => void;
  readonly onRemove: (view: ViewLine) => void;
}

export function ViewList({ views, open, onOpen, onRemove }: ViewsProps) {
  const say = useSay();
  return (
    <Stack component="nav" gap={2} aria-label={say('console-worklist:views')} w={204} flex="none">
      {views.map((view) => (
        <Group key={view.id} gap={0} wrap="nowrap">
          <NavLink
            component="button"
            type="button"
            active={view.id === open}
            aria-current={view.id === open ? 'true' : undefined}
            label={<ViewName view={view} />}
            rightSection={<Count view={view} />}
            onClick={() => {
              onOpen(view.id);
            }}
          />
          {view.kind === 'ready' ? null : <RemoveView view={view} onRemove={onRemove} />}
        </Group>
      ))}
    </Stack>
  );
}

/** On a telephone the views fold into one field. */
export function ViewSelect({ views, open, onOpen }: ViewsProps) {
  const say = useSay();
  const language = useLanguage();
  return (
    <Select
      aria-label={say('console-worklist:views')}
      data={views.map((view) => ({
        value: view.id,
        label: `${nameOf(say, view)} (${formatNumber(language, view.count)})`,
      }))}
      value={open}
      allowDeselect={false}
      onChange={(id) => {
        if (id !== null) onOpen(id);
      }}
    />
  );
}

function RemoveView({
  view,
  onRemove,
}: { readonly view: ViewLine } & Pick<ViewsProps, 'onRemove'>) {
  const say = useSay();
  return (
    <ActionIcon
      aria-label={`${say('console-worklist:removeView')}: ${view.name}`}
      onClick={() => {
        onRemove(view);
      }}
    >
      <Icon name="remove" />
    </ActionIcon>
  );
}

function ViewName({ view }: { readonly view: ViewLine }) {
  const say = useSay();
  return <bdi dir="auto">{nameOf(say, view)}</bdi>;
}

function nameOf(say: ReturnType<typeof useSay>, view: ViewLine): string {
  if (view.kind === 'ready') return say(`console-worklist:view.${view.id}`);
  return view.kind === 'own' ? view.name : `${view.name} (${say('console-worklist:sharedView')})`;
}

function Count({ view }: { readonly view: ViewLine }) {
  const language = useLanguage();
  const say = useSay();
  return (
    <Badge
      variant={view.count === 0 ? 'outline' : 'light'}
      color="gray"
      aria-label={say('console-worklist:count', { count: view.count })}
    >
      {formatNumber(language, view.count)}
    </Badge>
  );
}
