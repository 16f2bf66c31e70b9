// The conversation of a case: reading it, taking it over, writing in it, and what stands beside it.
import type { FastifyInstance, FastifyPluginAsync, FastifyRequest } from 'fastify';
import type { Member, Permission } from '../../staff/member.ts';
import { sendAttachment } from '../attachment.ts';
import { parseRequest } from '../request.ts';
import { acceptRawBodies, refuseUpload, storeBody } from '../upload-body.ts';
import { WebError } from '../web-error.ts';
import type { ConversationDeps } from './conversation-deps.ts';
import * as schemas from './conversation-requests.ts';
import type { Guard } from './guard.ts';
import { sendPicture } from './send-picture.ts';

const base = '/console/api/conversations/:intake';
/** A conversation that stays open is read again with every message: one line each so long (ms). */
const readAgainMs = 10 * 60_000;
const readsRememberedMax = 5000;

export function conversationRoutes(deps: ConversationDeps, guard: Guard): FastifyPluginAsync {
  return async (server) => {
    const desk: Desk = { deps, guard, reads: new Map() };
    addReading(server, desk);
    addHandover(server, desk);
    await server.register(async (scope) => {
      acceptRawBodies(scope);
      addFiles(scope, desk);
    });
    addWriting(server, desk);
    addBeside(server, desk);
    addReplies(server, desk);
  };
}

interface Desk {
  readonly deps: ConversationDeps;
  readonly guard: Guard;
  /** When a member's reading of an intake was last written down (ms). */
  readonly reads: Map<string, number>;
}

interface Asked {
  readonly member: Member;
  readonly intake: string;
}

/** Who asks about which intake; throws `not_found` where there is none. */
async function asked(
  { deps, guard }: Desk,
  request: FastifyRequest,
  permission: Permission,
): Promise<Asked> {
  const member = await guard.member(request, permission);
  const { intake } = parseRequest(schemas.intakeSchema, request.params);
  if (!(await deps.exists(intake))) throw new WebError('not_found');
  return { member, intake };
}

function addReading(server: FastifyInstance, desk: Desk): void {
  const { deps, guard } = desk;
  server.get(base, async (request, reply) => {
    const { member, intake } = await asked(desk, request, 'read');
    const { before = null } = parseRequest(schemas.pageSchema, request.query);
    const thread = await deps.thread(intake, { member, before });
    if (thread === null) throw new WebError('not_found');
    await auditReading(desk, { member, intake });
    return reply.header('cache-control', 'no-store').send(thread);
  });
  server.get(`${base}/files/:sha256`, async (request, reply) => {
    const member = await guard.member(request, 'read');
    const { intake, sha256 } = parseRequest(schemas.fileSchema, request.params);
    const file = await deps.openFile(intake, sha256);
    if (file === null) throw new WebError('not_found');
    const { document } = file;
    await guard.audit(member, { action: 'document.opened', intake, about: { document } });
    if (file.picture !== null) return sendPicture(reply, file.stream, file.picture);
    return sendAttachment(reply, { ...file, mediaType: '', bytes: null });
  });
  server.post(`${base}/read`, async (request, reply) => {
    const { member, intake } = await asked(desk, request, 'read');
    const { seq } = parseRequest(schemas.seqSchema, request.body);
    await deps.readTo(intake, member, seq);
    return reply.send({ ok: true });
  });
}

async function auditReading({ guard, reads }: Desk, { member, intake }: Asked): Promise<void> {
  const key = `${member.id} ${intake}`;
  const now = Date.now();
  if (now - (reads.get(key) ?? 0) < readAgainMs) return;
  await guard.audit(member, { action: 'conversation.read', intake });
  if (reads.size >= readsRememberedMax) reads.clear();
  reads.set(key, now);
}

function addHandover(server: FastifyInstance, desk: Desk): void {
  const { deps, guard } = desk;
  server.post(`${base}/take`, async (request, reply) => {
    const { member, intake } = await asked(desk, request, 'work');
    const act = parseRequest(schemas.takeSchema, request.body);
    if ((await deps.owner(intake)) !== act.from) throw new WebError('conflict');
    await guard.audit(member, { action: 'conversation.taken_over', intake });
    await deps.take(intake, member, act);
    return reply.send({ ok: true });
  });
  server.post(`${base}/hand-back`, async (request, reply) => {
    const { member, intake } = await asked(desk, request, 'work');
    const { id, from } = parseRequest(schemas.takeSchema, request.body);
    if (from === null || (await deps.owner(intake)) !== from) throw new WebError('conflict');
    // Whoever holds it gives it back; in their absence an owner may.
    if (from !== member.name) await guard.member(request, 'administer');
    await guard.audit(member, { action: 'conversation.handed_back', intake });
    await deps.handBack(intake, { id, from });
    return reply.send({ ok: true });
  });
}

/** A file for the patient: only whoever has the conversation brings one. */
function addFiles(scope: FastifyInstance, desk: Desk): void {
  const { deps, guard } = desk;
  scope.post(`${base}/files`, async (request, reply) => {
    const { member, intake } = await asked(desk, request, 'work');
    try {
      if ((await deps.owner(intake)) !== member.name) throw new WebError('conflict');
      const bytesMax = await deps.fileBytesMax(intake);
      const stored = await storeBody(request, bytesMax, (source) =>
        deps.keepFile(intake, source, bytesMax),
      );
      const about = { file: stored.sha256.slice(0, 12) };
      await guard.audit(member, { action: 'message_file.kept', intake, about });
      return await reply.send(stored);
    } catch (error) {
      if (error instanceof WebError) return refuseUpload(reply, error);
      throw error;
    }
  });
}

function addWriting(server: FastifyInstance, desk: Desk): void {
  const { deps, guard } = desk;
  server.post(`${base}/say`, async (request, reply) => {
    const { member, intake } = await asked(desk, request, 'work');
    const saying = parseRequest(schemas.saySchema, request.body);
    const outcome = await deps.say(intake, member, saying);
    if (outcome.kind !== 'accepted') {
      return reply.code(409).send({ error: 'conflict', ...outcome });
    }
    const file = saying.file === null ? {} : { file: saying.file.sha256.slice(0, 12) };
    const about = { id: saying.id, ...file };
    await guard.audit(member, { action: 'message.written', intake, about });
    return reply.send(outcome);
  });
  server.get(`${base}/fields`, async (request, reply) => {
    const { member, intake } = await asked(desk, request, 'work');
    const fields = await deps.fields(intake, member);
    return reply.header('cache-control', 'no-store').send({ fields });
  });
  server.post(`${base}/ask`, async (request, reply) => {
    const { member, intake } = await asked(desk, request, 'work');
    const question = parseRequest(schemas.askSchema, request.body);
    const outcome = await deps.ask(intake, member, question);
    if (outcome.kind === 'no_field') throw new WebError('unknown_item');
    if (outcome.kind === 'silent') {
      return reply.code(409).send({ error: 'conflict', ...outcome });
    }
    await guard.audit(member, { action: 'question.asked', intake, about: { id: question.id } });
    return reply.send(outcome);
  });
  server.post(`${base}/resend`, async (request, reply) => {
    const { member, intake } = await asked(desk, request, 'work');
    const { message } = parseRequest(schemas.messageSchema, request.body);
    await guard.audit(member, { action: 'message.resent', intake, about: { message } });
    return reply.send({ again: await deps.resend(intake, message) });
  });
  server.post(`${base}/template`, async (request, reply) => {
    const { member, intake } = await asked(desk, request, 'work');
    const { id } = parseRequest(schemas.idSchema, request.body);
    await guard.audit(member, { action: 'template.sent', intake });
    return reply.send({ sent: await deps.template(intake, member, id) });
  });
}

function addBeside(server: FastifyInstance, desk: Desk): void {
  const { deps, guard } = desk;
  server.get(`${base}/draft`, async (request, reply) => {
    const { member, intake } = await asked(desk, request, 'work');
    const draft = await deps.draft(intake, member);
    return reply.header('cache-control', 'no-store').send({ draft });
  });
  server.post(`${base}/draft`, async (request, reply) => {
    const { member, intake } = await asked(desk, request, 'work');
    const { text } = parseRequest(schemas.draftSchema, request.body);
    await deps.keepDraft(intake, member, text);
    return reply.send({ ok: true });
  });
  server.post(`${base}/presence`, async (request, reply) => {
    const { member, intake } = await asked(desk, request, 'read');
    const { doing } = parseRequest(schemas.presenceSchema, request.body);
    const people = deps.beat(intake, member, doing);
    return reply.send({ people: people.filter((one) => one.member !== member.id) });
  });
  server.get(`${base}/notes`, async (request, reply) => {
    const { member, intake } = await asked(desk, request, 'read');
    const notes = await deps.notes(intake, member);
    const names = (await deps.colleagues()).map(({ name }) => name);
    return reply.header('cache-control', 'no-store').send({ notes, names });
  });
  server.post(`${base}/notes`, async (request, reply) => {
    const { member, intake } = await asked(desk, request, 'translate');
    const note = parseRequest(schemas.noteSchema, request.body);
    await guard.audit(member, { action: 'note.written', intake, about: { id: note.id } });
    await deps.writeNote(intake, member, note);
    return reply.send({ ok: true });
  });
  server.post(`${base}/translation`, async (request, reply) => {
    const { member, intake } = await asked(desk, request, 'translate');
    const made = parseRequest(schemas.translationSchema, request.body);
    const { message, language } = made;
    const about = { message, language };
    await guard.audit(member, { action: 'message.translated', intake, about });
    await deps.translate(intake, member, made);
    return reply.send({ ok: true });
  });
}

function addReplies(server: FastifyInstance, desk: Desk): void {
  const { deps, guard } = desk;
  server.post(`${base}/fill`, async (request, reply) => {
    const { member, intake } = await asked(desk, request, 'work');
    const { text } = parseRequest(schemas.fillSchema, request.body);
    if (text.includes('{{link}}')) await guard.audit(member, { action: 'link.given', intake });
    return reply.send({ text: await deps.fill(intake, text) });
  });
  server.post('/console/api/suggest-translation', async (request, reply) => {
    await guard.member(request, 'translate');
    return reply.send(await deps.suggest(parseRequest(schemas.suggestSchema, request.body)));
  });
  server.get('/console/api/replies', async (request, reply) => {
    await guard.member(request, 'read');
    const replies = await deps.replies();
    return reply.header('cache-control', 'no-store').send({ replies });
  });
  server.post('/console/api/replies', async (request, reply) => {
    const member = await guard.member(request, 'work');
    const kept = parseRequest(schemas.replySchema, request.body);
    await guard.audit(member, { action: 'reply.changed', intake: null, about: { id: kept.id } });
    await deps.keepReply(kept);
    return reply.send({ ok: true });
  });
  server.post('/console/api/replies/remove', async (request, reply) => {
    const member = await guard.member(request, 'work');
    const { id } = parseRequest(schemas.replyIdSchema, request.body);
    await guard.audit(member, { action: 'reply.removed', intake: null, about: { id } });
    await deps.removeReply(id);
    return reply.send({ ok: true });
  });
}
