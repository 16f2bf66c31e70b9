// Understands several options at once: "1, 3", "diabetes and heart", or one after another.
import type { LeafItem } from '../flow/flow.ts';
import { toAsciiDigits } from '../language/digits.ts';
import { numberedIds } from './shown-menu.ts';
import type { Question, Understood } from './read-answer.ts';
import { isAboutAnother } from './read-told.ts';
import type { TurnDraft } from './turn-draft.ts';

/** Between the parts of a list, in the four languages. */
const separators = /[,;،؛\n+/]|\s(?:and|but|و|ولی|اما|и|но|أو|لكن|یا)\s|\s-\s/u;

/** All parts must be understood, or the words are kept whole as "other" where that is allowed. */
export function readChoices(draft: TurnDraft, { item }: Question, said: string): Understood {
  if (item.type !== 'choices') return { kind: 'none' };
  const numbers = draft.state.menu === null ? [] : numbersOf(said, numberedIds(draft.state.menu));
  if (numbers.length > 0) {
    const options = numbers.map((id) => /=([a-z0-9_]+)$/.exec(id)?.[1] ?? '');
    const known = options.filter((id) => item.options.some((option) => option.id === id));
    if (known.length === options.length) return several(item.none, known, said);
  }
  const whole = draft.phrasebook.exactOption(draft.flow, item, said);
  if (whole !== null) return several(item.none, [whole], said);
  const parts = said
    .split(separators)
    .map((part) => part.trim().replace(/^و(?=\S{3})/u, ''))
    .filter((part) => part !== '');
  const options = parts.map((part) => optionsOf(draft, item, part));
  const found = options.flat();
  if (options.length > 0 && options.every((each) => each.length > 0)) {
    return several(item.none, found, said);
  }
  const free = item.other || found.length > 0;
  const other = parts.filter((_, index) => options[index]?.length === 0).join(', ');
  return free && said.trim().length > 2
    ? {
        kind: 'answer',
        draft: {
          state: 'answered',
          value: { kind: 'choices', options: unique(found, item.none), other },
          said,
        },
      }
    : { kind: 'none' };
}

/**
 * "No HIV" says nothing of the others: "none" must be all that is said. What a sister has is kept
 * as it was said.
 */
function optionsOf(draft: TurnDraft, item: LeafItem & { type: 'choices' }, part: string) {
  const { phrasebook, flow } = draft;
  if (isAboutAnother(draft, part)) return [];
  const option = phrasebook.option(flow, item, part);
  if (option === null) return phrasebook.eachOption(flow, item, part);
  if (option !== item.none) return [option];
  const alone = phrasebook.denies(part) || phrasebook.exactOption(flow, item, part) === option;
  return alone ? [option] : [];
}

function several(none: string | undefined, options: readonly string[], said: string): Understood {
  const value = { kind: 'choices', options: unique(options, none) } as const;
  return { kind: 'answer', draft: { state: 'answered', value, said } };
}

/** Each once; "none of these" only when it stands alone. */
function unique(options: readonly string[], none: string | undefined): readonly string[] {
  const each = [...new Set(options)];
  return each.length > 1 ? each.filter((option) => option !== none) : each;
}

/** "1 3", "1,3 و 5": the menu entries meant, or nothing when a number was not on the menu. */
function numbersOf(said: string, choices: readonly string[]): readonly string[] {
  const plain = toAsciiDigits(said.normalize('NFKC'));
  if (!/^[\d\s,;،؛.+&-]+(?:(?:and|و|и)[\d\s]+)*$/u.test(plain)) return [];
  const found = (plain.match(/\d+/gu) ?? []).map((number) => choices[Number(number) - 1]);
  return found.every((choice) => choice !== undefined) ? found : [];
}
