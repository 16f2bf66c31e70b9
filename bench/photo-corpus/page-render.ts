// Renders made-up pages in Chromium at 288 dpi and says where every line of text stands.
import chromium from '@sparticuz/chromium';
import { chromium as playwright } from 'playwright-core';
import type { Browser } from 'playwright-core';

/** Page pixels for each CSS pixel (96 dpi): 288 dpi. */
const scale = 3;
const mmPerInch = 25.4;

export interface TextLine {
  readonly text: string;
  /** Page pixels from the left and top edge. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Height of the middle letters in page pixels: x, х, or the taller of ه and د. */
  readonly letterHeight: number;
}

export interface RenderedPage {
  readonly png: Buffer;
  readonly width: number;
  readonly height: number;
  readonly lines: readonly TextLine[];
  /** Of the running text, page pixels. */
  readonly letterHeight: number;
}

// Made for one page in a small container: closing a page would end the browser.
const unfit = ['--single-process', '--no-zygote'];

export async function openRenderer(): Promise<Browser> {
  return playwright.launch({
    executablePath: await chromium.executablePath(),
    args: [...chromium.args.filter((arg) => !unfit.includes(arg)), '--no-sandbox'],
    headless: true,
  });
}

export interface Paper {
  readonly widthMm: number;
  readonly heightMm: number;
}

export async function renderPage(
  browser: Browser,
  html: string,
  paper: Paper,
): Promise<RenderedPage> {
  const width = Math.round((paper.widthMm / mmPerInch) * 96);
  const height = Math.round((paper.heightMm / mmPerInch) * 96);
  const context = await browser.newContext({
    viewport: { width, height },
    deviceScaleFactor: scale,
  });
  try {
    const page = await context.newPage();
    await page.setContent(html);
    await page.evaluate(() => document.fonts.ready.then(() => true));
    const found = await page.evaluate(findLines, scale);
    const png = await page.screenshot({ type: 'png' });
    return { png, width: width * scale, height: height * scale, ...found };
  } finally {
    await context.close();
  }
}

interface FoundLines {
  readonly lines: TextLine[];
  readonly letterHeight: number;
}

/** Runs inside the page: everything it needs is within. */
function findLines(pixels: number): FoundLines {
  const pen = document.createElement('canvas').getContext('2d');
  const lines: { words: { text: string; rect: DOMRect }[]; letterHeight: number }[] = [];
  const letterHeightOf = (element: Element): number => {
    const style = getComputedStyle(element);
    if (pen === null) return 0;
    // Measured large, because small letters are measured in whole pixels.
    pen.font = `${style.fontWeight} 1000px ${style.fontFamily}`;
    const language = document.documentElement.lang;
    const letters = language === 'en' ? ['x'] : language === 'ru' ? ['х'] : ['ه', 'د'];
    const heights = letters.map((letter) => pen.measureText(letter).actualBoundingBoxAscent);
    return (Math.max(...heights) / 1000) * Number.parseFloat(style.fontSize) * pixels;
  };
  const walker = document.createTreeWalker(document.querySelector('.sheet') ?? document.body, 4);
  let lastBlock: Element | null = null;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const block = node.parentElement?.closest('p,td,th,h1,h2,h3') ?? null;
    if (block === null || node.parentElement === null) continue;
    for (const match of (node.textContent ?? '').matchAll(/\S+/g)) {
      const range = document.createRange();
      range.setStart(node, match.index);
      range.setEnd(node, match.index + match[0].length);
      const rect = range.getBoundingClientRect();
      if (rect.bottom > innerHeight || rect.right > innerWidth || rect.left < 0) continue;
      const last = lines.at(-1);
      const previous = last?.words.at(-1)?.rect;
      const middle = rect.top + rect.height / 2;
      const sameLine = previous !== undefined && middle > previous.top && middle < previous.bottom;
      if (last !== undefined && block === lastBlock && sameLine) {
        last.words.push({ text: match[0], rect });
      } else {
        const letterHeight = letterHeightOf(node.parentElement);
        lines.push({ words: [{ text: match[0], rect }], letterHeight });
      }
      lastBlock = block;
    }
  }
  const sheet = document.querySelector('.sheet');
  return {
    letterHeight: sheet === null ? 0 : letterHeightOf(sheet),
    lines: lines.map(({ words, letterHeight }) => {
      const x = Math.min(...words.map(({ rect }) => rect.left));
      const y = Math.min(...words.map(({ rect }) => rect.top));
      const right = Math.max(...words.map(({ rect }) => rect.right));
      const bottom = Math.max(...words.map(({ rect }) => rect.bottom));
      return {
        text: words.map(({ text }) => text).join(' '),
        x: x * pixels,
        y: y * pixels,
        width: (right - x) * pixels,
        height: (bottom - y) * pixels,
        letterHeight,
      };
    }),
  };
}
