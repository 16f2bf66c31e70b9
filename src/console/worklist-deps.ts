// Ties the worklist's routes to the running service: rows become lines in the reader's words.
import { z } from 'zod';
import { answerWords, labelOf, optionTitle, type Words } from '../flow/show-answer.ts';
import { parsePathKey } from '../intake/answer.ts';
import type { Clock } from '../lib/clock.ts';
import type { Service } from '../service.ts';
import type { Member } from '../staff/member.ts';
import type {
  CaseLine,
  Choice,
  ViewLine,
  WorklistChoices,
  WorklistDeps,
} from '../web/console/worklist-routes.ts';
import { caseFilterSchema, type Asker } from '../worklist/case-filter.ts';
import type { CaseRow } from '../worklist/case-row.ts';
import { caseSortSchema, cursorSchema } from '../worklist/case-sort.ts';
import { viewSchema } from '../worklist/case-views.ts';
import type { Found } from '../worklist/find-texts.ts';
import { readyViews } from '../worklist/ready-views.ts';

export interface WorklistPartsOfConsole {
  readonly service: Service;
  readonly clock: Clock;
  /** Names of those who work here. */
  members(): Promise<readonly string[]>;
}

const linesMax = 100;
const resultsAtOnce = 15;

const querySchema = z.strictObject({
  filter: caseFilterSchema,
  sort: caseSortSchema,
  after: cursorSchema.nullable(),
  count: z.number().int().min(1).max(linesMax),
});

export function worklistDeps(parts: WorklistPartsOfConsole): WorklistDeps {
  const { index, search, marks, views } = parts.service.worklist;
  return {
    querySchema,
    viewSchema,
    cases: async (member, query) => {
      await index.start();
      const asker = await askerFor(parts, member);
      const { rows, after, total } = index.table.page(query, asker);
      return { lines: rows.map((row) => lineOf(parts, row, { member, asker })), after, total };
    },
    gathering: () => index.gathering(),
    views: (member) => viewLines(parts, member),
    saveView: async (member, saved) => {
      const view = await views.save(member.id, saved);
      if (saved.shared) parts.service.live.announce({ kind: 'shared', what: 'views' });
      return view;
    },
    removeView: (member, id) => views.remove(member.id, id),
    choices: (member) => choicesFor(parts, member),
    search: async (member, { query, after }) => {
      await index.start();
      const asker = await askerFor(parts, member);
      const page = await search.find(query, after, resultsAtOnce);
      const results = page.results.map(({ row, found }) => ({
        line: lineOf(parts, row, { member, asker }),
        found: found.map((one) => inWords(wordsFor(parts, row.flow, member), one)),
      }));
      return { results, after: page.after };
    },
    see: (member, intake) => marks.see(member.id, intake),
    assign: (intakes, responsible) => marks.assign(intakes, responsible),
  };
}

async function askerFor(
  { service, clock }: WorklistPartsOfConsole,
  member: Member,
): Promise<Asker> {
  const isUnread = await service.worklist.marks.unreadFor(member.id);
  return { member: member.name, now: clock.now().getTime(), isUnread };
}

function wordsFor({ service }: WorklistPartsOfConsole, flow: string, member: Member): Words {
  return { flow: service.engine.flowOf(flow), catalog: service.catalog, language: member.language };
}

function lineOf(
  parts: WorklistPartsOfConsole,
  row: CaseRow,
  { member, asker }: { readonly member: Member; readonly asker: Asker },
): CaseLine {
  const words = wordsFor(parts, row.flow, member);
  const { diagnosis, next, missing } = row;
  const { intake, code, name, language, phase, percent, questions, documents } = row;
  const { openedAt, lastHeardAt, waitingSince, windowEndsAt, promiseDueAt } = row;
  const { owner, responsible, redFlag } = row;
  return {
    ...{ intake, code, name, language, phase, percent, questions, documents },
    ...{ openedAt, lastHeardAt, waitingSince, windowEndsAt, promiseDueAt },
    ...{ owner, responsible, redFlag },
    diagnosis: diagnosis === null ? null : diagnosisWords(words, diagnosis),
    missing: missing.map((item) => labelOf(words, { item })),
    next: { ...next, about: aboutInWords(words, row) },
    automatic: row.automatic,
    unread: asker.isUnread(row),
  };
}

function diagnosisWords(words: Words, diagnosis: NonNullable<CaseRow['diagnosis']>): string {
  const path = { item: words.flow.roles.diagnosis };
  return answerWords(words, path, { ...diagnosis, said: '', at: '' });
}

/** Codes of calls and flags stay codes: the page has words for them. */
function aboutInWords(words: Words, { next: { task, about } }: CaseRow): string {
  if (task !== 'answer_question' && task !== 'send_document') return about;
  return about === '' ? '' : labelOrId(words, about);
}

/** A question that the flow no longer has is shown by its id. */
function labelOrId(words: Words, item: string): string {
  const key = `${words.flow.id}:items.${item}.label`;
  return words.catalog.has(words.language, key) ? labelOf(words, { item }) : item;
}

function inWords(words: Words, found: Found): Found {
  if (found.place !== 'answer') return found;
  return { ...found, about: labelOrId(words, parsePathKey(found.about).item) };
}

async function viewLines(
  parts: WorklistPartsOfConsole,
  member: Member,
): Promise<readonly ViewLine[]> {
  const { index, views } = parts.service.worklist;
  await index.start();
  const saved = await views.list(member.id);
  const all = [
    ...readyViews.map((view) => ({ ...view, kind: 'ready' as const, name: '' })),
    ...saved.map(({ shared, ...view }) => {
      return { ...view, kind: shared ? ('shared' as const) : ('own' as const) };
    }),
  ];
  const asker = await askerFor(parts, member);
  const counts = index.table.counts(
    all.map(({ filter }) => filter),
    asker,
  );
  return all.map((view, at) => ({ ...view, count: counts[at] ?? 0 }));
}

async function choicesFor(parts: WorklistPartsOfConsole, member: Member): Promise<WorklistChoices> {
  const { flows } = parts.service;
  const diagnoses = new Map<string, Choice>();
  const documents = new Map<string, Choice>();
  for (const flow of flows.values()) {
    const words = wordsFor(parts, flow.id, member);
    for (const item of flow.items) {
      if (item.type === 'document') {
        documents.set(item.id, { id: item.id, title: labelOf(words, { item: item.id }) });
      }
      if (item.id !== flow.roles.diagnosis || item.type !== 'choice') continue;
      for (const { id } of item.options) {
        diagnoses.set(id, { id, title: optionTitle(words, item.id, id) });
      }
    }
  }
  const members = await parts.members();
  return { diagnoses: [...diagnoses.values()], documents: [...documents.values()], members };
}
