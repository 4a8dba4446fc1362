import { testPath } from '../../src/base/test-path.js';
import { nodesAtHand } from '../../src/base/tree.js';
import type { Evidence, Facts, Node, Pair, Range, Request, Route, Tree } from '../../src/model/index.js';
import { sinceDecided } from './decided-sites.js';
import { evidence, leaves } from './decisions.js';
import { isRouted } from './is-routed.js';
import { serversOf } from './own-servers.js';

/** The edits that rename what a request sends where it puts it in, as far as nothing says that the request stays as it is. */
export function renameAll(request: Request, places: Request['renames'], facts: Facts): Route | null {
  if (!places || facts.settingsOf(request.file.path).gateway !== 'auto' || places.some(({ file }) => file.scope !== 'named')) return null;
  if (request.file.scope !== 'named' || facts.heldBack(request.file.path, request.node.range.start) !== null) return null;
  const ruling = facts.rulingOf({ file: request.file, range: request.node.range, found: request.api }, 'routed-call');
  return ruling !== null && leaves(ruling) ? null : facts.routing.renameOf(places);
}

/** It sends a type that nobody knows, to CN or to wherever, and has not renamed it yet. */
export function isOpen({ pairs, opens }: Request): boolean {
  return opens?.length !== 0 && pairs.some(isOpenPair);
}

function isOpenPair(pair: Pair): boolean {
  return pair.type.value === null && !isRenamedByCode(pair) && (pair.gateway === 'cn' || pair.gateway === 'unknown');
}

/** The type has passed through the module's function already. */
export function isRenamedByCode({ type }: Pair): boolean {
  return type.steps.some(({ why }) => why === 'router');
}

/** Whatever the request is handed, it can rename it where it goes to CN. */
export function canRenameOpen(request: Request, facts: Facts): boolean {
  return renameAll(request, request.opens, facts) !== null && (isRouted(request) || facts.routing.routeOf(request) !== null);
}

/** A name of the unit that no request is known for is renamed whichever request sends it. */
export const isRenamedByAny = sinceDecided(null, (unit: string, facts: Facts): boolean => {
  const { requests, untold, isCut } = facts.links;
  if (isCut || untold.some(({ file }) => facts.unitOf(file.path) === unit)) return false;
  const ofUnit = requests.filter(({ file }) => facts.unitOf(file.path) === unit);
  const open = ofUnit.filter(isOpen);
  const isDone = ({ pairs, opens }: Request): boolean =>
    opens?.length === 0 || pairs.some((pair) => pair.type.value === null && isRenamedByCode(pair));
  return (open.length > 0 || ofUnit.some(isDone)) && open.every((request) => canRenameOpen(request, facts));
});

/** The request must rename what nobody knows: names of its unit stay as they are written for that, or are made where no rename reaches them. */
export function mustRenameOpen(request: Request, facts: Facts): boolean {
  if (!isOpen(request) || !canRenameOpen(request, facts)) return false;
  const unit = facts.unitOf(request.file.path);
  return keepsUnlinked(unit, facts) || (makesNames(unit, facts) && request.pairs.some((pair) => isOpenPair(pair) && pair.gateway === 'cn'));
}

/** Names of the unit that no request is known to send stay as they are written, for requests to rename. */
export const keepsUnlinked = sinceDecided('types', (unit: string, facts: Facts): boolean => {
  const built = facts.built.filter((site) => facts.unitOf(site.file.path) === unit && facts.pairsOf(site).length === 0);
  const handed = facts.sites.filter((site) => site.kind === 'type' && serversOf(site, facts).has(unit));
  return [...facts.index.unlinkedIn(unit), ...built, ...handed].some((site) => facts.decided.get(site)?.reason === 'renamed-when-sent');
});

const joined =
  /\{[\w.]+\}\.\$?\{\w+\}["'`]|\.join\(\s*(["'`])\.\1\s*\)|(["'])\.\2\s*\.join\(|\b(?:implode|String\.join)\(\s*(["'])\.\3|strings\.Join\([^()]{1,60}"\."\)/;

/** Some code joins words by dots, puts together what may be one of many names, or is handed a name in words: they may be made out of sight. */
export const makesNames = sinceDecided(
  null,
  (unit: string, facts: Facts): boolean =>
    facts.links.dynamic.some(({ file, whole, becomes }) => whole === null && becomes.length > 1 && facts.unitOf(file.path) === unit) ||
    treesIn(unit, facts).some((tree, _, trees) => joined.test(tree.file.text) || wordsIn(tree, trees, facts) !== null),
);

/** Of a unit in which some request is not known to send what it sends: where words are given that make names. */
export const madeOfWords = sinceDecided(null, (unit: string, facts: Facts): Evidence | null => {
  const requests = facts.links.requests.filter(({ file }) => facts.unitOf(file.path) === unit);
  if (requests.length > 0 && requests.every(({ closed, pairs }) => closed && pairs.every(({ type }) => type.value !== null))) return null;
  const trees = treesIn(unit, facts);
  const isJoined = trees.some(({ file }) => joined.test(file.text));
  for (const tree of trees) {
    const words = wordsIn(tree, trees, facts) ?? (isJoined ? beginningIn(tree) : null);
    if (words !== null) return evidence(tree.file, words, 'followed', tree.file.text.slice(words.start, words.end));
  }
  return null;
});

function treesIn(unit: string, { trees, unitOf }: Facts): readonly Tree[] {
  return [...trees.values()].filter(({ file }) => unitOf(file.path) === unit && !testPath.test(file.path));
}

/** `'bg'`, the first word of names, where others are joined to it. */
function beginningIn({ file: { text } }: Tree): Range | null {
  const at = text.search(/['"`]bg['"`]/);
  return at < 0 ? null : { start: at, end: at + 4 };
}

/** `temu.bg.goods.list.get(…)`, `api.bg_goods_add(…)`, `nameOf('jitmode', 'activate')` */
function wordsIn(tree: Tree, trees: readonly Tree[], { catalogue: { migrations } }: Facts): Range | null {
  const { text } = tree.file;
  const chain = /[.>](bg(?:\.|->|_)[a-z]\w{0,30}(?:\.|->|_)\w[\w.]{0,60})\(/.exec(text);
  if (chain && !trees.some((one) => declares(one, chain[1] ?? '')))
    return { start: chain.index + 1, end: chain.index + chain[0].length - 1 };
  if (!/['"]\w+['"], ?['"]\w+['"]/.test(text)) return null;
  const call = nodesAtHand(tree).find((node) => node.kind === 'call' && migrations.has(`bg.${spelled(node.args)}`));
  return call?.range ?? null;
}

/** `def bg_goods_add(self)`: a method like any other, which has its name in it. */
function declares(tree: Tree, name: string): boolean {
  return tree.file.text.includes(name) && nodesAtHand(tree).some((node) => node.kind === 'function' && node.name === name);
}

function spelled(args: readonly Node[]): string {
  return args.length > 1 && args.every(({ kind }) => kind === 'string')
    ? args.map((arg) => (arg.kind === 'string' ? arg.value : '')).join('.')
    : '';
}
