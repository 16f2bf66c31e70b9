// Posts over kept connections with as little work as can be: what the poster takes, a server lacks.
import { connect, type Socket } from 'node:net';
import type { Posted } from './posted.ts';

interface Waiting {
  readonly bytes: Buffer;
  readonly done: (status: number) => void;
  readonly failed: (error: Error) => void;
}

const headEnd = '\r\n\r\n';
/** What ends a body whose length was not told beforehand. */
const lastChunk = '0\r\n\r\n';

/** One call at a time on each connection; the others wait in line. */
export class KeptConnections {
  readonly #port: number;
  readonly #max: number;
  readonly #idle: Socket[] = [];
  readonly #waiting: Waiting[] = [];
  readonly #open = new Set<Socket>();

  constructor(port: number, max: number) {
    this.#port = port;
    this.#max = max;
  }

  /** Resolves with the status once the whole answer is there. */
  post(posted: Posted): Promise<number> {
    const bytes = bytesOf(posted);
    return new Promise((done, failed) => {
      const waiting = { bytes, done, failed };
      const socket = this.#idle.pop();
      if (socket !== undefined) this.#send(socket, waiting);
      else if (this.#open.size < this.#max) this.#send(this.#connect(), waiting);
      else this.#waiting.push(waiting);
    });
  }

  close(): void {
    for (const socket of this.#open) socket.destroy();
  }

  #connect(): Socket {
    const socket = connect({ host: '127.0.0.1', port: this.#port, noDelay: true });
    socket.setEncoding('latin1');
    this.#open.add(socket);
    // Servers close what was idle for a few seconds.
    socket.on('close', () => {
      this.#open.delete(socket);
      const at = this.#idle.indexOf(socket);
      if (at >= 0) this.#idle.splice(at, 1);
    });
    return socket;
  }

  #send(socket: Socket, { bytes, done, failed }: Waiting): void {
    let answer = '';
    const lost = () => {
      failed(new Error('the server closed the connection'));
    };
    socket.removeAllListeners('data').removeAllListeners('error');
    socket.once('error', failed).once('close', lost);
    socket.on('data', (piece) => {
      answer += String(piece);
      const status = statusOf(answer);
      if (status === null) return;
      socket.off('close', lost);
      const next = this.#waiting.shift();
      if (next === undefined) this.#idle.push(socket);
      else this.#send(socket, next);
      done(status);
    });
    socket.write(bytes);
  }
}

function bytesOf({ path, body, headers }: Posted): Buffer {
  const lines = Object.entries({
    host: '127.0.0.1',
    ...headers,
    'content-type': 'application/json',
    'content-length': String(Buffer.byteLength(body)),
  }).map(([name, value]) => `${name}: ${value}`);
  return Buffer.from([`POST ${path} HTTP/1.1`, ...lines].join('\r\n') + headEnd + body);
}

/** Null while a part of the answer is missing. */
function statusOf(answer: string): number | null {
  const end = answer.indexOf(headEnd);
  if (end < 0) return null;
  const head = answer.slice(0, end);
  const length = /\r\ncontent-length: *(\d+)/iu.exec(head)?.[1];
  const body = answer.length - end - headEnd.length;
  const whole = length === undefined ? answer.endsWith(lastChunk) : body >= Number(length);
  return whole ? Number(head.slice('HTTP/1.1 '.length, 'HTTP/1.1 200'.length)) : null;
}
