// Messages of staff as a messenger with a window would have left them: one failed, one held.
import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import type { WholeDesk } from '../whole-desk.ts';

export async function leaveUnsent(
  { service }: WholeDesk,
  intake: string,
  coordinator: string,
): Promise<void> {
  const taken = { kind: 'taken_over', coordinator, from: null } as const;
  await service.inbox.acceptInternal(intake, taken, randomUUID());
  for (const [id, text] of [
    ['w1', 'One'],
    ['w2', 'Two'],
  ] as const) {
    const said = { kind: 'coordinator_said', id, coordinator, text, original: null } as const;
    await service.inbox.acceptInternal(intake, said, randomUUID());
  }
  await service.settle();
  const rows: readonly { id: string }[] = await service.database
    .reader('outbox')
    .where({ intake_id: intake })
    .orderBy('seq', 'desc');
  const [two = '', one = ''] = rows.map(({ id }) => id);
  const put = (id: string, patch: { readonly state: string; readonly code: string }) =>
    ({ kind: 'update', table: 'outbox', id, patch }) as const;
  await service.committer.commit([
    put(two, { state: 'held', code: 'window_closed' }),
    put(one, { state: 'failed', code: 'unreachable' }),
  ]);
}

export async function closeWindow(page: Page, intake: string): Promise<void> {
  await page.route(`**/console/api/conversations/${intake}`, async (route) => {
    const answer = await route.fetch();
    const thread: unknown = await answer.json();
    const closed = { account: 'whatsapp-cloud', closesAt: '2026-11-20T10:00:00.000Z', open: false };
    const window = { ...closed, template: true, held: 1 };
    await route.fulfill({ json: Object.assign({}, thread, { window }) });
  });
}
