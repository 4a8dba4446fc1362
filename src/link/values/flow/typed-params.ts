import type { CallNode, FunctionNode, Node, Tree } from '../../../model/index.js';
import type { Ref } from '../../program/ref.js';
import type { Activation, Env } from '../abstract-value.js';
import type { Session } from '../session.js';

/** Activations and callers that one name is followed through. */
const FAR = 12;

/**
 * The function whose callers hand over what a name stands for, where no caller of the chain at hand does: its declared type says the class alone.
 * Null for anything but a parameter, or `this` of a call on one.
 */
export function handingFunction(session: Session, node: Node, tree: Tree, env: Env, depth = 0): FunctionNode | null {
  if (node.kind !== 'name' || depth > FAR) return null;
  const fn = node.name === 'this' ? env.activations?.fn : paramOf(session, node, tree);
  if (!fn) return null;
  const inner = activationOf(env, fn);
  const site = inner?.call ?? env.callString.callers.get(fn) ?? null;
  if (site === null) return node.name === 'this' ? null : fn;
  const given = node.name === 'this' ? objectOf(site) : argumentFor(fn, node.name, site.node);
  const outer = inner?.env ?? { activations: null, callString: env.callString };
  return given ? handingFunction(session, given, site.tree, outer, depth + 1) : null;
}

function paramOf(session: Session, node: Extract<Node, { kind: 'name' }>, tree: Tree): FunctionNode | null {
  const [decl, another] = session.names.declarationsOf(node, tree) ?? [];
  const parent = decl?.node.kind === 'param' && !another ? decl.node.parent : null;
  return parent?.kind === 'function' ? parent : null;
}

function activationOf({ activations }: Env, fn: FunctionNode): Activation | null {
  for (let at = activations; at; at = at.next) if (at.fn === fn) return at;
  return null;
}

function objectOf({ node }: Ref<CallNode>): Node | null {
  return node.callee.kind === 'member' ? node.callee.object : null;
}

/** By its place, in languages whose methods do not list their own object. */
function argumentFor({ params }: FunctionNode, name: string, { args }: CallNode): Node | null {
  const own = /^(?:self|cls|this)$/.test(params[0]?.name ?? '') ? params.slice(1) : params;
  return args[own.findIndex((param) => param.name === name)] ?? null;
}
