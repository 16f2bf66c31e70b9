// Which address opens which page.
import type { ReactNode } from 'react';
import { CasePage } from './case/case-page.tsx';
import { CenterPage } from './centers/center-page.tsx';
import { CentersPage } from './centers/centers-page.tsx';
import { ChannelsPage } from './channels/channels-page.tsx';
import { SettingsPage } from './settings/settings-page.tsx';
import { NumbersPage } from './numbers/numbers-page.tsx';
import { WorklistPage } from './worklist/worklist-page.tsx';

interface ConsolePage {
  /** Matched against the path below `/console`; named groups are handed to `draw`. */
  readonly pattern: RegExp;
  readonly draw: (found: Readonly<Record<string, string | undefined>>) => ReactNode;
}

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
