// Guards of the keys: the same in every language, each of them used, none of them wanting.
import { languages } from '../../src/language/language.ts';
import type { SourceFile } from '../tidy/source-files.ts';
import { baseKey, isHeard, isPlural, pluralForms } from './locale-texts.ts';
import type { LocaleTexts } from './locale-texts.ts';

/** A question put in other words for a relative: a language that needs none has none. */
const mayLack = '.ask_relative';

/** Keys that a language lacks, has beyond the others, or in a wrong form of numbers. */
export function checkSameKeys(texts: LocaleTexts): readonly string[] {
  const families = new Map<string, { readonly file: string; readonly base: string }>();
  for (const language of languages) {
    for (const text of texts[language].filter((one) => !isHeard(one))) {
      const base = baseKey(texts, text);
      families.set(`${text.file}:${base}`, { file: text.file, base });
    }
  }
  return languages.flatMap((language) => {
    const have = new Set(texts[language].map(({ file, key }) => `${file}:${key}`));
    const wanted = new Set(
      [...families.values()].flatMap(({ file, base }) =>
        isPlural(texts, file, base)
          ? pluralForms(language).map((form) => `${file}:${base}_${form}`)
          : [`${file}:${base}`],
      ),
    );
    const beyond = texts[language]
      .filter((one) => !isHeard(one))
      .map(({ file, key }) => `${file}:${key}`)
      .filter((key) => !wanted.has(key));
    return [
      ...[...wanted]
        .filter((key) => !have.has(key) && !key.endsWith(mayLack))
        .map((key) => `${language} lacks ${key}`),
      ...beyond.map((key) => `${language} needs no ${key}`),
    ];
  });
}

/** What we listen for: every command is understood in every language. */
export function checkHeard(texts: LocaleTexts): readonly string[] {
  const groupOf = (key: string) => key.replace(/\.\d+$/, '');
  const wanted = new Set(
    texts.en.filter((one) => isHeard(one) && one.file === 'bot').map(({ key }) => groupOf(key)),
  );
  return languages.flatMap((language) => {
    const have = new Set(
      texts[language].filter(({ file }) => file === 'bot').map(({ key }) => groupOf(key)),
    );
    return [...wanted].filter((group) => !have.has(group)).map((group) => `${language}: ${group}`);
  });
}

const pageFiles = new Set(['chat', 'upload']);
const deskFiles = /^(bot|dossier|photo|document|template|console[a-z-]*)$/;

/** Keys that no source file names, whole or by the beginning before a `${…}`. */
export function checkUsed(texts: LocaleTexts, sources: readonly SourceFile[]): readonly string[] {
  const product = sources.filter(({ path }) => path.startsWith('src/'));
  const all = product.map(({ text }) => text).join('\n');
  const literal = new Set([...all.matchAll(/(['"`])([\w.:-]+)\1/g)].map(([, , key]) => key));
  const begun = [...all.matchAll(/`([a-z-]+:[\w.]*)\$\{/g)].map(([, key]) => key ?? '');
  return texts.en.flatMap((text) => {
    const base = baseKey(texts, text);
    const key = `${text.file}:${base}`;
    if (pageFiles.has(text.file)) return literal.has(base) ? [] : [key];
    if (!deskFiles.test(text.file)) return [];
    const list = key.replace(/\.\d+$/, '');
    const used =
      literal.has(key) || literal.has(list) || begun.some((begin) => key.startsWith(begin));
    return used ? [] : [key];
  });
}

/** Keys that the sources name whole and that no locale file has. */
export function checkThere(texts: LocaleTexts, sources: readonly SourceFile[]): readonly string[] {
  const bases = new Set(texts.en.map((text) => `${text.file}:${baseKey(texts, text)}`));
  const beginnings = (key: string) => [...bases].some((base) => base.startsWith(`${key}.`));
  return sources
    .filter(({ path }) => path.startsWith('src/'))
    .flatMap(({ path, text }) =>
      [
        ...text.matchAll(
          /(['"`])((?:bot|dossier|photo|document|template|console[a-z-]*):[\w.]+)\1/g,
        ),
      ]
        .map(([, , key]) => key ?? '')
        .filter((key) => !bases.has(key) && !beginnings(key))
        .map((key) => `${path} says ${key}`),
    );
}
