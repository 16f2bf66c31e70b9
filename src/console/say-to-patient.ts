// Says a coordinator's own words and files to a patient, where they still have the conversation.
import { safeName } from '../lib/safe-name.ts';
import type { SentFile } from '../intake/fact.ts';
import type { Service } from '../service.ts';
import type { Drafts } from '../staff/drafts.ts';
import type { Member } from '../staff/member.ts';
import type { Saying } from '../web/console/conversation-deps.ts';
import type { SayOutcome } from '../web/console/conversation-view.ts';
import { messagesAtOnce } from './conversation-thread.ts';
import { keptBytes } from './keep-bytes.ts';
import { fileTypeOf } from './file-type-of.ts';

export interface SayingParts {
  readonly service: Service;
  readonly drafts: Drafts;
}

interface Said {
  readonly intake: string;
  readonly member: Member;
  readonly saying: Saying;
}

export async function sayToPatient(
  { service, drafts }: SayingParts,
  { intake, member, saying }: Said,
): Promise<SayOutcome> {
  const { id, text, original, seen, anyway } = saying;
  const owner = (await service.intakes.state(intake))?.owner ?? null;
  if (owner !== member.name) return { kind: 'not_owner', owner };
  if (!anyway) {
    const newest = await service.conversation.ofIntake(intake, messagesAtOnce);
    const news = newest.filter((message) => message.seq > seen && message.from === 'patient');
    if (news.length > 0) return { kind: 'newer', count: news.length };
  }
  const file = saying.file === null ? null : await sentFile(service, intake, saying.file);
  if (file !== null && 'why' in file) return { kind: 'no_file', why: file.why };
  const words = { id, coordinator: member.name, text, original, file };
  await service.inbox.acceptInternal(intake, { kind: 'coordinator_said', ...words }, `said:${id}`);
  await drafts.keep(intake, member.id, '');
  return { kind: 'accepted' };
}

type NoFile = Pick<Extract<SayOutcome, { kind: 'no_file' }>, 'why'>;

/** As it goes out; or why this messenger does not take it. */
async function sentFile(
  service: Service,
  intake: string,
  { sha256, name }: NonNullable<Saying['file']>,
): Promise<SentFile | NoFile> {
  const bytes = await keptBytes(service, intake, sha256);
  if (bytes === null) return { why: 'lost' };
  const contact = await service.contacts.ofIntake(intake);
  const { fileBytesMax, archives } = await service.deliveries.windowOf(contact);
  if (bytes > fileBytesMax) return { why: 'too_large' };
  const safe = safeName(name);
  const mediaType = await fileTypeOf(await service.vault.open(intake, sha256), safe);
  if (mediaType === 'application/zip' && !archives) return { why: 'file_type' };
  return { sha256, name: safe, mediaType };
}
