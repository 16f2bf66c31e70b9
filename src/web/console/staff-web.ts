// What the routes about the staff have in common: the room, the cookie, and refusals in answers.
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Staff } from '../../staff/open-staff.ts';

import type { Role } from '../../staff/member.ts';
import type { StaffProblem } from '../../staff/staff-error.ts';
import { languages } from '../../language/language.ts';
import { browserName } from './browser-name.ts';
import type { SessionCookie } from './session-cookie.ts';

export interface StaffWeb {
  readonly staff: Staff;
  readonly publicUrl: string;
  readonly cookie: SessionCookie;
  readonly cookieSeconds: number;
  /** Turns what somebody cannot have into an answer. */
  attempt<Result>(work: () => Promise<Result>): Promise<Result | Refused>;
  /** Tells open consoles that members or invitations changed. */
  announce(): void;
}

/** What a person asked for and cannot have; `seconds`: how long to wait, or 0. */
export interface Refused {
  readonly kind: 'refused';
  readonly why: StaffProblem;
  readonly seconds: number;
}

export interface Done {
  readonly kind: 'done';
}

export const done: Done = { kind: 'done' };

const wordsMax = 300;

/** The parts that bodies about the staff are made of. */
export const fields = {
  words: z.string().min(1).max(wordsMax),
  /** The staff say in words what is no address; pasting brings spaces along. */
  email: z.string().trim().min(1).max(wordsMax),
  language: z.enum(languages),
  role: z.enum(['owner', 'coordinator', 'translator', 'reader'] satisfies readonly Role[]),
  secret: z.string().regex(/^[A-Za-z0-9_-]{43}$/),
} as const;

export const idParamsSchema = z.object({ id: z.string().regex(/^[a-z0-9]{32,64}$/) });

const base64url = z
  .string()
  .regex(/^[A-Za-z0-9_-]+$/)
  .max(100_000);

const credential = {
  id: base64url,
  rawId: base64url,
  type: z.literal('public-key'),
  authenticatorAttachment: z.string().max(wordsMax).nullish(),
  clientExtensionResults: z.record(z.string(), z.unknown()),
} as const;

/** What a browser says of a passkey that it made. */
export const madePasskeySchema = z.object({
  ...credential,
  response: z.object({
    clientDataJSON: base64url,
    attestationObject: base64url,
    transports: z.array(z.string().max(wordsMax)).max(20).optional(),
  }),
});

/** What a browser says of a passkey that it used. */
export const usedPasskeySchema = z.object({
  ...credential,
  response: z.object({
    ...{ clientDataJSON: base64url, authenticatorData: base64url, signature: base64url },
    userHandle: base64url.nullish(),
  }),
});

export function callerOf(request: FastifyRequest) {
  return { address: request.ip, agent: browserName(request.headers['user-agent'] ?? '') };
}
