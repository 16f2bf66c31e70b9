// Words for asking for documents: what each is, where to get it, and which others would help.
import type { DocumentItem } from '../flow/flow.ts';
import { toNativeDigits } from '../language/digits.ts';
import { numberList as listNumbers } from '../language/number-list.ts';
import { labelOf } from '../flow/show-answer.ts';
import type { TurnDraft } from './turn-draft.ts';
import { wordsOf } from './turn-words.ts';

/** What the document is and where to get it. */
export function documentLines(draft: TurnDraft, item: DocumentItem): readonly string[] {
  const base = `${draft.flow.id}:items.${item.id}`;
  return [draft.words(`${base}.what`), draft.words(`${base}.where`)];
}

/** One message for all documents that would only help, instead of one each. */
export function askHelpfulDocuments(draft: TurnDraft, items: readonly DocumentItem[]): void {
  const words = wordsOf(draft);
  draft.say('bot:documents.helpful', { count: items.length });
  draft.offer([
    ...items.map((item) => ({
      id: `d:${item.id}`,
      title: labelOf(words, { item: item.id }),
      numbered: true,
    })),
    { id: 'd:=enough', title: draft.words('bot:documents.enough'), numbered: true },
  ]);
}

/** "1. …", "2. …", in the language's digits. */
export function numberedList(draft: TurnDraft, lines: readonly string[]): string {
  const { language } = draft.state;
  return lines
    .map((line, index) => `${toNativeDigits(String(index + 1), language)}. ${line}`)
    .join('\n');
}

/** A bulleted list. */
export function bulletList(lines: readonly string[]): string {
  return lines.map((line) => `• ${line}`).join('\n');
}

/** "1, 3 and 5", in the language's digits. */
export function numberList(draft: TurnDraft, numbers: readonly number[]): string {
  return listNumbers(draft.state.language, numbers);
}
