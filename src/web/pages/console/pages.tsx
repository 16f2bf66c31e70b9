// Which address opens which page.
import type { ReactNode } from 'react';
import { CasePage } from './case/case-page.tsx';
import { caseTab } from './case/case-tabs.tsx';
import { later } from './shell/later.tsx';
import { WorklistPage } from './worklist/worklist-page.tsx';

interface ConsolePage {
  /** Matched against the path below `/console`; named groups are handed to `draw`. */
  readonly pattern: RegExp;
  readonly draw: (found: Found) => ReactNode;
  /** Of the part that it is drawn by, where that is fetched. */
  readonly fetchEarly?: (found: Found) => void;
}

type Found = Readonly<Record<string, string | undefined>>;

const CenterPage = later(async () => (await import('./centers/center-page.tsx')).CenterPage);
const CentersPage = later(async () => (await import('./centers/centers-page.tsx')).CentersPage);
const ChannelsPage = later(async () => (await import('./channels/channels-page.tsx')).ChannelsPage);
const NumbersPage = later(async () => (await import('./numbers/numbers-page.tsx')).NumbersPage);
const SettingsPage = later(async () => (await import('./settings/settings-page.tsx')).SettingsPage);

const pages: readonly ConsolePage[] = [
  { pattern: /^\/$/, draw: () => <WorklistPage /> },
  {
    pattern: /^\/cases\/(?<intake>[^/]+)(?:\/(?<tab>[a-z]+))?$/,
    draw: ({ intake = '', tab }) => <CasePage key={intake} intake={intake} tab={tab ?? null} />,
    fetchEarly: ({ tab }) => caseTab(tab)?.Content.fetchEarly(),
  },
  {
    pattern: /^\/centers$/,
    draw: () => <CentersPage />,
    fetchEarly: CentersPage.fetchEarly,
  },
  {
    pattern: /^\/centers\/(?<id>[\w-]+)$/,
    draw: ({ id = '' }) => <CenterPage key={id} id={id} />,
    fetchEarly: CenterPage.fetchEarly,
  },
  {
    pattern: /^\/numbers$/,
    draw: () => <NumbersPage />,
    fetchEarly: NumbersPage.fetchEarly,
  },
  {
    pattern: /^\/channels$/,
    draw: () => <ChannelsPage />,
    fetchEarly: ChannelsPage.fetchEarly,
  },
  {
    pattern: /^\/settings(?:\/(?<tab>[a-z]+))?$/,
    draw: ({ tab }) => <SettingsPage tab={tab ?? null} />,
    fetchEarly: SettingsPage.fetchEarly,
  },
];

/** @param path below `/console` */
export function pageAt(path: string): { readonly page: ConsolePage; readonly found: Found } | null {
  for (const page of pages) {
    const match = page.pattern.exec(path);
    if (match !== null) return { page, found: match.groups ?? {} };
  }
  return null;
}
