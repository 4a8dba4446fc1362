import type { CallNode, Tree } from '../../../model/index.js';
import { ABSENT, type AbstractValue, type Env, join, UNKNOWN, UNKNOWN_SUBSTRING, unknown } from '../abstract-value.js';
import { evaluate } from '../evaluate.js';
import { accessEach } from '../properties.js';
import { keyed, type Session } from '../session.js';

/** `_.get(settings, 'temu.gateways.cn', fallback)`: what stands under the keys, one in the other, or the fallback where something is missing. */
export function readByPath(session: Session, call: CallNode, tree: Tree, env: Env): readonly AbstractValue[] {
  const [object, path, fallback] = call.args;
  if (!object || !path) return [UNKNOWN];
  const objects = evaluate(session, object, tree, env);
  return evaluate(session, path, tree, env).flatMap((key): readonly AbstractValue[] => {
    if (key.kind === 'unknown' && key.unresolved.length > 0) return [unknown(key.unresolved)];
    if (key.kind !== 'text' || key.text.includes(UNKNOWN_SUBSTRING) || !written.test(key.text)) return [UNKNOWN];
    keyed(session, key, objects);
    const inside = key.text
      .split('.')
      .reduce((values: readonly AbstractValue[], part) => accessEach(session, values, part, { tree, node: call }, env), objects);
    const otherwise = fallback ? evaluate(session, fallback, tree, env) : [ABSENT];
    const found = inside.flatMap((value) => (value.kind === 'absent' ? otherwise : [value]));
    const step = { file: tree.file.path, range: path.range, why: 'config-key' as const, detail: key.text };
    return found.flatMap((value) => {
      const provenance = join(value, { ...key, steps: [] });
      return provenance === null ? [] : [{ ...value, ...provenance, steps: [step, ...provenance.steps] }];
    });
  });
}

/** Names between dots; a place in a list, `shops[0]`, is none. */
const written = /^[\w-]{1,60}(?:\.[\w-]{1,60}){0,12}$/;
