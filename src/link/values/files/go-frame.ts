import { remembered } from '../../../base/tree.js';
import type { CallNode, Tree } from '../../../model/index.js';
import type { AbstractValue, Env } from '../abstract-value.js';
import type { Session } from '../session.js';
import { settingRead } from './settings.js';

const readers = /^(?:g\.(?:Cfg|Config)|gcfg\.Instance)\(\)\.(?:Must)?Get(?:With(?:Env|Cmd))?$/;

/** GoFrame's `g.Cfg().MustGet(ctx, "temu.gateway")`: what the config files have there; null for any other call, and where none has it. */
export function frameSetting(session: Session, path: string, node: CallNode, tree: Tree, env: Env): readonly AbstractValue[] | null {
  return readers.test(path) && node.args.length > 1 ? settingRead(session, withoutContext(node), tree, env, false) : null;
}

const withoutContext = remembered((node: CallNode): CallNode => {
  const { range, parent, args } = node;
  return { kind: 'call', range, parent, callee: { kind: 'name', range, parent, name: 'config' }, args: args.slice(1), isNew: false };
});
