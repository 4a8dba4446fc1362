import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { oneIn } from '../long.js';
import { expectOrderly, folderWith, runBin } from './bin.js';

/** What the checker found against each expression that is `open` in `regexes.txt`. */
type Attack = { readonly expression: string; readonly prefix: string; readonly pump: string; readonly suffix: string };
const attacks: readonly Attack[] = JSON.parse(readFileSync(join(import.meta.dirname, 'regex-attacks.json'), 'utf8'));

/** A line of nearly so many characters; a file with longer ones than twenty thousand is not read as the user's own. */
function attackLine({ prefix, pump, suffix }: Attack, length: number): string {
  const body = prefix + pump.replaceAll('\n', '').repeat(Math.ceil(length / Math.max(1, pump.length)));
  return (body.slice(0, length) + suffix).replaceAll('\0', '\u0001');
}

/** A token and the attack where a value is a secret. */
const formats: readonly (readonly [string, (line: string) => string])[] = [
  ['a.yml', (line) => `type: bg.goods.add\npassword: ${line}`],
  ['.env', (line) => `TYPE=bg.goods.add\nAPP_SECRET=${line}`],
  ['a.properties', (line) => `type=bg.goods.add\npassword=${line}`],
  ['a.toml', (line) => `type="bg.goods.add"\n#${line}`],
  ['a.ini', (line) => `type=bg.goods.add\npassword=${line}`],
  ['a.md', (line) => `bg.goods.add | x |\n|---|---|\n| password | ${line} |`],
  ['a.csv', (line) => `name,secret\nbg.goods.add,${line}`],
  ['a.txt', (line) => `bg.goods.add password is ${line}`],
  ['a.ts', (line) => `send('bg.goods.add');\nconst password = \`${line}\`;`],
  ['a.py', (line) => `send('bg.goods.add')\n# password = ${line}`],
  ['a.php', (line) => `<?php\nsend('bg.goods.add');\n// password = ${line}`],
  ['A.java', (line) => `class A { void f() { send("bg.goods.add"); } }\n// password ${line}`],
  ['a.sh', (line) => `curl -d type=bg.goods.add\n# ${line}`],
  ['a.sql', (line) => `INSERT INTO t VALUES ('bg.goods.add');\n-- ${line}`],
  ['a.vue', (line) => `<script>send('bg.goods.add')</script>\n<!-- ${line} -->`],
  ['a.html', (line) => `bg.goods.add ${line}`],
];

test.each(oneIn(8, formats))('no text that is made against an expression holds a run up: %s', async (name, make) => {
  const files = attacks.map((attack, i) => {
    const lines = [...Array(40).fill(attackLine(attack, 1900)), ...Array(4).fill(attackLine(attack, 18_000))];
    return [`d${i}/${name}`, `${lines.map(make).join('\n')}\n`] as const;
  });
  const run = await runBin(folderWith(Object.fromEntries(files)), ['-d', '--include-docs', '--reporter', 'json', '.']);
  expectOrderly(run);
  expect(run.code).toBe(0);
});
