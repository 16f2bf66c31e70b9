// Records a step of a center, or puts a wrong one right with a reason.
import { Button, Group, NativeSelect, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { isCorrection, submissionStates } from '../../../../intake/submission.ts';
import type { SubmissionState } from '../../../../intake/submission.ts';
import { useSay } from '../shell/words.tsx';
import { Dialog } from './dialog.tsx';
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
  const choices = submissionStates.filter(
    (one) => one !== submission.state && (one !== 'answered' || submission.answer !== null),
  );
  const [chosen, setChosen] = useState<SubmissionState>(asked ?? choices[0] ?? 'sent');
  const [note, setNote] = useState('');
  const [wants, setWants] = useState('');
  const corrects = isCorrection(submission.state, chosen);
  const [tell, setTell] = useState<Tell>(asked === null || asked === 'withdrawn' ? 'later' : 'now');
  const { post, posting } = usePost(props.reload, close);
  const wanted = chosen === 'more_wanted' && wants !== '' ? wants : null;
  const save = () => {
    const order = { state: chosen, note, wants: wanted, tell };
    const seen = submission.changes.length;
    void post(`/cases/${view.intake}/submissions/${submission.id}/step`, { seen, ...order });
  };
  const undo = asked === null ? 'correct' : chosen;
  return (
    <Dialog
      close={close}
      title={`${say(`console-submissions:do.${undo}`)} – ${submission.centerName}`}
      size="lg"
    >
      <Stack>
        {asked === null ? (
          <NativeSelect
            label={say('console-submissions:rightState')}
            value={chosen}
            data={choices.map((one) => ({
              value: one,
              label: say(`console-submissions:state.${one}`),
            }))}
            onChange={({ currentTarget }) => {
              setChosen(choices.find((one) => one === currentTarget.value) ?? chosen);
            }}
          />
        ) : null}
        {chosen === 'more_wanted' ? (
          <Wanted view={view} wants={wants} onWants={setWants} reload={reload} />
        ) : null}
        <Textarea
          label={say(corrects ? 'console-submissions:reason' : 'console-submissions:note')}
          description={say('console-submissions:noteWho')}
          required={corrects}
          value={note}
          autosize
          minRows={2}
          maxLength={2000}
          dir="auto"
          onChange={({ currentTarget }) => {
            setNote(currentTarget.value);
          }}
        />
        <TellChoice
          view={view}
          tell={tell}
          onTell={setTell}
          step={{
            state: chosen,
            centers: [submission.centerName],
            wants: wanted,
            again: false,
            corrects,
          }}
        />
        <Group justify="end">
          <Button variant="default" onClick={close}>
            {say('console:cancel')}
          </Button>
          <Button loading={posting} disabled={corrects && note.trim() === ''} onClick={save}>
            {say('console-submissions:save')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
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
