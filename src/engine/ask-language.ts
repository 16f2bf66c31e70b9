// Asks for the language: four greetings in one message, each in its own language.
import { isolateWords } from '../language/isolate.ts';
import { languages } from '../language/language.ts';
import type { Language } from '../language/language.ts';
import type { TurnDraft } from './turn-draft.ts';

/** Their own names, for people who cannot read the current language. */
export const languageNames: Readonly<Record<Language, string>> = {
  fa: 'فارسی',
  ar: 'العربية',
  ru: 'Русский',
  en: 'English',
};

export function askLanguage(draft: TurnDraft): void {
  const { catalog } = draft.phrasebook;
  const greetings = languages.map((language) =>
    isolateWords(catalog.say(language, 'bot:welcome.choose')),
  );
  draft.write(greetings.join('\n'));
  draft.offer(
    languages.map((language) => ({
      id: `l:${language}`,
      title: languageNames[language],
      numbered: true,
    })),
    { aside: { kind: 'choose_language' } },
  );
}
