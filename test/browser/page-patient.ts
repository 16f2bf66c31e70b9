// A sensible patient in front of the real page: looks up which question is open, acts by the page.
import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { webChatAccount } from '../../src/channel/web-chat/web-chat.ts';
import { nextAsk } from '../../src/engine/open-items.ts';
import type { IntakeState } from '../../src/intake/state.ts';
import type { Service } from '../../src/service.ts';
import type { ConversationMessage } from '../../src/store/conversation.ts';
import { sensibleEvent, type Wishes } from '../engine/sensible-patient.ts';

const answersMax = 150;
const patienceMs = 30_000;
const pollMs = 25;

export interface PagePatientOptions {
  readonly page: Page;
  /** Asked anew each time, because the desk may have been started again. */
  readonly service: () => Service;
  readonly wishes: Wishes;
}

/** What is done in place of the sensible thing, by the question's id. */
export type Instead = Readonly<Record<string, () => Promise<void>>>;

export class PagePatient {
  readonly page: Page;
  readonly #options: PagePatientOptions;
  readonly #done = new Set<string>();

  constructor(options: PagePatientOptions) {
    this.page = options.page;
    this.#options = options;
  }

  /** Opens the chat and waits for the first words of the desk. */
  async open(origin: string): Promise<void> {
    await this.page.goto(`${origin}/chat`);
    await this.page.locator('.turn.desk').first().waitFor();
  }

  async write(text: string): Promise<void> {
    await this.#turn(async () => {
      await this.page.locator('.composer textarea').fill(text);
      await this.page.locator('.composer .send').click();
    });
  }

  /** Taps a button of the open question by its words. */
  async tap(title: string): Promise<void> {
    await this.#turn(async () => {
      const open = this.page.locator('.options:not(.past) button');
      await open.filter({ hasText: exactly(title) }).click();
    });
  }

  /** Taps an option of the open question, wherever its words stand. */
  async choose(id: string): Promise<void> {
    const title = (await this.state()).menu?.options.find((option) => option.id === id)?.title;
    if (title === undefined) throw new Error(`the page does not offer ${id}`);
    await this.tap(title);
  }

  /** One burst of files, and the desk's word about it. */
  async send(paths: readonly string[]): Promise<void> {
    await this.#turn(() => this.page.locator('.attach input[multiple]').setInputFiles([...paths]));
  }

  /** Answers until the question is open, or until the package is there. */
  async goOn(until: string | null, instead: Instead = {}): Promise<void> {
    for (let count = 0; count < answersMax; count += 1) {
      const state = await this.state();
      const open = this.openQuestion(state);
      if (open === until || state.package !== null) return;
      await this.#answer(state, open === null ? undefined : this.#once(open, instead));
    }
    throw new Error(`no end in sight after ${String(answersMax)} answers`);
  }

  /** The item that is asked for now, or the kind of the aside. */
  openQuestion(state: IntakeState): string | null {
    if (state.aside !== null) return state.aside.kind;
    const ask = nextAsk(this.#options.service().engine.flowOf(state.flow), state);
    return ask.kind === 'item' ? ask.item.id : ask.kind;
  }

  async state(): Promise<IntakeState> {
    const { intakeId } = await this.#contact();
    const state = await this.#options.service().intakes.state(intakeId);
    if (state === null) throw new Error('there is no intake');
    return state;
  }

  async conversation(): Promise<readonly ConversationMessage[]> {
    const { contactId } = await this.#contact();
    return this.#options.service().conversation.read(contactId, 0);
  }

  /** Until the desk has nothing more to do and the page shows all that was said. */
  async settle(): Promise<void> {
    const until = Date.now() + patienceMs;
    while (Date.now() < until) {
      await this.#options.service().settle();
      const { documents } = await this.state();
      const told = Object.values(documents).every((one) => one.reported || one.withdrawn);
      const said = await this.conversation();
      const shown = await this.page.locator('.turn .bubble:not(.typing)').count();
      if (told && said.length === shown && said.at(-1)?.from === 'desk') return;
      await sleep(pollMs);
    }
    throw new Error('the page does not show what was said');
  }

  #once(open: string, instead: Instead): (() => Promise<void>) | undefined {
    if (this.#done.has(open) || instead[open] === undefined) return undefined;
    this.#done.add(open);
    return instead[open];
  }

  async #answer(state: IntakeState, instead: (() => Promise<void>) | undefined): Promise<void> {
    if (instead !== undefined) {
      await instead();
      return;
    }
    const { service, wishes } = this.#options;
    const event = sensibleEvent(service().engine.flowOf(state.flow), state, wishes);
    if (event?.kind === 'text') await this.write(event.text);
    else if (event?.kind === 'choice') await this.choose(event.choice);
    else await this.settle();
  }

  /** Does something and waits until the desk has answered it. */
  async #turn(act: () => Promise<void>): Promise<void> {
    const before = (await this.conversation()).length;
    await act();
    const until = Date.now() + patienceMs;
    while ((await this.conversation()).length <= before) {
      if (Date.now() > until) throw new Error('nothing arrived at the desk');
      await sleep(pollMs);
    }
    await this.settle();
  }

  async #contact(): Promise<{ readonly contactId: string; readonly intakeId: string }> {
    const token = await this.page.evaluate(() => localStorage.getItem('intake-desk.token'));
    const address = createHash('sha256')
      .update(token ?? '')
      .digest('hex');
    return this.#options.service().inbox.resolve(webChatAccount, address);
  }
}

/** A button's whole words; marks of direction do not count. */
function exactly(title: string): RegExp {
  const plain = title.replace(/[$()*+.?[\\\]^{|}]/gu, '\\$&');
  return new RegExp(`^\\s*${plain}\\s*$`, 'u');
}
