// A process in whose source a mistake is planted before it is loaded; plays one scenario over it.
import { registerHooks } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import { projectFolder } from '../../src/project-folder.ts';

const order = z
  .strictObject({
    scenario: z.string(),
    edits: z.array(z.strictObject({ file: z.string(), right: z.string(), wrong: z.string() })),
  })
  .parse(JSON.parse(process.argv[2] ?? ''));

const planted = new Set<string>();
registerHooks({
  load: (url, context, nextLoad) => {
    const loaded = nextLoad(url, context);
    const edits = order.edits.filter((edit) => urlOf(edit.file) === url);
    if (edits.length === 0) return loaded;
    const { source: read = '' } = loaded;
    let source = typeof read === 'string' ? read : new TextDecoder().decode(read);
    for (const { file, right, wrong } of edits) {
      if (source.split(right).length !== 2) throw new Error(`${file} does not say: ${right}`);
      source = source.replace(right, () => wrong);
      planted.add(file);
    }
    return { ...loaded, source };
  },
});

// Loaded only now, so that the hooks see all of it.
const { scenarios } = await import('./mistake-scenarios.ts');
const scenario = Object.entries(scenarios).find(([name]) => name === order.scenario)?.[1];
if (scenario === undefined) throw new Error(`no scenario ${order.scenario}`);
const calendar = await scenario();
if (!order.edits.every(({ file }) => planted.has(file))) throw new Error('nothing was planted');
process.stdout.write(JSON.stringify(calendar));

function urlOf(file: string): string {
  return pathToFileURL(join(projectFolder, file)).href;
}
