// A template is read on a locked screen: it may say nothing of an illness, a drug or a clinic.
import { expect, test } from 'vitest';
import { languages } from '../../src/language/language.ts';
import { templateFaults } from '../../src/language/template-faults.ts';
import { shippedCatalog } from '../../src/shipped.ts';

const catalog = shippedCatalog();

test.each(languages)('ours says nothing (%s)', (language) => {
  expect(templateFaults(catalog.say(language, 'template:writeToUs'), language)).toEqual([]);
});

test.each([
  ['en', 'Your lymphoma report is missing.'],
  ['en', 'Please send the biopsy result.'],
  ['en', 'The clinic has answered.'],
  ['en', 'Rituximab: is it still given?'],
  ['en', 'Hello {{1}}, write to us.'],
  ['en', 'Read it at https://desk.example/x'],
  ['en', 'x'.repeat(301)],
  ['fa', 'جواب آزمایش خون شما نرسیده است.'],
  ['fa', 'بیمارستان پاسخ داده است.'],
  ['fa', 'دربارهٔ لنفوم شما خبری داریم.'],
  ['ar', 'لدينا خبر عن علاجكم.'],
  ['ar', 'أجاب المستشفى.'],
  ['ru', 'Клиника ответила.'],
  ['ru', 'Пришлите, пожалуйста, анализы.'],
  ['ru', 'Есть новости о вашей лимфоме.'],
] as const)('%s: «%s» is refused', (language, text) => {
  expect(templateFaults(text, language)).not.toEqual([]);
});
