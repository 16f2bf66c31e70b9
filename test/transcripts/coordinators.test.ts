// Coordinators who write, ask through the bot, and leave somebody waiting, in four languages.
import type { Language } from '../../src/language/language.ts';
import { goldenChats, type Step } from './talk.ts';

interface Words {
  readonly said: string;
  readonly thanks: string;
  readonly question: string;
  readonly reply: string;
  readonly weight: string;
  readonly kilograms: string;
  readonly help: string;
  readonly goOn: string;
}

const words: Readonly<Record<Language, Words>> = {
  en: {
    said: 'Good morning, this is Sara. Your reports have arrived well.',
    thanks: 'thank you Sara, and the scan?',
    question: 'Which hospital made the scan?',
    reply: 'the university hospital in Shiraz',
    weight: 'How much do you weigh today?',
    kilograms: '71 kg',
    help: 'help',
    goOn: 'Go on with the bot',
  },
  fa: {
    said: 'سلام، سارا هستم. مدارکتان رسید و خوانا بود.',
    thanks: 'ممنون خانم سارا، اسکن چه شد؟',
    question: 'اسکن را در کدام بیمارستان گرفتید؟',
    reply: 'بیمارستان نمازی شیراز',
    weight: 'امروز وزنتان چند کیلو است؟',
    kilograms: '۷۱ کیلو',
    help: 'راهنما',
    goOn: 'ادامه با ربات',
  },
  ar: {
    said: 'صباح الخير، معكم سارة. وصلت تقاريركم وهي واضحة.',
    thanks: 'شكرًا سارة، وماذا عن الصورة؟',
    question: 'في أي مستشفى أُجريت الصورة؟',
    reply: 'مستشفى الجامعة في البصرة',
    weight: 'كم وزنكم اليوم؟',
    kilograms: '٧١ كغ',
    help: 'مساعدة',
    goOn: 'المتابعة مع المساعد',
  },
  ru: {
    said: 'Доброе утро, это Сара. Ваши документы пришли и хорошо читаются.',
    thanks: 'спасибо, Сара, а снимок?',
    question: 'В какой больнице делали снимок?',
    reply: 'в областной больнице в Караганде',
    weight: 'Сколько Вы сегодня весите?',
    kilograms: '71 кг',
    help: 'помощь',
    goOn: 'Продолжить с ботом',
  },
};

function steps(language: Language): readonly Step[] {
  const { said, thanks, question, reply, weight, kilograms, help, goOn } = words[language];
  const sara = 'Sara Ahmadi';
  const asks = (id: string, path: { item: string } | null, text: string): Step => ({
    note: `a coordinator asks: ${path === null ? 'freely' : path.item}`,
    event: { kind: 'coordinator_asked', id, coordinator: sara, path, text },
  });
  const says = (id: string, coordinator: string): Step => ({
    note: `${coordinator} writes`,
    event: { kind: 'coordinator_said', id, coordinator, text: said, original: null },
  });
  return [
    { tap: `id:l:${language}` },
    { until: 'stage' },
    asks('q1', null, question),
    { sends: 'voice' },
    help,
    reply,
    asks('q2', { item: 'weight' }, weight),
    kilograms,
    { note: 'Sara takes over', event: { kind: 'taken_over', coordinator: sara, from: null } },
    { note: 'Ali was too late', event: { kind: 'taken_over', coordinator: 'Ali', from: null } },
    says('w1', 'Ali'),
    says('w2', sara),
    asks('q3', null, question),
    thanks,
    { hours: 5 },
    { hours: 14 },
    { tap: goOn },
  ];
}

goldenChats(
  (['en', 'fa', 'ar', 'ru'] as const).map((language) => ({
    name: `coordinators-${language}`,
    about: 'A coordinator asks through the bot, takes over, writes, and then is not heard of.',
    language,
    steps: steps(language),
  })),
);
