// Hands a coordinator's words to the service, once, and says what kept them from being sent.
import { useRef, useState } from 'react';
import { api, ApiError } from '../shell/console-client.ts';
import { useNotices } from '../shell/notices.tsx';
import { useSay } from '../shell/words.tsx';

export interface Wish {
  readonly text: string;
  readonly original: string | null;
  readonly file: { readonly sha256: string; readonly name: string } | null;
  readonly anyway: boolean;
}

interface About {
  readonly intake: string;
  /** The newest message that stands in the thread. */
  readonly seen: number;
  readonly onAccepted: () => void;
  /** Something may have changed, whether it was sent or not. */
  readonly onSent: () => void;
}

/** The id stays the same until the words were accepted: a second try is the same message. */
export function useSending({ intake, seen, onSent, onAccepted }: About) {
  const say = useSay();
  const { fail, show } = useNotices();
  const [under, setUnder] = useState(false);
  const [newer, setNewer] = useState(0);
  const id = useRef(crypto.randomUUID());
  const last = useRef('');
  const accepted = () => {
    id.current = crypto.randomUUID();
    setNewer(0);
    onAccepted();
    onSent();
  };
  const refused = (error: unknown) => {
    const refusal = refusalOf(error);
    onSent();
    if (refusal === null) fail(error);
    else if (refusal.kind === 'newer') setNewer(refusal.count);
    else if (refusal.kind === 'no_file') {
      show({ words: say(`console-talk:file.refused.${refusal.why}`), bad: true });
    } else show({ words: say('console-talk:notOwner'), bad: true });
  };
  const send = (wish: Wish) => {
    const what = `${wish.file?.sha256 ?? ''} ${wish.text}`;
    if (last.current !== what) id.current = crypto.randomUUID();
    last.current = what;
    setUnder(true);
    api
      .post(`/conversations/${intake}/say`, { id: id.current, seen, ...wish })
      .then(accepted, refused)
      .finally(() => {
        setUnder(false);
      });
  };
  return { send, newer, under };
}

type Refusal =
  | { readonly kind: 'newer'; readonly count: number }
  | { readonly kind: 'not_owner' }
  | { readonly kind: 'no_file'; readonly why: string };

function refusalOf(error: unknown): Refusal | null {
  if (!(error instanceof ApiError)) return null;
  const { details } = error;
  if (typeof details !== 'object' || details === null || !('kind' in details)) return null;
  if (details.kind === 'newer' && 'count' in details) {
    return { kind: 'newer', count: Number(details.count) };
  }
  if (details.kind === 'no_file' && 'why' in details) {
    return { kind: 'no_file', why: String(details.why) };
  }
  return details.kind === 'not_owner' ? { kind: 'not_owner' } : null;
}
