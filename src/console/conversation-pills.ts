// What became known in a conversation, as short lines between its messages, in a member's language.
import { findItem } from '../flow/find-item.ts';
import { answerWords, labelOf, type Words } from '../flow/show-answer.ts';
import type { ItemPath } from '../intake/answer.ts';
import type { Examination } from '../intake/document.ts';
import type { Fact } from '../intake/fact.ts';
import type { IntakeState } from '../intake/state.ts';
import { showDate } from '../language/date-show.ts';
import type { ThreadPill } from '../web/console/conversation-view.ts';

type Line = Pick<ThreadPill, 'what' | 'values' | 'tone'>;
type FactOf<K extends Fact['kind']> = Extract<Fact, { kind: K }>;

export interface PillParts {
  readonly words: Words;
  readonly state: IntakeState;
}

/** Facts that say nothing to staff have no pill. `index`: where the fact stands among all. */
export function pillOf(parts: PillParts, fact: Fact, index: number): ThreadPill | null {
  const line = talkLine(parts, fact) ?? documentLine(parts, fact) ?? turningLine(fact);
  return line === null ? null : { kind: 'pill', key: String(index), at: fact.at, ...line };
}

function line(what: string, values: Line['values'] = {}, tone: ThreadPill['tone'] = 'plain'): Line {
  return { what, values, tone };
}

/** What was answered, asked and said. */
function talkLine({ words }: PillParts, fact: Fact): Line | null {
  switch (fact.kind) {
    case 'answered': {
      if (!isField(words, fact.path)) return null;
      const value = answerWords(words, fact.path, { ...fact, at: fact.at });
      return line('answered', { label: labelOf(words, fact.path), value });
    }
    case 'report_dated':
      return line('answered', {
        label: labelOf(words, { group: 'report', row: fact.report, item: 'date' }),
        value:
          fact.value?.kind === 'date'
            ? showDate(fact.value.date, words.language)
            : words.catalog.say(words.language, `bot:answerState.${fact.state}`),
      });
    case 'coordinator_asked': {
      const { coordinator, path, text } = fact;
      const question = text === '' && path !== null ? labelOf(words, path) : text;
      const what = fact.sent ? 'coordinator_asked' : 'coordinator_asked_unsent';
      return line(what, { coordinator, question }, fact.sent ? 'staff' : 'bad');
    }
    case 'coordinator_answered':
      return line('coordinator_answered', { answer: saidWords(words, fact) }, 'good');
    case 'coordinator_said':
      if (fact.sent) return null;
      return line('said_unsent', { coordinator: fact.coordinator, text: wordsOf(fact) }, 'bad');
    case 'language_chosen':
      return line('language', { language: nameOf(words, fact.language) });
    default:
      return null;
  }
}

function wordsOf({ text, file }: FactOf<'coordinator_said'>): string {
  return [text, file?.name ?? ''].filter((part) => part !== '').join(' · ');
}

function saidWords(words: Words, fact: FactOf<'coordinator_answered'>): string {
  if (fact.value?.kind === 'text') return fact.value.text;
  return words.catalog.say(words.language, `bot:answerState.${fact.state}`);
}

function isField({ flow }: Words, path: ItemPath): boolean {
  return findItem(flow, path.item) !== undefined;
}

function nameOf({ language }: Words, of: string): string {
  return new Intl.DisplayNames([language], { type: 'language' }).of(of) ?? of;
}

/** What became of files. */
function documentLine({ words, state }: PillParts, fact: Fact): Line | null {
  const named = (id: string) => ({ name: state.documents[id]?.name ?? '' });
  switch (fact.kind) {
    case 'document_received':
      return line('document_received', { name: fact.document.name });
    case 'document_refused': {
      const reason = firstSentence(words, `document:refused.${fact.reason}`);
      return line('document_refused', { name: fact.name, reason }, 'bad');
    }
    case 'document_examined':
      return examinedLine(words, fact.examination, named(fact.document));
    case 'document_placed':
      return line('document_placed', {
        ...named(fact.document),
        label: labelOf(words, { item: fact.item }),
      });
    case 'document_overruled': {
      const { coordinator, reason } = fact;
      const values = { ...named(fact.document), coordinator, reason };
      const accepted = fact.verdict === 'accept';
      return line(`overruled_${fact.verdict}`, values, accepted ? 'good' : 'bad');
    }
    case 'document_withdrawn':
      return line('document_withdrawn', named(fact.document));
    case 'document_insisted':
      return line('document_insisted', named(fact.document));
    case 'package_built':
      return line('package_built', { name: fact.package.name }, 'good');
    case 'package_failed':
      return line('package_failed', {}, 'bad');
    default:
      return null;
  }
}

/** The verdict on the file, with what is wrong with its pages. */
function examinedLine(
  words: Words,
  { outcome, reason, pages, kind }: Examination,
  { name }: { readonly name: string },
): Line | null {
  if (outcome !== 'accept') {
    const why = reason === null ? '' : firstSentence(words, `document:refused.${reason}`);
    return line(`document_${outcome}`, { name, reason: why }, 'bad');
  }
  // What is heard or watched was not read.
  if (kind === 'audio' || kind === 'video') return null;
  const bad = pages.filter(({ verdict }) => verdict !== 'accept');
  if (bad.length === 0) return line('document_accepted', { name }, 'good');
  const reasons = new Set(bad.flatMap((page) => page.reasons.slice(0, 1)));
  const why = [...reasons].map((one) => firstSentence(words, `photo:reason.${one}.why`)).join(' ');
  const unreadable = pages.every(({ verdict }) => verdict === 'reject');
  const what = unreadable ? 'document_unreadable' : 'document_doubtful';
  return line(what, { name, reason: why }, unreadable ? 'bad' : 'plain');
}

function firstSentence({ catalog, language }: Words, key: string): string {
  const [first = ''] = catalog.say(language, key).split(/(?<=[.!؟])\s/u);
  return first;
}

/** Who writes, who is silent, what was decided. */
function turningLine(fact: Fact): Line | null {
  switch (fact.kind) {
    case 'intake_opened':
      return line('opened');
    case 'owner_changed':
      if (fact.owner === null)
        return line(fact.by === 'patient' ? 'bot_chosen' : 'handed_back', {}, 'staff');
      return fact.owner === 'telephone'
        ? line('taken_by_telephone', {}, 'staff')
        : line('taken_over', { coordinator: fact.owner }, 'staff');
    case 'coordinator_quiet':
      return line(fact.offered ? 'quiet_offered' : 'quiet_called', {}, 'bad');
    case 'red_flag':
      return line(`red_flag_${fact.flag}`, {}, 'bad');
    case 'red_flag_cleared':
    case 'help_wanted':
    case 'stopped':
    case 'resumed':
    case 'reminded':
    case 'reminders_unwanted':
    case 'reminder_refused':
    case 'reminders_ended':
    case 'submitted':
    case 'submission_withdrawn':
    case 'erase_confirmed':
      return line(fact.kind);
    case 'template_sent':
      return line(`template_${fact.state}`, { coordinator: fact.coordinator }, 'staff');
    default:
      return null;
  }
}
