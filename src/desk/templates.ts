// `desk templates`: the texts to hand in at a messenger that wants them approved beforehand.
import { languages } from '../language/language.ts';
import { templateFaults } from '../language/template-faults.ts';
import { isoNow } from '../lib/clock.ts';
import { recentCounts } from '../reach-of.ts';
import { standingDays, standingOf } from '../reminder/template-standing.ts';
import type { TemplateStanding } from '../reminder/template-standing.ts';
import { shippedCatalog } from '../shipped.ts';
import { settings } from './command-settings.ts';
import { openReminders, type OpenReminders } from './open-reminders.ts';
import { readArguments } from './read-arguments.ts';
import type { Out } from './read-arguments.ts';

const usage = `npm run desk -- templates [texts | rates]

  texts   the template that asks people to write to us, in four languages, as it is to be handed in:
          category Utility, one name for all languages, no variables (default). Exit code 1 when
          one of them says something about an illness, a treatment or a clinic.
  rates   for each template and language how it was received in the last days, and what that means
          for reminders. Run it while the service is stopped. Exit code 1 when one is not well.`;

export async function templates(args: readonly string[], out: Out): Promise<number> {
  const parsed = readArguments(args, { options: {}, usage, out });
  if (typeof parsed === 'number') return parsed;
  const [act = 'texts'] = parsed.positionals;
  if (act === 'texts') return texts(out);
  const config = act === 'rates' ? settings() : null;
  if (config === null) {
    if (act !== 'rates') out(usage);
    return 2;
  }
  const opened = await openReminders(config);
  try {
    return await rates(opened, out);
  } finally {
    await opened.close();
  }
}

function texts(out: Out): number {
  const catalog = shippedCatalog();
  let faulty = false;
  for (const language of languages) {
    const text = catalog.say(language, 'template:writeToUs');
    const faults = templateFaults(text, language);
    faulty ||= faults.length > 0;
    out(`${language}  ${text}`);
    for (const fault of faults) out(`    ${fault}`);
  }
  return faulty ? 1 : 0;
}

async function rates({ templates: sendings, clock }: OpenReminders, out: Out): Promise<number> {
  const all = await recentCounts(sendings, clock);
  if (all.length === 0) out(`No template was sent in ${String(standingDays)} days.`);
  let well = true;
  for (const counts of all) {
    const standing = standingOf(counts, isoNow(clock));
    well &&= standing.kind === 'well';
    const { account, template, language, sent, read, failed } = counts;
    out(`${account}  ${template}  ${language}  ${standingWords[standing.kind]}`);
    const said = `Meta says ${counts.quality ?? 'nothing'}, ${counts.status ?? 'nothing'}`;
    out(`    sent ${String(sent)}, read ${String(read)}, failed ${String(failed)}; ${said}`);
  }
  return well ? 0 : 1;
}

const standingWords: Readonly<Record<TemplateStanding['kind'], string>> = {
  well: 'well received',
  slow: 'few people read it: reminders by it go out later',
  unread: 'hardly anybody reads it: its reminders are given to a person',
  refused: 'refused by the messenger: held, and tried again after a day',
  gone: 'not approved any more: its reminders are given to a person',
};
