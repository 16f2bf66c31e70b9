// The picture that shows where a page cannot be read: small in its place, large when tapped.
import { useEffect, useRef, useState } from 'preact/hooks';
import { Icon } from './icons.tsx';
import type { Say } from './words.ts';

export interface MarkedPictureProps {
  readonly say: Say;
  readonly sha256: string;
  /** Fetches a picture with the page's own key, which a plain address cannot carry. */
  readonly load: (sha256: string) => Promise<Blob>;
}

/** Fetched this far (px) before it comes into view; what is further up costs nothing. */
const aheadPx = 400;

export function MarkedPicture({ say, sha256, load }: MarkedPictureProps) {
  const place = useRef<HTMLDivElement>(null);
  const viewer = useRef<HTMLDialogElement>(null);
  const [wanted, setWanted] = useState(0);
  const [address, setAddress] = useState<string | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(
    () =>
      whenNear(place.current, () => {
        setWanted(1);
      }),
    [],
  );
  useEffect(() => {
    if (wanted === 0) return undefined;
    return showLoaded(() => load(sha256), { setAddress, setFailed });
  }, [wanted, sha256]);
  return (
    <div class="marked" ref={place}>
      {address !== null && (
        <button
          type="button"
          class="enlarge"
          aria-label={`${say('markedPhoto')}. ${say('enlarge')}`}
          onClick={() => viewer.current?.showModal()}
        >
          <img src={address} alt={say('markedPhoto')} />
        </button>
      )}
      {failed && (
        <button
          type="button"
          class="again"
          onClick={() => {
            setWanted(wanted + 1);
          }}
        >
          {say('pictureFailed')}
        </button>
      )}
      {address !== null && (
        <dialog
          ref={viewer}
          class="viewer"
          aria-label={say('markedPhoto')}
          onClick={() => viewer.current?.close()}
        >
          <button type="button" class="close" aria-label={say('close')}>
            <Icon name="close" />
          </button>
          <img src={address} alt={say('markedPhoto')} />
        </dialog>
      )}
    </div>
  );
}

/** Calls once when the element comes near the view; returns how to stop waiting. */
function whenNear(element: Element | null, near: () => void): () => void {
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      near();
    },
    { rootMargin: `${String(aheadPx)}px` },
  );
  if (element !== null) observer.observe(element);
  return () => {
    observer.disconnect();
  };
}

interface Setters {
  readonly setAddress: (address: string | null) => void;
  readonly setFailed: (failed: boolean) => void;
}

/** Returns how to let go of the picture. */
function showLoaded(load: () => Promise<Blob>, { setAddress, setFailed }: Setters): () => void {
  let address: string | null = null;
  let gone = false;
  setFailed(false);
  load().then(
    (blob) => {
      if (gone) return;
      // It comes as a plain download, so that nobody's file is ever shown in our origin unasked.
      address = URL.createObjectURL(new Blob([blob], { type: 'image/jpeg' }));
      setAddress(address);
    },
    () => {
      if (!gone) setFailed(true);
    },
  );
  return () => {
    gone = true;
    if (address !== null) URL.revokeObjectURL(address);
    setAddress(null);
  };
}
