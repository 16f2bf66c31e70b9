// The last row of a dialog: leave it as it is, or save.
import { Button, Group } from '@mantine/core';
import { useSay } from '../shell/words.tsx';

export function DialogButtons(about: {
  readonly close: () => void;
  readonly save: () => void;
  readonly posting: boolean;
  readonly disabled?: boolean;
  /** What saving is called; "Save" where nothing else is said. */
  readonly words?: string;
}) {
  const say = useSay();
  return (
    <Group justify="end">
      <Button variant="default" onClick={about.close}>
        {say('console:cancel')}
      </Button>
      <Button loading={about.posting} disabled={about.disabled === true} onClick={about.save}>
        {about.words ?? say('console-submissions:save')}
      </Button>
    </Group>
  );
}
