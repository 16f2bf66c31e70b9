// A desk with the real engine and the index of cases beside it, for the tests of the worklist.
import { promisedAt } from '../../src/center/due-list.ts';
import { createEngine } from '../../src/engine/create-engine.ts';
import { silentLog } from '../../src/lib/log.ts';
import { CaseIndex } from '../../src/worklist/case-index.ts';
import { CaseSearch } from '../../src/worklist/case-search.ts';
import { FindTexts } from '../../src/worklist/find-texts.ts';
import { WordTokens } from '../../src/worklist/word-tokens.ts';
import { catalog, flows } from '../engine/pure-chat.ts';
import { openDesk, type Desk, type DeskOptions } from '../inbox/desk-fixture.ts';

const engine = createEngine({ catalog, flows, flow: 'car-t-evaluation', language: 'fa' });

export async function openListDesk(options: DeskOptions = {}) {
  const desk = await openDesk({ engine, ...options });
  return { desk, index: indexOf(desk) };
}

/** One that knows nothing but what is on the disk. */
export function indexOf(desk: Desk): CaseIndex {
  return new CaseIndex(partsOf(desk));
}

function partsOf(desk: Desk) {
  const { database, committer, keys, read: intakes, conversation, clock, keyring } = desk;
  const tokens = new WordTokens(keyring);
  const stores = { database, committer, keys, intakes, conversation, clock };
  return {
    ...{ ...stores, tokens, flows, log: silentLog, catalog },
    ...{ windowMs: () => 86_400_000, promiseOf: promisedAt },
  };
}

export function searchOf(desk: Desk, index: CaseIndex): CaseSearch {
  const parts = partsOf(desk);
  return new CaseSearch({ ...parts, index, texts: new FindTexts(parts) });
}
