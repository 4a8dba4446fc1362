import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { drive, hasTerminal } from './at-terminal.js';
import { type place, repository } from './place.js';

const price = "export const price = 'bg.price.review.confirm';\n";
const query = "export const query = 'bg.price.review.page.query';\n";

/** Answers in turn; what is asked after the last is Ctrl-C. */
function answering(...answers: readonly string[]) {
  const left = [...answers];
  const asked: string[] = [];
  const ask = async (question: string) => {
    asked.push(question);
    return left.shift() ?? null;
  };
  return { terminal: { ask }, asked };
}

const decisionsIn = (at: ReturnType<typeof place>) => JSON.parse(at.read('temu-codemod.config.json')).decisions;

describe('-i', () => {
  test('asks, records each answer, shows what it will write, and writes when told so', async () => {
    const at = repository({ 'a.ts': price, 'b/b.ts': query });
    const { asked, terminal } = answering('s', 'our shop is semi', 'k', '', 'y');
    const ran = await at.run('-i .', { terminal });
    expect(ran.code).toBe(0);
    expect(ran.stderr).toContain('[1/2]');
    expect(ran.stderr).toContain('This would be written: 1 place in 1 file\n  a.ts  1 place');
    expect(asked.at(-1)).toContain('Write it?');
    expect(at.read('a.ts')).toContain('bg.semi.price.review.confirm.order');
    expect(at.read('b/b.ts')).toBe(query);
    expect(decisionsIn(at)).toEqual([
      { path: 'a.ts', found: 'bg.price.review.confirm', reason: 'price-review', value: 'semi', why: 'our shop is semi' },
      { path: 'b/b.ts', found: 'bg.price.review.page.query', reason: 'price-review', value: 'keep', why: 'decided by hand' },
    ]);
    expect((await at.run('--check')).code).toBe(0);
  });

  test('a no at the end keeps the answers, writes nothing, and says how to', async () => {
    const at = repository({ 'a.ts': price });
    const ran = await at.run('-i .', answering('s', '', 'd', 'n'));
    expect([ran.code, at.read('a.ts'), decisionsIn(at).length]).toEqual([0, price, 1]);
    expect(ran.stderr).toContain("+export const price = 'bg.semi.price.review.confirm.order'");
    expect(ran.stderr).toContain('To write: temu-codemod .');
  });

  test('--yes does not ask once more', async () => {
    const at = repository({ 'a.ts': price });
    expect((await at.run('-i --yes .', answering('s', ''))).code).toBe(0);
    expect(at.read('a.ts')).toContain('semi');
  });

  test('later for every question changes nothing at all', async () => {
    const certain = "export const add = 'bg.goods.add';\n";
    const at = repository({ 'a.ts': price, 'b/b.ts': query, 'c.ts': certain });
    const ran = await at.run('-i .', answering('', '', '', ''));
    expect([ran.code, ran.stderr.includes('nothing was answered')]).toEqual([0, true]);
    expect([at.read('c.ts'), existsSync(join(at.root, 'temu-codemod.config.json'))]).toEqual([certain, false]);
  });

  test('what is done of the checklist is ticked, and stays so; a type that comes later is open again', async () => {
    const at = repository({ 'a.ts': "export const add = 'bg.goods.add';\n" });
    const ran = await at.run('-i .', answering('d', 'granted on Monday', '', 'n'));
    expect(ran.stderr).toContain('1 item of the checklist ticked, kept in temu-codemod.config.json');
    expect(decisionsIn(at)).toEqual([{ what: 'grant-token', types: ['temu.goods.add'], why: 'granted on Monday' }]);
    const text = (await at.run('-d .')).stderr;
    expect(text).toContain('☑ Grant a new token for the new types: granted on Monday');
    expect(text).not.toContain('☐ Grant');
    at.write('b.ts', "export const list = 'bg.goods.list.get';\n");
    const { checklist } = await at.report('-d .');
    expect(checklist.filter(({ what }) => what === 'grant-token').map(({ types, done }) => [types, done])).toEqual([
      [['temu.goods.list.get'], null],
      [['temu.goods.add'], 'granted on Monday'],
    ]);
  });

  test('a token to pick by type is asked about once the router is there, with the lines to paste', async () => {
    const at = repository({
      'call.ts': `const URL = 'https://openapi.kuajingmaihuo.com/openapi/router';
export const call = (type: string) => fetch(URL, { method: 'POST', body: JSON.stringify({ type, access_token: process.env.TEMU_TOKEN }) });
`,
      'a.ts':
        "import { call } from './call';\nexport const add = () => call('bg.goods.add');\nexport const list = () => call('bg.order.list.get');\n",
    });
    const first = await at.run('-i .', answering('d', '', 'd', '', 'y'));
    expect(first.stderr).not.toMatch(/^☐ Two gateways, two tokens/m);
    expect(first.stdout + first.stderr).toContain('  ☐ Two gateways, two tokens');
    const second = await at.run('-i .', answering('d', 'the partner token is in the vault'));
    expect(second.stderr).toMatch(/^☐ Two gateways, two tokens$/m);
    expect(second.stderr).toContain('isTemuPartnerType(type) ? (process.env.TEMU_PARTNER_ACCESS_TOKEN ?? process.env.TEMU_TOKEN)');
    expect((await at.run('. --check')).stdout).toContain('☑ Two gateways, two tokens: the partner token is in the vault');
  });

  test('one step back takes the last tick out again, and past the first there is none', async () => {
    const at = repository({ 'a.ts': "export const add = 'bg.goods.add';\n" });
    const ran = await at.run('-i .', answering('b', 'd', 'too soon', 'b', '', 'q', 'n'));
    expect(ran.stderr).toContain('this is the first item of the checklist');
    expect(ran.stderr).toContain('b  one step back');
    expect(decisionsIn(at) ?? []).toEqual([]);
    const chinese = await at.run('-i . --lang zh-CN', answering('b', 'd', '', 'b', 'd', '已授权', 'q', 'n'));
    expect(chinese.stderr).toContain('这已经是清单的第一项');
    expect(chinese.stderr).toContain('b  退回上一步');
    expect(decisionsIn(at).map(({ why }: Record<string, string>) => why)).toEqual(['已授权']);
  });

  test('names of one folder are one question; place by place they are several, each answered by its id', async () => {
    const at = repository({ 'a.ts': price, 'b.ts': query });
    const ran = await at.run('-i .', answering('p', 'f', '', 's', '', 'y'));
    expect(ran.stderr.match(/\[1\/1\]/g)).toHaveLength(3);
    expect(decisionsIn(at).map(({ id, path, value }: Record<string, string>) => [id?.length, path, value])).toEqual([
      [16, 'a.ts', 'full'],
      [16, 'b.ts', 'semi'],
    ]);
    expect([at.read('a.ts'), at.read('b.ts').includes('semi')]).toEqual([price, true]);
  });

  test('one step back takes the last answer out again', async () => {
    const at = repository({ 'a.ts': price, 'b/b.ts': query });
    await at.run('-i .', answering('s', '', 'b', 'f', '', 'k', '', 'n'));
    expect(decisionsIn(at).map(({ path, value }: Record<string, string>) => `${path} ${value}`)).toEqual(['a.ts full', 'b/b.ts keep']);
  });

  test('numbers are those of the report', async () => {
    const url = "export const print = 'https://openapi.kuajingmaihuo.com/tool/print';\n";
    const at = repository({ 'a.ts': price, 'b/b.ts': query, 'c.ts': url });
    const report = (await at.run('-d .')).stderr;
    const asked = (await at.run('-i .', answering('', '', ''))).stderr;
    const inReport = [...report.matchAll(/^ +(\d+)\. (\S+)/gm)].map(([, number, name]) => `${number} ${name}`);
    const inQuestions = [...asked.matchAll(/^\[(\d+)\/3\][^\n]*(?:\n {2}[^\n]*)*?\n {2}((?:bg|openapi)\.\S+)/gm)].map(
      ([, n, name]) => `${n} ${name}`,
    );
    expect(inReport).toHaveLength(3);
    expect(inQuestions).toEqual(inReport);
  });

  test('says what each answer does', async () => {
    const at = repository({ 'a.ts': price });
    const { stderr } = await at.run('-i .', answering(''));
    for (const said of [
      'semi-managed: Only semi',
      'full-managed: Only full',
      'keep: Nothing changes here',
      'skip: As keep',
      'later: it stays',
    ])
      expect(stderr.replace(/\s+/g, ' ')).toContain(said);
  });

  test('a key for all of the kind answers every question with the same reason', async () => {
    const at = repository({ 'a.ts': price, 'b/b.ts': query, 'c/d.ts': price });
    await at.run('-i .', answering('a f', ''));
    expect(decisionsIn(at).map(({ path, value }: Record<string, string>) => `${path} ${value}`)).toEqual([
      'a.ts full',
      'c/d.ts full',
      'b/b.ts full',
    ]);
  });

  test("a pattern of one's own answers what it covers, which is shown before it is taken", async () => {
    const at = repository({ 'c/a.ts': price, 'c/b.ts': price, 'd/d.ts': price });
    const ran = await at.run('-i .', answering('e', '**', 'y', 'f', ''));
    expect(decisionsIn(at).map(({ path }: Record<string, string>) => path)).toEqual(['**']);
    expect(ran.stderr).toContain('also answer, beside this question: d/d.ts:1:23');
    expect(ran.stderr).toContain('2 answered');
  });

  test('a prompt names what it offers; Enter takes it, and what is typed stands in its place', async () => {
    const at = repository({ 'c/a.ts': price, 'c/b.ts': price, 'd/d.ts': price });
    const { asked, terminal } = answering('e', '', 'e', 'd/*', 'e', 'c/**', 'f', 'granted today');
    await at.run('-i .', { terminal });
    expect(asked.slice(1, 4)).toEqual(['paths (a glob; Enter: c/a.ts): ', '> ', 'paths (a glob; Enter: c/a.ts): ']);
    expect(asked).toContain('why (Enter: decided by hand): ');
    expect(decisionsIn(at)).toEqual([
      { path: 'c/**', found: 'bg.price.review.confirm', reason: 'price-review', value: 'full', why: 'granted today' },
    ]);
    const chinese = answering('e', '', 'f', '');
    await at.run('-i . --lang zh-CN', chinese);
    expect(chinese.asked.slice(1)).toEqual(expect.arrayContaining(['路径（通配符；回车即“d/d.ts”）：', '原因（回车即“人工确认”）：']));
  });

  test('Ctrl-C loses no answer and migrates nothing', async () => {
    const at = repository({ 'a.ts': price, 'b/b.ts': price });
    expect((await at.run('-i .', answering('s', 'yes'))).code).toBe(130);
    expect(decisionsIn(at)).toHaveLength(1);
    expect(at.read('a.ts')).toBe(price);
  });

  test('quit keeps the answers and migrates nothing; Enter leaves a question open', async () => {
    const at = repository({ 'a.ts': price, 'b/b.ts': price });
    const ran = await at.run('-i .', answering('', 's', '', 'y'));
    expect([ran.code, at.read('a.ts'), at.read('b/b.ts')]).toEqual([0, price, expect.stringContaining('semi')]);
    const left = repository({ 'a.ts': price, 'b.ts': price });
    expect((await left.run('-i .', answering('q'))).code).toBe(0);
    expect([left.read('a.ts'), existsSync(join(left.root, 'temu-codemod.config.json'))]).toEqual([price, false]);
  });

  test('a key that is not offered is said and asked again', async () => {
    const at = repository({ 'a.ts': price });
    expect((await at.run('-i .', answering('w', 'f', ''))).stderr).toContain('"w" is none of the keys');
    expect(decisionsIn(at)).toHaveLength(1);
  });
});

describe.skipIf(!hasTerminal)('at a real terminal', () => {
  test('keys are read, the answer is kept, the file is migrated', () => {
    const at = repository({ 'a.ts': price });
    const { status, seen } = drive(
      at.root,
      ['-i', '.'],
      [
        ['> ', 's\r'],
        ['why (Enter: decided by hand): ', '\r'],
        ['Write it?', 'y\r'],
      ],
    );
    expect(seen).toContain('bg.price.review.confirm');
    expect(status).toBe(0);
    expect(at.read('a.ts')).toContain('bg.semi.price.review.confirm.order');
    expect(decisionsIn(at)[0].why).toBe('decided by hand');
  });

  test('what is typed at a prompt stands in place of what it offers', () => {
    const at = repository({ 'a.ts': price, 'b.ts': price });
    const { status } = drive(
      at.root,
      ['-i', '.', '--lang', 'zh-CN'],
      [
        ['> ', 'e\r'],
        ['路径（通配符；回车即“a.ts”）：', '*.ts\r'],
        ['> ', 'k\r'],
        ['原因（回车即“人工确认”）：', '今天确认\r'],
      ],
    );
    expect(status).toBe(0);
    expect(decisionsIn(at)).toEqual([
      { path: '*.ts', found: 'bg.price.review.confirm', reason: 'price-review', value: 'keep', why: '今天确认' },
    ]);
  });

  test('Ctrl-C at a question ends with 130 and keeps what was answered', () => {
    const at = repository({ 'a.ts': price, 'b/b.ts': price });
    const { status } = drive(
      at.root,
      ['-i', '.'],
      [
        ['> ', 'f\r'],
        ['why (Enter: decided by hand): ', '\r'],
        ['> ', '\u0003'],
      ],
    );
    expect(status).toBe(130);
    expect(decisionsIn(at)).toHaveLength(1);
    expect(at.read('a.ts')).toBe(price);
  });

  test('a dozen questions bring no warning of Node', () => {
    const at = repository(Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`d${i}/a.ts`, price])));
    const { seen, status } = drive(
      at.root,
      ['-i', '.'],
      Array.from({ length: 12 }, (_, i) => [`[${i + 1}/12]`, '\r'] as [string, string]),
    );
    expect(seen).not.toContain('Warning');
    expect([status, seen.includes('nothing was answered')]).toEqual([0, true]);
  });
});
