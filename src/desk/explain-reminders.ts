// Why an intake was reminded, or was not: the rule, the clock, the place, the messenger.
import type { Flow } from '../flow/flow.ts';
import type { IntakeState } from '../intake/state.ts';
import { localTime } from '../lib/local-time.ts';
import { placeOfIntake } from '../reminder/plan.ts';
import type { Reach } from '../reminder/reach.ts';
import type { KeptReminder } from '../reminder/reminder-book.ts';
import type { ReminderState, ReminderStep, Why } from '../reminder/reminder-record.ts';
import { hindranceWords } from '../reminder/sending-time.ts';
import type { OpenReminders } from './open-reminders.ts';
import type { Out } from './read-arguments.ts';

const stateWords: Readonly<Record<ReminderState, string>> = {
  planned: 'planned for',
  held: 'held until',
  due: 'due: handed to the inbox',
  sent: 'sent',
  refused: 'refused by the messenger: does not count',
  cleared: 'cleared',
  muted: 'muted',
  superseded: 'superseded',
  given_to_person: 'given to a person',
};

type PlainWhy = Exclude<Why['kind'], 'holiday' | 'weekend' | 'hours'>;

const whyWords: Readonly<Record<PlainWhy, string>> = {
  red_flag: 'a red flag is up',
  stopped: 'they wrote "stop"',
  owned: 'a coordinator has the conversation, or was asked for',
  unwanted: 'they asked for no reminders',
  nothing_missing: 'nothing essential is missing',
  document: 'a document came',
  wrote: 'they wrote',
  rule: 'the rule gives another reminder now',
  silent: 'nobody answered',
  no_template: 'the window is closed, and there is no approved template',
  template_refused: 'the messenger refuses the template',
  template_slow: 'few people read the template: slower, before the messenger pauses it',
  family_red_flag: 'a red flag is up for another patient of theirs',
  family_stopped: 'they wrote "stop" about another patient',
  template_unread: 'hardly anybody reads the template: stopped before the messenger pauses it',
};

export async function explainReminders(
  opened: OpenReminders,
  { flow, state }: { readonly flow: Flow; readonly state: IntakeState },
  out: Out,
): Promise<void> {
  const { afterDays, personAfterDays } = flow.reminders;
  const sent = state.remindedAt ?? [];
  const days = afterDays.join(' and ');
  out(`Rule       version ${flow.version} of ${flow.id}: after ${days} days of silence,`);
  out(`           then a person after ${String(personAfterDays)}`);
  out(`Cap        ${String(sent.length)} of ${String(afterDays.length)} nudges used`);
  out(`Silent     since ${state.lastHeardAt}`);
  out(`Sent       ${sent.length === 0 ? 'nothing since then' : sent.join(', ')}`);
  if (state.remindersFrom !== undefined) out(`Wish       not before ${state.remindersFrom}`);
  for (const [item, from] of Object.entries(state.documentsFrom ?? {})) {
    out(`Not yet    ${item}, not before ${from}`);
  }
  placeLines(flow, state, { out, now: opened.clock.now() });
  out(`Window     ${await windowWords(opened, state)}`);
  const all = await opened.reminders.of(state.id);
  if (all.length > 0) out('History');
  for (const reminder of all) historyLines(reminder, out);
}

function placeLines(
  flow: Flow,
  state: IntakeState,
  { out, now }: { readonly out: Out; readonly now: Date },
): void {
  const { zones, weekend, keeps, hours = 'any' } = placeOfIntake(flow, state);
  const [first = 'UTC'] = zones;
  const { hour } = localTime(now, first);
  out(`Clock      ${now.toISOString()}, ${String(hour)} o'clock in ${first}`);
  out(`Zones      ${zones.join(', ')}`);
  out(`Hours      ${hours === 'any' ? 'decent ones' : `the ${hours}, as they wished`}`);
  out(`Weekend    days ${weekend.join(', ')} of the week, from Monday`);
  out(`Holidays   ${keeps.join(', ')}`);
}

async function windowWords(opened: OpenReminders, state: IntakeState): Promise<string> {
  const { closesAt } = await opened.deliveries.windowOf(await opened.contacts.ofIntake(state.id));
  const reach = await opened.reach(state);
  if (reach.kind !== 'free') return `closed since ${closesAt ?? 'ever'}; ${reachWords(reach)}`;
  return closesAt === null ? 'we may always write' : `open until ${closesAt}`;
}

function reachWords(reach: Exclude<Reach, { kind: 'free' }>): string {
  if (reach.kind === 'none') return 'no approved template: a person is called';
  const { standing } = reach;
  const until = standing.kind === 'refused' ? ` until ${standing.until}` : '';
  return `the template stands: ${standing.kind}${until}`;
}

function historyLines({ id, dueAt, steps, delivery }: KeptReminder, out: Out): void {
  out(`  ${id} (due ${dueAt})`);
  for (const step of steps) out(`    ${step.at}  ${stepWords(step)}`);
  if (delivery === null) return;
  const code = delivery.code === null ? '' : ` (${delivery.code})`;
  out(`    the messenger: ${delivery.state}${code}`);
}

function stepWords({ state, until, why }: ReminderStep): string {
  const what = [stateWords[state], ...(until === undefined ? [] : [until])].join(' ');
  return why === undefined ? what : `${what}: ${wordsOf(why)}`;
}

function wordsOf(why: Why): string {
  switch (why.kind) {
    case 'holiday':
    case 'weekend':
    case 'hours':
      return hindranceWords(why);
    default:
      return whyWords[why.kind];
  }
}
