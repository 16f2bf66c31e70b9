// Words of danger in four languages; rows also say what must not raise an alarm.
import { expect, test } from 'vitest';
import { Phrasebook } from '../../src/engine/phrasebook.ts';
import { catalog } from './pure-chat.ts';

const phrasebook = new Phrasebook(catalog);

test.each([
  ['emergency', 'She is bleeding from the nose'],
  ['emergency', 'he has a high fever'],
  ['emergency', 'fever 39.2 since yesterday'],
  ['emergency', 'temperature is 38,7'],
  ['emergency', "I can't breathe"],
  ['emergency', 'خونریزی دارد'],
  ['emergency', 'از دیشب تب ۳۹ دارد'],
  ['emergency', 'تبش ۳۸٫۸ است'],
  ['emergency', 'نمی‌تواند نفس بکشد'],
  ['emergency', 'سخت نفس میکشه، خونریزی شدید داره'],
  ['emergency', 'عندها نزيف شديد'],
  ['emergency', 'حرارته ٣٩٫٥'],
  ['emergency', 'the bleeding does not stop'],
  ['emergency', 'خونریزی قطع نمی‌شود'],
  ['emergency', 'Кровь не останавливается'],
  ['emergency', 'النزيف لا يتوقف'],
  ['emergency', 'У мамы кровотечение'],
  ['emergency', 'температура 39,5 второй день'],
  ['self_harm', 'I want to die'],
  ['self_harm', 'می‌خوام بمیرم'],
  ['self_harm', 'به خودکشی فکر می‌کنم'],
  ['self_harm', 'أريد أن أموت'],
  ['self_harm', 'Я не хочу жить'],
  ['death', 'My father died yesterday'],
  ['death', 'مادرم فوت کرد'],
  ['death', 'توفيت والدتي أمس'],
  ['death', 'Папа умер'],
])('raises %s: %s', (flag, text) => {
  expect(phrasebook.redFlag(text)).toBe(flag);
});

test.each([
  'no bleeding',
  'there is no bleeding, no fever',
  'without fever',
  'had fever last year',
  'she never had bleeding',
  'weight 39, temperature is fine',
  'خونریزی ندارم',
  'خونریزی ندارد ولی ضعیف است',
  'تب ندارد',
  'بدون تب و خونریزی',
  'без кровотечения',
  'кровотечения нет',
  'температуры нет',
  'لا يوجد نزيف',
  'ليس عنده نزيف',
  'بدون حرارة',
  'دماغ ۴۰ سال',
  'DLBCL stage 4',
  'R-CHOP 6 cycles, 39 days',
  '2039',
  '',
])('stays calm: %s', (text) => {
  expect(phrasebook.redFlag(text)).toBeNull();
});
