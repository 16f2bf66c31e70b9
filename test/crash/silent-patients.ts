// Families who write once and fall silent: all that happens to them afterwards is reminders.
import { accounts } from './child-command.ts';
import type { ScriptedPatient, Step } from './patient-scripts.ts';

/** One round a day, for as long as two nudges and the call for a person take. */
export const silentRoundMs = 86_400_000;
const days = 18;

/** Languages whose speakers have a decent hour in common at the hour of the rounds. */
const families = [
  { address: 'eva', language: 'فارسی', account: accounts.deduplicating },
  { address: 'fay', language: 'العربية', account: accounts.deduplicating },
  { address: 'gil', language: 'English', account: accounts.deduplicating },
  { address: 'han', language: 'English', account: accounts.plain },
  { address: 'ida', language: 'فارسی', account: accounts.plain },
] as const;

export function silentPatients(): readonly ScriptedPatient[] {
  return families.map(({ address, language, account }) => {
    const said = ['hello', language].map((text): Step => {
      return { kind: 'hear', body: { kind: 'text', text } };
    });
    return { account, address, rounds: [said, ...Array.from({ length: days }, () => [])] };
  });
}
