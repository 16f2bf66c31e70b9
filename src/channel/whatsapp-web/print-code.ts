// Shows in the terminal what a telephone has to scan or type to be paired.
import { renderUnicodeCompact } from 'uqr';
import type { ChannelHealth } from '../channel.ts';

const how = 'WhatsApp on the office telephone, Linked devices, Link a device';

/** Text for a terminal of at least 70 columns. */
export function codeInWords({ qr, code }: NonNullable<ChannelHealth['pairing']>): string {
  if (code !== null) {
    const typed = `${code.slice(0, 4)}-${code.slice(4)}`;
    return `\nPair WhatsApp: ${how}, Link with phone number instead, and type ${typed}\n`;
  }
  return qr === null ? '' : `\nPair WhatsApp: ${how}, and scan:\n\n${renderUnicodeCompact(qr)}\n`;
}
