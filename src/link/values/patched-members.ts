import { remembered } from '../../base/tree.js';
import type { AssignNode, CallNode, ClassNode, Node, Tree } from '../../model/index.js';
import { fileIndex, type Program } from '../program/program.js';
import type { Ref } from '../program/ref.js';
import { hierarchyOf } from '../symbols/class-hierarchy.js';
import { type AbstractValue, TOP, UNKNOWN } from './abstract-value.js';
import { evaluate } from './evaluate.js';
import { enclosingObject } from './receiver.js';
import { aside, type Session } from './session.js';

/**
 * A statement of Python or PHP that gives an object, a class or a module a member by other means than `x.name = …`: `setattr(x, name, v)`,
 * `vars(x)[name] = v`, `$this->$name = $v`. `key` and `value` null: any, and nobody knows what.
 */
type Patch = Ref & { readonly on: Node; readonly key: Node | null; readonly value: Node | null };

const inFile = remembered((tree: Tree) => new Map<Program, readonly Patch[]>());

function patchesIn(program: Program, tree: Tree): readonly Patch[] {
  const known = inFile(tree).get(program);
  if (known) return known;
  const { calls, assigned } = fileIndex(program, tree);
  const found =
    tree.language === 'python' || tree.language === 'php'
      ? [...calls.flatMap(byCall), ...[...assigned.values()].flat().flatMap(byAssignment)]
      : [];
  inFile(tree).set(program, found);
  return found;
}

function byCall({ tree, node }: Ref<CallNode>): readonly Patch[] {
  const { callee, args } = node;
  const [on, key, value] = args;
  const name = callee.kind === 'name' ? callee.name : callee.kind === 'member' ? callee.property : '';
  if (/^(?:setattr|__setattr__)$/.test(name) && on && key && value && tree.language === 'python') return [{ tree, node, on, key, value }];
  const members = callee.kind === 'member' && callee.property === 'update' ? membersOf(callee.object) : null;
  return members ? [{ tree, node, on: members, key: null, value: null }] : [];
}

/** `x` of `x.__dict__`, `vars(x)`. */
function membersOf(node: Node): Node | null {
  if (node.kind === 'member') return node.property === '__dict__' ? node.object : null;
  const [on] = node.kind === 'call' ? node.args : [];
  return node.kind === 'call' && node.callee.kind === 'name' && node.callee.name === 'vars' && on ? on : null;
}

function byAssignment({ tree, node }: Ref<AssignNode>): readonly Patch[] {
  const { target, value } = node;
  if (target.kind !== 'index') return [];
  const on = tree.language === 'python' ? membersOf(target.object) : target.index.kind === 'name' ? target.object : null;
  return on ? [{ tree, node, on, key: target.index, value }] : [];
}

/** What is perhaps put under the key of objects of a class; `Client.url = …` counts, which is no assignment to any one object. */
export function patchedIn(session: Session, type: Ref<ClassNode>, key: string): readonly AbstractValue[] {
  const kin = new Set<Node>(hierarchyOf(session, type).map(({ node }) => node));
  const isKin = (node: Node): boolean => kin.has(node);
  const isOn = ({ tree, on }: Patch): boolean => {
    if (on.kind === 'name' && on.name === 'this') {
      const owner = enclosingObject(on)?.owner;
      return owner?.kind === 'class' && hierarchyOf(session, { tree, node: owner }).some(({ node }) => isKin(node));
    }
    return evaluate(session, on, tree, TOP).some(
      (value) =>
        (value.kind === 'instance' && hierarchyOf(session, value.type).some(({ node }) => isKin(node))) ||
        (value.kind === 'node' && isKin(value.node)),
    );
  };
  return [
    ...put(session, type.tree, key, isOn),
    ...(type.tree.language === 'python' ? setOn(session, key, (value) => value.kind === 'node' && isKin(value.node)) : []),
  ];
}

/** What is perhaps put in place of a name at the top of a module of Python: `settings.URL = …` in another file. */
export function patchedOver(session: Session, tree: Tree, name: string): readonly AbstractValue[] {
  const isIt = (value: AbstractValue): boolean => value.kind === 'module' && value.trees.includes(tree);
  const isOn = (patch: Patch): boolean => evaluate(session, patch.on, patch.tree, TOP).some(isIt);
  return [...put(session, tree, name, isOn), ...setOn(session, name, isIt)];
}

function put(session: Session, { language }: Tree, asked: string, isOn: (patch: Patch) => boolean): readonly AbstractValue[] {
  return aside(session, () =>
    session.program.code
      .flatMap((tree) => (tree.language === language ? patchesIn(session.program, tree) : []))
      .flatMap((patch) => {
        const keys = patch.key === null ? [] : evaluate(session, patch.key, patch.tree, TOP);
        const isOther = keys.length > 0 && keys.every((key) => key.kind === 'text' && key.text !== asked);
        if (isOther || !isOn(patch)) return [];
        const isNamed = keys.length > 0 && keys.every((key) => key.kind === 'text');
        return isNamed && patch.value ? evaluate(session, patch.value, patch.tree, TOP) : [UNKNOWN];
      }),
  );
}

/** `x.key = …` where x is what is asked about. */
function setOn(session: Session, key: string, isIt: (value: AbstractValue) => boolean): readonly AbstractValue[] {
  const found = (session.program.assigned.get(key) ?? []).filter(
    ({ tree, node: { target } }) => tree.language === 'python' && target.kind === 'member' && isNamed(target.object),
  );
  return aside(session, () =>
    found.flatMap(({ tree, node: { target, value, op } }) => {
      if (target.kind !== 'member' || !evaluate(session, target.object, tree, TOP).some(isIt)) return [];
      return op === '=' ? evaluate(session, value, tree, TOP) : [UNKNOWN];
    }),
  );
}

/** A name or a dotted one, and not `self`. */
function isNamed(node: Node): boolean {
  return node.kind === 'name' ? node.name !== 'this' : node.kind === 'member' && isNamed(node.object);
}
