// Which address opens which page.
import type { ReactNode } from 'react';
import { CasePage } from './case/case-page.tsx';
import { later } from './shell/later.tsx';
import { WorklistPage } from './worklist/worklist-page.tsx';

interface ConsolePage {
  /** Matched against the path below `/console`; named groups are handed to `draw`. */
  readonly pattern: RegExp;
  readonly draw: (found: Readonly<Record<string, string | undefined>>) => ReactNode;
}

const CenterPage = later(async () => (await import('./centers/center-page.tsx')).CenterPage);
const CentersPage = later(async () => (await import('./centers/centers-page.tsx')).CentersPage);
const ChannelsPage = later(async () => (await import('./channels/channels-page.tsx')).ChannelsPage);
const NumbersPage = later(async () => (await import('./numbers/numbers-page.tsx')).NumbersPage);
const SettingsPage = later(async () => (await import('./settings/settings-page.tsx')).SettingsPage);

export const pages: readonly ConsolePage[] = [
  { pattern: /^\/$/, draw: () => <WorklistPage /> },
  {
    pattern: /^\/cases\/(?<intake>[^/]+)(?:\/(?<tab>[a-z]+))?$/,
    draw: ({ intake = '', tab }) => <CasePage key={intake} intake={intake} tab={tab ?? null} />,
  },
  { pattern: /^\/centers$/, draw: () => <CentersPage /> },
  {
    pattern: /^\/centers\/(?<id>[\w-]+)$/,
    draw: ({ id = '' }) => <CenterPage key={id} id={id} />,
  },
  { pattern: /^\/numbers$/, draw: () => <NumbersPage /> },
  { pattern: /^\/channels$/, draw: () => <ChannelsPage /> },
  {
    pattern: /^\/settings(?:\/(?<tab>[a-z]+))?$/,
    draw: ({ tab }) => <SettingsPage tab={tab ?? null} />,
  },
];
