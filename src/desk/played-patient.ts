// Plays a scripted patient: looks at which question is open and says what the script says.
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { nextAsk } from '../engine/open-items.ts';
import type { Ask } from '../engine/open-items.ts';
import type { IntakeState } from '../intake/state.ts';
import type { Service } from '../service.ts';
import type { PatientVoice } from './inbox-voice.ts';
import type { PatientScript, Step } from './patient-script.ts';
import type { SteppedClock } from './stepped-clock.ts';

export interface PlayedPatientOptions {
  readonly service: Service;
  readonly clock: SteppedClock;
  readonly voice: PatientVoice;
  readonly script: PatientScript;
  /** The folder of the patient's files. */
  readonly files: string;
  readonly say: (line: string) => void;
}

/** A conversation that does not come to its end in this many answers is stuck. */
const answersMax = 250;
/** Quiet time after files: longer than the engine waits for more of a burst. */
const quietMs = 5000;
const packageMsMax = 60_000;
const pollMs = 100;
const goOn = 'r:=go_on';
const unitMs: Readonly<Record<string, number>> = { s: 1e3, m: 6e4, h: 36e5, d: 864e5 };

export class PlayedPatient {
  readonly #options: PlayedPatientOptions;
  readonly #rowsGiven = new Map<string, number>();
  readonly #eventsSaid = new Set<number>();
  readonly #timesAsked = new Map<string, number>();

  constructor(options: PlayedPatientOptions) {
    this.#options = options;
  }

  /** Until the package has come, or nothing moves any more. */
  async play(): Promise<void> {
    await this.#options.voice.opens();
    await this.#settle();
    await this.#do([...this.#options.script.start]);
    for (let count = 0; count < answersMax; count += 1) {
      const state = await this.#state();
      if (state.package !== null) return;
      const next = this.#next(state);
      if (next === null) {
        await this.#awaitPackage();
        return;
      }
      await this.#do(next);
    }
  }

  async #awaitPackage(): Promise<void> {
    for (let waited = 0; waited < packageMsMax; waited += pollMs) {
      if ((await this.#state()).package !== null) {
        await this.#settle();
        return;
      }
      await sleep(pollMs);
    }
  }

  /** What the patient does about the matter that is open now. */
  #next(state: IntakeState): readonly Step[] | null {
    const { script, service } = this.#options;
    const { aside } = state;
    if (aside !== null) {
      const answer = this.#answerAside(state);
      if (answer !== null) return answer;
    }
    // What was said of a document ends with this: whoever is in the middle of it goes on.
    if (offers(state, goOn)) return [{ tap: goOn }];
    const ask = nextAsk(service.engine.flowOf(state.flow), state);
    const id = idOf(ask);
    if (id === null) return null;
    const event = script.events.findIndex(
      (one, index) => one.before === id && !this.#eventsSaid.has(index),
    );
    if (event >= 0) {
      this.#eventsSaid.add(event);
      return script.events[event]?.steps ?? [];
    }
    return this.#answer(ask, id, state);
  }

  #answerAside(state: IntakeState): readonly Step[] | null {
    const { script } = this.#options;
    switch (state.aside?.kind) {
      case 'place_documents':
        return [{ tap: `p:${script.place['default'] ?? ''}` }];
      case 'rejected_photos':
        return [{ tap: `x:rejected_photos=${script.rejected}` }];
      case 'confirm_value':
      case 'delete_row':
        return [{ tap: `x:${state.aside.kind}=yes` }];
      case 'pick_value':
        return [{ tap: 'x:pick=0' }];
      case 'choose_language':
        return [{ tap: `l:${script.language}` }];
      case 'choosing':
        return [{ tap: 'x:choosing=done' }];
      default:
        return null;
    }
  }

  #answer(ask: Ask, id: string, state: IntakeState): readonly Step[] {
    const { script } = this.#options;
    const asked = this.#timesAsked.get(id) ?? 0;
    this.#timesAsked.set(id, asked + 1);
    switch (ask.kind) {
      case 'more_rows': {
        const given = this.#rowsGiven.get(ask.group.id) ?? 1;
        const more = (script.rows[ask.group.id]?.length ?? 0) > given;
        if (more) this.#rowsGiven.set(ask.group.id, given + 1);
        return [{ tap: `g:${ask.group.id}=${more ? 'add' : 'close'}` }];
      }
      case 'helpful_documents':
        return (
          (asked === 0 ? script.answers['helpful_documents'] : undefined) ?? [{ tap: 'd:=enough' }]
        );
      case 'report_date':
        return [script.report_dates[ask.report.item] ?? script.otherwise];
      case 'item':
        return this.#answerItem(ask, asked, state);
      default:
        return [script.otherwise];
    }
  }

  #answerItem(
    ask: Extract<Ask, { kind: 'item' }>,
    asked: number,
    state: IntakeState,
  ): readonly Step[] {
    const { script } = this.#options;
    const { path } = ask;
    if (path.group !== undefined) {
      const given = this.#rowsGiven.get(path.group) ?? 1;
      this.#rowsGiven.set(path.group, given);
      return script.rows[path.group]?.[given - 1]?.[path.item] ?? [script.otherwise];
    }
    const answer = script.answers[path.item];
    if (answer !== undefined && asked === 0) return answer;
    if (ask.item.type === 'document') {
      // Asked how things stand with it, people choose from what is offered then.
      const notYet = `r:${path.item}=not_yet`;
      return [{ tap: offers(state, notYet) ? notYet : `s:${path.item}=later` }];
    }
    return [answer?.at(-1) ?? script.otherwise];
  }

  async #do(steps: readonly Step[]): Promise<void> {
    for (const step of steps) await this.#step(step);
  }

  async #step(step: Step): Promise<void> {
    const { script, clock, say, voice } = this.#options;
    if (typeof step === 'string') {
      say(`${script.language}: ${step}\n`);
      await voice.writes(step);
      await this.#settle();
    } else if ('tap' in step) {
      say(`${script.language}: [${step.tap}]\n`);
      await voice.taps({ id: step.tap, title: await this.#titleOf(step.tap) });
      await this.#settle();
    } else if ('wait' in step) {
      say(`-- ${step.wait} later --\n`);
      clock.forward(Number(step.wait.slice(0, -1)) * (unitMs[step.wait.slice(-1)] ?? 0));
    } else {
      await this.#send(step);
    }
  }

  /** One burst: all files together, then the quiet that ends it. */
  async #send(step: { readonly send: readonly string[]; readonly caption: string }): Promise<void> {
    const { voice, files, say, script } = this.#options;
    for (const name of step.send) say(`${script.language}: [sends ${name}]\n`);
    await voice.sends(
      step.send.map((name) => join(files, name)),
      step.caption,
    );
    await this.#settle();
  }

  /** Lets jobs run, then the quiet after a burst pass, until nothing is under way. */
  async #settle(): Promise<void> {
    const { service, clock } = this.#options;
    await service.settle();
    clock.forward(quietMs);
    service.jobs.wake();
    await service.settle();
  }

  /** As it was shown; its id where it was not. */
  async #titleOf(option: string): Promise<string> {
    const { menu } = await this.#state();
    return menu?.options.find(({ id }) => id === option)?.title ?? option;
  }

  async #state(): Promise<IntakeState> {
    const { service, voice } = this.#options;
    const { intakeId } = await service.inbox.resolve(voice.account, voice.address);
    const state = await service.intakes.state(intakeId);
    if (state === null) throw new Error('the played intake is gone');
    return state;
  }
}

function idOf(ask: Ask): string | null {
  switch (ask.kind) {
    case 'item':
    case 'coordinator_question':
      return ask.path.item;
    case 'helpful_documents':
      return 'helpful_documents';
    case 'more_rows':
    case 'first_row':
      return ask.group.id;
    case 'report_date':
      return 'report_date';
    case 'done':
      return null;
  }
}

function offers({ menu }: IntakeState, option: string): boolean {
  return menu?.options.some(({ id }) => id === option) === true;
}
