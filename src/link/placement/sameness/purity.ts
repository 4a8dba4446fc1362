import { walk } from '../../../base/tree.js';
import type { MemberNode, NameNode, Node } from '../../../model/index.js';
import { enclosing, enclosingThis, isWithin } from '../../program/enclosing.js';
import { isScript } from '../../program/program.js';
import type { KnownCall } from '../../requests/find.js';
import { isFieldRead } from '../../values/classes/class-members.js';
import type { Session } from '../../values/session.js';
import { isWithoutObject } from '../one-object.js';
import { takesWhenRead } from './accessors.js';
import { isGivenAnother, isOutOfSight } from './given-another.js';

/** Reading it again gives the same and does nothing else: names, members, strings, and what is put together from them. */
export function isPure(node: Node): boolean {
  switch (node.kind) {
    case 'string':
      return node.quote !== '';
    case 'name':
      return node.name !== 'this';
    case 'member':
      return node.object.kind === 'name' || isPure(node.object);
    case 'index':
      return (node.object.kind === 'name' || isPure(node.object)) && (isPure(node.index) || isNumber(node.index));
    case 'template':
      return node.tag === null && node.parts.every((part) => part.kind === 'string' || isPure(part));
    case 'concat':
      return node.parts.every(isPure);
    case 'call':
      // Go's conversion of a text of a named type.
      return node.callee.kind === 'name' && node.callee.name === 'string' && node.args.every(isPure);
    default:
      return false;
  }
}

function isNumber(node: Node): boolean {
  return node.kind === 'plain' && /^\d+$/.test(node.text);
}

/** Every name in a pure expression means the same where `place` stands, and has its value by then. */
export function isReadable(session: Session, value: Node, place: Node, call: KnownCall): boolean {
  for (const node of readIn(value)) {
    if ((node.kind === 'member' || node.kind === 'name') && takesWhenRead(session, node, call.tree)) return false;
    if (node.kind !== 'name') continue;
    if (isBoundIn(session, node, value, call)) {
      if (isNamedAt(session, node, place, call)) return false;
      continue;
    }
    if (node.name === 'this' ? enclosingThis(node, call.tree) !== enclosingThis(place, call.tree) : !sameAt(session, node, place, call))
      return false;
  }
  return true;
}

/** What an expression reads: a field that is made up for an object that is written out has an object of other parents, which a walk leaves out. */
function* readIn(value: Node): Iterable<Node> {
  for (const node of walk(value)) {
    yield node;
    if ((node.kind === 'member' || node.kind === 'index') && node.object.parent !== null && node.object.parent !== node)
      yield* readIn(node.object);
  }
}

/** The parameter of a function that is part of the expression itself. */
function isBoundIn(session: Session, name: NameNode, value: Node, { tree }: KnownCall): boolean {
  const [decl, another] = session.names.declarationsOf(name, tree) ?? [];
  return decl?.node.kind === 'param' && !another && decl.tree === tree && isWithin(decl.node, value);
}

/** Java does not let a parameter have the name of a variable that is in sight. */
function isNamedAt(session: Session, { name }: NameNode, { range, parent }: Node, { tree }: KnownCall): boolean {
  return session.names.declarationsOf({ kind: 'name', name, range, parent }, tree)?.length !== 0;
}

export function sameAt(session: Session, name: NameNode, place: Node, call: KnownCall): boolean {
  const here: NameNode = { kind: 'name', name: name.name, range: place.range, parent: place.parent };
  // Java's `gateway` is the field, also where a method has the same name.
  const isField = call.tree.language === 'java' && isFieldRead(name);
  const [first, second] = [name, here].map((one) =>
    session.names.declarationsOf(one, call.tree)?.filter(({ node }) => !isField || node.kind !== 'function'),
  );
  if (!first || !second || first.length !== second.length || first.length > 1) return false;
  if (first.length === 0) return true;
  const [decl] = second;
  if (!decl || first[0]?.node !== decl.node || isWithoutObject(decl, place, call.tree)) return false;
  if (decl.tree === call.tree && (isOutOfSight(session, decl, place) || isGivenAnother(session, decl, name, place))) return false;
  // A parameter or an outer name is there already; a local one must be written before.
  return (
    decl.tree !== call.tree ||
    decl.node.kind === 'param' ||
    enclosing(decl.node) !== enclosing(place) ||
    decl.node.range.end <= place.range.start
  );
}

export function textAt(call: KnownCall, node: Node): string {
  const { tree } = call;
  if (isMadeUp(node)) return `${textAt(call, node.object)}${tree.language === 'php' ? '->' : '.'}${node.property}`;
  const text = tree.file.text.slice(node.range.start, node.range.end);
  // PHP's `compact('type')` names its variable in a text.
  return node.kind === 'name' && tree.language === 'php' && /^['"]/.test(text) ? `$${node.name}` : text;
}

/** A field of an object that is written out as a whole, `req.model_dump()`: it stands where the object does. */
function isMadeUp(node: Node): node is MemberNode {
  return node.kind === 'member' && node.range.start === node.object.range.start && node.range.end === node.object.range.end;
}

/** An entry or a spread as it stands in a literal: Python's `a | b` spreads both without their stars, `Object.assign` without dots. */
export function entryAt(call: KnownCall, node: Node): string {
  const text = textAt(call, node);
  const mark = call.tree.language === 'python' ? '**' : isScript(call.tree) ? '...' : '';
  return node.kind === 'spread' && !text.startsWith(mark) ? `${mark}${text}` : text;
}
