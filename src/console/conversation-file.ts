// A file of a conversation, by its content's address, as staff may open it.
import { documentIdOf } from '../inbox/inbox-entry.ts';
import type { Service } from '../service.ts';
import { fileTypeOf } from './file-type-of.ts';
import { VaultError } from '../vault/vault.ts';
import type { ConversationFile } from '../web/console/conversation-deps.ts';

/** Pictures that every browser shows; anything else is saved and never shown in our origin. */
const shown: Readonly<Record<string, string>> = {
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  gif: 'image/gif',
};

const messagesLookedAtMax = 500;

/** Null for what does not belong to the intake. What it is was found by examining its bytes. */
export async function openConversationFile(
  service: Service,
  intake: string,
  sha256: string,
): Promise<ConversationFile | null> {
  try {
    const named = await find(service, intake, sha256);
    if (named === null) return null;
    return { ...named, stream: await service.vault.open(intake, sha256) };
  } catch (error) {
    if (error instanceof VaultError && error.code === 'missing') return null;
    throw error;
  }
}

/** By its bytes: what a messenger says of a sticker is no reason to show it in our origin. */
async function pictureType(
  { vault }: Service,
  intake: string,
  sha256: string,
): Promise<string | null> {
  const found = await fileTypeOf(await vault.open(intake, sha256), '');
  return Object.values(shown).includes(found) ? found : null;
}

type Named = Pick<ConversationFile, 'name' | 'document' | 'picture'>;

async function find(service: Service, intake: string, sha256: string): Promise<Named | null> {
  const state = await service.intakes.state(intake);
  const documents = Object.values(state?.documents ?? {});
  const document = documents.find((one) => one.sha256 === sha256);
  if (document !== undefined) {
    const { examination } = document;
    const kind = examination?.outcome === 'accept' ? examination.kind : '';
    const picture = shown[kind] ?? null;
    return { name: document.name, document: document.id, picture };
  }
  // Ours: the package, a marked picture, what a member sent; or a sticker of theirs.
  const messages = await service.conversation.ofIntake(intake, messagesLookedAtMax);
  const sent = messages.find(({ file }) => file?.sha256 === sha256);
  if (sent?.file == null) return null;
  const { name, mediaType } = sent.file;
  const picture = mediaType.startsWith('image/')
    ? await pictureType(service, intake, sha256)
    : null;
  return { name, document: documentIdOf(sent.id), picture };
}
