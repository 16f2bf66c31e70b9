// What staff do at the document desk, each with what it came to and the way back.
import { useMemo } from 'react';
import type { PageVersion, PhotoReason } from '../../../../intake/document.ts';
import type { PageEdit } from '../../../../intake/page-edit.ts';
import type { Edited } from '../../../console/document-desk.ts';
import { api } from '../shell/console-client.ts';
import { useNotices } from '../shell/notices.tsx';
import { useSay } from '../shell/words.tsx';

export interface DocumentActs {
  /** @param done words under `console-documents:done`. */
  readonly edit: (edits: readonly PageEdit[], done: string) => void;
  readonly judge: (
    page: { readonly document: string; readonly page: number },
    said: { readonly verdict: 'accept' | 'reject'; readonly reason: string },
  ) => void;
  readonly choose: (document: string, version: PageVersion) => void;
  readonly retake: (
    page: { readonly document: string; readonly page: number | null },
    wish: { readonly reason: PhotoReason; readonly wanted: boolean },
  ) => void;
}

/** Well below what the service takes in one request. */
const editsAtOnce = 500;

interface Done {
  /** Under `console-documents:done`. */
  readonly words: string;
  readonly back: () => void;
}

export function useDocumentActs(intake: string, reload: () => void): DocumentActs {
  const say = useSay();
  const { show, fail } = useNotices();
  return useMemo(() => {
    const base = `/cases/${intake}`;
    const post = <T>(path: string, body: object) =>
      api.post<T>(`${base}${path}`, { id: crypto.randomUUID(), ...body });
    const failed = (error: unknown): void => {
      fail(error);
      reload();
    };
    const send = (edits: readonly PageEdit[], done: string): void => {
      if (edits.length === 0) return;
      inParts(edits, (part) => post<Edited>('/pages/edits', { edits: part })).then((edited) => {
        told(done, edited);
      }, failed);
    };
    const told = (done: string, { undo }: Edited): void => {
      reload();
      const back = () => {
        send(undo, 'undone');
      };
      show({
        words: say(`console-documents:done.${done}`),
        ...(done === 'undone' || undo.length === 0 ? {} : { undo: back }),
      });
    };
    const simply = (path: string, body: object, after: Done): void => {
      post(path, body).then(() => {
        reload();
        show({ words: say(`console-documents:done.${after.words}`), undo: after.back });
      }, failed);
    };
    const acts: DocumentActs = {
      edit: send,
      judge: ({ document, page }, said) => {
        post<Edited>(`/documents/${document}/verdict`, { page, ...said }).then((edited) => {
          told('judged', edited);
        }, failed);
      },
      choose: (document, version) => {
        const other = version === 'cleaned' ? 'as_taken' : 'cleaned';
        const back = () => {
          acts.choose(document, other);
        };
        simply(`/documents/${document}/version`, { version }, { words: 'version', back });
      },
      retake: ({ document, page }, { reason, wanted }) => {
        const body = { page, reason, wanted };
        const words = wanted ? 'retake' : 'noRetake';
        const back = () => {
          acts.retake({ document, page }, { reason, wanted: !wanted });
        };
        simply(`/documents/${document}/retake`, body, { words, back });
      },
    };
    return acts;
  }, [intake, reload, say, show, fail]);
}

/** A thin-sliced series has more files than one request takes. */
async function inParts(
  edits: readonly PageEdit[],
  send: (part: readonly PageEdit[]) => Promise<Edited>,
): Promise<Edited> {
  const undo: PageEdit[] = [];
  for (let at = 0; at < edits.length; at += editsAtOnce) {
    undo.unshift(...(await send(edits.slice(at, at + editsAtOnce))).undo);
  }
  return { undo };
}
