// Words as answers, by the type of the question, through a whole turn of the engine.
import { expect, test } from 'vitest';
import type { Language } from '../../src/language/language.ts';
import type { IntakeState } from '../../src/intake/state.ts';
import { asking, PureChat } from './pure-chat.ts';

/** The state after these words at this question. */
function after(item: string, text: string, language: Language = 'en'): IntakeState {
  const chat = new PureChat(language);
  chat.hear({ kind: 'opened' });
  chat.goOn({ language }, asking(item));
  chat.say(text);
  return chat.state;
}

test.each([
  ['weight', '70', 70],
  ['weight', '۷۲ کیلو', 72],
  ['weight', '٧٥ كغ', 75],
  ['weight', '82,5 кг', 82.5],
  ['weight', '160 lb', 72.6],
  ['weight', 'about 70 kilo', 70],
  ['height', '172', 172],
  ['height', '1.72 m', 172],
  ['height', '۱٫۷۲ متر', 172],
  ['height', '178 см', 178],
])('%s: "%s" is %d', (item, text, number) => {
  expect(after(item, text).answers[item]?.value).toMatchObject({ kind: 'number', number });
});

test.each([
  ['weight', '750'],
  ['weight', 'heavy'],
  ['weight', '60 or 70'],
  ['weight', '180'],
  ['height', '17'],
])('%s: "%s" is not taken at once', (item, text) => {
  expect(after(item, text).answers[item]).toBeUndefined();
});

test.each([
  ['+98 912 123 4567', 'phone'],
  ['۰۹۱۲۱۲۳۴۵۶۷', 'phone'],
  ['my number is +964 770 123 4567', 'phone'],
  ['name@example.com', 'email'],
  ['write to me: a.b@c-d.co', 'email'],
  ['@my_handle', 'handle'],
])('contact: "%s" is a %s', (text, channel) => {
  expect(after('contact', text).answers['contact']?.value).toMatchObject({ channel });
});

test.each(['123', 'call me', '1234567890123456789', '@'])(
  'contact: "%s" reaches nobody',
  (text) => {
    expect(after('contact', text).answers['contact']).toBeUndefined();
  },
);

test.each([
  ['Iraq', 'IQ'],
  ['ایران', 'IR'],
  ['we live in Iraq, Basra', 'IQ'],
  ['Казахстан', 'KZ'],
  ['تركيا', 'TR'],
  ['Turkey', 'TR'],
  ['Kazahstan', 'KZ'],
])('country: "%s" is %s', (text, code) => {
  expect(after('country', text).answers['country']?.value).toMatchObject({ code });
});

test('a country that cannot be told is asked again', () => {
  expect(after('country', 'abroad').answers['country']).toBeUndefined();
});

test.each([
  ['2, 3', ['diabetes', 'heart'], undefined],
  ['۲ و ۳', ['diabetes', 'heart'], undefined],
  ['2 and 3', ['diabetes', 'heart'], undefined],
  ['diabetes and heart', ['diabetes', 'heart'], undefined],
  ['سكري، ضغط', ['diabetes', 'pressure'], undefined],
  ['1, 2', ['diabetes'], undefined],
  ['none', ['none'], undefined],
  ['diabetes, gout', ['diabetes'], 'gout'],
])('several: "%s"', (text, options, other) => {
  const value = after('comorbidities', text).answers['comorbidities']?.value;
  expect(value).toEqual({ kind: 'choices', options, ...(other === undefined ? {} : { other }) });
});

test.each([
  ['March 2023', '2023-03'],
  ['۱۴۰۲', '2023'],
  ['سه سال پیش', '2023'],
  ['15.03.2023', '2023-03-15'],
])('date: "%s"', (text, iso) => {
  const value = after('diagnosed', text).answers['diagnosed']?.value;
  expect(value?.kind === 'date' ? value.date.iso.slice(0, iso.length) : value).toBe(iso);
});

test.each<[Language, string, string]>([
  ['en', '54 years old', '1972'],
  ['fa', '۵۴ سال', '1972'],
  ['ar', 'عمري ٥٤ سنة', '1972'],
  ['ru', '54 года', '1972'],
])('birth by age, %s: "%s" asks which year', (language, text, iso) => {
  const chat = new PureChat(language);
  chat.goOn({ language }, asking('birth'));
  chat.say(text);
  expect(chat.state.aside?.kind).toBe('pick_value');
  chat.tap('x:pick=0');
  expect(chat.state.answers['birth']?.value).toMatchObject({ date: { iso, precision: 'year' } });
});

test('what medicine is taken: none is an answer', () => {
  expect(after('medicines', 'none').answers['medicines']?.state).toBe('not_applicable');
  expect(after('medicines', 'ندارم', 'fa').answers['medicines']?.state).toBe('not_applicable');
});

test.each([
  ['en', 'still taking it'],
  ['en', 'it has not ended'],
  ['en', 'not yet, next cycle in May'],
  ['fa', 'هنوز می‌خوره'],
  ['fa', 'تموم نشده'],
  ['fa', 'داره می‌گیره'],
  ['ar', 'ما زال يأخذه'],
  ['ar', 'لسه ما خلص'],
  ['ar', 'مستمرة'],
  ['ru', 'до сих пор принимает'],
  ['ru', 'ещё не закончили'],
  ['ru', 'всё ещё принимаю'],
  ['en', 'no, still taking it'],
  ['en', 'still taking it since 2024'],
  ['ru', 'всё ещё принимает с 2024'],
  ['fa', 'تا الان'],
] as const)('when did it end, %s: "%s" is that it goes on', (language, text) => {
  const { answers } = after('ended', text, language);
  expect(answers['treatments/r1/ended']?.state).toBe('not_applicable');
});

test.each([
  ['en', 'I still do not know', 'unknown'],
  ['en', 'no longer taking it', undefined],
  ['en', 'March 2024', 'answered'],
  ['fa', 'هنوز نمی‌دونم', 'unknown'],
  ['fa', 'اسفند ۱۴۰۲', 'answered'],
  ['ar', 'لا أعرف حتى الآن', 'unknown'],
  ['ru', 'ещё в марте 2024', 'answered'],
  ['ru', 'больше не принимает', undefined],
  ['en', 'stopped in March 2024 but still weak', 'answered'],
  ['en', 'stopped in March 2024, still weak', 'answered'],
  ['fa', 'اسفند ۱۴۰۲ تموم شد ولی هنوز ضعف داره', 'answered'],
  ['fa', 'تموم نشد، قطع کردیم', undefined],
  ['ar', 'لم يعد مستمرا', undefined],
  ['ar', 'غير مستمر', undefined],
  ['ru', 'закончили в марте 2024, но до сих пор слабость', 'answered'],
] as const)('when did it end, %s: "%s" is not', (language, text, state) => {
  expect(after('ended', text, language).answers['treatments/r1/ended']?.state).toBe(state);
});

test('a treatment told in one breath answers its dates, cycles and response', () => {
  const { answers } = after(
    'regimen',
    'R-CHOP, 6 cycles, January to June 2023, complete remission',
  );
  expect(answers['treatments/r1/regimen']?.value).toMatchObject({ terms: [{ id: 'r-chop' }] });
  expect(answers['treatments/r1/cycles']?.value).toMatchObject({ number: 6 });
  expect(answers['treatments/r1/started']?.value).toMatchObject({ date: { iso: '2023-01' } });
  expect(answers['treatments/r1/ended']?.value).toMatchObject({ date: { iso: '2023-06' } });
  expect(answers['treatments/r1/response']?.value).toMatchObject({ option: 'complete' });
});

test('the words are kept beside what was understood', () => {
  expect(after('weight', '۷۲ کیلو').answers['weight']?.said).toBe('۷۲ کیلو');
});

test('the number they write from is offered where the messenger tells it', () => {
  const chat = new PureChat('fa');
  chat.chatPhone = '+989121234567';
  chat.goOn({ language: 'fa' }, asking('contact'));
  expect(chat.state.menu?.options.map(({ title }) => title)).toContain('همین شماره');
  chat.tap('a:contact=this_number');
  const value = { kind: 'contact', text: '+989121234567', channel: 'phone' };
  expect(chat.state.answers['contact']?.value).toEqual(value);
});

test('where it does not, it is asked for in words', () => {
  const chat = new PureChat('fa');
  chat.goOn({ language: 'fa' }, asking('contact'));
  expect(chat.say('همین شماره')).toContain('شمارهٔ شما را اینجا نمی‌بینم');
  expect(chat.state.answers['contact']).toBeUndefined();
});
