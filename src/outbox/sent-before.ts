// Asks a messenger whether something that may have gone out did.
import type { Channel, OutboundMessage, SendResult } from '../channel/channel.ts';
import { unconfirmed } from './outcomes.ts';

/** Null when it did not, so that it has to be sent; `unknown` when it can be asked later. */
export async function sentBefore(
  channel: Channel,
  message: OutboundMessage,
): Promise<SendResult | null> {
  try {
    const ids = await channel.findSent?.(message);
    if (ids == null) return { state: 'failed', retryable: false, code: unconfirmed };
    return ids.length === 0 ? null : { state: 'accepted', externalIds: ids };
  } catch {
    return { state: 'unknown' };
  }
}
