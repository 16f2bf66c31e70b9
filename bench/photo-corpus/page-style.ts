// The style sheet of a made-up page, and what lies over its print: stamps, wear, dots.
import type { Dice } from './dice.ts';
import type { PagePlan } from './page-html.ts';

export function pageStyle(dice: Dice, { look, font, language }: PagePlan): string {
  const margin = Math.round(look.widthMm * dice.between(0.04, 0.12));
  const weight = look.kind === 'faint' && dice.chance(0.5) ? 300 : 400;
  const align = dice.chance(0.4) ? 'justify' : 'start';
  const pitch =
    language === 'fa' || language === 'ar' ? dice.between(1.45, 2) : dice.between(1.2, 1.7);
  const lined = look.kind === 'handwritten' && dice.chance(0.6);
  const pitchPt = look.fontPt * pitch;
  const rules = `repeating-linear-gradient(#0000 0 ${pitchPt - 0.6}pt,#9db4d8 0 ${pitchPt}pt)`;
  const border = dice.pick(['0.2mm solid #555', '0.3mm solid #222', '0.2mm solid #999', 'none']);
  const stripe = dice.chance(0.3) ? `background:hsl(${dice.whole(180, 260)} 40% 94%)` : '';
  return `
@page{margin:0} *{box-sizing:border-box} html,body{margin:0;background:${look.paper}}
body{position:relative;width:${look.widthMm}mm;height:${look.heightMm}mm;overflow:hidden}
.sheet{padding:${margin}mm;height:100%;overflow:hidden;color:${look.ink};
 font:${weight} ${look.fontPt}pt/${pitch.toFixed(2)} ${font.stack};text-align:${align}}
header{overflow:hidden;padding-bottom:2mm;margin-bottom:3mm}
.logo{display:inline-block;width:1.6em;height:1.6em;margin:0 2mm}
h1{display:inline-block;font-size:1.35em;margin:0;line-height:1.4}
h2{font-size:1.15em;text-align:${dice.pick(['center', 'start'])};margin:1mm 0 2mm}
h3{font-size:1.02em;margin:1.5mm 0 0.5mm} p{margin:0 0 1.6mm}
header p{margin:0} .who{float:${dice.pick(['inline-end', 'none'])};font-size:0.9em}
.body{columns:${look.columns};column-gap:6mm;${lined ? `background:${rules}` : ''}}
table{border-collapse:collapse;width:100%;margin:2mm 0} th{text-align:start}
td,th{padding:0.5mm 1.6mm;border:${border}} .lab tr:nth-child(even){${stripe}}
.boxes td{border:0.25mm solid #444;padding:1.4mm 2mm}
.rx{font:2.2em serif} .dose{margin-bottom:${dice.between(2, 5)}mm}
.over{position:absolute;inset:0;pointer-events:none}`;
}

export function decorations(dice: Dice, plan: PagePlan): string {
  const { look } = plan;
  const layers: string[] = [];
  const official = look.kind === 'stamped' || look.kind === 'prescription';
  if (official || dice.chance(look.kind === 'thermal' ? 0 : 0.25)) layers.push(stamp(dice));
  if (look.kind === 'stamped') layers.push(stamp(dice));
  if (official || dice.chance(0.3)) layers.push(signature(dice));
  if (look.kind === 'dotmatrix') layers.push(dots());
  if (look.kind === 'newsprint') layers.push(showThrough(dice, plan));
  if (look.kind === 'faint' || look.kind === 'thermal') layers.push(wear(dice, look.paper));
  return layers.join('');
}

/** Drawn over the page in hundredths of its width. */
const overlay = '<svg class="over" viewBox="0 0 100 141" preserveAspectRatio="none">';

function stamp(dice: Dice): string {
  const colour = dice.pick(['#2a3f9c', '#7a2f8f', '#b0262b', '#22418f', '#2f7d55']);
  const [x, y] = [dice.between(12, 75), dice.between(55, 88)];
  const text = `№ ${dice.whole(1000, 9999)}`;
  const round = dice.chance(0.65)
    ? '<g fill="none"><circle r="15" stroke-width="1.1"/><circle r="11" stroke-width="0.5"/></g>'
    : `<rect x="-19" y="-9" width="38" height="18" fill="none" stroke-width="1"/>`;
  return `${overlay}<g
 transform="translate(${x} ${y * 1.41}) rotate(${dice.whole(-30, 30)}) 
 scale(${dice.between(0.5, 0.85)})"
 stroke="${colour}" opacity="${dice.between(0.45, 0.85)}">${round}
<text text-anchor="middle" y="2" font-size="5" fill="${colour}" stroke="none">
${text}</text></g></svg>`;
}

function signature(dice: Dice): string {
  const [x, y] = [dice.between(10, 70), dice.between(110, 134)];
  let path = `M${x} ${y}`;
  let at = x;
  for (let i = 0; i < dice.whole(4, 9); i++) {
    const bend = (): string => `${at + dice.between(-4, 6)} ${y + dice.between(-5, 5)}`;
    at += dice.between(0.5, 4);
    path += ` Q${bend()} ${at} ${y + dice.between(-3, 3)}`;
  }
  const colour = dice.pick(['#1a2c80', '#111', '#233a9a']);
  return `${overlay}<path d="${path}"
 fill="none" stroke="${colour}" stroke-width="0.4"/></svg>`;
}

/** A nine-pin printer leaves dots about 0.35 mm apart: paper shows between them. */
function dots(): string {
  const gap = (angle: number): string =>
    `repeating-linear-gradient(${angle}deg,#fffd 0 0.06mm,#fff0 0.1mm 0.3mm,#fffd 0.34mm)`;
  return `<div class="over" style="background:${gap(0)},${gap(90)}"></div>`;
}

function showThrough(dice: Dice, { font, look }: PagePlan): string {
  const line = 'nnn oo mm uuu iii ooo mmm nn uu oo iii nnn mm oo uuu nnn mmm oo ';
  const style = `transform:scaleX(-1);padding:12mm;opacity:${dice.between(0.05, 0.13)};
 font:${look.fontPt}pt/1.5 ${font.stack};color:#222;overflow:hidden`;
  return `<div class="over" data-not-text style="${style}">${line.repeat(90)}</div>`;
}

/** Worn toner: pale streaks and fading towards one side. */
function wear(dice: Dice, paper: string): string {
  const stops = Array.from({ length: 7 }, (_, index) => {
    const strength = Math.round(dice.between(0, 45));
    return `color-mix(in srgb, ${paper} ${strength}%, transparent) ${index * 16}%`;
  });
  const angle = dice.pick([90, 90, 0, 80]);
  const gradient = `linear-gradient(${angle}deg,${stops.join(',')})`;
  return `<div class="over" style="background:${gradient}"></div>`;
}
