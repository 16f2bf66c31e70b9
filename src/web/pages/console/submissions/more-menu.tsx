// What else can be done about a submission: letters, a new version, a correction, taking it back.
import { ActionIcon, Menu } from '@mantine/core';
import { Icon } from '../shell/icon.tsx';
import { useSay } from '../shell/words.tsx';
import type { LetterKind } from './letter-dialog.tsx';
import type { Opened, SubmissionProps } from './submission-card.tsx';

export function MoreMenu({
  view,
  compared,
  open,
}: SubmissionProps & { readonly open: (what: Opened) => void }) {
  const say = useSay();
  const { submission, gaps } = compared;
  const { state, answer, sendings } = submission;
  const newest = view.versions[0]?.sha256;
  const letters: readonly LetterKind[] = [
    ...(state === 'sent' ? (['receipt'] as const) : []),
    ...(answer === null ? (['answer'] as const) : []),
    ...(answer !== null && gaps.length > 0 ? (['gaps'] as const) : []),
    'questions',
  ];
  const step = (next: 'withdrawn' | null) => () => {
    open({ kind: 'step', state: next });
  };
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon aria-label={say('console-submissions:more', { name: submission.centerName })}>
          <Icon name="menu" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{say('console-submissions:letters')}</Menu.Label>
        {letters.map((letter) => (
          <Menu.Item
            key={letter}
            onClick={() => {
              open({ kind: 'letter', letter });
            }}
          >
            {say(`console-submissions:letter.${letter}`)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        {newest === undefined || sendings.at(-1)?.packageSha256 === newest ? null : (
          <Menu.Item
            onClick={() => {
              open({ kind: 'again' });
            }}
          >
            {say('console-submissions:do.sendAgain')}
          </Menu.Item>
        )}
        <Menu.Item onClick={step(null)}>{say('console-submissions:do.correct')}</Menu.Item>
        {state === 'withdrawn' ? null : (
          <Menu.Item color="red" onClick={step('withdrawn')}>
            {say('console-submissions:do.withdrawn')}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
