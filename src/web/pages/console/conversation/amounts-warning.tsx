// Warns where a translation says other numbers, doses or units than its original.
import { Alert } from '@mantine/core';
import { compareAmounts, sameAmounts } from '../../../../language/same-amounts.ts';
import { Icon } from '../shell/icon.tsx';
import { useSay } from '../shell/words.tsx';

export function AmountsWarning({
  original,
  translation,
}: {
  readonly original: string;
  readonly translation: string;
}) {
  const say = useSay();
  if (translation.trim() === '') return null;
  const check = compareAmounts(original, translation);
  if (sameAmounts(check)) return null;
  const list = (amounts: readonly string[]) => `\u2066${amounts.join(' · ')}\u2069`;
  return (
    <Alert color="orange" mt={6} p="xs" icon={<Icon name="alert" />} role="alert">
      {check.missing.length === 0 ? null : (
        <div>{say('console-talk:amounts.missing', { amounts: list(check.missing) })}</div>
      )}
      {check.added.length === 0 ? null : (
        <div>{say('console-talk:amounts.added', { amounts: list(check.added) })}</div>
      )}
    </Alert>
  );
}
