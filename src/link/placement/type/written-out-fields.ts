import { remembered, walk } from '../../../base/tree.js';
import type { CallNode, ClassNode, FunctionNode, MemberNode, Node, ParamNode, Tree } from '../../../model/index.js';
import { typeKeys } from '../../clients/type-names.js';
import type { Ref } from '../../program/ref.js';
import { nameOf } from '../../program/syntax.js';
import { hierarchyOf } from '../../symbols/class-hierarchy.js';
import type { Env } from '../../values/abstract-value.js';
import { constructorsFor } from '../../values/classes/constructors.js';
import { evaluate } from '../../values/evaluate.js';
import type { Session } from '../../values/session.js';
import { argumentNode } from '../argument-node.js';
import { fieldParam, isThis } from '../field-param.js';

/**
 * What calls in a scope hand to a constructor for a field that is called as the type is, of a class that writes all its fields out:
 * `Signed(type_, **fields)` where a method goes through `self.__dict__`; and for one that `toJSON()` writes under the type's name.
 */
export function writtenOutFields(session: Session, { tree, node: scope }: Ref, env: Env): readonly Node[] {
  return makersIn(tree)(scope).flatMap((node) => handedTo(session, { tree, node }, env));
}

const makersIn = remembered((tree: Tree) =>
  remembered((scope: Node): readonly CallNode[] =>
    [...walk(scope)].filter((node): node is CallNode => node.kind === 'call' && node.args.length > 0 && mayMake({ tree, node })),
  ),
);

function handedTo(session: Session, call: Ref<CallNode>, env: Env): readonly Node[] {
  const [only, another] = evaluate(session, call.node.callee, call.tree, env);
  if (only?.kind !== 'node' || only.node.kind !== 'class' || another) return [];
  const classes = hierarchyOf(session, { tree: only.tree, node: only.node });
  const asJson = classes.flatMap(({ node }) => typeFieldsOfJson(node));
  const isWhole = classes.some(({ node }) => writesOut(node));
  if (!isWhole && asJson.length === 0) return [];
  const own = classes.find((type) => constructorsFor(session, type, call).length > 0);
  const [fn, second] = own ? constructorsFor(session, own, call) : [];
  if (!own || !fn || second) return [];
  const keys = [...(isWhole ? typeKeys : []), ...asJson.map((field) => field.property)];
  return [...new Set(keys)].flatMap((key) => {
    const param = fieldParam(own.node, fn, key);
    const argument = param === null ? null : argumentNode(fn, param, call.node);
    const isRead = param !== null && (classes.some(({ node }) => reads(node, key, asJson)) || isUsed(fn, param));
    return argument === null || isRead ? [] : [argument];
  });
}

/** `new Signed(…)`, `Signed(…)`: no method of something else. */
function mayMake({ tree, node: { callee, isNew } }: Ref<CallNode>): boolean {
  return isNew || (tree.language === 'python' && /^_*[A-Z]/.test(nameOf(callee) ?? ''));
}

/** `self.__dict__`, `vars(self)`, `{ ...this }`, `JSON.stringify(this)`, `get_object_vars($this)` */
function writesOut(type: ClassNode): boolean {
  return [...walk(type)].some((node) => {
    if (node.kind === 'member') return node.property === '__dict__' && isThis(node.object);
    if (node.kind === 'spread') return isThis(node.value) && node.parent?.kind === 'object';
    return node.kind === 'call' && writers.test(nameOf(node.callee) ?? '') && node.args.some(isThis);
  });
}

const writers = /^(?:vars|asdict|stringify|entries|keys|assign|get_object_vars)$/;

/** `toJSON() { return { type: this.api, … }; }` */
function typeFieldsOfJson(type: ClassNode): readonly MemberNode[] {
  const writer = type.body.find((part) => part.kind === 'function' && part.name === 'toJSON');
  return [...(writer ? walk(writer) : [])].flatMap((node) => {
    const value = node.kind === 'entry' && typeKeys.includes(nameOf(node.key) ?? '') ? node.value : null;
    return value?.kind === 'member' && isThis(value.object) ? [value] : [];
  });
}

/** `self.type` anywhere but where it is set, and where JSON is written. */
function reads(type: ClassNode, key: string, asJson: readonly MemberNode[]): boolean {
  return [...walk(type)].some(
    (node) =>
      node.kind === 'member' &&
      node.property === key &&
      !asJson.includes(node) &&
      isThis(node.object) &&
      !(node.parent?.kind === 'assign' && node.parent.target === node && node.parent.op === '='),
  );
}

function isUsed({ body }: FunctionNode, { name }: ParamNode): boolean {
  const uses = body.flatMap((statement) => [...walk(statement)].filter((node) => node.kind === 'name' && node.name === name));
  return uses.length > 1;
}
