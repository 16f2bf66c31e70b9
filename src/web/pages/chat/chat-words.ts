// Loads the chat page's words, of the chosen language only.
import type { Language } from '../../../language/language.ts';
import { fetchWords, type Words } from '../words.ts';

// Written out, so that the build sees each file. Fetched and not imported, because a browser never
// tries again to import what it could not load once.
const addresses: Readonly<Record<Language, string>> = {
  fa: new URL('../../../../locales/fa/chat.json', import.meta.url).href,
  ar: new URL('../../../../locales/ar/chat.json', import.meta.url).href,
  ru: new URL('../../../../locales/ru/chat.json', import.meta.url).href,
  en: new URL('../../../../locales/en/chat.json', import.meta.url).href,
};

export function loadChatWords(language: Language): Promise<Words> {
  return fetchWords(addresses[language]);
}
