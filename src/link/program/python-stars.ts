import type { ParamNode, SpreadNode, Tree } from '../../model/index.js';

/** `**kwargs`, of parameters and of arguments: what goes by name, where `*args` is what goes by place. */
export function isByName({ file }: Tree, node: ParamNode | SpreadNode): boolean {
  const name = node.kind === 'param' ? node.name : node.value.kind === 'name' ? node.value.name : '';
  return name === '**' || file.text.startsWith('**', node.range.start);
}
