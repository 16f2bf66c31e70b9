// Ties the files that centers answered with to the vault and the rows that count its bytes.
import type { Clock } from '../lib/clock.ts';
import { safeName } from '../lib/safe-name.ts';
import type { Service } from '../service.ts';
import type { AnswerFileDeps } from '../web/console/answer-file-routes.ts';
import { keeper } from './keep-bytes.ts';

export interface AnswerFileParts {
  readonly service: Service;
  readonly clock: Clock;
  readonly fileBytesMax: number;
}

export function answerFileDeps({ service, clock, fileBytesMax }: AnswerFileParts): AnswerFileDeps {
  const { intakes, vault } = service;
  return {
    fileBytesMax,
    exists: async (intake) => (await intakes.state(intake))?.erased === false,
    keep: keeper(service, clock),
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
