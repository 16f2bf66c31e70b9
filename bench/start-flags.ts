// What `npm start` hands to Node, so that a service is measured as it is really run.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export function startFlags(): readonly string[] {
  const text = readFileSync(join(import.meta.dirname, '../package.json'), 'utf8');
  const start = /"start": "node ([^"]*)"/.exec(text)?.[1] ?? '';
  return start.split(' ').filter((word) => word.startsWith('--'));
}
