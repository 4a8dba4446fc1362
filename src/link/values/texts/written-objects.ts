import { remembered } from '../../../base/tree.js';
import type { CallNode, Language, Node, Tree } from '../../../model/index.js';
import { isScript } from '../../program/program.js';
import type { Ref } from '../../program/ref.js';
import { hierarchyOf } from '../../symbols/class-hierarchy.js';
import type { AbstractValue, Env } from '../abstract-value.js';
import { asKey } from '../classes/enum-members.js';
import { evaluate } from '../evaluate.js';
import { isParsedQuery } from '../library/csharp-queries.js';
import { asText } from '../objects/made-objects.js';
import { standingFor } from '../pinned.js';
import type { Session } from '../session.js';

/** Functions that give the text which an object writes itself as. */
export const textMakers = /^(?:String|str|strval|String\.valueOf|Objects\.toString)$/;

/** What an expression is as a text: an object of the project's own says it by the method that its language asks (`toString`, `__str__`, `__toString`). */
export function asWritten(session: Session, node: Node, tree: Tree, env: Env): readonly AbstractValue[] {
  const values = evaluate(session, node, tree, env);
  const name = converterOf(tree);
  // C# writes the name of an enum's member.
  if (tree.language === 'csharp')
    return values.map((value) => (isParsedQuery(value) ? asText(value) : value.kind === 'node' ? asKey(value) : value));
  if (tree.language === 'java' && values.some(isBuilder)) return evaluate(session, callsOf(node)('toString'), tree, env);
  return name !== null && values.length > 0 && values.every((value) => hasOwn(session, value, name))
    ? evaluate(session, callsOf(node)(name), tree, env)
    : values;
}

/** `url + "?" + query` of a `StringBuilder query`. */
function isBuilder(value: AbstractValue): boolean {
  return value.kind === 'library' && /^String(?:Builder|Buffer)\(\)/.test(value.path);
}

/** The same of a value that is at hand, where an expression is looked into: a URL that is handed on as an object. */
export function textOfObject(session: Session, value: AbstractValue, { tree, node }: Ref, env: Env): readonly AbstractValue[] {
  const name = value.kind === 'instance' ? converterOf(value.type.tree) : null;
  return name === null || !hasOwn(session, value, name) ? [value] : calledOn(session, value, name, { tree, node }, env);
}

/** What a method gives that is called without arguments on a value which is at hand. */
export function calledOn(session: Session, value: AbstractValue, name: string, { tree, node }: Ref, env: Env): readonly AbstractValue[] {
  const object = held.get(value) ?? standingFor(value, node);
  held.set(value, object);
  return evaluate(session, callsOf(object)(name), tree, env);
}

const held = new WeakMap<AbstractValue, Node>();

const converters: Partial<Record<Language, string>> = { python: '__str__', php: '__toString', java: 'toString' };

function converterOf(tree: Tree): string | null {
  return isScript(tree) ? 'toString' : (converters[tree.language] ?? null);
}

function hasOwn(session: Session, value: AbstractValue, name: string): boolean {
  if (value.kind !== 'instance' || value.type.node.isEnum) return false;
  return hierarchyOf(session, value.type).some(({ node }) => node.body.some((part) => part.kind === 'function' && part.name === name));
}

const callsOf = remembered((object: Node) => {
  const { range, parent } = object;
  const calls = new Map<string, CallNode>();
  return (name: string): CallNode => {
    const callee: Node = { kind: 'member', range, parent, object, property: name, at: { start: range.end, end: range.end } };
    const call: CallNode = calls.get(name) ?? { kind: 'call', range, parent, callee, args: [], isNew: false };
    calls.set(name, call);
    return call;
  };
});
