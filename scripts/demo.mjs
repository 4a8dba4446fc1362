// Shows the tool on a small ERP client, before and after, against stand-ins for Temu's gateways on 127.0.0.1.
import { execFile, execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { movedTypes, startGateways } from '../test/runs/stand-in/gateways.mjs';
import { words } from './demo-words.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const cli = join(root, 'dist/cli.cjs');
const lang = langOf(process.argv.slice(2));
const say = words[lang];
const color = process.stdout.isTTY && !process.env.NO_COLOR;
const paint = (code, text) => (color ? `\u001b[${code}m${text}\u001b[0m` : text);
const failures = [];

const folder = mkdtempSync(join(tmpdir(), 'temu-codemod-demo-'));
try {
  cpSync(join(root, 'demo'), folder, { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  await show();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
for (const failure of failures) console.error(paint('31', `✗ ${failure}`));
process.exitCode = failures.length > 0 ? 1 : 0;

async function show() {
  step(say.before);
  const before = await run();
  expect(
    before.some(({ served }) => !served),
    say.expected.refused,
  );

  step(say.dryRun);
  const original = texts();
  const dry = await tool('--dry-run');
  print(dry.stderr);
  step(say.diff);
  print(withoutList(dry.stdout));
  expect(same(texts(), original), say.expected.dry);

  step(say.migrate);
  print(lastLines((await tool()).stdout));
  expect(!same(texts(), original), say.expected.written);

  step(say.after);
  const after = await run();
  expect(
    after.every(({ served }) => served),
    say.expected.served,
  );
  expect(JSON.stringify(after) === JSON.stringify(before.map(wanted)), say.expected.places);

  step(say.again);
  const once = texts();
  print(lastLines((await tool()).stdout));
  expect(same(texts(), once), say.expected.calm);
}

function langOf(args) {
  const at = args.indexOf('--lang');
  const given = at === -1 ? args.find((arg) => arg.startsWith('--lang='))?.slice('--lang='.length) : args[at + 1];
  const locale = given ?? process.env.LC_ALL ?? process.env.LC_MESSAGES ?? process.env.LANG ?? '';
  return /^zh/i.test(locale) ? 'zh-CN' : 'en';
}

function step(title) {
  console.log(`\n${paint('1;36', `━━ ${title} ${'━'.repeat(Math.max(2, 72 - width(title)))}`)}\n`);
}

function print(text) {
  console.log(text.trimEnd().replace(/^(?=.)/gm, '  '));
}

/** Chinese takes two columns. */
function width(text) {
  return [...text].reduce((sum, char) => sum + (char > '\u2e7f' ? 2 : 1), 0);
}

function expect(holds, what) {
  console.log(paint(holds ? '32' : '31', `\n  ${holds ? '✓' : '✗'} ${what}`));
  if (!holds) failures.push(what);
}

async function tool(...flags) {
  const args = [cli, '.', '--lang', lang, ...flags, color ? '--color' : '--no-color'];
  return promisify(execFile)(process.execPath, args, { cwd: folder, maxBuffer: 1 << 26 });
}

/** Compiles the client under its own strict settings, runs it, and shows which gateway each request met and what it was answered. */
async function run() {
  execFileSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', '.'], { cwd: folder, stdio: 'inherit' });
  const gateways = await startGateways();
  const preload = join(root, 'test/runs/stand-in/redirect.cjs');
  const env = { ...process.env, STAND_IN_PORT: String(gateways.port) };
  await promisify(execFile)(process.execPath, ['--require', preload, 'dist/main.js'], { cwd: folder, env });
  await gateways.close();
  rmSync(join(folder, 'dist'), { recursive: true });
  for (const { gateway, type, served } of gateways.calls) {
    const answer = served ? paint('32', say.served) : paint('31', '7000016 type not exists');
    console.log(`  ${gateway.padEnd(8)} ${type.padEnd(40)} ${answer}`);
  }
  const refused = gateways.calls.filter(({ served }) => !served).length;
  console.log(`\n  ${say.sum(gateways.calls.length, refused)}`);
  return gateways.calls;
}

/** A call whose type had moved and was refused, as the partner serves it; every other call as it was. */
function wanted(call) {
  const migration = call.gateway === 'cn' ? movedTypes().get(call.type) : undefined;
  const isSemi = call.type === 'bg.price.review.reject';
  if (!migration || (migration.applies !== 'always' && !isSemi)) return call;
  return { ...call, gateway: 'partner', type: migration.newTypes[0], served: true };
}

function texts() {
  const found = new Map();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile() && !path.includes('.temu-codemod')) found.set(path, readFileSync(path, 'utf8'));
  }
  return found;
}

function same(some, others) {
  return some.size === others.size && [...some].every(([path, text]) => others.get(path) === text);
}

/** The router module's list of 80 names is the same in every project. */
function withoutList(diff) {
  const names = /(?:^(?:\u001b\[\d+m)?\+ {2}'[\w.]+',(?:\u001b\[\d+m)?\n){6,}/gm;
  return diff.replace(names, (list) => `+  … ${say.names(list.split('\n').length - 1)}\n`);
}

/** The end of the report: the sums, and the next commands. */
function lastLines(report) {
  return report.trimEnd().split('\n').slice(-14).join('\n');
}
