import { isScript } from '../../program/program.js';
import { subclassesOf } from '../../symbols/subclasses.js';
import { type AbstractValue, type Env, nodeValue, UNKNOWN, unknown, unsure } from '../abstract-value.js';
import { callersOf } from '../calls/known-callers.js';
import type { Session } from '../session.js';

type Instance = Extract<AbstractValue, { kind: 'instance' }>;

/** `this.constructor`, `self.__class__`: the class that the object was made of, which may be one below: each of these, and unknown; null for any other key. */
export function classOfObject(session: Session, value: Instance, key: string, env: Env): readonly AbstractValue[] | null {
  const { tree, node } = value.type;
  if (!(key === 'constructor' && isScript(tree)) && !(key === '__class__' && tree.language === 'python')) return null;
  const below = value.made === null ? subclassesOf(session, value.type) : [];
  if (below.length === 0) return [nodeValue({ tree, node }, env)];
  const { within } = value;
  const isOpen = within !== null && !env.callString.callers.has(within) && callersOf(session, within).sites.length > 0;
  // What is written into an object of such a class is written into one of these; a script's class is asked for names that its decorator keeps, and is one alone.
  if (value.type.tree.language !== 'python') return [isOpen ? unknown([within]) : UNKNOWN];
  const any = unsure([value.type, ...below].map((ref) => nodeValue(ref, env)));
  return [...any, isOpen ? unknown([within]) : UNKNOWN];
}
