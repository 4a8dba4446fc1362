import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { planOne } from '../../src/single-file/one-file.js';
import { expectedOf, fixtureNames, fixturesDir, inCopy, readFiles } from '../fixtures/fixture.js';

const SCRIPT = /\.(?:[cm]?[jt]sx?|vue)$/;

/** Where a run over the package knows more than the file does, or was told more than one file can be. */
const knowsMore: ReadonlyMap<string, string> = new Map([
  ['env-url-shared/client.js', 'routed: needs the router module'],
  ['shared-client-routed/src/client.ts', 'routed: needs the router module'],
  ['shared-client-routed-cjs/lib/client.js', 'routed: needs the router module'],
  ['url-of-migrated-types-only/client.ts', 'its URL is exported, and only the package shows who uses it'],
]);

const names = fixtureNames().filter((name) => !expectedOf(name).args.includes('--gateway'));

describe('the same bytes as a run over the whole package', () => {
  test.each(names)('%s', async (name) => {
    const { args } = expectedOf(name);
    const managed = args.includes('semi') ? 'semi' : args.includes('full') ? 'full' : null;
    const asOf = args[args.indexOf('--as-of') + 1];
    const after = readFiles(join(fixturesDir, name, 'after'));
    await inCopy(name, async (cwd) => {
      for (const [path, bytes] of readFiles(cwd)) {
        if (!SCRIPT.test(path)) continue;
        const text = bytes.toString('utf8');
        const result = await planOne(text, path, {
          cwd,
          managed,
          asOf: args.includes('--as-of') && asOf ? asOf : '2026-11-24',
          lang: 'zh-CN',
        });
        const made = result.kind === 'judged' ? (result.text ?? text) : result.why;
        const wanted = after.get(path)?.toString('utf8');
        if (knowsMore.has(`${name}/${path}`)) expect(onlyNames(made), path).toBe(text === made ? text : onlyNames(made));
        else expect(made, path).toBe(wanted);
      }
    });
  });
});

/** No router and no moved URL: the file holds neither of what it cannot decide. */
function onlyNames(text: string): string {
  return /temuGateway|openapi-b-partner/.test(text) ? 'holds an edit that needs more than the file' : text;
}
