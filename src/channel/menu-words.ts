// The words around answers, taken from the catalogue.
import type { Catalog } from '../language/catalog.ts';
import type { Language } from '../language/language.ts';
import type { MenuWords } from './render.ts';

export type MenuWordsIn = (language: Language) => MenuWords;

export function menuWordsFrom(catalog: Catalog): MenuWordsIn {
  return (language) => ({
    orWrite: catalog.say(language, 'bot:menu.orWrite'),
    choose: catalog.say(language, 'bot:menu.choose'),
  });
}
