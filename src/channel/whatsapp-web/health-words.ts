// What is to be said to staff about the state of WhatsApp Web.
import type { ChannelHealth } from '../channel.ts';
import type { Supervised } from './supervisor.ts';

const words = {
  pairing:
    'WhatsApp has to be paired: on the office telephone open WhatsApp, Linked devices, ' +
    'Link a device, and scan the code shown here (or type it)',
  conflict:
    'WhatsApp Web is open in another browser with this number: close it there; ' +
    'this one takes over again within 15 minutes',
  blocked:
    'WhatsApp refuses this number or this connection: open WhatsApp on the telephone and read ' +
    'what it says; the official Cloud API is the way that cannot be refused like this',
  offline: 'WhatsApp Web has no connection: look at the network of this machine',
} as const;

/** Failures after which "starting" is no longer the honest word. */
const failuresPatient = 3;

export function healthOf({ phase, failures }: Supervised): ChannelHealth {
  switch (phase.kind) {
    case 'stopped':
      return { state: 'stopped', words: '' };
    case 'waiting': {
      const said = `${phase.words}; it is tried again by itself`;
      return { state: failures < failuresPatient ? 'starting' : 'degraded', words: said };
    }
    case 'opening':
      return { state: 'starting', words: 'WhatsApp Web is being opened' };
    case 'pairing':
      return {
        ...{ state: 'pairing', words: words.pairing },
        pairing: { qr: phase.qr, code: phase.code },
      };
    case 'ready':
      return { state: 'ready', words: '' };
    case 'impaired':
      return { state: 'degraded', words: words[phase.why] };
  }
}
