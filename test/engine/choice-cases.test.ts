// Answers in free words to the closed questions, in four languages: the option meant, or null.

import { join } from 'node:path';
import { expect, test } from 'vitest';
import { meantOption } from '../../src/engine/meant-option.ts';
import { Phrasebook } from '../../src/engine/phrasebook.ts';
import { skippedBy } from '../../src/engine/skipped-by.ts';
import { findItem } from '../../src/flow/find-item.ts';
import { loadFlows } from '../../src/flow/load-flows.ts';
import { languages } from '../../src/language/language.ts';
import { loadCatalog } from '../../src/language/load-catalog.ts';
import { projectFolder } from '../../src/project-folder.ts';
import cases from './choice-cases.json' with { type: 'json' };

const casesMin = 400;
const phrasebook = new Phrasebook(loadCatalog(join(projectFolder, 'locales')));
const flow = loadFlows(join(projectFolder, 'flows')).get('car-t-evaluation');

test('the table is as large as it claims', () => {
  expect(cases.length).toBeGreaterThanOrEqual(casesMin);
});

// `cmd:` names words that stand instead of an answer; null is asked again, never guessed.
test.each(cases)('%s %s: %s → %s', (language, itemId, text, meant) => {
  const item = flow && findItem(flow, itemId ?? '')?.item;
  if (flow === undefined || item === undefined) throw new Error(`no question ${String(itemId)}`);
  const said = text ?? '';
  const command = phrasebook.command(said);
  const skipped = skippedBy(command) !== null && phrasebook.exactOption(flow, item, said) === null;
  const known = languages.find((each) => each === language) ?? 'en';
  const option = meantOption({ phrasebook, flow, item }, { text: said, language: known });
  expect(skipped ? `cmd:${String(command)}` : option).toBe(meant);
});
