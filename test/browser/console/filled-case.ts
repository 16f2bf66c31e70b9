// A whole case on a running desk: a patient who answered everything, and sent real files.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { webChatAccount } from '../../../src/channel/web-chat/web-chat.ts';
import type { InboundBody } from '../../../src/channel/channel.ts';
import type { IntakeState } from '../../../src/intake/state.ts';
import type { Service } from '../../../src/service.ts';
import { sensibleEvent, type Wishes } from '../../engine/sensible-patient.ts';

const turnsMax = 200;

export interface FilledCase {
  readonly intake: string;
  readonly address: string;
}

/** Wishes of a lymphoma told in Persian by a relative. */
export const lymphoma = {
  language: 'fa',
  options: { writer: 'relative', diagnosis: 'dlbcl', relapsed: 'came_back', treated: 'yes' },
  words: { main_problem: 'غدهٔ گردن از ۲ هفته پیش بزرگ شده، روزی ۵۰ mg پردنیزولون می‌خورد' },
} as const satisfies Wishes;

/** Talks until the patient has sent everything off, or until `done`. */
export async function fillCase(
  service: Service,
  wishes: Wishes,
  done: (state: IntakeState) => boolean = () => false,
): Promise<FilledCase> {
  const address = `filled-${crypto.randomUUID()}`;
  await accept(service, address, { kind: 'opened' });
  const { intakeId: intake } = await service.inbox.resolve(webChatAccount, address);
  for (let turn = 0; turn < turnsMax; turn += 1) {
    const state = await nowOf(service, intake);
    const flow = service.engine.flowOf(state.flow);
    const event = done(state) ? null : sensibleEvent(flow, state, wishes);
    if (event === null) return { intake, address };
    if (event.kind === 'text' || event.kind === 'choice') await accept(service, address, event);
    else if (event.kind === 'document_received') await sendPhoto(service, { intake, address });
    else await service.inbox.acceptInternal(intake, event, crypto.randomUUID());
  }
  throw new Error(`not done after ${String(turnsMax)} turns`);
}

/** A legible page that the house really examines. */
export async function sendPhoto(
  service: Service,
  { intake, address }: FilledCase,
  name = 'legible-fa',
): Promise<void> {
  const bytes = await readFile(join(import.meta.dirname, `../../fixtures/photo/${name}.jpg`));
  const stored = await service.vault.put(intake, bytes, bytes.length);
  await accept(service, address, {
    ...{ kind: 'media', ref: `vault:${stored.sha256}`, name: `${name}.jpg`, via: 'chat', intake },
    ...{ mediaType: 'image/jpeg', bytes: stored.bytes, caption: '' },
  });
  await service.settle();
  // Nobody waits here for further photos of the burst.
  await service.inbox.acceptInternal(intake, { kind: 'burst_settled' }, crypto.randomUUID());
}

/** Once everything is delivered, examined and built. */
export async function stateOf(service: Service, intake: string): Promise<IntakeState> {
  await service.settle();
  return nowOf(service, intake);
}

async function nowOf(service: Service, intake: string): Promise<IntakeState> {
  await service.inbox.idle();
  const state = await service.intakes.state(intake);
  if (state === null) throw new Error('there is no such intake');
  return state;
}

export async function say(service: Service, { address }: FilledCase, text: string): Promise<void> {
  await accept(service, address, { kind: 'text', text });
}

export async function tap(
  service: Service,
  { address }: FilledCase,
  choice: string,
): Promise<void> {
  await accept(service, address, { kind: 'choice', choice, title: choice });
}

async function accept(service: Service, address: string, body: InboundBody): Promise<void> {
  const sentAt = new Date().toISOString();
  const externalId = crypto.randomUUID();
  await service.inbox.accept({ account: webChatAccount, externalId, address, sentAt, body });
  await service.inbox.idle();
}
