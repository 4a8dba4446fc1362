import { remembered } from '../../../base/tree.js';
import type { CallNode, IndexNode, Node, Tree } from '../../../model/index.js';
import type { AbstractValue, Env } from '../abstract-value.js';
import type { Session } from '../session.js';
import { settingRead } from './settings.js';

/** Laravel's `$app['config']['services.temu']`, `app('config')['services.temu']`: what `config('services.temu')` gives; null where no config file has the key. */
export function ofConfigArray(
  session: Session,
  node: IndexNode,
  objects: readonly AbstractValue[],
  tree: Tree,
  env: Env,
): readonly AbstractValue[] | null {
  const isUntold = objects.every(({ kind }) => kind === 'unknown' || kind === 'library' || kind === 'absent');
  if (tree.language !== 'php' || !isUntold || node.index.kind !== 'string' || !isConfigService(node.object)) return null;
  return settingRead(session, asCall(node), tree, env, false);
}

/** `$app['config']`, `app('config')`, `$container->get('config')` */
function isConfigService(node: Node): boolean {
  if (node.kind === 'index') return isConfig(node.index);
  const [name, another] = node.kind === 'call' ? node.args : [];
  return name !== undefined && another === undefined && isConfig(name);
}

function isConfig(node: Node): boolean {
  return node.kind === 'string' && node.value === 'config';
}

const asCall = remembered((node: IndexNode): CallNode => {
  const { range, parent, index } = node;
  return { kind: 'call', range, parent, callee: { kind: 'name', range, parent, name: 'config' }, args: [index], isNew: false };
});
