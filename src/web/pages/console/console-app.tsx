// The console: its words, its direction, who is signed in, and which page is open.
import { DirectionProvider, MantineProvider, mergeThemeOverrides } from '@mantine/core';
import type { ReactNode } from 'react';
import { directionOf } from '../../../language/language.ts';
import { pageAt } from './pages.tsx';
import { AttentionProvider } from './shell/attention.tsx';
import { Broken } from './shell/broken.tsx';
import { Failure, Waiting } from './shell/failure.tsx';
import { Frame } from './shell/frame.tsx';
import { LiveProvider } from './shell/live.tsx';
import { NoticeProvider } from './shell/notices.tsx';
import { RouterProvider, useRouter } from './shell/router.tsx';
import { SessionProvider, useSession } from './shell/session.tsx';
import { theme } from './shell/theme.ts';
import { useLanguage, useSay, WordsProvider } from './shell/words.tsx';
import { EnrolPage } from './sign-in/enrol-page.tsx';
import { LinkPage } from './sign-in/link-page.tsx';
import { SetupPage } from './sign-in/setup-page.tsx';
import { SignInPage } from './sign-in/sign-in-page.tsx';

const nonce = document.querySelector('meta[name="style-nonce"]')?.getAttribute('content') ?? '';
// Whoever writes style elements beside Mantine (locking the scroll behind a dialog) asks here.
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
  const say = useSay();
  // What closes a window is a cross, which says nothing to who does not see it.
  const closeButtonProps = { 'aria-label': say('console:close') };
  const spoken = mergeThemeOverrides(theme, {
    components: { Modal: { defaultProps: { closeButtonProps } } },
  });
  return (
    <DirectionProvider key={direction} initialDirection={direction} detectDirection={false}>
      <MantineProvider theme={spoken} defaultColorScheme="auto" getStyleNonce={() => nonce}>
        {children}
      </MantineProvider>
    </DirectionProvider>
  );
}

function waiting(failed: string | null, again: () => void) {
  return failed === null ? <Waiting /> : <Failure code={failed} again={again} />;
}

function SignedInOrNot() {
  const { member, setup, limited, refresh } = useSession();
  const { path } = useRouter();
  // A link that lets somebody in is good on a machine where another member is signed in, too.
  if (path === '/join' || path === '/reset') return <LinkPage />;
  if (member === null) return setup ? <SetupPage /> : <SignInPage />;
  if (limited) return <EnrolPage />;
  return (
    <LiveProvider onRefused={refresh}>
      <AttentionProvider>
        <Frame>
          <Place />
        </Frame>
      </AttentionProvider>
    </LiveProvider>
  );
}

function Place() {
  const { path } = useRouter();
  return (
    <Broken place={path}>
      <OpenPage />
    </Broken>
  );
}

function OpenPage() {
  const { path } = useRouter();
  const open = pageAt(path);
  return open === null ? <Failure code="not_found" /> : open.page.draw(open.found);
}
