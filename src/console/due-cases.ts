// What is due over all intakes: the list that the job keeps, read with the state of each.
import { dueList } from '../center/due-list.ts';
import { shortCodeOf } from '../lib/short-code.ts';
import type { Service } from '../service.ts';
import type { DueCase } from '../web/console/submission-view.ts';

const casesMax = 200;

/** The earliest first, at most 200 intakes; `now` is an ISO instant. */
export async function dueCases(service: Service, now: string): Promise<readonly DueCase[]> {
  const rows: readonly { intake_id: string }[] = await service.database
    .reader('promise_due')
    .orderBy('at')
    .limit(casesMax)
    .select('intake_id');
  const cases = await Promise.all(rows.map(({ intake_id }) => dueCase(service, intake_id, now)));
  return cases.flat();
}

async function dueCase(
  { intakes, engine }: Service,
  intake: string,
  now: string,
): Promise<readonly DueCase[]> {
  const state = await intakes.state(intake);
  if (state === null) return [];
  const due = dueList(state, now).map((thing) => {
    const centerName = state.submissions?.[thing.submission ?? '']?.centerName ?? null;
    return { ...thing, centerName };
  });
  if (due.length === 0) return [];
  return [{ intake, code: shortCodeOf(intake), name: engine.nameOf(state), due }];
}
