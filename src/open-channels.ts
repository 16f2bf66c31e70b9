// Makes the channels of the messengers that are configured, and asks each what is wrong with it.
import type { Channel } from './channel/channel.ts';
import type { Finding } from './channel/finding.ts';
import type { MenuWordsIn } from './channel/menu-words.ts';
import type { Config } from './config.ts';
import type { Log } from './lib/log.ts';

/** Not started yet; the web chat, which is always there, is made elsewhere. */
export async function openChannels(
  config: Config,
  parts: { readonly log: Log; readonly menuWords: MenuWordsIn },
): Promise<readonly Channel[]> {
  const { whatsAppWeb, whatsAppCloud, telegram, messenger } = config.accounts;
  const { publicUrl, dataFolder } = config;
  const channels: Channel[] = [];
  // Each is loaded when it is configured: some bring a browser or an old library along.
  if (whatsAppCloud !== null) {
    const { WhatsAppCloud } = await import('./channel/whatsapp-cloud/whatsapp-cloud.ts');
    channels.push(new WhatsAppCloud(whatsAppCloud, parts));
  }
  if (whatsAppWeb !== null) {
    const { WhatsAppWeb } = await import('./channel/whatsapp-web/whatsapp-web.ts');
    channels.push(new WhatsAppWeb(whatsAppWeb, { ...parts, dataFolder }));
  }
  if (telegram !== null) {
    const { Telegram } = await import('./channel/telegram/telegram.ts');
    channels.push(new Telegram(telegram, { ...parts, publicUrl }));
  }
  if (messenger !== null) {
    const { Messenger } = await import('./channel/messenger/messenger.ts');
    channels.push(new Messenger(messenger, parts));
  }
  return channels;
}

/** Live checks of every account that is configured. */
export async function examineChannels(config: Config): Promise<readonly Finding[]> {
  const { whatsAppWeb, whatsAppCloud, telegram, messenger } = config.accounts;
  const { publicUrl, dataFolder } = config;
  const findings: Finding[] = [];
  if (whatsAppCloud !== null) {
    const { doctorWhatsAppCloud } = await import('./channel/whatsapp-cloud/doctor.ts');
    findings.push(...(await doctorWhatsAppCloud(whatsAppCloud, publicUrl)));
  }
  if (whatsAppWeb !== null) {
    const { doctorWhatsAppWeb } = await import('./channel/whatsapp-web/doctor.ts');
    findings.push(...(await doctorWhatsAppWeb(whatsAppWeb, { dataFolder })));
  }
  if (telegram !== null) {
    const { doctorTelegram } = await import('./channel/telegram/doctor.ts');
    findings.push(...(await doctorTelegram(telegram, publicUrl)));
  }
  if (messenger !== null) {
    const { doctorMessenger } = await import('./channel/messenger/doctor.ts');
    findings.push(...(await doctorMessenger(messenger, publicUrl)));
  }
  return findings;
}
