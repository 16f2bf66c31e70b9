// A file's name and size, in one line, whatever direction the name is written in.
import type { Language } from '../../language/language.ts';
import { formatBytes } from './words.ts';

export interface FileNameProps {
  readonly name: string;
  readonly bytes: number | null;
  readonly language: Language;
}

/** The ending stands apart: it stays readable in a long name, and behind Persian digits. */
export function FileName({ name, bytes, language }: FileNameProps) {
  const ending = /\.[A-Za-z0-9]{1,8}$/.exec(name)?.[0] ?? '';
  return (
    <>
      <bdi class="name" dir="auto">
        <span class="stem">{name.slice(0, name.length - ending.length)}</span>
        {ending !== '' && (
          <span class="ending" dir="ltr">
            {ending}
          </span>
        )}
      </bdi>
      {bytes !== null && <span class="size">{formatBytes(language, bytes)}</span>}
    </>
  );
}
