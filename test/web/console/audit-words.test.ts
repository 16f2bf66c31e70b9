// Everything that is written into the audit log has words in its table.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { shippedCatalog } from '../../../src/shipped.ts';
import { damagedAction } from '../../../src/staff/audit-log.ts';

const project = join(import.meta.dirname, '../../..');
const catalog = shippedCatalog();

function actionsIn(folder: string): readonly string[] {
  const files = readdirSync(join(project, folder)).filter((name) => name.endsWith('.ts'));
  return files
    .flatMap((name) => {
      const text = readFileSync(join(project, folder, name), 'utf8');
      const lines = text.split('\n').filter((line) => /\baction\b/.test(line));
      return lines.flatMap((line) => [...line.matchAll(/'([a-z_]+\.[a-z_]+)'/g)]).map((m) => m[1]);
    })
    .filter((action) => action !== undefined);
}

const edits = [
  ...['placed', 'arranged', 'split', 'mended', 'turned', 'renamed', 'withdrawn'],
  ...['redacted', 'judged_again'],
].map((kind) => `pages.${kind}`);
const all = ['src/web/console', 'src/staff', 'src/console'].flatMap(actionsIn);

test('there are many of them', () => {
  expect(new Set(all).size).toBeGreaterThan(60);
});

test.each([...new Set([...all, ...edits, 'document.as_taken', 'document.cleaned', damagedAction])])(
  '%s',
  (action) => {
    const key = `console-settings:action.${action.replace('.', '_')}`;
    expect(catalog.say('en', key)).not.toContain('action.');
  },
);
