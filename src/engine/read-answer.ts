// Understands words as the answer to a question, whatever the question's type.
import type { LeafItem } from '../flow/flow.ts';
import type { AnswerState, AnswerValue, ItemPath } from '../intake/answer.ts';
import type { AnswerDraft } from '../intake/fact.ts';
import type { SayArguments } from '../language/catalog.ts';
import { fold } from '../language/fold.ts';
import { meantOption, optionByTerm } from './meant-option.ts';
import { optionIds } from './build-labels.ts';
import { readChoices } from './read-choices.ts';
import { readContact } from './read-contact.ts';
import { readCountry } from './read-country.ts';
import { readDateAnswer } from './read-date-answer.ts';
import { readMedicalAnswer } from './read-medical-answer.ts';
import { readNumber } from './read-number.ts';
import { toldBy } from './read-told.ts';
import { readZoneAnswer } from './read-zone-answer.ts';
import { skippedBy } from './skipped-by.ts';
import type { TurnDraft } from './turn-draft.ts';

/** What words turned out to mean as an answer. */
export type Understood =
  | {
      readonly kind: 'answer';
      readonly draft: AnswerDraft;
      /** Other items that the same words answered. */
      readonly also?: readonly { readonly path: ItemPath; readonly draft: AnswerDraft }[];
    }
  /** Understood, but unusual: "are you sure?" with this text. */
  | {
      readonly kind: 'doubt';
      readonly draft: AnswerDraft;
      readonly key: string;
      readonly args: SayArguments;
    }
  /** More than one fair reading: which one, in this text's words. */
  | { readonly kind: 'pick'; readonly key: string; readonly drafts: readonly AnswerDraft[] }
  /** Understood and impossible; the text says why. */
  | { readonly kind: 'refuse'; readonly key: string; readonly args: SayArguments }
  | { readonly kind: 'none' };

export interface Question {
  readonly item: LeafItem;
  readonly path: ItemPath;
}

/** Reads free words as the answer to a question; `none` when they are something else. */
export function readAnswer(draft: TurnDraft, question: Question, said: string): Understood {
  const understood = readPlainly(draft, question, said);
  if (understood.kind !== 'none') return understood;
  const skipped = skippedBy(draft.phrasebook.begins(said));
  if (skipped === null || !skipStates(question.item).includes(skipped)) return understood;
  return readSkip(question.item, skipped, said);
}

function readPlainly(draft: TurnDraft, question: Question, said: string): Understood {
  const { item } = question;
  if (item.type === 'notice') return answer({ kind: 'choice', option: 'yes' }, said);
  const skipped = skippedBy(draft.phrasebook.command(said));
  if (skipped !== null && draft.phrasebook.exactOption(draft.flow, item, said) === null) {
    if (item.type === 'submit') return answer({ kind: 'choice', option: 'no' }, said);
    // "I don't know exactly" is an option of its own where a question may not stay open.
    const option = draft.phrasebook.option(draft.flow, item, said);
    const needed = readSkip(item, skipped, said);
    return needed.kind === 'refuse' && option !== null && item.type === 'choice'
      ? answer({ kind: 'choice', option }, said)
      : needed;
  }
  if (item.type === 'medical' && draft.phrasebook.denies(said)) {
    return readSkip(item, 'not_applicable', said);
  }
  switch (item.type) {
    case 'choice':
      return readChoice(draft, question, said);
    case 'choices':
      return readChoices(draft, question, said);
    case 'text':
      return readText(draft, question, said);
    case 'medical':
      return readMedicalAnswer(draft, question, said);
    case 'number':
      return readNumber(item, said);
    case 'date':
      return readDateAnswer(draft, question, said);
    case 'country':
      return readCountry(said, draft.state.language);
    case 'zone':
      return readZoneAnswer(draft, item, said);
    case 'contact':
      return readContact(draft, item, said);
    case 'consent':
    case 'submit':
    case 'review':
      return readAgreement(draft, item, said);
    case 'document':
      return item.words && /https?:\/\/|www\./.test(said)
        ? answer({ kind: 'text', text: said }, said)
        : { kind: 'none' };
  }
}

function answer(value: AnswerValue, said: string): Extract<Understood, { kind: 'answer' }> {
  return { kind: 'answer', draft: { state: 'answered', value, said } };
}

/** "I don't know", "later" and the like, where the question allows them. */
function readSkip(item: LeafItem, state: AnswerState, said: string): Understood {
  const allowed: readonly string[] = skipStates(item);
  // What a report says need not be typed again, wherever a question may stay open at all.
  const inDocument = state === 'in_document' && item.type !== 'document' && allowed.length > 0;
  if (inDocument || allowed.includes(state))
    return { kind: 'answer', draft: { state, value: null, said } };
  const [instead] = allowed;
  if (state === 'later' && (instead === 'unknown' || instead === 'refused')) {
    return { kind: 'answer', draft: { state: instead, value: null, said } };
  }
  return { kind: 'refuse', key: 'bot:answer.needed', args: {} };
}

/** The states that may stand instead of an answer; "still going on" is one for some dates. */
export function skipStates(item: LeafItem): readonly AnswerState[] {
  if (item.type === 'document') return documentSkips;
  return item.type === 'date' && item.ongoing ? [...item.may, 'not_applicable'] : item.may;
}

/** A missing document can always wait, be unknown or not exist. */
const documentSkips = ['later', 'unknown', 'not_applicable'] as const;

function readChoice(draft: TurnDraft, { item }: Question, said: string): Understood {
  const { phrasebook, flow, state } = draft;
  const asked = { phrasebook, flow, item };
  const words = { text: said, language: state.language };
  const shared = phrasebook.sharedOptions(flow, item, said);
  if (shared.length > 0 && optionByTerm(asked, words) === null) {
    const draftOf = (option: string) =>
      ({ state: 'answered', value: { kind: 'choice', option }, said }) as const;
    return { kind: 'pick', key: 'bot:answer.whichOption', drafts: shared.map(draftOf) };
  }
  const told = toldBy(draft, item, said);
  const option = meantOption(asked, words) ?? told.option;
  if (option !== null) {
    const also = told.option === null || told.option === option ? told.also : [];
    return { ...answer({ kind: 'choice', option }, said), also };
  }
  const free = item.type === 'choice' && item.other && fold(said).length > 2;
  return free ? answer({ kind: 'choice', option: 'other', other: said }, said) : { kind: 'none' };
}

function readText(draft: TurnDraft, { item }: Question, said: string): Understood {
  if (item.type !== 'text') return { kind: 'none' };
  const offered = draft.phrasebook.option(draft.flow, item, said);
  if (offered !== null && optionIds(item).includes(offered)) {
    return answer({ kind: 'choice', option: offered }, said);
  }
  const text = said.trim();
  if (text.length > item.charactersMax) {
    return { kind: 'refuse', key: 'bot:answer.tooLong', args: { max: item.charactersMax } };
  }
  if (item.name && !/\p{L}{2}/u.test(text)) return { kind: 'none' };
  return /[\p{L}\p{N}]/u.test(text) ? answer({ kind: 'text', text }, said) : { kind: 'none' };
}

/** Yes or no to a consent, a notice, the review or the sending. */
function readAgreement(draft: TurnDraft, item: LeafItem, said: string): Understood {
  const option = draft.phrasebook.option(draft.flow, item, said);
  if (option !== null) return answer({ kind: 'choice', option }, said);
  const command = draft.phrasebook.agreement(said);
  if (command === 'yes' || command === 'done' || command === 'continue') {
    return answer({ kind: 'choice', option: 'yes' }, said);
  }
  return command === 'no' ? answer({ kind: 'choice', option: 'no' }, said) : { kind: 'none' };
}
