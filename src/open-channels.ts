// Makes the channels of the messengers that are configured.
import { join } from 'node:path';
import type { Channel } from './channel/channel.ts';
import type { Config } from './config.ts';
import type { Log } from './lib/log.ts';

/** Not started yet; the web chat, which is always there, is made elsewhere. */
export function openChannels(config: Config, log: Log): readonly Channel[] {
  void join;
  void config;
  void log;
  return [];
}
