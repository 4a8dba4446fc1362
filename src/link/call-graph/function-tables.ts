import type { CallNode, ClassNode, FunctionNode, MemberNode, Node, ParamNode } from '../../model/index.js';
import { isScript } from '../program/program.js';
import type { Ref } from '../program/ref.js';
import { type AbstractValue, TOP } from '../values/abstract-value.js';
import { evaluate } from '../values/evaluate.js';
import { walked } from '../values/session.js';
import { eachInLoop, sourceAround } from './looped-functions.js';
import { addAssigned, addTarget, type ReferenceSearch, searchReferences } from './references.js';

/** The calls of functions in the table that `holder` names or is: `HANDLERS[name](x)`, `HANDLERS.get(name)(x)`, `for fn in HANDLERS: fn(x)`. */
export function calledThrough(found: ReferenceSearch, { tree, node }: Ref): void {
  const { session } = found;
  const mark = `table:${tree.file.path}:${node.range.start}`;
  if (found.seen.has(mark)) return;
  found.seen.add(mark);
  const search: ReferenceSearch = {
    ...found,
    seen: new Set(),
    pending: [],
    seat: (own, ref) => lookedInto(found, own, ref),
    complete: true,
  };
  if (node.kind === 'member') {
    for (const ref of walked(session, session.program.named.get(node.property)))
      if (ref.node.kind === 'member' && ref.tree.language === tree.language) lookedInto(found, search, ref);
  } else {
    const decls = node.kind === 'name' ? (session.names.declarationsOf(node, tree) ?? []) : [{ tree, node, name: nameAt(node) }];
    for (const decl of decls) {
      addTarget(search, { kind: 'decl', tree: decl.tree, node: decl.node, name: decl.name });
      // A field of Java's is named through its class, too.
      const owner = tree.language === 'java' && decl.node.kind === 'define' && decl.node.member ? decl.node.parent : null;
      if (owner?.kind === 'class') addTarget(search, { kind: 'property', tree: decl.tree, owner, name: decl.name, fn: decl.node });
    }
    if (decls.length === 0) search.complete = false;
  }
  searchReferences(search);
  found.complete &&= search.complete;
}

function nameAt(node: Node): string {
  return node.kind === 'define' || node.kind === 'param' ? node.name : '';
}

const reading =
  /^(?:get|getOrDefault|pop|poll|take|remove|items|values|entries|entrySet|iterator|setdefault|getValue|next|stream|filter|sorted|limit|skip)$/;
const untold = /^(?:toArray|sort|replaceAll|subList|map|flatMap|collect|reduce|parallelStream|spliterator|invokeAll)$/;
const harmless = /^(?:put|putIfAbsent|add|addLast|offer|containsKey|keySet|size|isEmpty|contains|clear|getKey|hasNext)$/;

/** `handlers.forEach((name, handler) -> handler.run())`: the last parameter is each of the functions. */
function handedToEach(found: ReferenceSearch, search: ReferenceSearch, { tree, node }: Ref<CallNode>): void {
  const [fn, another] = node.args;
  const param = fn?.kind === 'function' && !another ? fn.params.at(-1) : undefined;
  if (param) addTarget(found, { kind: 'decl', tree, node: param, name: param.name });
  else search.complete = false;
}

/** `compose([route, sign, send])`: each function of the list, or of the table that a name means, is called where the parameter's items are. */
export function listHandedTo(found: ReferenceSearch, { tree, node }: Ref<CallNode>, list: Node): void {
  const place = node.args.indexOf(list);
  const targets = place < 0 ? [] : evaluate(found.session, node.callee, tree, TOP);
  const params = targets.flatMap((target): readonly Ref<ParamNode>[] => {
    const param = target.kind === 'node' && target.node.kind === 'function' ? target.node.params[place] : undefined;
    return target.kind === 'node' && param && !param.rest && param.pattern === null ? [{ tree: target.tree, node: param }] : [];
  });
  if (params.length === 0 || params.length < targets.length) found.complete = false;
  for (const param of params) calledThrough(found, param);
}

/** A place where the table's name stands. */
function lookedInto(found: ReferenceSearch, search: ReferenceSearch, { tree, node }: Ref): void {
  const { parent } = node;
  if (parent?.kind === 'index' && parent.object === node) {
    takenOut(found, search, { tree, node: parent });
    return;
  }
  if (parent?.kind === 'member' && parent.object === node) {
    const call = parent.parent;
    const reads = reading.test(parent.property);
    if (call?.kind !== 'call' || call.callee !== parent) return;
    if (tree.language === 'java' && /^forEach\w*$/.test(parent.property)) handedToEach(found, search, { tree, node: call });
    else if (tree.language === 'java' && !reads) search.complete &&= harmless.test(parent.property);
    else if (reads) takenOut(found, search, { tree, node: call });
    else if (isScript(tree)) calledByKey(found, { tree, node: call });
    return;
  }
  if (isScript(tree) && (parent?.kind === 'export' || (parent?.kind === 'assign' && parent.value === node))) {
    if (parent.kind === 'export') addTarget(search, { kind: 'export', tree, name: 'default' });
    else addAssigned(search, tree, parent.target);
    return;
  }
  if (parent?.kind === 'call' && isScript(tree) && parent.args.includes(node)) {
    listHandedTo(found, { tree, node: parent }, node);
    return;
  }
  const source = sourceAround({ tree, node });
  if (source !== null) {
    // Of a map a loop has the keys.
    const isMap = evaluate(found.session, node, tree, TOP).some((value) => value.kind === 'node' && value.node.kind === 'object');
    if (!isMap) eachInLoop(found, { tree, node: source }, null);
    return;
  }
  const isCounted = parent?.kind === 'call' && parent.callee.kind === 'name' && /^(?:len|count)$/.test(parent.callee.name);
  const isHarmless =
    isCounted || parent?.kind === 'compare' || parent?.kind === 'group' || (parent?.kind === 'assign' && parent.target === node);
  if (!isHarmless) search.complete = false;
}

/** `api.post(url, data)` of a table whose names a loop has given: `api[method] = (url, data) => …`. */
function calledByKey(found: ReferenceSearch, { tree, node }: Ref<CallNode>): void {
  const values = evaluate(found.session, node.callee, tree, TOP);
  const isSought = (value: AbstractValue): boolean => value.kind === 'node' && value.node === found.sought;
  if (values.some(isSought)) found.uses.push({ ref: { tree, node }, certain: values.every(isSought) });
}

/** A function of the table, or all of them, where they are taken out of it. */
function takenOut(found: ReferenceSearch, search: ReferenceSearch, { tree, node }: Ref): void {
  const { parent } = node;
  const source = sourceAround({ tree, node });
  if (parent?.kind === 'call' && parent.callee === node) found.uses.push({ ref: { tree, node: parent }, certain: true });
  else if (parent?.kind === 'index' && parent.object === node) takenOut(found, search, { tree, node: parent });
  // `const fn = i === stack.length ? next : stack[i]`
  else if (parent?.kind === 'choice' && parent.options.includes(node)) takenOut(found, search, { tree, node: parent });
  else if (parent?.kind === 'member' && tree.language === 'java') calledOrRead(found, search, { tree, node: parent });
  else if (parent?.kind === 'define') addTarget(found, { kind: 'decl', tree, node: parent, name: parent.name });
  else if (source !== null) eachInLoop(found, { tree, node: source }, null);
  else if (!(parent?.kind === 'assign' && parent.target === node) && parent?.kind !== 'compare' && parent?.kind !== 'group')
    search.complete = false;
}

/** `HANDLERS.get(name).handle(x)` calls the function; `entry.getValue()` is one of them. */
function calledOrRead(found: ReferenceSearch, search: ReferenceSearch, { tree, node }: Ref<MemberNode>): void {
  const call = node.parent;
  if (call?.kind !== 'call' || call.callee !== node || untold.test(node.property)) search.complete = false;
  else if (/^forEach\w*$/.test(node.property)) handedToEach(found, search, { tree, node: call });
  // `get` without a key is the one of a supplier.
  else if (node.property === 'get' && call.args.length === 0) found.uses.push({ ref: { tree, node: call }, certain: true });
  else if (reading.test(node.property)) takenOut(found, search, { tree, node: call });
  else if (!harmless.test(node.property)) found.uses.push({ ref: { tree, node: call }, certain: true });
}

const decorated = new WeakMap<Node, CallNode>();

/** `@register("x") def f` calls what `register` gives with `f`: that call, which the source does not write. */
export function decoratorCall(fn: Node, callee: Node): CallNode {
  const known = decorated.get(callee);
  if (known) return known;
  const made: CallNode = { kind: 'call', range: callee.range, parent: fn.parent, callee, args: [fn], isNew: false };
  decorated.set(callee, made);
  return made;
}

/** The decorator that a node is: `@dec`, whose call has nothing in it, or what `@dec(…)` gives. Null where it is none. */
export function decoratorAt({ tree, node }: Ref): { readonly fn: FunctionNode | ClassNode; readonly callee: Node } | null {
  const { parent: fn } = node;
  if (node.kind !== 'call' || (fn?.kind !== 'function' && fn?.kind !== 'class') || !fn.annotations.includes(node)) return null;
  // A script's decorator of a method is handed more than the method.
  if (tree.language !== 'python' && !(fn.kind === 'class' && isScript(tree))) return null;
  const isBare = tree.file.text.charAt(node.range.start) === '@';
  return { fn, callee: isBare ? node.callee : node };
}
