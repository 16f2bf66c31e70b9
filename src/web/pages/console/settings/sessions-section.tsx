// Where one is signed in, and signing out there.
import { Badge, Button, Group, Stack, Text } from '@mantine/core';
import type { Done, Refused } from '../../../console/staff-web.ts';
import { formatDay, formatTime } from '../../words.ts';
import { api } from '../shell/console-client.ts';
import { useNotices } from '../shell/notices.tsx';
import { useLanguage, useSay } from '../shell/words.tsx';
import type { ProfileParts } from './profile-tab.tsx';
import { Section } from './section.tsx';

export function SessionsSection({ profile, reload }: ProfileParts) {
  const say = useSay();
  const language = useLanguage();
  const { fail } = useNotices();
  const end = (path: string) => {
    api.post<Done | Refused>(path).then(reload, fail);
  };
  const title = say('console-settings:sessions.title');
  return (
    <Section title={title} about={say('console-settings:sessions.about')}>
      <Stack gap="xs" component="ul" className="plain-list">
        {profile.sessions.map(({ id, agent, seenAt, own }) => {
          const day = formatDay(language, seenAt, new Date());
          const seen = { day, time: formatTime(language, seenAt) };
          return (
            <Group key={id} component="li" justify="space-between" wrap="nowrap">
              <div>
                <Text size="sm" dir="ltr" component="bdi">
                  {agent}
                </Text>
                <Text size="xs" c="dimmed">
                  {say('console-settings:sessions.seen', seen)}
                </Text>
              </div>
              {own ? (
                <Badge variant="light" tt="none">
                  {say('console-settings:sessions.own')}
                </Badge>
              ) : (
                <Button
                  variant="default"
                  aria-label={`${say('console-settings:sessions.end')}: ${agent}`}
                  onClick={() => {
                    end(`/profile/sessions/${id}/end`);
                  }}
                >
                  {say('console-settings:sessions.end')}
                </Button>
              )}
            </Group>
          );
        })}
      </Stack>
      {profile.sessions.length > 1 ? (
        <Group>
          <Button
            variant="default"
            onClick={() => {
              end('/profile/sessions/end');
            }}
          >
            {say('console-settings:sessions.endOthers')}
          </Button>
        </Group>
      ) : null}
    </Section>
  );
}
