// The date printed on a report, as a question of its own beside those of the flow.
import type { LeafItem } from '../flow/flow.ts';

export const reportDateItem: LeafItem = {
  id: 'date',
  type: 'date',
  may: ['unknown', 'later'],
  resets: [],
  birth: false,
  future: false,
  ongoing: false,
};
