import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkSync } from 'recheck';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { isLong } from '../long.js';

/** Verdicts of the checker that are known, by the digest of the expression: a check takes a second, and there are eight hundred. */
const VERDICTS: ReadonlyMap<string, string> = new Map(
  readFileSync(join(import.meta.dirname, 'regexes.txt'), 'utf8')
    .split('\n')
    .flatMap((line) => (/^[0-9a-f]{16} \w+$/.test(line) ? [[line.slice(0, 16), line.slice(17)] as const] : [])),
);

/** Each expression as it is written, with the first place of it. */
function expressions(): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const entry of ['src', 'transforms'].flatMap((top) => readdirSync(top, { recursive: true, withFileTypes: true }))) {
    if (!entry.isFile() || !/\.(?:ts|cjs)$/.test(entry.name)) continue;
    const path = join(entry.parentPath, entry.name);
    const file = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true);
    const visit = (node: ts.Node): void => {
      if (ts.isRegularExpressionLiteral(node) && !found.has(node.text)) found.set(node.text, path);
      ts.forEachChild(node, visit);
    };
    visit(file);
  }
  return found;
}

const digest = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 16);

/** `safe`, `vulnerable`, or `unknown` where the time was too short to tell. */
function verdictOn(expression: string): string {
  const end = expression.lastIndexOf('/');
  // The checker knows no `d`, and no `v`, which change nothing of the time.
  return checkSync(expression.slice(1, end), expression.slice(end + 1).replace(/[dv]/g, ''), { timeout: 2000 }).status;
}

test('no regular expression but those on record takes more than linear time', { timeout: 1_200_000 }, () => {
  process.env.RECHECK_SYNC_BACKEND = 'pure';
  const all = [...expressions()];
  expect(all.length).toBeGreaterThan(600);
  // Patterns on record need no second look; where there is time, an eighth of those on record as safe gets one, a commit its own eighth. Those that
  // the checker could not tell in time are left out: a faster machine may tell either way.
  const eighth = Number(process.env.TEMU_SEED ?? 0) % 8;
  const isAsked = (mark: string, verdict: string | undefined): boolean =>
    verdict === undefined || (isLong && verdict === 'safe' && Number.parseInt(mark.slice(0, 4), 16) % 8 === eighth);
  const asked = all.filter(([expression]) => isAsked(digest(expression), VERDICTS.get(digest(expression))));
  const worse = asked.filter(([expression]) => verdictOn(expression) === 'vulnerable');
  expect(worse.map(([expression, path]) => `${path}: ${expression}`)).toEqual([]);
});
