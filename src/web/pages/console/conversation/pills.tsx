// What became known between two messages; many lines are folded into a few.
import { Anchor } from '@mantine/core';
import { useState } from 'react';
import type { ThreadPill } from '../../../console/conversation-view.ts';
import { useSay } from '../shell/words.tsx';

const shownMax = 4;

export function Pills({ pills }: { readonly pills: readonly ThreadPill[] }) {
  const say = useSay();
  const [open, setOpen] = useState(false);
  // What is bad, or an act of ours, is never folded away.
  const plain = pills.filter(({ tone }) => tone === 'plain' || tone === 'good');
  const folded = open ? [] : plain.slice(shownMax - 1, -1);
  const shown = folded.length < 2 ? pills : pills.filter((pill) => !folded.includes(pill));
  return (
    <div className="pills">
      {shown.map((pill) => (
        <Pill key={pill.key} pill={pill} />
      ))}
      {folded.length < 2 ? null : (
        <Anchor
          component="button"
          type="button"
          size="xs"
          onClick={() => {
            setOpen(true);
          }}
        >
          {say('console-talk:morePills', { count: folded.length })}
        </Anchor>
      )}
    </div>
  );
}

const symbols = { plain: '', good: '✓ ', bad: '! ', staff: '' } as const;

function Pill({ pill: { what, values, tone } }: { readonly pill: ThreadPill }) {
  const say = useSay();
  // Values come from patients as well: each keeps its own direction.
  const isolated = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, `\u2068${tame(value)}\u2069`]),
  );
  return (
    <span className="pill" data-tone={tone} data-pill={what}>
      {symbols[tone]}
      {say(`console-talk:pill.${what}`, isolated)}
    </span>
  );
}

const valueCharactersMax = 200;

/** Without marks that would close an isolate or turn the line; a long value is cut. */
function tame(value: string): string {
  const plain = value.replace(/[\u202a-\u202e\u2066-\u2069]/gu, '');
  if (plain.length <= valueCharactersMax) return plain;
  return `${plain.slice(0, valueCharactersMax).toWellFormed()}…`;
}
