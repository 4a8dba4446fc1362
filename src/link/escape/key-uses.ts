import type { CallNode, DefineNode, IndexNode, MemberNode, Node, Tree } from '../../model/index.js';
import { isScript } from '../program/program.js';
import { nameOf } from '../program/syntax.js';
import type { Key } from './holders.js';

/** Functions of Python that go through a mapping's keys, or count them. */
const throughIt = /^(?:sorted|list|tuple|set|frozenset|len|iter|reversed|enumerate|any|all|min|max|bool)$/;
const ofObject = /^(?:keys|hasOwn|getOwnPropertyNames)$/;
const ofArray = /^(?:array_keys|array_key_exists|key_exists|array_key_first|count|sizeof|isset|empty)$/;

/**
 * `name in TYPES`, `sorted(TYPES)`, `", ".join(TYPES)`, `for name in TYPES`, `choices=TYPES`, `Object.keys(TYPES)`: of a mapping as a whole only its keys are
 * looked at, so that no name which it holds goes anywhere.
 */
export function readsKeysAlone(tree: Tree, node: Node): boolean {
  const { parent } = node;
  if (parent?.kind === 'compare') return parent.right === node && /^(?:not )?in$/.test(parent.op);
  if (tree.language === 'python') return parent?.kind === 'call' ? ofPython(parent, node) : isWalked(node) || isChoices(node);
  if (parent?.kind !== 'call' || !parent.args.includes(node)) return false;
  if (isScript(tree)) return isOfObject(parent);
  return tree.language === 'php' && parent.callee.kind === 'name' && ofArray.test(parent.callee.name);
}

function isOfObject({ callee }: CallNode): boolean {
  return callee.kind === 'member' && callee.object.kind === 'name' && callee.object.name === 'Object' && ofObject.test(callee.property);
}

function ofPython({ callee, args }: CallNode, node: Node): boolean {
  if (args[0] !== node) return false;
  if (callee.kind === 'member') return args.length === 1 && /^(?:join|Choice)$/.test(callee.property);
  return callee.kind === 'name' && throughIt.test(callee.name);
}

/** `for name in TYPES`, `[name for name in TYPES]`: the loop's variable is a key. */
function isWalked(node: Node): boolean {
  return walkerOf(node) !== null;
}

/** The variable of a loop through a mapping or a list. */
export function walkerOf(node: Node): DefineNode | null {
  const { parent } = node;
  const around = parent?.kind === 'index' && parent.object === node ? [parent.parent] : parent?.kind === 'group' ? parent.children : [];
  const isOfIt = (one: Node | null): one is DefineNode =>
    one?.kind === 'define' && one.value?.kind === 'index' && one.value.object === node && isEach(one.value.index);
  return around.find(isOfIt) ?? null;
}

/** Functions that write the value of an entry as text, and send it nowhere. */
const writers = /^(?:String|toString|encodeURI(?:Component)?|escape|stringify|trim|join|concat)$/;

/** `Object.keys(p).sort().map((key) => key + '=' + p[key]).join('&')`, around `p[key]`: the text of all entries; null for any other entry that is read. */
export function joinedEntries({ object, index, parent }: IndexNode): CallNode | null {
  if (object.kind !== 'name' || index.kind !== 'name') return null;
  let above = parent;
  while (above !== null && above.kind !== 'function') {
    if (!/^(?:call|concat|template|return|list)$/.test(above.kind)) return null;
    if (above.kind === 'call' && !writers.test(nameOf(above.callee) ?? '')) return null;
    above = above.parent;
  }
  const mapped = calledOn(above?.parent ?? null, /^map$/);
  const isOfKeys = above?.kind === 'function' && above.params[0]?.name === index.name && mapped?.args[0] === above;
  if (!isOfKeys || mapped.callee.kind !== 'member' || !isKeysOf(mapped.callee.object, object.name)) return null;
  return mapped.parent?.kind === 'member' ? calledOn(mapped.parent.parent, /^join$/) : null;
}

function calledOn(node: Node | null, method: RegExp): CallNode | null {
  return node?.kind === 'call' && node.callee.kind === 'member' && method.test(node.callee.property) ? node : null;
}

/** `Object.keys(p)`, whatever sorts and sieves the keys. */
function isKeysOf(keys: Node, name: string): boolean {
  const further = calledOn(keys, /^(?:sort|filter|reverse|slice)$/);
  if (further?.callee.kind === 'member') return isKeysOf(further.callee.object, name);
  const [of] = keys.kind === 'call' && isOfObject(keys) ? keys.args : [];
  return of?.kind === 'name' && of.name === name;
}

/** Whether a list is asked for no item: how long it is, what it holds. */
export function readsNoItem(node: Node): boolean {
  const { parent } = node;
  if (parent?.kind === 'compare') return parent.right === node && /^(?:not )?in$/.test(parent.op);
  return (
    parent?.kind === 'call' &&
    parent.callee !== node &&
    /^(?:len|count|sizeof|in_array|bool|empty|Contains)$/.test(nameOf(parent.callee) ?? '')
  );
}

function isEach(index: Node): boolean {
  return index.kind === 'plain' && index.text === '*';
}

/** argparse asks whether what it is given is among them, and lists them in its help. */
function isChoices({ parent }: Node): boolean {
  const call = parent?.kind === 'entry' && parent.key.kind === 'name' && parent.key.name === 'choices' ? parent.parent : null;
  return call?.kind === 'call' && nameOf(call.callee) === 'add_argument';
}

type Asked =
  /** One entry, or any where the key is unknown. */
  | { readonly at: 'entry'; readonly node: Node; readonly key: string | null }
  /** All of them, or a function that gives one. */
  | { readonly at: 'whole'; readonly node: Node }
  /** Each of them is handed to a function. */
  | { readonly at: 'each'; readonly node: Node; readonly given: Node }
  | { readonly at: 'nothing' };

/**
 * What a member of a mapping or a list gives: `TYPES.get("goods")` one entry, which one is unknown where the key is; `TYPES.values()`, `Types.Values` all of
 * them; `TYPES.size()` none. Null for a field of an object.
 */
export function askedOf({ language }: Tree, member: MemberNode, key: Key): Asked | null {
  const call = member.parent?.kind === 'call' && member.parent.callee === member ? member.parent : null;
  const { property } = member;
  if (key.kind === 'field') return null;
  const isDeclared = /^(?:java|csharp)$/.test(language);
  if (key.kind === 'item' ? ofItems.test(property) : isDeclared && ofKeys.test(property)) return { at: 'nothing' };
  const [given] = call !== null && key.kind === 'item' && /^(?:for[eE]ach|map|flatMap|some|every)$/.test(property) ? call.args : [];
  if (given && call) return { at: 'each', node: call, given };
  const isMapping = key.kind === 'item' || isDeclared || (language === 'python' && ofMapping.test(property));
  if (!isMapping) return null;
  const [asked] = call !== null && gives.test(property) ? call.args : [];
  return asked && call
    ? { at: 'entry', node: call, key: asked.kind === 'string' ? asked.value : null }
    : { at: 'whole', node: call ?? member };
}

const ofMapping = /^(?:get|pop|setdefault|popitem|values|items|copy|__getitem__)$/;
/** Methods that give one entry of the key that they are handed. */
const gives = /^(?:get|pop|setdefault|getOrDefault|GetValueOrDefault|at|elementAt|ElementAt)$/;
const ofKeys = /^(?:key(?:s|Set)|Keys|[cC]ontainsKey|Count|size|isEmpty|put|putAll|Add|TryAdd|clear|Clear)$/;
const ofItems = /^(?:length|Length|Count|size|isEmpty|includes|indexOf|has|[cC]ontains|push|append|add|Add)$/;
