// Whether a request that changes something comes from our own pages and not from somebody's form.
import type { FastifyRequest } from 'fastify';
import { WebError } from '../web-error.ts';

const reading = new Set(['GET', 'HEAD', 'OPTIONS']);

/** What a form of another site can send without being asked first. */
const formTypes = /^(application\/x-www-form-urlencoded|multipart\/form-data|text\/plain)\b/i;

/**
 * Throws `forbidden` where a change does not come from `publicUrl` or from the host that it was
 * sent to, or has the content type of a form. Browsers send `Origin` with every change, and no page
 * can forge it.
 */
export function checkOwnOrigin(request: FastifyRequest, publicUrl: string): void {
  if (reading.has(request.method)) return;
  const { origin, host } = request.headers;
  const type = request.headers['content-type'] ?? '';
  if (origin === undefined || formTypes.test(type)) throw new WebError('forbidden');
  const own = URL.canParse(publicUrl) && new URL(publicUrl).origin === origin;
  const toItself = URL.canParse(origin) && new URL(origin).host === host;
  if (!own && !toItself) throw new WebError('forbidden');
}
