// One turn in the making: facts take effect as they are recorded, words gather into one reply.
import type { Flow } from '../flow/flow.ts';
import { applyFact } from '../intake/apply-fact.ts';
import type { Aside, Author, Fact } from '../intake/fact.ts';
import type { ItemPath } from '../intake/answer.ts';
import type { IntakeState } from '../intake/state.ts';
import type { SayArguments } from '../language/catalog.ts';
import type { Phrasebook } from './phrasebook.ts';
import type { Option, Reply, Request, TurnContext, TurnResult } from './turn-types.ts';

type Distribute<T> = T extends Fact ? Omit<T, 'at' | 'by'> : never;
export type FactBody = Distribute<Fact>;

export class TurnDraft {
  readonly flow: Flow;
  readonly phrasebook: Phrasebook;
  readonly context: TurnContext;
  #state: IntakeState;
  readonly #facts: Fact[] = [];
  readonly #requests: Request[] = [];
  readonly #paragraphs: string[] = [];
  readonly #files: Reply[] = [];
  #options: readonly Option[] = [];
  #link: Reply['link'];
  readonly #regardless: Reply[] = [];

  constructor(
    about: { readonly flow: Flow; readonly phrasebook: Phrasebook; readonly context: TurnContext },
    state: IntakeState,
  ) {
    this.flow = about.flow;
    this.phrasebook = about.phrasebook;
    this.context = about.context;
    this.#state = state;
  }

  get state(): IntakeState {
    return this.#state;
  }

  /** Something has been said in this turn. */
  get spoke(): boolean {
    return this.#paragraphs.length > 0;
  }

  record(body: FactBody, by: Author = 'patient'): void {
    const fact: Fact = { ...body, at: this.context.now, by };
    this.#facts.push(fact);
    this.#state = applyFact(this.#state, fact);
  }

  request(request: Request): void {
    this.#requests.push(request);
  }

  /** Adds a paragraph of our words in the intake's language. */
  say(key: string, args: SayArguments = {}): void {
    this.write(this.words(key, args));
  }

  /** Adds a paragraph that is already in words. */
  write(paragraph: string): void {
    if (paragraph.trim() !== '') this.#paragraphs.push(paragraph);
  }

  words(key: string, args: SayArguments = {}): string {
    return this.phrasebook.catalog.say(this.#state.language, key, args);
  }

  /** Offers answers under the reply, and remembers what the person saw. */
  offer(options: readonly Option[], about: { path?: ItemPath; aside?: Aside } = {}): void {
    this.#options = options;
    const menu = { path: about.path ?? null, options };
    this.record({ kind: 'asked', menu, aside: about.aside ?? null }, 'bot');
  }

  link(label: string, url: string): void {
    this.#link = { label, url };
  }

  /** A message of its own, before the words of this turn. */
  sendFile(file: NonNullable<Reply['file']>, caption = ''): void {
    this.#files.push({ text: caption, options: [], file, language: this.#state.language });
  }

  /** Said whoever has the conversation: that it changes hands, or a coordinator's own words. */
  sayRegardless(text: string, about: Partial<Pick<Reply, 'id' | 'options' | 'file'>>): void {
    const { options = [], ...rest } = about;
    this.#regardless.push({ ...rest, text, options, language: this.#state.language });
  }

  /** While a coordinator owns the conversation nothing else of ours leaves. */
  result(): TurnResult {
    return {
      facts: this.#facts,
      replies: [...this.#regardless, ...(this.#state.owner === null ? this.#replies() : [])],
      requests: this.#requests,
    };
  }

  #replies(): readonly Reply[] {
    if (this.#paragraphs.length === 0) return this.#files;
    const reply: Reply = {
      text: this.#paragraphs.join('\n\n'),
      options: this.#options,
      language: this.#state.language,
      ...(this.#link === undefined ? {} : { link: this.#link }),
    };
    return [...this.#files, reply];
  }
}
