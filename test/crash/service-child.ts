// The real service in a process of its own, to be killed; acknowledges what is on the disk.
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { readConfig } from '../../src/config.ts';
import { armFailpoints } from '../../src/lib/failpoint.ts';
import { systemClock } from '../../src/lib/clock.ts';
import { createLog } from '../../src/lib/log.ts';
import { startService } from '../../src/service.ts';
import { accounts, childCommandSchema, childOptionsSchema } from './child-command.ts';
import type { ChildCommand } from './child-command.ts';
import { LedgerChannel } from './ledger-channel.ts';
import { carelessVault, forgetClaimedJobs, splitUnits } from './planted-bugs.ts';

const fileBytesMax = 10_000_000;

const options = childOptionsSchema.parse(JSON.parse(process.argv[2] ?? '{}'));
const { folder, bug } = options;
const sleep = systemClock.sleep.bind(systemClock);
const clock = { at: options.now, now: () => new Date(clock.at), sleep };
armFailpoints(options.failpoints);
if (bug === 'splits_units') splitUnits();
if (bug === 'forgets_claimed_jobs') await forgetClaimedJobs(join(folder, 'data', 'intake.db'));
const service = await startService({
  config: readConfig({
    INTAKE_DATA_DIR: join(folder, 'data'),
    INTAKE_KEYS_DIR: join(folder, 'keys'),
    INTAKE_PUBLIC_URL: 'https://desk.test',
  }),
  channels: Object.values(accounts).map((account) => new LedgerChannel(folder, account, bug)),
  clock,
  log: createLog('silent'),
  onFatal: (error) => {
    throw error;
  },
});
const vault =
  bug === 'renames_before_writing'
    ? carelessVault(service.vault, join(folder, 'data', 'vault'))
    : service.vault;
say({ ready: true });
for await (const line of createInterface({ input: process.stdin })) {
  const command = childCommandSchema.parse(JSON.parse(line));
  clock.at = command.now;
  if (bug === 'acknowledges_early' && command.kind !== 'settle') say({ id: command.id });
  void obey(command).then(() => {
    say({ id: command.id });
    if (command.kind === 'stop') process.exit(0);
  });
}
process.exit(1);

/** Pipes are written at once, so what was said before a kill is said. */
function say(words: Readonly<Record<string, unknown>>): void {
  process.stdout.write(`${JSON.stringify(words)}\n`);
}

async function obey(command: ChildCommand): Promise<void> {
  switch (command.kind) {
    case 'hear': {
      const { account, address, externalId, body, now: sentAt } = command;
      await service.inbox.accept({ account, address, externalId, sentAt, body });
      return;
    }
    case 'send_file':
      return sendFile(command);
    case 'arm':
      armFailpoints(command.failpoints);
      return;
    case 'settle':
      service.jobs.wake();
      return service.settle();
    case 'stop':
      return service.stop();
  }
}

async function sendFile(command: Extract<ChildCommand, { kind: 'send_file' }>): Promise<void> {
  const { account, address, externalId, path, name, now: sentAt } = command;
  const { intakeId: intake } = await service.inbox.resolve(account, address);
  const { sha256, bytes } = await vault.put(intake, createReadStream(path), fileBytesMax);
  const about = { name, bytes, mediaType: '', caption: '', via: 'chat', intake } as const;
  const body = { kind: 'media', ref: `vault:${sha256}`, ...about } as const;
  await service.inbox.accept({ account, address, externalId, sentAt, body });
}
