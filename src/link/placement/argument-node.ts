import type { CallNode, FunctionNode, Node, ParamNode } from '../../model/index.js';

/** The argument that a parameter gets, as it is written. */
export function argumentNode(fn: FunctionNode, param: ParamNode, { args }: CallNode): Node | null {
  const named = args.find((arg) => arg.kind === 'entry' && arg.key.kind === 'name' && arg.key.name === param.name);
  if (named?.kind === 'entry') return named.value;
  const [first] = fn.params;
  const skip = first && /^(?:self|cls|this)$/.test(first.name) ? 1 : 0;
  const positional = args.filter((arg) => arg.kind !== 'entry' || arg.key.kind !== 'name');
  const at = fn.params.indexOf(param) - skip;
  if (at < 0 || param.rest || positional.slice(0, at + 1).some((arg) => arg.kind === 'spread')) return null;
  return positional[at] ?? null;
}
