// What the patient will read of words written in another language, with its numbers compared.
import { Switch, Textarea } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import { languageNames } from '../../words.ts';
import { useSay } from '../shell/words.tsx';
import { AmountsWarning } from './amounts-warning.tsx';
import type { Tongues } from './composer.tsx';
import { ownDirection } from './own-direction.ts';
import { usePatientLanguage } from './patient-language.ts';

export function TranslationField({
  original,
  tongues,
  keys,
}: {
  readonly original: string;
  readonly tongues: Tongues;
  readonly keys: (event: KeyboardEvent) => void;
}) {
  const say = useSay();
  const theirs = usePatientLanguage();
  return (
    <>
      <Textarea
        label={say('console-talk:theyRead', { language: languageNames[theirs] })}
        value={tongues.translation}
        autosize
        minRows={2}
        maxRows={10}
        attributes={ownDirection(tongues.translation)}
        maxLength={8000}
        onKeyDown={keys}
        onChange={({ currentTarget }) => {
          tongues.put(currentTarget.value);
        }}
      />
      <AmountsWarning original={original} translation={tongues.translation} />
      {tongues.differ && tongues.translation.trim() !== '' ? (
        <Switch
          label={say('console-talk:amounts.checked')}
          checked={tongues.checked}
          onChange={({ currentTarget }) => {
            tongues.setChecked(currentTarget.checked);
          }}
        />
      ) : null}
    </>
  );
}
