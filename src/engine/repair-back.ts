// "Back": the answer before, to be changed or left.
import { parsePathKey, pathKey } from '../intake/answer.ts';
import { findItem } from '../flow/find-item.ts';
import { askNext } from './ask.ts';
import type { TurnDraft } from './turn-draft.ts';

export function back(draft: TurnDraft): void {
  const { trail, focus } = draft.state;
  const from = focus === null ? trail.length : trail.indexOf(pathKey(focus));
  const before = trail
    .slice(0, from)
    .findLast((key) => findItem(draft.flow, parsePathKey(key).item) !== undefined);
  if (before === undefined) draft.say('bot:back.first');
  else draft.record({ kind: 'focused', path: parsePathKey(before) });
  askNext(draft);
}
