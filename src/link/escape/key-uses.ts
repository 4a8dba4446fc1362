import type { CallNode, MemberNode, Node, Tree } from '../../model/index.js';
import { isScript } from '../program/program.js';
import { nameOf } from '../program/syntax.js';

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
  const { parent } = node;
  const around = parent?.kind === 'index' && parent.object === node ? [parent.parent] : parent?.kind === 'group' ? parent.children : [];
  return around.some(
    (one) => one?.kind === 'define' && one.value?.kind === 'index' && one.value.object === node && isEach(one.value.index),
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

type Asked = { readonly call: CallNode; readonly isWhole: boolean; readonly key: string | null };

/**
 * What a method of Python's mappings gives: `TYPES.get("goods")` one entry, which one is unknown where the key is; `TYPES.values()`, `TYPES.items()` all of
 * them. Null where it gives none.
 */
export function askedOfMapping({ language }: Tree, member: MemberNode): Asked | null {
  const call = member.parent?.kind === 'call' && member.parent.callee === member ? member.parent : null;
  if (call === null || language !== 'python') return null;
  if (/^(?:values|items|copy|popitem)$/.test(member.property)) return { call, isWhole: true, key: null };
  const [key] = /^(?:get|pop|setdefault)$/.test(member.property) ? call.args : [];
  return key ? { call, isWhole: false, key: key.kind === 'string' ? key.value : null } : null;
}
