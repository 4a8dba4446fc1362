import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Report } from '../../src/model/index.js';
import { html } from '../../src/report/html/index.js';
import { expectWithin } from '../safety/bin.js';
import { hostileReport } from './hostile.js';
import { sampleContext, sampleFinding, sampleReport } from './sample.js';

const executablePath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);
if (executablePath === undefined) console.warn('html.browser.test: skipped, no Chromium here (Debian: apt-get install chromium)');

const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

type Seen = { readonly page: Page; readonly dialogs: string[]; readonly requests: string[]; readonly complaints: string[] };

describe.skipIf(executablePath === undefined)('the HTML report in Chromium', () => {
  const opened: Browser[] = [];
  const folder = mkdtempSync(join(tmpdir(), 'temu-codemod-html-'));
  beforeAll(async () => {
    opened.push(await chromium.launch({ executablePath: executablePath ?? '', args }));
  });
  afterAll(async () => {
    for (const browser of opened) await browser.close();
    rmSync(folder, { recursive: true });
  });

  async function open(report: Report, options: BrowserContextOptions = {}): Promise<Seen> {
    const file = join(folder, 'report.html');
    writeFileSync(file, String(await html.render(report, sampleContext({ lang: 'zh-CN' }))));
    const page = await (opened[0] as Browser).newPage({ viewport: { width: 1200, height: 900 }, ...options });
    const seen: Seen = { page, dialogs: [], requests: [], complaints: [] };
    page.on('dialog', async (dialog) => {
      seen.dialogs.push(dialog.message());
      await dialog.dismiss();
    });
    page.on('request', (request) => seen.requests.push(request.url()));
    page.on('console', (message) => seen.complaints.push(message.text()));
    page.on('pageerror', (error) => seen.complaints.push(error.message));
    await page.goto(pathToFileURL(file).href);
    return seen;
  }

  test('runs nothing and asks for nothing with 200 hostile names and snippets', async () => {
    const { page, dialogs, requests, complaints } = await open(hostileReport());
    await page.evaluate("for (const element of document.querySelectorAll('details')) element.open = true");
    await page.mouse.move(300, 500);
    await page.keyboard.press('Tab');
    await page.waitForTimeout(300);
    expect(dialogs).toEqual([]);
    expect(requests.filter((url) => !url.startsWith('file:'))).toEqual([]);
    expect(requests).toHaveLength(1);
    expect(complaints).toEqual([]);
    const made = await page.evaluate(`({
      scripts: document.scripts.length,
      foreign: document.querySelectorAll('img,iframe,svg,object,base,link,form[action],[onerror],[onload],[onfocus],[onmouseover]').length,
      links: [...document.links].map(({ protocol }) => protocol).filter((protocol) => protocol !== 'file:' && protocol !== 'https:'),
    })`);
    expect(made).toEqual({ scripts: 1, foreign: 0, links: [] });
  });

  test('says everything without scripts, and hides the filter that would do nothing', async () => {
    const { page } = await open(sampleReport({}, 'zh-CN'), { javaScriptEnabled: false });
    expect(await page.locator('form.filter').isVisible()).toBe(false);
    expect(await page.locator('.card').first().isVisible()).toBe(true);
    const text = (await page.locator('main').textContent()) ?? '';
    for (const part of ['注意全托仍使用原接口', '半托', '全托', '按店铺', '已于 2025-06-30 下线', 'src/temu-gateway.ts'])
      expect(text).toContain(part);
    expect(await page.locator('h2').first().textContent()).toBe('现在要做什么');
    expect((await page.locator('main h2').first().textContent()) ?? '').toContain('要您决定的');
  });

  test('filters by reason, deadline and file', async () => {
    const { page } = await open(sampleReport({}, 'zh-CN'));
    const count = page.locator('.filter output');
    expect(await count.textContent()).toBe('13 / 13');
    await page.selectOption('.filter select >> nth=0', 'price-review');
    await expect.poll(() => count.textContent()).toBe('5 / 13');
    await page.fill('.filter input', 'jobs/');
    await expect.poll(() => count.textContent()).toBe('2 / 13');
    expect(await page.locator('.card:not(.out)').count()).toBe(1);
    await page.fill('.filter input', '');
    await page.selectOption('.filter select >> nth=0', '');
    await page.selectOption('.filter select >> nth=1', 'none');
    await expect.poll(() => count.textContent()).toBe('3 / 13');
  });

  test('is filtered by the keyboard alone', async () => {
    const { page } = await open(sampleReport({}, 'zh-CN'));
    const count = page.locator('.filter output');
    await page.focus('.filter select >> nth=0');
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => count.textContent()).not.toBe('13 / 13');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.type('no such file');
    await expect.poll(() => count.textContent()).toBe('0 / 13');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect.poll(() => count.textContent()).toBe('13 / 13');
  });

  test('says first what to do, in which order, and how many by deadline', async () => {
    const { page } = await open(sampleReport({}, 'zh-CN'), { viewport: { width: 1280, height: 900 } });
    const bottom = await page.evaluate("document.querySelector('header .steps').getBoundingClientRect().bottom");
    expect(bottom).toBeLessThan(900);
    expect(await page.locator('header .sum').textContent()).toMatch(/= 改写 \d+ \+ 待定 \d+ \+ 保留 \d+/);
    const targets = await page.evaluate("[...document.querySelectorAll('header a')].map((a) => document.querySelector(a.hash) !== null)");
    expect(targets).toContain(true);
    expect(targets).not.toContain(false);
  });

  test('gives each question its code, each step of its chain with code, and the line that answers it', async () => {
    const { page } = await open(sampleReport({}, 'zh-CN'));
    const cards = await page.evaluate(`[...document.querySelectorAll('.card')].map((card) => ({
      code: card.querySelectorAll('.l.hit').length > 0,
      steps: [...card.querySelectorAll('.chain li')].every((step) => step.querySelector('.step') !== null),
      effects: [...card.querySelectorAll('.choice')].every((choice) => choice.querySelector('p:not(.soft)') !== null),
      lines: [...card.querySelectorAll('.answer')].map((line) => JSON.parse('[' + line.textContent + ']')[0].value),
    }))`);
    expect(cards).toHaveLength(4);
    for (const card of cards as { code: boolean; steps: boolean; effects: boolean; lines: string[] }[]) {
      expect(card).toMatchObject({ code: true, steps: true, effects: true });
      expect(card.lines.length).toBeGreaterThan(0);
    }
  });

  test.each(['light', 'dark'] as const)('has the contrast of WCAG AA in the %s theme', async (colorScheme) => {
    const { page } = await open(sampleReport({}, 'zh-CN'), { colorScheme });
    await page.evaluate("for (const element of document.querySelectorAll('details')) element.open = true");
    expect(await page.evaluate(faintTexts)).toEqual([]);
  });

  test('is black on white on paper, dark theme or not, and no box is wider than the page', async () => {
    const { page } = await open(sampleReport({}, 'zh-CN'), { colorScheme: 'dark', viewport: { width: 700, height: 900 } });
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    expect(await page.evaluate(faintTexts)).toEqual([]);
    const looks = await page.evaluate(`({
      page: getComputedStyle(document.body).backgroundColor,
      card: getComputedStyle(document.querySelector('.card')).backgroundColor,
      wide: document.documentElement.scrollWidth > innerWidth,
      cut: [...document.querySelectorAll('pre, table, .lines, .choice')].filter((box) => box.scrollWidth > box.clientWidth + 1 && box.clientWidth > 0).length,
    })`);
    expect(looks).toEqual({ page: 'rgb(255, 255, 255)', card: 'rgb(255, 255, 255)', wide: false, cut: 0 });
  });

  test('gathers the answers that are picked as one block that the config takes', async () => {
    const { page } = await open(sampleReport({}, 'zh-CN'));
    expect(await page.evaluate("document.querySelector('.tile b').textContent")).toBe('4');
    await page.evaluate("for (const card of document.querySelectorAll('.card')) card.querySelector('.pick input')?.click()");
    await page.evaluate("for (const box of document.querySelectorAll('.check input[data-entries]')) box.click()");
    const block = await page.evaluate("document.querySelector('.picked textarea').value");
    const { decisions } = JSON.parse(`{ ${block} }`);
    const { check } = await import('../../src/config/schema.js');
    expect(check({ decisions })).toMatchObject({ ok: true });
    expect(new Set(decisions.map(({ reason }: { reason: string }) => reason)).size).toBeGreaterThan(1);
    expect(decisions.some(({ what }: { what?: string }) => what === 'grant-token')).toBe(true);
    expect(await page.evaluate("document.querySelectorAll('.choice pre').length")).toBe(
      await page.evaluate("document.querySelectorAll('.choice .copy').length"),
    );
  });

  test('is printed on fewer than ten pages for the demo', async () => {
    const root = join(folder, 'demo');
    cpSync(resolve('demo'), root, { recursive: true });
    execFileSync('git', ['init', '-q'], { cwd: root });
    for (const lang of ['en', 'zh-CN']) {
      const command = [resolve('dist/cli.cjs'), '.', '--reporter', 'html', '--lang', lang];
      const file = join(folder, `demo-${lang}.html`);
      writeFileSync(file, spawnSync('node', command, { cwd: root, encoding: 'utf8' }).stdout);
      const page = await (opened[0] as Browser).newPage();
      await page.goto(pathToFileURL(file).href);
      const pages = (await page.pdf({ format: 'A4' })).toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g) ?? [];
      expect(pages.length, lang).toBeGreaterThan(2);
      expect(pages.length, lang).toBeLessThan(10);
    }
  });

  test('shows 1,000 different questions without lag on a telephone', async () => {
    const findings = Array.from({ length: 1000 }, (_, i) =>
      sampleFinding('mixed-gateway', 'openapi.kuajingmaihuo.com', {
        file: `src/f${i}.ts`,
        id: `f${i}`,
        details: [`bg.order.list${i}.get`],
        code: "const url = 'https://openapi.kuajingmaihuo.com/openapi/router';",
      }),
    );
    const start = performance.now();
    const { page } = await open(sampleReport({ findings }), { viewport: { width: 420, height: 844 } });
    expectWithin((performance.now() - start) / 1000, 15);
    expect(await page.evaluate('document.querySelectorAll("*").length')).toBeLessThan(120_000);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(420);
  });

  test('filters 1,000 findings within a frame or two, and fits a telephone', async () => {
    const findings = Array.from({ length: 1000 }, (_, i) =>
      sampleFinding(i % 2 === 0 ? 'price-review' : 'mixed-gateway', 'bg.price.review.confirm', {
        file: `src/f${i % 200}.ts`,
        line: i + 1,
        id: `f${i}`,
        details: [`call ${i}`],
      }),
    );
    const { page } = await open(sampleReport({ findings }), { viewport: { width: 390, height: 844 } });
    const spent = await page.evaluate(`(async () => {
      const input = document.querySelector('.filter input');
      const start = performance.now();
      input.value = 'f19';
      input.dispatchEvent(new Event('input', { bubbles: true }));
      await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
      return performance.now() - start;
    })()`);
    expect(await page.locator('.filter output').textContent()).toBe('55 / 1000');
    expectWithin(Number(spent) / 1000, 1);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);
  });
});

/** Texts whose colour has less than 4.5 to 1 against what is behind them (3 to 1 for large ones). */
const faintTexts = `(() => {
  const parse = (color) => {
    const [r, g, b, a = 1] = color.match(/[\\d.]+/g).map(Number);
    return { r, g, b, a };
  };
  const behind = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const color = parse(getComputedStyle(at).backgroundColor);
      if (color.a === 1) return color;
    }
    return { r: 255, g: 255, b: 255 };
  };
  const light = ({ r, g, b }) => {
    const part = (v) => (v / 255 <= 0.03928 ? v / 255 / 12.92 : ((v / 255 + 0.055) / 1.055) ** 2.4);
    return 0.2126 * part(r) + 0.7152 * part(g) + 0.0722 * part(b);
  };
  const faint = new Set();
  for (const element of document.body.querySelectorAll('*:not(script):not(option)')) {
    if (![...element.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim() !== '')) continue;
    const style = getComputedStyle(element);
    const [a, b] = [light(parse(style.color)), light(behind(element))].sort((x, y) => y - x);
    const ratio = (a + 0.05) / (b + 0.05);
    if (ratio < (parseFloat(style.fontSize) >= 24 ? 3 : 4.5)) faint.add(element.tagName + '.' + element.className + ' ' + ratio.toFixed(2));
  }
  return [...faint];
})()`;
