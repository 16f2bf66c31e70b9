// What keeps a page from being used by everybody, as axe finds it: WCAG 2.2, levels A and AA.
import axe from 'axe-core';
import type { Page } from 'playwright-core';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

interface Result {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
  }[];
}

/** One line for each fault: the rule, the element, what is wrong with it. Must stay empty. */
export async function barriers(page: Page): Promise<readonly string[]> {
  // Fading in is not a colour: wait until nothing moves.
  await page.evaluate(() =>
    Promise.allSettled(document.getAnimations().map((animation) => animation.finished)),
  );
  await page.evaluate(axe.source);
  const result = await page.evaluate<Result, readonly string[]>(
    (tags) =>
      // Put there by the line above.
      (window as unknown as { axe: { run: (options: unknown) => Promise<Result> } }).axe.run({
        runOnly: { type: 'tag', values: tags },
        resultTypes: ['violations'],
      }),
    rules,
  );
  return result.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary ?? ''}`),
  );
}
