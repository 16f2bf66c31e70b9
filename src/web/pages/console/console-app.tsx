// The console: its words, its direction, who is signed in, and which page is open.
import { DirectionProvider, MantineProvider } from '@mantine/core';
import type { ReactNode } from 'react';
import { directionOf } from '../../../language/language.ts';
import { pages } from './pages.tsx';
import { Failure, Waiting } from './shell/failure.tsx';
import { Frame } from './shell/frame.tsx';
import { LiveProvider } from './shell/live.tsx';
import { NoticeProvider } from './shell/notices.tsx';
import { RouterProvider, useRouter } from './shell/router.tsx';
import { SessionProvider, useSession } from './shell/session.tsx';
import { theme } from './shell/theme.ts';
import { useLanguage, useSay, WordsProvider } from './shell/words.tsx';

const nonce = document.querySelector('meta[name="style-nonce"]')?.getAttribute('content') ?? '';
// Where the package that holds the page still behind a window looks for it.
Object.assign(globalThis, { __webpack_nonce__: nonce });

export function ConsoleApp() {
  return (
    <WordsProvider>
      <Styled>
        <RouterProvider>
          <NoticeProvider>
            <SessionProvider waiting={waiting}>
              <SignedInOrNot />
            </SessionProvider>
          </NoticeProvider>
        </RouterProvider>
      </Styled>
    </WordsProvider>
  );
}

/** Mantine takes a direction once: another language draws everything anew. */
function Styled({ children }: { readonly children: ReactNode }) {
  const direction = directionOf(useLanguage());
  return (
    <DirectionProvider key={direction} initialDirection={direction} detectDirection={false}>
      <MantineProvider theme={theme} defaultColorScheme="auto" getStyleNonce={() => nonce}>
        {children}
      </MantineProvider>
    </DirectionProvider>
  );
}

function waiting(failed: string | null, again: () => void) {
  return failed === null ? <Waiting /> : <Failure code={failed} again={again} />;
}

function SignedInOrNot() {
  const { member, refresh } = useSession();
  if (member === null) return <Placeholder />;
  return (
    <LiveProvider onRefused={refresh}>
      <Frame>
        <OpenPage />
      </Frame>
    </LiveProvider>
  );
}

function OpenPage() {
  const { path } = useRouter();
  for (const page of pages) {
    const match = page.pattern.exec(path);
    if (match !== null) return page.draw(match.groups ?? {});
  }
  return <Failure code="not_found" />;
}

function Placeholder() {
  return <p>{useSay()('console:title')}</p>;
}
