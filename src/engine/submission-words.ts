// What a patient is told of their submissions, step by step; for the bot, and for a preview of it.
import { findItem } from '../flow/find-item.ts';
import { labelOf } from '../flow/show-answer.ts';
import type { Words } from '../flow/show-answer.ts';
import type { SubmissionState } from '../intake/submission.ts';
import { isolateWords } from '../language/isolate.ts';
import { bulletList } from './ask-documents.ts';

/** One step, or the same step of several centers at once. */
export interface Step {
  readonly state: SubmissionState;
  readonly centers: readonly string[];
  /** The package went there before. */
  readonly again: boolean;
  readonly corrects: boolean;
  /** The checklist line that is asked for; null where a person says what it is. */
  readonly wants: string | null;
}

/** In the patient's language, without anything that a center wrote. */
export function stepWords(words: Words, step: Step): string {
  const { catalog, language } = words;
  const [first = ''] = step.centers;
  const center = isolateWords(first);
  const say = (key: string) => catalog.say(language, `bot:centers.${key}`, { center });
  const told = plainWords(words, step, say);
  return step.corrects ? `${say('correction')} ${told}` : told;
}

function plainWords(words: Words, step: Step, say: (key: string) => string): string {
  const { catalog, language, flow } = words;
  switch (step.state) {
    case 'sent': {
      if (step.corrects) return say('notConfirmed');
      if (step.again) return say('sentAgain');
      const count = step.centers.length;
      if (count === 1) return say('sentToOne');
      const head = catalog.say(language, 'bot:centers.sentToMany', { count });
      const list = bulletList(step.centers.map(isolateWords));
      return `${head}\n${list}\n${say('sentNext')}`;
    }
    case 'more_wanted': {
      const item = step.wants === null ? undefined : findItem(flow, step.wants)?.item;
      if (item === undefined) return say('moreByPerson');
      const center = isolateWords(step.centers[0] ?? '');
      const document = labelOf(words, { item: item.id });
      return catalog.say(language, 'bot:centers.moreWanted', { center, document });
    }
    case 'received':
      return say('received');
    case 'in_review':
      return say('inReview');
    case 'answered':
      return say('answered');
    case 'withdrawn':
      return say('withdrawn');
  }
}
