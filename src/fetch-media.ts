// Files that a messenger announces: fetched by a job that survives restarts, then taken in.
import type { Channel, InboundBody } from './channel/channel.ts';
import type { Clock } from './lib/clock.ts';
import { isoNow } from './lib/clock.ts';
import type { JobHandler } from './store/job-worker.ts';
import type { Job } from './store/jobs.ts';
import { VaultError, type Vault } from './vault/vault.ts';
import type { Contacts } from './inbox/contacts.ts';
import type { Inbox } from './inbox/inbox.ts';
import { announcedSchema, fetchedPrefix, type Announced } from './inbox/inbox-entry.ts';

type Fetched = Extract<InboundBody, { kind: 'media' | 'media_refused' }>;

export interface FetchParts {
  readonly inbox: Inbox;
  readonly contacts: Contacts;
  readonly vault: Vault;
  readonly channels: readonly Channel[];
  readonly clock: Clock;
  readonly fileBytesMax: number;
}

/** What the messenger does not give is told to the person, who can send it again. */
export function fetchMedia(parts: FetchParts): JobHandler {
  return {
    run: async (job) => {
      const announced = announcedSchema.parse(job.payload);
      const body = await fetched(parts, job, announced).catch((error: unknown) => {
        // Nobody waits for the picture of a sticker.
        if (announced.sticker === true) return lost(announced.name, job.intake);
        throw error;
      });
      await takeIn(parts, job, marked(announced, body));
    },
    gaveUp: async (job) => {
      const announced = announcedSchema.parse(job.payload);
      await takeIn(parts, job, marked(announced, lost('', job.intake)));
    },
  };
}

async function fetched(parts: FetchParts, job: Job, announced: Announced): Promise<Fetched> {
  const { account, ref, name, mediaType, caption } = announced;
  const { fileBytesMax: bytesMax, channels, vault } = parts;
  const tooLarge = (bytes: number): Fetched => ({
    ...{ kind: 'media_refused', name, bytes, reason: 'too_large', intake: job.intake },
  });
  if ((announced.bytes ?? 0) > bytesMax) return tooLarge(announced.bytes ?? 0);
  const channel = channels.find((one) => one.account === account);
  const media = await channel?.fetchMedia?.(ref);
  if (media === undefined || media.kind === 'gone') return lost(name, job.intake);
  if (media.kind === 'too_large') return tooLarge(media.bytes);
  try {
    const { sha256, bytes } = await vault.put(job.intake, media.stream, bytesMax);
    const kept = { ref: `vault:${sha256}`, name, mediaType, bytes, caption };
    return { kind: 'media', ...kept, via: 'chat', intake: job.intake };
  } catch (error) {
    if (!(error instanceof VaultError) || error.code !== 'too_large') throw error;
    return tooLarge(media.bytes ?? bytesMax);
  } finally {
    media.stream.destroy();
  }
}

/** What was announced as a sticker stays one. */
function marked({ sticker }: Announced, body: Fetched): Fetched {
  return sticker === undefined ? body : { ...body, sticker };
}

function lost(name: string, intake: string): Fetched {
  return { kind: 'media_refused', name, bytes: 0, reason: 'unreadable', intake };
}

/** Once for a job, however often it runs. */
async function takeIn(parts: FetchParts, job: Job, body: Fetched): Promise<void> {
  const { account, address } = await parts.contacts.ofIntake(job.intake);
  const sentAt = isoNow(parts.clock);
  await parts.inbox.accept({
    account,
    externalId: fetchedPrefix + job.token,
    address,
    sentAt,
    body,
  });
}
