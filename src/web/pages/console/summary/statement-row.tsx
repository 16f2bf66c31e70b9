// One statement: as it is printed, what the patient said, where it came from, what can be done.
import { Anchor, Badge, Box, Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import type { Language } from '../../../../language/language.ts';
import type { StatementStanding, SummaryStatement } from '../../../console/summary-view.ts';
import { formatDate, formatNumber } from '../../words.ts';
import { useLink } from '../shell/router.tsx';
import { useMay } from '../shell/session.tsx';
import { useLanguage, useSay } from '../shell/words.tsx';
import { CorrectionForm } from './correction-form.tsx';
import { CorrectionNote } from './correction-note.tsx';
import { TranslationBox } from './translation-box.tsx';

export interface StatementShown {
  readonly intake: string;
  readonly statement: SummaryStatement;
  /** Of the patient. */
  readonly language: Language;
  readonly suggests: boolean;
}

const colors: Readonly<Record<StatementStanding, string>> = {
  ...{ said: 'gray', missing: 'gray', translated: 'green', corrected: 'blue' },
  ...{ untranslated: 'orange', unconfirmed: 'yellow', outdated: 'red' },
};

type OpenForm = 'translation' | 'correction' | null;

export function StatementRow(shown: StatementShown) {
  const say = useSay();
  const reader = useLanguage();
  const [open, setOpen] = useState<OpenForm>(null);
  const { statement } = shown;
  const close = () => {
    setOpen(null);
  };
  const line =
    statement.line === null
      ? ''
      : ` ${say('console-summary:line', { number: formatNumber(reader, statement.line) })}`;
  return (
    <Box className="statement" data-path={statement.path} data-standing={statement.standing}>
      <Text size="sm" c="dimmed">
        {statement.ownLabel}
        {line}
      </Text>
      <div>
        <Printed statement={statement} />
        <Source intake={shown.intake} statement={statement} />
        <CorrectionNote {...shown} />
      </div>
      <Acts statement={statement} open={open} setOpen={setOpen} />
      {open === null ? null : (
        <div className="form">
          {open === 'translation' ? <TranslationBox {...shown} close={close} /> : null}
          {open === 'correction' ? <CorrectionForm {...shown} close={close} /> : null}
        </div>
      )}
    </Box>
  );
}

/** How it stands, and what may be done about it. */
function Acts({
  statement,
  open,
  setOpen,
}: Pick<StatementShown, 'statement'> & {
  readonly open: OpenForm;
  readonly setOpen: (open: OpenForm) => void;
}) {
  const say = useSay();
  const mayTranslate = useMay('translate');
  const mayCorrect = useMay('work');
  return (
    <Group gap={4} className="acts">
      {statement.standing === 'said' ? null : (
        <Badge
          size="sm"
          variant="light"
          tt="none"
          color={colors[statement.standing]}
          c="var(--mantine-color-text)"
        >
          {say(`console-summary:standing.${statement.standing}`)}
        </Badge>
      )}
      {mayTranslate && statement.words !== null ? (
        <Button
          size="compact-sm"
          variant="subtle"
          aria-expanded={open === 'translation'}
          onClick={() => {
            setOpen(open === 'translation' ? null : 'translation');
          }}
        >
          {say('console-summary:translate')}
        </Button>
      ) : null}
      {mayCorrect && statement.correctable ? (
        <Button
          size="compact-sm"
          variant="subtle"
          color="gray"
          aria-expanded={open === 'correction'}
          onClick={() => {
            setOpen(open === 'correction' ? null : 'correction');
          }}
        >
          {say('console-summary:correct')}
        </Button>
      ) : null}
    </Group>
  );
}

function Printed({ statement: { text, original, standing } }: Pick<StatementShown, 'statement'>) {
  return (
    <>
      {text === '' ? null : (
        <Text lang="en" dir="ltr" className="printed" c={standing === 'missing' ? 'dimmed' : ''}>
          {text}
        </Text>
      )}
      {original === null ? null : (
        <Text className="original">
          <bdi>«{original}»</bdi>
        </Text>
      )}
    </>
  );
}

/** A click opens the conversation where it was said. */
function Source({ intake, statement }: Pick<StatementShown, 'intake' | 'statement'>) {
  const say = useSay();
  const reader = useLanguage();
  const { at, message } = statement;
  const link = useLink(`/cases/${intake}/conversation?message=${String(message ?? '')}`);
  if (at === null) return null;
  const words = say('console-summary:saidOn', { day: formatDate(reader, at) });
  if (message === null) {
    return (
      <Text size="sm" c="dimmed">
        {words}
      </Text>
    );
  }
  return (
    <Anchor size="sm" {...link}>
      {words}
    </Anchor>
  );
}
