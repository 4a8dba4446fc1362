import { walk } from '../../../base/tree.js';
import type { CallNode, FunctionNode, NameNode, Node, ParamNode, Tree } from '../../../model/index.js';
import { enclosing, homeOf } from '../../program/enclosing.js';
import type { Ref } from '../../program/ref.js';
import type { KnownCall } from '../../requests/find.js';
import type { Env } from '../../values/abstract-value.js';
import { along } from '../../values/call-strings.js';
import type { Session } from '../../values/session.js';
import { argumentNode } from '../argument-node.js';
import { areOfOneObject } from '../one-object.js';
import { isReadable } from '../sameness/purity.js';
import { isQuiet } from '../sameness/quiet-reads.js';
import type { UrlAsked } from './url-beside.js';

/**
 * The request's URL as a method can read it that the request's own one has its body built by: `$this->endpoint($shop)` in `payload($shop, $api)`, which is
 * handed the same `$shop`. Null where the expression says something else there, on any chain.
 */
export function urlInBuilder(session: Session, url: Node, call: KnownCall, asked: UrlAsked): string | null {
  const { tree, chains } = asked;
  if (tree !== call.tree || url.kind !== 'call') return null;
  const envs = chains.map(({ callString }) => along(callString));
  if (!isQuiet(session, url, tree, envs)) return null;
  const texts = new Set(chains.map(({ env }) => textIn(session, url, call, asked, env)));
  const [only = null, another] = texts;
  return another === undefined ? only : null;
}

function textIn(session: Session, url: Node, call: KnownCall, { tree, node: place }: UrlAsked, { activations }: Env): string | null {
  const fn = enclosing(place);
  if (activations === null || activations.fn !== fn || fn?.kind !== 'function') return null;
  const site = activations.call;
  if (site.tree !== tree || homeOf(site.node) !== homeOf(call.node) || !isReadable(session, url, site.node, call)) return null;
  const names = [...walk(url)].filter((node): node is NameNode => node.kind === 'name').sort((a, b) => a.range.start - b.range.start);
  let text = '';
  let done = url.range.start;
  for (const name of names) {
    const said = saidIn(session, name, { fn, site: site.node, place, tree });
    if (said === null || name.range.start < done) return null;
    text += tree.file.text.slice(done, name.range.start) + said;
    done = name.range.end;
  }
  const whole = text + tree.file.text.slice(done, url.range.end);
  return whole.includes('\n') ? null : whole;
}

type Builder = { readonly fn: FunctionNode; readonly site: CallNode; readonly place: Node; readonly tree: Tree };

/** What stands for the same thing in the method that builds: the parameter that is handed it, the one object of both, a name of the file. */
function saidIn(session: Session, name: NameNode, { fn, site, place, tree }: Builder): string | null {
  const written = tree.file.text.slice(name.range.start, name.range.end);
  if (name.name === 'this') return isOnItself(site) && areOfOneObject(tree, name, name, place) ? written : null;
  const decls = session.names.declarationsOf(name, tree) ?? [];
  const [decl, another] = decls;
  if (another) return null;
  if (decl === undefined) return isCallee(name) && !isNamed(session, name, place, tree) ? written : null;
  if (decl.node.parent?.kind === 'class') return isOnItself(site) && areOfOneObject(tree, null, name, place) ? written : null;
  const home = enclosing(decl.node);
  if (home === null) return isSameIn(session, decl, name, place, tree) ? written : null;
  const param = fn.params.find((one) => isHanded(session, argumentNode(fn, one, site), decl.node, tree));
  return param && !isTouched(fn, param) ? tree.file.text.slice(param.at.start, param.at.end) : null;
}

function isCallee({ parent, range }: NameNode): boolean {
  return parent?.kind === 'call' && parent.callee.range.start === range.start;
}

function isNamed(session: Session, { name }: NameNode, { range, parent }: Node, tree: Tree): boolean {
  return (session.names.declarationsOf({ kind: 'name', name, range, parent }, tree) ?? []).length > 0;
}

function isSameIn(session: Session, decl: Ref, { name }: NameNode, { range, parent }: Node, tree: Tree): boolean {
  const [there, another] = session.names.declarationsOf({ kind: 'name', name, range, parent }, tree) ?? [];
  return there?.node === decl.node && !another;
}

function isHanded(session: Session, given: Node | null, decl: Node, tree: Tree): boolean {
  if (given?.kind !== 'name') return false;
  const [one, another] = session.names.declarationsOf(given, tree) ?? [];
  return one?.node === decl && !another;
}

/** `this.payload(shop, api)`, and where no object need be named `payload(shop, api)`. */
function isOnItself({ callee }: CallNode): boolean {
  return callee.kind === 'name' || (callee.kind === 'member' && callee.object.kind === 'name' && callee.object.name === 'this');
}

/** The method puts something else into the parameter, or into what that holds. */
function isTouched(fn: FunctionNode, { name }: ParamNode): boolean {
  return [...walk(fn)].some((node) => node.kind === 'assign' && rootOf(node.target) === name);
}

function rootOf(node: Node): string | null {
  if (node.kind === 'member' || node.kind === 'index') return rootOf(node.object);
  return node.kind === 'name' ? node.name : null;
}
