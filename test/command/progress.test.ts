import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { expect, onTestFinished, test } from 'vitest';
import { progressFor } from '../../src/command/progress.js';
import { hostOf } from '../../src/edit/index.js';
import { repository } from './place.js';
import { worldAt } from './world.js';

/** A terminal whose clock stands where it is put. */
function watched(lang: 'en' | 'zh-CN') {
  const clock = { ms: 0 };
  const lines: string[] = [];
  const folder = mkdtempSync(`${tmpdir()}/progress-`);
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const stderr = { isTTY: true, columns: 80, write: (chunk: string | Uint8Array) => void lines.push(String(chunk)) };
  const host = { ...hostOf(process), now: () => new Date(clock.ms) };
  const { world } = worldAt(folder, { stderr, host });
  return { clock, lines, progress: progressFor({ lang, color: { stdout: false, stderr: false }, quiet: false }, world) };
}

test('says how many files were searched, how many of them hold something, and what is done with these', () => {
  const { clock, lines, progress } = watched('en');
  progress.onProgress('scan', 0, 0);
  clock.ms += 100;
  progress.onProgress('scan', 512, 0);
  progress.onProgress('found', 3, 900);
  progress.onProgress('parse', 1, 3);
  progress.onProgress('parse', 2, 3);
  progress.onProgress('link', 0, 3);
  progress.end();
  expect(lines.map((line) => line.replace('\r\u001b[K', ''))).toEqual([
    'scanning',
    'scanning 512',
    'reading 1/3 · 3 of 900 files hold something',
    'following 3 · 3 of 900 files hold something',
    '',
  ]);
});

test.each([
  ['en', '1 of 1 file holds something'],
  ['zh-CN', '1 个文件中 1 个有内容'],
])('%s: files beside the named ones are not counted among them', async (lang, said) => {
  const at = repository({ 'a.ts': "export const a = 'bg.goods.add';\n", 'b.ts': "export const b = 'bg.goods.add';\n" });
  const lines: string[] = [];
  const stderr = { isTTY: true, columns: 80, write: (chunk: string | Uint8Array) => void lines.push(String(chunk)) };
  await at.run(`-d a.ts --lang ${lang}`, { stderr });
  const drawn = lines.filter((line) => line.startsWith('\r\u001b[K'));
  expect(drawn.join('\n')).toContain(`· ${said}`);
  expect(drawn.join('\n')).not.toMatch(/2 of 1|1 个文件中 2/);
});

test('speaks Chinese', () => {
  const { lines, progress } = watched('zh-CN');
  progress.onProgress('found', 3, 900);
  progress.onProgress('parse', 1, 3);
  expect(lines).toEqual(['\r\u001b[K读取 1/3 · 900 个文件中 3 个有内容']);
});
