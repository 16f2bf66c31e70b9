// Puts the worklist together: the index of cases, the search, views, and who has seen what.
import type { Flow } from '../flow/flow.ts';
import type { IntakeState } from '../intake/state.ts';
import type { Catalog } from '../language/catalog.ts';
import type { Clock } from '../lib/clock.ts';
import type { Keyring } from '../lib/keyring.ts';
import type { Log } from '../lib/log.ts';
import type { Committer } from '../store/committer.ts';
import type { Database } from '../store/connection.ts';
import type { Conversation } from '../store/conversation.ts';
import type { DataKeys } from '../store/data-keys.ts';
import type { IntakeRead } from '../store/intake-read.ts';
import { CaseIndex } from './case-index.ts';
import { CaseMarks } from './case-marks.ts';
import { CaseSearch } from './case-search.ts';
import type { ByIntake, CaseNote } from './case-source.ts';
import { CaseViews } from './case-views.ts';
import { FindTexts } from './find-texts.ts';
import { WordTokens } from './word-tokens.ts';

export interface WorklistParts {
  readonly database: Database;
  readonly committer: Committer;
  readonly keyring: Keyring;
  readonly keys: DataKeys;
  readonly clock: Clock;
  readonly log: Log;
  readonly catalog: Catalog;
  readonly flows: ReadonlyMap<string, Flow>;
  readonly intakes: IntakeRead;
  readonly conversation: Conversation;
  /** How long a channel lets us write after somebody's message (ms); null: for ever. */
  windowMs(account: string): number | null;
  /** When an answer that was promised is due, as ISO instants; null where none is. */
  promiseOf(state: IntakeState, now: string): string | null;
  /** What staff noted of an intake, for the search. */
  notes?(intakes: readonly string[]): Promise<ByIntake<CaseNote>>;
}

export type Worklist = ReturnType<typeof openWorklist>;

/** Nothing runs before `index.start()`. */
export function openWorklist(parts: WorklistParts) {
  const tokens = new WordTokens(parts.keyring);
  const index = new CaseIndex({ ...parts, tokens });
  const search = new CaseSearch({ ...parts, index, tokens, texts: new FindTexts(parts) });
  const marks = new CaseMarks({ ...parts, index });
  return { index, search, marks, views: new CaseViews(parts) };
}
