// A note of staff's to a step, which the patient never reads.
import { Textarea } from '@mantine/core';
import { useSay } from '../shell/words.tsx';

export function NoteField(about: {
  readonly label: string;
  readonly note: string;
  readonly onNote: (note: string) => void;
  readonly required?: boolean;
}) {
  const say = useSay();
  return (
    <Textarea
      label={about.label}
      description={say('console-submissions:noteWho')}
      required={about.required === true}
      value={about.note}
      autosize
      minRows={2}
      maxLength={2000}
      dir="auto"
      onChange={({ currentTarget }) => {
        about.onNote(currentTarget.value);
      }}
    />
  );
}
