// Words that work at any moment, such as "stop" and "help", and which of them no answer may be.
import type { Catalog } from '../language/catalog.ts';
import { languages } from '../language/language.ts';

/** Words that work at any moment. Each has a list `bot:commands.<name>` in every language. */
export const commands = [
  'help',
  'status',
  'back',
  'edit',
  'delete_line',
  'skip',
  'unknown',
  'later',
  'language',
  'link',
  'other_phone',
  'questions',
  'human',
  'stop',
  'no_reminders',
  'wrong_number',
  'letter',
  'start',
  'start_again',
  'erase',
  'new_patient',
  'switch_patient',
  'done',
  'greeting',
  'thanks',
  'yes',
  'no',
  'refuse',
  'not_applicable',
  'in_document',
  'continue',
] as const;

export type Command = (typeof commands)[number];

/** Commands whose words are ordinary answers as well. */
const answers = new Set<Command>([
  ...(['yes', 'no', 'unknown', 'later', 'skip', 'refuse', 'not_applicable'] as const),
  ...(['continue', 'done', 'in_document'] as const),
]);

/** Words that always mean a command, in any language: no answer may be one of them. */
export function commandWords(catalog: Catalog): readonly string[] {
  return languages.flatMap((language) =>
    commands
      .filter((name) => !answers.has(name))
      .flatMap((name) => catalog.list(language, `bot:commands.${name}`)),
  );
}
