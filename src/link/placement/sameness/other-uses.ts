import { ancestors, walk } from '../../../base/tree.js';
import type { Node } from '../../../model/index.js';
import { isLogged } from '../../escape/harmless-uses.js';
import { enclosing } from '../../program/enclosing.js';
import type { Ref } from '../../program/ref.js';
import { throughRouter } from '../../program/router-call.js';
import { nameOf } from '../../program/syntax.js';
import type { Session } from '../../values/session.js';
import { isOfRecord } from '../type/kept-records.js';

/** What is read for a type's expression is sent in another way too, or signed: renamed in one place only, the two would differ. */
export function isUsedElsewhere(session: Session, { tree, node }: Ref, places: readonly Ref[], sinks: readonly Node[]): boolean {
  const scope = outermost(node) ?? tree.root;
  for (const use of walk(scope)) {
    if (use.kind !== node.kind || !isSame(session, { tree, node }, use) || isTarget(use)) continue;
    if (places.some((place) => isWithin(use, place.node)) || isHarmless(use)) continue;
    if (isSentToo(session, { tree, node: use }, scope, sinks) || isSigned(use, scope)) return true;
  }
  return false;
}

/** Expressions of a function on the way to the request that hold its type are signed there; `builders`: calls that sign what is renamed. */
export function isSignedIn(scope: Ref, isType: (node: Node) => boolean, builders: readonly Node[]): boolean {
  for (const use of walk(scope.node)) {
    if (use.kind !== 'name' && use.kind !== 'member') continue;
    const isBuilt = builders.some((one) => isWithin(use, one));
    if (!isBuilt && isSigned(use, scope.node, builders) && isType(use)) return true;
  }
  return false;
}

/** The same variable, or the same words. */
export function isSame(session: Session, { tree, node }: Ref, use: Node): boolean {
  const text = (one: Node): string => tree.file.text.slice(one.range.start, one.range.end);
  if (text(use) !== text(node)) return false;
  if (node.kind !== 'name') return node.kind === 'member' || node.kind === 'index' || node.kind === 'call';
  if (use.kind !== 'name') return false;
  const decls = session.names.declarationsOf(node, tree) ?? [];
  return (session.names.declarationsOf(use, tree) ?? []).some((decl) => decls.some((one) => one.node === decl.node));
}

function outermost(node: Node): Node | null {
  let scope: Node | null = null;
  for (let fn = enclosing(node); fn; fn = enclosing(fn)) scope = fn;
  return scope;
}

function isWithin(inner: Node, outer: Node): boolean {
  return outer === inner || [...ancestors(inner)].includes(outer);
}

function isTarget(use: Node): boolean {
  const { parent } = use;
  return (parent?.kind === 'assign' && parent.target === use) || (parent?.kind === 'entry' && parent.key === use && parent.value !== use);
}

/** Compared, looked up, logged, part of an error's message, told to the router. */
function isHarmless(use: Node): boolean {
  if (isLogged(use)) return true;
  for (const above of ancestors(use)) {
    if (above.kind === 'compare' || above.kind === 'switch' || above.kind === 'branch' || above.kind === 'case') return true;
    if (above.kind === 'index') return above.index === use;
    if (above.kind === 'call' && throughRouter(above) !== null) return true;
    if (above.kind === 'call' && above.isNew && /(?:Error|Exception)$/.test(nameOf(above.callee) ?? '')) return true;
    if (above.kind === 'function' || above.kind === 'return' || above.kind === 'define' || above.kind === 'assign') return false;
  }
  return false;
}

/** `return { api, answer }` behind the request: the caller is told what was asked for, and nothing of that is sent. */
export function isGivenBackApart(entry: Node, scope: Node, sinks: readonly Node[]): boolean {
  const given = [...ancestors(entry)].find(({ kind }) => kind === 'return');
  if (given === undefined || !isWithin(given, scope)) return false;
  return !sinks.some((sink) => isWithin(sink, given) || isWithin(given, sink));
}

function isSentToo(session: Session, use: Ref, scope: Node, sinks: readonly Node[]): boolean {
  return isSent(use.node) && !isGivenBackApart(use.node, scope, sinks) && !isOfKey(use.node) && !isOfRecord(session, use);
}

/** Put into another object or list, which may be sent as well. */
function isSent({ parent }: Node): boolean {
  return parent?.kind === 'list' || parent?.kind === 'entry';
}

/** `key = (shop, type)`, by which answers are kept and asked for, and which goes nowhere else. */
function isOfKey(use: Node): boolean {
  const key = use.parent?.kind === 'list' ? use.parent.parent : null;
  const scope = enclosing(use);
  if (key?.kind !== 'define' || scope === null) return false;
  return [...walk(scope)].every((node) => node.kind !== 'name' || node.name !== key.name || isWithin(node, key) || isLookUp(node));
}

function isLookUp({ parent, range }: Node): boolean {
  if (parent?.kind === 'index') return parent.index.range.start === range.start;
  if (parent?.kind === 'compare') return /^(?:not )?in$/.test(parent.op) && parent.left.range.start === range.start;
  const isAsker = parent?.kind === 'call' && parent.callee.kind === 'member' && /^(?:get|has|set|pop|delete)$/.test(parent.callee.property);
  return isAsker && parent.args[0]?.range.start === range.start;
}

/** `signal` ends a request, and is none. */
const signs = /sign(?!al)|hash|md5|sha\d|hmac|digest|encrypt/i;

/** Part of what is signed, by the name of the function or variable that it goes into, there or by way of a variable. */
function isSigned(use: Node, scope: Node, builders: readonly Node[] = []): boolean {
  for (const above of ancestors(use)) {
    if (above.kind === 'call' && above.callee !== use && signs.test(nameOf(above.callee) ?? '')) return !isHashedKey(above);
    if (above.kind === 'define') return signs.test(above.name) || isTextSigned(above.name, scope, builders);
    if (above.kind === 'assign') {
      const name = nameOf(above.target) ?? '';
      return signs.test(name) || isTextSigned(name, scope, builders);
    }
    // What is around it all sends the type: `uploadSign()` asks for a signature of the platform's.
    if (above.kind === 'function') return above !== scope && above.name !== '' && signs.test(above.name);
    // An object is signed as it is sent.
    if (above.kind === 'object' || above.kind === 'entry') return false;
  }
  return false;
}

/** `$key = md5($type . json_encode($biz))`, by which answers are kept and asked for, and which goes nowhere else. */
function isHashedKey(hash: Node): boolean {
  const kept = [...ancestors(hash)].find(({ kind }) => kind === 'define' || kind === 'assign' || kind === 'function' || kind === 'call');
  const target = kept?.kind === 'assign' && kept.op === '=' ? kept.target : null;
  const name = kept?.kind === 'define' ? kept.name : target?.kind === 'name' ? target.name : null;
  const scope = enclosing(hash);
  if (kept === undefined || name === null || scope === null) return false;
  const uses = [...walk(scope)].filter((node) => node.kind === 'name' && node.name === name && !isWithin(node, kept));
  return uses.length > 0 && uses.every(isLookUp);
}

function isTextSigned(name: string, scope: Node, builders: readonly Node[]): boolean {
  if (name === '') return false;
  for (const node of walk(scope)) {
    if (node.kind !== 'call' || !signs.test(nameOf(node.callee) ?? '') || builders.includes(node)) continue;
    for (const arg of node.args) for (const part of walk(arg)) if (part.kind === 'name' && part.name === name) return true;
  }
  return false;
}
