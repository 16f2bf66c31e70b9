// Loads the upload page's words, of the chosen language only.
import type { Language } from '../../../language/language.ts';
import type { Words } from '../words.ts';

const loaders: Readonly<Record<Language, () => Promise<{ readonly default: Words }>>> = {
  fa: () => import('../../../../locales/fa/upload.json', { with: { type: 'json' } }),
  ar: () => import('../../../../locales/ar/upload.json', { with: { type: 'json' } }),
  ru: () => import('../../../../locales/ru/upload.json', { with: { type: 'json' } }),
  en: () => import('../../../../locales/en/upload.json', { with: { type: 'json' } }),
};

export async function loadUploadWords(language: Language): Promise<Words> {
  return (await loaders[language]()).default;
}
