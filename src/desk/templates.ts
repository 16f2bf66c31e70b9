// `desk templates`: the texts to hand in at a messenger that wants them approved beforehand.
import { join } from 'node:path';
import { languages } from '../language/language.ts';
import { loadCatalog } from '../language/load-catalog.ts';
import { templateFaults } from '../language/template-faults.ts';
import { projectFolder } from '../project-folder.ts';
import { readArguments } from './read-arguments.ts';
import type { Out } from './read-arguments.ts';

const usage = `npm run desk -- templates

Prints the template that asks people to write to us, in four languages, as it is to be handed in:
category Utility, one name for all languages, no variables. Exit code 1 when one of them says
something about an illness, a treatment or a clinic.`;

export function templates(args: readonly string[], out: Out): Promise<number> {
  const parsed = readArguments(args, { options: {}, usage, out });
  if (typeof parsed === 'number') return Promise.resolve(parsed);
  const catalog = loadCatalog(join(projectFolder, 'locales'));
  let faulty = false;
  for (const language of languages) {
    const text = catalog.say(language, 'template:writeToUs');
    const faults = templateFaults(text, language);
    faulty ||= faults.length > 0;
    out(`${language}  ${text}`);
    for (const fault of faults) out(`    ${fault}`);
  }
  return Promise.resolve(faulty ? 1 : 0);
}
