// A patient who answers every question sensibly: what they do next, given where they stand.
import { nextAsk } from '../../src/engine/open-items.ts';
import type { IntakeEvent } from '../../src/engine/turn-types.ts';
import type { Flow, LeafItem } from '../../src/flow/flow.ts';
import type { Aside } from '../../src/intake/fact.ts';
import type { IntakeState } from '../../src/intake/state.ts';
import type { Language } from '../../src/language/language.ts';
import { acceptedPhoto } from './made-examinations.ts';

type Words = Readonly<Record<Language, string>>;

/** What somebody in each language would write, by the type of the question. */
const written: Readonly<Record<'birth' | 'date' | 'name' | 'text' | 'medical' | 'country', Words>> =
  {
    birth: { fa: '۱۳۴۷', ar: '١٩٦٨', ru: '1968 год', en: '1968' },
    date: { fa: 'مهر ۱۴۰۲', ar: 'تشرين الأول 2023', ru: 'октябрь 2023', en: 'October 2023' },
    name: { fa: 'مریم احمدی', ar: 'مريم الأحمدي', ru: 'Мария Иванова', en: 'Mary Smith' },
    text: {
      fa: 'غده‌های گردن بزرگ‌تر شده‌اند',
      ar: 'كبرت العقد في الرقبة',
      ru: 'Узлы на шее растут',
      en: 'The nodes in the neck are growing',
    },
    medical: {
      fa: 'آر چاپ ۶ دوره',
      ar: 'R-CHOP ست دورات',
      ru: 'R-CHOP 6 курсов',
      en: 'R-CHOP, 6 cycles',
    },
    country: { fa: 'ایران', ar: 'العراق', ru: 'Казахстан', en: 'Iraq' },
  };

const startWords: Words = { fa: 'شروع', ar: 'ابدأ', ru: 'старт', en: 'start' };

export interface Wishes {
  readonly language: Language;
  /** Options to choose by item, such as the diagnosis; the first one otherwise. */
  readonly options?: Readonly<Record<string, string>>;
  /** Answers in words by item, before the usual ones. */
  readonly words?: Readonly<Record<string, string>>;
}

/** Null when there is nothing left to do but to wait. */
export function sensibleEvent(flow: Flow, state: IntakeState, wishes: Wishes): IntakeEvent | null {
  if (state.erased) return null;
  if (state.owner !== null) return { kind: 'handed_back' };
  if (state.redFlag !== null) return { kind: 'released' };
  const files = filesEvent(state);
  if (files !== null) return files;
  if (state.stopped) return { kind: 'text', text: startWords[wishes.language] };
  const aside = state.aside === null ? null : asideChoice(state.aside, wishes);
  if (aside !== null) return { kind: 'choice', choice: aside, title: aside };
  if (!state.languageChosen) return tap(`l:${wishes.language}`);
  return answerEvent(flow, state, wishes);
}

function tap(choice: string): IntakeEvent {
  return { kind: 'choice', choice, title: choice };
}

/** Files that still have to be examined, or told of. */
function filesEvent(state: IntakeState): IntakeEvent | null {
  const open = Object.values(state.documents).filter((one) => !one.reported && !one.withdrawn);
  const unread = open.find((one) => one.examination === null);
  if (unread !== undefined) {
    return { kind: 'document_examined', document: unread.id, ...acceptedPhoto };
  }
  const told = state.languageChosen && !state.stopped;
  return open.length > 0 && told ? { kind: 'burst_settled' } : null;
}

function asideChoice(aside: Aside, { language }: Wishes): string | null {
  switch (aside.kind) {
    case 'confirm_value':
    case 'resume':
      return `x:${aside.kind}=yes`;
    case 'delete_row':
    case 'erase':
    case 'start_again':
      return `x:${aside.kind}=no`;
    case 'pick_value':
      return 'x:pick=0';
    case 'choose_language':
      return `l:${language}`;
    case 'place_documents':
      return 'p:';
    case 'rejected_photos':
      return 'x:rejected_photos=insist';
    case 'focus_document':
      return `s:${aside.item}=later`;
    case 'choosing':
      return 'x:choosing=done';
    case 'edit_list':
      return 'x:done=';
    default:
      return null;
  }
}

function answerEvent(flow: Flow, state: IntakeState, wishes: Wishes): IntakeEvent | null {
  const ask = nextAsk(flow, state);
  if (ask.kind === 'done') return null;
  if (ask.kind === 'more_rows') return tap(`g:${ask.group.id}=close`);
  if (ask.kind === 'helpful_documents') return tap('d:=enough');
  if (ask.kind === 'first_row') return tap('c:help');
  const item = ask.kind === 'item' || ask.kind === 'coordinator_question' ? ask.item : null;
  if (item === null) return { kind: 'text', text: written.date[wishes.language] };
  return answerItem(item, state, wishes);
}

function answerItem(item: LeafItem, state: IntakeState, wishes: Wishes): IntakeEvent {
  const said = wishes.words?.[item.id];
  if (said !== undefined) return { kind: 'text', text: said };
  const wanted = wishes.options?.[item.id];
  const shown = (state.menu?.options ?? []).map(({ id }) => id);
  const option = shown.find((id) => id.endsWith(`=${wanted ?? ''}`)) ?? firstOption(shown);
  switch (item.type) {
    case 'document': {
      return tap(`s:${item.id}=later`);
    }
    case 'choice':
    case 'consent':
    case 'notice':
    case 'review':
    case 'submit':
      return option === undefined ? { kind: 'text', text: 'ok' } : tap(option);
    case 'choices':
      return { kind: 'text', text: '1' };
    default:
      return { kind: 'text', text: wordsFor(item, wishes.language) };
  }
}

function firstOption(shown: readonly string[]): string | undefined {
  return shown.find((id) => id.startsWith('a:'));
}

function wordsFor(item: LeafItem, language: Language): string {
  switch (item.type) {
    case 'number':
      return String(Math.round(((item.usualMin ?? item.min) + (item.usualMax ?? item.max)) / 2));
    case 'date':
      return written[item.birth ? 'birth' : 'date'][language];
    case 'country':
      return written.country[language];
    case 'contact':
      return '+98 912 123 4567';
    case 'medical':
      return written.medical[language];
    default:
      return written[item.type === 'text' && item.name ? 'name' : 'text'][language];
  }
}
