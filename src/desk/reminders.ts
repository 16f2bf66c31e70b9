// `desk reminders`: what will be sent to whom and when, or why nothing is.
import type { IntakeState } from '../intake/state.ts';
import type { Plan } from '../reminder/plan.ts';
import { planFor } from '../reminder/plan.ts';
import type { Silence } from '../reminder/next-reminder.ts';
import { settings } from './command-settings.ts';
import { explainReminders } from './explain-reminders.ts';
import { openReminders, type OpenReminders } from './open-reminders.ts';
import { readArguments } from './read-arguments.ts';
import type { Out } from './read-arguments.ts';

const usage = `npm run desk -- reminders [list | explain INTAKE]

  list             every open intake, and what its next reminder is (default)
  explain INTAKE   why it is reminded then, or is not: rule, clock, zone, hours, window, cap; and
                   of every reminder that was sent or withheld what became of it, and why

Times are UTC. Run it on the machine of the service while the service is stopped: one process at a
time works on the data. It sends nothing.`;

const silences: Readonly<Record<Silence, string>> = {
  erased: 'the family had everything deleted',
  not_begun: 'nobody has answered a question yet',
  stopped: 'they wrote "stop"',
  owned: 'a coordinator has the conversation, or was asked for',
  red_flag: 'a red flag is up: a person decides',
  nothing_missing: 'nothing essential is missing',
  given_to_person: 'nudges went unanswered or cannot arrive, and a coordinator was called',
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
  const opened = await openReminders(config);
  try {
    return intake === undefined ? await list(opened, out) : await explain(opened, intake, out);
  } finally {
    await opened.close();
  }
}

async function list(opened: OpenReminders, out: Out): Promise<number> {
  const entries = await opened.intakes.list();
  if (entries.length === 0) out('There is no intake yet.');
  for (const { state } of entries) out(`${state.id}  ${inWords(planOf(opened, state))}`);
  return 0;
}

async function explain(opened: OpenReminders, intake: string, out: Out): Promise<number> {
  const state = await opened.intakes.state(intake);
  const flow = state === null ? undefined : opened.flows.get(state.flow);
  if (state === null || flow === undefined) {
    process.stderr.write(`There is no intake ${intake}.\n`);
    return 1;
  }
  out(`Next       ${inWords(planOf(opened, state))}`);
  await explainReminders(opened, { flow, state }, out);
  return 0;
}

function planOf({ flows, clock }: OpenReminders, state: IntakeState): Plan | null {
  const flow = flows.get(state.flow);
  return flow === undefined ? null : planFor(flow, state, clock.now());
}

function inWords(plan: Plan | null): string {
  switch (plan?.kind) {
    case undefined:
      return 'none: its flow is not there any more';
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
