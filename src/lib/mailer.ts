// Hands an e-mail to the mail server that is configured, and says what became of it.
import { Readable } from 'node:stream';
import type { Transporter } from 'nodemailer';

export interface MailSettings {
  /** `smtp://user:password@host:587`, or `smtps://` where the line is encrypted from the start. */
  readonly url: string;
  readonly from: string;
  /** Refuse to go on where a server does not encrypt the line. */
  readonly encrypted: boolean;
}

export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** The same for the same e-mail: a server that gets it twice can tell. */
  readonly id: string;
}

/**
 * `refused`: surely not taken; `again`: later it may be. `unknown`: it may have been taken, and
 * must not be sent again.
 */
export type MailOutcome =
  | { readonly kind: 'taken' }
  | { readonly kind: 'refused'; readonly again: boolean; readonly words: string }
  | { readonly kind: 'unknown'; readonly words: string };

/** A server that says nothing for so long is given up (ms). */
const silenceMs = 20_000;

export class Mailer {
  readonly #transport: Promise<Transporter>;
  readonly #from: string;

  /** `authority`: a certificate that is trusted besides those of the system, for tests. */
  constructor({ url, from, encrypted }: MailSettings, authority?: string) {
    this.#from = from;
    const options = {
      // Not as `url`: the library would not look at anything beside it.
      ...serverOf(url),
      requireTLS: encrypted,
      ignoreTLS: !encrypted,
      connectionTimeout: silenceMs,
      greetingTimeout: silenceMs,
      socketTimeout: silenceMs,
      disableFileAccess: true,
      disableUrlAccess: true,
      ...(authority === undefined ? {} : { tls: { ca: authority } }),
    };
    // Loaded where a mail server is configured: most desks start without one.
    this.#transport = import('nodemailer').then((mail) => mail.createTransport(options));
  }

  async send({ to, subject, text, id }: Mail): Promise<MailOutcome> {
    const headers = { 'Auto-Submitted': 'auto-generated' };
    const messageId = `<${id}@${this.#from.split('@').at(-1)?.replace(/>.*/, '') ?? 'localhost'}>`;
    // Asked for once the server has agreed to take it: until then nothing has left.
    let begun = false;
    function* content() {
      begun = true;
      yield text;
    }
    const readable = Readable.from(content(), { objectMode: false });
    const body = { text: readable, textEncoding: 'base64' } as const;
    try {
      await (
        await this.#transport
      ).sendMail({
        from: this.#from,
        to,
        subject,
        ...body,
        messageId,
        headers,
      });
      return { kind: 'taken' };
    } catch (error) {
      return outcomeOf(error, begun);
    }
  }

  /** Connects and signs in; null when all is well, else what is wrong. */
  async trouble(): Promise<string | null> {
    try {
      await (await this.#transport).verify();
      return null;
    } catch (error) {
      return wordsOf(error);
    }
  }

  async close(): Promise<void> {
    (await this.#transport).close();
  }
}

function serverOf(url: string) {
  const { protocol, hostname: host, port, username, password } = new URL(url);
  const secure = protocol === 'smtps:';
  const user = decodeURIComponent(username);
  return {
    ...{ host, secure, port: port === '' ? usualPorts[secure ? 'secure' : 'plain'] : Number(port) },
    ...(user === '' ? {} : { auth: { user, pass: decodeURIComponent(password) } }),
  };
}

const usualPorts = { plain: 587, secure: 465 } as const;

function outcomeOf(error: unknown, begun: boolean): MailOutcome {
  const words = wordsOf(error);
  const answer: unknown = error instanceof Error ? Reflect.get(error, 'responseCode') : undefined;
  const code = typeof answer === 'number' ? answer : 0;
  // Once it is on its way, no answer does not mean that it was not taken.
  if (begun && code < 400) return { kind: 'unknown', words };
  // A line that cannot be encrypted can be mended; a receiver who is not there cannot.
  const permanent = code >= 500 && Reflect.get(Object(error), 'command') !== 'STARTTLS';
  return { kind: 'refused', again: !permanent, words };
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
