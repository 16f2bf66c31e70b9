// Killed at every named step and started again: nothing is lost, nothing is done twice.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { foldFacts } from '../../src/intake/apply-fact.ts';
import { heardIn, openDesk } from './desk-fixture.ts';

const steps = [
  ...['contact.made', 'inbox.accepting', 'inbox.accepted'],
  ...['commit.begun', 'commit.written', 'commit.done'],
  ...['turn.begun', 'turn.taken', 'turn.committed', 'turn.done'],
  ...['outbox.claimed', 'outbox.sent', 'outbox.marked'],
  ...['vault.begun', 'vault.written', 'vault.synced', 'vault.renamed', 'vault.folder_synced'],
  ...['inbox.resolved', 'outbox.read', 'job.claimed', 'job.worked', 'job.done'],
];

function runDesk(folder: string, failpoints: string, ...words: string[]): string | null {
  const script = join(import.meta.dirname, 'crash-child.ts');
  const args = [script, folder, failpoints, ...words];
  const child = spawnSync(process.execPath, args, { encoding: 'utf8', timeout: 20_000 });
  if (child.signal === null && child.status !== 0) throw new Error(child.stderr);
  return child.signal;
}

function linesOf(folder: string, name: string): readonly string[] {
  return readFileSync(join(folder, name), 'utf8')
    .split('\n')
    .filter((line) => line !== '');
}

async function expectWhole(folder: string, deduplicates: boolean): Promise<void> {
  const desk = await openDesk({ folder });
  for (const person of ['ann', 'bea', 'cat']) {
    const { intakeId, contactId } = await desk.inbox.resolve('test', person);
    const state = await desk.read.state(intakeId);
    const heard = heardIn(state).map((word) => word.replace(/^file .*/, 'file'));
    expect(heard).toEqual(['word 0', 'word 1', 'word 2', 'word 3', 'file']);
    expect(foldFacts(await desk.read.facts(intakeId))).toEqual(state);
    const said = await desk.conversation.read(contactId, 0);
    expect(said.map((message) => message.from)).toEqual(Array(5).fill(['patient', 'desk']).flat());
    const blobs: readonly { sha256: string }[] = await desk.database
      .reader('blob')
      .where({ intake_id: intakeId });
    const bytes = await desk.vault.read(intakeId, blobs[0]?.sha256 ?? '');
    expect(bytes.toString()).toBe(`file of ${person}`);
  }
  expect(new Set(linesOf(folder, 'acked.log')).size).toBe(15);
  const outbox: readonly { id: string; state: string }[] = await desk.database.reader('outbox');
  expect(outbox).toHaveLength(15);
  const sent = linesOf(folder, 'sent.log');
  const unknown = outbox.filter((row) => row.state === 'unknown').map((row) => row.id);
  const accepted = outbox.filter((row) => row.state === 'accepted').map((row) => row.id);
  expect(unknown.length + accepted.length).toBe(15);
  expect(accepted.filter((id) => !sent.includes(id))).toEqual([]);
  if (deduplicates) expect(unknown).toEqual([]);
  else expect(new Set(sent).size).toBe(sent.length);
  await desk.close();
}

test.each(steps)('killed at %s', { timeout: 60_000 }, async (step) => {
  const deduplicates = steps.indexOf(step) % 2 === 0;
  const word = deduplicates ? 'yes' : 'no';
  const folder = mkdtempSync(join(tmpdir(), 'crash-'));
  expect(runDesk(folder, `${step}:1`, word)).toBe('SIGKILL');
  runDesk(folder, `${step}:2`, word);
  expect(runDesk(folder, '', word)).toBeNull();
  await expectWhole(folder, deduplicates);
});

test.each(['erase.begun', 'erase.rows', 'erase.bytes'])(
  'killed at %s, the erasure is finished',
  { timeout: 60_000 },
  async (step) => {
    const folder = mkdtempSync(join(tmpdir(), 'crash-'));
    expect(runDesk(folder, `${step}:1`, 'yes', 'erase')).toBe('SIGKILL');
    expect(runDesk(folder, '', 'yes', 'erase')).toBeNull();
    const desk = await openDesk({ folder });
    for (const table of ['data_key', 'fact', 'message', 'outbox', 'blob', 'job']) {
      expect(await desk.database.reader(table)).toEqual([]);
    }
    expect(readdirSync(join(folder, 'vault'))).toEqual(['incoming']);
    expect(readdirSync(join(folder, 'vault', 'incoming'))).toEqual([]);
    await desk.close();
  },
);
