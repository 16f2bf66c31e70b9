// The console with 50,000 cases and two million messages: lists, the search, and live updates.
// Usage: node bench/console.ts [--intakes 50000] [--messages 40] [--folder DIR] [--consoles 50]
//   [--pages] [--json]   A folder that is given is kept, and used again the next time; with --pages
//   only what a browser shows is measured, of the pages that were built last.
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ConsoleHouse } from './console/console-house.ts';
import { measureLists, measurePeerLists } from './console/measure-lists.ts';
import { measureLive } from './console/measure-live.ts';
import { measurePages, pagesHouse } from './console/measure-pages.ts';
import { measurePeerSearch, measureSearch } from './console/measure-search.ts';
import { PlainPeer } from './console/plain-peer.ts';
import { seedCases } from './console/seed-cases.ts';
import { configOf } from './console/console-house.ts';
import { report, type Figure } from './report.ts';

const { values } = parseArgs({
  options: {
    intakes: { type: 'string', default: '50000' },
    messages: { type: 'string', default: '40' },
    folder: { type: 'string' },
    consoles: { type: 'string', default: '50' },
    pages: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
});
const size = { intakes: Number(values.intakes), messages: Number(values.messages) };
const folder = values.folder ?? mkdtempSync(join(tmpdir(), 'intake-console-'));
const peerFile = join(folder, 'peer.db');

const isNew = !existsSync(peerFile);
mkdirSync(folder, { recursive: true });
const peer = new PlainPeer(peerFile);
const seconds = (since: number) => (performance.now() - since) / 1000;
const info = (what: string, value: number, unit: string): Figure => {
  return { what, value, unit, target: null };
};
const figures: Figure[] = [];
if (isNew) {
  const since = performance.now();
  await seedCases(configOf(folder), size, peer);
  figures.push(info('cases and messages written, sealed', seconds(since), 's'));
  console.error(`seeded in ${seconds(since).toFixed(0)} s`);
}
const since = performance.now();
const house = await ConsoleHouse.open(folder);
figures.push(info('all rows in memory after a start', seconds(since), 's'));
const derivingSince = performance.now();
await house.derived();
const name = isNew ? 'all cases derived from scratch' : 'what was behind derived';
figures.push(info(name, seconds(derivingSince), 's'));
console.error(`derived in ${seconds(derivingSince).toFixed(0)} s`);
if (!values.pages) {
  figures.push(...(await measureLists(house)), ...measurePeerLists(peer, size.intakes));
  figures.push(...(await measureSearch(house)), ...measurePeerSearch(peer, house));
  figures.push(...(await measureLive(house, Number(values.consoles))));
}
figures.push(...(await measurePages(pagesHouse(house))));
await house.close();
peer.close();
if (values.folder === undefined) rmSync(folder, { recursive: true, force: true });
const [cases, messages] = [size.intakes, size.intakes * size.messages].map(String);
report(`console: ${cases ?? ''} cases, ${messages ?? ''} messages`, figures, values.json);
