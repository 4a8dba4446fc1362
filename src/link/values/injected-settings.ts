import type { DefineNode, ParamNode, Tree } from '../../model/index.js';
import type { AbstractValue } from './abstract-value.js';
import type { Session } from './session.js';
import { springDefault } from './settings.js';

/** `@Value("${temu.url:https://…}")`: the config's values, and the default. */
export function annotated(session: Session, node: DefineNode | ParamNode, tree: Tree): readonly AbstractValue[] | null {
  for (const annotation of node.annotations) {
    if (annotation.kind !== 'call') continue;
    const { callee, args } = annotation;
    const name = callee.kind === 'name' ? callee.name : callee.kind === 'member' ? callee.property : '';
    if (!/^(?:Nacos)?Value$/.test(name)) continue;
    const value = args[0]?.kind === 'entry' ? args[0].value : args[0];
    if (value) return springDefault(session, value, tree);
  }
  return null;
}
