// Memory of a service process to which ten thousand people have answered a few questions.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { conversations } from '../patients.ts';
import type { Figure } from '../report.ts';
import { projectFolder } from '../../src/project-folder.ts';
import { startFlags } from '../start-flags.ts';

const megabytesMax = 300;
const answersEach = 4;
const msMax = 240_000;

export function memoryFigures(): Promise<readonly Figure[]> {
  const script = join(import.meta.dirname, 'open-intakes-child.ts');
  const input = JSON.stringify(conversations.map((events) => events.slice(0, answersEach)));
  // As `src/main.ts` starts: with what Node compiled of our source before.
  const env = {
    ...process.env,
    NODE_COMPILE_CACHE: join(projectFolder, 'node_modules/.cache/node'),
  };
  const options = { encoding: 'utf8', timeout: msMax, input, env } as const;
  const child = spawnSync(process.execPath, [...startFlags(), script], options);
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
