import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { planOne } from '../../src/single-file/one-file.js';
import { expectedOf, fixtureNames, fixturesDir, inCopy, readFiles } from '../fixtures/fixture.js';
import { oneIn } from '../long.js';

const SCRIPT = /\.(?:[cm]?[jt]sx?|vue)$/;

/** Edits that one file cannot decide: a router needs its module, and only the package shows the users of an exported URL. */
const packageOnly = (text: string): number => text.match(/temuGateway|openapi-b-partner/g)?.length ?? 0;
/** Exported, or a name of a script without imports and exports, which every other script sees. */
const urlIsExported: ReadonlySet<string> = new Set([
  'url-of-migrated-types-only/client.ts',
  'script-factory-for-each-region/clients.js',
  'js-bases-by-other-names/client.js',
  'name-test-beside-a-list/jobs.js',
  'messages-that-name-types/src/types.mjs',
  'clients-that-few-use/ng/goods.service.ts',
]);

/**
 * A maker of the class may give it a client of another region, a class below it another URL, declared names go where other files send them, what a window sends through a channel is sent elsewhere, and a price review that works as it is would need the router of another file, as does what a test expects to be sent: only the package shows it, and one file asks.
 */
const isOfOthers: ReadonlySet<string> = new Set([
  'script-decorators-that-register-types/src/marked.ts',
  'js-bases-by-other-names/cn.js',
  'interface-of-names-for-two-regions/src/kinds.ts',
  'price-review-by-use/src/api.ts',
  'price-review-by-folders/src/semi/priceReview.ts',
  'price-review-shared-by-folders/src/semi/types.ts',
  'electron-channels/src/api/goods.ts',
  'tests-expect-what-is-sent/test/sent.test.js',
  'tests-expect-what-is-sent/test/stubs.test.js',
]);

const names = fixtureNames().filter((name) => !expectedOf(name).args.includes('--gateway'));

describe('the same bytes as a run over the whole package', () => {
  test.each(oneIn(4, names))('%s', async (name) => {
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
        const wanted = after.get(path)?.toString('utf8') ?? '';
        const isRouted = wanted.includes('temuGateway') && !text.includes('temuGateway');
        if (isRouted || urlIsExported.has(`${name}/${path}`)) expect(packageOnly(made), path).toBe(packageOnly(text));
        else if (isOfOthers.has(`${name}/${path}`)) expect(made, path).toBe(text);
        else expect(made, path).toBe(wanted);
      }
    });
  });
});
