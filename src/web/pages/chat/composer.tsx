// Where the person writes, and adds photos and files.
import type { TargetedEvent } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Icon } from '../icons.tsx';
import { useDismiss } from '../use-dismiss.ts';
import type { Say } from '../words.ts';

export interface ComposerProps {
  readonly say: Say;
  readonly send: (text: string) => void;
  readonly addFiles: (files: Iterable<File>) => void;
}

/** The server refuses longer ones. */
const charactersMax = 20_000;
const heightMaxPx = 160;

export function Composer({ say, send, addFiles }: ComposerProps) {
  const [text, setText] = useState('');
  const box = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    grow(box.current);
  }, [text]);
  const tooLong = text.length > charactersMax;
  const submit = () => {
    if (text.trim() === '' || tooLong) return;
    send(text.trim());
    setText('');
    box.current?.focus();
  };
  return (
    <form
      class="composer"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {tooLong && (
        <p class="trouble" role="alert">
          {say('tooLong')}
        </p>
      )}
      <AttachMenu say={say} addFiles={addFiles} />
      <textarea
        ref={box}
        rows={1}
        {...(text !== '' && { dir: 'auto' as const })}
        value={text}
        placeholder={say('placeholder')}
        aria-label={say('placeholder')}
        onInput={({ currentTarget }) => {
          setText(currentTarget.value);
        }}
        onKeyDown={(event) => {
          if (!sendsByEnter(event)) return;
          event.preventDefault();
          submit();
        }}
        onPaste={(event) => {
          const files = event.clipboardData?.files;
          if (files === undefined || files.length === 0) return;
          event.preventDefault();
          addFiles([...files]);
        }}
      />
      <button
        type="submit"
        class="round send"
        aria-label={say('send')}
        disabled={text.trim() === '' || tooLong}
      >
        <Icon name="send" />
      </button>
    </form>
  );
}

function AttachMenu({ say, addFiles }: Pick<ComposerProps, 'say' | 'addFiles'>) {
  const [open, setOpen] = useState(false);
  const inside = useRef<HTMLDivElement>(null);
  const camera = useRef<HTMLInputElement>(null);
  const files = useRef<HTMLInputElement>(null);
  useDismiss(inside, open, () => {
    setOpen(false);
  });
  const taken = ({ currentTarget }: TargetedEvent<HTMLInputElement>) => {
    // Emptied at once, so that the same file can be chosen again.
    addFiles([...(currentTarget.files ?? [])]);
    currentTarget.value = '';
    setOpen(false);
  };
  const hidden = { type: 'file', class: 'unseen', tabIndex: -1, 'aria-hidden': true } as const;
  return (
    <div class="menu attach" ref={inside}>
      <button
        type="button"
        class="round"
        aria-label={say('attach')}
        aria-expanded={open}
        onClick={() => {
          setOpen(!open);
        }}
      >
        <Icon name="attach" />
      </button>
      <input {...hidden} ref={camera} accept="image/*" capture="environment" onChange={taken} />
      <input {...hidden} ref={files} multiple onChange={taken} />
      {open && (
        <div class="popover up">
          <button type="button" onClick={() => camera.current?.click()}>
            <Icon name="camera" />
            {say('takePhoto')}
          </button>
          <button type="button" onClick={() => files.current?.click()}>
            <Icon name="file" />
            {say('chooseFiles')}
          </button>
        </div>
      )}
    </div>
  );
}

/** Enter sends where there is a real keyboard; on a telephone it makes a new line. */
function sendsByEnter(event: KeyboardEvent): boolean {
  return (
    event.key === 'Enter' &&
    !event.shiftKey &&
    !event.isComposing &&
    matchMedia('(hover: hover) and (pointer: fine)').matches
  );
}

function grow(box: HTMLTextAreaElement | null): void {
  if (box === null) return;
  box.style.height = 'auto';
  // The words that only invite to write do not count.
  if (box.value === '') return;
  box.style.height = `${String(Math.min(box.scrollHeight, heightMaxPx))}px`;
}
