// A file that can be saved: its name, a button, and words when it could not be fetched.
import { useState } from 'preact/hooks';
import type { Language } from '../../language/language.ts';
import { FileName } from './file-name.tsx';
import { Icon } from './icons.tsx';
import type { Say } from './words.ts';

interface DownloadProps {
  readonly file: { readonly name: string; readonly bytes: number | null };
  readonly say: Say;
  readonly language: Language;
  /** Fetches it; the header that it needs cannot be put into a plain link. */
  readonly load: () => Promise<Blob>;
}

export function Download({ file, say, language, load }: DownloadProps) {
  const [state, setState] = useState<'idle' | 'busy' | 'failed'>('idle');
  const fetchIt = async () => {
    setState('busy');
    try {
      saveBlob(await load(), file.name);
      setState('idle');
    } catch {
      setState('failed');
    }
  };
  return (
    <div class="package">
      <div class="file">
        <Icon name="file" />
        <FileName name={file.name} bytes={file.bytes} language={language} />
      </div>
      <button
        type="button"
        class="link"
        disabled={state === 'busy'}
        onClick={() => {
          void fetchIt();
        }}
      >
        <Icon name="down" />
        {say(state === 'busy' ? 'downloading' : 'download')}
      </button>
      {state === 'failed' && (
        <p class="trouble" role="alert">
          {say('downloadFailed')}
        </p>
      )}
    </div>
  );
}

const savedMs = 60_000;

function saveBlob(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob);
  const anchor = document.createElement('a');
  anchor.href = address;
  anchor.download = name;
  anchor.click();
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, savedMs);
}
