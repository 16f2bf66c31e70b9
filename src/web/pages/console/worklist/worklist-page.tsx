// The console's first page: views beside the list of cases, the search above both.
import { ActionIcon, Button, Group, Stack, TextInput, Title } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useRef, useState, type RefObject } from 'react';
import type { ViewLine } from '../../../console/worklist-routes.ts';
import { api } from '../shell/console-client.ts';
import { Failure, Waiting } from '../shell/failure.tsx';
import { Icon } from '../shell/icon.tsx';
import { useNotices } from '../shell/notices.tsx';
import { useRouter } from '../shell/router.tsx';
import { useMay } from '../shell/session.tsx';
import { useLoaded } from '../shell/use-loaded.ts';
import { useSay } from '../shell/words.tsx';
import { GatheringLine } from './gathering-line.tsx';
import { KeysHelp } from './keys-help.tsx';
import { SearchResults } from './search-results.tsx';
import { ViewList, ViewSelect } from './view-list.tsx';
import { ViewedCases } from './viewed-cases.tsx';
import { useWorklistKeys } from './worklist-keys.ts';

const firstView = 'waiting';
const lettersMin = 2;

export function WorklistPage() {
  const { data, error, reload } = useLoaded<readonly ViewLine[]>(
    '/worklist/views',
    (told) => told.kind === 'row' || (told.kind === 'shared' && told.what === 'views'),
  );
  const { query, navigate } = useRouter();
  if (data === null) {
    return error === null ? <Gathered /> : <Failure code={error} again={reload} />;
  }
  const wanted = query.get('view') ?? firstView;
  const view = data.find(({ id }) => id === wanted) ?? data[0];
  if (view === undefined) return <Failure code="internal" again={reload} />;
  const open = (id: string) => {
    navigate(`/?view=${encodeURIComponent(id)}`, { replace: true });
  };
  return <Worklist key={view.id} views={data} view={view} onOpen={open} onChanged={reload} />;
}

/** Nothing can be shown before the cases are read. */
function Gathered() {
  return (
    <>
      <Waiting />
      <GatheringLine />
    </>
  );
}

interface WorklistProps {
  readonly views: readonly ViewLine[];
  readonly view: ViewLine;
  readonly onOpen: (id: string) => void;
  readonly onChanged: () => void;
}

function Worklist({ views, view, onOpen, onChanged }: WorklistProps) {
  const say = useSay();
  const wide = useMediaQuery('(min-width: 62em)', true, { getInitialValueInEffect: false });
  const [query, setQuery] = useState('');
  const [helping, setHelping] = useState(false);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const search = useRef<HTMLInputElement>(null);
  const may = useMay('work');
  const remove = useRemoveView(onChanged, onOpen);
  const select = (intake: string) => {
    setSelected((before) => toggled(before, intake));
  };
  const help = () => {
    setHelping(true);
  };
  useWorklistKeys({
    search: () => search.current?.focus(),
    select: may ? select : () => undefined,
    help,
  });
  const list = { views, open: view.id, onOpen, onRemove: remove };
  const anyCase = views.some(({ count }) => count > 0);
  const selection = {
    wide,
    anyCase,
    selected,
    onSelect: may ? select : null,
    onSelected: setSelected,
  };
  return (
    <Stack gap="sm">
      <Group justify="space-between" gap="sm">
        <Title order={1} size="h3">
          {say('console-worklist:title')}
        </Title>
        <SearchField field={search} query={query} onQuery={setQuery} />
      </Group>
      <GatheringLine onDone={onChanged} />
      <Group align="flex-start" gap="md" wrap="nowrap">
        {wide ? <ViewList {...list} /> : null}
        <Stack flex={1} gap="sm" miw={0}>
          {wide ? null : <ViewSelect {...list} />}
          {[...query.trim()].length >= lettersMin ? (
            <SearchResults query={query} />
          ) : (
            <ViewedCases view={view} onOpen={onOpen} onChanged={onChanged} {...selection} />
          )}
          {wide ? <HelpButton onHelp={help} /> : null}
        </Stack>
      </Group>
      <KeysHelp
        open={helping}
        onClose={() => {
          setHelping(false);
        }}
      />
    </Stack>
  );
}

function HelpButton({ onHelp }: { readonly onHelp: () => void }) {
  const say = useSay();
  return (
    <div>
      <Button variant="subtle" size="compact-xs" onClick={onHelp}>
        {say('console-worklist:keys')} (?)
      </Button>
    </div>
  );
}

function useRemoveView(onChanged: () => void, onOpen: (id: string) => void) {
  const say = useSay();
  const { show, fail } = useNotices();
  return ({ id }: ViewLine) => {
    api.post(`/worklist/views/${id}/remove`).then(() => {
      show({ words: say('console-worklist:removed') });
      onOpen(firstView);
      onChanged();
    }, fail);
  };
}

function SearchField({
  field,
  query,
  onQuery,
}: {
  readonly field: RefObject<HTMLInputElement | null>;
  readonly query: string;
  readonly onQuery: (query: string) => void;
}) {
  const say = useSay();
  return (
    <TextInput
      ref={field}
      type="search"
      w={{ base: '100%', sm: 340 }}
      dir="auto"
      maxLength={200}
      aria-label={say('console-worklist:search')}
      placeholder={say('console-worklist:search')}
      leftSection={<Icon name="search" />}
      rightSection={
        query === '' ? null : (
          <ActionIcon
            aria-label={say('console-worklist:clear')}
            onClick={() => {
              onQuery('');
              field.current?.focus();
            }}
          >
            <Icon name="close" />
          </ActionIcon>
        )
      }
      value={query}
      onChange={({ currentTarget }) => {
        onQuery(currentTarget.value);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        onQuery('');
        event.currentTarget.blur();
      }}
    />
  );
}

function toggled(before: ReadonlySet<string>, intake: string): ReadonlySet<string> {
  const next = new Set(before);
  if (!next.delete(intake)) next.add(intake);
  return next;
}
