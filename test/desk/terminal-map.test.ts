import { expect, test } from 'vitest';
import { terminalMap } from '../../src/desk/terminal-map.ts';

test('a map becomes lines of blocks, two characters a cell', () => {
  expect(terminalMap({ columns: 3, rows: 2, cells: '05 9 4' }, '█ no   · yes')).toEqual([
    '┌──────┐',
    '│██▒▒  │',
    '│··  ▓▓│',
    '└──────┘',
    '█ no   · yes',
  ]);
});
