import { isScript } from '../program/program.js';
import type { Ref } from '../program/ref.js';
import { type AbstractValue, type CallString, instanceValue, TOP, unresolvedOf } from '../values/abstract-value.js';
import { along, extended } from '../values/call-strings.js';
import { evaluate } from '../values/evaluate.js';
import { callersOf } from '../values/known-callers.js';
import { accessEach } from '../values/properties.js';
import { enclosingObject } from '../values/receiver.js';
import type { Session } from '../values/session.js';

/** The owner of the property; of `this.session`, the content of any object of the class, since only the callers could tell which object. */
function whateverObject(session: Session, { tree, node }: Ref): readonly AbstractValue[] {
  const values = evaluate(session, node, tree, TOP);
  const isOwn = node.kind === 'member' && node.object.kind === 'name' && node.object.name === 'this';
  if (node.kind === 'name') return givenByCallers(session, { tree, node }, values);
  const owner = isOwn && unresolvedOf(values).length > 0 ? enclosingObject(node)?.owner : undefined;
  if (node.kind !== 'member' || owner?.kind !== 'class') return values;
  const any: AbstractValue = instanceValue({ tree, node: owner }, null);
  const found = accessEach(session, [any], node.property, { tree, node }, TOP);
  return found.some((value) => value.kind === 'unknown') ? values : found;
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
  return isScript(ref.tree) ? alongCallers(session, ref) : whateverObject(session, ref);
}

/** Told by the callers of the functions around, caller by caller, where it is a parameter or part of what a constructor was handed. */
function alongCallers(session: Session, { tree, node }: Ref): readonly AbstractValue[] {
  const own = evaluate(session, node, tree, TOP);
  if (unresolvedOf(own).length === 0) return own;
  const found: AbstractValue[] = [];
  const pending: CallString[] = [TOP.callString];
  for (let tried = 0; pending.length > 0; tried++) {
    const callString = pending.pop();
    if (callString === undefined || tried > CHAINS) return own;
    const values = evaluate(session, node, tree, along(callString));
    const open = unresolvedOf(values).find((fn) => !callString.callers.has(fn));
    if (open === undefined) {
      found.push(...values);
      continue;
    }
    const { sites, complete } = callersOf(session, open);
    if (!complete || callString.callers.size > 3) return own;
    for (const site of sites) pending.push(extended(session, callString, [[open, site]]));
  }
  // An argument that a caller leaves out is something all the same wherever the call is reached.
  return found.length > 0 && found.every(({ kind }) => kind !== 'absent') ? found : own;
}
