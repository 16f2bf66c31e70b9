// The adapter alone, between Meta's place and a house that only remembers.
import { Readable } from 'node:stream';
import type {
  ChannelHost,
  InboundEvent,
  OutboundMessage,
  Receipt,
} from '../../../src/channel/channel.ts';
import { openWebhookDoor } from '../contract/webhook-door.ts';
import { openWhatsAppCloudFarSide } from '../contract/whatsapp-cloud-far-side.ts';

export type CloudFixture = Awaited<ReturnType<typeof openCloudFixture>>;

export async function openCloudFixture() {
  const far = await openWhatsAppCloudFarSide();
  const door = await openWebhookDoor();
  const channel = far.channel(door.origin);
  const events: InboundEvent[] = [];
  const receipts: Receipt[] = [];
  const changes: unknown[] = [];
  /** Whether the store can keep what comes in, and how much longer our files are. */
  const house = { keeps: true, moreBytes: 0 };
  const host: ChannelHost = {
    accept: (event) => {
      if (!house.keeps) return Promise.reject(new Error('the disk is full'));
      events.push(event);
      return Promise.resolve({ accepted: true });
    },
    receipt: (receipt) => {
      receipts.push(receipt);
      return Promise.resolve();
    },
    readdress: (change) => {
      changes.push(change);
      return Promise.resolve();
    },
    openFile: ({ name }) => {
      const parts = [Buffer.from('bytes of '), Buffer.from(name), Buffer.alloc(house.moreBytes)];
      return Promise.resolve(Readable.from(parts));
    },
  };
  await channel.start(host);
  door.lead(channel);
  const close = async (): Promise<void> => {
    await door.close();
    await far.close();
  };
  return { far, door, channel, events, receipts, changes, house, close };
}

let messages = 0;

export function message(address: string, changed: Partial<OutboundMessage> = {}): OutboundMessage {
  messages += 1;
  return {
    ...{ idempotencyKey: `key-${String(messages)}`, address, text: 'سلام', options: [] },
    ...{ link: null, file: null, language: 'fa', at: '2026-11-25T10:00:00Z' },
    ...changed,
  };
}
