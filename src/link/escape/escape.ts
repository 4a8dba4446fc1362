import { ancestors, contains } from '../../base/tree.js';
import type { ClassNode, DefineNode, FunctionNode, NameNode, Node, Site, Tree } from '../../model/index.js';
import { usesOfField, usesOfValue } from '../call-graph/value-uses.js';
import { typeKeys } from '../clients/type-names.js';
import { isScript } from '../program/program.js';
import type { Ref } from '../program/ref.js';
import { throughRouter } from '../program/router-call.js';
import { keyOf, nameOf } from '../program/syntax.js';
import { extendingClasses, hierarchyOf } from '../symbols/class-hierarchy.js';
import { bareMembers } from '../symbols/scopes.js';
import { TOP, UNKNOWN_SUBSTRING } from '../values/abstract-value.js';
import { callersOf } from '../values/calls/known-callers.js';
import { enclosingObject } from '../values/calls/receiver.js';
import { isGetter } from '../values/classes/class-members.js';
import { memberInJson } from '../values/classes/json-names.js';
import { evaluate } from '../values/evaluate.js';
import { isSentTo } from '../values/library/csharp-url-texts.js';
import { classAround } from '../values/resolve-name.js';
import { budgeted, type Session } from '../values/session.js';
import { digested, growsItself, isLogged, isTestedAlike, isToldApart } from './harmless-uses.js';
import { filledWith, holderOf, type Key } from './holders.js';
import { askedOf, joinedEntries, readsKeysAlone, readsNoItem, walkerOf } from './key-uses.js';
import { holdsSettings, readsEnd } from './settings-escape.js';
import { isSigned } from './signatures.js';

/** Uses of uses beyond which a value counts as escaping. */
const FAR = 24;

/** The uses that were looked at, and the name that is followed through them. */
type Walk = { readonly nodes: Set<Node>; readonly name: string | null };

/** The sites whose every use ends in a request that is known. */
export function nonEscapingSites(session: Session, sites: readonly Site[]): ReadonlySet<Site> {
  const nonEscaping = new Set<Site>();
  for (const site of sites) {
    const { node, tree } = site;
    if (node?.kind !== 'string' || !session.consumed.has(node)) continue;
    if (isNonEscaping(session, { tree, node }, site.kind === 'type' ? site.found : null)) nonEscaping.add(site);
  }
  return nonEscaping;
}

/** Whether every use of what an expression gives ends in a request that is known. */
export function isNonEscaping(session: Session, ref: Ref, name: string | null = null): boolean {
  return budgeted(
    session,
    () => ends(session, ref, { nodes: new Set(), name }, 0) && session.state.left > 0,
    () => false,
  );
}

function ends(session: Session, ref: Ref, seen: Walk, depth: number): boolean {
  const { tree, node } = ref;
  if (seen.nodes.has(node)) return true;
  seen.nodes.add(node);
  if (depth > FAR) return false;
  if (isLogged(node) || choosesRouter(node) || isTestedAlike(session, node, seen.name) || growsItself(node)) return true;
  if (!session.consumed.has(node)) return digestEnds(session, ref, seen, depth);
  const next = (to: Node): boolean => ends(session, { tree, node: to }, seen, depth + 1);
  const filled = filledWith(tree, node);
  if (filled !== null) return fillingEnds(session, { tree, node: filled.name }, filled.key, seen, depth);
  const { parent } = node;
  if (holdsSettings(tree) && !readsEnd(session, ref, (read) => read.tree === tree || ends(session, read, seen, depth + 1))) return false;
  if (parent === null || holdsSettings(tree)) return true;
  switch (parent.kind) {
    case 'template':
    case 'concat':
      return next(parent);
    case 'choice':
      return parent.condition === node || next(parent);
    case 'group':
    case 'function':
    case 'branch':
    case 'case':
      return true;
    case 'call':
      if (parent.callee !== node) return holderOf(tree, node) === null || entryEnds(session, ref, seen, depth);
      return next(parent);
    case 'member':
      if (isSentTo(session, ref)) return true;
      return parent.parent?.kind === 'call' && parent.parent.callee === parent ? next(parent.parent) : next(parent);
    case 'index':
      return parent.index === node || next(parent);
    case 'define':
      return parent.member
        ? membersEnd(session, ref, parent.name, (owner) => isOfBody(session, owner, parent.name, seen, depth))
        : namesEnd(session, { tree, node: parent, name: parent.name }, [], seen, depth);
    case 'entry':
      return entryEnds(session, ref, seen, depth);
    case 'assign':
      return parent.target === node || assignEnds(session, ref, parent.target, seen, depth);
    case 'return':
      return returnEnds(session, ref, seen, depth);
    case 'param':
      return true;
    case 'list': {
      const map = mapOfPairs(parent);
      return map === null ? session.consumed.has(parent) && entryEnds(session, ref, seen, depth) : next(map);
    }
    case 'spread':
      return session.consumed.has(parent);
    default:
      return false;
  }
}

/** `sign(url)`, `DigestUtils.md5Hex(secret + type)`: only a digest is made of the value, by a library or by a function of the project's own. */
function digestEnds(session: Session, { tree, node }: Ref, seen: Walk, depth: number): boolean {
  const given = digested(node);
  if (given === null) return false;
  const { call, index, isDigest } = given;
  const callees = evaluate(session, call.callee, tree, TOP);
  if (isDigest && callees.every((value) => value.kind !== 'node')) return true;
  const params = callees.flatMap((value) => {
    const param = value.kind === 'node' && value.node.kind === 'function' ? value.node.params[index] : undefined;
    return value.kind === 'node' && param && !param.pattern && !param.rest && !param.field
      ? [{ tree: value.tree, node: param, name: param.name }]
      : [];
  });
  return params.length > 0 && params.length === callees.length && params.every((param) => namesEnd(session, param, [], seen, depth));
}

/** `temuGateway(request.apiType, url)`: the router is told the type of the very request. */
function choosesRouter(node: Node): boolean {
  for (const above of ancestors(node)) {
    if (above.kind === 'function') return false;
    const [type] = above.kind === 'call' && throughRouter(above) !== null ? above.args : [];
    if (type) return contains(type.range, node.range);
  }
  return false;
}

/** `new Map([[key, value], …])`, of one of its pairs. */
function mapOfPairs(pair: Node): Node | null {
  const call = pair.parent?.kind === 'list' ? pair.parent.parent : null;
  return call?.kind === 'call' && call.isNew && nameOf(call.callee) === 'Map' && call.args[0] === pair.parent ? call : null;
}

/** Written to, or a key of its own: nothing is read there. */
function isTarget(node: Node): boolean {
  const { parent } = node;
  return (
    (parent?.kind === 'assign' && parent.target === node) || (parent?.kind === 'entry' && parent.key === node && parent.value !== node)
  );
}

/** `body[key] = value`: what was there is not asked for. */
function isPut(node: Node): boolean {
  return node.parent?.kind === 'assign' && node.parent.target === node && node.parent.op === '=';
}

/** `params` before the `=` of `requests.get(url, params=params)`, `url` before the colon of `axios({ url: url })`: no variable is read there. */
function isNameOfEntry({ tree, node }: Ref): boolean {
  const { parent } = node;
  if (parent?.kind !== 'entry' || parent.key !== node || parent.value === node) return false;
  return parent.parent?.kind === 'call' || (parent.parent?.kind === 'object' && keyOf(tree, node) !== null);
}

/** Every use of a name, seen through `keys`, the path to the value in the object that it holds. */
function namesEnd(session: Session, start: Ref & { readonly name: string }, keys: readonly Key[], seen: Walk, depth: number): boolean {
  const { refs: found, complete } = usesOfValue(session, start);
  const refs = found.filter((ref) => !isNameOfEntry(ref));
  if (!complete || refs.length === 0) return false;
  return refs.every((ref) => throughKeys(session, ref, keys, seen, depth));
}

function throughKeys(session: Session, ref: Ref, keys: readonly Key[], seen: Walk, depth: number): boolean {
  const [key, ...rest] = keys;
  if (key === undefined) return ends(session, ref, seen, depth + 1);
  const { parent } = ref.node;
  const next = (node: Node): boolean => throughKeys(session, { tree: ref.tree, node }, rest, seen, depth + 1);
  if (isLogged(ref.node) || (key.kind !== 'item' && isSigned(ref))) return true;
  if (parent?.kind === 'member' && parent.object === ref.node) {
    if (isPut(parent)) return true;
    const asked = askedOf(ref.tree, parent, key);
    if (asked === null) return parent.property !== key.name || next(parent);
    if (asked.at === 'nothing') return true;
    if (asked.at === 'each')
      return eachEnds(session, { tree: ref.tree, node: asked.given }, rest, seen, depth) ?? session.consumed.has(asked.node);
    if (asked.at === 'whole') return session.consumed.has(asked.node);
    return (asked.key !== null && key.name !== null && asked.key !== key.name) || next(asked.node);
  }
  const walker = key.kind === 'item' ? walkerOf(ref.node) : null;
  if (walker !== null) return namesEnd(session, { tree: ref.tree, node: walker, name: walker.name }, rest, seen, depth);
  if (parent?.kind === 'index' && parent.object === ref.node) {
    if (isPut(parent)) return true;
    const joined = joinedEntries(parent);
    if (joined !== null) return ends(session, { tree: ref.tree, node: joined }, seen, depth + 1);
    const at = parent.index.kind === 'string' ? parent.index.value : constantIn(session, { tree: ref.tree, node: parent.index });
    return (at !== null && key.name !== null && at !== key.name) || next(parent);
  }
  // The object as a whole goes somewhere: into a request, as far as it was looked into there.
  return session.consumed.has(ref.node) || (key.kind === 'item' ? readsNoItem(ref.node) : readsKeysAlone(ref.tree, ref.node));
}

/** `TYPES.forEach((type) => …)`, `TYPES.map(send)`: what the project's own function does with each item; null where it is none in sight. */
function eachEnds(session: Session, given: Ref, keys: readonly Key[], seen: Walk, depth: number): boolean | null {
  const values = given.node.kind === 'function' ? [given] : evaluate(session, given.node, given.tree, TOP);
  const params = values.flatMap((value) => {
    const [param] = 'node' in value && value.node.kind === 'function' ? value.node.params : [];
    return param && !param.pattern && !param.rest && 'tree' in value ? [{ tree: value.tree, node: param, name: param.name }] : [];
  });
  return values.length > 0 && params.length === values.length ? params.every((param) => namesEnd(session, param, keys, seen, depth)) : null;
}

/** A value goes where the object, the map or the list goes that it is in. */
function entryEnds(session: Session, ref: Ref, seen: Walk, depth: number): boolean {
  const keys: Key[] = [];
  let at: Node = ref.node;
  for (let holder = holderOf(ref.tree, at); holder !== null; holder = holderOf(ref.tree, at)) {
    const key = holder.key === null ? null : nameOfKey(session, { tree: ref.tree, node: holder.key });
    if (holder.key !== null && key === null) return false;
    if (holder.kind !== 'same') keys.unshift({ kind: holder.kind, name: key });
    at = holder.node;
  }
  const { parent } = at;
  if (parent === null || (parent.kind === 'entry' && parent.parent?.kind === 'object')) return false;
  if (parent.kind === 'define' && !parent.member)
    return namesEnd(session, { tree: ref.tree, node: parent, name: parent.name }, keys, seen, depth);
  if (parent.kind === 'define')
    return fieldEnds(session, { tree: ref.tree, node: parent }, keys, seen, depth) ?? session.consumed.has(ref.node);
  return parent.kind === 'call' || parent.kind === 'return' || parent.kind === 'param' || parent.kind === 'choice'
    ? session.consumed.has(ref.node)
    : session.consumed.has(at);
}

/** A name that is put into a map or a list, at each use of that. */
function fillingEnds(session: Session, { tree, node }: Ref<NameNode>, key: Node | null, seen: Walk, depth: number): boolean {
  const keys: readonly Key[] = [key === null ? { kind: 'item', name: null } : { kind: 'entry', name: keyOf(tree, key) }];
  const [decl, another] = session.names.declarationsOf(node, tree) ?? [];
  if (!decl || another || (decl.node.kind === 'define' && decl.node.member)) return session.consumed.has(node);
  return namesEnd(session, { tree: decl.tree, node: decl.node, name: decl.name }, keys, seen, depth);
}

/** What a field of a class holds, at each use of the field; null where nothing in sight uses it. */
function fieldEnds(session: Session, ref: Ref<DefineNode>, keys: readonly Key[], seen: Walk, depth: number): boolean | null {
  const owner = ref.node.parent;
  if (owner?.kind !== 'class') return null;
  const uses = usesOfField(session, ref, owner).refs.filter(({ node }) => !isTarget(node));
  if (uses.length === 0) return null;
  return uses.every((use) => throughKeys(session, use, keys, seen, depth));
}

function nameOfKey(session: Session, { tree, node }: Ref): string | null {
  return keyOf(tree, node) ?? constantIn(session, { tree, node });
}

/** `P_API` of `{P_API: name}`, a constant. */
function constantIn(session: Session, { tree, node }: Ref): string | null {
  const [only, another] = evaluate(session, node, tree, TOP);
  return only?.kind === 'text' && only.certain && !another && !only.text.includes(UNKNOWN_SUBSTRING) ? only.text : null;
}

/** A field: all that read it, by its name, in files where it can be read; `unread` answers for one that none reads. */
function membersEnd(
  session: Session,
  { tree, node }: Ref,
  name: string,
  unread: (owner: Ref<ClassNode>) => boolean = () => false,
): boolean {
  const owner = enclosingObject(node)?.owner ?? null;
  const named = (session.program.named.get(name) ?? []).filter(
    (ref) =>
      ref.tree.language === tree.language &&
      !isCalled(ref.node) &&
      (ref.node.kind === 'member' || (owner?.kind === 'class' && isInheritedRead(session, ref, owner))),
  );
  const refs = node.parent?.kind === 'define' ? [...named, ...usesOfValue(session, { tree, node: node.parent, name }).refs] : named;
  const reads = refs.filter((one) => !isTarget(one.node));
  if (reads.length === 0) return owner?.kind === 'class' && unread({ tree, node: owner });
  const isHarmless = (read: Node): boolean => isLogged(read) || choosesRouter(read) || isToldApart(tree, owner, read);
  return owner !== null && reads.every((ref) => session.consumed.has(ref.node) || isHarmless(ref.node));
}

/**
 * A type in a field of a body that nothing reads: it went into its request with the whole object, `req.model_dump()`, and goes where the objects of the class
 * go, and of those below it.
 */
function isOfBody(session: Session, { tree, node }: Ref<ClassNode>, field: string, seen: Walk, depth: number): boolean {
  const isNamed = (): boolean => typeKeys.some((key) => memberInJson(session, { tree, node }, key) === field);
  if (seen.name === null || !(typeKeys.includes(field) || isNamed())) return false;
  const below = extendingClasses(session.program, node.name).filter((sub) => hierarchyOf(session, sub).some((one) => one.node === node));
  return [{ tree, node }, ...below].every((type) => namesEnd(session, { ...type, name: type.node.name }, [], seen, depth));
}

/** A field of a class or an interface above, by its bare name. */
function isInheritedRead(session: Session, { tree, node }: Ref, owner: ClassNode): boolean {
  if (node.kind !== 'name' || !bareMembers.has(tree.language)) return false;
  if (session.names.declarationsOf(node, tree)?.length !== 0) return false;
  const type = classAround(session, [], { tree, node });
  return type !== null && hierarchyOf(session, type).some((one) => one.node === owner);
}

/** A method of the same name: no text is called. */
function isCalled(node: Node): boolean {
  return node.parent?.kind === 'call' && node.parent.callee === node;
}

function assignEnds(session: Session, ref: Ref, target: Node, seen: Walk, depth: number): boolean {
  if (target.kind === 'member') {
    const decl = literalOf(session, ref.tree, target.object);
    if (decl === null) return membersEnd(session, ref, target.property);
    return namesEnd(session, decl, [{ kind: 'entry', name: target.property }], seen, depth);
  }
  if (target.kind !== 'name') return session.consumed.has(ref.node) && target.kind === 'index';
  const [decl] = session.names.declarationsOf(target, ref.tree) ?? [];
  return decl ? namesEnd(session, { tree: decl.tree, node: decl.node, name: decl.name }, [], seen, depth) : false;
}

/** `const p = { page }; p.type = "…"`: the variable of a script that holds the object. */
function literalOf({ names }: Session, tree: Tree, object: Node): (Ref & { readonly name: string }) | null {
  const [decl, another] = object.kind === 'name' && isScript(tree) ? (names.declarationsOf(object, tree) ?? []) : [];
  const isLiteral = decl?.node.kind === 'define' && !decl.node.member && decl.node.value?.kind === 'object';
  return isLiteral && !another ? { tree: decl.tree, node: decl.node, name: decl.name } : null;
}

function returnEnds(session: Session, ref: Ref, seen: Walk, depth: number): boolean {
  for (let at = ref.node.parent; at; at = at.parent) {
    if (at.kind !== 'function') continue;
    if (isGetter(ref.tree, at)) return membersEnd(session, ref, at.name);
    const { sites, complete } = callersOf(session, at);
    if (sites.length === 0) return seen.name !== null && isReadByMappers(ref.tree, at);
    return complete && sites.every((site) => ends(session, site, seen, depth + 1));
  }
  return false;
}

/** `getType()` of Java that nobody calls: what writes the object out as JSON reads it. */
function isReadByMappers({ language }: Tree, { name, params, parent }: FunctionNode): boolean {
  return language === 'java' && params.length === 0 && parent?.kind === 'class' && /^get[A-Z]/.test(name);
}
