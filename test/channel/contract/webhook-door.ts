// A bare HTTP server that hands webhook calls to a channel, byte for byte.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Channel } from '../../../src/channel/channel.ts';

export interface WebhookDoor {
  readonly origin: string;
  /** Whose door it is from now on; null answers 503. */
  lead(channel: Channel | null): void;
  close(): Promise<void>;
}

export async function openWebhookDoor(): Promise<WebhookDoor> {
  let channel: Channel | null = null;
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const url = new URL(request.url ?? '/', 'http://door');
      const headers = Object.fromEntries(
        Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
      );
      const query = Object.fromEntries(url.searchParams);
      const method = request.method ?? '';
      const body = Buffer.concat(parts);
      const known = channel !== null && url.pathname === `/webhooks/${channel.account}`;
      const answer = known ? channel?.webhook?.({ method, headers, query, body }) : undefined;
      const nobody = Promise.resolve({ status: channel === null ? 503 : 404, body: '' });
      void (answer ?? nobody).then(({ status, body: words }) => {
        response.writeHead(status).end(words);
      });
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  // A TCP server's address.
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${String(port)}`,
    lead: (to) => {
      channel = to;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}
