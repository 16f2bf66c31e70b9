// A promise's clock in words: until when, by how much too late, or that it pauses.
import { Badge, Tooltip } from '@mantine/core';
import type { PromiseClock } from '../../../../center/promise-clock.ts';
import { formatMoment } from '../../words.ts';
import { Icon } from '../shell/icon.tsx';
import { useLanguage, useSay } from '../shell/words.tsx';

const colours = {
  running: 'blue',
  due: 'orange',
  overdue: 'red',
  paused: 'gray',
  kept: 'green',
  kept_late: 'orange',
} as const;

export function PromiseBadge({
  promise,
  now,
}: {
  readonly promise: PromiseClock;
  readonly now: string;
}) {
  const say = useSay();
  const language = useLanguage();
  const { state, since, dueAt } = promise;
  const moment = (at: string) => formatMoment(language, at, new Date(now));
  return (
    <Tooltip label={say('console-submissions:promise.since', { moment: moment(since) })}>
      <Badge
        color={colours[state]}
        variant="light"
        tt="none"
        leftSection={<Icon name="clock" size={12} />}
        tabIndex={0}
      >
        {say(`console-submissions:promise.${state}`, {
          moment: dueAt === null ? '' : moment(dueAt),
        })}
      </Badge>
    </Tooltip>
  );
}
