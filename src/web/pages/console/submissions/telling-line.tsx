// Whether the patient knows of the last step, and what a coordinator decides about it.
import { Button, Group, Text } from '@mantine/core';
import type { Telling } from '../../../../intake/submission.ts';
import { formatMoment } from '../../words.ts';
import { api } from '../shell/console-client.ts';
import { useNotices } from '../shell/notices.tsx';
import { useMay } from '../shell/session.tsx';
import { useLanguage, useSay } from '../shell/words.tsx';
import type { SubmissionProps } from './submission-card.tsx';

const warning = { className: 'warning-words' };
const quiet = { c: 'dimmed' };

type Decision = 'now' | 'by_person' | 'not';

/** An answer is explained by a person even after the bot has said that it came. */
function decisions(telling: Telling, isAnswer: boolean): readonly Decision[] {
  switch (telling) {
    case 'now':
      return ['by_person', 'not'];
    case 'later':
      return ['now', 'by_person', 'not'];
    case 'said':
      return isAnswer ? ['by_person'] : [];
    case 'not':
    case 'by_person':
      return [];
  }
}

export function TellingLine({ view, compared, reload }: SubmissionProps) {
  const say = useSay();
  const language = useLanguage();
  const may = useMay('work');
  const { show, fail } = useNotices();
  const { submission } = compared;
  const last = submission.changes.at(-1);
  if (last === undefined) return null;
  const decide = (telling: Decision) => () => {
    const steps = [{ submission: submission.id, change: last.id }];
    const body = { change: crypto.randomUUID(), steps, telling };
    api.post(`/cases/${view.intake}/submissions/told`, body).then(() => {
      show({ words: say('console-submissions:noted') });
      reload();
    }, fail);
  };
  const at = last.toldAt;
  const moment = at === null ? '' : formatMoment(language, at, new Date(view.now));
  return (
    <Group gap="xs">
      <Text size="sm" {...(last.telling === 'later' ? warning : quiet)}>
        {say(`console-submissions:telling.${last.telling}`, { moment })}
      </Text>
      {may
        ? decisions(last.telling, last.state === 'answered').map((decision) => (
            <Button key={decision} size="compact-sm" variant="subtle" onClick={decide(decision)}>
              {say(`console-submissions:decide.${decision}`)}
            </Button>
          ))
        : null}
    </Group>
  );
}
