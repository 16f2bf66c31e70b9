// What somebody said: plain text, never markup but the desk's own *stress*.

const longCharacters = 1500;

export interface SpokenProps {
  readonly text: string;
  readonly direction: 'auto' | 'rtl' | 'ltr';
  /** The desk's words: `*stressed words*` are shown as such, and the text is never folded away. */
  readonly stress?: boolean;
}

/** A very long text of a person scrolls in itself. */
export function Spoken({ text, direction, stress = false }: SpokenProps) {
  const long = !stress && text.length > longCharacters;
  return (
    <div class={long ? 'spoken long' : 'spoken'} dir={direction} {...(long && { tabIndex: 0 })}>
      {stress ? stressed(text) : text}
    </div>
  );
}

/** Stars around words, with space or nothing outside them. */
function stressed(text: string) {
  return text
    .split(/((?<=^|\s)\*\S(?:[^*\n]*\S)?\*(?=\s|$))/gmu)
    .map((part, index) => (index % 2 === 1 ? <b key={index}>{part.slice(1, -1)}</b> : part));
}
