// The console's words: i18next over every `console*.json` of the chosen language.
import { createInstance } from 'i18next';
import { createContext, useContext, useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import type { Language } from '../../../../language/language.ts';
import { browserLanguage, formatNumber, turnPage } from '../../words.ts';

/** A key is `file:path.to.text`; values fill its places, a `count` chooses its plural form. */
export type Say = (key: string, values?: Readonly<Record<string, string | number>>) => string;

interface Spoken {
  readonly language: Language;
  readonly say: Say;
  readonly choose: (language: Language) => void;
}

const files: Readonly<
  Record<Language, () => Promise<{ words: Readonly<Record<string, object>> }>>
> = {
  fa: () => import('./words/fa.ts'),
  ar: () => import('./words/ar.ts'),
  ru: () => import('./words/ru.ts'),
  en: () => import('./words/en.ts'),
};

const remembered = 'console-language';
const Context = createContext<Spoken | null>(null);

/** Draws nothing until the words of the language are there; keeps the old ones while it changes. */
export function WordsProvider({ children }: { readonly children: ReactNode }) {
  const [language, choose] = useState<Language>(firstLanguage);
  const [spoken, setSpoken] = useState<Pick<Spoken, 'language' | 'say'> | null>(null);
  useEffect(() => {
    let wanted = true;
    const load = (): void => {
      loadSay(language).then(
        (say) => {
          if (!wanted) return;
          turnPage(language, say('console:title'));
          setSpoken({ language, say });
        },
        () => {
          if (wanted) setTimeout(load, retryMs);
        },
      );
    };
    load();
    try {
      localStorage.setItem(remembered, language);
    } catch {
      // A browser that keeps nothing asks again next time.
    }
    return () => {
      wanted = false;
    };
  }, [language]);
  return spoken === null ? null : (
    <Context.Provider value={{ ...spoken, choose }}>{children}</Context.Provider>
  );
}

const retryMs = 1500;

export function useSpoken(): Spoken {
  const spoken = useContext(Context);
  if (spoken === null) throw new Error('words: outside their provider');
  return spoken;
}

export function useSay(): Say {
  return useSpoken().say;
}

export function useLanguage(): Language {
  return useSpoken().language;
}

function firstLanguage(): Language {
  try {
    const kept = localStorage.getItem(remembered);
    if (kept === 'fa' || kept === 'ar' || kept === 'ru' || kept === 'en') return kept;
  } catch {
    // As above.
  }
  return browserLanguage();
}

async function loadSay(language: Language): Promise<Say> {
  const { words } = await files[language]();
  const i18n = createInstance();
  const texts = Object.fromEntries(
    Object.entries(words).map(([path, text]) => [namespaceOf(path), text]),
  );
  await i18n.init({
    lng: language,
    fallbackLng: false,
    resources: { [language]: texts },
    interpolation: { escapeValue: false },
  });
  i18n.services.formatter?.add('number', (value: unknown) => formatNumber(language, Number(value)));
  return (key, values = {}) => i18n.t(key, values);
}

function namespaceOf(path: string): string {
  return (path.split('/').at(-1) ?? '').replace(/\.json$/, '');
}
