// Pieces that the terminal chat and the player share.
import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { OutboundMessage } from '../channel/channel.ts';
import { menuWordsFrom } from '../channel/menu-words.ts';
import type { MenuWordsIn } from '../channel/menu-words.ts';
import type { Service } from '../service.ts';
import { shippedCatalog } from '../shipped.ts';
import type { Out } from './read-arguments.ts';
import { terminalMap } from './terminal-map.ts';

/** The words around a numbered menu, by language. */
export function menuWordsOf(): MenuWordsIn {
  return menuWordsFrom(shippedCatalog());
}

type File = NonNullable<OutboundMessage['file']>;

/** A marked picture is drawn in characters; anything else is put into the folder. */
export async function showFile(
  service: Service,
  file: File,
  to: { readonly folder: string; readonly out: Out },
): Promise<void> {
  if (!isPicture(file)) {
    await saveFile(service, file, to);
    return;
  }
  const state = await service.intakes.state(file.intake);
  for (const { marked, examination } of Object.values(state?.documents ?? {})) {
    if (marked?.sha256 !== file.sha256) continue;
    const map = examination?.pages.find(({ page }) => page === marked.page)?.map;
    const legend = service.catalog.say(state?.language ?? 'en', 'photo:mapLegend');
    for (const line of map == null ? [] : terminalMap(map, legend)) to.out(`  ${line}`);
    return;
  }
}

/** True for what is shown, false for what is kept, such as the package. */
export function isPicture({ mediaType }: File): boolean {
  return mediaType.startsWith('image/');
}

/** Puts a file that the bot sent into a folder; returns its path. */
export async function saveFile(
  service: Service,
  file: File,
  { folder, out }: { readonly folder: string; readonly out: Out },
): Promise<string> {
  await mkdir(folder, { recursive: true });
  const path = join(folder, file.name);
  await pipeline(await service.vault.open(file.intake, file.sha256), createWriteStream(path));
  out(`  [file] ${path}`);
  return path;
}
