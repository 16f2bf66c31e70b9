// When the family is reminded next, or why nobody reminds them.
import { Group, Text } from '@mantine/core';
import type { CaseReminder } from '../../../console/case-routes.ts';
import { Icon } from '../shell/icon.tsx';
import { formatMoment } from '../shell/moment.ts';
import { useLanguage, useSay } from '../shell/words.tsx';

export function ReminderLine({ reminder }: { readonly reminder: CaseReminder }) {
  const say = useSay();
  const language = useLanguage();
  const words =
    reminder.kind === 'none'
      ? say(`console-case:reminder.none.${reminder.why}`)
      : say(`console-case:reminder.next.${reminder.kind}`, {
          at: formatMoment(language, reminder.at),
        });
  return (
    <Group gap={4} wrap="nowrap">
      <Icon name="clock" size={14} />
      <Text size="sm" c="dimmed">
        {words}
      </Text>
    </Group>
  );
}
