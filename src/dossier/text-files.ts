// The plain files of the package: cover text, index, manifest, checksums, notes on empty folders.
import type { Words } from '../flow/show-answer.ts';
import type { IntakeState } from '../intake/state.ts';
import type { EnclosedFile, MissingDocument } from './dossier-parts.ts';
import { doctorWords } from './doctor-words.ts';
import { stateWords } from './state-words.ts';
import { headline } from './summary-content.ts';

/** Diagnosis, main problem and key question, ready to be pasted into an e-mail. */
export function coverText(words: Words, state: IntakeState): string {
  const { catalog, language, flow } = words;
  const said = (item: string) => {
    const { text, original } = doctorWords(words, { item }, state);
    const note = text === '' ? `(${catalog.say(language, 'dossier:originalWords')}) ` : '';
    const quote = original === null ? '' : `${note}“${original}”`;
    return [text, quote].filter((part) => part !== '').join(' ');
  };
  const line = (key: string, text: string) => `${catalog.say(language, key)}: ${text}`;
  return [
    line(`${flow.id}:items.${flow.roles.diagnosis}.label`, headline(words, state)),
    line('dossier:mainProblem', said(flow.roles.mainProblem)),
    line('dossier:keyQuestion', said(flow.roles.keyQuestion)),
    '',
  ]
    .map(withoutIsolates)
    .join('\n');
}

/** Marks that plain-text readers of old show as boxes. */
function withoutIsolates(text: string): string {
  return text.replace(/[\u2066-\u2069]/gu, '');
}

export interface ManifestInput {
  readonly caseCode: string;
  readonly createdAt: string;
  readonly language: string;
  readonly flow: { readonly id: string; readonly version: string };
  readonly consent: { readonly version: string; readonly at: string } | null;
  readonly enclosed: readonly EnclosedFile[];
  readonly generated: readonly {
    readonly path: string;
    readonly sha256: string;
    readonly bytes: number;
  }[];
  readonly missing: readonly MissingDocument[];
}

/** `manifest.json`: every file with its SHA-256, where it came from, and what is missing. */
export function manifest(input: ManifestInput): string {
  const content = {
    schemaVersion: 1,
    caseId: input.caseCode,
    createdAt: input.createdAt,
    generator: 'Intake Desk',
    language: input.language,
    flow: input.flow,
    consent: input.consent,
    files: [
      ...input.generated.map((file) => ({ ...file, origin: 'generated' })),
      ...input.enclosed.map((file) => ({
        path: file.path,
        sha256: file.sha256,
        bytes: file.bytes,
        pages: file.pageCount,
        type: file.item ?? 'unsorted',
        documentDate:
          file.date === null
            ? null
            : {
                iso: file.date.iso,
                precision: file.date.precision,
                calendar: file.date.calendar,
                raw: file.date.raw,
              },
        origin: file.origin,
        flags: file.notes,
        sources: file.sources,
        translated: false,
      })),
    ],
    missing: input.missing.map(({ item, state, essential, missingPages }) => ({
      ...{ item, state, essential },
      ...(missingPages.length === 0 ? {} : { pages: missingPages }),
    })),
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}

/** `SHA256SUMS.txt`, as `sha256sum -c` reads it from the package's root folder. */
export function checksums(
  files: readonly { readonly path: string; readonly sha256: string }[],
): string {
  return files.map(({ path, sha256 }) => `${sha256}  ${path}\n`).join('');
}

/** What belongs into a folder that holds no report, and why it is not there. */
export function notAvailable(words: Words, missing: readonly MissingDocument[]): string {
  const say = (key: string) => words.catalog.say(words.language, key);
  const lines = missing.map((line) => `- ${line.label}: ${stateWords(words, line)}`);
  const head = say(lines.length === 0 ? 'dossier:noneEnclosed' : 'dossier:notInFolder');
  return [head, ...lines, ''].map(withoutIsolates).join('\n');
}

/** `INDEX.html`: a table of every file, without script, that works from the unpacked folder. */
export function indexPage(
  words: Words,
  about: { readonly caseCode: string; readonly headline: string },
  rows: readonly { readonly path: string; readonly label: string; readonly note: string }[],
): string {
  const say = (key: string) => escape(words.catalog.say(words.language, key));
  const note = `${say('dossier:columns.date')}, ${say('dossier:columns.note').toLowerCase()}`;
  const titles = [say('dossier:columns.document'), say('dossier:columns.file'), note];
  const body = rows
    .map(
      ({ path, label, note }) =>
        `<tr><td>${escape(label)}</td><td><a href="${path}">${escape(path)}</a></td>` +
        `<td>${escape(note)}</td></tr>`,
    )
    .join('\n');
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${say('dossier:title')} ${about.caseCode}</title>
<style>
body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem }
table { border-collapse: collapse; width: 100% }
td, th { border-bottom: 1px solid #ccc; padding: .4rem; text-align: start; vertical-align: top }
td { overflow-wrap: anywhere }
td:first-child, td:last-child { min-width: 6rem }
</style>
<h1>${say('dossier:title')} ${about.caseCode}</h1>
<p>${escape(about.headline)}</p>
<table>
<tr>${titles.map((title) => `<th>${title}</th>`).join('')}</tr>
${body}
</table>
<p>${say('dossier:prepared')}</p>
</html>
`;
}

function escape(text: string): string {
  const entities: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
  };
  return text.replace(/[&<>"]/gu, (letter) => entities[letter] ?? letter);
}
