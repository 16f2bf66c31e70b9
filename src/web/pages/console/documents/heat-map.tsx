// Where on a page text can be read: hatched where it cannot be, dotted where it is hard.
import type { MapCell } from '../../../console/document-desk.ts';
import type { PageRef } from '../../../../intake/page-edit.ts';
import { useLoaded } from '../shell/use-loaded.ts';
import { useSay } from '../shell/words.tsx';
import { useDesk } from './desk-context.tsx';

/** Digits of the map up to these: surely not to be read, hard to read. */
const limits = { unreadable: 3, hard: 6 } as const;

const grades = ['unreadable', 'hard', 'readable'] as const;
type Grade = (typeof grades)[number];

export function HeatMap({
  place,
  size,
}: {
  readonly place: PageRef;
  readonly size: { readonly width: number; readonly height: number };
}) {
  const { intake } = useDesk();
  const path = `/cases/${intake}/documents/${encodeURIComponent(place.document)}`;
  const { data } = useLoaded<{ readonly cells: readonly MapCell[] }>(
    `${path}/pages/${String(place.page)}/map`,
  );
  const { width, height } = size;
  if (data === null || width === 0) return null;
  return (
    <svg
      className="heat-map"
      viewBox={`0 0 ${String(width)} ${String(height)}`}
      role="img"
      aria-labelledby="heat-legend"
    >
      <Patterns />
      {data.cells.map((cell) => (
        <rect
          key={`${String(cell.left)}/${String(cell.top)}`}
          data-grade={gradeOf(cell.digit)}
          className={`heat heat-${gradeOf(cell.digit)}`}
          x={cell.left * width}
          y={cell.top * height}
          width={cell.width * width}
          height={cell.height * height}
          fill={`url(#heat-${gradeOf(cell.digit)})`}
        />
      ))}
    </svg>
  );
}

export function HeatLegend() {
  const say = useSay();
  return (
    <div className="heat-legend" id="heat-legend">
      <strong>{say('console-documents:heat.title')}</strong>
      {grades.map((grade) => (
        <span key={grade}>
          <svg width="28" height="18" aria-hidden="true">
            <Patterns id={`legend-${grade}`} />
            <rect
              className={`heat heat-${grade}`}
              x="0.5"
              y="0.5"
              width="27"
              height="17"
              fill={`url(#legend-${grade}-heat-${grade})`}
            />
          </svg>
          {say(`console-documents:heat.${grade}`)}
        </span>
      ))}
    </div>
  );
}

function gradeOf(digit: number): Grade {
  if (digit <= limits.unreadable) return 'unreadable';
  return digit <= limits.hard ? 'hard' : 'readable';
}

/** Okabe and Ito's colours, and a pattern each: they tell apart without colours too. */
function Patterns({ id = '' }: { readonly id?: string }) {
  const name = (grade: Grade) => (id === '' ? `heat-${grade}` : `${id}-heat-${grade}`);
  return (
    <defs>
      <pattern
        id={name('unreadable')}
        width="9"
        height="9"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect width="9" height="9" fill="#d55e00" fillOpacity="0.25" />
        <rect width="4" height="9" fill="#d55e00" fillOpacity="0.7" />
      </pattern>
      <pattern id={name('hard')} width="9" height="9" patternUnits="userSpaceOnUse">
        <rect width="9" height="9" fill="#e69f00" fillOpacity="0.25" />
        <circle cx="4.5" cy="4.5" r="2" fill="#8a5f00" fillOpacity="0.8" />
      </pattern>
      <pattern id={name('readable')} width="9" height="9" patternUnits="userSpaceOnUse">
        <rect width="9" height="9" fill="#009e73" fillOpacity="0.12" />
      </pattern>
    </defs>
  );
}
