// A family that falls silent on a day of our choice, and when it is reminded, by its own clock.
import { localTime } from '../../src/lib/local-time.ts';
import type { Language } from '../../src/language/language.ts';
import { planFor } from '../../src/reminder/plan.ts';
import { PureChat } from '../engine/pure-chat.ts';

const hourMs = 3_600_000;
export const dayMs = 24 * hourMs;
const week = ['', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

export interface Family {
  readonly flow: string;
  readonly language: Language;
  /** What they say to the questions for the country and for the time zone. */
  readonly words: Readonly<Record<string, string>>;
  /** When they begin to write; a minute later they say nothing more (ISO instant). */
  readonly from: string;
}

/** At the first question for a document. */
export function silentFamily({ flow, language, words, from }: Family): PureChat {
  const chat = new PureChat(language, flow);
  chat.wait(Date.parse(from) - Date.parse(chat.now));
  chat.goOn({ language, words }, ({ menu, aside }) => {
    return aside === null && menu?.path?.item.startsWith('doc_') === true;
  });
  return chat;
}

export interface Moment {
  /** ISO instant. */
  readonly at: string;
  readonly what: 'nudge' | 'person';
  readonly text: string;
}

/** For so many days, looked at when the last look said, as the job is; and a day after a nudge. */
export function remindFor(chat: PureChat, days: number): readonly Moment[] {
  const moments: Moment[] = [];
  const end = Date.parse(chat.now) + days * dayMs;
  while (Date.parse(chat.now) < end) {
    const plan = planFor(chat.flow, chat.state, new Date(chat.now));
    const moment = lookOnce(chat);
    if (moment !== null) moments.push(moment);
    const next = plan.kind === 'wait' ? plan.until.getTime() : Date.parse(chat.now) + dayMs;
    chat.wait(Math.min(next, end) - Date.parse(chat.now));
  }
  return moments;
}

/** What goes out at this moment; null where nothing does. */
export function lookOnce(chat: PureChat): Moment | null {
  const plan = planFor(chat.flow, chat.state, new Date(chat.now));
  const heardAt = chat.state.lastHeardAt;
  if (plan.kind !== 'nudge' && plan.kind !== 'person') return null;
  const at = chat.now;
  const { replies, requests } = chat.hear(
    plan.kind === 'nudge'
      ? { kind: 'reminder_due', step: plan.step, heardAt }
      : { kind: 'reminders_end', heardAt },
  );
  const text = replies.map((reply) => reply.text).join('\n');
  const called = requests.some(({ kind }) => kind === 'call_coordinator');
  const spoke = plan.kind === 'nudge' ? text !== '' : called;
  return spoke ? { at, what: plan.kind, text } : null;
}

/** `Wed 2026-11-25 13:30 nudge`, as somebody there reads it from the wall. */
export function shownIn(zone: string, moments: readonly Moment[]): readonly string[] {
  return moments.map(({ at, what }) => `${wallIn(zone, at)} ${what}`);
}

export function wallIn(zone: string, at: string): string {
  const { year, month, day, hour, minute, weekday } = localTime(new Date(at), zone);
  const two = (value: number) => String(value).padStart(2, '0');
  const date = `${String(year)}-${two(month)}-${two(day)}`;
  return `${week[weekday] ?? ''} ${date} ${two(hour)}:${two(minute)}`;
}
