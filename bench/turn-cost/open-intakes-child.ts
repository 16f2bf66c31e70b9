// The measured service: prints its resident megabytes at rest and with ten thousand open intakes.
// Standard input: the first answers of a conversation in each language, as JSON. Whoever made them
// did so in another process, so that only the service is in this one.
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { InboundBody } from '../../src/channel/channel.ts';
import { BenchDesk } from '../bench-desk.ts';

const intakes = 10_000;
const atOnce = 200;
const bytesPerMegabyte = 1_000_000;
const restMs = 1000;

const input: unknown = JSON.parse(readFileSync(0, 'utf8'));
const conversations = input as readonly (readonly InboundBody[])[]; // written by our parent
const desk = await BenchDesk.open();
await sleep(restMs);
const before = process.memoryUsage.rss();
let left = intakes;
await Promise.all(Array.from({ length: atOnce }, answerInTurn));
await desk.service.settle();
const after = process.memoryUsage.rss();
console.log([before, after].map((bytes) => Math.round(bytes / bytesPerMegabyte)).join(' '));
await desk.close();

async function answerInTurn(): Promise<void> {
  while (left > 0) {
    left -= 1;
    const number = left;
    const events = conversations[number % conversations.length] ?? [];
    for (const event of events) await desk.say(`patient-${String(number)}`, event);
  }
}
