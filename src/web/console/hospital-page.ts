// The hospital's page as HTML: it works in any browser, without script and without our assets.
import { directionOf, type Language } from '../../language/language.ts';
import { formatBytes } from '../pages/words.ts';
import type { OpenHospitalLink } from './hospital-link-routes.ts';

export type HospitalSay = (key: string, values?: Readonly<Record<string, string>>) => string;

export const hospitalPageStyle = `:root { color-scheme: light dark }
body { font: 1rem/1.6 system-ui, sans-serif; max-width: 40rem; margin: 0 auto; padding: 2rem 1rem;
  color: #1b2430; background: #fff }
h1 { font-size: 1.4rem; line-height: 1.3 }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1rem; margin: 1.5rem 0 }
dt { color: #4d5a66 }
dd { margin: 0; overflow-wrap: anywhere }
a.button { display: inline-block; min-height: 1.6rem; padding: .6rem 1.4rem; border-radius: .5rem;
  background: #0f6b66; color: #fff; font-weight: 600; text-decoration: none }
a.button:focus-visible { outline: 3px solid #0f6b66; outline-offset: 3px }
.small { color: #4d5a66; font-size: .9rem }
@media (prefers-color-scheme: dark) {
  body { color: #e6eaee; background: #14191f }
  dt, .small { color: #a5b1bc }
  a.button { background: #4ca197; color: #08201e }
  a.button:focus-visible { outline-color: #4ca197 }
}
`;

/** What the link opens, until when, and the button. */
export function hospitalPage(
  say: HospitalSay,
  about: {
    readonly language: Language;
    readonly link: OpenHospitalLink;
    readonly token: string;
  },
): string {
  const { language, link, token } = about;
  const title = say('title', { case: link.code });
  // The month in words and after the day: nobody takes one for the other.
  const until = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    ...{ dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' },
  }).format(new Date(link.expiresAt));
  return frame(language, title, [
    `<p>${escape(say('what'))}</p>`,
    '<dl>',
    `<dt>${escape(say('file'))}</dt><dd><bdi>${escape(link.name)}</bdi></dd>`,
    `<dt>${escape(say('size'))}</dt><dd>${escape(formatBytes(language, link.bytes))}</dd>`,
    `<dt>${escape(say('until'))}</dt><dd>${escape(until)} UTC</dd>`,
    '</dl>',
    `<p><a class="button" href="/package/${token}/download" download>` +
      `${escape(say('download'))}</a></p>`,
    `<p><strong>${escape(say('private'))}</strong></p>`,
    `<p class="small">${escape(say('opinion'))}</p>`,
    `<p class="small">${escape(say('help'))}</p>`,
  ]);
}

/** One page for unknown, expired and ended links, so that nobody can try links out. */
export function gonePage(say: HospitalSay, language: Language): string {
  return frame(language, say('goneTitle'), [`<p>${escape(say('gone'))}</p>`]);
}

function frame(language: Language, title: string, lines: readonly string[]): string {
  return `<!doctype html>
<html lang="${language}" dir="${directionOf(language)}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow">
<title>${escape(title)}</title>
<link rel="stylesheet" href="/package-page.css">
<main>
<h1>${escape(title)}</h1>
${lines.join('\n')}
</main>
</html>
`;
}

function escape(text: string): string {
  const entities: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
  };
  return text.replace(/[&<>"]/gu, (letter) => entities[letter] ?? letter);
}
