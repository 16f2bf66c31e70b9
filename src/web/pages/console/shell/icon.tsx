// Our own few icons: 24×24, drawn with a line; they never stand without words for screen readers.

const paths = {
  cases: 'M4 5h16M4 12h16M4 19h10',
  numbers: 'M5 20V10M12 20V4M19 20v-7',
  centers: 'M4 21V7l8-4 8 4v14M9 21v-5h6v5M12 8v4M10 10h4',
  settings: 'M4 7h10M18 7h2M4 17h2M10 17h10M16 4v6M8 14v6',
  channels: 'M4 12a8 8 0 0 1 16 0M7 12a5 5 0 0 1 10 0M12 12v9',
  audit: 'M6 3h9l4 4v14H6zM9 12h7M9 16h7M9 8h3',
  signOut: 'M14 4H5v16h9M10 12h11M17 8l4 4-4 4',
  back: 'M15 5l-7 7 7 7',
  forward: 'M9 5l7 7-7 7',
  up: 'M5 15l7-7 7 7',
  down: 'M5 9l7 7 7-7',
  close: 'M6 6l12 12M18 6L6 18',
  add: 'M12 5v14M5 12h14',
  edit: 'M4 20l4-1L19 8l-3-3L5 16zM14 7l3 3',
  remove: 'M5 7h14M9 7V4h6v3M7 7l1 13h8l1-13M10 11v5M14 11v5',
  search: 'M11 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14zM16 16l5 5',
  attach:
    'M19 11l-8 8a4.500 4.500 0 0 1-6.500-6.500l8.500-8.500a3 3 0 0 1 4.500 4.500L9 17a1.500 1.500 0 0 1-2-2l7-7',
  place: 'M12 21c5-5 7-8 7-11a7 7 0 1 0-14 0c0 3 2 6 7 11zM12 8a2 2 0 1 0 0 4 2 2 0 0 0 0-4z',
  play: 'M7 4l12 8-12 8z',
  send: 'M4 12l16-8-6 16-3-7z',
  document: 'M6 3h8l4 4v14H6zM14 3v4h4',
  download: 'M12 4v11M7 11l5 5 5-5M5 20h14',
  link: 'M10 14a4 4 0 0 0 6 0l3-3a4 4 0 0 0-6-6l-1 1M14 10a4 4 0 0 0-6 0l-3 3a4 4 0 0 0 6 6l1-1',
  rotate: 'M19 12a7 7 0 1 1-2-5M17 3v4h-4',
  undo: 'M5 9h9a5 5 0 0 1 0 10h-4M8 5L4 9l4 4',
  redact: 'M4 6h16v6H4zM4 17h10',
  check: 'M5 12l5 5 9-10',
  alert: 'M12 4l9 16H3zM12 10v4M12 17v.5',
  clock: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 7v5l3 3',
  person: 'M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM4 21c1-5 4-7 8-7s7 2 8 7',
  bot: 'M5 9h14v10H5zM12 9V5M9 13v2M15 13v2',
  note: 'M5 4h14v11l-5 5H5zM14 20v-5h5',
  translate: 'M4 6h9M8 4v2M11 6c-1 4-3 7-7 9M6 9c1 3 3 5 6 6M13 20l4-10 4 10M14.500 17h5',
  eye: 'M3 12c3-5 6-7 9-7s6 2 9 7c-3 5-6 7-9 7s-6-2-9-7zM12 9a3 3 0 1 0 0 6 3 3 0 0 0 0-6z',
  key: 'M8 11a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM11 12l9-9M16 7l3 3',
  filter: 'M4 5h16l-6 8v6l-4-2v-4z',
  star: 'M12 4l2.500 5 5.500.800-4 4 1 5.500-5-2.700-5 2.700 1-5.500-4-4 5.500-.800z',
  menu: 'M4 7h16M4 12h16M4 17h16',
  sun: 'M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM12 2v3M12 19v3M2 12h3M19 12h3M5 5l2 2M17 17l2 2M5 19l2-2M17 7l2-2',
} as const;

export type IconName = keyof typeof paths;

/** Arrows that point along the line of writing turn round where it runs from the right. */
const turning = new Set<IconName>(['back', 'forward', 'send', 'signOut', 'undo']);

export function Icon({ name, size = 18 }: { readonly name: IconName; readonly size?: number }) {
  return (
    <svg
      className={turning.has(name) ? 'icon icon-turning' : 'icon'}
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.8"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={paths[name]} />
    </svg>
  );
}
