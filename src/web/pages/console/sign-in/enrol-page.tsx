// For whoever has to have a second factor and has none: making one is all that is open to them.
import { Anchor, Stack } from '@mantine/core';
import type { Profile } from '../../../console/profile-routes.ts';
import { PasskeysSection } from '../settings/passkeys-section.tsx';
import { TotpSection } from '../settings/totp-section.tsx';
import { api } from '../shell/console-client.ts';
import { Failure, Waiting } from '../shell/failure.tsx';
import { useNotices } from '../shell/notices.tsx';
import { useSession } from '../shell/session.tsx';
import { useLoaded } from '../shell/use-loaded.ts';
import { useSay } from '../shell/words.tsx';
import { Door } from './door.tsx';

export function EnrolPage() {
  const say = useSay();
  const { refresh } = useSession();
  const { fail } = useNotices();
  const { data, error, reload } = useLoaded<Profile>('/profile');
  const about = say('console-sign-in:enrol.about');
  return (
    <Door wide title={say('console-sign-in:enrol.title')} about={about}>
      {error === null ? null : <Failure code={error} again={reload} />}
      {data === null ? (
        <Waiting />
      ) : (
        <Stack>
          <PasskeysSection profile={data} reload={reload} />
          <TotpSection profile={data} reload={reload} />
          {data.totp || data.passkeys.length > 0 ? (
            <Anchor component="button" type="button" onClick={refresh}>
              {say('console-sign-in:enrol.on')}
            </Anchor>
          ) : null}
        </Stack>
      )}
      <Anchor
        component="button"
        type="button"
        size="sm"
        onClick={() => {
          api.delete('/session').then(refresh, fail);
        }}
      >
        {say('console:signOut')}
      </Anchor>
    </Door>
  );
}
