// A conversation with the engine alone: nothing is stored, the clock is a number.
import { createEngine } from '../../src/engine/create-engine.ts';
import type { IntakeEvent, Reply, TurnResult } from '../../src/engine/turn-types.ts';
import type { Flow } from '../../src/flow/flow.ts';
import type { Fact } from '../../src/intake/fact.ts';
import type { IntakeState } from '../../src/intake/state.ts';
import type { Language } from '../../src/language/language.ts';
import { shippedCatalog, shippedFlows } from '../../src/shipped.ts';
import { sensibleEvent } from './sensible-patient.ts';
import type { Wishes } from './sensible-patient.ts';

export const catalog = shippedCatalog();
export const flows = shippedFlows();

const engine = createEngine({ catalog, flows, flow: 'car-t-evaluation', language: 'fa' });

/** Sensible answers that lead from anywhere to the end; the longest way takes about 90. */
const answersMax = 150;

/** A messenger that takes everything, and tells no number. */
export const inAnyChat = {
  ...{ chatPhone: null, filesInChat: true, picturesInChat: true, archivesInChat: true },
};

export class PureChat {
  readonly facts: Fact[] = [];
  readonly flow: Flow;
  state: IntakeState;
  picturesInChat = true;
  archivesInChat = true;
  chatPhone: string | null = null;
  last: TurnResult = { facts: [], replies: [], requests: [] };
  #now = Date.parse('2026-11-23T10:00:00Z');

  constructor(language: Language, flow = 'car-t-evaluation') {
    this.flow = engine.flowOf(flow);
    const opened = {
      kind: 'intake_opened',
      intake: 'i1',
      flow,
      flowVersion: this.flow.version,
      language,
      at: this.now,
      by: 'system',
    } as const;
    this.facts.push(opened);
    this.state = engine.open(opened);
  }

  get now(): string {
    return new Date(this.#now).toISOString();
  }

  wait(milliseconds: number): void {
    this.#now += milliseconds;
  }

  /** What would happen; nothing does. */
  peek(event: IntakeEvent): TurnResult {
    return engine.turn(this.state, event, {
      now: this.now,
      uploadUrl: 'https://desk.test/upload#t',
      joinCode: 'ID-7K3M-9QPX',
      intakes: [{ id: 'i1', name: engine.nameOf(this.state) }],
      filesInChat: true,
      picturesInChat: this.picturesInChat,
      archivesInChat: this.archivesInChat,
      chatPhone: this.chatPhone,
    });
  }

  hear(event: IntakeEvent): TurnResult {
    this.wait(1000);
    this.last = this.peek(event);
    for (const fact of this.last.facts) this.state = engine.apply(this.state, fact);
    this.facts.push(...this.last.facts);
    return this.last;
  }

  say(text: string): string {
    return wordsOf(this.hear({ kind: 'text', text }).replies);
  }

  /** Taps what was shown, by its id. */
  tap(choice: string): string {
    const title = this.state.menu?.options.find(({ id }) => id === choice)?.title ?? choice;
    return wordsOf(this.hear({ kind: 'choice', choice, title }).replies);
  }

  /** Answers sensibly until `done`, or until nothing is left to do; how often something was said. */
  goOn(wishes: Wishes, done: (state: IntakeState) => boolean = () => false): number {
    for (let count = 0; count < answersMax; count += 1) {
      const event = done(this.state) ? null : sensibleEvent(this.flow, this.state, wishes);
      if (event === null) return count;
      this.hear(event);
    }
    throw new Error(`no end in sight after ${String(answersMax)} sensible answers`);
  }
}

function wordsOf(replies: readonly Reply[]): string {
  return replies.map(({ text }) => text).join('\n--\n');
}

/** Until this question is the open one. */
export function asking(item: string): (state: IntakeState) => boolean {
  return (state) => state.menu?.path?.item === item && state.aside === null;
}
