import { remembered, walk } from '../../../base/tree.js';
import type { CallNode, ClassNode, Node } from '../../../model/index.js';
import type { Ref } from '../../program/ref.js';
import { nameOf } from '../../program/syntax.js';
import { hierarchyOf } from '../../symbols/class-hierarchy.js';
import { type AbstractValue, TOP } from '../abstract-value.js';
import { evaluate } from '../evaluate.js';
import { accessEach } from '../properties.js';
import type { Session } from '../session.js';
import type { Instance } from './instances.js';

/** Python's `class Body(dict)`: an object of such a class has the entries that it is made with. */

const bases = /^(?:dict|OrderedDict|UserDict|collections\.(?:OrderedDict|UserDict))$/;

/** Methods by which a class, or whoever holds the object, puts more in or gives something else for a key. */
const changing = /^(?:__(?:init|new|getitem|setitem|missing|getattribute)__|update|setdefault|pop|popitem|clear)$/;

/** The entry of an object whose making is known; null where something else may have put one there. */
export function entryOfMapping(session: Session, { type, made }: Instance, base: string, key: string): readonly AbstractValue[] | null {
  if (made === null || !bases.test(base)) return null;
  const classes = hierarchyOf(session, type);
  if (classes.some(({ node }) => changesItself(node, key)) || isChangedOutside(session, classes, key)) return null;
  return accessEach(session, evaluate(session, asDict(made.node), made.tree, made.env), key, made, made.env);
}

/** `dict(…)` of the same arguments. */
const asDict = remembered((call: CallNode): CallNode => {
  const { range, parent } = call;
  return { ...call, callee: { kind: 'name', range: call.callee.range, parent, name: 'dict' }, range };
});

function changesItself({ body }: ClassNode, key: string): boolean {
  return body.some(
    (part) =>
      (part.kind === 'function' && changing.test(part.name)) || [...walk(part)].some((node) => isPutInto(node, key) || isChange(node)),
  );
}

/** `self[key] = …`, unless under another name that is written out. */
function isPutInto(node: Node, key: string): boolean {
  if (node.kind !== 'assign' || node.target.kind !== 'index' || nameOf(node.target.object) !== 'this') return false;
  const { index } = node.target;
  return index.kind !== 'string' || index.value === key;
}

/** `self.update(…)`, `super().update(…)` */
function isChange(node: Node): boolean {
  if (node.kind !== 'call' || node.callee.kind !== 'member' || !changing.test(node.callee.property)) return false;
  const { object } = node.callee;
  return nameOf(object) === 'this' || (object.kind === 'call' && nameOf(object.callee) === 'super');
}

/** `body["type"] = …`, `body.update(…)` of some object of the classes; under that very name, of an object that nobody knows as well. */
function isChangedOutside(session: Session, classes: readonly Ref<ClassNode>[], key: string): boolean {
  const isIts = ({ tree, node }: Ref, orUnknown: boolean): boolean =>
    tree.language === 'python' &&
    evaluate(session, node, tree, TOP).some(
      (value) =>
        (value.kind === 'unknown' && orUnknown) || (value.kind === 'instance' && classes.some((one) => one.node === value.type.node)),
    );
  const put = (name: string): boolean =>
    (session.program.assigned.get(name) ?? []).some(
      ({ tree, node: { target } }) => target.kind === 'index' && isIts({ tree, node: target.object }, name === key),
    );
  const called = ['update', 'setdefault'].flatMap((name) => session.program.named.get(name) ?? []);
  return put(key) || put('') || called.some(({ tree, node }) => node.kind === 'member' && isIts({ tree, node: node.object }, false));
}
