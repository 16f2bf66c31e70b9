// The one file that goes with a message: chosen, dropped or pasted, kept at once, sent with words.
import { useCallback, useEffect, useState } from 'react';
import type { StoredBytes } from '../../../../vault/vault.ts';
import { formatBytes } from '../../words.ts';
import { api } from '../shell/console-client.ts';
import { useNotices } from '../shell/notices.tsx';
import { useLanguage, useSay } from '../shell/words.tsx';

export interface Attached {
  readonly name: string;
  readonly bytes: number;
  /** Null until the service has it. */
  readonly sha256: string | null;
}

export interface Attaching {
  readonly file: Attached | null;
  readonly attach: (file: File) => void;
  readonly remove: () => void;
}

const nameCharactersMax = 200;

export function useAttached(intake: string, bytesMax: number): Attaching {
  const say = useSay();
  const language = useLanguage();
  const { fail, show } = useNotices();
  const [file, setFile] = useState<Attached | null>(null);
  const remove = useCallback(() => {
    setFile(null);
  }, []);
  const attach = useCallback(
    (chosen: File) => {
      const name = chosen.name.slice(-nameCharactersMax);
      if (chosen.size === 0 || chosen.size > bytesMax) {
        const key = chosen.size === 0 ? 'console-talk:file.empty' : 'console-talk:file.tooLarge';
        show({ words: say(key, { most: formatBytes(language, bytesMax) }), bad: true });
        return;
      }
      const kept = { name, bytes: chosen.size, sha256: null };
      setFile(kept);
      api.upload<StoredBytes>(`/conversations/${intake}/files`, chosen).then(
        ({ sha256 }) => {
          // Unless another took its place meanwhile.
          setFile((now) => (now === kept ? { ...kept, sha256 } : now));
        },
        (error: unknown) => {
          setFile((now) => (now === kept ? null : now));
          fail(error);
        },
      );
    },
    [intake, bytesMax, say, language, show, fail],
  );
  useDropped(attach);
  return { file, attach, remove };
}

/** Anywhere on the page: a file dropped beside its place would open in place of the console. */
function useDropped(attach: (file: File) => void): void {
  const say = useSay();
  const { show } = useNotices();
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes('Files') === true) event.preventDefault();
    };
    const taken = (event: Event, files: FileList | undefined) => {
      const [first, ...others] = files ?? [];
      if (first === undefined) return;
      event.preventDefault();
      attach(first);
      if (others.length > 0) show({ words: say('console-talk:file.oneEach') });
    };
    const drop = (event: DragEvent) => {
      taken(event, event.dataTransfer?.files);
    };
    const paste = (event: ClipboardEvent) => {
      taken(event, event.clipboardData?.files);
    };
    window.addEventListener('dragover', over);
    window.addEventListener('drop', drop);
    window.addEventListener('paste', paste);
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('drop', drop);
      window.removeEventListener('paste', paste);
    };
  }, [attach, say, show]);
}
