// The routes about centers: their directory, what went to them, the files that they answered with.
import type { FastifyPluginAsync } from 'fastify';
import type { Config } from '../config.ts';
import type { Clock } from '../lib/clock.ts';
import type { Service } from '../service.ts';
import { answerFileRoutes } from '../web/console/answer-file-routes.ts';
import { centerRoutes } from '../web/console/center-routes.ts';
import type { Guard } from '../web/console/guard.ts';
import { submissionRoutes } from '../web/console/submission-routes.ts';
import { answerFileDeps } from './answer-file-deps.ts';
import { centerDeps, openDirectory } from './center-deps.ts';
import { submissionDeps } from './submission-deps.ts';

export interface CenterPluginParts {
  readonly service: Service;
  readonly config: Pick<Config, 'fileBytesMax'>;
  readonly clock: Clock;
}

export function centerPlugins(
  { service, config, clock }: CenterPluginParts,
  guard: Guard,
): readonly FastifyPluginAsync[] {
  const directory = openDirectory(service, clock);
  const { fileBytesMax } = config;
  return [
    centerRoutes(centerDeps(service, directory), guard),
    submissionRoutes(submissionDeps({ service, directory, clock }), guard),
    answerFileRoutes(answerFileDeps({ service, clock, fileBytesMax }), guard),
  ];
}
