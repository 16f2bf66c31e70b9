// `desk check`: proves the flows and their words before anybody meets them.
import { join } from 'node:path';
import { commandWords } from '../engine/commands.ts';
import { checkFlow } from '../flow/check-flow.ts';
import { FlowError, loadFlows } from '../flow/load-flows.ts';
import { loadCatalog } from '../language/load-catalog.ts';
import { projectFolder } from '../project-folder.ts';
import { readArguments } from './read-arguments.ts';
import type { Out } from './read-arguments.ts';

const usage = `npm run desk -- check [FLOWS-FOLDER] [--locales FOLDER]

Checks every flow: its shape, that each target exists and each question can be reached, that every
text is there in four languages, that titles fit the tightest messenger, and that no answer clashes
with a command. Exit code 0 when all is well, 1 when something is not.`;

export function check(args: readonly string[], out: Out): Promise<number> {
  const options = { locales: { type: 'string', default: join(projectFolder, 'locales') } } as const;
  const parsed = readArguments(args, { options, usage, out });
  if (typeof parsed === 'number') return Promise.resolve(parsed);
  const [folder = join(projectFolder, 'flows')] = parsed.positionals;
  try {
    return Promise.resolve(checkFolder(folder, parsed.values.locales, out));
  } catch (error) {
    const known = error instanceof FlowError || (error instanceof Error && 'code' in error);
    out(error instanceof Error ? error.message : String(error));
    return Promise.resolve(known ? 1 : 2);
  }
}

function checkFolder(folder: string, locales: string, out: Out): number {
  const flows = loadFlows(folder);
  const catalog = loadCatalog(locales);
  if (flows.size === 0) out(`There is no flow in ${folder}.`);
  let problems = flows.size === 0 ? 1 : 0;
  for (const flow of flows.values()) {
    const found = checkFlow(flow, catalog, commandWords(catalog));
    problems += found.length;
    out(`${flow.id} ${flow.version}: ${found.length === 0 ? 'well' : `${found.length} problems`}`);
    for (const { where, problem } of found) out(`  ${where}: ${problem}`);
  }
  return problems === 0 ? 0 : 1;
}
