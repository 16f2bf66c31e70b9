// The cookie that holds a session's secret: for our own pages alone, and out of reach of scripts.
import type { FastifyReply, FastifyRequest } from 'fastify';

export interface SessionCookie {
  readonly name: string;
  /** Null where there is none of a possible shape. */
  read(request: FastifyRequest): string | null;
  /** `seconds`: how long the browser keeps it. */
  set(reply: FastifyReply, secret: string, seconds: number): void;
  clear(reply: FastifyReply): void;
}

const secretPattern = /^[A-Za-z0-9_-]{43}$/;

/** `__Host-` binds the cookie to this host and to HTTPS; without HTTPS no browser would take it. */
export function sessionCookie(publicUrl: string): SessionCookie {
  const secure = publicUrl.startsWith('https:');
  const name = secure ? '__Host-desk' : 'desk';
  const set = (reply: FastifyReply, value: string, seconds: number) => {
    const rules = `Max-Age=${String(seconds)}; Path=/; HttpOnly; SameSite=Strict`;
    reply.header('set-cookie', `${name}=${value}; ${rules}${secure ? '; Secure' : ''}`);
  };
  return {
    name,
    read: (request) => {
      const secret = valueOf(request.headers.cookie ?? '', name);
      return secret !== null && secretPattern.test(secret) ? secret : null;
    },
    set,
    clear: (reply) => {
      set(reply, '', 0);
    },
  };
}

/** Ours hold letters, digits, `-` and `_` alone: nothing has to be decoded. */
function valueOf(header: string, name: string): string | null {
  const start = `${name}=`;
  const parts = header.split(';').map((part) => part.trim());
  return parts.find((part) => part.startsWith(start))?.slice(start.length) ?? null;
}
