// Reads who is asking from the Authorization header, so that no secret ever stands in a URL.
import { createHash, randomBytes } from 'node:crypto';
import type { FastifyRequest } from 'fastify';

const tokenBytes = 32;
const tokenPattern = /^Bearer ([A-Za-z0-9_-]{20,200})$/;
const chatTokenPattern = /^[A-Za-z0-9_-]{43}$/;

/** A new secret of 256 bits, as 43 characters that may stand anywhere. */
export function newToken(): string {
  return randomBytes(tokenBytes).toString('base64url');
}

/** The bearer token of a request, or null when there is none of a possible shape. */
export function bearerToken(request: FastifyRequest): string | null {
  return tokenPattern.exec(request.headers.authorization ?? '')?.[1] ?? null;
}

/** The contact's address in the web chat: SHA-256 hex of the token, which we never store. */
export function chatAddress(request: FastifyRequest): string | null {
  const token = bearerToken(request);
  return token !== null && chatTokenPattern.test(token) ? sha256(token) : null;
}

/** Counts requests per token where there is one, so that a shared line is no bottleneck. */
export function rateKey(request: FastifyRequest): string {
  const token = bearerToken(request);
  return token === null ? request.ip : sha256(token);
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
