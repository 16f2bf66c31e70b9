// Everything that happened with a center: steps, corrections with their reasons, versions, answers.
import { Button, Collapse, List, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { SubmissionChange } from '../../../../intake/submission.ts';
import { formatMoment, inOneLine } from '../../words.ts';
import { isolated } from '../shell/isolated.ts';
import { useLanguage, useSay } from '../shell/words.tsx';
import { OriginalFile } from './original-file.tsx';
import type { SubmissionProps } from './submission-card.tsx';

export function ChangeHistory({ view, compared }: SubmissionProps) {
  const say = useSay();
  const [open, { toggle }] = useDisclosure(false);
  const { changes, answers } = compared.submission;
  return (
    <Stack gap={4} align="start">
      <Button variant="subtle" size="compact-sm" onClick={toggle} aria-expanded={open}>
        {say('console-submissions:history', { count: changes.length })}
      </Button>
      <Collapse expanded={open}>
        <List size="sm" spacing={4}>
          {changes.map((change) => (
            <HistoryLine key={change.id} change={change} checklist={view.checklist} />
          ))}
        </List>
        {answers.map(({ original, at }) => (
          <Stack key={at} gap={2} mt="xs">
            {original.text === '' ? null : (
              <Text size="sm" className="as-written" dir="auto">
                <bdi>{original.text}</bdi>
              </Text>
            )}
            <OriginalFile intake={view.intake} file={original.file} />
          </Stack>
        ))}
      </Collapse>
    </Stack>
  );
}

function HistoryLine({
  change,
  checklist,
}: {
  readonly change: SubmissionChange;
  readonly checklist: SubmissionProps['view']['checklist'];
}) {
  const say = useSay();
  const language = useLanguage();
  const { at, by, note, state, corrects, wants } = change;
  const what = say(`console-submissions:state.${state}`);
  const wanted = checklist.find(({ id }) => id === wants)?.label;
  return (
    <List.Item>
      {inOneLine(language, [
        formatMoment(language, at),
        isolated(by),
        corrects ? say('console-submissions:corrected', { state: what }) : what,
        wanted ?? '',
      ])}
      {note === '' ? null : (
        <Text size="sm" c="dimmed" dir="auto" className="as-written">
          <bdi>{note}</bdi>
        </Text>
      )}
    </List.Item>
  );
}
