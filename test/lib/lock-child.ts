// Takes a lock when it is told to, says whether it got it, and holds it until it is killed.
import { once } from 'node:events';
import { takeLock } from '../../src/lib/process-lock.ts';

process.stdout.write('ready\n');
await once(process.stdin, 'data');
try {
  takeLock(process.argv[2] ?? '');
  process.stdout.write('mine\n');
} catch {
  process.stdout.write('taken\n');
}
await once(process.stdin, 'end');
