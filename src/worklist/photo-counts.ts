// How the photographs of a case fared: refused, for which reasons, and taken again.
import { isLive, isUsable } from '../flow/checklist.ts';
import type { DocumentState, IntakeState } from '../intake/state.ts';

/** A reason of a photo or of a file, and how often it came. */
export type ReasonCounts = Readonly<
  Record<string, { readonly refused: number; readonly retaken: number }>
>;

export interface PhotoCounts {
  /** Files that were looked at. */
  readonly examined: number;
  /** Of them, those whose every page nobody can read, or that were refused as a whole. */
  readonly refused: number;
  /** Of those, the ones that something readable came for afterwards. */
  readonly retaken: number;
  readonly reasons: ReasonCounts;
}

/** By what the machine found: a coordinator's overruling does not make a refusal unsaid. */
export function photoCounts(state: IntakeState): PhotoCounts {
  const examined = Object.values(state.documents).filter((one) => one.examination !== null);
  const refused = examined.filter(isRefused);
  const reasons: Record<string, { refused: number; retaken: number }> = {};
  for (const document of refused) {
    const again = isRetaken(state, document);
    for (const reason of reasonsOf(document)) {
      const known = (reasons[reason] ??= { refused: 0, retaken: 0 });
      known.refused += 1;
      if (again) known.retaken += 1;
    }
  }
  const retaken = refused.filter((document) => isRetaken(state, document)).length;
  return { examined: examined.length, refused: refused.length, retaken, reasons };
}

function isRefused({ examination }: DocumentState): boolean {
  if (examination === null) return false;
  const { outcome, pages } = examination;
  if (outcome !== 'accept') return true;
  return pages.length > 0 && pages.every(({ verdict }) => verdict === 'reject');
}

function reasonsOf({ examination }: DocumentState): readonly string[] {
  if (examination === null) return [];
  if (examination.reason !== null) return [examination.reason];
  return [...new Set(examination.pages.flatMap(({ reasons }) => reasons))];
}

/** A better photo took its place, or a readable one came later for the same line. */
function isRetaken(state: IntakeState, refused: DocumentState): boolean {
  if ((refused.replacedBy ?? null) !== null) return true;
  return Object.values(state.documents).some(
    (other) =>
      other.receivedAt > refused.receivedAt &&
      other.item !== null &&
      other.item === refused.item &&
      isLive(other) &&
      isUsable(other),
  );
}
