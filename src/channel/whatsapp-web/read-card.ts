// Reads name and telephones of a card that somebody passed on (vCard, RFC 6350).
import type { SharedPerson } from '../../intake/shared-thing.ts';

const charactersMax = 20_000;
const phonesMax = 10;

/** What is no card has neither. */
export function readCard(card: string): SharedPerson {
  // A line that begins with a blank goes on with the one before.
  const lines = card
    .slice(0, charactersMax)
    .replace(/\r?\n[ \t]/g, '')
    .split(/\r?\n/);
  const valuesOf = (field: string) =>
    lines.flatMap((line) => {
      const [, name, value] = /^(?:[\w-]+\.)?([A-Za-z]+)(?:;[^:]*)?:(.*)$/u.exec(line) ?? [];
      return name?.toUpperCase() === field && value !== undefined ? [plain(value)] : [];
    });
  return { name: valuesOf('FN')[0] ?? '', phones: valuesOf('TEL').slice(0, phonesMax) };
}

function plain(value: string): string {
  return value.replace(/\\n/gi, ' ').replace(/\\(.)/g, '$1').trim();
}
