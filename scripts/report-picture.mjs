// Makes docs/report.png anew: the HTML report of the demo as Debian's Chromium shows it. `npm run report:picture`
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const root = fileURLToPath(new URL('..', import.meta.url));
const executablePath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);
if (executablePath === undefined) throw new Error('no Chromium here (Debian: apt-get install chromium fonts-noto-cjk)');

const folder = mkdtempSync(join(tmpdir(), 'temu-codemod-picture-'));
try {
  const project = join(folder, 'demo');
  cpSync(join(root, 'demo'), project, { recursive: true });
  const page = join(folder, 'report.html');
  // The day is fixed, so that the picture changes only when the report does.
  const flags = ['.', '--dry-run', '--lang', 'zh-CN', '--as-of', '2025-09-20', '--reporter', 'html=../report.html'];
  execFileSync(process.execPath, [join(root, 'dist/cli.cjs'), ...flags], { cwd: project, stdio: ['ignore', 'ignore', 'inherit'] });
  await shoot(page, join(root, 'docs/report.png'));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function shoot(page, picture) {
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'] });
  try {
    const tab = await browser.newPage({ viewport: { width: 1280, height: 1900 }, colorScheme: 'light' });
    await tab.goto(pathToFileURL(page).href);
    await tab.screenshot({ path: picture });
  } finally {
    await browser.close();
  }
}
