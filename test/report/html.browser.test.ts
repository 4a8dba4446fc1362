import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Report } from '../../src/model.js';
import { html } from '../../src/report/html/index.js';
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
    expect(spent).toBeLessThan(1000);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);
  });
});
