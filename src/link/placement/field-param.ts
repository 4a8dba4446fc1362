import type { ClassNode, FunctionNode, Node, ParamNode } from '../../model/index.js';

/** The parameter that a field is: declared as one, or assigned from it once. */
export function fieldParam(type: ClassNode, fn: FunctionNode, field: string): ParamNode | null {
  const own = fn.params.find((param) => param.field && param.name === field);
  if (own) return own;
  const set = fn.body.flatMap((node) =>
    node.kind === 'assign' && node.target.kind === 'member' && node.target.property === field && isThis(node.target.object)
      ? [node.value]
      : [],
  );
  const [only, another] = set;
  if (only?.kind !== 'name' || another || type.body.length === 0) return null;
  return fn.params.find((param) => param.pattern === null && param.name === only.name) ?? null;
}

/** The object itself, as the language calls it. */
export function isThis(node: Node): boolean {
  return node.kind === 'name' && /^(?:this|self|\$this)$/.test(node.name);
}
