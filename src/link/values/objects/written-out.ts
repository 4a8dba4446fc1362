import { walk } from '../../../base/tree.js';
import type { ClassNode, FunctionNode, Node, Range, Tree } from '../../../model/index.js';
import type { Ref } from '../../program/ref.js';
import { hierarchyOf } from '../../symbols/class-hierarchy.js';
import { subclassesOf } from '../../symbols/subclasses.js';
import { ABSENT, type AbstractValue, type Env, type NodeValue, nodeValue, UNKNOWN } from '../abstract-value.js';
import { evaluate } from '../evaluate.js';
import type { Session } from '../session.js';

/** An object of these entries, which stands where `node` does. */
export function objectOf(entries: readonly Node[], { range, parent }: Node, tree: Tree, env: Env): NodeValue {
  return nodeValue({ tree, node: { kind: 'object', range, parent, entries } }, env);
}

/** `name: value` in the place of the value. */
export function entryOf(name: string, value: Node): Node {
  const at: Range = { start: value.range.start, end: value.range.start };
  return { kind: 'entry', range: value.range, parent: value.parent, key: { kind: 'name', range: at, parent: null, name }, value };
}

/** `asdict(payload)`, `vars(payload)`, `payload.__dict__`, `get_object_vars($payload)`: an entry for each field of the object's class; null where the object is none of the project's. */
export function writtenOut(session: Session, object: Node, node: Node, tree: Tree, env: Env): readonly AbstractValue[] | null {
  const values = evaluate(session, object, tree, env);
  if (!values.some((value) => value.kind === 'instance')) return null;
  return values.map((value): AbstractValue => {
    if (value.kind === 'unknown') return value;
    if (value.kind !== 'instance') return value.kind === 'absent' ? ABSENT : UNKNOWN;
    // Of an object that is only declared to be one, a class below may have what is sent: `send(req: BaseRequest)`.
    const below = value.made === null && value.exact !== true ? subclassesOf(session, value.type) : [];
    const names = new Set([value.type, ...below].flatMap((type) => fieldsOf(session, type)));
    const entries = [...names].map((name) =>
      entryOf(name, { kind: 'member', range: object.range, parent: node, object, property: name, at: object.range }),
    );
    return {
      ...objectOf(entries, node, tree, env),
      steps: value.steps,
      certain: value.certain && values.length === 1,
      caller: value.caller,
      pathCondition: value.pathCondition,
    };
  });
}

/** Fields that are declared, in PHP by a constructor as well, and those that the constructor sets. */
function fieldsOf(session: Session, type: Ref<ClassNode>): readonly string[] {
  const names = hierarchyOf(session, type).flatMap(({ node }) => [
    ...node.body.flatMap((part) => (part.kind === 'define' ? [part.name] : part.kind === 'function' ? promotedBy(part) : [])),
    ...setIn(node),
  ]);
  return [...new Set(names)];
}

function promotedBy({ params }: FunctionNode): readonly string[] {
  return params.flatMap(({ field, name }) => (field ? [name] : []));
}

/** `self.name = …` in any of its methods. */
function setIn(type: ClassNode): readonly string[] {
  return [...walk(type)].flatMap((node) => {
    const target = node.kind === 'assign' ? node.target : null;
    return target?.kind === 'member' && target.object.kind === 'name' && target.object.name === 'this' ? [target.property] : [];
  });
}
