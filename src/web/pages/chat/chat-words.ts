// Loads the chat page's words, of the chosen language only.
import type { Language } from '../../../language/language.ts';
import type { Words } from '../words.ts';

const loaders: Readonly<Record<Language, () => Promise<{ readonly default: Words }>>> = {
  fa: () => import('../../../../locales/fa/chat.json', { with: { type: 'json' } }),
  ar: () => import('../../../../locales/ar/chat.json', { with: { type: 'json' } }),
  ru: () => import('../../../../locales/ru/chat.json', { with: { type: 'json' } }),
  en: () => import('../../../../locales/en/chat.json', { with: { type: 'json' } }),
};

export async function loadChatWords(language: Language): Promise<Words> {
  return (await loaders[language]()).default;
}
