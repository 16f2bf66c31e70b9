// The package: what it would hold, building it, its versions, and the links for hospitals.
import type { FastifyInstance, FastifyPluginAsync } from 'fastify';
import { z } from 'zod';
import type { Language } from '../../language/language.ts';
import type { Member } from '../../staff/member.ts';
import { sendAttachment, type OpenedFile } from '../attachment.ts';
import { parseRequest } from '../request.ts';
import { WebError } from '../web-error.ts';
import type { Guard } from './guard.ts';
import type { DifferencesView, PackageEmail, PackageView } from './package-view.ts';

const idSchema = z.object({ intake: z.string().min(1).max(100) });
const number = z.coerce.number().int().min(1).max(100_000);
const versionSchema = z.object({ intake: idSchema.shape.intake, number });
const linkSchema = z.object({ intake: idSchema.shape.intake, link: z.uuid() });
const pairSchema = z.strictObject({ before: number, after: number });
const actSchema = z.strictObject({ id: z.uuid() });
const emailSchema = z.strictObject({ link: z.uuid().optional() });
const wishSchema = z.strictObject({
  id: z.uuid(),
  number: z.number().int().min(1),
  days: z.number().int().min(1).max(30),
  recipient: z
    .string()
    .max(200)
    .transform((text) => text.toWellFormed().replaceAll('\0', '').trim()),
});

export type LinkWish = z.infer<typeof wishSchema>;

export interface PackageDeps {
  /** Null where there is no such intake or it was erased; so below. */
  view(intake: string, reader: Language): Promise<PackageView | null>;
  build(intake: string, id: string, member: Member): Promise<boolean>;
  open(intake: string, version: number): Promise<OpenedFile | null>;
  differences(
    intake: string,
    pair: { readonly before: number; readonly after: number },
  ): Promise<DifferencesView | null>;
  makeLink(intake: string, wish: LinkWish, member: Member): Promise<boolean>;
  /** The whole address of a link that still opens. */
  addressOf(intake: string, link: string): Promise<string | null>;
  revoke(intake: string, link: string): Promise<boolean>;
  email(intake: string, link: string | null): Promise<PackageEmail | null>;
}

const base = '/console/api/cases/:intake/package';

export function packageRoutes(deps: PackageDeps, guard: Guard): FastifyPluginAsync {
  return async (server) => {
    server.get(base, async (request, reply) => {
      const member = await guard.member(request, 'read');
      const { intake } = parseRequest(idSchema, request.params);
      const view = there(await deps.view(intake, member.language));
      await guard.audit(member, { action: 'package.read', intake });
      return reply.header('cache-control', 'no-store').send(view);
    });
    server.post(`${base}/build`, async (request, reply) => {
      const member = await guard.member(request, 'work');
      const { intake } = parseRequest(idSchema, request.params);
      const { id } = parseRequest(actSchema, request.body);
      if (!(await deps.build(intake, id, member))) throw new WebError('not_found');
      await guard.audit(member, { action: 'package.ordered', intake });
      return reply.code(202).send({ ok: true });
    });
    server.get(`${base}/versions/:number`, async (request, reply) => {
      const member = await guard.member(request, 'read');
      const version = parseRequest(versionSchema, request.params);
      const { intake } = version;
      const file = there(await deps.open(intake, version.number));
      const about = { version: version.number };
      await guard.audit(member, { action: 'package.downloaded', intake, about });
      return sendAttachment(reply, file);
    });
    server.get(`${base}/differences`, async (request, reply) => {
      const member = await guard.member(request, 'read');
      const { intake } = parseRequest(idSchema, request.params);
      const pair = parseRequest(pairSchema, request.query);
      const found = there(await deps.differences(intake, pair));
      await guard.audit(member, { action: 'package.compared', intake, about: pair });
      return reply.header('cache-control', 'no-store').send(found);
    });
    addLinks(server, deps, guard);
  };
}

function addLinks(server: FastifyInstance, deps: PackageDeps, guard: Guard): void {
  server.post(`${base}/links`, async (request, reply) => {
    const member = await guard.member(request, 'work');
    const { intake } = parseRequest(idSchema, request.params);
    const wish = parseRequest(wishSchema, request.body);
    if (!(await deps.makeLink(intake, wish, member))) throw new WebError('not_found');
    const about = { link: wish.id, version: wish.number, days: wish.days };
    await guard.audit(member, { action: 'package.link_made', intake, about });
    return reply.send({ ok: true });
  });
  server.get(`${base}/links/:link/address`, async (request, reply) => {
    const member = await guard.member(request, 'work');
    const { intake, link } = parseRequest(linkSchema, request.params);
    const url = there(await deps.addressOf(intake, link));
    await guard.audit(member, { action: 'package.link_shown', intake, about: { link } });
    return reply.header('cache-control', 'no-store').send({ url });
  });
  server.post(`${base}/links/:link/revoke`, async (request, reply) => {
    const member = await guard.member(request, 'work');
    const { intake, link } = parseRequest(linkSchema, request.params);
    if (!(await deps.revoke(intake, link))) throw new WebError('not_found');
    await guard.audit(member, { action: 'package.link_revoked', intake, about: { link } });
    return reply.send({ ok: true });
  });
  server.get(`${base}/email`, async (request, reply) => {
    const member = await guard.member(request, 'work');
    const { intake } = parseRequest(idSchema, request.params);
    const { link } = parseRequest(emailSchema, request.query);
    const email = there(await deps.email(intake, link ?? null));
    await guard.audit(member, { action: 'package.email_read', intake });
    return reply.header('cache-control', 'no-store').send(email);
  });
}

function there<Found>(found: Found | null): Found {
  if (found === null) throw new WebError('not_found');
  return found;
}
