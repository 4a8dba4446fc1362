import type { CallNode, Tree } from '../../model/index.js';
import { declarativeClients } from '../clients/declarative.js';
import { type AbstractValue, START } from './abstract-value.js';
import type { Session } from './session.js';

/** `Feign.builder().target(X.class, url)` gives an X; null where a call makes no object of an annotated interface. */
export function interfaceMadeBy(session: Session, path: string, { args }: CallNode, tree: Tree): AbstractValue | null {
  const [of] = args;
  if (!of || !declarativeClients.some(({ maker }) => maker.path.test(path))) return null;
  const [type] = session.names.classNamed(tree.file.text.slice(of.range.start, of.range.end).replace(/\.class$/, ''), tree);
  if (type?.node.kind !== 'class') return null;
  return { ...START, kind: 'instance', type: { tree: type.tree, node: type.node }, made: null, within: null };
}
