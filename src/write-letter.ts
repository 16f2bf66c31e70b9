// The job that prints the letter to a hospital, and hands it to the family through the inbox.
import type { DossierThread } from './dossier/dossier-thread.ts';
import type { Inbox } from './inbox/inbox.ts';
import { isoNow, type Clock } from './lib/clock.ts';
import { shortCodeOf } from './lib/short-code.ts';
import type { IntakeRead } from './store/intake-read.ts';
import type { JobHandler } from './store/job-worker.ts';
import type { Vault } from './vault/vault.ts';

export interface LetterParts {
  readonly inbox: Inbox;
  readonly intakes: IntakeRead;
  readonly dossier: DossierThread;
  readonly vault: Vault;
  readonly clock: Clock;
}

const letterBytesMax = 10_000_000;

export function writeLetter({ inbox, intakes, dossier, vault, clock }: LetterParts): JobHandler {
  return {
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
