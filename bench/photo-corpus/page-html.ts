// One made-up page as HTML: words by language, layout by kind, everything else by chance.
import { clinicalText, labTests } from './clinical-text.ts';
import type { ClinicalText, Language } from './clinical-text.ts';
import type { Dice } from './dice.ts';
import type { FontChoice, Split } from './fonts.ts';
import { decorations, pageStyle } from './page-style.ts';
import type { PageLook } from './page-kinds.ts';

export interface PagePlan {
  readonly split: Split;
  readonly language: Language;
  readonly look: PageLook;
  readonly font: FontChoice;
  readonly nativeDigits: boolean;
}

interface Writer {
  readonly dice: Dice;
  readonly plan: PagePlan;
  readonly words: ClinicalText;
}

export function pageHtml(dice: Dice, plan: PagePlan): string {
  const writer: Writer = { dice, plan, words: clinicalText[plan.language] };
  const direction = plan.language === 'fa' || plan.language === 'ar' ? 'rtl' : 'ltr';
  const body = plan.look.kind === 'thermal' ? '' : header(writer);
  return `<!doctype html><html lang="${plan.language}" dir="${direction}"><meta charset="utf-8">
<style>${pageStyle(dice, plan)}</style><body>
<main class="sheet">${body}<section class="body">${content(writer)}</section></main>
${decorations(dice, plan)}</body></html>`;
}

function header({ dice, plan, words }: Writer): string {
  const hue = dice.whole(0, 359);
  const colour = dice.chance(0.3) ? '#222' : `hsl(${hue} 60% 32%)`;
  const shape = dice.pick(['border-radius:50%', 'border-radius:2mm', 'rotate:45deg']);
  const logo = dice.chance(0.6) ? `<i class="logo" style="background:${colour};${shape}"></i>` : '';
  const title = plan.look.body === 'table' ? words.labTitle : dice.pick(words.titles);
  const rule = dice.chance(0.6) ? `border-bottom:0.5mm solid ${colour}` : '';
  const rows = [0, 1].map(() => `<p>${fieldOf({ dice, plan, words })}</p>`).join('');
  return `<header style="${rule}">${logo}<h1 style="color:${colour}">${dice.pick(words.houses)}</h1>
<div class="who">${rows}</div></header><h2>${title}</h2>`;
}

function content(writer: Writer): string {
  const { dice, plan } = writer;
  const room = plan.look.heightMm / plan.look.fontPt;
  switch (plan.look.body) {
    case 'table':
      return labTable(writer, Math.floor(room * dice.between(0.55, 0.95)));
    case 'prose':
      return paragraphs(writer, Math.ceil(room * 0.32 * plan.look.columns ** 0.5));
    case 'fields':
      return fieldTable(writer, Math.floor(room * 0.5)) + paragraphs(writer, 2);
    case 'mixed':
      return paragraphs(writer, 3) + labTable(writer, dice.whole(4, 9)) + paragraphs(writer, 4);
    case 'lines':
      return paragraphs(writer, dice.whole(1, 2));
    case 'medicines':
      return medicines(writer, Math.floor(room * 0.5));
  }
}

function paragraphs(writer: Writer, count: number): string {
  const { dice, words } = writer;
  const texts = Array.from({ length: count }, () => {
    const heading = dice.chance(0.5) ? `<h3>${dice.pick(words.headings)}</h3>` : '';
    const length = writer.plan.look.body === 'lines' ? dice.whole(1, 2) : dice.whole(2, 5);
    return `${heading}<p>${sentences(writer, length)}</p>`;
  });
  return texts.join('');
}

function sentences({ dice, plan, words }: Writer, count: number): string {
  const parity = plan.split === 'dev' ? 0 : 1;
  const own = words.sentences.filter((_, index) => index % 2 === parity);
  return Array.from({ length: count }, () => digits(dice, plan, dice.pick(own))).join(' ');
}

function labTable({ dice, plan, words }: Writer, count: number): string {
  const rows = dice.shuffled([...labTests, ...labTests]).slice(0, count);
  const cells = rows.map(([name, unit, low, high]) => {
    const value = dice.between(low * 0.6, high * 1.4);
    const places = high < 20 ? 1 : 0;
    const range = `${low} - ${high}`;
    const shown = [name, value.toFixed(places), unit, range].map((text, column) =>
      column === 1 || column === 3 ? native(plan, text) : text,
    );
    return `<tr>${shown.map((text) => `<td><bdi>${text}</bdi></td>`).join('')}</tr>`;
  });
  const heads = words.labColumns.map((name) => `<th>${name}</th>`).join('');
  return `<table class="lab"><tr>${heads}</tr>${cells.join('')}</table>`;
}

function fieldTable(writer: Writer, count: number): string {
  const rows = Array.from({ length: Math.max(3, count >> 1) }, () => {
    const cells = [0, 1].map(() => `<td>${fieldOf(writer)}</td>`).join('');
    return `<tr>${cells}</tr>`;
  });
  return `<table class="boxes">${rows.join('')}</table>`;
}

function fieldOf({ dice, plan, words }: Writer): string {
  const name = dice.pick(words.fields);
  const value = dice.chance(0.4)
    ? dice.pick(words.people)
    : digits(dice, plan, dice.pick(['##/##/####', '######', '#### ## ##', '## ###']));
  return `${name}: <b>${value}</b>`;
}

function medicines(writer: Writer, count: number): string {
  const { dice, plan, words } = writer;
  const rows = Array.from({ length: Math.min(7, Math.max(3, count)) }, () => {
    const amount = digits(dice, plan, dice.pick(['## mg', '### mg', '# × ##', '## ml']));
    return `<p class="dose">${dice.pick(words.medicines)} <bdi>${amount}</bdi></p>`;
  });
  return `<div class="rx">℞</div>${rows.join('')}<p>${sentences(writer, 1)}</p>`;
}

function digits(dice: Dice, plan: PagePlan, text: string): string {
  return native(
    plan,
    text.replace(/#+/g, (run) =>
      [...run].map((_, index) => String(dice.whole(index === 0 ? 1 : 0, 9))).join(''),
    ),
  );
}

function native(plan: PagePlan, text: string): string {
  if (!plan.nativeDigits) return text;
  const zero = plan.language === 'fa' ? 0x06f0 : 0x0660;
  return text.replace(/\d/g, (digit) => String.fromCodePoint(zero + Number(digit)));
}
