// Words of whatever length: a very long text is folded until somebody wants to see it.
import { Anchor } from '@mantine/core';
import { useState } from 'react';
import { useSay } from '../shell/words.tsx';

const foldedCharacters = 700;
const longCharacters = 1500;

export function LongWords({
  text,
  stress = false,
  gone = false,
}: {
  readonly text: string;
  /** Our own words: `*stressed*` is shown as such. */
  readonly stress?: boolean;
  readonly gone?: boolean;
}) {
  const say = useSay();
  const [open, setOpen] = useState(false);
  const long = text.length > longCharacters;
  const shown = long && !open ? `${beginningOf(text)}…` : text;
  return (
    <>
      <div className={gone ? 'words words-gone' : 'words'} dir="auto">
        {stress ? stressed(shown) : shown}
      </div>
      {long ? (
        <Anchor
          component="button"
          type="button"
          size="xs"
          onClick={() => {
            setOpen(!open);
          }}
        >
          {open
            ? say('console-talk:fold')
            : say('console-talk:unfold', { count: Array.from(text).length })}
        </Anchor>
      ) : null}
    </>
  );
}

/** A smiling face is two units long, and half of it would be shown as a broken sign. */
function beginningOf(text: string): string {
  return text.slice(0, foldedCharacters).replace(/[\ud800-\udbff]$/, '');
}

function stressed(text: string) {
  const parts = [];
  let end = 0;
  for (const match of text.matchAll(/(^|\s)\*(\S(?:[^*\n]*\S)?)\*(?=\s|$)/gmu)) {
    const [whole, before = '', words = ''] = match;
    parts.push(text.slice(end, match.index) + before, <b key={match.index}>{words}</b>);
    end = match.index + whole.length;
  }
  return [...parts, text.slice(end)];
}
