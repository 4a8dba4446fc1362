import type { Tree } from '../../../model/index.js';
import { type AbstractValue, TOP, textsOf } from '../abstract-value.js';
import { evaluate } from '../evaluate.js';
import type { Session } from '../session.js';
import { settled } from './setting-words.js';

/** What Go's `viper.SetDefault("temu.gateway", URL)` gives a key that no config file, flag or variable has; viper asks whatever the key's capitals. */
export function viperDefaults(session: Session, asked: string, reader: Tree): readonly AbstractValue[] {
  return (session.program.named.get('SetDefault') ?? []).flatMap(({ tree, node }) => {
    const call = node.parent?.kind === 'call' && node.parent.callee === node ? node.parent : null;
    const [key, value] = call?.args ?? [];
    if (tree.language !== 'go' || !key || !value || !session.graph.isTied(reader.file.path, tree.file.path)) return [];
    const isAsked = textsOf(evaluate(session, key, tree, TOP)).some(({ text }) => settled(text) === settled(asked));
    return isAsked ? evaluate(session, value, tree, TOP) : [];
  });
}
