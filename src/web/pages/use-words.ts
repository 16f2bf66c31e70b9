// Holds the words of the page's language and turns the page to it.
import { useEffect, useState } from 'preact/hooks';
import type { Language } from '../../language/language.ts';
import { turnPage, type Words } from './words.ts';

const retryMs = 1500;

/**
 * The words once they are there: of `language`, or of the one before while they are on their way.
 * Without a connection it tries again until they come.
 */
export function useWords(
  language: Language,
  load: (language: Language) => Promise<Words>,
): Words | null {
  const [words, setWords] = useState<Words | null>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let wanted = true;
    const fetchWords = (): void => {
      load(language).then(
        (loaded) => {
          if (!wanted) return;
          turnPage(language, loaded['title'] ?? '');
          setWords(loaded);
        },
        () => {
          if (wanted) timer = setTimeout(fetchWords, retryMs);
        },
      );
    };
    fetchWords();
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [language, load]);
  return words;
}
