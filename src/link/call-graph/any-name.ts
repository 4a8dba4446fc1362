import { nodesAtHand, remembered } from '../../base/tree.js';
import type { CallNode, ClassNode, FunctionNode, IndexNode, MemberNode, Node, Tree } from '../../model/index.js';
import { isScript, type Program } from '../program/program.js';
import type { Ref } from '../program/ref.js';
import { nameOf } from '../program/syntax.js';
import { hierarchyOf } from '../symbols/class-hierarchy.js';
import { type AbstractValue, TOP } from '../values/abstract-value.js';
import { magic } from '../values/calls/magic-methods.js';
import { evaluate } from '../values/evaluate.js';
import { type Session, walked, withShare } from '../values/session.js';
import { isByName } from './folded-functions.js';
import { familyOf } from './language-families.js';
import { isKin } from './property-owners.js';
import type { ReferenceSearch } from './references.js';

/** A member that is asked for by what `name` says, null where no node does; `use`: what gives the member. */
type Asked = { readonly tree: Tree; readonly object: Node; readonly name: Node | null; readonly use: Node };

/**
 * `client[method](type)`, `getattr(client, name)(type)`, `$client->$method($type)`, `[$client, 'send']`: the object has the function, and the name that it
 * is asked by is this one, or one that the run alone knows.
 */
export function askedByAnyName(found: ReferenceSearch, { tree, node: fn }: Ref<FunctionNode>): void {
  if (fn.name === '') return;
  const { session } = found;
  const type = fn.parent?.kind === 'class' ? { tree, node: fn.parent } : null;
  const takesAny = type !== null && takesAnyName(session, type);
  for (const asked of walked(session, askedIn(session.program))) {
    if (familyOf(asked.tree) !== familyOf(tree) || !mayBegin(asked.name, fn.name) || isFollowed(asked)) continue;
    if (asked.name?.kind !== 'string' && takesAny) continue;
    if (asked.tree !== tree && !session.graph.isTied(tree.file.path, asked.tree.file.path)) continue;
    const truth = withShare(session, () => (mayHave(session, asked, tree, type) ? isNamed(session, asked, fn.name) : 'no'));
    if (truth === 'yes' && asked.use.parent?.kind === 'call' && asked.use.parent.callee === asked.use)
      found.seat(found, { tree: asked.tree, node: asked.use }, fn);
    else if (truth !== 'no') found.complete = false;
  }
  if (type === null && tree.language === 'python' && isImportedByText(session, tree, fn.name)) found.complete = false;
}

/** `import_module('client').send(…)`: a module that is asked for by its name, in a file that asks for a member of the function's name. */
function isImportedByText({ program, graph }: Session, { file: { path } }: Tree, name: string): boolean {
  const parts = path.slice(0, -'.py'.length).split('/');
  const stem = parts.at(-1) === '__init__' ? parts.at(-2) : parts.at(-1);
  const imported = (at: Tree): boolean =>
    importedByText(at).some((text) => text === null || text.split('.').at(-1) === stem) && graph.isTied(path, at.file.path);
  return (program.named.get(name) ?? []).some(({ tree, node }) => node.kind === 'member' && tree.language === 'python' && imported(tree));
}

const importing = ['import_module', '__import__'];

/** What `import_module(…)` and `__import__(…)` of a file are handed; null for what is no text. */
const importedByText = remembered((tree: Tree): readonly (string | null)[] =>
  importing.some((name) => tree.file.text.includes(name))
    ? nodesAtHand(tree).flatMap((node) => {
        if (node.kind !== 'call' || !importing.includes(nameOf(node.callee) ?? '')) return [];
        const [name] = node.args;
        return [name?.kind === 'string' ? name.value : null];
      })
    : [],
);

/** PHP's `$this->{$name}(…)`: `calledByName` finds the methods that it may be, as far as its callers tell. */
function isFollowed({ tree, use: { parent } }: Asked): boolean {
  return parent?.kind === 'call' && isByName({ tree, node: parent });
}

/** Names that the run alone knows are those of a method that takes what the class has not. */
function takesAnyName(session: Session, type: Ref<ClassNode>): boolean {
  return hierarchyOf(session, type).some(({ node }) => node.body.some((part) => part.kind === 'function' && magic.test(part.name)));
}

/** Whether the object is one of the class, or the module that the function stands in. */
function mayHave(session: Session, { tree, object }: Asked, home: Tree, type: Ref<ClassNode> | null): boolean {
  const isIt = (value: AbstractValue): boolean => {
    if (type === null) return value.kind === 'module' && value.trees.includes(home);
    if (value.kind === 'instance') return isKin(session, value.type, type);
    if (value.kind === 'node' && value.node.kind === 'class') return isKin(session, { tree: value.tree, node: value.node }, type);
    return value.kind === 'text' && tree.language === 'php' && value.text.split('\\').at(-1) === type.node.name;
  };
  return evaluate(session, object, tree, TOP).some(isIt);
}

function isNamed(session: Session, { tree, name }: Asked, sought: string): 'yes' | 'no' | 'maybe' {
  if (name === null) return 'maybe';
  const isIt = (value: AbstractValue): boolean => value.kind === 'text' && isSame(value.text, sought, tree);
  const values = evaluate(session, name, tree, TOP);
  if (values.length > 0 && values.every((value) => isIt(value) && value.certain)) return 'yes';
  return values.length === 0 || values.some((value) => value.kind === 'unknown' || value.kind === 'library' || isIt(value))
    ? 'maybe'
    : 'no';
}

function isSame(text: string, name: string, { language }: Tree): boolean {
  return language === 'php' ? text.toLowerCase() === name.toLowerCase() : text === name;
}

/** A name that is put together begins as its first part does. */
function mayBegin(name: Node | null, sought: string): boolean {
  if (name === null) return true;
  if (name.kind === 'string') return name.value.toLowerCase() === sought.toLowerCase();
  const [first] = name.kind === 'template' || name.kind === 'concat' ? name.parts : [name];
  return first?.kind !== 'string' || sought.toLowerCase().startsWith(first.value.toLowerCase());
}

const known = remembered((_: Program): { counted: number; readonly asked: Asked[] } => ({ counted: 0, asked: [] }));

function askedIn(program: Program): readonly Asked[] {
  const all = known(program);
  for (; all.counted < program.code.length; all.counted++) {
    const tree = program.code[all.counted];
    if (tree && (isScript(tree) || tree.language === 'python' || tree.language === 'php')) all.asked.push(...askedAt(tree));
  }
  return all.asked;
}

const askedAt = remembered((tree: Tree): readonly Asked[] =>
  nodesAtHand(tree).flatMap((node) => {
    if (tree.language === 'php' && node.kind === 'list') return pairedIn(tree, node);
    if (tree.language === 'php' && node.kind === 'member') return byStaticVariable(tree, node);
    if (node.kind === 'call') return tree.language === 'python' ? gotBy(tree, node) : reflected(tree, node);
    if (node.kind !== 'index' || tree.language === 'python' || !isCalled(node) || isItemOfArray(tree, node)) return [];
    return isOpen(node.index) ? [{ tree, object: node.object, name: node.index, use: node }] : [];
  }),
);

/** PHP's `$rows[$id]`, where `$client->$method` is a member. */
function isItemOfArray({ language, file }: Tree, { range, object, index }: IndexNode): boolean {
  return language === 'php' && !/->|::/.test(file.text.slice(object.range.end, Math.min(index.range.start, range.end)));
}

/** What may be a name of a member, and stands there as no text. */
function isOpen({ kind }: Node): boolean {
  return kind === 'name' || kind === 'member' || kind === 'template' || kind === 'concat' || kind === 'call' || kind === 'choice';
}

/** `client[name](…)`, `client[name].bind(client)`, or kept in a variable. */
function isCalled(node: Node): boolean {
  const { parent } = node;
  if (parent?.kind === 'member') return parent.object === node && ['call', 'apply', 'bind'].includes(parent.property);
  return (parent?.kind === 'call' && parent.callee === node) || (parent?.kind === 'define' && parent.value === node);
}

/** PHP's `Client::$method(…)` */
function byStaticVariable(tree: Tree, node: MemberNode): readonly Asked[] {
  const isIt = node.parent?.kind === 'call' && node.parent.callee === node && tree.file.text.startsWith('$', node.at.start);
  return isIt ? [{ tree, object: node.object, name: null, use: node }] : [];
}

/** `getattr(client, name)` */
function gotBy(tree: Tree, call: CallNode): readonly Asked[] {
  const { callee, args } = call;
  const [object, name] = args;
  if (callee.kind !== 'name' || callee.name !== 'getattr' || !object || !name || name.kind === 'string') return [];
  return [{ tree, object, name, use: call }];
}

/** A script's `Reflect.get(client, name)` */
function reflected(tree: Tree, call: CallNode): readonly Asked[] {
  const { callee, args } = call;
  const [object, name] = args;
  const isIt = isScript(tree) && callee.kind === 'member' && callee.property === 'get' && nameOf(callee.object) === 'Reflect';
  return isIt && object && name && name.kind !== 'string' ? [{ tree, object, name, use: call }] : [];
}

/** PHP's `[$client, 'send']`, `[Client::class, 'send']` */
function pairedIn(tree: Tree, list: Extract<Node, { kind: 'list' }>): readonly Asked[] {
  const [object, name, more] = list.items;
  // A pair of variables is mostly one of two values, or of two variables that an assignment fills.
  if (name?.kind !== 'string' && list.parent?.kind !== 'call') return [];
  if (!object || !name || more || (name.kind !== 'string' && name.kind !== 'name' && name.kind !== 'member')) return [];
  if (object.kind !== 'name' && object.kind !== 'member' && object.kind !== 'call') return [];
  const on = object.kind === 'member' && object.property === 'class' ? object.object : object;
  return [{ tree, object: on, name, use: list }];
}
