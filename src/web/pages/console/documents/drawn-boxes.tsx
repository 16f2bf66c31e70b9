// What is covered on a page, and new boxes drawn by mouse, finger, pen or keyboard.
import { useRef, useState } from 'react';
import type { KeyboardEvent, PointerEvent } from 'react';
import type { PageBox } from '../../../../intake/page-edit.ts';
import { useSay } from '../shell/words.tsx';
import { movedBox, pointOn, spanned } from './box-geometry.ts';
import type { Point } from './box-geometry.ts';
import type { OpenedPage } from './viewer.tsx';

/** Smaller boxes are slips of the hand (fractions of the page). */
const sideMin = 0.004;

export function DrawnBoxes({ page, look, change }: OpenedPage) {
  const { draft } = look;
  if (draft === null) {
    return page.boxes.map((box, index) => (
      <div key={index} className="box box-kept" style={placeOf(box)} />
    ));
  }
  return <Drawing boxes={draft} turn={page.turn} change={change} />;
}

/** New boxes over a picture that lies turned by `turn` degrees. */
export function Drawing({
  boxes,
  turn,
  change,
}: {
  readonly boxes: readonly PageBox[];
  readonly turn: number;
  readonly change: (change: { readonly draft: readonly PageBox[] }) => void;
}) {
  const layer = useRef<HTMLDivElement>(null);
  const [start, setStart] = useState<Point | null>(null);
  const [end, setEnd] = useState<Point | null>(null);
  const at = (event: PointerEvent): Point =>
    pointOn({ x: event.clientX, y: event.clientY }, layer.current, turn);
  const finish = (event: PointerEvent) => {
    if (start !== null) {
      const box = spanned(start, at(event));
      if (box.width >= sideMin && box.height >= sideMin) change({ draft: [...boxes, box] });
    }
    setStart(null);
    setEnd(null);
  };
  return (
    <div
      ref={layer}
      className="drawing"
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        setStart(at(event));
        setEnd(at(event));
      }}
      onPointerMove={(event) => {
        if (start !== null) setEnd(at(event));
      }}
      onPointerUp={finish}
      onPointerCancel={() => {
        setStart(null);
      }}
    >
      {boxes.map((box, index) => (
        <DraftBox
          key={index}
          box={box}
          number={index + 1}
          turn={turn}
          replace={(next) => {
            change({ draft: replaced(boxes, index, next) });
          }}
        />
      ))}
      {start === null || end === null ? null : (
        <div className="box box-draft" style={placeOf(spanned(start, end))} />
      )}
    </div>
  );
}

/** `box`: null takes it away. */
function replaced(
  boxes: readonly PageBox[],
  index: number,
  box: PageBox | null,
): readonly PageBox[] {
  return boxes.flatMap((one, place) => {
    if (place !== index) return [one];
    return box === null ? [] : [box];
  });
}

function DraftBox(about: {
  readonly box: PageBox;
  readonly number: number;
  readonly turn: number;
  readonly replace: (box: PageBox | null) => void;
}) {
  const { box, number, turn, replace } = about;
  const say = useSay();
  return (
    <div
      className="box box-draft"
      style={placeOf(box)}
      role="button"
      tabIndex={0}
      aria-label={say('console-documents:redact.box', { number })}
      aria-describedby="redact-keys"
      onKeyDown={(event: KeyboardEvent) => {
        const next = movedBox(box, event, turn);
        if (next === undefined) return;
        event.preventDefault();
        event.stopPropagation();
        replace(next);
      }}
    />
  );
}

function placeOf({ left, top, width, height }: PageBox) {
  const percent = (share: number): string => `${String(share * 100)}%`;
  return {
    left: percent(left),
    top: percent(top),
    width: percent(width),
    height: percent(height),
  };
}
