// `desk reminders explain`: for reminders sent and withheld the rule, clock, zone, window and cap.
import { expect, test } from 'vitest';
import { explainReminders } from '../../src/desk/explain-reminders.ts';
import { openReminders } from '../../src/desk/open-reminders.ts';
import { openClockHouse } from '../reminder/clock-house.ts';

test('what was sent and what was withheld is explained, and nothing is sent by it', async () => {
  const house = await openClockHouse();
  await house.say('ann', 'hello');
  await house.say('ann', 'English');
  await house.pass(5);
  await house.say('ann', 'I am here');
  await house.pass(1.5);
  await house.say('ann', 'stop');
  const intake = await house.intakeOf('ann');
  const sent = house.channel.sent.length;
  await house.service.stop();
  const opened = await openReminders(house.config);
  const state = await opened.intakes.state(intake);
  const flow = opened.flows.get(state?.flow ?? '');
  const lines: string[] = [];
  if (state !== null && flow !== undefined) {
    await explainReminders(opened, { flow, state }, (line) => lines.push(line));
  }
  await opened.close();
  const told = lines.join('\n');
  for (const what of ['Rule', 'Cap', 'Clock', 'Zones', 'Hours', 'Holidays', 'Window', 'History']) {
    expect(told).toMatch(new RegExp(`^${what}`, 'm'));
  }
  expect(told).toMatch(/reminder:[^ ]+:0 \(due .*\)\n(.*\n)*.*due: handed to the inbox\n.*sent\n/);
  expect(told).toMatch(/the messenger: accepted/);
  expect(told).toMatch(/muted: they wrote "stop"/);
  expect(told).toMatch(/0 of 2 nudges used/);
  expect(house.channel.sent).toHaveLength(sent);
}, 120_000);
