// Records a step of a center, or puts a wrong one right with a reason.
import { NativeSelect, Stack } from '@mantine/core';
import { useState } from 'react';
import type { SubmissionState } from '../../../../intake/submission.ts';
import { keysOf } from '../../../../lib/keys-of.ts';
import { useSay } from '../shell/words.tsx';
import { DialogButtons } from './dialog-buttons.tsx';
import { Dialog } from './dialog.tsx';
import { NoteField } from './note-field.tsx';
import type { SubmissionProps } from './submission-card.tsx';
import { TellChoice, type Tell } from './tell-choice.tsx';
import { usePost } from './use-post.ts';

export function StepDialog(
  props: SubmissionProps & {
    /** Null: a correction, whose state is chosen here. */
    readonly state: SubmissionState | null;
    readonly close: () => void;
  },
) {
  const { view, compared, state: asked, close, reload } = props;
  const { submission } = compared;
  const say = useSay();
  const choices = keysOf(view.nextSteps).filter(
    (one) => one !== submission.state && (one !== 'answered' || submission.answer !== null),
  );
  const [chosen, setChosen] = useState<SubmissionState>(asked ?? choices[0] ?? 'sent');
  const [note, setNote] = useState('');
  const [wants, setWants] = useState('');
  const corrects = !view.nextSteps[submission.state].includes(chosen);
  const [tell, setTell] = useState<Tell>(asked === null || asked === 'withdrawn' ? 'later' : 'now');
  const { post, posting } = usePost(props.reload, close);
  const wanted = chosen === 'more_wanted' && wants !== '' ? wants : null;
  const save = () => {
    const order = { state: chosen, note, wants: wanted, tell };
    const seen = submission.changes.length;
    void post(`/cases/${view.intake}/submissions/${submission.id}/step`, { seen, ...order });
  };
  const title = say(`console-submissions:do.${asked === null ? 'correct' : chosen}`);
  return (
    <Dialog close={close} title={`${title} – ${submission.centerName}`} size="lg">
      <Stack>
        {asked === null ? (
          <StateChoice choices={choices} chosen={chosen} onChosen={setChosen} />
        ) : null}
        {chosen === 'more_wanted' ? (
          <Wanted view={view} wants={wants} onWants={setWants} reload={reload} />
        ) : null}
        <NoteField
          label={say(corrects ? 'console-submissions:reason' : 'console-submissions:note')}
          required={corrects}
          note={note}
          onNote={setNote}
        />
        <TellChoice
          view={view}
          tell={tell}
          onTell={setTell}
          step={{
            ...{ state: chosen, centers: [submission.centerName], wants: wanted },
            ...{ again: false, corrects },
          }}
        />
        <DialogButtons
          close={close}
          save={save}
          posting={posting}
          disabled={corrects && note.trim() === ''}
        />
      </Stack>
    </Dialog>
  );
}

function StateChoice(about: {
  readonly choices: readonly SubmissionState[];
  readonly chosen: SubmissionState;
  readonly onChosen: (state: SubmissionState) => void;
}) {
  const say = useSay();
  const { choices, chosen } = about;
  return (
    <NativeSelect
      label={say('console-submissions:rightState')}
      value={chosen}
      data={choices.map((one) => ({ value: one, label: say(`console-submissions:state.${one}`) }))}
      onChange={({ currentTarget }) => {
        about.onChosen(choices.find((one) => one === currentTarget.value) ?? chosen);
      }}
    />
  );
}

function Wanted({
  view,
  wants,
  onWants,
}: Pick<SubmissionProps, 'view' | 'reload'> & {
  readonly wants: string;
  readonly onWants: (item: string) => void;
}) {
  const say = useSay();
  return (
    <NativeSelect
      label={say('console-submissions:wants')}
      description={say('console-submissions:wantsWhat')}
      value={wants}
      data={[
        { value: '', label: say('console-submissions:wantsOther') },
        ...view.checklist.map(({ id, label }) => ({ value: id, label })),
      ]}
      onChange={({ currentTarget }) => {
        onWants(currentTarget.value);
      }}
    />
  );
}
