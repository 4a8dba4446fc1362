import type { CallNode, Tree } from '../../model/index.js';
import { type AbstractValue, START } from './abstract-value.js';
import type { Session } from './session.js';
/** `Feign.builder().target(X.class, url)` gives an X. */
export function feignTarget(session: Session, path: string, { args }: CallNode, tree: Tree): AbstractValue | null {
  if (!(path.endsWith('.target') && /(?:^|\.)Feign\.builder\(\)/.test(path)) || !args[0]) return null;
  const { start, end } = args[0].range;
  const [type] = session.names.classNamed(tree.file.text.slice(start, end).replace(/\.class$/, ''), tree);
  if (type?.node.kind !== 'class') return null;
  return { ...START, kind: 'instance', type: { tree: type.tree, node: type.node }, made: null, within: null };
}
