import type { CallNode, NameNode, Node, ObjectNode } from '../../../model/index.js';
import { isBodyKey } from '../../clients/type-names.js';
import type { Decl, Ref } from '../../program/ref.js';
import { keyOf } from '../../program/syntax.js';
import { assignmentsTo, assignmentsUnder } from '../../symbols/writes.js';
import { type CallString, TOP } from '../../values/abstract-value.js';
import type { Session } from '../../values/session.js';
import { argumentNode } from '../argument-node.js';
import { type Built, builtBy } from './built-options.js';

/**
 * What a function of the project's own is handed that gives it back with more in it, but for another type: `params` of `this.signed(params)` with
 * `return { ...params, sign }`. Null for any other call.
 */
export function handedBody(session: Session, { tree, node }: Ref, callStrings: readonly CallString[]): Node | null {
  if (node.kind !== 'call' || node.isNew) return null;
  const built = builtForAll(session, { tree, node }, callStrings);
  const given = built && literalOf(session, { tree: built.tree, node: built.given });
  const name = given && spreadIn({ tree: built.tree, node: given });
  const decl = name && declOf(session, { tree: built.tree, node: name });
  if (!built || decl?.node.kind !== 'param' || decl.property !== null || decl.node.parent !== built.fn || isChanged(session, decl))
    return null;
  return argumentNode(built.fn, decl.node, node);
}

/** By the one function that the call is of for every chain of callers. */
function builtForAll(session: Session, call: Ref<CallNode>, callStrings: readonly CallString[]): Built | null {
  const chains = callStrings.length === 0 ? [TOP.callString] : callStrings.slice(0, CHAINS);
  const [built = null, ...more] = chains.map((callString) => builtBy(session, call, callString));
  return more.every((other) => other?.fn === built?.fn) ? built : null;
}

/** Chains of callers that are asked which function builds the body. */
const CHAINS = 60;

/** The object that is given back, or that the variable which is holds from its making on. */
function literalOf(session: Session, { tree, node }: Ref): ObjectNode | null {
  if (node.kind === 'object') return node;
  const decl = declOf(session, { tree, node });
  const value = decl?.node.kind === 'define' && !decl.node.member ? decl.node.value : null;
  return decl !== null && value?.kind === 'object' && !isChanged(session, decl) ? value : null;
}

function declOf(session: Session, { tree, node }: Ref): Decl | null {
  const [decl, another] = node.kind === 'name' ? (session.names.declarationsOf(node, tree) ?? []) : [];
  return decl && !another && decl.tree === tree ? decl : null;
}

/** It is made anew, or given a type, or something under a key that nobody knows. */
function isChanged(session: Session, decl: Decl): boolean {
  const isPutUnder = (key: string): boolean => assignmentsUnder(session, { name: decl.name, decl }, key).length > 0;
  return assignmentsTo(session, decl).length > 0 || isPutUnder('type') || isPutUnder('');
}

/** The name whose entries are all that may hold a type. */
function spreadIn({ tree, node: { entries } }: Ref<ObjectNode>): NameNode | null {
  const [only, another] = entries.filter((entry) => entry.kind === 'spread');
  if (only?.kind !== 'spread' || another || only.value.kind !== 'name') return null;
  const isOther = (entry: Node): boolean => {
    const key = entry.kind === 'entry' ? keyOf(tree, entry.key) : null;
    return entry === only || (key !== null && !isBodyKey(key));
  };
  return entries.every(isOther) ? only.value : null;
}
