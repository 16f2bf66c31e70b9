// Guesses which document of the checklist a file is, from its name, its caption and its words.

import { fold } from '../language/fold.ts';
import { documentTerms } from './document-terms.ts';

export interface DocumentHints {
  /** The file's name as the sender gave it. */
  readonly name: string;
  readonly caption: string;
  /** The first words of the document (`Examination.textSample`). */
  readonly textSample: string;
}

const documentTypes = [
  'pathology',
  'ihc_flow',
  'bone_marrow',
  'imaging_report',
  'imaging_files',
  'cbc',
  'chemistry',
  'coagulation',
  'virology',
  'treatment_letter',
  'transplant',
  'consultation',
  'medicines',
  'id_document',
] as const;

export type DocumentType = (typeof documentTypes)[number];

export interface DocumentGuess {
  /** Null when nothing speaks for any type. */
  readonly type: DocumentType | null;
  /** `high`: a title, or several terms that mean little else, and no other type near it. */
  readonly confidence: 'high' | 'low';
}

/** Words that speak for a type: `titles` name the document, `terms` appear inside it. */
export interface TypeTerms {
  readonly titles: readonly string[];
  readonly terms: readonly string[];
}

export function guessDocumentType(hints: DocumentHints): DocumentGuess {
  const evidence = readEvidence(hints);
  const scores = patterns
    .map((typePatterns) => scoreOf(typePatterns, evidence))
    .sort((a, b) => b.score - a.score);
  const [best, second] = scores;
  if (best === undefined || best.score < possibleScoreMin) return { type: null, confidence: 'low' };
  const lead = best.score - (second?.score ?? 0);
  const leadMin = best.hasTitle ? titledLeadMin : untitledLeadMin;
  const isClear = best.score >= clearScoreMin && lead >= leadMin;
  return { type: best.type, confidence: isClear ? 'high' : 'low' };
}

/** A title outside the text (name, caption) is a person's own statement. */
const statedTitleScore = 6;
/** A title in the first lines of the document itself. */
const headTitleScore = 5;
/** A title anywhere else may be a mention: "see the pathology report". */
const mentionedTitleScore = 2;
/** For each further word of a title. */
const titleWordScore = 2;
const termScore = 1;
const termsCountedMax = 6;

const possibleScoreMin = 2;
const clearScoreMin = 5;
const titledLeadMin = 2;
/** Laboratories print several panels on one sheet: without a title one must stand out. */
const untitledLeadMin = 4;

const headCharacters = 250;

interface Evidence {
  readonly stated: string;
  readonly head: string;
  readonly body: string;
}

function readEvidence({ name, caption, textSample }: DocumentHints): Evidence {
  const body = words(textSample);
  return {
    stated: words(`${name.replace(/\.[a-z0-9]{1,5}$/iu, '')} ${caption}`),
    head: body.slice(0, headCharacters),
    body,
  };
}

/** Folded, punctuation as single spaces, a space at both ends: words can be looked up whole. */
function words(text: string): string {
  return ` ${fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;
}

interface Score {
  readonly type: DocumentType;
  readonly score: number;
  readonly hasTitle: boolean;
}

function scoreOf({ type, titles, terms }: TypePatterns, evidence: Evidence): Score {
  const { stated, head, body } = evidence;
  const found = terms.filter(({ pattern }) => pattern.test(`${stated}${body}`)).length;
  const stating = titleScore(titles, stated, statedTitleScore);
  const heading =
    titleScore(titles, head, headTitleScore) || titleScore(titles, body, mentionedTitleScore);
  return {
    type,
    score: stating + heading + Math.min(found, termsCountedMax) * termScore,
    hasTitle: stating + heading > 0,
  };
}

/** A longer title says more: "bone marrow transplant" is no "bone marrow". */
function titleScore(titles: readonly Term[], text: string, score: number): number {
  const counts = titles
    .filter(({ pattern }) => pattern.test(text))
    .map(({ wordCount }) => wordCount);
  return counts.length === 0 ? 0 : score + (Math.max(...counts) - 1) * titleWordScore;
}

interface Term {
  readonly pattern: RegExp;
  readonly wordCount: number;
}

interface TypePatterns {
  readonly type: DocumentType;
  readonly titles: readonly Term[];
  readonly terms: readonly Term[];
}

function termOf(term: string): Term {
  return { pattern: patternOf(term), wordCount: term.split(' ').length };
}

/** `*` stands for any ending: Russian and Arabic words change theirs. */
function patternOf(term: string): RegExp {
  const parts = term.split('*').map((part) => fold(part.trim()));
  const isWhole = parts.at(-1) !== '';
  return new RegExp(
    ` ${parts.filter((part) => part !== '').join(anyEnding)}${isWhole ? ' ' : ''}`,
    'u',
  );
}

const anyEnding = '\\p{L}* ';

const patterns: readonly TypePatterns[] = documentTypes.map((type) => ({
  type,
  titles: documentTerms[type].titles.map(termOf),
  terms: documentTerms[type].terms.map(termOf),
}));
