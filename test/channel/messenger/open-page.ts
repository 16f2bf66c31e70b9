// A page that is open for tests, with Meta calling straight into the channel.
import { vi } from 'vitest';
import type { Messenger } from '../../../src/channel/messenger/messenger.ts';
import { openMessengerFarSide, type MessengerFarSide } from '../contract/messenger-far-side.ts';
import { RecordingHost } from '../recording-host.ts';

export interface OpenPage {
  readonly far: MessengerFarSide;
  readonly host: RecordingHost;
  readonly messenger: Messenger;
  close(): Promise<void>;
}

export async function openPage(): Promise<OpenPage> {
  const far = await openMessengerFarSide();
  const host = new RecordingHost();
  const messenger = far.channel('http://127.0.0.1:1');
  far.caller = async (method, headers, body) => {
    const request = { method, headers, query: {}, body: Buffer.from(body) };
    return messenger.webhook(request).then(
      ({ status }) => status,
      () => 500,
    );
  };
  await messenger.start(host);
  await vi.waitFor(() => {
    if (messenger.health().state !== 'ready') throw new Error('not ready yet');
  });
  const close = async () => {
    await messenger.stop();
    await far.close();
  };
  return { far, host, messenger, close };
}

/** A person who has written, so that the window is open. */
export async function known({ far, host }: OpenPage, name: string) {
  const person = far.person(name);
  await person.writes('سلام');
  host.events.length = 0;
  return person;
}
