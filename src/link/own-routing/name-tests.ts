import { ancestors, childrenOf, nodesOf, walk } from '../../base/tree.js';
import type { Node, OwnRouting, Tree } from '../../model/index.js';
import type { Program } from '../program/program.js';
import { nameOf } from '../program/syntax.js';
import { TOP, textsOf } from '../values/abstract-value.js';
import { evaluate } from '../values/evaluate.js';
import { allow, GLANCE, type Session } from '../values/session.js';
import { userPattern } from '../values/texts/user-pattern.js';
import { gatewayIn, newTypes } from './gateways.js';
import { isGuard } from './guards.js';
import { stoppingChain } from './test-chains.js';
import { sidesOf } from './test-sides.js';
import { textTestOf } from './text-tests.js';

/** A test of a name's shape: which of the new names it takes for something else than their old ones, or than their like. */
export function nameTest(session: Session, tree: Tree, node: Node, source: string): OwnRouting | null {
  const { program } = session;
  if (!/(?:bg|temu|glo|qtg|btg)/i.test(source) || /kuajingmaihuo|openapi|https?|\bcom\b/.test(source)) return null;
  const pattern = userPattern(source);
  if (pattern === null) return null;
  const { migrations, partnerTypes } = program.catalogue;
  const rows = [...migrations.values()].filter((one) => one.applies !== 'never');
  const all = [...migrations.keys(), ...partnerTypes];
  // A pattern that no name or every name of the platform fits tells nothing apart.
  if (!all.some((type) => pattern.test(type)) || all.every((type) => pattern.test(type))) return null;
  const fitting = all.filter((type) => pattern.test(type));
  // Of one name that is spelled out the name itself is told apart, which is changed there as elsewhere.
  if (fitting.length === 1 && fitting.every((type) => source.replaceAll('\\', '').includes(type))) return null;
  const toCn = sentToCn(session, tree, node, pattern);
  if (toCn !== null)
    return { file: tree.file, node, what: 'name-test', missing: toCn, choosesUrl: true, partnerValue: chosenBy(tree, node) };
  const isPartnerTest = !rows.some((one) => pattern.test(one.oldType));
  const missing = rows.filter((one) =>
    isPartnerTest ? !pattern.test(one.newType) : pattern.test(one.oldType) !== pattern.test(one.newType),
  );
  const partnerValue = isPartnerTest ? chosenBy(tree, node) : null;
  const beside = isPartnerTest || isPlainSide(tree, node) ? namesBeside(tree, node) : new Set<string>();
  const tested = isPartnerTest ? testsBeside(tree, node) : [];
  const chain = isPartnerTest ? null : stoppingChain(tree, node);
  const taken = (chain ?? []).flatMap(stringsIn).filter((text) => text !== '');
  const isTaken = (name: string): boolean =>
    beside.has(name) || tested.some((other) => other.test(name)) || taken.some((text) => name.startsWith(text));
  const names = new Set(missing.map((one) => one.newType).filter((name) => !isTaken(name)));
  return {
    file: tree.file,
    node,
    what: 'name-test',
    missing: [...names],
    stops: !isPartnerTest && (chain !== null || isGuard(program, tree, node)),
    partnerValue,
  };
}

/** The new names for which a test chooses CN's URL; null where it chooses among other things. */
function sentToCn(session: Session, tree: Tree, node: Node, pattern: RegExp): readonly string[] | null {
  const sides = sidesOf(tree, node);
  if (sides === null) return null;
  const [holds, fails] = [gatewayAt(session, tree, sides.holds), gatewayAt(session, tree, sides.fails)];
  const isAmongOurs = (holds === 'cn' && fails === 'partner') || (holds === 'partner' && fails === 'cn');
  return isAmongOurs ? newTypes(session.program).filter((type) => (pattern.test(type) ? holds : fails) === 'cn') : null;
}

/** The gateway of a URL that is written, or has a name; null for anything else. */
function gatewayAt(session: Session, tree: Tree, node: Node | null): string | null {
  allow(session, GLANCE);
  const texts = node === null ? [] : textsOf(evaluate(session, node, tree, TOP));
  const [gateway, another] = new Set(texts.map(({ text }) => gatewayIn(session.program, text)));
  return another === undefined ? (gateway ?? null) : null;
}

/** `(v[1-9]+)`: a version that is read out of a type's name. */
export function versionTest(program: Program, tree: Tree, node: Node, source: string): OwnRouting | null {
  if (!/\(\??:?\\?\.?[vV](?:\[|\\d)/.test(source) || /https?|openapi/.test(source)) return null;
  const pattern = userPattern(source);
  if (pattern === null) return null;
  const version = (type: string): string => pattern.exec(type)?.[1] ?? '';
  const rows = [...program.catalogue.migrations.values()];
  if (![...program.catalogue.migrations.keys(), 'bg.order.list.v2.get'].some((type) => version(type) !== '')) return null;
  const missing = rows.filter((one) => version(one.oldType) !== version(one.newType)).map((one) => one.newType);
  return { file: tree.file, node, what: 'version-in-name', missing: [...new Set(missing)], partnerValue: null };
}

const aboutUrl = /url|uri|host|gateway|endpoint|base|domain|link|router/i;

/** `'openapi-b-partner' in url`, `url.includes('partner')`. */
export function urlTest(program: Program, tree: Tree, node: Node, part: Node, subject: Node): OwnRouting | null {
  if (part.kind !== 'string' || part.value.length < 2 || /^(?:www\.)?temu\.com$/.test(part.value)) return null;
  const text = part.value.toLowerCase();
  const isHost = [...program.catalogue.hosts.keys()].some((host) => host.includes(text) || text.includes(host));
  const name = nameOf(subject) ?? tree.file.text.slice(subject.range.start, Math.min(subject.range.end, subject.range.start + 80));
  if (!isHost || !/partner|kuajing|openapi|temu/.test(text) || (!aboutUrl.test(name) && !/kuajing|openapi/.test(text))) return null;
  return { file: tree.file, node, what: 'url-test', missing: [], partnerValue: null };
}

/** The names that a list says in the same breath: `/…/.test(type) || partnerTypes.has(type)`, `re.match(…) or api in PARTNER_TYPES`. */
function namesBeside(tree: Tree, node: Node): ReadonlySet<string> {
  let below: Node = node;
  const names = new Set<string>();
  for (const outer of ancestors(node)) {
    if (isEither(outer))
      for (const list of childrenOf(outer).filter((other) => other !== below)) for (const name of listedIn(tree, list)) names.add(name);
    else if (outer.kind !== 'member' && outer.kind !== 'call' && outer.kind !== 'compare') break;
    below = outer;
  }
  return names;
}

/** `type.startsWith('bg.glo.') || type.startsWith('bg.btg.')`: what the other tests of the same text let through. */
function testsBeside(tree: Tree, node: Node): readonly RegExp[] {
  const subject = textTestOf(node)?.subject;
  const whole = subject ? alternativesAround(node) : null;
  if (!subject || whole === null) return [];
  const written = ({ range }: Node): string => tree.file.text.slice(range.start, range.end);
  return optionsOf(whole).flatMap((other) => {
    const test = other === node ? null : textTestOf(other);
    const pattern = test?.subject && written(test.subject) === written(subject) ? userPattern(test.source) : null;
    return pattern === null ? [] : [pattern];
  });
}

/** The whole of `a || b || c` around one of them; null where it stands alone. */
export function alternativesAround(node: Node): Node | null {
  let whole: Node | null = null;
  for (const outer of ancestors(node)) {
    if (!isEither(outer)) break;
    whole = outer;
  }
  return whole;
}

function optionsOf(node: Node): readonly Node[] {
  return isEither(node) ? childrenOf(node).flatMap(optionsOf) : [node];
}

/** `||`, `or`, in either of the shapes that the languages give it. */
function isEither(node: Node): boolean {
  return (node.kind === 'choice' && node.condition === null) || (node.kind === 'compare' && /^(?:\|\||or)$/.test(node.op));
}

/** `startsWith('bg.') || …`, `strpos($type, 'bg.') === 0 || …`: the test itself is one side, and holds for the old names. */
function isPlainSide(tree: Tree, node: Node): boolean {
  for (const outer of ancestors(node)) {
    if (outer.kind === 'choice' && outer.condition === null) return true;
    if (outer.kind === 'compare' && /^(?:\|\||or)$/.test(outer.op)) return true;
    const isZero =
      outer.kind === 'compare' && /^===?$/.test(outer.op) && tree.file.text.slice(outer.right.range.start, outer.right.range.end) === '0';
    if (outer.kind !== 'member' && outer.kind !== 'call' && !isZero) return false;
  }
  return false;
}

/** The strings of the lists that an expression names. */
function listedIn(tree: Tree, expression: Node): readonly string[] {
  const inner = [...walk(expression)];
  // A list of names that are excepted says nothing for them.
  if (inner.some((node) => node.kind === 'compare' && /^(?:!|!==?|not|not in)$/.test(node.op))) return [];
  const named = new Set(inner.flatMap((node) => (node.kind === 'name' ? [node.name] : [])));
  return nodesOf(tree).flatMap((node) =>
    node.kind === 'define' && node.value !== null && named.has(node.name) ? stringsIn(node.value) : [],
  );
}

function stringsIn(value: Node): readonly string[] {
  return [...walk(value)].flatMap((node) => (node.kind === 'string' ? [node.value] : []));
}

/** The side that a test which holds chooses: `/…/.test(type) ? 'PA' : region`, `if (…) return 'PA'`. */
function chosenBy(tree: Tree, node: Node): string | null {
  let below: Node = node;
  for (let at = node.parent; at; at = at.parent) {
    if (at.kind === 'choice' && at.condition === below) return textOf(tree, at.options[0] ?? null);
    if (at.kind === 'branch' && at.condition === below) {
      const first = at.then[0];
      if (first?.kind === 'return') return textOf(tree, first.value);
      return first?.kind === 'assign' ? textOf(tree, first.value) : null;
    }
    if (at.kind !== 'member' && at.kind !== 'call') return null;
    below = at;
  }
  return null;
}

function textOf(tree: Tree, node: Node | null): string | null {
  if (node === null) return null;
  return node.kind === 'string' ? node.value : tree.file.text.slice(node.range.start, node.range.end);
}
