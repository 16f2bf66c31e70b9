// Every channel that there is, as it would be with everything configured; none of them is started.
import type { Channel } from '../../src/channel/channel.ts';
import { menuWordsFrom } from '../../src/channel/menu-words.ts';
import { Terminal } from '../../src/channel/terminal/terminal.ts';
import { WebChat } from '../../src/channel/web-chat/web-chat.ts';
import { readConfig } from '../../src/config.ts';
import { silentLog } from '../../src/lib/log.ts';
import { openChannels } from '../../src/open-channels.ts';
import { shippedCatalog } from '../../src/shipped.ts';

export async function everyChannel(): Promise<readonly Channel[]> {
  const menuWords = menuWordsFrom(shippedCatalog());
  const config = readConfig({
    INTAKE_PUBLIC_URL: 'https://desk.test',
    INTAKE_WHATSAPP_WEB: 'on',
    INTAKE_WHATSAPP_CLOUD_PHONE_ID: '1',
    INTAKE_WHATSAPP_CLOUD_TOKEN: 'token',
    INTAKE_WHATSAPP_CLOUD_APP_SECRET: 'secret',
    INTAKE_WHATSAPP_CLOUD_VERIFY_TOKEN: 'verify',
    INTAKE_TELEGRAM_TOKEN: '123456:ABCDEFGHIJKLMNOPQRSTUVWXYZ',
    INTAKE_MESSENGER_PAGE_TOKEN: 'token',
    INTAKE_MESSENGER_APP_SECRET: 'secret',
    INTAKE_MESSENGER_VERIFY_TOKEN: 'verify',
  });
  const ofMessengers = await openChannels(config, { log: silentLog, menuWords });
  return [new Terminal(() => undefined, menuWords), new WebChat(), ...ofMessengers];
}
