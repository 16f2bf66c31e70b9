// The document desk: what of a case came, its pages as pictures, and what staff decide about them.
import type { FastifyInstance, FastifyPluginAsync, FastifyReply } from 'fastify';
import type { Readable } from 'node:stream';
import type { z } from 'zod';
import type { PageVersion, PhotoReason } from '../../intake/document.ts';
import type { PageEdit } from '../../intake/page-edit.ts';
import type { Language } from '../../language/language.ts';
import { parseRequest } from '../request.ts';
import { WebError } from '../web-error.ts';
import type { DocumentDesk, Edited, MapCell, Suggestions } from './document-desk.ts';
import {
  editsSchema,
  pageParamsSchema,
  pictureQuerySchema,
  retakeSchema,
  verdictSchema,
  versionSchema,
  caseParamsSchema,
  documentParamsSchema,
} from './document-requests.ts';
import type { Guard } from './guard.ts';
import type { Imaging } from './imaging.ts';

export type PictureWish = z.infer<typeof pictureQuerySchema>;

export interface PageOf {
  readonly intake: string;
  readonly document: string;
  readonly page: number;
}

/** What staff change, as it enters the inbox; `token` makes a double click one change. */
export interface Change<Body> {
  readonly intake: string;
  readonly token: string;
  readonly coordinator: string;
  readonly body: Body;
}

export interface DocumentDeps {
  /** Null where there is no such intake or it was erased. */
  desk(intake: string, language: Language): Promise<DocumentDesk | null>;
  imaging(intake: string): Promise<Imaging>;
  /** A JPEG; null where the page cannot be drawn, `masked` where a reason has to be given first. */
  picture(
    page: PageOf,
    wish: PictureWish,
  ): Promise<{ readonly stream: Readable; readonly bytes: number } | 'masked' | null>;
  /** Where on the upright page text can be read; empty where nothing was measured. */
  map(page: PageOf): Promise<readonly MapCell[]>;
  suggest(page: PageOf): Promise<Suggestions | null>;
  /** Null where one of them is about something that is not there (any more). */
  edit(change: Change<{ readonly edits: readonly PageEdit[] }>): Promise<Edited | null>;
  judge(
    change: Change<{
      readonly document: string;
      readonly page: number;
      readonly verdict: 'accept' | 'reject';
      readonly reason: string;
    }>,
  ): Promise<Edited | null>;
  choose(
    change: Change<{ readonly document: string; readonly version: PageVersion }>,
  ): Promise<boolean>;
  retake(
    change: Change<{
      readonly document: string;
      readonly page: number | null;
      readonly reason: PhotoReason;
      readonly wanted: boolean;
    }>,
  ): Promise<boolean>;
}

/** The routes below `/console/api/cases/:intake`, to be registered on the server. */
export function documentRoutes(deps: DocumentDeps, guard: Guard): FastifyPluginAsync {
  return async (server) => {
    addReading(server, deps, guard);
    addPages(server, deps, guard);
    addDecisions(server, deps, guard);
    addWishes(server, deps, guard);
  };
}

const base = '/console/api/cases/:intake';
const pageUrl = `${base}/documents/:document/pages/:page`;

function addReading(server: FastifyInstance, deps: DocumentDeps, guard: Guard): void {
  server.get(`${base}/documents`, async (request, reply) => {
    const member = await guard.member(request, 'read');
    const { intake } = parseRequest(caseParamsSchema, request.params);
    const desk = await deps.desk(intake, member.language);
    if (desk === null) throw new WebError('not_found');
    await guard.audit(member, { action: 'documents.listed', intake });
    return unstored(reply).send(desk);
  });
  server.get(`${base}/imaging`, async (request, reply) => {
    const member = await guard.member(request, 'read');
    const { intake } = parseRequest(caseParamsSchema, request.params);
    await guard.audit(member, { action: 'imaging.listed', intake });
    return unstored(reply).send(await deps.imaging(intake));
  });
}

function addPages(server: FastifyInstance, deps: DocumentDeps, guard: Guard): void {
  server.get(`${pageUrl}/picture`, async (request, reply) => {
    const member = await guard.member(request, 'read');
    const page = parseRequest(pageParamsSchema, request.params);
    const wish = parseRequest(pictureQuerySchema, request.query);
    const picture = await deps.picture(page, wish);
    if (picture === 'masked') throw new WebError('forbidden');
    if (picture === null) throw new WebError('not_found');
    // Thumbnails come with the list, which is written down as one reading.
    if (wish.size !== 'thumb' || wish.reason !== undefined) {
      const why = wish.reason === undefined ? {} : { reason: wish.reason };
      const about = { document: page.document, page: page.page, ...why };
      await guard.audit(member, { action: 'document.opened', intake: page.intake, about });
    }
    return unstored(reply)
      .header('content-type', 'image/jpeg')
      .header('content-length', picture.bytes)
      .header('content-security-policy', "default-src 'none'; sandbox")
      .send(picture.stream);
  });
  server.get(`${pageUrl}/map`, async (request, reply) => {
    await guard.member(request, 'read');
    const page = parseRequest(pageParamsSchema, request.params);
    return unstored(reply).send({ cells: await deps.map(page) });
  });
  server.get(`${pageUrl}/suggestions`, async (request, reply) => {
    const member = await guard.member(request, 'work');
    const page = parseRequest(pageParamsSchema, request.params);
    const suggestions = await deps.suggest(page);
    if (suggestions === null) throw new WebError('not_found');
    const about = { document: page.document, page: page.page };
    await guard.audit(member, { action: 'document.opened', intake: page.intake, about });
    return unstored(reply).send(suggestions);
  });
}

function addDecisions(server: FastifyInstance, deps: DocumentDeps, guard: Guard): void {
  server.post(`${base}/pages/edits`, async (request, reply) => {
    const member = await guard.member(request, 'work');
    const { intake } = parseRequest(caseParamsSchema, request.params);
    const { id: token, edits } = parseRequest(editsSchema, request.body);
    // A series of scans has hundreds, whose lines are written together, in this order.
    const lines = edits.map((edit) => {
      const about = aboutEdit(edit);
      return guard.audit(member, { action: `pages.${edit.kind}`, intake, about });
    });
    await Promise.all(lines);
    const change = { intake, token, coordinator: member.name, body: { edits } };
    return unstored(reply).send(found(await deps.edit(change)));
  });
  server.post(`${base}/documents/:document/verdict`, async (request, reply) => {
    const member = await guard.member(request, 'work');
    const { intake, document } = parseRequest(documentParamsSchema, request.params);
    const { id: token, ...said } = parseRequest(verdictSchema, request.body);
    const about = { document, page: said.page, verdict: said.verdict };
    await guard.audit(member, { action: 'document.overruled', intake, about });
    const body = { document, ...said };
    const change = { intake, token, coordinator: member.name, body };
    return unstored(reply).send(found(await deps.judge(change)));
  });
}

function addWishes(server: FastifyInstance, deps: DocumentDeps, guard: Guard): void {
  server.post(`${base}/documents/:document/version`, async (request, reply) => {
    const member = await guard.member(request, 'work');
    const { intake, document } = parseRequest(documentParamsSchema, request.params);
    const { id: token, version } = parseRequest(versionSchema, request.body);
    await guard.audit(member, { action: `document.${version}`, intake, about: { document } });
    const body = { document, version };
    if (!(await deps.choose({ intake, token, coordinator: member.name, body }))) {
      throw new WebError('conflict');
    }
    return unstored(reply).send({ ok: true });
  });
  server.post(`${base}/documents/:document/retake`, async (request, reply) => {
    const member = await guard.member(request, 'work');
    const { intake, document } = parseRequest(documentParamsSchema, request.params);
    const { id: token, ...wish } = parseRequest(retakeSchema, request.body);
    const action = wish.wanted ? 'retake.wanted' : 'retake.unwanted';
    await guard.audit(member, { action, intake, about: { document, page: wish.page ?? 0 } });
    const body = { document, ...wish };
    if (!(await deps.retake({ intake, token, coordinator: member.name, body }))) {
      throw new WebError('conflict');
    }
    return unstored(reply).send({ ok: true });
  });
}

function found(edited: Edited | null): Edited {
  if (edited === null) throw new WebError('conflict');
  return edited;
}

function aboutEdit(edit: PageEdit): Readonly<Record<string, string | number>> {
  if (edit.kind === 'arranged') return { report: edit.report };
  if (edit.kind === 'mended') return { document: edit.part };
  const page = 'page' in edit ? { page: edit.page } : {};
  const boxes = edit.kind === 'redacted' ? { boxes: edit.boxes.length } : {};
  return { document: edit.document, ...page, ...boxes };
}

function unstored(reply: FastifyReply): FastifyReply {
  return reply.header('cache-control', 'private, no-store');
}
