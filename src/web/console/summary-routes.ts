// The Medical Summary as staff edit it: statements with their sources, translations, corrections.
import type { FastifyInstance, FastifyPluginAsync } from 'fastify';
import { z } from 'zod';
import { answerStates } from '../../intake/answer.ts';
import { languages, type Language } from '../../language/language.ts';
import type { Member } from '../../staff/member.ts';
import { parseRequest } from '../request.ts';
import { WebError } from '../web-error.ts';
import type { Guard } from './guard.ts';
import type { SummaryPreview, SummaryView, TranslationHelp } from './summary-view.ts';

/** Of a translation or a note, in characters. */
const summaryTextMax = 4000;
const reasonMax = 500;

const idSchema = z.object({ intake: z.string().min(1).max(100) });
const pathSchema = z.string().min(1).max(200);
const words = (max: number) =>
  z
    .string()
    .max(max)
    .transform((text) => text.toWellFormed().replaceAll('\0', '').trim());

const translationSchema = z.strictObject({
  id: z.uuid(),
  path: pathSchema,
  /** The words that were translated, as they were shown. */
  original: z.string().max(200_000),
  /** Empty takes the translation back. */
  text: words(summaryTextMax),
  confirmed: z.boolean(),
});

const correctionSchema = z.strictObject({
  id: z.uuid(),
  path: pathSchema,
  given: z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('words'),
      text: words(summaryTextMax).pipe(z.string().min(1)),
    }),
    z.strictObject({ kind: z.literal('options'), options: z.array(pathSchema).min(1).max(50) }),
    z.strictObject({ kind: z.literal('state'), state: z.enum(answerStates) }),
  ]),
  reason: words(reasonMax).pipe(z.string().min(1)),
  /** When the answer that was seen was given or corrected; null: there was none. */
  seen: z.string().max(40).nullable(),
});

const withdrawalSchema = z.strictObject({ id: z.uuid(), path: pathSchema });
const noteSchema = z.strictObject({
  id: z.uuid(),
  text: words(summaryTextMax),
  /** When the note that was seen was written; null: there was none. */
  seen: z.string().max(40).nullable(),
});
const suggestionSchema = z.strictObject({ path: pathSchema });
const previewSchema = z.strictObject({ language: z.enum(languages) });

export type TranslationWish = z.infer<typeof translationSchema>;
export type CorrectionWish = z.infer<typeof correctionSchema>;
export type NoteWish = z.infer<typeof noteSchema>;

/** `conflict`: something else stands there by now; `unclear`: it is no answer to that question. */
export type Written = 'written' | 'conflict' | 'unclear' | 'not_found';

export interface SummaryDeps {
  /** Null where there is no such intake or it was erased. */
  view(intake: string, reader: Language): Promise<SummaryView | null>;
  translate(intake: string, wish: TranslationWish, member: Member): Promise<Written>;
  correct(intake: string, wish: CorrectionWish, member: Member): Promise<Written>;
  withdraw(
    intake: string,
    wish: z.infer<typeof withdrawalSchema>,
    member: Member,
  ): Promise<Written>;
  writeNote(intake: string, wish: NoteWish, member: Member): Promise<Written>;
  /** Null where there are no such words. */
  suggest(intake: string, path: string): Promise<TranslationHelp | null>;
  /** The pages as they would be printed now. */
  preview(intake: string, language: Language): Promise<SummaryPreview | null>;
}

const base = '/console/api/cases/:intake/summary';

export function summaryRoutes(deps: SummaryDeps, guard: Guard): FastifyPluginAsync {
  return async (server) => {
    server.get(base, async (request, reply) => {
      const member = await guard.member(request, 'read');
      const { intake } = parseRequest(idSchema, request.params);
      const view = there(await deps.view(intake, member.language));
      await guard.audit(member, { action: 'summary.read', intake });
      return reply.header('cache-control', 'no-store').send(view);
    });
    server.get(`${base}/preview`, async (request, reply) => {
      const member = await guard.member(request, 'read');
      const { intake } = parseRequest(idSchema, request.params);
      const { language } = parseRequest(previewSchema, request.query);
      const preview = there(await deps.preview(intake, language));
      await guard.audit(member, { action: 'summary.previewed', intake, about: { language } });
      return reply.header('cache-control', 'no-store').send(preview);
    });
    server.post(`${base}/translation`, async (request, reply) => {
      const member = await guard.member(request, 'translate');
      const { intake } = parseRequest(idSchema, request.params);
      const wish = parseRequest(translationSchema, request.body);
      done(await deps.translate(intake, wish, member));
      const about = { path: wish.path, confirmed: wish.confirmed ? 1 : 0 };
      await guard.audit(member, { action: 'summary.translated', intake, about });
      return reply.send({ ok: true });
    });
    server.post(`${base}/suggest`, async (request, reply) => {
      const member = await guard.member(request, 'translate');
      const { intake } = parseRequest(idSchema, request.params);
      const { path } = parseRequest(suggestionSchema, request.body);
      await guard.audit(member, { action: 'summary.suggested', intake, about: { path } });
      const help = there(await deps.suggest(intake, path));
      return reply.header('cache-control', 'no-store').send(help);
    });
    addCorrections(server, deps, guard);
  };
}

function addCorrections(server: FastifyInstance, deps: SummaryDeps, guard: Guard): void {
  server.post(`${base}/correction`, async (request, reply) => {
    const member = await guard.member(request, 'work');
    const { intake } = parseRequest(idSchema, request.params);
    const wish = parseRequest(correctionSchema, request.body);
    done(await deps.correct(intake, wish, member));
    const about = { path: wish.path };
    await guard.audit(member, { action: 'answer.corrected', intake, about });
    return reply.send({ ok: true });
  });
  server.post(`${base}/correction/withdraw`, async (request, reply) => {
    const member = await guard.member(request, 'work');
    const { intake } = parseRequest(idSchema, request.params);
    const wish = parseRequest(withdrawalSchema, request.body);
    done(await deps.withdraw(intake, wish, member));
    const about = { path: wish.path };
    await guard.audit(member, { action: 'correction.withdrawn', intake, about });
    return reply.send({ ok: true });
  });
  server.post(`${base}/note`, async (request, reply) => {
    const member = await guard.member(request, 'work');
    const { intake } = parseRequest(idSchema, request.params);
    done(await deps.writeNote(intake, parseRequest(noteSchema, request.body), member));
    await guard.audit(member, { action: 'summary.noted', intake });
    return reply.send({ ok: true });
  });
}

function there<Found>(found: Found | null): Found {
  if (found === null) throw new WebError('not_found');
  return found;
}

function done(written: Written): void {
  if (written === 'written') return;
  throw new WebError(written === 'unclear' ? 'bad_request' : written);
}
