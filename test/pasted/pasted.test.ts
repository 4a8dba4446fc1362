import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { expectedOf, fixtureNames, inCopy, readFiles, run } from '../fixtures/fixture.js';
import { oneIn } from '../long.js';
import { callsOf, inSample, migrated, missingFor, sampleNames, textsIn } from '../runs/sample.js';
import { runInMemory } from '../safety/whole-tool.js';
import { compilerOf, isMissing, newlySaid } from './compilers.js';
import { offeredBy } from './offered.js';
import { putChoice, putIn, type Texts } from './put-in.js';

const tried = new Map<string, number>();
const skipped = new Map<string, number>();

function count(counts: Map<string, number>, path: string): void {
  const kind = path.slice(path.lastIndexOf('.') + 1);
  counts.set(kind, (counts.get(kind) ?? 0) + 1);
}

afterAll(() => {
  const told = (counts: Map<string, number>): string => [...counts].map(([kind, many]) => `${kind} ${many}`).join(', ') || 'none';
  console.log(`snippets tried: ${told(tried)}; skipped for want of a compiler: ${told(skipped)}`);
});

test('whatever a report on a fixture offers to paste compiles where it says', { timeout: 600_000 }, async () => {
  const wrong: string[] = [];
  for (const name of oneIn(12, fixtureNames())) {
    await inCopy(name, async (folder) => {
      const { report } = await run(folder, '-d', ...expectedOf(name).args);
      const old = textsOf(folder);
      await run(folder, ...expectedOf(name).args);
      const now = textsOf(folder);
      // Lines for a question stand in files as they are; the module of the run itself is there by then.
      const texts: Texts = new Map([...old, ...[...now].filter(([path]) => !old.has(path))]);
      for (const offered of offeredBy(report)) {
        const compiler = compilerOf(offered.file);
        if (compiler === null) continue;
        if (isMissing(compiler)) {
          count(skipped, offered.file);
          continue;
        }
        count(tried, offered.file);
        const isAfterRun = offered.label === 'token-by-type';
        const said = isAfterRun
          ? newlySaid(now, putIn(now, offered.text))
          : newlySaid(texts, offered.label === 'by-shop' ? putChoice(texts, offered) : putIn(texts, offered.text));
        if (said.length > 0)
          wrong.push(`${name} ${offered.label} ${offered.file}:${offered.line}\n${said.join('\n')}\n${offered.text.slice(0, 600)}`);
      }
    });
  }
  expect(wrong).toEqual([]);
});

function textsOf(folder: string): Texts {
  return new Map([...readFiles(folder)].map(([path, bytes]) => [path, bytes.toString('utf8')]));
}

/** Samples in which nothing can be proved, so that there is nothing to run. */
const unproved = ['url-from-database'];

describe.each(
  oneIn(
    5,
    sampleNames().filter((name) => !unproved.includes(name)),
  ),
)('%s', (name) => {
  const missing = missingFor(name);
  if (missing !== null) return test.skip(`not run: this machine cannot do \`${missing}\``);

  test('with the names changed and the router pasted by hand goes where the migration makes it go', { timeout: 240_000 }, async () => {
    const wanted = await inSample(name, async (folder) => {
      await migrated(folder);
      return callsOf(folder);
    });
    await inSample(name, async (folder) => {
      const texts = textsIn(folder);
      const { made } = await runInMemory(new Map([...texts].map(([path, text]) => [path, Buffer.from(text)])));
      const routed = made.findings.filter(({ kind, decision }) => kind === 'call' && decision.action === 'rewrite');
      if (routed.length === 0) return;
      let after: Texts = texts;
      for (const file of new Set(routed.map((finding) => finding.file))) {
        const paste = made.facts.routing.pasteFor(file, null, () => false);
        expect(paste, file.path).not.toBeNull();
        after = putIn(after, paste ?? '');
        count(tried, file.path);
      }
      for (const { file, found, decision } of made.findings)
        if (decision.action === 'rewrite' && decision.edits[0].file === file && found.startsWith('bg.'))
          after = new Map([...after, [file.path, renamed(after.get(file.path) ?? '', found, decision.edits[0].text)]]);
      for (const [path, text] of after) writeFileSync(join(folder, path), text);
      expect(await callsOf(folder)).toEqual(wanted);
    });
  });

  test('with the token picked by type as the report says goes where it went', { timeout: 240_000 }, async () => {
    await inSample(name, async (folder) => {
      const { checklist } = await migrated(folder, {});
      const patches = checklist.flatMap(({ patch }) => patch ?? []);
      if (patches.length === 0) return;
      const wanted = await callsOf(folder);
      const now = textsIn(folder);
      for (const patch of patches) {
        const path = placeIn(patch);
        count(tried, path);
        writeFileSync(join(folder, path), putIn(now, patch).get(path) ?? '');
      }
      expect(await callsOf(folder)).toEqual(wanted);
      const again = await migrated(folder);
      expect(again.checklist.filter(({ what }) => what === 'token-by-type')).toEqual([]);
    });
  });
});

function renamed(text: string, found: string, next: string): string {
  return text.replace(new RegExp(`(?<![\\w.-])${found.replaceAll('.', '\\.')}(?![\\w.-])`, 'g'), next);
}

function placeIn(patch: string): string {
  return /^(?:#|\/\/) (\S+?):\d+$/m.exec(patch)?.[1] ?? '';
}
