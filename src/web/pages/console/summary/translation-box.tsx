// The patient's words beside a box for their English: suggested perhaps, confirmed by a person.
import { Alert, Button, Group, SimpleGrid, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { Language } from '../../../../language/language.ts';
import { compareAmounts, sameAmounts } from '../../../../language/same-amounts.ts';
import type { TranslationHelp } from '../../../console/summary-view.ts';
import { languageNames } from '../../words.ts';
import { api } from '../shell/console-client.ts';
import { Icon } from '../shell/icon.tsx';
import { useNotices } from '../shell/notices.tsx';
import { useSay } from '../shell/words.tsx';
import type { StatementShown } from './statement-row.tsx';

export function TranslationBox(about: StatementShown & { readonly close: () => void }) {
  const say = useSay();
  const { intake, statement, language } = about;
  const { translation } = statement;
  const original = statement.words ?? '';
  const [text, setText] = useState(translation?.text ?? '');
  const save = useSave(about);
  return (
    <Stack gap="xs" mt="xs" className="translation">
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <Original language={language} words={original} />
        <Textarea
          label={say('console-summary:english')}
          value={text}
          lang="en"
          dir="ltr"
          autosize
          minRows={2}
          maxRows={12}
          maxLength={4000}
          onChange={({ currentTarget }) => {
            setText(currentTarget.value);
          }}
          data-autofocus
        />
      </SimpleGrid>
      {statement.standing === 'outdated' && translation !== null ? (
        <Alert color="red" icon={<Icon name="alert" />}>
          {say('console-summary:outdatedWhat')} <bdi>«{translation.original}»</bdi>
        </Alert>
      ) : null}
      <Amounts original={original} text={text} />
      <Group gap="xs">
        <Button
          leftSection={<Icon name="check" size={16} />}
          disabled={text.trim() === ''}
          onClick={() => {
            save(text, true);
          }}
        >
          {say('console-summary:confirm')}
        </Button>
        <Button
          variant="default"
          onClick={() => {
            save(text, false);
          }}
        >
          {say('console-summary:draft')}
        </Button>
        {about.suggests ? (
          <Suggest intake={intake} path={statement.path} onSuggested={setText} />
        ) : null}
        <Button variant="subtle" color="gray" onClick={about.close}>
          {say('console:cancel')}
        </Button>
      </Group>
    </Stack>
  );
}

function Original(about: { readonly language: Language; readonly words: string }) {
  const say = useSay();
  return (
    <div>
      <Text size="sm" fw={500}>
        {say('console-summary:original', { language: languageNames[about.language] })}
      </Text>
      <Text dir="auto" className="original-words">
        <bdi>{about.words}</bdi>
      </Text>
    </div>
  );
}

/** Saves; the notice can bring back what stood there before. */
function useSave({ intake, statement, close }: StatementShown & { readonly close: () => void }) {
  const say = useSay();
  const { show, fail } = useNotices();
  const { path, words: original, translation: before } = statement;
  const post = (text: string, confirmed: boolean) =>
    api.post(`/cases/${intake}/summary/translation`, {
      ...{ id: crypto.randomUUID(), path, original, text, confirmed },
    });
  return (text: string, confirmed: boolean) => {
    const undo = () => {
      post(before?.text ?? '', before?.confirmed ?? false).catch(fail);
    };
    post(text, confirmed).then(() => {
      close();
      const words = say(confirmed ? 'console-summary:confirmed' : 'console-summary:drafted');
      show({ words, undo });
    }, fail);
  };
}

/** Numbers, doses and units have to be the same on both sides. */
function Amounts({ original, text }: { readonly original: string; readonly text: string }) {
  const say = useSay();
  if (text.trim() === '') return null;
  const check = compareAmounts(original, text);
  if (sameAmounts(check)) return null;
  return (
    <Alert color="orange" icon={<Icon name="alert" />} title={say('console-summary:amounts')}>
      {check.missing.length === 0 ? null : (
        <Text size="sm">
          {say('console-summary:amountsMissing')} <bdi dir="ltr">{check.missing.join(' · ')}</bdi>
        </Text>
      )}
      {check.added.length === 0 ? null : (
        <Text size="sm">
          {say('console-summary:amountsAdded')} <bdi dir="ltr">{check.added.join(' · ')}</bdi>
        </Text>
      )}
    </Alert>
  );
}

function Suggest(about: {
  readonly intake: string;
  readonly path: string;
  readonly onSuggested: (text: string) => void;
}) {
  const say = useSay();
  const { show, fail } = useNotices();
  const [busy, setBusy] = useState(false);
  const ask = () => {
    setBusy(true);
    api
      .post<TranslationHelp>(`/cases/${about.intake}/summary/suggest`, { path: about.path })
      .then(({ text }) => {
        if (text === null) show({ words: say('console-summary:noSuggestion'), bad: true });
        else about.onSuggested(text);
      }, fail)
      .finally(() => {
        setBusy(false);
      });
  };
  return (
    <Button
      variant="light"
      loading={busy}
      leftSection={<Icon name="translate" size={16} />}
      onClick={ask}
    >
      {say('console-summary:suggest')}
    </Button>
  );
}
