// What somebody said: plain text, never markup.

const longCharacters = 1500;

export interface SpokenProps {
  readonly text: string;
  readonly direction: 'auto' | 'rtl' | 'ltr';
}

/** A very long text scrolls in itself. */
export function Spoken({ text, direction }: SpokenProps) {
  const long = text.length > longCharacters;
  return (
    <div class={long ? 'spoken long' : 'spoken'} dir={direction} {...(long && { tabIndex: 0 })}>
      {text}
    </div>
  );
}
