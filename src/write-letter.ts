// The job that prints the letter to a hospital, and hands it to the family through the inbox.
import type { DossierThread } from './dossier/dossier-thread.ts';
import type { Inbox } from './inbox/inbox.ts';
import { isoNow, type Clock } from './lib/clock.ts';
import { shortCodeOf } from './lib/short-code.ts';
import { callWrite } from './store/calls.ts';
import type { Committer } from './store/committer.ts';
import type { DataKeys } from './store/data-keys.ts';
import type { IntakeRead } from './store/intake-read.ts';
import type { JobHandler } from './store/job-worker.ts';
import type { Vault } from './vault/vault.ts';

export interface LetterParts {
  readonly inbox: Inbox;
  readonly intakes: IntakeRead;
  readonly dossier: DossierThread;
  readonly vault: Vault;
  readonly clock: Clock;
  readonly committer: Committer;
  readonly keys: DataKeys;
}

const letterBytesMax = 10_000_000;

export function writeLetter(parts: LetterParts): JobHandler {
  const { inbox, intakes, dossier, vault, clock } = parts;
  return {
    // It was promised to them: a person writes it then.
    gaveUp: async ({ intake }) => {
      const call = { intake, why: 'letter_failed', at: isoNow(clock) };
      await parts.committer.commit([await callWrite(parts.keys, call)]);
    },
    run: async ({ intake, token }) => {
      const state = await intakes.state(intake);
      if (state === null || state.erased) return;
      const pdf = await dossier.letter({ flow: state.flow, state, createdAt: isoNow(clock) });
      const { sha256 } = await vault.put(intake, Buffer.from(pdf), letterBytesMax);
      const name = `Letter_${shortCodeOf(intake)}.pdf`;
      await inbox.acceptInternal(
        intake,
        { kind: 'letter_written', letter: { sha256, name } },
        token,
      );
    },
  };
}
