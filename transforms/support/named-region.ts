import { isKeyOfCn, isKeyOfRegion } from '../../src/base/gateway-keys.js';
import { atHandOf } from '../../src/base/nodes-below.js';
import { ancestors, nodesOf, walk } from '../../src/base/tree.js';
import type { BranchNode, CallPlace, Evidence, Facts, Node, Pair, Site } from '../../src/model/index.js';

/** What names the gateway of a request whose host nobody knows. */
export type NamedRegion = CallPlace & { readonly of: 'cn' | 'region'; readonly word: string };

/**
 * The word nearest to a name, to the calls that send it and to the settings that its host stands in: the client (`us.call(…)`), an argument (`urlOf(Region.US)`),
 * the function, class, variable, key or folder around. A region's before CN's; null where there is none.
 */
export function regionNamedFor(site: Site, pairs: readonly Pair[], facts: Facts): NamedRegion | null {
  const starts: CallPlace[] = [
    ...(site.node ? [{ file: site.file, node: site.node }] : []),
    ...pairs.map(({ file, node }) => ({ file, node })),
  ];
  const settings = pairs.flatMap(({ url }) => url.steps.filter(({ why }) => why === 'config-key'));
  const named = [...starts.flatMap((start) => nearest(start) ?? []), ...settings.flatMap((step) => ofSetting(step, facts) ?? [])];
  return named.find(({ of }) => of === 'region') ?? named[0] ?? null;
}

function ofSetting({ file, range, detail }: Evidence, { trees }: Facts): NamedRegion | null {
  const tree = trees.get(file);
  const node = tree && nodesOf(tree).find((one) => one.range.start === range.start && one.range.end === range.end);
  if (!tree || !node) return null;
  const told = toldBy([detail]);
  return told === null ? nearest({ file: tree.file, node }) : { file: tree.file, node, ...told };
}

function nearest({ file, node }: CallPlace): NamedRegion | null {
  let inner = node;
  for (const outer of [node, ...ancestors(node)]) {
    const names = toldBy(namesAt(outer, inner));
    const told = outer.kind === 'branch' && isOtherSide(outer, inner) ? otherThan(names) : names;
    if (told !== null) return { file, node: outer, ...told };
    inner = outer;
  }
  const beside = node.kind === 'string' && node.parent?.parent === null ? besideInText({ file, node }) : null;
  const above = toldBy(file.path.split('/'));
  return beside ? { file, node, ...beside } : above && { file, node, of: above.of, word: file.path };
}

/** The side on which a condition does not hold: behind `else`, or under `!==` and `!`. */
function isOtherSide({ condition, otherwise }: BranchNode, inner: Node): boolean {
  const isNegated = condition.kind === 'compare' && condition.op.startsWith('!');
  return otherwise.includes(inner) !== isNegated;
}

/** What is not CN's is some region's; what is not one region's may be CN's or another's. */
function otherThan(names: Pick<NamedRegion, 'of' | 'word'> | null): Pick<NamedRegion, 'of' | 'word'> | null {
  return names?.of === 'cn' ? { of: 'region', word: names.word } : null;
}

/** Of a file whose statements nobody parses: the words nearest to it on its line, or on one above it in the same paragraph. */
function besideInText({ file: { text }, node: { range } }: CallPlace): Pick<NamedRegion, 'of' | 'word'> | null {
  const start = startOfLine(text, range.start);
  const behind = text.slice(range.start, range.start + FARTHEST).split(lineEnd, 1)[0] ?? '';
  const own = [...text.slice(start, range.start).split(/\s+/).slice(-PIECES), ...behind.split(/\s+/, PIECES)];
  const told = toldBy(own.flatMap(words));
  if (told !== null) return told;
  let end = start;
  for (let above = 0; above < LINES_ABOVE && end > 0; above++) {
    end -= text.slice(end - 2, end) === '\r\n' ? 2 : 1;
    const line = text.slice(startOfLine(text, end), end);
    if (line.trim() === '') return null;
    const said = toldBy(line.split(/\s+/, PIECES).flatMap(words));
    if (said !== null) return said;
    end -= line.length;
  }
  return null;
}

const lineEnd = /[\r\n]/;

function startOfLine(text: string, at: number): number {
  const [line = ''] = text
    .slice(Math.max(0, at - FARTHEST), at)
    .split(lineEnd)
    .slice(-1);
  return at - line.length;
}

function words(piece: string): readonly string[] {
  return piece.match(/[A-Za-z_]\w{0,60}/g) ?? [];
}

const LINES_ABOVE = 3;
/** What stands between blanks is counted: a new name is longer than its old one, and a bound in characters would be another for the second run. */
const PIECES = 20;
/** In characters: beyond it a line is not looked at. */
const FARTHEST = 2000;

function toldBy(names: readonly string[]): Pick<NamedRegion, 'of' | 'word'> | null {
  const region = names.find((name) => isKeyOfRegion(name));
  const cn = names.find((name) => isKeyOfCn(name));
  return region !== undefined ? { of: 'region', word: region } : cn !== undefined ? { of: 'cn', word: cn } : null;
}

/** The names that a node gives to what stands at `inner` in it. */
function namesAt(node: Node, inner: Node): readonly string[] {
  switch (node.kind) {
    case 'function':
    case 'class':
    case 'define':
      return [node.name];
    case 'assign':
      return wordsIn(node.target);
    case 'entry':
      return node.key === inner ? [] : wordsIn(node.key);
    case 'object':
      return (node.entries.length > WIDEST ? [] : atHandOf(node.entries)).flatMap((entry) =>
        entry.kind === 'entry' && entry !== inner && entry.value !== null && ofRegions(entry.key)
          ? partsOf(entry.value).flatMap(wordsIn)
          : [],
      );
    case 'branch':
      return node.condition === inner ? [] : wordsIn(node.condition);
    case 'case':
      return node.tests.includes(inner) ? [] : node.tests.flatMap(wordsIn);
    case 'call':
      return [...wordsIn(node.callee), ...node.args.slice(0, WIDEST).flatMap((arg) => (arg === inner ? [] : wordsIn(arg)))];
    case 'member':
    case 'name':
    case 'index':
      return wordsIn(node);
    default:
      return [];
  }
}

/** `{ region: 'US', url }`, `{ "url": "{{us_url}}/router" }` */
function ofRegions(key: Node): boolean {
  return wordsIn(key).some((name) => /region|site|area|market|shop|store|country|url|host|gateway|endpoint|server/i.test(name));
}

/** `{ "raw": "{{us_url}}/router" }` of a collection's request. */
function partsOf(value: Node): readonly Node[] {
  return value.kind === 'object' ? value.entries.flatMap((entry) => (entry.kind === 'entry' && entry.value ? [entry.value] : [])) : [value];
}

/** Names and short texts of an expression, as far as nothing else is made there. */
function wordsIn(node: Node): readonly string[] {
  const words: string[] = [];
  let count = 0;
  for (const inner of walk(node)) {
    if (++count > MOST || inner.kind === 'function' || inner.kind === 'object' || inner.kind === 'class') break;
    if (inner.kind === 'name') words.push(inner.name);
    else if (inner.kind === 'member') words.push(inner.property);
    else if (inner.kind === 'string' && inner.value.length <= LONGEST) words.push(inner.value);
  }
  return words;
}

/** Entries beyond which an object is no record of one request or shop, and arguments that are looked at. */
const WIDEST = 40;

const MOST = 30;
const LONGEST = 40;
