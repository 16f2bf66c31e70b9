// How long the worklist takes: views, filters, orders, pages far down.
import { readyViews } from '../../src/worklist/ready-views.ts';
import type { CaseFilter } from '../../src/worklist/case-filter.ts';
import { sortColumns, type CaseSort } from '../../src/worklist/case-sort.ts';
import type { CaseLines } from '../../src/web/console/worklist-routes.ts';
import { percentile, type Figure } from '../report.ts';
import type { ConsoleHouse } from './console-house.ts';
import type { PlainPeer } from './plain-peer.ts';

const rounds = 8;
const count = 50;
const pagesDown = 5;

interface Asked {
  readonly filter: CaseFilter;
  readonly sort: CaseSort;
}

const asked: readonly Asked[] = [
  ...readyViews.map(({ filter, sort }) => ({ filter, sort })),
  ...sortColumns.flatMap((column) =>
    [true, false].map((descending) => ({ filter: {}, sort: { column, descending } })),
  ),
  {
    filter: { languages: ['fa'], missing: 'doc_pathology', openedOverHours: 168 },
    sort: { column: 'opened', descending: false },
  },
  { filter: { diagnosis: 'myeloma', unread: true }, sort: { column: 'name', descending: false } },
];

export async function measureLists(house: ConsoleHouse): Promise<readonly Figure[]> {
  const lists: number[] = [];
  const views: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    for (const one of asked) {
      let after: CaseLines['after'] = null;
      for (let page = 0; page < pagesDown; page += 1) {
        const { text, ms } = await house.post('/worklist/cases', { ...one, after, count });
        lists.push(ms);
        // Our own service's answer.
        after = (JSON.parse(text) as CaseLines).after;
        if (after === null) break;
      }
    }
    for (let again = 0; again < 5; again += 1) views.push(await viewsMs(house));
  }
  return [
    {
      what: 'a page of the worklist, p50',
      value: percentile(lists, 0.5),
      unit: 'ms',
      target: null,
    },
    ...within('a page of the worklist, p99', percentile(lists, 0.99)),
    ...within('all views with their counts, p99', percentile(views, 0.99)),
  ];
}

export function within(what: string, value: number, most = 150): readonly Figure[] {
  return [{ what, value, unit: 'ms', target: { most } }];
}

async function viewsMs(house: ConsoleHouse): Promise<number> {
  const since = performance.now();
  const { headers } = house;
  const response = await fetch(`${house.origin}/console/api/worklist/views`, { headers });
  await response.text();
  return performance.now() - since;
}

/** In the process, without HTTP: plain JSON rows in one order, by offset, from top to bottom. */
export function measurePeerLists(peer: PlainPeer, cases: number): readonly Figure[] {
  const times: number[] = [];
  const pages = Math.ceil(cases / count);
  for (let round = 0; round < 200; round += 1) {
    const since = performance.now();
    peer.page(Math.floor((pages * round) / 200), count);
    times.push(performance.now() - since);
  }
  return [
    {
      what: '  plain rows by OFFSET, no HTTP, p50',
      value: percentile(times, 0.5),
      unit: 'ms',
      target: null,
    },
    {
      what: '  plain rows by OFFSET, no HTTP, p99',
      value: percentile(times, 0.99),
      unit: 'ms',
      target: null,
    },
  ];
}
