// Takes in what one call brought: in order for each person, people side by side.
import type { ChannelHost, InboundEvent } from './channel.ts';

/** Resolves when all of it is on the disk; rejects when the messenger should bring it again. */
export async function acceptAll(host: ChannelHost, events: readonly InboundEvent[]): Promise<void> {
  const byAddress = Map.groupBy(events, ({ address }) => address);
  const people = [...byAddress.values()].map(async (inOrder) => {
    for (const event of inOrder) await host.accept(event);
  });
  const settled = await Promise.allSettled(people);
  const failed = settled.find((one) => one.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
}
