import { together } from '../../base/together.js';
import { ancestors } from '../../base/tree.js';
import type { ClassNode, DefineNode, GroupNode, NameNode, Node, Tree } from '../../model/index.js';
import { enclosing } from '../program/enclosing.js';
import { isScript, isScriptLanguage } from '../program/program.js';
import type { Decl, Ref } from '../program/ref.js';
import { hierarchyOf } from '../symbols/class-hierarchy.js';
import { bareMembers } from '../symbols/scopes.js';
import {
  ABSENT,
  type AbstractValue,
  after,
  type Env,
  instanceValue,
  libraryValue,
  nodeValue,
  stepAt,
  UNKNOWN,
  unsure,
} from './abstract-value.js';
import { overloads } from './calls/overloads.js';
import { ofParam } from './calls/parameters.js';
import { enclosingObject, receiverOf } from './calls/receiver.js';
import { memberOf } from './classes/class-members.js';
import { typed } from './classes/declared-types.js';
import { isCounted } from './classes/enum-members.js';
import { isBlankFilled } from './classes/filled-structs.js';
import { patchedOver } from './classes/patched-members.js';
import { evaluate } from './evaluate.js';
import { decoded } from './files/go-decoded.js';
import { embedded } from './files/go-files.js';
import { injectedSetting } from './files/injected-settings.js';
import { ownFolder } from './files/php-files.js';
import { ownPath } from './files/python-files.js';
import { ofEnvironments } from './files/settings.js';
import { ofShell } from './files/shell-variables.js';
import { isPointedAt } from './flow/pointed-at.js';
import { assignments, overwritten } from './flow/reaching-definitions.js';
import { inWalk } from './flow/walked-loops.js';
import { imported } from './imported-values.js';
import { gotOut } from './library/csharp-outs.js';
import { exposedAs } from './library/exposed-objects.js';
import { inRound } from './lists/loop-rounds.js';
import { eachItem } from './lists/loops.js';
import { filledUnknown } from './objects/must-write.js';
import { extracted } from './objects/php-extracted.js';
import { heldBy } from './objects/value-copies.js';
import { writtenBy } from './objects/written-texts.js';
import { accessEach } from './properties.js';
import { puzzle, type Session } from './session.js';
import { builtByStatements } from './texts/built-queries.js';
import { writtenToBuffer } from './texts/go-buffers.js';

/** Everything that a name can be where it stands. */
export function resolveName(session: Session, node: NameNode, tree: Tree, env: Env): readonly AbstractValue[] {
  if (node.name === 'undefined' && isScript(tree)) return [ABSENT];
  if (node.name === 'this' || isAbove(node, tree)) return receiverOf(session, node, tree, env);
  const decls = meant(session, session.names.declarationsOf(node, tree), node, tree);
  if (decls === null) return byTypes(session, { tree, node }, env);
  if (decls.length === 0 && node.name === '__file__' && tree.language === 'python') return [ownPath(tree)];
  if (tree.language === 'php' && /^__(?:DIR|FILE)__$/.test(node.name)) return [ownFolder(tree, node.name)];
  const member = bareMembers.has(tree.language) ? ofBareMember(session, decls, node, tree, env) : null;
  if (member !== null) return member;
  const put = extracted(session, node, tree, env, decls, () => together(decls, (decl) => ofDecl(session, decl, node, env)));
  if (put !== null) return put;
  if (tree.language === 'shell' && !isCallee(node))
    return ofShell(session, node, tree, () => together(decls, (decl) => ofDecl(session, decl, node, env)));
  if (decls.length === 0 && tree.language === 'http' && !isCallee(node)) return ofEnvironments(session, tree, node.name);
  if (decls.length === 0) return (isScript(tree) ? exposedAs(session, node.name) : null) ?? [libraryValue(node.name)];
  const values = together(decls, (decl) => ofDecl(session, decl, node, env));
  return decls.length === 1 ? values : unsure(values);
}

function isCallee(node: NameNode): boolean {
  return node.parent?.kind === 'call' && node.parent.callee === node;
}

/** `super` and `parent` are `this`, whose members are looked for from the class above on. */
function isAbove({ name, parent }: NameNode, { language }: Tree): boolean {
  return (
    parent?.kind === 'member' &&
    (language === 'php'
      ? name === 'parent'
      : (language === 'java' || language === 'csharp' || isScriptLanguage(language)) && name === 'super')
  );
}

/**
 * A method by its bare name is called on `this`: a subclass may override the one in sight, and one that is inherited is nowhere in sight.
 * So are inherited fields. Null for any other name.
 */
function ofBareMember(session: Session, decls: readonly Decl[], node: NameNode, tree: Tree, env: Env): readonly AbstractValue[] | null {
  const at = { tree, node };
  const type = classAround(session, decls, at);
  if (type === null) return null;
  const constant = staticAbove(session, type, node);
  if (constant !== null) return accessEach(session, evaluate(session, constant.node, constant.tree, env), node.name, at, env);
  const isHome = enclosingObject(node)?.owner === type.node;
  const self: readonly AbstractValue[] = isHome ? receiverOf(session, node, tree, env) : [instanceValue(type, null)];
  return accessEach(session, self, node.name, at, env);
}

/** The class or interface above that has a field of the class itself by this name, as every field of an interface is. */
function staticAbove(session: Session, type: Ref<ClassNode>, node: NameNode): Ref<ClassNode> | null {
  for (const one of hierarchyOf(session, type)) {
    const member = memberOf(session, one, node.name, node);
    if (member === null) continue;
    const isShared = member.kind === 'define' && one.tree.language === 'java' && (isStatic(one.tree, member) || isInterface(one));
    return isShared ? one : null;
  }
  return null;
}

function isInterface({ tree, node }: Ref<ClassNode>): boolean {
  return /\binterface\s*$/.test(tree.file.text.slice(node.range.start, node.at?.start ?? node.range.start));
}

/** The innermost class around a name that has or inherits such a method, or inherits such a field; null where the name is no member. */
export function classAround(session: Session, decls: readonly Decl[], { tree, node }: Ref<NameNode>): Ref<ClassNode> | null {
  const [first] = decls;
  if (first && !(first.node.kind === 'function' && first.node.parent?.kind === 'class')) return null;
  if (first === undefined && isTypeName(node)) return null;
  for (const above of ancestors(node)) {
    if (above.kind !== 'class' || (first === undefined && above.extends === null)) continue;
    const type = { tree, node: above };
    const holder = hierarchyOf(session, type).find((one) => memberOf(session, one, node.name, node) !== null);
    if (holder) return type;
  }
  return null;
}

/** The callee of `new X()`. */
function isTypeName({ parent }: NameNode): boolean {
  return parent?.kind === 'call' && parent.isNew;
}

/** Of methods of one name, those that the call can mean; of a field and a method of one name, the one that is written like it. */
function meant(session: Session, all: readonly Decl[] | null, use: NameNode, tree: Tree): readonly Decl[] | null {
  if (all === null || all.length < 2) return all;
  const isCalled = use.parent?.kind === 'call' && use.parent.callee === use;
  const alike = bareMembers.has(tree.language) ? all.filter(({ node }) => (node.kind === 'function') === isCalled) : [];
  const decls = alike.length > 0 ? alike : all;
  const functions = decls.flatMap((decl) => (decl.node.kind === 'function' ? [decl.node] : []));
  if (functions.length < 2 || functions.length !== decls.length) return decls;
  const chosen = overloads(session, functions, use, tree);
  return decls.filter((decl) => chosen.some((fn) => fn === decl.node));
}

/** The compiler's types may know what lexical scope does not. */
export function byTypes(session: Session, ref: Ref, env: Env): readonly AbstractValue[] {
  puzzle(session, ref, 'value');
  const found = session.checker?.definitionsOf(ref) ?? null;
  if (found === null || found.length === 0) return [UNKNOWN];
  return found.flatMap((target) => ofTarget(session, target, env));
}

/** The values of a declaration that was found by other means. */
function ofTarget(session: Session, { tree, node }: Ref, env: Env): readonly AbstractValue[] {
  if (node.kind === 'define' || node.kind === 'param') {
    return ofDecl(session, { tree, node, name: node.name, property: null, initial: null }, node, env);
  }
  return evaluate(session, node, tree, env);
}

export function ofDecl(session: Session, decl: Decl, use: Node, env: Env): readonly AbstractValue[] {
  const { node, tree } = decl;
  const walked = env.activations === null ? null : inWalk(decl, use, env);
  if (walked !== null) return walked;
  if (node.kind === 'import') return imported(session, decl, env);
  if (node.kind === 'param') return ofParam(session, decl, node, use, env);
  if (node.kind === 'define') return ofDefine(session, decl, node, use, env);
  return evaluate(session, node, tree, env);
}

function ofDefine(session: Session, decl: Decl, node: DefineNode, use: Node, env: Env): readonly AbstractValue[] {
  const values = definedAs(session, decl, node, use, env);
  const isAsked = values.some(({ kind }) => kind === 'text' || (kind === 'instance' && decl.tree.language === 'csharp'));
  return isAsked && isPointedAt(session, decl) ? [...unsure(values), UNKNOWN] : values;
}

function definedAs(session: Session, decl: Decl, node: DefineNode, use: Node, env: Env): readonly AbstractValue[] {
  const { tree } = decl;
  if (node.member && node.parent?.kind === 'class') return ofField(session, { tree, node: node.parent }, node, use, env);
  if (isCounted(tree, node)) return [nodeValue({ tree, node }, env)];
  const round = inRound(session, node, use, tree, env);
  if (round !== null) return round;
  const looped = keyOfLoop(session, node, use, tree, env);
  if (looped !== null) return looped;
  const written = node.value
    ? writtenBy(evaluate(session, node.value, tree, envOf(node, use, env)), node)
    : givenFrom(session, node, tree, env);
  const read = decoded(session, decl, node, envOf(node, use, env));
  // Before callers tell the file, the variable is what its type says.
  const own = read?.every(({ kind }) => kind === 'unknown') ? [...read, ...unsure(written ?? [])] : (read ?? written);
  const initial = own === null || node.type === null || tree.language !== 'go' ? own : asserted(session, own, node.type, tree);
  const changed = node.constant && tree.language !== 'python' ? [] : assignments(session, decl, use);
  const steps = [stepAt(decl, node.at, 'constant')];
  const holder = { name: decl.name, decl, env };
  const hold = (value: AbstractValue): AbstractValue => after(heldBy(value, [holder]), { steps });
  const patched = tree.language === 'python' && enclosing(node) === null ? patchedOver(session, tree, node.name) : [];
  if (patched.length > 0) return unsure([...(initial ?? []), ...overwritten(session, decl, [], changed, use, env), ...patched]).map(hold);
  const gathered =
    changed.length === 0 ? (writtenToBuffer(session, node, use, tree, env) ?? builtByStatements(session, node, use, tree, env)) : null;
  // A buffer's own methods write text: the object behind that is changed by none of them.
  if (gathered !== null) return gathered.map((value) => after(value, { steps }));
  if (changed.length === 0) {
    const values = initial ?? typed(session, node.type, tree) ?? untold(session, decl, env);
    const isFilled = initial === null && values.some(({ kind }) => kind === 'instance') && isBlankFilled(session, holder);
    if (isFilled) return [...unsure(values), UNKNOWN].map(hold);
    return values.map((value) => {
      const filled = filledUnknown(session, value, holder);
      return filled === null ? hold(value) : after(filled, { steps });
    });
  }
  const first = initial ?? (['python', 'php', 'ruby'].includes(tree.language) ? [UNKNOWN] : []);
  return overwritten(session, decl, first, changed, use, env).map(hold);
}

/** `pool.Get().(*resty.Client)`: what another library gives is what the program says it is. */
function asserted(session: Session, values: readonly AbstractValue[], type: string, tree: Tree): readonly AbstractValue[] {
  const home = `${type.replace(/^[*&\s]+/, '').split('.')[0]}.`;
  const isOpen = (value: AbstractValue): boolean => value.kind === 'unknown' || (value.kind === 'library' && !value.path.startsWith(home));
  return values.every(isOpen) ? (typed(session, type, tree) ?? values) : values;
}

/** A variable without a value that is given one from outside. */
function givenFrom(session: Session, node: DefineNode, tree: Tree, env: Env): readonly AbstractValue[] | null {
  return injectedSetting(session, node, tree) ?? embedded(session, node, tree) ?? gotOut(session, node, tree, env);
}

/** `foreach ($jobs as $type => $data)`, `for name, job := range jobs`: the name for the keys, which stands before that for the values. */
function keyOfLoop(session: Session, { name, value }: DefineNode, use: Node, tree: Tree, env: Env): readonly AbstractValue[] | null {
  if (value !== null || !/^(?:php|go)$/.test(tree.language)) return null;
  for (const loop of ancestors(use)) {
    if (loop.kind === 'function') return null;
    const item = loop.kind === 'group' && session.program.isLoop(tree, loop) ? itemBehind(loop, name) : null;
    if (item === null) continue;
    const values = evaluate(session, item, tree, env);
    const isTable = values.length > 0 && values.every((one) => one.kind === 'node' && one.node.kind === 'object');
    return isTable ? eachItem(session, values, '*key', item, tree, env) : null;
  }
  return null;
}

/** The collection of a loop whose keys have this name; the name is defined there, or was before. */
function itemBehind({ children }: GroupNode, key: string): Node | null {
  const at = children.findIndex(
    (child) => (child.kind === 'define' && child.value === null && child.name === key) || (child.kind === 'name' && child.name === key),
  );
  const next = at < 0 ? undefined : children[at + 1];
  const item = next?.kind === 'define' || next?.kind === 'assign' ? next.value : null;
  return item?.kind === 'index' && item.index.kind === 'plain' && item.index.text === '*' ? item.object : null;
}

/** A field by its bare name: of `this` inside its class, of the class outside. */
function ofField(session: Session, type: Ref<ClassNode>, field: DefineNode, use: Node, env: Env): readonly AbstractValue[] {
  const at = { tree: type.tree, node: use };
  // A field of the class itself is the same whatever object runs the method.
  const isOwn = !isStatic(type.tree, field);
  const isInside = isOwn && enclosingObject(use)?.owner === type.node;
  const self = isInside ? receiverOf(session, use, type.tree, env) : isOwn ? outerObject(session, type, use, env) : null;
  return accessEach(session, self ?? evaluate(session, type.node, type.tree, env), field.name, at, env);
}

/** Of Java's inner classes the object around: the one whose method made the inner object, `new Call(type)` in `client.api(type)`; null where nobody knows. */
function outerObject(session: Session, { tree, node }: Ref<ClassNode>, use: Node, env: Env): readonly AbstractValue[] | null {
  if (tree.language !== 'java') return null;
  const [inner, another] = receiverOf(session, use, tree, env);
  const made = inner?.kind === 'instance' && another === undefined ? inner.made : null;
  return made !== null && enclosingObject(made.node)?.owner === node ? receiverOf(session, made.node, made.tree, made.env) : null;
}

function isStatic({ file, language }: Tree, { range, at }: DefineNode): boolean {
  return (language === 'java' || language === 'csharp') && /\bstatic\b/.test(file.text.slice(range.start, at.start));
}

function untold(session: Session, decl: Decl, env: Env): readonly AbstractValue[] {
  return isScript(decl.tree) ? byTypes(session, decl, env) : [UNKNOWN];
}

/** A variable outside the function that is being looked into keeps nothing of that call. */
function envOf(node: Node, use: Node, env: Env): Env {
  if (env.activations === null) return env;
  const home = enclosing(node);
  for (let at = enclosing(use); ; at = enclosing(at)) {
    if (at === home) return env;
    if (at === null) return { ...env, activations: null };
  }
}
