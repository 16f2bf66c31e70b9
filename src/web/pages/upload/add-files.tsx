// The button that adds photos or files, with the camera first.
import type { TargetedEvent } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { Icon } from '../icons.tsx';
import type { Say } from '../words.ts';

export interface AddFilesProps {
  readonly say: Say;
  readonly label: string;
  /** What it is for, to tell equal buttons apart without seeing them. */
  readonly about: string;
  readonly strong: boolean;
  readonly add: (files: Iterable<File>) => void;
}

export function AddFiles({ say, label, about, strong, add }: AddFilesProps) {
  const [open, setOpen] = useState(false);
  const camera = useRef<HTMLInputElement>(null);
  const files = useRef<HTMLInputElement>(null);
  const taken = ({ currentTarget }: TargetedEvent<HTMLInputElement>) => {
    // Emptied at once, so that the same file can be chosen again.
    add([...(currentTarget.files ?? [])]);
    currentTarget.value = '';
    setOpen(false);
  };
  const hidden = { type: 'file', class: 'unseen', tabIndex: -1, 'aria-hidden': true } as const;
  return (
    <div class="adding">
      <input {...hidden} ref={camera} accept="image/*" capture="environment" onChange={taken} />
      <input {...hidden} ref={files} multiple onChange={taken} />
      <button
        type="button"
        class={strong ? 'add strong' : 'add'}
        aria-expanded={open}
        aria-label={`${label}: ${about}`}
        onClick={() => {
          setOpen(!open);
        }}
      >
        <Icon name={open ? 'close' : 'plus'} />
        {open ? say('cancel') : label}
      </button>
      {open && (
        <div class="ways">
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
