// The parts of a case that the table and the cards both show.
import { Anchor, Badge, Group, Progress, Stack, Text, VisuallyHidden } from '@mantine/core';
import type { Language } from '../../../../language/language.ts';
import type { CaseLine } from '../../../console/worklist-routes.ts';
import { formatAgo, formatNumber } from '../../words.ts';
import { Icon } from '../shell/icon.tsx';
import { isolated } from '../shell/isolated.ts';
import { useLink } from '../shell/router.tsx';
import { useLanguage, useSay } from '../shell/words.tsx';

interface OfCase {
  readonly line: CaseLine;
}

/** The link is what keys move along: see `worklist-keys.ts`. */
export function NameCell({ line }: OfCase) {
  const say = useSay();
  const link = useLink(`/cases/${line.intake}`);
  return (
    <Group gap={8} wrap="nowrap" align="flex-start">
      <span className={line.unread ? 'unread' : 'read'} aria-hidden="true" />
      <div>
        <Anchor {...link} data-case={line.intake} fw={line.unread ? 700 : 500} c="inherit">
          <bdi dir="auto">{line.name === '' ? say('console-case:unnamed') : line.name}</bdi>
          {line.unread ? (
            <VisuallyHidden> · {say('console-worklist:unread')}</VisuallyHidden>
          ) : null}
        </Anchor>
        <Text size="xs" c="dimmed" ff="monospace">
          <bdi dir="ltr">{line.code}</bdi>
        </Text>
        {line.redFlag === null ? null : (
          <Badge
            color="red"
            size="sm"
            tt="none"
            className="wrapping"
            leftSection={<Icon name="alert" size={12} />}
          >
            {say(`console-case:call.red_flag_${line.redFlag}`)}
          </Badge>
        )}
      </div>
    </Group>
  );
}

export function Diagnosis({ line: { diagnosis } }: OfCase) {
  return (
    <Text size="sm" lineClamp={3} title={diagnosis ?? ''}>
      <bdi dir="auto">{diagnosis ?? '–'}</bdi>
    </Text>
  );
}

export function Complete({ line }: OfCase) {
  const say = useSay();
  const language = useLanguage();
  const have = line.questions.have + line.documents.have;
  const of = line.questions.of + line.documents.of;
  const words = say('console-worklist:progress', { have, of });
  const missing =
    line.missing.length === 0
      ? say('console-worklist:nothingMissing')
      : say('console-worklist:missing', { list: listed(language, line.missing) });
  return (
    <div title={`${words}\n${missing}`}>
      <Progress value={line.percent} size="sm" aria-label={words} w="100%" miw={72} />
      <Text size="xs" c="dimmed" mt={2}>
        {formatNumber(language, have)}/{formatNumber(language, of)}
      </Text>
    </div>
  );
}

function listed(language: Language, names: readonly string[]): string {
  return new Intl.ListFormat(language, { type: 'unit', style: 'short' }).format(names);
}

export function Next({ line: { next, automatic }, now }: OfCase & { readonly now: number }) {
  const say = useSay();
  const language = useLanguage();
  const pressing = next.who === 'coordinator';
  return (
    <Stack gap={2}>
      <Text size="sm" fw={pressing ? 600 : 400}>
        <Text span inherit {...(pressing ? {} : { c: 'dimmed' })}>
          {say(`console-worklist:who.${next.who}`)}
          {': '}
        </Text>
        <NextTask next={next} />
      </Text>
      {automatic === null || Date.parse(automatic.at) < now ? null : (
        <Text size="xs" c="dimmed">
          {say(`console-worklist:automatic.${automatic.kind}`, {
            when: formatAgo(language, automatic.at, now),
          })}
        </Text>
      )}
    </Stack>
  );
}

function NextTask({ next: { task, about } }: { readonly next: CaseLine['next'] }) {
  const say = useSay();
  const words = (): string => {
    if (task === 'call') return say(`console-case:call.${about}`);
    if (task === 'red_flag') return say(`console-case:call.red_flag_${about}`);
    return about;
  };
  return <>{say(`console-worklist:task.${task}`, { about: words() })}</>;
}

export function Waiting({ line, now }: OfCase & { readonly now: number }) {
  const language = useLanguage();
  const { waitingSince } = line;
  if (waitingSince === null) return null;
  const long = now - Date.parse(waitingSince) > longWaitMs;
  return (
    <Text size="sm" {...(long ? { fw: 700, c: 'red' } : {})}>
      {formatAgo(language, waitingSince, now)}
    </Text>
  );
}

/** The guide promises an answer within 24 to 48 hours. */
const longWaitMs = 24 * 3_600_000;
const soonMs = 4 * 3_600_000;

export function Clocks({ line, now }: OfCase & { readonly now: number }) {
  const say = useSay();
  const language = useLanguage();
  const { windowEndsAt, promiseDueAt } = line;
  const left = windowEndsAt === null ? null : Date.parse(windowEndsAt) - now;
  const late = promiseDueAt !== null && Date.parse(promiseDueAt) < now;
  const when = (at: string) => formatAgo(language, at, now);
  return (
    <Stack gap={2}>
      {windowEndsAt === null || left === null ? null : (
        <Text size="xs" c={left > 0 && left < soonMs ? 'red' : 'dimmed'}>
          {left > 0
            ? say('console-worklist:windowOpen', { when: when(windowEndsAt) })
            : say('console-worklist:windowClosed')}
        </Text>
      )}
      {promiseDueAt === null ? null : (
        <Text size="xs" fw={late ? 700 : 400} c={late ? 'red' : 'dimmed'}>
          {say(late ? 'console-worklist:promiseLate' : 'console-worklist:promiseDue', {
            when: when(promiseDueAt),
          })}
        </Text>
      )}
    </Stack>
  );
}

export function Heard({ line, now }: OfCase & { readonly now: number }) {
  const say = useSay();
  const language = useLanguage();
  const ago = formatAgo(language, line.lastHeardAt, now);
  return (
    <Text size="xs" c="dimmed">
      {say('console-worklist:heard', { ago })}
    </Text>
  );
}

export function People({ line: { owner, responsible } }: OfCase) {
  const say = useSay();
  return (
    <Stack gap={2}>
      {owner === null ? null : (
        <Text size="xs" fw={600}>
          {say('console-worklist:writes', { name: isolated(owner) })}
        </Text>
      )}
      {responsible === null ? null : (
        <Text size="xs">{say('console-worklist:sees', { name: isolated(responsible) })}</Text>
      )}
    </Stack>
  );
}

const phaseColours = {
  talking: 'gray',
  collecting: 'blue',
  ready: 'green',
  submitted: 'grape',
  answered: 'teal',
  closed: 'dark',
} as const;

export function PhaseBadge({ line: { phase } }: OfCase) {
  const say = useSay();
  return (
    <Badge variant="light" color={phaseColours[phase]} tt="none" className="phase">
      {say(`console-worklist:phase.${phase}`)}
    </Badge>
  );
}
