// What was shown with the last question, and which entry of it somebody means.
import type { Menu, ShownOption } from '../intake/fact.ts';
import { fold } from '../language/fold.ts';
import { closest } from '../language/closest.ts';

/** "It is not urgent", "it was somebody else": the bot may go on after a red flag. */
export const liftRedFlag = 'x:not_urgent=yes';

/** The ids behind the numbers 1, 2, 3 … as they were shown. */
export function numberedIds(menu: Menu): readonly string[] {
  return menu.options.filter((option) => option.numbered).map((option) => option.id);
}

/** The entry meant by its number in any digits ("2", «۲.», "2️⃣") or by its words, typos forgiven. */
export function shownOption(menu: Menu, text: string): ShownOption | null {
  const said = fold(text).replace(/[\ufe0f\u20e3]/gu, '');
  const number = /^(\d{1,2})[.)]?$/u.exec(said)?.[1];
  if (number !== undefined) {
    const numbered = menu.options.filter((option) => option.numbered);
    return numbered[Number(number) - 1] ?? null;
  }
  const titles = new Map(menu.options.map((option) => [fold(option.title), option]));
  return titles.get(said) ?? closest(said, titles) ?? null;
}
