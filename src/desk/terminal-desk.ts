// Pieces that the terminal chat and the player share.
import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { OutboundMessage } from '../channel/channel.ts';
import type { MenuWords } from '../channel/render.ts';
import { loadCatalog } from '../language/load-catalog.ts';
import { projectFolder } from '../project-folder.ts';
import type { Service } from '../service.ts';
import type { Out } from './read-arguments.ts';

/** The words around a numbered menu, by language. */
export function menuWordsOf(): (language: OutboundMessage['language']) => MenuWords {
  const catalog = loadCatalog(join(projectFolder, 'locales'));
  return (language) => ({ orWrite: catalog.say(language, 'bot:menu.orWrite') });
}

/** Puts a file that the bot sent into a folder; returns its path. */
export async function saveFile(
  service: Service,
  file: NonNullable<OutboundMessage['file']>,
  { folder, out }: { readonly folder: string; readonly out: Out },
): Promise<string> {
  await mkdir(folder, { recursive: true });
  const path = join(folder, file.name);
  await pipeline(await service.vault.open(file.intake, file.sha256), createWriteStream(path));
  out(`  [file] ${path}`);
  return path;
}
