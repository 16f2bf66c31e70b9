// What `desk staff` shows of judged pages, and how it reads what a coordinator found of one.
import type { IntakeEvent } from '../engine/turn-types.ts';
import { judgedPages } from '../intake/judged-pages.ts';
import type { IntakeState } from '../intake/state.ts';
import type { Out } from './read-arguments.ts';

/** Documents by id alone, as they came; a page that was overruled says by whom. */
export function listPages(state: IntakeState, out: Out): void {
  const documents = Object.values(state.documents).filter(({ withdrawn }) => !withdrawn);
  const lines = documents.flatMap((document) =>
    judgedPages(document).map(({ page, verdict, legibility, reasons }) => {
      const overruling = document.overrulings?.find((one) => one.page === page);
      const score = legibility?.toFixed(2) ?? '–';
      const parts = [
        document.id,
        String(page).padStart(3),
        verdict.padEnd(9),
        score.padStart(5),
        reasons.join(', '),
        overruling === undefined ? '' : `overruled by ${overruling.coordinator}`,
        document.asTaken ? 'enclosed as taken' : '',
      ];
      return parts.filter((part) => part !== '').join('  ');
    }),
  );
  if (lines.length === 0) out('No page was judged.');
  for (const line of lines) out(line);
}

/** `rest`: DOCUMENT and the verdict, as typed. Says what is wrong where something is. */
export function overrulingFor(said: {
  readonly name: string;
  readonly page: string;
  readonly reason: string;
  readonly rest: readonly string[];
}): Extract<IntakeEvent, { kind: 'document_overruled' }> | string {
  const [document, verdict] = said.rest;
  const page = Number(said.page);
  if (document === undefined) return 'DOCUMENT is missing';
  if (verdict !== 'accept' && verdict !== 'reject') return 'the verdict is "accept" or "reject"';
  if (!Number.isInteger(page) || page < 1) return `"${said.page}" is no number of a page`;
  const { name: coordinator, reason } = said;
  return { kind: 'document_overruled', document, page, verdict, coordinator, reason };
}
