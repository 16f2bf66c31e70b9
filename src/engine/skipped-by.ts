// Which words stand instead of an answer: "I don't know", "later", "never done".
import type { AnswerState } from '../intake/answer.ts';
import type { Command } from './commands.ts';

/** The answer state that a command stands for, where an item allows it. */
export function skippedBy(command: Command | null): AnswerState | null {
  switch (command) {
    case 'unknown':
      return 'unknown';
    case 'later':
    case 'skip':
      return 'later';
    case 'refuse':
      return 'refused';
    case 'not_applicable':
      return 'not_applicable';
    case 'in_document':
      return 'in_document';
    default:
      return null;
  }
}
