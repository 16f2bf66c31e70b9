// One patient on two messengers: joined by what the bot shows, answered where they last wrote.
import { expect, test } from 'vitest';
import { ContractHouse, wordsOf } from './contract-house.ts';
import { openMessengerFarSide } from './messenger-far-side.ts';
import { openTelegramFarSide } from './telegram-far-side.ts';

test('the message with the code is passed on as it is', { timeout: 60_000 }, async () => {
  const besides = await openMessengerFarSide();
  const house = await ContractHouse.open(openTelegramFarSide, { besides });
  const here = await house.arrive('مریم', 'سلام');
  await here.chooses(house.say('fa', 'car-t-evaluation:items.writer.options.patient'));
  const code = (await here.after((person) => person.writes('گوشی دیگر'))).at(-1)?.text ?? '';
  expect(code).toMatch(/ID-[A-Z2-9]{4}-[A-Z2-9]{4}/);

  const there = besides.person('مریم');
  await there.writes(code);
  await house.settle();
  const consent = house.say('fa', 'bot:option.yes');
  expect(wordsOf(there.shown())).toContain(house.say('fa', 'bot:join.done'));

  const before = here.person.shown().length;
  await there.writes(consent);
  await house.settle();
  expect((await here.state()).answers['consent']?.state).toBe('answered');
  expect(here.person.shown()).toHaveLength(before);
  const asked = there.shown().length;
  await here.says(house.say('fa', 'bot:skip.later'));
  expect(here.person.shown().length).toBeGreaterThan(before);
  expect(there.shown()).toHaveLength(asked);
  expect([house.far.refusals(), besides.refusals(), house.failures]).toEqual([[], [], []]);
  await house.close();
});
