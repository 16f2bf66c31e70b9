// The list of what a package holds and says, kept beside it so that versions can be compared.
import { z } from 'zod';
import { labelOf } from '../flow/show-answer.ts';
import type { Words } from '../flow/show-answer.ts';
import { pathKey } from '../intake/answer.ts';
import { askedQuestion } from '../intake/asked-answers.ts';
import type { IntakeState } from '../intake/state.ts';
import type { EnclosedFile } from './dossier-parts.ts';
import { cellsOf, summaryContent } from './summary-content.ts';

const fileSchema = z.strictObject({
  path: z.string(),
  sha256: z.string(),
  bytes: z.number(),
  /** 0 where pages are not counted. */
  pages: z.number(),
  /** The files it was made from, as received; none for what the desk wrote itself. */
  sources: z.array(z.string()),
});

const statementSchema = z.strictObject({
  /** Of the answer, as `pathKey` writes it; `note` for the coordinator's. */
  path: z.string(),
  label: z.string(),
  text: z.string(),
});

export const contentsSchema = z.strictObject({
  files: z.array(fileSchema),
  statements: z.array(statementSchema),
});

export type PackageContents = z.infer<typeof contentsSchema>;
export type ContentsFile = z.infer<typeof fileSchema>;
export type ContentsStatement = z.infer<typeof statementSchema>;

export function contentsOf(
  words: Words,
  state: IntakeState,
  files: {
    readonly generated: readonly Pick<ContentsFile, 'path' | 'sha256' | 'bytes'>[];
    readonly enclosed: readonly EnclosedFile[];
  },
): PackageContents {
  const generated = files.generated.map(({ path, sha256, bytes }) => ({
    ...{ path, sha256, bytes },
    ...{ pages: 0, sources: [] },
  }));
  const enclosed = files.enclosed.map(({ path, sha256, bytes, pageCount, sources }) => ({
    ...{ path, sha256, bytes },
    ...{ pages: pageCount, sources: [...sources] },
  }));
  return { files: [...generated, ...enclosed], statements: [...statementsOf(words, state)] };
}

/** Every statement of the summary once, as the doctor reads it. */
export function statementsOf(words: Words, state: IntakeState): readonly ContentsStatement[] {
  const content = summaryContent(words, state);
  const cells = cellsOf(content).map(({ path, value }) => {
    const original = value.original === null ? '' : `“${value.original}”`;
    const text = [value.text, original].filter((part) => part !== '').join(' ');
    const label = askedQuestion(state, path) ?? labelOf(words, path);
    return { path: pathKey(path), label, text };
  });
  const note = state.doctorNote?.text ?? '';
  const label = words.catalog.say(words.language, 'dossier:doctorNote');
  const all = note === '' ? cells : [...cells, { path: 'note', label, text: note }];
  return [...new Map(all.map((one) => [one.path, one])).values()];
}
