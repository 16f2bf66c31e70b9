// Opens what a command about reminders reads, without the rest of the house: nothing is sent by it.
import type { Config } from '../config.ts';
import { menuWordsFrom } from '../channel/menu-words.ts';
import { systemClock } from '../lib/clock.ts';
import { silentLog } from '../lib/log.ts';
import { openChannels } from '../open-channels.ts';
import { openStore } from '../open-store.ts';
import { Deliveries } from '../outbox/deliveries.ts';
import { TemplateSendings } from '../outbox/template-sendings.ts';
import { reachOf } from '../reach-of.ts';
import { ReminderBook } from '../reminder/reminder-book.ts';
import { shippedCatalog, shippedFlows } from '../shipped.ts';
import { Conversation } from '../store/conversation.ts';
import { IntakeRead } from '../store/intake-read.ts';

export type OpenReminders = Awaited<ReturnType<typeof openReminders>>;

/** Throws, in words, while the service works on the data. `close` it. */
export async function openReminders(config: Config) {
  const store = await openStore(config, (error) => {
    throw error;
  });
  const { database, committer, unlock } = store;
  const clock = systemClock;
  const log = silentLog;
  const menuWords = menuWordsFrom(shippedCatalog());
  const channels = await openChannels(config, { log, menuWords });
  const intakes = new IntakeRead(database, store.keys);
  const templates = new TemplateSendings({ ...store, clock, log, onFailed: nothing });
  const conversation = new Conversation(database, store.keys);
  const parts = { ...store, clock, channels, templates };
  const deliveries = new Deliveries({ ...parts, conversation, wake: () => undefined });
  const contacts = {
    ofIntake: async (intake: string) => {
      const [last] = await intakes.contactsOf(intake);
      return { id: last?.contactId ?? '', account: last?.account ?? '' };
    },
  };
  return {
    flows: shippedFlows(),
    ...{ intakes, templates, deliveries, contacts, clock },
    reminders: new ReminderBook(store),
    reach: reachOf({ ...parts, deliveries, contacts }),
    close: async () => {
      await committer.idle();
      await database.close();
      unlock();
    },
  };
}

function nothing(): Promise<void> {
  return Promise.resolve();
}
