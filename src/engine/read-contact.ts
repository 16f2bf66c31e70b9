// Understands a way to reach somebody: a phone number, an e-mail address or a handle.
import type { LeafItem } from '../flow/flow.ts';
import { toAsciiDigits } from '../language/digits.ts';
import type { Understood } from './read-answer.ts';
import type { TurnDraft } from './turn-draft.ts';

/** ITU E.164: at most 15 digits; fewer than 7 reach nobody. */
const phoneDigitsMin = 7;
const phoneDigitsMax = 15;

export function readContact(draft: TurnDraft, item: LeafItem, said: string): Understood {
  const text = toAsciiDigits(said.normalize('NFKC')).trim();
  const email = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/u.exec(text)?.[0];
  if (email !== undefined) return contact(email, 'email', said);
  const handle = /(?:^|\s)(@[A-Za-z0-9_.]{3,32})/.exec(text)?.[1];
  if (handle !== undefined) return contact(handle, 'handle', said);
  const phone = /\+?[\d(][\d\s().-]{5,24}\d/.exec(text)?.[0];
  const digits = (phone ?? '').replace(/\D/g, '');
  if (phone === undefined || digits.length < phoneDigitsMin || digits.length > phoneDigitsMax) {
    const meant = draft.phrasebook.option(draft.flow, item, said);
    return meant === null ? { kind: 'none' } : thisNumber(draft, said);
  }
  return contact(phone.replace(/[\s().-]+/g, ' ').trim(), 'phone', said);
}

/** The number they write from, where it is known. */
export function thisNumber({ context }: TurnDraft, said: string): Understood {
  return context.chatPhone === null
    ? { kind: 'refuse', key: 'bot:answer.numberUnseen', args: {} }
    : contact(context.chatPhone, 'phone', said);
}

function contact(text: string, channel: 'phone' | 'email' | 'handle', said: string): Understood {
  const value = { kind: 'contact', text, channel } as const;
  return { kind: 'answer', draft: { state: 'answered', value, said } };
}
