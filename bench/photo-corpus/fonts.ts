// Which fonts a page may be set in: no family is in both splits of a language.
import { execFileSync } from 'node:child_process';
import type { Dice } from './dice.ts';
import type { Language } from './clinical-text.ts';

export type Split = 'dev' | 'held';
export type Hand = 'text' | 'mono' | 'pen';

// Families that share outlines (Liberation and Croscore, Carlito and Lato) stay on one side.
const families: Readonly<Record<Split, Readonly<Record<Language, Record<Hand, string>>>>> = {
  dev: {
    fa: {
      text: 'Nazli,Noto Naskh Arabic,FreeFarsi,Vazirmatn,Scheherazade,IBM Plex Sans Arabic',
      mono: 'FreeFarsi Monospace',
      pen: 'Noto Nastaliq Urdu',
    },
    ar: {
      text: 'KacstBook,Amiri,Cairo,Noto Kufi Arabic,KacstOne,Scheherazade',
      mono: 'Thabit',
      pen: 'KacstPen',
    },
    ru: {
      text: 'PT Sans,PT Serif,Liberation Sans,Tinos,Lora,Open Sans Condensed',
      mono: 'PT Mono,Cousine',
      pen: 'Caveat',
    },
    en: {
      text: 'Carlito,DejaVu Sans,EB Garamond,Noto Sans,Caladea,Open Sans',
      mono: 'Inconsolata,DejaVu Sans Mono',
      pen: 'Kalam,Patrick Hand',
    },
  },
  held: {
    fa: {
      text: 'Homa,Amiri,Noto Sans Arabic,Lateef,DejaVu Sans,PakType Naskh Basic Farsi,Cairo',
      mono: 'DejaVu Sans Mono',
      pen: 'Lemonada',
    },
    ar: {
      text: 'Noto Naskh Arabic,KacstOffice,Harmattan,Tajawal,Almarai,Noto Sans Arabic',
      mono: 'DejaVu Sans Mono',
      pen: 'KacstLetter',
    },
    ru: {
      text: 'Roboto,DejaVu Serif,Noto Serif,Carlito,Old Standard TT,Linux Libertine O,Noto Sans',
      mono: 'JetBrains Mono,Go Mono',
      pen: 'Marck Script,Shantell Sans',
    },
    en: {
      text: 'Liberation Sans,Liberation Serif,Gentium Plus,Roboto,Noto Serif,Linux Libertine O',
      mono: 'Go Mono,GNUTypewriter',
      pen: 'Caveat,Breip',
    },
  },
};

/** Latin letters and digits that a font for another script lacks. */
const latin: Readonly<Record<Split, string>> = { dev: 'Noto Sans', held: 'Liberation Sans' };

/** Fonts whose letters are small for their size are set larger by everybody. */
const zooms: Readonly<Record<string, number>> = {
  Scheherazade: 1.4,
  Lateef: 1.35,
  KacstBook: 1.25,
  Nazli: 1.2,
  Caveat: 1.2,
};

export interface FontChoice {
  readonly family: string;
  /** For the size. */
  readonly zoom: number;
  /** For CSS `font-family`. */
  readonly stack: string;
}

/** Picks among those that this machine has; says so when it has none. */
export function pickFont(dice: Dice, split: Split, [language, hand]: [Language, Hand]): FontChoice {
  const wanted = families[split][language][hand].split(',');
  const present = wanted.filter((family) => installedFamilies().has(family));
  if (present.length === 0) throw new Error(`Install one of these fonts: ${wanted.join(', ')}`);
  const family = dice.pick(present);
  return { family, zoom: zooms[family] ?? 1, stack: `'${family}', '${latin[split]}'` };
}

let installed: ReadonlySet<string> | undefined;

function installedFamilies(): ReadonlySet<string> {
  installed ??= new Set(
    execFileSync('fc-list', [':', 'family'], { encoding: 'utf8' })
      .split(/[\n,]/)
      .map((name) => name.replaceAll('\\', '').trim()),
  );
  return installed;
}
