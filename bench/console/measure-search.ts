// How long the search takes: names, words of messages, beginnings of words, and what is nowhere.
import { languages } from '../../src/language/language.ts';
import type { SearchLines } from '../../src/web/console/worklist-routes.ts';
import { percentile, type Figure } from '../report.ts';
import type { ConsoleHouse } from './console-house.ts';
import { MadeWords } from './made-words.ts';
import { within } from './measure-lists.ts';
import type { PlainPeer } from './plain-peer.ts';

const queriesOfAKind = 60;

type Kind = 'names' | 'words' | 'beginnings' | 'two words' | 'misses';

/** The same words, drawn as those of the messages were, so frequent ones come frequently. */
function queries(names: readonly string[]): Readonly<Record<Kind, readonly string[]>> {
  const speakers = languages.map((language, index) => new MadeWords(language, index + 1));
  const many = (make: (speaker: MadeWords) => string) =>
    Array.from({ length: queriesOfAKind }, (_, index) => {
      const speaker = speakers[index % speakers.length];
      if (speaker === undefined) throw new Error('no speaker');
      return make(speaker);
    });
  return {
    names: names.map((name) => name.split(' ').slice(0, 2).join(' ')),
    words: many((speaker) => speaker.word()),
    beginnings: many((speaker) => [...speaker.word()].slice(0, 4).join('')),
    'two words': many((speaker) => `${speaker.word()} ${speaker.word()}`),
    misses: many((speaker) => `${speaker.word()}qzx`),
  };
}

export async function measureSearch(house: ConsoleHouse): Promise<readonly Figure[]> {
  const all: number[] = [];
  const figures: Figure[] = [];
  for (const [kind, some] of Object.entries(queries(namesIn(house)))) {
    const times: number[] = [];
    let hits = 0;
    for (const query of some) {
      const { text, ms } = await house.post('/worklist/search', { query, after: 0 });
      // Our own service's answer.
      hits += (JSON.parse(text) as SearchLines).results.length > 0 ? 1 : 0;
      times.push(ms);
    }
    all.push(...times);
    const what = `search, ${kind} (${String(hits)} of ${String(some.length)} found), p50`;
    figures.push({ what, value: percentile(times, 0.5), unit: 'ms', target: null });
    figures.push(...within(`search, ${kind}, p99`, percentile(times, 0.99)));
  }
  return [...figures, ...within('search, everything, p99', percentile(all, 0.99))];
}

/** In the process, without HTTP: FTS5 over the same texts, unencrypted. */
export function measurePeerSearch(peer: PlainPeer, house: ConsoleHouse): readonly Figure[] {
  const all: number[] = [];
  for (const some of Object.values(queries(namesIn(house)))) {
    for (const query of some) {
      const since = performance.now();
      peer.search(query.split(' '), 15);
      all.push(performance.now() - since);
    }
  }
  return [
    {
      what: '  FTS5 over plain text, no HTTP, p50',
      value: percentile(all, 0.5),
      unit: 'ms',
      target: null,
    },
    {
      what: '  FTS5 over plain text, no HTTP, p99',
      value: percentile(all, 0.99),
      unit: 'ms',
      target: null,
    },
  ];
}

/** Of patients from all over the list. */
function namesIn({ service }: ConsoleHouse): readonly string[] {
  const names = [...service.worklist.index.table.rows()].flatMap(({ name }) => name);
  return Array.from({ length: queriesOfAKind }, (_, index) => {
    return names[Math.floor((index * names.length) / queriesOfAKind)] ?? '';
  });
}
