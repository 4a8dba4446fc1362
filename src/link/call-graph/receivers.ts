import type { ClassNode, FunctionNode } from '../../model/index.js';
import { isScript } from '../program/program.js';
import type { Ref } from '../program/ref.js';
import { bareMembers } from '../symbols/scopes.js';
import { type AbstractValue, type CallString, type Env, instanceValue, TOP, unresolvedOf } from '../values/abstract-value.js';
import { along, extended } from '../values/call-strings.js';
import { callersOf } from '../values/calls/known-callers.js';
import { enclosingObject } from '../values/calls/receiver.js';
import { evaluate } from '../values/evaluate.js';
import { accessEach } from '../values/properties.js';
import { classAround } from '../values/resolve-name.js';
import type { Session } from '../values/session.js';

/** The owner of the property; of `this.session`, the content of any object of the class, since only the callers could tell which object. */
function whateverObject(session: Session, { tree, node }: Ref): readonly AbstractValue[] {
  const values = evaluate(session, node, tree, TOP);
  // Where the field is being evaluated already, it is unknown: who asks comes from there.
  const isOpen = values.some(({ kind }) => kind === 'unknown') || handedTo(values).length > 0;
  const field = isOpen ? ownFieldAt(session, { tree, node }) : null;
  if (field === null) return node.kind === 'name' ? givenByCallers(session, { tree, node }, values) : values;
  const any: AbstractValue = instanceValue({ tree, node: field.owner }, null);
  const held = (env: Env): readonly AbstractValue[] => accessEach(session, [any], field.name, { tree, node }, env);
  // What a constructor was handed, those that make an object of the class tell.
  const found = alongCallers(session, held) ?? [];
  return found.length === 0 || found.some((value) => value.kind === 'unknown') ? values : found;
}

/** `this.next`, and Java's bare `next`: a field of the object around, and the class of that; null for anything else. */
function ownFieldAt(session: Session, { tree, node }: Ref): { readonly owner: ClassNode; readonly name: string } | null {
  const owner = enclosingObject(node)?.owner;
  if (owner?.kind !== 'class') return null;
  if (node.kind === 'member') return node.object.kind === 'name' && node.object.name === 'this' ? { owner, name: node.property } : null;
  if (node.kind !== 'name' || !bareMembers.has(tree.language)) return null;
  const decls = session.names.declarationsOf(node, tree) ?? [];
  const isDeclared = decls.some((decl) => decl.node.kind === 'define' && decl.node.member && decl.node.parent === owner);
  return isDeclared || (decls.length === 0 && classAround(session, decls, { tree, node })?.node === owner)
    ? { owner, name: node.name }
    : null;
}

/** The values of a parameter for every caller of its function, where all of them are known: `def add(client): client.call(…)`. */
function givenByCallers(session: Session, { tree, node }: Ref, values: readonly AbstractValue[]): readonly AbstractValue[] {
  const [fn, another] = unresolvedOf(values);
  if (!fn || another || values.length > 1 || tree.language !== 'python') return values;
  const { sites, complete } = callersOf(session, fn);
  if (!complete || sites.length > FEW) return values;
  const found = sites.flatMap((site) => evaluate(session, node, tree, along(extended(session, TOP.callString, [[fn, site]]))));
  return found.some((value) => value.kind === 'unknown') ? values : found;
}

/** Callers beyond which a parameter's object is not looked for. */
const FEW = 40;

/** Chains of callers that are tried to see what object a method is called on. */
const CHAINS = 24;

/** The values of the object of a call or a member; where only callers of the functions around could tell, their answers. */
export function objectAt(session: Session, ref: Ref): readonly AbstractValue[] {
  if (!isScript(ref.tree)) return whateverObject(session, ref);
  const held = (env: Env): readonly AbstractValue[] => evaluate(session, ref.node, ref.tree, env);
  return alongCallers(session, held) ?? held(TOP);
}

/**
 * Told by the callers of the functions around, caller by caller, where it is a parameter or part of what a constructor was handed; null where some caller
 * may be missing.
 */
function alongCallers(session: Session, held: (env: Env) => readonly AbstractValue[]): readonly AbstractValue[] | null {
  const own = held(TOP);
  if (unresolvedOf(own).length === 0 && handedTo(own).length === 0) return own;
  const found: AbstractValue[] = [];
  const pending: CallString[] = [TOP.callString];
  for (let tried = 0; pending.length > 0; tried++) {
    const callString = pending.pop();
    if (callString === undefined || tried > CHAINS) return null;
    const values = held(along(callString));
    const open = [...unresolvedOf(values), ...handedTo(values)].find((fn) => !callString.callers.has(fn));
    if (open === undefined) {
      found.push(...values);
      continue;
    }
    const { sites, complete } = callersOf(session, open);
    if (!complete || callString.callers.size > 3) return null;
    for (const site of sites) pending.push(extended(session, callString, [[open, site]]));
  }
  // An argument that a caller leaves out is something all the same wherever the call is reached.
  return found.length > 0 && found.every(({ kind }) => kind !== 'absent') ? found : null;
}

/** The functions that were handed an object of which only the declared type is known: their callers tell which object. */
function handedTo(values: readonly AbstractValue[]): readonly FunctionNode[] {
  return values.flatMap((value) => (value.kind === 'instance' && value.made === null && value.within !== null ? [value.within] : []));
}
