// Keeps what Node makes of our source, so that it starts sooner and smaller the next time.
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { projectFolder } from './project-folder.ts';

/**
 * Must come before anything else is imported. In the project's own folder: elsewhere, such as
 * /tmp, others could plant code. Where that cannot be written to, everything works without.
 */
export function keepCompiled(): void {
  enableCompileCache(join(projectFolder, 'node_modules/.cache/node'));
}
