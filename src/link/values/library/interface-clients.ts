import type { CallNode, Tree } from '../../../model/index.js';
import { declarativeClients, type Maker } from '../../clients/declarative.js';
import type { Ref } from '../../program/ref.js';
import { type AbstractValue, type Env, instanceValue } from '../abstract-value.js';
import type { Session } from '../session.js';

/** `Feign.builder().target(X.class, url)` gives an X; null where a call makes no object of an annotated interface. */
export function interfaceMadeBy(session: Session, path: string, node: CallNode, tree: Tree, env: Env): AbstractValue | null {
  const maker = makers.find((one) => one.path.test(path));
  const name = maker ? interfaceOf(maker, { tree, node }) : null;
  const [type] = name === null ? [] : session.names.classNamed(name, tree);
  if (type?.node.kind !== 'class') return null;
  return instanceValue({ tree: type.tree, node: type.node }, { tree, node, env });
}

const makers = declarativeClients.flatMap((client) => client.makers);

/** `X` of `target(X.class, url)` and of `For<X>(url)`; null where the call names none. */
export function interfaceOf({ of }: Maker, { tree, node }: Ref<CallNode>): string | null {
  const from = of === 'argument' ? node.args[0] : node.callee;
  const text = from ? tree.file.text.slice(from.range.start, from.range.end) : '';
  return (of === 'argument' ? /^([\w.]+?)(?:\.class)?$/ : /<\s*([\w.]+)\s*>\s*$/).exec(text)?.[1] ?? null;
}
