import { walk } from '../../../base/tree.js';
import type { ClassNode, FunctionNode, NameNode, Node, Tree } from '../../../model/index.js';
import { enclosing, enclosingThis } from '../../program/enclosing.js';
import { isScript } from '../../program/program.js';
import type { Ref } from '../../program/ref.js';
import { nameOf } from '../../program/syntax.js';
import { hierarchyOf } from '../../symbols/class-hierarchy.js';
import type { CallString } from '../../values/abstract-value.js';
import { along } from '../../values/call-strings.js';
import { constructorsOf, isConstructor } from '../../values/classes/constructors.js';
import { evaluate } from '../../values/evaluate.js';
import type { Session } from '../../values/session.js';
import { argumentNode } from '../argument-node.js';
import { lastWritten } from '../last-written.js';
import { isQuiet } from '../sameness/quiet-reads.js';
import { isHiddenParam, isOpen } from '../type/instance-reads.js';
import { hostPart } from './handed-url.js';

/** Source text, and names that still have to mean the same at the place. */
type Piece = string | Ref<NameNode>;

/** Functions that hand a URL on, one to the other, and names that are replaced on the way. */
const STEPS = 12;

/** Names in one expression. */
const NAMES = 8;

/**
 * The request's URL put together anew for the place's own function, on every chain of callers: `gatewayOf(shop)` of a function that the place hands
 * its `shop` to, `this.transport.url` of an object that the place calls. Null where some chain brings another, or reads what the place cannot.
 */
export function composedUrl(session: Session, host: Ref, place: Ref, chains: readonly CallString[]): string | null {
  if (host.tree.language !== place.tree.language && !(isScript(place.tree) && isScript(host.tree))) return null;
  const found = new Set(chains.map((callString) => composedAt(session, host, place, callString)));
  const [only = null, another] = found;
  return another === undefined ? only : null;
}

function composedAt(session: Session, host: Ref, place: Ref, callString: CallString): string | null {
  let pieces = piecesOf(session, bringing(host), callString);
  for (let step = 0; pieces !== null && step < STEPS; step++) {
    const at = pieces.findIndex((piece) => typeof piece !== 'string' && !meansTheSame(session, piece, place));
    const name = pieces[at];
    if (name === undefined) return textOf(pieces, place);
    if (typeof name === 'string' || pieces.length > 2 * NAMES) return null;
    const handed = handedFor(session, name, callString);
    const isAll = pieces.every((piece) => piece === '' || piece === name);
    const inner = handed && piecesOf(session, isAll ? bringing(handed) : handed, callString);
    pieces = inner && [...pieces.slice(0, at), ...inner, ...pieces.slice(at + 1)];
  }
  return null;
}

/** The part of the URL that brings the host. */
function bringing({ tree, node }: Ref): Ref {
  const part = hostPart(node);
  return part === null ? { tree, node } : bringing({ tree, node: part });
}

/** Written inside another expression, it needs no brackets. */
function isWhole({ kind }: Node): boolean {
  return kind === 'name' || kind === 'member' || kind === 'index' || kind === 'call' || kind === 'string';
}

/** The text around the names in an expression that only reads; null for any other expression. */
function piecesOf(session: Session, { tree, node }: Ref, callString: CallString): readonly Piece[] | null {
  if (!isWhole(node) || !isQuiet(session, node, tree, [along(callString)])) return null;
  const names = [...walk(node)]
    .filter((part): part is NameNode => part.kind === 'name' && !isKey(part))
    .sort((a, b) => a.range.start - b.range.start);
  const { text } = tree.file;
  const pieces: Piece[] = [];
  let done = node.range.start;
  for (const name of names) {
    if (name.range.start < done) return null;
    pieces.push(text.slice(done, name.range.start), { tree, node: name });
    done = name.range.end;
  }
  return names.length > NAMES ? null : [...pieces, text.slice(done, node.range.end)];
}

/** Python's `gateway_of(shop=shop)` */
function isKey({ parent, range }: Node): boolean {
  return parent?.kind === 'entry' && parent.key.range.start === range.start && parent.value?.range.start !== range.start;
}

function isThis(node: Node): boolean {
  return node.kind === 'name' && node.name === 'this';
}

/** Something that the place's function gives another value behind the place is not what the request will read. */
function textOf(pieces: readonly Piece[], { tree, node: place }: Ref): string | null {
  const text = pieces.map((piece) =>
    typeof piece === 'string' ? piece : piece.tree.file.text.slice(piece.node.range.start, piece.node.range.end),
  );
  const said = text.join('');
  const read = new Set(pieces.flatMap((piece) => (typeof piece === 'string' ? [] : [piece.node.name])));
  const own = tree.file.text.slice(place.range.start, place.range.end);
  const fn = enclosing(place);
  const isChanged =
    fn !== null &&
    [...walk(fn)].some((one) => one.kind === 'assign' && one.range.start >= place.range.end && read.has(nameOf(one.target) ?? ''));
  return said.includes('\n') || read.size === 0 || read.has(own) || isChanged ? null : said;
}

/** The name stands for the same thing at the place, and has its value there. */
function meansTheSame(session: Session, { tree, node }: Ref<NameNode>, place: Ref): boolean {
  if (isThis(node)) {
    const owner = enclosingThis(place.node, place.tree);
    return tree === place.tree && owner !== null && enclosingThis(node, tree) === owner;
  }
  const here: NameNode = { kind: 'name', name: node.name, range: place.node.range, parent: place.node.parent };
  const [first, another] = session.names.declarationsOf(node, tree) ?? [];
  const [second, more] = session.names.declarationsOf(here, place.tree) ?? [];
  if (!first || !second || another || more || first.node !== second.node) return false;
  if (isOfObject(second.node, tree)) return false;
  const home = enclosing(second.node);
  // A function of PHP sees no variable but its own.
  if (tree.language === 'php' && second.node.kind !== 'class' && second.node.kind !== 'function') return home === enclosing(place.node);
  if (second.tree !== place.tree || home === null || second.node.kind === 'param') return true;
  return home !== enclosing(place.node) || second.node.range.end <= place.node.range.start;
}

/** A field by its bare name, `url` of Java and C#: another object of the class may have another. */
function isOfObject(node: Node, { language, file }: Tree): boolean {
  if (node.kind !== 'define' || !node.member || (language !== 'java' && language !== 'csharp')) return false;
  const isOfEnum = node.parent?.kind === 'class' && node.parent.isEnum;
  return !isOfEnum && !/\b(?:static|const)\b/.test(file.text.slice(node.range.start, node.at?.start ?? node.range.end));
}

/** What the name was given: by the statement before, by the caller, or for `this` the object that the method is called on. */
function handedFor(session: Session, { tree, node }: Ref<NameNode>, callString: CallString): Ref | null {
  if (isThis(node)) return receiverFor(session, { tree, node }, callString);
  const [decl, another] = session.names.declarationsOf(node, tree) ?? [];
  if (!decl || another || decl.tree !== tree || decl.property !== null) return null;
  const written = lastWritten(session, decl, node);
  if (written === 'unclear') return null;
  if (written !== null) return { tree, node: written };
  const fn = decl.node.kind === 'param' && decl.node.parent?.kind === 'function' ? decl.node.parent : null;
  const site = fn === null ? undefined : callString.callers.get(fn);
  const given = fn !== null && site && decl.node.kind === 'param' ? argumentNode(fn, decl.node, site.node) : null;
  return site && given ? { tree: site.tree, node: given } : null;
}

/** The object that the method was called on, if its field is there for the caller too, and only constructors write that. */
function receiverFor(session: Session, { tree, node }: Ref<NameNode>, callString: CallString): Ref | null {
  const method = enclosingThis(node, tree);
  const site = method === null ? undefined : callString.callers.get(method);
  const field = node.parent;
  if (site?.node.callee.kind !== 'member' || field?.kind !== 'member' || field.object !== node) return null;
  const { object } = site.node.callee;
  if (isSuper(object)) return null;
  const values = evaluate(session, node, tree, along(callString));
  const types = values.flatMap((value) => (value.kind === 'instance' ? [value.type] : []));
  const isKept = (type: Ref<ClassNode>): boolean =>
    !isWritten(type, field.property) && (isThis(object) || !isHidden(type, field.property, site.tree));
  if (types.length === 0 || types.length < values.length) return null;
  return types.every((type) => hierarchyOf(session, type).every(isKept)) ? { tree: site.tree, node: object } : null;
}

function isSuper(node: Node): boolean {
  return nameOf(node.kind === 'call' ? node.callee : node) === 'super';
}

/** Some method gives the field another value. */
function isWritten({ node: type }: Ref<ClassNode>, field: string): boolean {
  const methods = type.body.filter((part): part is FunctionNode => part.kind === 'function' && !isConstructor(type, part));
  return methods.some((method) =>
    [...walk(method)].some(
      (one) => one.kind === 'assign' && one.target.kind === 'member' && one.target.property === field && isThis(one.target.object),
    ),
  );
}

function isHidden(type: Ref<ClassNode>, field: string, place: Tree): boolean {
  if (field.startsWith('#') || (type.tree.language === 'python' && field.startsWith('_'))) return true;
  const parts = type.node.body.filter((part) => 'name' in part && part.name === field);
  const params = constructorsOf(type.node).flatMap((fn) => fn.params.filter((param) => param.field && param.name === field));
  return (
    !parts.every((part) => part.kind === 'define' && isOpen(type, part, place)) || params.some((param) => isHiddenParam(type.tree, param))
  );
}
