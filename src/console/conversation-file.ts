// A file of a conversation, by its content's address, as staff may open it.
import { documentIdOf } from '../inbox/inbox-entry.ts';
import type { Service } from '../service.ts';
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
  const named = await find(service, intake, sha256);
  if (named === null) return null;
  try {
    return { ...named, stream: await service.vault.open(intake, sha256) };
  } catch (error) {
    if (error instanceof VaultError && error.code === 'missing') return null;
    throw error;
  }
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
  // Ours: the package, or a marked picture.
  const messages = await service.conversation.ofIntake(intake, messagesLookedAtMax);
  const sent = messages.find(({ file }) => file?.sha256 === sha256);
  if (sent?.file == null) return null;
  const { name, mediaType } = sent.file;
  const picture = mediaType === 'image/jpeg' ? mediaType : null;
  return { name, document: documentIdOf(sent.id), picture };
}
