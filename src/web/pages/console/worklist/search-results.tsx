// What the search found: each case with the text in which its words stand.
import { Anchor, Button, Card, Group, Mark, Stack, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { SearchLine, SearchLines } from '../../../console/worklist-routes.ts';
import { between, formatDay } from '../../words.ts';
import { api, ApiError } from '../shell/console-client.ts';
import { Failure, Waiting } from '../shell/failure.tsx';
import { useLink } from '../shell/router.tsx';
import { useLanguage, useSay } from '../shell/words.tsx';
import { PhaseBadge } from './case-cells.tsx';

/** Between two letters somebody is still typing (ms). */
const typingMs = 200;

interface Results extends SearchLines {
  readonly query: string;
}

export function SearchResults({ query }: { readonly query: string }) {
  const say = useSay();
  const [found, setFound] = useState<Results | null>(null);
  const [error, setError] = useState<string | null>(null);
  const fail = (failure: unknown) => {
    setError(failure instanceof ApiError ? failure.code : 'internal');
  };
  useEffect(() => {
    let wanted = true;
    const timer = setTimeout(() => {
      read(query, 0).then((page) => {
        if (!wanted) return;
        setFound({ ...page, query });
        setError(null);
      }, fail);
    }, typingMs);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [query]);
  if (error !== null) return <Failure code={error} />;
  if (found === null) return <Waiting />;
  const { after } = found;
  return (
    <Stack gap="xs">
      <Text role="status" size="sm" c="dimmed">
        {found.results.length === 0 ? say('console-worklist:nothingFound') : ''}
      </Text>
      {found.results.length === 0 ? (
        <Text size="sm">{say('console-worklist:searchHow')}</Text>
      ) : null}
      {found.results.map((result) => (
        <Result key={result.line.intake} {...result} />
      ))}
      {after === null ? null : (
        <Button
          variant="default"
          onClick={() => {
            read(found.query, after).then((page) => {
              setFound({
                ...page,
                query: found.query,
                results: [...found.results, ...page.results],
              });
            }, fail);
          }}
        >
          {say('console-worklist:more')}
        </Button>
      )}
    </Stack>
  );
}

function read(query: string, after: number): Promise<SearchLines> {
  return api.post<SearchLines>('/worklist/search', { query, after });
}

function Result({ line, found }: SearchLine) {
  const say = useSay();
  const link = useLink(`/cases/${line.intake}`);
  return (
    <Card withBorder padding="sm">
      <Group justify="space-between" wrap="nowrap">
        <Group gap="sm">
          <Anchor {...link} data-case={line.intake} fw={600} c="inherit">
            <bdi dir="auto">{line.name === '' ? say('console-case:unnamed') : line.name}</bdi>
          </Anchor>
          <Text size="xs" c="dimmed" ff="monospace">
            <bdi dir="ltr">{line.code}</bdi>
          </Text>
          <Text size="sm">
            <bdi dir="auto">{line.diagnosis ?? ''}</bdi>
          </Text>
        </Group>
        <PhaseBadge line={line} />
      </Group>
      {found.map((one, index) => (
        <Place key={index} found={one} />
      ))}
    </Card>
  );
}

function Place({ found }: { readonly found: SearchLine['found'][number] }) {
  const say = useSay();
  const language = useLanguage();
  const { place, about, at, from, snippet } = found;
  const day = at === null ? '' : formatDay(language, at, new Date());
  const whose = from === null ? '' : `${between[language]}${say(`console-worklist:from.${from}`)}`;
  return (
    <Text size="sm" mt={4}>
      <Text span size="xs" c="dimmed">
        {say(`console-worklist:found.${place}`, { about, day })}
        {whose}
        {' — '}
      </Text>
      <bdi dir="auto">
        {snippet.map((part, index) =>
          part.found ? <Mark key={index}>{part.text}</Mark> : <span key={index}>{part.text}</span>,
        )}
      </bdi>
    </Text>
  );
}
