// The far side of a LibreTranslate: it takes what the real server takes, and refuses in its words.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { z } from 'zod';

/** As `libretranslate/app.py` reads the JSON of `POST /translate`. */
const wishSchema = z.object({
  q: z.union([z.string(), z.array(z.string())]),
  source: z.string(),
  target: z.string(),
  format: z.enum(['text', 'html']).default('text'),
  alternatives: z.number().int().default(0),
  api_key: z.string().optional(),
});

type Wish = z.infer<typeof wishSchema>;

/** `--char-limit` of the server. */
const charLimit = 5000;

export class LibreTranslate {
  /** What it was asked, once it was understood. */
  readonly asked: Wish[] = [];
  /** By the words that are asked for; others come back with the language before them. */
  readonly known = new Map<string, string>();
  languages: readonly string[] = ['en', 'fa', 'ar', 'ru'];
  /** How it answers next: as usual, "slow down", or never. */
  mood: 'well' | 'flooded' | 'broken' | 'hangs' = 'well';
  readonly url: string;
  readonly #server: Server;

  private constructor(server: Server) {
    this.#server = server;
    // A TCP server's address.
    this.url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  }

  static async start(): Promise<LibreTranslate> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const translator = new LibreTranslate(server);
    server.on('request', (request, response) => void translator.#hear(request, response));
    return translator;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  async #hear(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await text(request);
    if (this.mood === 'hangs') return;
    const [status, answer] = this.#answer(request, body);
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
  }

  #answer({ method, url, headers }: IncomingMessage, body: string): readonly [number, object] {
    if (url !== '/translate') return [404, { error: 'Not found' }];
    if (method !== 'POST') return [405, { error: 'Method not allowed' }];
    if (this.mood === 'flooded') return [429, { error: 'Slowdown: 30 per 1 minute' }];
    if (this.mood === 'broken') return [500, { error: 'Cannot translate text: out of memory' }];
    const isJson = headers['content-type']?.startsWith('application/json') === true;
    const wish = wishSchema.safeParse(isJson ? JSON.parse(body) : null).data;
    if (wish === undefined) return [400, { error: 'Invalid request: missing q parameter' }];
    const lost = [wish.source, wish.target].find((one) => !this.languages.includes(one));
    if (lost !== undefined) return [400, { error: `${lost} is not supported` }];
    if (wish.q.length > charLimit) {
      return [400, { error: `Invalid request: request exceeds text limit (${String(charLimit)})` }];
    }
    this.asked.push(wish);
    const translate = (words: string) => this.known.get(words) ?? `[${wish.target}] ${words}`;
    const translated = typeof wish.q === 'string' ? translate(wish.q) : wish.q.map(translate);
    return [200, { translatedText: translated }];
  }
}
