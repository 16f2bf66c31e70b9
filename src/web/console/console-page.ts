// Serves the console's one page under every address of `/console`.
import { readFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { FastifyPluginAsync } from 'fastify';
import { WebError } from '../web-error.ts';

/** Mantine writes a few style elements at run time; each page view allows its own by this number. */
const noncePlace = '%NONCE%';

/** @param pagesFolder where the build put the pages; throws where the console's is missing. */
export function consolePage(pagesFolder: string): FastifyPluginAsync {
  const page = readFileSync(join(pagesFolder, 'console/index.html'), 'utf8');
  return async (server) => {
    for (const url of ['/console', '/console/*']) {
      server.get(url, async (request, reply) => {
        if (request.url.startsWith('/console/api')) throw new WebError('not_found');
        const nonce = randomBytes(16).toString('base64url');
        return reply
          .header('content-security-policy', policy(nonce))
          .header('cache-control', 'no-store')
          .type('text/html; charset=utf-8')
          .send(page.replace(noncePlace, nonce));
      });
    }
  };
}

function policy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "font-src 'self'",
    "img-src 'self' blob: data:",
    'media-src blob:',
    "connect-src 'self'",
    "frame-src 'self' blob:",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}
