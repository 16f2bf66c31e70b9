// After sending, over HTTP: to whom a package went, what became of it, what the patient hears.
import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Member } from '../../staff/member.ts';
import type { Language } from '../../language/language.ts';
import { parseRequest } from '../request.ts';
import { WebError } from '../web-error.ts';
import type { Guard } from './guard.ts';
import {
  answerSchema,
  previewSchema,
  questionSchema,
  stepSchema,
  submitSchema,
  toldSchema,
} from './submission-view.ts';
import type {
  AnswerOrder,
  LetterAnswer,
  PreviewOrder,
  QuestionOrder,
  StepOrder,
  SubmissionsView,
  SubmitOrder,
  TextAnswer,
  ToldOrder,
} from './submission-view.ts';

/** `conflict`: somebody else changed it meanwhile, or that center has the package already. */
export type Outcome = 'done' | 'conflict' | 'not_found' | 'bad_request';

/** Which submission of which intake. */
export interface About {
  readonly intake: string;
  readonly submission: string;
}

export interface SubmissionDeps {
  /** Null where there is no such intake or it was erased. */
  view(intake: string, language: Language): Promise<SubmissionsView | null>;
  submit(intake: string, order: SubmitOrder, by: string): Promise<Outcome>;
  step(about: About, order: StepOrder, by: string): Promise<Outcome>;
  answer(about: About, order: AnswerOrder, by: string): Promise<Outcome>;
  question(about: About, order: QuestionOrder, by: string): Promise<Outcome>;
  told(intake: string, order: ToldOrder, by: string): Promise<Outcome>;
  /** What the patient would read; null where there is no such intake. */
  preview(intake: string, order: PreviewOrder): Promise<string | null>;
  /** For a person to send, in the patient's language; null where there is no such intake. */
  text(intake: string, kind: 'comparison' | 'questions'): Promise<string | null>;
  letter(
    about: About,
    letter: 'receipt' | 'answer' | 'gaps' | 'questions',
  ): Promise<LetterAnswer | null>;
  /** The comparison as CSV, with heads in the reader's language. */
  csv(intake: string, language: Language): Promise<string | null>;
}

const intakeSchema = z.object({ intake: z.string().min(1).max(100) });
const aboutSchema = intakeSchema.extend({ submission: z.string().min(1).max(100) });
const textSchema = z.object({ kind: z.enum(['comparison', 'questions']) });
const letterSchema = z.object({ letter: z.enum(['receipt', 'answer', 'gaps', 'questions']) });
const base = '/console/api/cases/:intake/submissions';

export function submissionRoutes(deps: SubmissionDeps, guard: Guard): FastifyPluginAsync {
  return async (server) => {
    server.get(base, async (request, reply) => {
      const { member, intake } = await reader(guard, request);
      const view = there(await deps.view(intake, member.language));
      await guard.audit(member, { action: 'submissions.read', intake });
      return fresh(reply).send(view);
    });
    server.post(base, async (request, reply) => {
      const { member, intake } = await worker(guard, request);
      const order = parseRequest(submitSchema, request.body);
      for (const { center } of order.centers) {
        const about = { center, package: order.packageSha256.slice(0, 12), how: order.how };
        await guard.audit(member, { action: 'package.submitted', intake, about });
      }
      return answered(reply, await deps.submit(intake, order, member.name));
    });
    server.post(`${base}/told`, async (request, reply) => {
      const { member, intake } = await worker(guard, request);
      const order = parseRequest(toldSchema, request.body);
      const about = { telling: order.telling, steps: order.steps.length };
      await guard.audit(member, { action: 'patient.told', intake, about });
      return answered(reply, await deps.told(intake, order, member.name));
    });
    server.post(`${base}/preview`, async (request, reply) => {
      const { intake } = await reader(guard, request);
      const order = parseRequest(previewSchema, request.body);
      const answer: TextAnswer = { text: there(await deps.preview(intake, order)) };
      return fresh(reply).send(answer);
    });
    await server.register(aboutOne(deps, guard));
    await server.register(textsToTake(deps, guard));
  };
}

/** Steps of one submission. */
function aboutOne(deps: SubmissionDeps, guard: Guard): FastifyPluginAsync {
  return async (server) => {
    server.post(`${base}/:submission/step`, async (request, reply) => {
      const { member, intake } = await worker(guard, request);
      const { submission } = parseRequest(aboutSchema, request.params);
      const order = parseRequest(stepSchema, request.body);
      const about = { submission, state: order.state };
      await guard.audit(member, { action: 'submission.changed', intake, about });
      return answered(reply, await deps.step({ intake, submission }, order, member.name));
    });
    server.post(`${base}/:submission/answer`, async (request, reply) => {
      const { member, intake } = await worker(guard, request);
      const { submission } = parseRequest(aboutSchema, request.params);
      const order = parseRequest(answerSchema, request.body);
      await guard.audit(member, { action: 'center.answered', intake, about: { submission } });
      return answered(reply, await deps.answer({ intake, submission }, order, member.name));
    });
    server.post(`${base}/:submission/question`, async (request, reply) => {
      const { member, intake } = await worker(guard, request);
      const { submission } = parseRequest(aboutSchema, request.params);
      const order = parseRequest(questionSchema, request.body);
      const about = { submission, question: order.question };
      await guard.audit(member, { action: 'travel_question.answered', intake, about });
      return answered(reply, await deps.question({ intake, submission }, order, member.name));
    });
  };
}

/** What a person takes along: letters, texts for the patient, the table, what is due. */
function textsToTake(deps: SubmissionDeps, guard: Guard): FastifyPluginAsync {
  return async (server) => {
    server.get(`${base}/:submission/letters/:letter`, async (request, reply) => {
      const { member, intake } = await reader(guard, request);
      const { submission } = parseRequest(aboutSchema, request.params);
      const { letter } = parseRequest(letterSchema, request.params);
      const answer = there(await deps.letter({ intake, submission }, letter));
      await guard.audit(member, { action: 'letter.read', intake, about: { submission, letter } });
      return fresh(reply).send(answer);
    });
    server.get(`${base}/texts/:kind`, async (request, reply) => {
      const { member, intake } = await reader(guard, request);
      const { kind } = parseRequest(textSchema, request.params);
      const answer: TextAnswer = { text: there(await deps.text(intake, kind)) };
      await guard.audit(member, { action: 'patient_text.read', intake, about: { kind } });
      return fresh(reply).send(answer);
    });
    server.get(`${base}/comparison.csv`, async (request, reply) => {
      const { member, intake } = await reader(guard, request);
      const csv = there(await deps.csv(intake, member.language));
      await guard.audit(member, { action: 'comparison.exported', intake });
      return fresh(reply)
        .header('content-type', 'text/csv; charset=utf-8')
        .header('content-disposition', 'attachment; filename="centers.csv"')
        .send(csv);
    });
  };
}

interface Asking {
  readonly member: Member;
  readonly intake: string;
}

async function reader(guard: Guard, request: FastifyRequest): Promise<Asking> {
  const member = await guard.member(request, 'read');
  return { member, ...parseRequest(intakeSchema, request.params) };
}

async function worker(guard: Guard, request: FastifyRequest): Promise<Asking> {
  const member = await guard.member(request, 'work');
  return { member, ...parseRequest(intakeSchema, request.params) };
}

function fresh(reply: FastifyReply): FastifyReply {
  return reply.header('cache-control', 'no-store');
}

function there<T>(found: T | null): T {
  if (found === null) throw new WebError('not_found');
  return found;
}

function answered(reply: FastifyReply, outcome: Outcome): FastifyReply {
  if (outcome !== 'done') throw new WebError(outcome);
  return reply.send({ ok: true });
}
