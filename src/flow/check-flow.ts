// Proves a flow before it is used: targets exist, everything can be reached and said, no clashes.
import type { Catalog } from '../language/catalog.ts';
import { fold } from '../language/fold.ts';
import { languages } from '../language/language.ts';
import { aloneMark, sharedMark } from './flow.ts';
import type { Condition, Flow, LeafItem } from './flow.ts';
import { findItem } from './find-item.ts';

/** Titles longer than this are cut off by the tightest list we support (WhatsApp, 24). */
const titleCharactersMax = 24;
/** Telegram's callback data, in bytes. */
const optionIdBytesMax = 64;

export interface FlowProblem {
  readonly flow: string;
  /** Where: an item, a locale key. */
  readonly where: string;
  readonly problem: string;
}

/** Everything that is wrong with a flow and its words; empty when it can be used. */
export function checkFlow(
  flow: Flow,
  catalog: Catalog,
  commandWords: readonly string[],
): readonly FlowProblem[] {
  const found = [
    ...checkIds(flow),
    ...checkReferences(flow),
    ...checkWords(flow, catalog),
    ...checkClashes(flow, catalog, new Set(commandWords.map(fold))),
  ];
  return found.map(([where, problem]) => ({ flow: flow.id, where, problem }));
}

type Found = readonly [where: string, problem: string];

function checkIds(flow: Flow): readonly Found[] {
  const seen = new Set<string>();
  return leaves(flow).flatMap(({ item, group }): Found[] => {
    const problems: Found[] = [];
    if (seen.has(item.id)) problems.push([item.id, 'this id is used twice']);
    seen.add(item.id);
    for (const option of 'options' in item ? item.options : []) {
      const id = `a:${group === null ? '' : `${group}/r999/`}${item.id}=${option.id}`;
      if (Buffer.byteLength(id) > optionIdBytesMax) problems.push([item.id, `id too long: ${id}`]);
    }
    return problems;
  });
}

function checkReferences(flow: Flow): readonly Found[] {
  const folders = new Set(flow.folders.map(({ id }) => id));
  const earlier = new Set<string>();
  const problems: Found[] = [];
  const known = (where: string, id: string) => {
    if (findItem(flow, id) === undefined) problems.push([where, `there is no item "${id}"`]);
  };
  for (const { item, groupWhen } of leaves(flow)) {
    for (const id of [...namesIn(item.when), ...namesIn(groupWhen)]) {
      known(item.id, id);
      if (!earlier.has(id)) problems.push([item.id, `its condition needs "${id}", asked later`]);
    }
    for (const [id, option] of optionsIn(item.when))
      checkOption(flow, problems, [item.id, id, option]);
    item.resets.forEach((id) => {
      known(item.id, id);
    });
    if (item.type === 'document' && !folders.has(item.folder)) {
      problems.push([item.id, `there is no folder "${item.folder}"`]);
    }
    earlier.add(item.id);
  }
  Object.values(flow.roles).forEach((id) => {
    known('roles', id);
  });
  flow.summary.headline.forEach((id) => {
    known('summary.headline', id);
  });
  for (const section of flow.summary.sections) {
    const items = section.kind === 'timeline' ? section.items.map(lastPart) : section.items;
    items.forEach((id) => {
      known(`summary.${section.id}`, id);
    });
  }
  return problems;
}

function checkOption(flow: Flow, problems: Found[], [where, id, option]: readonly string[]): void {
  const item = findItem(flow, id ?? '')?.item;
  if (item === undefined || !('options' in item)) return;
  if (!item.options.some((candidate) => candidate.id === option)) {
    problems.push([where ?? '', `"${id ?? ''}" has no option "${option ?? ''}"`]);
  }
}

function checkWords(flow: Flow, catalog: Catalog): readonly Found[] {
  const problems: Found[] = [];
  const wanted = wordKeys(flow);
  for (const language of languages) {
    for (const key of wanted) {
      if (typeof catalog.raw(language, key) !== 'string') {
        problems.push([key, `no text in "${language}"`]);
      }
    }
    for (const { item } of leaves(flow)) {
      if (!('options' in item)) continue;
      const titles = item.options.map((option) =>
        String(catalog.raw(language, `${flow.id}:items.${item.id}.options.${option.id}`)),
      );
      for (const title of titles) {
        if ([...new Intl.Segmenter().segment(title)].length > titleCharactersMax) {
          problems.push([item.id, `title too long in "${language}": ${title}`]);
        }
      }
      if (new Set(titles.map(fold)).size < titles.length) {
        problems.push([item.id, `two titles are the same in "${language}"`]);
      }
    }
  }
  return problems;
}

/** Every locale key that a flow needs. */
function wordKeys(flow: Flow): readonly string[] {
  const keys = leaves(flow).flatMap(({ item }) => {
    const base = `${flow.id}:items.${item.id}`;
    return [
      `${base}.label`,
      `${base}.ask`,
      ...(item.type === 'document' ? [`${base}.what`, `${base}.where`] : []),
      ...('options' in item ? item.options.map(({ id }) => `${base}.options.${id}`) : []),
      ...(item.type === 'date' && item.validMonths !== undefined ? [`${base}.short`] : []),
      ...('offers' in item ? item.offers.map((id) => `${base}.options.${id}`) : []),
    ];
  });
  const groups = flow.items.flatMap((item) =>
    item.type === 'group'
      ? ['label', 'row', 'ask_more', 'add', 'close'].map((k) => `${flow.id}:groups.${item.id}.${k}`)
      : [],
  );
  const faq = flow.faq.flatMap((id) => [
    `${flow.id}:faq.${id}.question`,
    `${flow.id}:faq.${id}.answer`,
  ]);
  const summary = flow.summary.sections.map(({ id }) => `${flow.id}:summary.${id}`);
  const after = [
    ...Array.from({ length: flow.afterwards.steps }, (_, n) => `${flow.id}:after.steps.${n}`),
    ...Array.from(
      { length: flow.afterwards.questions },
      (_, n) => `${flow.id}:after.questions.${n}`,
    ),
  ];
  return [`${flow.id}:name`, ...keys, ...groups, ...faq, ...summary, ...after];
}

/** A title or synonym that is a command as well, or that two options of a question share. */
function checkClashes(
  flow: Flow,
  catalog: Catalog,
  commands: ReadonlySet<string>,
): readonly Found[] {
  return leaves(flow).flatMap(({ item }): readonly Found[] => {
    if (!('options' in item)) return [];
    const owner = new Map<string, string>();
    const problems: Found[] = [];
    for (const option of item.options) {
      for (const word of saidFor(flow, catalog, { item, option: option.id })) {
        const other = owner.get(word);
        if (other !== undefined && other !== option.id) {
          problems.push([item.id, `"${word}" means both ${other} and ${option.id}`]);
        }
        owner.set(word, option.id);
        if (commands.has(word)) problems.push([item.id, `"${word}" is a command as well`]);
      }
    }
    return problems;
  });
}

function saidFor(
  flow: Flow,
  catalog: Catalog,
  { item, option }: { readonly item: LeafItem; readonly option: string },
): readonly string[] {
  const base = `${flow.id}:items.${item.id}`;
  return languages.flatMap((language) =>
    [
      String(catalog.raw(language, `${base}.options.${option}`)),
      ...catalog
        .list(language, `${base}.also.${option}`)
        .filter((label) => !label.startsWith(sharedMark)),
    ].map((label) => fold(label.startsWith(aloneMark) ? label.slice(aloneMark.length) : label)),
  );
}

interface Leaf {
  readonly item: LeafItem;
  readonly group: string | null;
  readonly groupWhen: Condition | undefined;
}

function leaves(flow: Flow): readonly Leaf[] {
  return flow.items.flatMap((item): readonly Leaf[] =>
    item.type === 'group'
      ? item.items.map((leaf) => ({ item: leaf, group: item.id, groupWhen: item.when }))
      : [{ item, group: null, groupWhen: undefined }],
  );
}

function namesIn(condition: Condition | undefined): readonly string[] {
  if (condition === undefined) return [];
  if ('all' in condition) return condition.all.flatMap(namesIn);
  if ('any' in condition) return condition.any.flatMap(namesIn);
  if ('not' in condition) return namesIn(condition.not);
  return 'travel' in condition ? [] : [condition.item];
}

function optionsIn(condition: Condition | undefined): readonly (readonly [string, string])[] {
  if (condition === undefined) return [];
  if ('all' in condition) return condition.all.flatMap(optionsIn);
  if ('any' in condition) return condition.any.flatMap(optionsIn);
  if ('not' in condition) return optionsIn(condition.not);
  return 'in' in condition ? condition.in.map((option) => [condition.item, option] as const) : [];
}

function lastPart(path: string): string {
  return path.split(/[./]/).at(-1) ?? path;
}
