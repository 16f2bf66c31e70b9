// How one wants to be told of what waits: notifications of this browser, one e-mail a day.
import { Group, NativeSelect, Stack, Switch, Text } from '@mantine/core';
import { useRef, useState } from 'react';
import { isolateWords } from '../../../../language/isolate.ts';
import { languages } from '../../../../language/language.ts';
import type { NoticeWish } from '../../../../staff/notices.ts';
import type { NoticeSettings } from '../../../console/notice-routes.ts';
import { formatTime, languageNames } from '../../words.ts';
import { api } from '../shell/console-client.ts';
import { Failure, Waiting } from '../shell/failure.tsx';
import { useNotices } from '../shell/notices.tsx';
import { useMember } from '../shell/session.tsx';
import { useLoaded } from '../shell/use-loaded.ts';
import { useLanguage, useSay } from '../shell/words.tsx';
import { Section } from './section.tsx';

const hours = Array.from({ length: 24 }, (_, hour) => hour);

export function NoticesSection() {
  const say = useSay();
  const { data, error, reload } = useLoaded<NoticeSettings>('/profile/notices');
  const { changes, keep } = useKeeping(data?.wish ?? null);
  if (data === null) return error === null ? <Waiting /> : <Failure code={error} again={reload} />;
  const wish = { ...data.wish, ...changes };
  return (
    <Section title={say('console-notices:title')} about={say('console-notices:about')}>
      <BrowserSwitch wish={wish} keep={keep} />
      <MailChoice settings={{ ...data, wish }} keep={keep} />
    </Section>
  );
}

/** Changes count at once and are kept one after another: none undoes the one before. */
function useKeeping(wish: NoticeWish | null) {
  const say = useSay();
  const { fail, show } = useNotices();
  const [changes, setChanges] = useState<Partial<NoticeWish>>({});
  const last = useRef<Promise<unknown>>(Promise.resolve());
  const keep = (change: Partial<NoticeWish>) => {
    // The hour is meant where they sit.
    const { timeZone: zone } = Intl.DateTimeFormat().resolvedOptions();
    const all = { ...changes, zone, ...change };
    setChanges(all);
    last.current = last.current
      .then(() => api.post('/profile/notices', { ...wish, ...all }))
      .then(() => {
        show({ words: say('console-settings:saved') });
      }, fail);
  };
  return { changes, keep };
}

interface Kept {
  readonly keep: (change: Partial<NoticeWish>) => void;
}

/** The browser asks once, and only after a click. */
function BrowserSwitch({ wish, keep }: Kept & { readonly wish: NoticeWish }) {
  const say = useSay();
  const able = 'Notification' in window;
  const [denied, setDenied] = useState(able && Notification.permission === 'denied');
  const turn = async (on: boolean) => {
    const answer = on && able ? await Notification.requestPermission() : 'default';
    setDenied(on && answer !== 'granted');
    keep({ browser: on && answer === 'granted' });
  };
  const { fail } = useNotices();
  return (
    <Switch
      label={say('console-notices:browser')}
      description={say(denied ? 'console-notices:browserDenied' : 'console-notices:browserAbout')}
      checked={wish.browser && !denied}
      disabled={!able}
      onChange={({ currentTarget }) => {
        turn(currentTarget.checked).catch(fail);
      }}
    />
  );
}

function MailChoice({
  settings: { wish, mail },
  keep,
}: Kept & { readonly settings: NoticeSettings }) {
  const say = useSay();
  const language = useLanguage();
  const { email } = useMember();
  return (
    <Stack gap="xs">
      <Switch
        label={say('console-notices:mailOn')}
        description={
          mail
            ? say('console-notices:mailAbout', { email: isolateWords(email) })
            : say('console-notices:mailNone')
        }
        checked={mail && wish.mail}
        disabled={!mail}
        onChange={({ currentTarget }) => {
          keep({ mail: currentTarget.checked });
        }}
      />
      {mail && wish.mail ? (
        <>
          <Group gap="sm" align="end">
            <NativeSelect
              label={say('console-notices:hour')}
              value={String(wish.hour)}
              data={hours.map((hour) => ({
                value: String(hour),
                label: formatTime(language, new Date(2000, 0, 1, hour).toISOString()),
              }))}
              onChange={({ currentTarget }) => {
                keep({ hour: Number(currentTarget.value) });
              }}
            />
            <NativeSelect
              label={say('console-notices:language')}
              value={wish.language}
              data={languages.map((value) => ({ value, label: languageNames[value] }))}
              onChange={({ currentTarget }) => {
                const chosen = languages.find((one) => one === currentTarget.value);
                if (chosen !== undefined) keep({ language: chosen });
              }}
            />
          </Group>
          <Text size="sm" c="dimmed">
            {say('console-notices:zone', { zone: isolateWords(wish.zone) })}
          </Text>
        </>
      ) : null}
    </Stack>
  );
}
