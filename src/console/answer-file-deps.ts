// Ties the files that centers answered with to the vault and the rows that count its bytes.
import type { Clock } from '../lib/clock.ts';
import { isoNow } from '../lib/clock.ts';
import { safeName } from '../lib/safe-name.ts';
import type { Service } from '../service.ts';
import type { AnswerFileDeps } from '../web/console/answer-file-routes.ts';

export interface AnswerFileParts {
  readonly service: Service;
  readonly clock: Clock;
  readonly fileBytesMax: number;
}

export function answerFileDeps({ service, clock, fileBytesMax }: AnswerFileParts): AnswerFileDeps {
  const { intakes, vault, committer } = service;
  return {
    fileBytesMax,
    exists: async (intake) => (await intakes.state(intake))?.erased === false,
    keep: async (intake, source, bytesMax) => {
      const stored = await vault.put(intake, source, bytesMax);
      const row = { intake_id: intake, ...stored, at: isoNow(clock) };
      await committer.commit([{ kind: 'put', table: 'blob', key: ['intake_id', 'sha256'], row }]);
      return stored;
    },
    open: async (intake, sha256) => {
      const state = await intakes.state(intake);
      const answers = Object.values(state?.submissions ?? {}).flatMap((one) => one.answers);
      const file = answers.find(({ original }) => original.file?.sha256 === sha256)?.original.file;
      if (file == null) return null;
      const stream = await vault.open(intake, sha256);
      const { name, bytes } = file;
      return { stream, name: safeName(name), mediaType: 'application/octet-stream', bytes };
    },
  };
}
