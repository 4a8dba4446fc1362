import type { Node } from '../../../model/index.js';
import type { Decl } from '../../program/ref.js';
import { type AbstractValue, type Env, TOP } from '../../values/abstract-value.js';
import { along } from '../../values/call-strings.js';
import { evaluate } from '../../values/evaluate.js';
import { typeAndMaking } from '../type/declared-texts.js';
import { readIn } from '../type/keyed-read.js';
import type { TypeQuestion } from '../type/type-expression.js';

/** The one declaration of a name that stands for the whole value; null where it is another's, or a part. */
export function declOf({ session, call }: TypeQuestion, node: Node): Decl | null {
  const [decl, another] = node.kind === 'name' ? (session.names.declarationsOf(node, call.tree) ?? []) : [];
  return decl && !another && decl.property === null ? decl : null;
}

/** A text, or what is written out as one. */
export function isText(value: AbstractValue): boolean {
  return 'asText' in value && value.asText;
}

/** An object that is written out in the code. */
export function isMapping(value: AbstractValue): boolean {
  return value.kind === 'node' && !value.asText && value.node.kind === 'object';
}

/** For every chain of callers. */
export function ofEach({ session, call, callStrings, closed }: TypeQuestion, node: Node, is: (value: AbstractValue) => boolean): boolean {
  const envs: readonly Env[] = closed && callStrings.length > 0 ? callStrings.map(along) : [TOP];
  return envs.every((env) => {
    const values = evaluate(session, node, call.tree, env);
    return values.length > 0 && values.every(is);
  });
}

/** Whatever callers hand over, it is read as one. */
export function isDeclaredMapping({ session }: TypeQuestion, decl: Decl): boolean {
  const { tree } = decl;
  const [type] = typeAndMaking(decl);
  if (tree.language === 'php') return type === 'array';
  if (tree.language === 'python') return /^(?:typing\.)?(?:dict|Dict)\b/.test(type);
  return /^(?:java|go|csharp)$/.test(tree.language) && readIn(session, decl, 'type', '') !== null;
}
