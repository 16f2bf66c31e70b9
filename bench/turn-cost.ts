// What a turn costs: by the size of the intake, by the number of intakes, and in memory.
// Usage: node bench/turn-cost.ts [--only engine|facts|intakes|load|memory] [--json]
import { parseArgs } from 'node:util';
import { engineFigures } from './turn-cost/engine-alone.ts';
import { factFigures } from './turn-cost/many-facts.ts';
import { intakeFigures } from './turn-cost/many-intakes.ts';
import { memoryFigures } from './turn-cost/open-intakes-memory.ts';
import { loadFigures } from './turn-cost/steady-load.ts';
import { report } from './report.ts';
import type { Figure } from './report.ts';

const parts: Readonly<Record<string, () => Promise<readonly Figure[]>>> = {
  engine: engineFigures,
  facts: factFigures,
  intakes: intakeFigures,
  load: loadFigures,
  memory: memoryFigures,
};

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: Object.keys(parts).join() },
    json: { type: 'boolean', default: false },
  },
});
const figures: Figure[] = [];
for (const name of values.only.split(',')) {
  const part = parts[name];
  if (part === undefined) throw new Error(`there is no part "${name}"`);
  figures.push(...(await part()));
}
report('turn cost', figures, values.json);
