// Memory of a service process to which ten thousand people have answered a few questions.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { Figure } from '../report.ts';

const megabytesMax = 300;
const msMax = 240_000;

export function memoryFigures(): Promise<readonly Figure[]> {
  const script = join(import.meta.dirname, 'open-intakes-child.ts');
  const child = spawnSync(process.execPath, [script], { encoding: 'utf8', timeout: msMax });
  if (child.status !== 0) throw new Error(`the measured service failed:\n${child.stderr}`);
  const [before = 0, after = 0] = child.stdout.trim().split(' ').map(Number);
  return Promise.resolve([
    { what: 'memory of the service at rest', value: before, unit: 'MB', target: null },
    {
      what: 'memory with 10,000 open intakes',
      value: after,
      unit: 'MB',
      target: { most: megabytesMax },
    },
  ]);
}
