import { expect, test } from 'vitest';
import { openBrowser, openPage, RunningHouse, sidewaysPixels } from './pages.ts';
import { emptyPortal, FakeHouse, type Said } from '../web/fake-house.ts';
const names = [
  { id: 'fa', title: 'فارسی' },
  { id: 'ar', title: 'العربية' },
  { id: 'ru', title: 'Русский' },
  { id: 'en', title: 'English' },
];
const q: Record<string, Said[]> = {
  fa: [
    {
      language: 'fa',
      text: 'سلام. من دستیار پذیرش هستم و قدم‌به‌قدم کمک می‌کنم پرونده‌تان آماده شود.',
    },
    {
      language: 'fa',
      text: 'شما خود بیمار هستید یا از طرف بیمار می‌نویسید؟',
      options: [
        { id: 'a', title: 'خودم بیمار هستم' },
        { id: 'b', title: 'از طرف پدر یا مادرم می‌نویسم' },
        { id: 'c', title: 'نمی‌دانم' },
      ],
      link: { label: 'ارسال مدارک از این لینک', url: 'https://x.example/u' },
    },
  ],
  ar: [
    { language: 'ar', text: 'مرحبًا بكم. سأساعدكم خطوة بخطوة على تجهيز ملفكم.' },
    {
      language: 'ar',
      text: 'هل أنتم المريض أم تكتبون نيابةً عنه؟',
      options: [
        { id: 'a', title: 'أنا المريض' },
        { id: 'b', title: 'أكتب نيابةً عن قريبي' },
      ],
    },
  ],
  ru: [
    { language: 'ru', text: 'Здравствуйте! Я помогу вам шаг за шагом подготовить документы.' },
    {
      language: 'ru',
      text: 'Вы сами пациент или пишете за близкого человека?',
      options: [
        { id: 'a', title: 'Я пациент' },
        { id: 'b', title: 'Пишу за близкого человека' },
      ],
    },
  ],
  en: [
    { language: 'en', text: 'Hello. I will help you, step by step, to prepare your file.' },
    {
      language: 'en',
      text: 'Are you the patient, or writing for someone?',
      options: [
        { id: 'a', title: 'I am the patient' },
        { id: 'b', title: 'I am writing for a relative' },
      ],
    },
  ],
};
test('shots', { timeout: 120000 }, async () => {
  const browser = await openBrowser();
  for (const [language, dark, width] of [
    ['fa', false, 390],
    ['ar', true, 390],
    ['ru', false, 320],
    ['en', true, 390],
  ] as const) {
    const running = await new RunningHouse().start();
    const { house } = running;
    house.answer = (event) => {
      if (event.body.kind === 'opened')
        return [
          {
            language,
            text: 'سلام • مرحبًا • Здравствуйте • Hello\nزبان خود را انتخاب کنید · اختاروا لغتكم · Выберите язык · Choose your language',
            options: names,
          },
        ];
      if (event.body.kind === 'choice') return q[language] ?? [];
      return [];
    };
    const { page, faults } = await openPage(browser, running.origin, {
      locale: language,
      colorScheme: dark ? 'dark' : 'light',
      viewport: { width, height: 844 },
    });
    await page.route('**/chat/api/messages', (route) =>
      route.request().method() === 'POST'
        ? setTimeout(() => route.continue(), 1200)
        : route.continue(),
    );
    await page.goto(`${running.origin}/chat`);
    await page.waitForTimeout(1100);
    await page.screenshot({ path: `/tmp/webshots/chat-${language}-0.png` });
    await page.locator('.talk .options button').first().click();
    await page.waitForTimeout(1800);
    await page
      .locator('textarea')
      .fill(language === 'fa' ? 'مادرم ۵۸ سال دارد و R-CHOP گرفته است.' : 'Hello 123');
    await page.locator('.send').click();
    await page.waitForTimeout(1500);
    const address = house.events[0]!.address;
    const sha256 = house.keep(Buffer.alloc(2_400_000));
    await house.speak(address, {
      language,
      text: 'ok 👍',
      file: {
        sha256,
        name: 'CART_Parisa_2026.zip',
        mediaType: 'application/zip',
        bytes: 2_400_000,
      },
    });
    await page.locator('input[multiple]').setInputFiles([
      {
        name: 'گزارش پاتولوژی ۱۴۰۳.pdf',
        mimeType: 'application/pdf',
        buffer: Buffer.alloc(300_000),
      },
      { name: 'big.zip', mimeType: '', buffer: Buffer.alloc(1_200_000) },
    ]);
    await house.webChat.signalTyping(address);
    await page.waitForTimeout(700);
    await page.screenshot({ path: `/tmp/webshots/chat-${language}-1.png` });
    await page.locator('.scroll').evaluate((e) => {
      e.scrollTop = 0;
    });
    await page.waitForTimeout(100);
    await page.screenshot({ path: `/tmp/webshots/chat-${language}-2.png` });
    await page.locator('.attach > button').click();
    await page.waitForTimeout(100);
    await page.screenshot({ path: `/tmp/webshots/chat-${language}-3.png` });
    console.log(language, faults, await sidewaysPixels(page));
    await page.keyboard.press('Escape');
    await page.locator('.head .menu > button').click();
    await page.locator('.head .popover button').click();
    await page.waitForTimeout(100);
    await page.screenshot({ path: `/tmp/webshots/chat-${language}-4.png` });
    await running.stop();
  }
  await browser.close();
  expect(1).toBe(1);
});
test('upload shots', { timeout: 120000 }, async () => {
  const browser = await openBrowser();
  const label: Record<string, string[]> = {
    fa: [
      'گزارش پاتولوژی',
      'گزارشی که نوع دقیق بیماری را می‌گوید.',
      'از بخش پاتولوژی بیمارستانی که نمونه‌برداری در آن انجام شده.',
      'نوشته‌ها تار است. لطفاً در نور روز و از روبه‌رو دوباره عکس بگیرید.',
      'پریسا ر.',
    ],
    ar: [
      'تقرير علم الأمراض',
      'التقرير الذي يحدد نوع المرض بدقة.',
      'من قسم الأمراض في المستشفى.',
      'الكتابة غير واضحة. يُرجى التصوير مجددًا.',
      'سارة',
    ],
    ru: [
      'Гистологическое заключение',
      'Заключение о точном типе болезни.',
      'В лаборатории больницы.',
      'Текст размыт. Сфотографируйте, пожалуйста, ещё раз.',
      'Анна',
    ],
    en: [
      'Pathology report',
      'The report that names the exact disease.',
      'From the hospital laboratory.',
      'The text is blurred. Please photograph it again in daylight.',
      'Sara',
    ],
  };
  for (const [language, dark, width] of [
    ['fa', false, 390],
    ['ar', true, 390],
    ['ru', false, 320],
    ['en', false, 390],
  ] as const) {
    const [name = '', what = '', where = '', advice = '', who = ''] = label[language] ?? [];
    const base = { label: name, what, where };
    const house = new FakeHouse({
      ...emptyPortal(),
      language,
      direction: language === 'fa' || language === 'ar' ? 'rtl' : 'ltr',
      patientLabel: who,
      checklist: [
        { id: 'a', ...base, need: 'essential', state: 'received' },
        { id: 'b', ...base, need: 'essential', state: 'unusable' },
        { id: 'c', ...base, need: 'essential', state: 'missing' },
        { id: 'd', ...base, need: 'helpful', state: 'not_applicable' },
      ],
      files: [
        {
          id: '1',
          uploadId: null,
          name: 'report 1403.pdf',
          bytes: 2_300_000,
          state: 'accept',
          item: 'a',
          messages: [],
        },
        {
          id: '2',
          uploadId: null,
          name: 'IMG_20260112_120000_a_very_long_name_of_a_photo.jpg',
          bytes: 3_300_000,
          state: 'reject',
          item: 'b',
          messages: [advice],
        },
        {
          id: '3',
          uploadId: null,
          name: 'x.jpg',
          bytes: 300_000,
          state: 'checking',
          item: null,
          messages: [],
        },
      ],
    });
    const token = 'T'.repeat(43);
    house.links.set(token, { intake: 'i', account: 'a', address: 'b' });
    const running = await new RunningHouse(house).start();
    const { page, faults } = await openPage(browser, running.origin, {
      locale: language,
      colorScheme: dark ? 'dark' : 'light',
      viewport: { width, height: 844 },
    });
    await page.goto(`${running.origin}/upload#${token}`);
    await page.waitForTimeout(500);
    await page.locator('summary').nth(0).click();
    await page.locator('.add').nth(1).click();
    await page
      .locator('input[multiple]')
      .nth(0)
      .setInputFiles([
        { name: 'گزارش.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(300_000) },
      ]);
    await page.waitForTimeout(500);
    await page.screenshot({ path: `/tmp/webshots/up-${language}.png`, fullPage: true });
    console.log(language, faults, await sidewaysPixels(page));
    await page.goto(`${running.origin}/upload#wrong`).catch(() => undefined);
    await page.waitForTimeout(500);
    await page.screenshot({ path: `/tmp/webshots/gone-${language}.png` });
    await running.stop();
  }
  await browser.close();
});
