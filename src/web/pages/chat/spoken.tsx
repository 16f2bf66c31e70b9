// What somebody said: plain text, never markup but the desk's own *stress*.

const longCharacters = 1500;

export interface SpokenProps {
  readonly text: string;
  /** `lines`: each line has its own. */
  readonly direction: 'auto' | 'rtl' | 'ltr' | 'lines';
  /** The desk's words: `*stressed words*` are shown as such, and the text is never folded away. */
  readonly stress?: boolean;
}

/** A very long text of a person scrolls in itself. */
export function Spoken({ text, direction, stress = false }: SpokenProps) {
  const long = !stress && text.length > longCharacters;
  if (direction === 'lines') return <div class="spoken lines">{withoutIsolates(text)}</div>;
  return (
    <div class={long ? 'spoken long' : 'spoken'} dir={direction} {...(long && { tabIndex: 0 })}>
      {stress ? stressed(unbroken(text)) : text}
    </div>
  );
}

/** A browser does not look into isolates for the direction of a line. */
function withoutIsolates(text: string): string {
  return text.replace(/[\u2066-\u2069]/gu, '');
}

/** `PET-CT` is never cut at the end of a line: U+2060 joins what stands around it. */
function unbroken(text: string): string {
  return text.replace(/([A-Za-z0-9])-(?=[A-Za-z0-9])/gu, '$1\u2060-\u2060');
}

/** Stars around words, with space or nothing outside them; no lookbehind: old phones lack it. */
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
