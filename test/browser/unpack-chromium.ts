// Unpacks Chromium before the first test: two files at once would start it half unpacked.
import chromium from '@sparticuz/chromium';

export async function setup(): Promise<void> {
  await chromium.executablePath();
}
