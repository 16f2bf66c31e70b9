// A mail server in the place of the real one: it keeps to the protocol and refuses what breaks it.
import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { createInterface } from 'node:readline';
import { TLSSocket, createSecureContext } from 'node:tls';

/** Signed by itself, for localhost and 127.0.0.1; it opens nothing but these tests. */
export const certificate = `-----BEGIN CERTIFICATE-----
MIIBmzCCAUGgAwIBAgIUFQfx9LtX+oBkvZmuOObYrhxpOhcwCgYIKoZIzj0EAwIw
FDESMBAGA1UEAwwJbG9jYWxob3N0MCAXDTI2MTEyNjA4MjAxMloYDzIxMjYxMTAy
MDgyMDEyWjAUMRIwEAYDVQQDDAlsb2NhbGhvc3QwWTATBgcqhkjOPQIBBggqhkjO
PQMBBwNCAATeTxD4k7CUxXrK1C1qOPiGpEJHwNIdgTg1GOLtgQAJexwmukjPD2Yj
UPgP3+6/yrbOf0+xzXrZZnZvia8M5pVBo28wbTAdBgNVHQ4EFgQU6bUyjhvTAkMW
/c3hSOUxbd/LutEwHwYDVR0jBBgwFoAU6bUyjhvTAkMW/c3hSOUxbd/LutEwDwYD
VR0TAQH/BAUwAwEB/zAaBgNVHREEEzARgglsb2NhbGhvc3SHBH8AAAEwCgYIKoZI
zj0EAwIDSAAwRQIgDLOaqpPBLO8aExh307987YNXZChR0pwUWl2Hqyl/SMECIQCf
4sBeZNDPFTdhyx4S7f/rALycBGfPLLeGb2JVCaXe6w==
-----END CERTIFICATE-----`;

const key = `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgDwgCw0X1Ifiuv40c
Ar7sf1gZNdC6dMQv3C/lKVNL12yhRANCAATeTxD4k7CUxXrK1C1qOPiGpEJHwNId
gTg1GOLtgQAJexwmukjPD2YjUPgP3+6/yrbOf0+xzXrZZnZvia8M5pVB
-----END PRIVATE KEY-----`;

export interface SmtpWish {
  /** Offers STARTTLS. */
  readonly tls?: boolean;
  /** Takes nothing before somebody has signed in so: `user:password`. */
  readonly login?: string;
  /** Puts off so many e-mails with 451, as servers do that do not know a sender. */
  readonly greylisted?: number;
  /** Refuses every receiver for good. */
  readonly noSuchUser?: boolean;
  /** Takes the e-mail and hangs up before it says so. */
  readonly hangsUp?: boolean;
}

export type SmtpFarSide = Awaited<ReturnType<typeof openSmtp>>;

/** `taken`: e-mails in full, in order; `faults`: what broke the protocol. */
export async function openSmtp(wish: SmtpWish = {}) {
  const taken: string[] = [];
  const faults: string[] = [];
  const sockets = new Set<Socket>();
  const left = { greylisted: wish.greylisted ?? 0 };
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    new Talk({ wish, taken, faults, left }).greet(socket);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  // A server that listens on a port has such an address.
  const { port } = server.address() as AddressInfo;
  return {
    ...{ taken, faults, port },
    close: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

interface House {
  readonly wish: SmtpWish;
  readonly taken: string[];
  readonly faults: string[];
  readonly left: { greylisted: number };
}

/** One connection; RFC 5321, 3207 and 4954 as far as anybody needs them here. */
class Talk {
  readonly #house: House;
  #socket: Socket | null = null;
  #greeted = false;
  #encrypted = false;
  #signedIn = false;
  #from: string | null = null;
  #to: string[] = [];
  /** The lines of an e-mail while it is being told. */
  #lines: string[] | null = null;

  constructor(house: House) {
    this.#house = house;
  }

  greet(socket: Socket): void {
    this.#listen(socket);
    this.#say('220 far.side ESMTP');
  }

  #listen(socket: Socket): void {
    this.#socket = socket;
    createInterface({ input: socket, crlfDelay: Infinity }).on('line', (line) => {
      if (this.#socket === socket) this.#hear(line);
    });
  }

  #say(words: string): void {
    this.#socket?.write(`${words}\r\n`);
  }

  #hear(line: string): void {
    if (this.#lines !== null) {
      this.#hearData(this.#lines, line);
      return;
    }
    const [verb = ''] = line.toUpperCase().split(' ');
    const { wish, faults } = this.#house;
    switch (verb) {
      case 'EHLO':
        this.#greeted = true;
        this.#say('250-far.side');
        if (wish.tls === true && !this.#encrypted) this.#say('250-STARTTLS');
        if (wish.login !== undefined) this.#say('250-AUTH PLAIN');
        this.#say('250 8BITMIME');
        return;
      case 'STARTTLS':
        this.#startTls();
        return;
      case 'AUTH':
        this.#signIn(line);
        return;
      case 'MAIL':
        this.#mailFrom(line);
        return;
      case 'RCPT':
        this.#receiver(line);
        return;
      case 'DATA':
        if (this.#to.length === 0) this.#say('503 no receiver');
        else {
          this.#lines = [];
          this.#say('354 go on');
        }
        return;
      case 'RSET':
        this.#say('250 ok');
        return;
      case 'QUIT':
        this.#say('221 bye');
        this.#socket?.end();
        return;
      default:
        faults.push(line);
        this.#say('500 what?');
    }
  }

  #startTls(): void {
    const plain = this.#socket;
    if (plain === null || this.#house.wish.tls !== true) {
      this.#say('502 not here');
      return;
    }
    this.#say('220 go on');
    this.#encrypted = true;
    this.#greeted = false;
    plain.removeAllListeners('data');
    const secureContext = createSecureContext({ key, cert: certificate });
    const secured = new TLSSocket(plain, { isServer: true, secureContext });
    secured.on('error', () => undefined);
    this.#listen(secured);
  }

  #signIn(line: string): void {
    const given = Buffer.from(line.split(' ')[2] ?? '', 'base64').toString();
    const right = given === `\0${(this.#house.wish.login ?? '').replace(':', '\0')}`;
    this.#signedIn = right;
    this.#say(right ? '235 welcome' : '535 who are you?');
  }

  #mailFrom(line: string): void {
    const address = /^MAIL FROM:<([^<>\s]+@[^<>\s]+)>/i.exec(line)?.[1];
    if (!this.#greeted) this.#say('503 say EHLO first');
    else if (this.#house.wish.login !== undefined && !this.#signedIn) this.#say('530 sign in');
    else if (address === undefined) this.#say('501 from whom?');
    else {
      this.#from = address;
      this.#to = [];
      this.#say('250 ok');
    }
  }

  #receiver(line: string): void {
    const { wish, left } = this.#house;
    const address = /^RCPT TO:<([^<>\s]+@[^<>\s]+)>/i.exec(line)?.[1];
    if (this.#from === null) this.#say('503 from whom?');
    else if (address === undefined) this.#say('501 to whom?');
    else if (wish.noSuchUser === true) this.#say('550 no such user');
    else if (left.greylisted > 0) {
      left.greylisted -= 1;
      this.#say('451 come back later');
    } else {
      this.#to.push(address);
      this.#say('250 ok');
    }
  }

  #hearData(lines: string[], line: string): void {
    if (line !== '.') {
      lines.push(line.startsWith('.') ? line.slice(1) : line);
      return;
    }
    this.#lines = null;
    this.#house.taken.push(lines.join('\n'));
    if (this.#house.wish.hangsUp === true) this.#socket?.destroy();
    else this.#say('250 taken');
  }
}
