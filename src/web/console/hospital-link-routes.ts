// The page that a hospital opens with its link: no account, no script, one button.
import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { languages, type Language } from '../../language/language.ts';
import { sendAttachment, type OpenedFile } from '../attachment.ts';
import { perMinute } from '../request.ts';
import { browserName } from './browser-name.ts';
import { gonePage, hospitalPage, hospitalPageStyle, type HospitalSay } from './hospital-page.ts';

export interface OpenHospitalLink {
  readonly id: string;
  readonly intake: string;
  /** The case's short code. */
  readonly code: string;
  readonly name: string;
  readonly bytes: number;
  /** ISO instant. */
  readonly expiresAt: string;
}

export interface HospitalLinkDeps {
  say(language: Language): HospitalSay;
  /** Null alike for a token that is unknown, expired or revoked. */
  find(token: string): Promise<OpenHospitalLink | null>;
  note(
    link: OpenHospitalLink,
    opening: { readonly what: 'page' | 'download'; readonly browser: string },
  ): Promise<void>;
  /** Null where its bytes are gone. */
  open(link: OpenHospitalLink): Promise<OpenedFile | null>;
}

const tokenSchema = z.object({ token: z.string().regex(/^[A-Za-z0-9_-]{43}$/) });

/** A token cannot be guessed; the limit keeps a machine that tries from working us. */
const options = { config: perMinute('sessionsPerMinute'), exposeHeadRoute: false } as const;

export function hospitalLinkRoutes(deps: HospitalLinkDeps): FastifyPluginAsync {
  return async (server) => {
    server.get('/package-page.css', async (_request, reply) =>
      reply.type('text/css; charset=utf-8').send(hospitalPageStyle),
    );
    server.get('/package/:token', options, async (request, reply) => {
      const language = languageOf(request);
      const say = deps.say(language);
      const link = await linkOf(request, deps);
      if (link === null) return page(reply.code(404), gonePage(say, language));
      await deps.note(link, { what: 'page', browser: browserOf(request) });
      return page(reply, hospitalPage(say, { language, link, token: tokenOf(request) ?? '' }));
    });
    server.get('/package/:token/download', options, async (request, reply) => {
      const link = await linkOf(request, deps);
      const file = link === null ? null : await deps.open(link);
      if (link === null || file === null) {
        const language = languageOf(request);
        return page(reply.code(404), gonePage(deps.say(language), language));
      }
      await deps.note(link, { what: 'download', browser: browserOf(request) });
      return sendAttachment(reply, file);
    });
  };
}

function page(reply: FastifyReply, html: string): FastifyReply {
  return reply
    .header('cache-control', 'no-store')
    .header('x-robots-tag', 'noindex, nofollow')
    .type('text/html; charset=utf-8')
    .send(html);
}

function tokenOf({ params }: FastifyRequest): string | null {
  const parsed = tokenSchema.safeParse(params);
  return parsed.success ? parsed.data.token : null;
}

async function linkOf(
  request: FastifyRequest,
  deps: HospitalLinkDeps,
): Promise<OpenHospitalLink | null> {
  const token = tokenOf(request);
  return token === null ? null : deps.find(token);
}

function browserOf({ headers }: FastifyRequest): string {
  return browserName(headers['user-agent'] ?? '');
}

/** The browser's first language that we have; else English. */
function languageOf({ headers }: FastifyRequest): Language {
  const wished = (headers['accept-language'] ?? '')
    .split(',')
    .map((part) => part.trim().slice(0, 2).toLowerCase());
  const [first] = wished.filter((code) => code !== '');
  return languages.find((language) => language === first) ?? 'en';
}
