// Plays one readable chat against the real desk and writes down both sides, to be kept as a golden.
import { createHash, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { InboundBody } from '../../src/channel/channel.ts';
import type { IntakeEvent } from '../../src/engine/turn-types.ts';
import type { Flow } from '../../src/flow/flow.ts';
import { foldFacts } from '../../src/intake/apply-fact.ts';
import { pathKey } from '../../src/intake/answer.ts';
import type { IntakeState } from '../../src/intake/state.ts';
import type { Language } from '../../src/language/language.ts';
import { asking, flows as realFlows } from '../engine/pure-chat.ts';
import { sensibleEvent } from '../engine/sensible-patient.ts';
import type { Wishes } from '../engine/sensible-patient.ts';
import { findingOf } from './named-files.ts';
import { openTalkDesk } from './talk-desk.ts';
import type { TalkDesk } from './talk-desk.ts';

/** Plain text is what the person writes. */
export type Step =
  | string
  /** A button by the beginning of its title, wherever it was shown last; or `id:…`. */
  | { readonly tap: string }
  | { readonly files: readonly string[]; readonly caption?: string; readonly line?: string }
  | { readonly sends: 'voice' | 'sticker' | 'location' }
  | { readonly tooLarge: string }
  | { readonly days: number }
  /** They have been silent for so long: the first reminder is due. */
  | { readonly remindedAfterDays: number }
  | { readonly staff: 'take over' | 'hand back' | 'release' }
  /** Something else that happens, told in the chat by this note. */
  | { readonly note: string; readonly event: IntakeEvent }
  | { readonly hours: number }
  /** Answers sensibly, unseen, until this question is open. */
  | ({ readonly until: string } & Omit<Wishes, 'language'>)
  /** The flow file is changed while the intake is open. */
  | { readonly changeFlow: (flow: Flow) => Flow; readonly note: string }
  /** Everything that was ever answered to this question. */
  | { readonly history: string };

export interface Chat {
  readonly name: string;
  /** What it specifies, in a sentence. */
  readonly about: string;
  readonly language: Language;
  readonly flow?: string;
  readonly steps: readonly Step[];
}

/** One golden file for each chat: `test/transcripts/<name>.txt`, renewed by `npm run test:update`. */
export function goldenChats(chats: readonly Chat[]): void {
  test.each(chats)('$name', { timeout }, async (chat) => {
    const talk = await Talk.open(chat);
    try {
      for (const step of chat.steps) await talk.play(step);
    } finally {
      await talk.close();
    }
    const path = join(import.meta.dirname, `${chat.name}.txt`);
    await expect(talk.text).toMatchFileSnapshot(path);
  });
}

/** Some chats take a second or two, and more on a busy machine. */
const timeout = 60_000;
const account = 'terminal';
const address = 'them';
const dayMs = 86_400_000;
const hourMs = 3_600_000;
const answersMax = 150;
const indents = { them: 'them: ', desk: 'desk: ' } as const;

class Talk {
  readonly #flows: Map<string, Flow>;
  readonly #desk: TalkDesk;
  readonly #lines: string[];
  readonly #shown: { readonly id: string; readonly title: string }[];
  #calls = 0;

  private constructor(desk: TalkDesk, kept: Kept) {
    this.#desk = desk;
    this.#flows = kept.flows;
    this.#lines = kept.lines;
    this.#shown = kept.shown;
  }

  static async open(chat: Chat): Promise<Talk> {
    const kept: Kept = {
      flows: new Map(realFlows),
      lines: [`# ${chat.about}`, ''],
      shown: [],
    };
    const desk = await openTalkDesk({
      flows: kept.flows,
      flow: chat.flow ?? 'car-t-evaluation',
      language: chat.language,
      print: (message, native) => {
        kept.shown.push(...message.options);
        if (message.file !== null) kept.lines.push(`desk: [file] ${message.file.name}`, '');
        if (native.text !== '') kept.lines.push(said('desk', native.text), '');
      },
      handlers: (inbox, read, quiet) => ({
        quiet,
        examine: {
          run: async ({ intake, payload, token }) => {
            const { document: id } = payload as { document: string }; // enqueued by the engine
            const document = (await read.state(intake))?.documents[id];
            if (document === undefined) return;
            const finding = findingOf(document.name, document.caption);
            const event = { kind: 'document_examined', document: id, ...finding } as const;
            await inbox.acceptInternal(intake, event, token);
          },
        },
        assemble: {
          run: async ({ intake, token }) => {
            const built = {
              sha256: '0'.repeat(64),
              name: 'CART_Package.zip',
              bytes: 9,
              fileCount: 7,
            };
            await inbox.acceptInternal(intake, { kind: 'package_built', package: built }, token);
          },
        },
      }),
    });
    return new Talk(desk, kept);
  }

  get text(): string {
    return `${this.#lines.join('\n').trimEnd()}\n`;
  }

  async close(): Promise<void> {
    await this.#desk.close();
  }

  async play(step: Step): Promise<void> {
    if (typeof step === 'string') {
      this.#note(said('them', step));
      await this.#hear([{ kind: 'text', text: step }]);
    } else if ('tap' in step) {
      await this.#tap(step.tap);
    } else if ('files' in step) {
      await this.#send(step);
    } else if ('sends' in step) {
      this.#note(`them: [${step.sends}]`);
      await this.#hear([{ kind: 'unsupported', what: step.sends }]);
    } else if ('tooLarge' in step) {
      this.#note(`them: [file] ${step.tooLarge} (too large)`);
      const about = { name: step.tooLarge, bytes: 2e8, reason: 'too_large', intake: null } as const;
      await this.#hear([{ kind: 'media_refused', ...about }]);
    } else if ('days' in step) {
      this.#note(`-- days later: ${String(step.days)} --`);
      this.#desk.clock.advance(step.days * dayMs);
    } else if ('remindedAfterDays' in step) {
      this.#note(`-- silent for days: ${String(step.remindedAfterDays)} --`);
      this.#desk.clock.advance(step.remindedAfterDays * dayMs);
      const { lastHeardAt: heardAt } = await this.#state();
      await this.#tell({ kind: 'reminder_due', step: 0, heardAt });
    } else if ('staff' in step) {
      this.#note(`-- a coordinator: ${step.staff} --`);
      await this.#tell(staffEvents[step.staff]);
    } else if ('event' in step) {
      this.#note(`-- ${step.note} --`);
      await this.#tell(step.event);
    } else if ('hours' in step) {
      this.#note(`-- hours later: ${String(step.hours)} --`);
      this.#desk.clock.advance(step.hours * hourMs);
      await this.#settle();
    } else if ('until' in step) {
      await this.#goOn(step);
    } else if ('changeFlow' in step) {
      this.#note(`-- ${step.note} --`);
      const state = await this.#state();
      this.#flows.set(state.flow, step.changeFlow(this.#desk.engine.flowOf(state.flow)));
    } else {
      await this.#writeHistory(step.history);
    }
  }

  async #tap(wanted: string): Promise<void> {
    const made = wanted.startsWith('id:') ? wanted.slice(3) : null;
    const found =
      made === null
        ? this.#shown.findLast(({ title }) => title.startsWith(wanted))
        : { id: made, title: made };
    if (found === undefined) throw new Error(`no "${wanted}" was shown:\n${this.text}`);
    this.#note(`them: [${found.title}]`);
    await this.#hear([{ kind: 'choice', choice: found.id, title: found.title }]);
  }

  /** One burst; a `line` is the checklist line chosen on the upload page. */
  async #send(step: Extract<Step, { readonly files: readonly string[] }>): Promise<void> {
    const intake = (await this.#state()).id;
    const caption = step.line ?? step.caption ?? '';
    const where = step.line === undefined ? '' : ` (upload page: ${step.line})`;
    const words = step.caption === undefined ? '' : ` “${step.caption}”`;
    this.#note(`them: [files] ${step.files.join(', ')}${where}${words}`);
    await this.#hear(
      step.files.map((name) => ({
        kind: 'media',
        ref: `vault:${createHash('sha256').update(name).digest('hex')}`,
        ...{ name, mediaType: '', bytes: 1000, caption, intake },
        via: step.line === undefined ? 'chat' : 'link',
      })),
    );
  }

  async #hear(bodies: readonly InboundBody[]): Promise<void> {
    for (const body of bodies) {
      const sentAt = this.#desk.clock.now().toISOString();
      const externalId = randomUUID();
      await this.#desk.inbox.accept({ account, externalId, address, sentAt, body });
    }
    await this.#settle();
  }

  async #tell(event: IntakeEvent): Promise<void> {
    const { id } = await this.#state();
    await this.#desk.inbox.acceptInternal(id, event, randomUUID());
    await this.#settle();
  }

  /** The state is read back from the disk before the next turn, and agrees with its facts. */
  async #settle(): Promise<void> {
    const { read, hot, failures } = this.#desk;
    await this.#desk.settle();
    expect(failures).toEqual([]);
    for (const { state } of await read.list()) {
      hot.forget(state.id);
      expect(foldFacts(await read.facts(state.id))).toEqual(state);
    }
    const calls = await read.openCalls();
    for (const { why } of calls.slice(this.#calls))
      this.#note(`-- a coordinator is called: ${why} --`);
    this.#calls = calls.length;
  }

  async #goOn(step: Extract<Step, { readonly until: string }>): Promise<void> {
    const { language } = await this.#state();
    const wishes = { ...step, language };
    const before = this.#lines.length;
    for (let count = 0; count < answersMax; count += 1) {
      const state = await this.#state();
      const event = asking(step.until)(state) ? null : this.#next(state, wishes);
      if (event === null) break;
      if (event.kind === 'text' || event.kind === 'choice') await this.#hear([event]);
      else await this.#tell(event);
    }
    const last = this.#lines.slice(before).findLast((line) => line.startsWith(indents.desk)) ?? '';
    this.#lines.splice(before);
    this.#note('-- some questions later --');
    this.#note(last);
  }

  #next(state: IntakeState, wishes: Wishes): IntakeEvent | null {
    return sensibleEvent(this.#desk.engine.flowOf(state.flow), state, wishes);
  }

  async #state(): Promise<IntakeState> {
    const { intakeId } = await this.#desk.inbox.resolve(account, address);
    const state = await this.#desk.read.state(intakeId);
    if (state === null) throw new Error('the intake is gone');
    return state;
  }

  async #writeHistory(item: string): Promise<void> {
    const facts = await this.#desk.read.facts((await this.#state()).id);
    const lines = facts.flatMap((fact) => {
      if (fact.kind !== 'answered' && fact.kind !== 'reopened') return [];
      if (fact.path.item !== item) return [];
      const what = fact.kind === 'reopened' ? 'asked again' : `${fact.state} “${fact.said}”`;
      return [`   ${pathKey(fact.path)}: ${what} (${fact.by})`];
    });
    this.#note(['-- the history of this answer --', ...lines].join('\n'));
  }

  #note(line: string): void {
    this.#lines.push(line, '');
  }
}

interface Kept {
  readonly flows: Map<string, Flow>;
  readonly lines: string[];
  readonly shown: { readonly id: string; readonly title: string }[];
}

const staffEvents: Readonly<Record<'take over' | 'hand back' | 'release', IntakeEvent>> = {
  'take over': { kind: 'taken_over', coordinator: 'Sara' },
  'hand back': { kind: 'handed_back' },
  release: { kind: 'released' },
};

function said(who: keyof typeof indents, text: string): string {
  const plain = text.replace(/(upload#)\S+/gu, '$1…');
  return `${indents[who]}${plain.replaceAll('\n', `\n${' '.repeat(indents[who].length)}`)}`;
}
