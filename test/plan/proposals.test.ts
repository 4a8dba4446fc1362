import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { recordDecisions } from '../../src/config/record.js';
import type { Report, ReportFinding, Ruling } from '../../src/model/index.js';
import { expectedOf, fixtureNames, inCopy, run } from '../fixtures/fixture.js';
import { isLong } from '../long.js';
import { inSample, sampleNames } from '../runs/sample.js';

const CONFIG = 'temu-codemod.config.json';
/** Without time for all: one in so many. */
const STRIDE = 14;

type Place = {
  readonly name: string;
  readonly args: readonly string[];
  readonly in: (use: (folder: string) => Promise<void>) => Promise<void>;
};

const places: readonly Place[] = [
  ...fixtureNames().map((name): Place => ({ name, args: expectedOf(name).args, in: (use) => inCopy(name, use) })),
  ...sampleNames().map((name): Place => ({ name: `sample ${name}`, args: [], in: (use) => inSample(name, use) })),
].filter((_, i) => isLong || i % STRIDE === 0);

type Value = Ruling['value'];

/** Answers that an edit of the report carries out, and the one that leaves the place. Lines to paste are tried where they are compiled. */
function answersOf({ proposals, decisionPath }: ReportFinding): readonly Value[] {
  if (decisionPath === null) return [];
  const carried = proposals.filter(({ label, edits }) => edits.length > 0 || label === 'full').map(({ label }) => label as Value);
  return [...carried, 'keep'];
}

const isAsked = ({ action }: ReportFinding): boolean => action === 'review';

function about({ kind, file, line, found, action, reason }: ReportFinding): string {
  return `${kind} ${found} at ${file}:${line} (${action} ${reason})`;
}

/** Requests that work before the run and not after it. */
function broken({ calls }: Report): readonly string[] {
  return calls
    .filter(({ verdict, before }) => verdict === 'broken' && before.verdict !== 'broken')
    .map(
      ({ file, line, type, gateway, before }) =>
        `${file}:${line} ${before.type ?? '?'} on ${before.gateway} → ${type ?? '?'} on ${gateway}`,
    );
}

/** Effects of the run with the answer that the answer's label does not name. */
function harmIn(
  before: Report,
  { id }: ReportFinding,
  edited: readonly ReportFinding['proposals'][number]['edits'][number][],
  after: Report,
): readonly string[] {
  const now = new Map(after.findings.map((one) => [one.id, one]));
  const written = [...edited, ...after.findings.filter(({ action }) => action === 'rewrite')];
  const isEdited = ({ file, line, endLine }: ReportFinding): boolean =>
    written.some((edit) => edit.file === file && line <= edit.line && edit.endLine <= endLine);
  const others = before.findings.flatMap((other): readonly string[] => {
    const then = now.get(other.id);
    if (other.id === id) return then && isAsked(then) ? ['is asked again'] : [];
    if (then) return other.action === 'rewrite' && isAsked(then) ? [`takes back ${about(other)}`] : [];
    if (other.kind === 'type' || other.kind === 'gateway') return [`loses ${about(other)}`];
    return isAsked(other) && !isEdited(other) ? [`no longer asks ${about(other)}`] : [];
  });
  const anyway = broken(before);
  return [
    ...others,
    ...broken(after)
      .filter((call) => !anyway.includes(call))
      .map((call) => `breaks ${call}`),
    ...(after.unused.length > before.unused.length ? [`is called unused: ${after.unused.map(({ text }) => text).join('; ')}`] : []),
  ];
}

async function harmOf(folder: string, { args }: Place, before: Report, finding: ReportFinding, value: Value): Promise<readonly string[]> {
  const config = join(folder, CONFIG);
  const text = existsSync(config) ? readFileSync(config, 'utf8') : '{}\n';
  const answer = { id: finding.id, path: finding.decisionPath ?? '', found: finding.found, reason: finding.reason, value, why: 'asked' };
  writeFileSync(config, recordDecisions(config, text, [answer as Parameters<typeof recordDecisions>[2][number]]));
  const first = await run(folder, ...args);
  const second = await run(folder, ...args, '--allow-dirty');
  const edited = finding.proposals.find(({ label }) => label === value)?.edits ?? [];
  const harm = [
    ...harmIn(before, finding, edited, first.report),
    ...second.report.findings.filter(({ action }) => action === 'rewrite').map((one) => `leaves to a second run: ${about(one)}`),
    ...second.report.findings.filter((one) => one.id === finding.id && isAsked(one)).map(() => 'is asked again by a second run'),
  ];
  return harm.map((line) => `${value} for ${about(finding)}: ${line}`);
}

test.each(places.map((place) => [place.name, place] as const))(
  '%s: each answer to each question does what it says',
  { timeout: 600_000 },
  async (_, place) => {
    const harm: string[] = [];
    await place.in(async (folder) => {
      const { report } = await run(folder, '--dry-run', ...place.args);
      for (const finding of report.findings.filter(isAsked))
        for (const value of answersOf(finding))
          await place.in(async (copy) => void harm.push(...(await harmOf(copy, place, report, finding, value))));
    });
    expect(harm).toEqual([]);
  },
);

test('a name that would come out doubled, or hide another, is offered no rename', async () => {
  for (const name of ['template-with-suffix', 'name-conflicts'])
    await inCopy(name, async (folder) => {
      const { report } = await run(folder, '--dry-run');
      const asked = report.findings.filter(({ reason }) => reason === 'dynamic-type' || reason === 'name-conflict');
      expect(asked).not.toEqual([]);
      expect(asked.flatMap(({ proposals }) => proposals.filter(({ edits }) => edits.length > 0))).toEqual([]);
    });
});
