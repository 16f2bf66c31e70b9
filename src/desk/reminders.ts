// `desk reminders`: what will be sent to whom and when, or why nothing is.
import { systemClock } from '../lib/clock.ts';
import { silentLog } from '../lib/log.ts';
import { placeOfIntake, planFor, type Plan } from '../reminder/plan.ts';
import type { Silence } from '../reminder/next-reminder.ts';
import type { Service } from '../service.ts';
import type { IntakeState } from '../intake/state.ts';
import { settings } from './command-settings.ts';
import { readArguments } from './read-arguments.ts';
import type { Out } from './read-arguments.ts';

const usage = `npm run desk -- reminders [list | explain INTAKE]

  list             every open intake, and what its next reminder is (default)
  explain INTAKE   why it is reminded then, or is not: rule, clock, zone, hours, what was sent

Times are UTC. Run it on the machine of the service while the service is stopped: one process at a
time works on the data.`;

const silences: Readonly<Record<Silence, string>> = {
  erased: 'the family had everything deleted',
  not_begun: 'nobody has answered a question yet',
  stopped: 'they wrote "stop"',
  owned: 'a coordinator has the conversation, or was asked for',
  red_flag: 'a red flag is up: a person decides',
  nothing_missing: 'nothing essential is missing',
  given_to_person: 'nudges went unanswered, and a coordinator was called',
  unwanted: 'they asked for no reminders',
};

export async function reminders(args: readonly string[], out: Out): Promise<number> {
  const parsed = readArguments(args, { options: {}, usage, out });
  if (typeof parsed === 'number') return parsed;
  const [act = 'list', intake] = parsed.positionals;
  const wrong = act === 'explain' ? intake === undefined : act !== 'list';
  const config = settings();
  if (config === null || wrong) {
    if (wrong) out(usage);
    return 2;
  }
  const { startService } = await import('../service.ts');
  const service = await startService({
    config,
    channels: [],
    clock: systemClock,
    log: silentLog,
    onFatal: (error) => {
      throw error;
    },
  });
  try {
    return intake === undefined ? await list(service, out) : await explain(service, intake, out);
  } finally {
    await service.stop();
  }
}

async function list(service: Service, out: Out): Promise<number> {
  const entries = await service.intakes.list();
  if (entries.length === 0) out('There is no intake yet.');
  for (const { state } of entries) out(`${state.id}  ${inWords(planOf(service, state))}`);
  return 0;
}

async function explain(service: Service, intake: string, out: Out): Promise<number> {
  const state = await service.intakes.state(intake);
  if (state === null) {
    process.stderr.write(`There is no intake ${intake}.\n`);
    return 1;
  }
  const flow = service.engine.flowOf(state.flow);
  const place = placeOfIntake(flow, state);
  const { afterDays, personAfterDays } = flow.reminders;
  const sent = state.remindedAt ?? [];
  out(`Next       ${inWords(planOf(service, state))}`);
  out(
    `Rule       after ${afterDays.join(' and ')} days of silence, then a person after ${String(personAfterDays)}`,
  );
  out(`Silent     since ${state.lastHeardAt}`);
  out(`Sent       ${sent.length === 0 ? 'nothing since then' : sent.join(', ')}`);
  if (state.remindersFrom !== undefined) out(`Wish       not before ${state.remindersFrom}`);
  for (const [item, from] of Object.entries(state.documentsFrom ?? {})) {
    out(`Not yet    ${item}, not before ${from}`);
  }
  out(`Zones      ${place.zones.join(', ')}`);
  out(`Weekend    days ${place.weekend.join(', ')} of the week, from Monday`);
  out(`Holidays   ${place.keeps.join(', ')}`);
  return 0;
}

function planOf(service: Service, state: IntakeState): Plan {
  return planFor(service.engine.flowOf(state.flow), state, systemClock.now());
}

function inWords(plan: Plan): string {
  switch (plan.kind) {
    case 'nothing':
      return `none: ${silences[plan.why]}`;
    case 'wait':
      return `${plan.until.toISOString()} (${plan.why})`;
    case 'nudge':
      return `now: nudge ${String(plan.step + 1)}`;
    case 'aging':
      return 'now: that a report will soon be too old';
    case 'person':
      return 'now: a coordinator is called';
  }
}
