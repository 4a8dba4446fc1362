import { remembered } from '../../base/tree.js';
import type { AssignNode, CallNode, ClassNode, FunctionNode, MemberNode, NameNode, Node, ParamNode } from '../../model/index.js';
import { enclosing } from '../program/enclosing.js';
import { isScript } from '../program/program.js';
import type { Ref } from '../program/ref.js';
import { keyOf, nameOf } from '../program/syntax.js';
import { aliasesOf } from '../program/traits.js';
import { structOf } from '../symbols/go-structs.js';
import { importersOf, treeOf } from '../symbols/importers.js';
import { openImporters } from '../symbols/sight.js';
import { type Callers, type CallSite, TOP } from '../values/abstract-value.js';
import { addedBy, withAdded } from '../values/calls/decorated-calls.js';
import { foldGiving } from '../values/calls/folds.js';
import { functionConverted } from '../values/calls/function-types.js';
import { isManaged } from '../values/calls/generators.js';
import { callersOf } from '../values/calls/known-callers.js';
import { gotFor } from '../values/calls/magic-methods.js';
import { trapIn } from '../values/calls/proxy-traps.js';
import { loopGiving } from '../values/calls/wrapping-loops.js';
import { isSetter } from '../values/classes/class-members.js';
import { constructorsFor, isConstructor } from '../values/classes/constructors.js';
import { isOfContainerAlone } from '../values/classes/container-classes.js';
import { overruledRequest } from '../values/classes/python-classes.js';
import { evaluate } from '../values/evaluate.js';
import type { Session } from '../values/session.js';
import { askedByAnyName } from './any-name.js';
import { boundUse } from './bound-uses.js';
import { calledByVerbs } from './called-by-verbs.js';
import { constructed, madeByStatic } from './constructor-calls.js';
import { decoratedBy } from './decorators.js';
import { calledThrough, decoratorAt, decoratorCall } from './function-tables.js';
import { handedByName, handedInOptions } from './handed-by-name.js';
import { handedTo, heldBy } from './handed-functions.js';
import { heldInList } from './listed-functions.js';
import { namedByRun } from './named-by-run.js';
import { namedByText } from './named-by-text.js';
import { addAssigned, addProperty, addTarget, type ReferenceSearch, searchReferences } from './references.js';
import { reflectedByAnyName } from './reflected-names.js';
import { takenCalls, trappedCalls } from './taken-calls.js';

const harmless =
  /^(?:Override|staticmethod|classmethod|property|abstractmethod|Transactional|Async|SneakyThrows|Nullable|Deprecated|SuppressWarnings|retry|Retryable|cached|cache|lru_cache|cached_property|contextmanager|asynccontextmanager|wraps|Cacheable|Synchronized|bound|autobind|Throttle|Log|log)$/;

/** Every use of a function under all its names. Ask `callersOf`, which searches once. */
export function searchCallers(session: Session, fn: FunctionNode): Callers {
  const tree = treeOf(session, fn);
  if (!tree) return { sites: [], complete: false };
  const type = classOf(fn);
  const makes = type !== null && isConstructor(type, fn);
  if (makes && isOfContainerAlone(session, { tree, node: type })) return { sites: [], complete: false };
  const found: ReferenceSearch = { session, seen: new Set(), pending: [], uses: [], sought: fn, seat, complete: true };
  for (const annotation of fn.annotations)
    if (annotation.kind !== 'call' || !harmless.test(lastOf(annotation.callee))) decoratedBy(found, { tree, node: fn }, annotation);
  const proxy = trapIn(fn, tree);
  if (proxy) trappedCalls(found, { tree, node: proxy });
  else if (makes) constructed(found, { tree, node: type });
  else {
    seat(found, { tree, node: fn }, fn);
    namedByText(found, { tree, node: fn });
    askedByAnyName(found, { tree, node: fn });
    namedByRun(found, { tree, node: fn });
    reflectedByAnyName(found, { tree, node: fn });
  }
  searchReferences(found);
  if (type && overruledRequest(session, { tree, node: type })?.node === fn) calledByVerbs(found, { tree, node: type });
  if (type) takenCalls(found, { tree, node: type }, fn);
  const sites = found.uses.flatMap(({ ref, certain }): CallSite[] =>
    ref.node.kind === 'call' ? [{ tree: ref.tree, node: ref.node, certain }] : [],
  );
  const added = addedBy(session, { tree, node: fn });
  const unique = firstOfEach(makes ? sites.filter((site) => constructorsFor(session, { tree, node: type }, site).includes(fn)) : sites);
  // A search that was cut off may have missed a caller.
  const isWhole = found.complete && session.state.left > 0;
  const handed = added === null ? unique : unique.map((site) => ({ ...site, node: withAdded(site.node, added) }));
  return { sites: handed, complete: isWhole && unique.length > 0 };
}

/** The calls of a value that no function of the program is, under all its names: of a library's function that is handed on or kept. */
export function callsOfValue(session: Session, { tree, node }: Ref): readonly Ref<CallNode>[] {
  const found: ReferenceSearch = { session, seen: new Set(), pending: [], uses: [], sought: null, seat, complete: true };
  seat(found, { tree, node }, node);
  searchReferences(found);
  return found.uses.flatMap(({ ref }) => (ref.node.kind === 'call' ? [{ tree: ref.tree, node: ref.node }] : []));
}

function firstOfEach(sites: readonly CallSite[]): readonly CallSite[] {
  const seen = new Set<Node>();
  return sites.filter(({ node }) => !seen.has(node) && seen.add(node));
}

function lastOf(node: Node): string {
  return node.kind === 'member' ? node.property : node.kind === 'name' ? node.name : node.kind === 'call' ? lastOf(node.callee) : '';
}

function classOf(fn: FunctionNode): ClassNode | null {
  const parent = fn.parent?.kind === 'entry' ? fn.parent.parent : fn.parent;
  return parent?.kind === 'class' ? parent : null;
}

/** The names that classes of PHP give to a method of a trait which they take in. */
function aliasesIn({ program }: Session, { tree, node: { name } }: Ref<ClassNode>, method: string): readonly string[] {
  if (tree.language !== 'php') return [];
  const users = program.subclasses.get(name) ?? [];
  return users.flatMap((user) => aliasesOf(user.tree, user.node, name).flatMap((one) => (one.method === method ? [one.name] : [])));
}

/** The next name of a function value: where it is put when it is made, or where a use of it stands. */
function seat(found: ReferenceSearch, ref: Ref, fn: Node): void {
  const { tree, node } = ref;
  const { parent } = node;
  if (node.kind === 'function' && node.name !== '' && isStatement(node)) {
    addTarget(found, { kind: 'decl', tree, node, name: node.name });
    return;
  }
  if (!parent) return;
  switch (parent.kind) {
    case 'call':
      if (parent.callee === node || parent.callee === gotFor(node))
        found.uses.push({ ref: { tree, node: calledAt({ tree, node: parent }) }, certain: true });
      else if (functionConverted(found.session, { tree, node: parent }) === node) seat(found, { tree, node: parent }, fn);
      else handedTo(found, { tree, node: parent }, node);
      return;
    case 'list':
      heldInList(found, { tree, node: parent }, node, fn);
      return;
    case 'class':
      if (node.kind === 'call') decorates(found, ref);
      else if (node.kind === 'function') {
        addTarget(found, { kind: 'property', tree, owner: parent, name: node.name, fn });
        for (const name of aliasesIn(found.session, { tree, node: parent }, node.name))
          addTarget(found, { kind: 'property', tree, owner: parent, name, fn });
      }
      return;
    case 'object':
      if (node.kind === 'function') addProperty(found, tree, parent, node.name, fn);
      else found.complete = false;
      return;
    case 'entry': {
      const key = parent.value === node ? keyOf(tree, parent.key) : null;
      if (key !== null && parent.parent?.kind === 'object') {
        addProperty(found, tree, parent.parent, key, fn);
        if (parent.parent.parent?.kind === 'call') handedInOptions(found, { tree, node: parent.parent.parent }, parent.parent, key);
        // A look-up by a name that is put together was never searched for in scripts.
        const table = isScript(tree) ? null : heldTable(found.session, { tree, node: parent.parent });
        if (table !== null) calledThrough(found, { tree, node: table });
      } else if (key !== null && parent.parent?.kind === 'class')
        addTarget(found, { kind: 'property', tree, owner: parent.parent, name: key, fn });
      else if (key !== null && parent.parent?.kind === 'call') handedByName(found, { tree, node: parent.parent }, key);
      else if (parent.value === node) found.complete = false;
      return;
    }
    case 'define':
      // Java tells a field's reads from calls of a method of that name.
      if (parent.member && parent.parent?.kind === 'class')
        addTarget(found, { kind: 'property', tree, owner: parent.parent, name: parent.name, fn: tree.language === 'java' ? parent : fn });
      // C# reads its fields by their bare names, too.
      if (!parent.member || parent.parent?.kind !== 'class' || tree.language === 'csharp')
        addTarget(found, { kind: 'decl', tree, node: parent, name: parent.name });
      return;
    case 'assign':
      if (parent.target === node && fn.kind === 'function' && isSetter(treeOf(found.session, fn) ?? tree, fn))
        found.uses.push({ ref: { tree, node: setterCall(parent) }, certain: true });
      if (parent.value !== node) return;
      if (parent.target.kind === 'index') calledThrough(found, { tree, node: parent.target.object });
      else addAssigned(found, tree, parent.target);
      return;
    case 'return':
      if (parent.value === node) handedOut(found, { tree, node: parent }, fn);
      return;
    case 'export':
      addTarget(found, { kind: 'export', tree, name: 'default' });
      return;
    case 'member':
      madeByStatic(found, { tree, node: parent });
      boundUse(found, tree, parent, fn);
      return;
    case 'param':
      if (parent.initial === node) heldBy(found, { tree, node: parent });
      else boundByDefault(found, { tree, node: parent }, node);
      return;
    case 'index':
      // Go's `fetch[Goods]` is the generic function itself.
      if (tree.language === 'go' && parent.object === node && isFunction(found.session, { tree, node }, fn))
        seat(found, { tree, node: parent }, fn);
      else found.complete = false;
      return;
    case 'choice':
      if (parent.condition !== node) seat(found, { tree, node: parent }, fn);
      return;
    case 'group':
      if (isOnlyNamed(found.session, { tree, node: parent })) return;
      if (isManaged(tree, parent)) {
        handedOut(found, { tree, node: parent }, fn);
        return;
      }
      if (node.kind === 'function' || parent.children.length === 1) found.complete &&= isStatement(parent);
      return;
    case 'compare':
    case 'branch':
    case 'switch':
      return;
    case 'function':
      decorates(found, ref);
      return;
    default:
      found.complete = false;
  }
}

/** The function, or a use of its name in another package, `temu.Fetch`. */
function isFunction(session: Session, { tree, node }: Ref, fn: Node): boolean {
  if (fn.kind === 'function') return true;
  const values = fn === node ? evaluate(session, node, tree, TOP) : [];
  return values.length > 0 && values.every((value) => value.kind === 'node' && value.node.kind === 'function');
}

/** `({ fetcher = fetch })`: the name that a pattern binds it to. */
function boundByDefault(found: ReferenceSearch, { tree, node }: Ref<ParamNode>, value: Node): void {
  const bound = node.pattern?.find(({ initial }) => initial === value);
  if (bound) addTarget(found, { kind: 'decl', tree, node, name: bound.name });
  else found.complete = false;
}

/** What holds a table of functions: a variable, `c.handlers` of `c.handlers = map[string]handler{…}`, Go's field of `&API{handlers: …}`. */
function heldTable(session: Session, { tree, node }: Ref): Node | null {
  const { parent } = node;
  if (parent?.kind === 'define') return parent;
  if (tree.language !== 'go') return null;
  if (parent?.kind === 'assign' && parent.value === node && parent.target.kind === 'member') return parent.target;
  const struct = parent?.kind === 'entry' && parent.parent !== null ? structOf(session, tree, parent.parent) : null;
  return struct !== null && parent?.kind === 'entry' && parent.key.kind === 'name' ? fieldNamed(parent.key) : null;
}

const fieldNamed = remembered(
  (key: NameNode): MemberNode => ({ kind: 'member', range: key.range, parent: key.parent, object: key, property: key.name, at: key.range }),
);

/** `client.url = url` as the call of the setter. */
const setterCall = remembered(
  ({ range, parent, target, value }: AssignNode): CallNode => ({
    kind: 'call',
    range,
    parent,
    callee: target,
    args: [value],
    isNew: false,
  }),
);

function isStatement(node: Node): boolean {
  const { parent } = node;
  return parent === null || parent.kind === 'group' || parent.kind === 'function' || parent.kind === 'branch' || parent.kind === 'case';
}

const namesOnly =
  /^(?:getLogger|put|putIfAbsent|get|getOrDefault|containsKey|remove|cast|isInstance|isAssignableFrom|EnumMap|noneOf|allOf)$/;

/** Java's `Shop.class` as a key, for a logger, or handed to a function of the project: no object is made of the class by that. */
function isOnlyNamed(session: Session, { tree, node }: Ref): boolean {
  const call = node.parent;
  if (tree.language !== 'java' || call?.kind !== 'call' || !call.args.includes(node)) return false;
  if (!/\.\s*class$/.test(tree.file.text.slice(node.range.start, node.range.end))) return false;
  if (namesOnly.test(nameOf(call.callee) ?? '')) return true;
  if ((session.program.named.get('newInstance') ?? []).length > 0) return false;
  const targets = evaluate(session, call.callee, tree, TOP);
  return targets.length > 0 && targets.every((value) => value.kind === 'node' && value.node.kind === 'function');
}

/** A bare decorator's call is one of the function that it stands over. */
function calledAt(call: Ref<CallNode>): CallNode {
  const decorator = decoratorAt(call);
  return decorator === null || decorator.callee === call.node ? call.node : decoratorCall(decorator.fn, decorator.callee);
}

/** The function that `@dec(…)` gives is called with the decorated function. */
function decorates(found: ReferenceSearch, { tree, node }: Ref): void {
  const decorator = decoratorAt({ tree, node });
  if (decorator !== null && decorator.callee === node)
    found.uses.push({ ref: { tree, node: decoratorCall(decorator.fn, node) }, certain: true });
}

/** A function that another one gives back is called by whoever calls that one's value; a maker that gives back what it gives itself, once. */
function handedOut(found: ReferenceSearch, { tree, node }: Ref, fn: Node): void {
  const mark = `return:${tree.file.path}:${node.range.start}`;
  if (found.seen.has(mark)) return;
  found.seen.add(mark);
  const maker = enclosing(node);
  const requiring = maker === null ? requiredBy(found, node) : [];
  if (requiring.length > 0) {
    for (const ref of requiring) seat(found, ref, fn);
    return;
  }
  const { sites, complete } = maker === null ? { sites: [], complete: false } : callersOf(found.session, maker);
  found.complete &&= complete;
  for (const site of sites) seat(found, { tree: site.tree, node: loopGiving(foldGiving(site.node)) }, fn);
}

/** `$send = require 'send.php'`: where a function that a file of PHP gives back is taken in. */
function requiredBy({ session }: ReferenceSearch, node: Node): readonly Ref[] {
  const tree = treeOf(session, node);
  if (tree?.language !== 'php') return [];
  openImporters(session, tree, '*');
  return importersOf(session, tree).flatMap((one) =>
    one.node.kind === 'import' && one.node.parent !== null ? [{ tree: one.tree, node: one.node }] : [],
  );
}
