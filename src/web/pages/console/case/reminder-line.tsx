// When the family is reminded next, or why nobody reminds them; and what became of each reminder.
import { Button, Collapse, Group, List, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { CaseReminderPast, CaseReminderStep } from '../../../console/case-routes.ts';
import type { ComingReminder } from '../../../../reminder/plan.ts';
import { formatMoment, inOneLine } from '../../words.ts';
import { Icon } from '../shell/icon.tsx';
import { useLanguage, useSay } from '../shell/words.tsx';

interface Shown {
  readonly reminder: ComingReminder;
  readonly past: readonly CaseReminderPast[];
}

export function ReminderLine({ reminder, past }: Shown) {
  const say = useSay();
  const language = useLanguage();
  const [open, { toggle }] = useDisclosure(false);
  const words =
    reminder.kind === 'none'
      ? say(`console-case:reminder.none.${reminder.why}`)
      : say(`console-case:reminder.next.${reminder.kind}`, {
          at: formatMoment(language, reminder.at),
        });
  return (
    <Stack gap={2} align="start">
      <Group gap={4}>
        <Text size="sm" c="dimmed" className="with-icon">
          <Icon name="clock" size={14} />
          {words}
        </Text>
        {past.length === 0 ? null : (
          <Button variant="subtle" size="compact-sm" onClick={toggle} aria-expanded={open}>
            {say('console-case:reminder.history')}
          </Button>
        )}
      </Group>
      <Collapse expanded={open}>
        <List size="sm" spacing="xs">
          {past.map((one) => (
            <List.Item key={one.id}>
              <Past past={one} />
            </List.Item>
          ))}
        </List>
      </Collapse>
    </Stack>
  );
}

function Past({ past: { kind, number, steps, delivery } }: { readonly past: CaseReminderPast }) {
  const say = useSay();
  return (
    <>
      <Text size="sm" fw={600}>
        {say(`console-case:reminder.name.${kind}`, { number })}
      </Text>
      {steps.map((step) => (
        <Step key={`${step.at}${step.state}`} step={step} delivery={delivery} />
      ))}
    </>
  );
}

function Step({
  step: { state, at, until, why },
  delivery,
}: {
  readonly step: CaseReminderStep;
  readonly delivery: string | null;
}) {
  const say = useSay();
  const language = useLanguage();
  const moment = (instant: string | null) =>
    instant === null ? '' : formatMoment(language, instant);
  const reported = state === 'sent' && delivery !== null;
  const details = [
    ...(why === null ? [] : [say(`console-case:reminder.why.${why}`)]),
    ...(reported ? [say(`console-talk:delivery.${delivery}`)] : []),
  ];
  return (
    <Text size="sm">
      <Text span size="xs" c="dimmed">
        {moment(at)}
      </Text>{' '}
      {inOneLine(language, [
        say(`console-case:reminder.state.${state}`, { until: moment(until) }),
        ...details,
      ])}
    </Text>
  );
}
