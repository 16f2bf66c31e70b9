// The pages as they would be printed now, in English or in the patient's language.
import { Box, Group, Loader, SegmentedControl, Stack, Text, Title } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { Language } from '../../../../language/language.ts';
import type { SummaryPreview } from '../../../console/summary-view.ts';
import { formatNumber, languageNames } from '../../words.ts';
import { api, ApiError } from '../shell/console-client.ts';
import { Failure } from '../shell/failure.tsx';
import { useLanguage, useSay } from '../shell/words.tsx';

interface Shown {
  readonly language: Language;
  readonly pages: readonly {
    readonly url: string;
    readonly text: string;
    readonly width: number;
    readonly height: number;
  }[];
}

/** Changes that follow each other quickly are printed once (ms). */
const pauseMs = 700;

export function PreviewPane({
  intake,
  revision,
  language,
}: {
  readonly intake: string;
  readonly revision: number;
  readonly language: Language;
}) {
  const say = useSay();
  const [chosen, setChosen] = useState<Language>('en');
  const { shown, busy, error, again } = usePreview({ intake, revision, language: chosen });
  const languages = [...new Set<Language>(['en', language])];
  return (
    <Box className="preview">
      <Group justify="space-between" mb="xs">
        <Group gap="xs">
          <Title order={2} size="h5">
            {say('console-summary:preview')}
          </Title>
          {busy ? <Loader size="xs" role="status" aria-label={say('console:loading')} /> : null}
        </Group>
        <SegmentedControl
          aria-label={say('console-summary:previewLanguage')}
          value={chosen}
          onChange={(value) => {
            setChosen(value === 'en' ? 'en' : language);
          }}
          data={languages.map((value) => ({ value, label: languageNames[value] }))}
        />
      </Group>
      {error === null ? null : <Failure code={error} again={again} />}
      <Pages shown={shown} />
    </Box>
  );
}

function Pages({ shown }: { readonly shown: Shown | null }) {
  const say = useSay();
  const reader = useLanguage();
  const pageName = (index: number) =>
    say('console-summary:page', { number: formatNumber(reader, index + 1) });
  if (shown === null) return <Text c="dimmed">{say('console-summary:printing')}</Text>;
  return (
    <Stack
      gap="sm"
      className="pages"
      tabIndex={0}
      role="region"
      aria-label={say('console-summary:preview')}
    >
      {shown.pages.map(({ url, text, width, height }, index) => (
        <img
          key={url}
          src={url}
          width={width}
          height={height}
          alt={`${pageName(index)}: ${text}`}
        />
      ))}
    </Stack>
  );
}

/** Keeps the old pages until the new ones are there. */
function usePreview(wanted: {
  readonly intake: string;
  readonly revision: number;
  readonly language: Language;
}) {
  const { intake, revision, language } = wanted;
  const [shown, setShown] = useState<Shown | null>(null);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const [round, setRound] = useState(0);
  useEffect(() => {
    const leaving = new AbortController();
    const print = () => {
      setBusy(true);
      const path = `/cases/${intake}/summary/preview?language=${language}`;
      api.get<SummaryPreview>(path, leaving.signal).then(
        (preview) => {
          if (leaving.signal.aborted) return;
          setShown({ language, pages: preview.pages.map(pictureOf) });
          setError(null);
          setBusy(false);
        },
        (failure: unknown) => {
          if (leaving.signal.aborted) return;
          setError(failure instanceof ApiError ? failure.code : 'internal');
          setBusy(false);
        },
      );
    };
    const timer = setTimeout(print, pauseMs);
    return () => {
      clearTimeout(timer);
      leaving.abort();
    };
  }, [intake, revision, language, round]);
  useEffect(
    () => () => {
      for (const { url } of shown?.pages ?? []) URL.revokeObjectURL(url);
    },
    [shown],
  );
  const again = () => {
    setRound((before) => before + 1);
  };
  return { shown: shown?.language === language ? shown : null, busy, error, again };
}

function pictureOf({ picture, text, width, height }: SummaryPreview['pages'][number]) {
  const bytes = Uint8Array.from(atob(picture), (letter) => letter.charCodeAt(0));
  const url = URL.createObjectURL(new Blob([bytes], { type: 'image/webp' }));
  return { url, text, width, height };
}
