// The page itself: its picture at any size and turn, with what is drawn over it.
import { useElementSize } from '@mantine/hooks';
import { Loader } from '@mantine/core';
import { useState } from 'react';
import type { PageTurn } from '../../../../intake/page-edit.ts';
import { useSay } from '../shell/words.tsx';
import { useDesk } from './desk-context.tsx';
import { DrawnBoxes } from './drawn-boxes.tsx';
import { HeatMap } from './heat-map.tsx';
import { pageAddress } from './page-address.ts';
import type { OpenedPage } from './viewer.tsx';

interface Size {
  readonly width: number;
  readonly height: number;
}

/** From here on the finer picture is loaded. */
const fineZoom = 1.6;
const padding = 16;

export function PageStage(about: OpenedPage & { readonly reason: string | null }) {
  const { document, page, place, look, reason } = about;
  const say = useSay();
  const { intake } = useDesk();
  const { ref, width, height } = useElementSize();
  const [natural, setNatural] = useState<Size | null>(null);
  const [state, setState] = useState<'loading' | 'shown' | 'failed'>('loading');
  const shown = sizeOn({ width, height }, natural, { turn: page.turn, zoom: look.zoom });
  const isTurned = page.turn % 180 !== 0;
  const outer = isTurned ? { width: shown.height, height: shown.width } : shown;
  const address = pageAddress(intake, place, {
    size: look.zoom > fineZoom ? 'large' : 'view',
    as: look.as,
    reason,
    state: look.as === 'package' ? `${document.version}${String(page.boxes.length)}` : '',
  });
  return (
    <div ref={ref} className="viewer-stage" dir="ltr" data-turn={page.turn}>
      {state === 'failed' ? <p>{say('console-documents:cannotDraw')}</p> : null}
      {state === 'loading' ? <Loader className="stage-loader" /> : null}
      <div className="sheet-place" style={outer}>
        <div
          className="sheet"
          style={{
            ...shown,
            transform: `translate(-50%, -50%) rotate(${String(page.turn)}deg)`,
          }}
        >
          <img
            src={address}
            alt={say('console-documents:pagePicture', { name: document.name })}
            draggable={false}
            onLoad={({ currentTarget }) => {
              const { naturalWidth, naturalHeight } = currentTarget;
              setNatural({ width: naturalWidth, height: naturalHeight });
              setState('shown');
            }}
            onError={() => {
              setState('failed');
            }}
          />
          {look.heat && look.as === 'taken' ? <HeatMap place={place} size={shown} /> : null}
          {look.as === 'taken' ? <DrawnBoxes {...about} /> : null}
        </div>
      </div>
    </div>
  );
}

/** The picture's own sides (pixels on the screen) so that the turned page fits, then zoomed. */
function sizeOn(
  stage: Size,
  natural: Size | null,
  { turn, zoom }: { readonly turn: PageTurn; readonly zoom: number },
): Size {
  if (natural === null || stage.width === 0) return { width: 0, height: 0 };
  const isTurned = turn % 180 !== 0;
  const [wide, high] = isTurned ? [natural.height, natural.width] : [natural.width, natural.height];
  const room = { width: stage.width - padding, height: stage.height - padding };
  const scale = Math.min(room.width / wide, room.height / high) * zoom;
  return { width: natural.width * scale, height: natural.height * scale };
}
