// The measured service: prints its resident megabytes at rest and with ten thousand open intakes.
import { BenchDesk, patientsFrom } from '../bench-desk.ts';

const intakes = 10_000;
const answersEach = 4;
const atOnce = 200;
const bytesPerMegabyte = 1_000_000;

const desk = await BenchDesk.open();
const before = process.memoryUsage.rss();
const coming = patientsFrom(0);
let left = intakes;
await Promise.all(Array.from({ length: atOnce }, answerInTurn));
await desk.service.settle();
const after = process.memoryUsage.rss();
console.log([before, after].map((bytes) => Math.round(bytes / bytesPerMegabyte)).join(' '));
await desk.close();

async function answerInTurn(): Promise<void> {
  while (left > 0) {
    left -= 1;
    const patient = coming.next().value;
    const events = patient?.events.slice(0, answersEach) ?? [];
    for (const event of events) await desk.say(patient?.address ?? '', event);
  }
}
