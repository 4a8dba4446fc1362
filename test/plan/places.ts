import { main } from '../../src/command/main.js';
import type { World } from '../../src/command/world.js';
import { MARKER } from '../../src/routing/contract.js';
import { worldAt } from '../command/world.js';
import { expectedOf, type Files, fixtureNames, inCopy, readFiles } from '../fixtures/fixture.js';
import { isLong } from '../long.js';
import { inSample, sampleNames } from '../runs/sample.js';

/** Without time for all: one in so many. */
const STRIDE = 40;

/** A fixture or a sample. */
export type Place = {
  readonly name: string;
  readonly args: readonly string[];
  readonly in: (use: (folder: string) => Promise<void>) => Promise<void>;
};

export const places: readonly Place[] = [
  ...fixtureNames().map((name): Place => ({ name, args: expectedOf(name).args, in: (use) => inCopy(name, use) })),
  ...sampleNames().map((name): Place => ({ name: `sample ${name}`, args: [], in: (use) => inSample(name, use) })),
].filter((_, i) => isLong || i % STRIDE === 3);

export async function run(folder: string, paths: readonly string[], args: readonly string[], over: Partial<World> = {}): Promise<void> {
  if (paths.length === 0) return;
  const captured = worldAt(folder, over);
  const code = await main([...paths, ...args, '--allow-dirty', '--quiet'], captured.world);
  if (code !== 0) throw new Error(`exit ${code}: ${captured.stderr()}`);
}

export function textsIn(folder: string): ReadonlyMap<string, string> {
  return new Map([...(readFiles(folder) as Files)].map(([path, bytes]) => [path, bytes.toString('latin1')]));
}

/** By path; bytes as Latin-1. */
export type Texts = ReadonlyMap<string, string>;

/** As it was, and after one run over all. */
export async function wholeOf(place: Place): Promise<{ readonly before: Texts; readonly whole: Texts }> {
  let [before, whole]: [Texts, Texts] = [new Map(), new Map()];
  await place.in(async (folder) => {
    before = textsIn(folder);
    await run(folder, ['.'], place.args);
    whole = textsIn(folder);
  });
  return { before, whole };
}

/** Lines that neither the files as they were nor one run over all of them have, but for the place of a router, which is right at any host. */
export function strangeLines(now: Texts, before: Texts, whole: Texts): readonly string[] {
  return [...now].flatMap(([path, text]) => {
    // A module is right with the function that nobody there calls, and without it.
    if (text.slice(0, 400).includes(MARKER)) return [];
    const known = new Set(
      [before, whole].flatMap((texts) => (texts.get(path) ?? '').split('\n')).flatMap((line) => [line, unrouted(line)]),
    );
    return text
      .split('\n')
      .flatMap((line) => (known.has(line) || imported.test(line) || known.has(unrouted(line)) ? [] : [`${path}: ${line}`]));
  });
}

/** The import of a router's module, which comes with its place. */
const imported = /^\s*(?:import|from|use|const|require_once)\b.*temu_?gateway/i;

/** `fetch(temuGateway(body, url), { type: temuType(type, url) })` → `fetch(url, { type })`: right whatever is sent, and wherever it goes. */
function unrouted(line: string): string {
  const call = /(?:TemuGateway(?:Router)?(?:\.|::))?temu_?(?:gateway|type)\(/i.exec(line);
  if (!call) return line.replaceAll(/\b(\w+): \1\b/g, '$1');
  const start = call.index + call[0].length;
  let comma = -1;
  for (let at = start, depth = 0; at < line.length; at++) {
    const char = line.charAt(at);
    if (depth === 0 && char === ',' && comma < 0) comma = at;
    if (depth === 0 && char === ')') {
      const inner = /type\($/i.test(call[0]) ? line.slice(start, comma) : line.slice(comma + 2, at);
      return unrouted(line.slice(0, call.index) + inner + line.slice(at + 1));
    }
    depth += '([{'.includes(char) ? 1 : ')]}'.includes(char) ? -1 : 0;
  }
  return line;
}
