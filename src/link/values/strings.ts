import type { CallNode, Node, Tree } from '../../model/index.js';
import { type Env, HOLE, join, type NodeThing, START, type TextThing, type Thing, textsOf, UNKNOWN, unknown } from './abstract-value.js';
import { evaluate } from './evaluate.js';
import { formatted, joinUrl } from './library-models.js';
import type { Session } from './session.js';

/** The texts of arguments; null for one that is none, or several. */
export function argTexts(session: Session, args: readonly Node[], tree: Tree, env: Env): readonly (string | null)[] {
  return args.map((arg) => {
    const [only, another] = evaluate(session, arg, tree, env);
    return only?.kind === 'text' && !another ? only.text : null;
  });
}

/** `[a, b].join('/')` */
export function joinedList(session: Session, object: NodeThing, node: CallNode, tree: Tree, env: Env): readonly Thing[] {
  const [separator = ','] = argTexts(session, node.args, tree, env);
  if (object.node.kind !== 'list' || separator === null) return [UNKNOWN];
  let sums: readonly TextThing[] = [{ ...START, kind: 'text', text: '', from: [] }];
  for (const [i, item] of object.node.items.entries()) {
    const things = evaluate(session, item, object.tree, object.env);
    sums = sums.flatMap((sum) => things.map((thing) => plus(sum, i === 0 ? '' : separator, thing))).slice(0, 40);
  }
  return sums;
}

function plus(sum: TextThing, between: string, thing: Thing): TextThing {
  if (thing.kind !== 'text') return { ...sum, certain: false, text: sum.text + between + HOLE };
  return {
    ...sum,
    certain: sum.certain && thing.certain,
    text: sum.text + between + thing.text,
    from: [...sum.from, ...thing.from],
    steps: [...sum.steps, ...thing.steps],
  };
}

/** `new URL(path, base)`, `urljoin(base, path)`. */
export function joinedUrl(session: Session, args: readonly Node[], isResolved: boolean, tree: Tree, env: Env): readonly Thing[] {
  const [path, base] = isResolved ? [args[0], args[1]] : [args[1], args[0]];
  if (!path || !base || args.length > 2) return [UNKNOWN];
  const [bases, paths] = [evaluate(session, base, tree, env), evaluate(session, path, tree, env)];
  const opens = [...bases, ...paths].flatMap((thing) => (thing.kind === 'unknown' ? thing.opens : []));
  const found = bases.flatMap((one) =>
    paths.map((other): Thing => {
      const [start, end] = [one.kind === 'text' ? one.text : HOLE, other.kind === 'text' ? other.text : HOLE];
      const from = [...(one.kind === 'text' ? one.from : []), ...(other.kind === 'text' ? other.from : [])];
      const trace = join(one, other) ?? one;
      const certain = trace.certain && one.kind === 'text' && other.kind === 'text';
      return { kind: 'text', ...trace, certain, text: joinUrl(start, end), from };
    }),
  );
  return opens.length > 0 ? [...found, unknown(opens)] : found;
}

/** `sprintf(pattern, …)`: every combination of what its arguments can be. */
export function format(session: Session, pattern: Node, args: readonly Node[], tree: Tree, env: Env): readonly Thing[] {
  const things = evaluate(session, pattern, tree, env);
  let combos: readonly (readonly Thing[])[] = [[]];
  for (const arg of args) {
    const options = evaluate(session, arg, tree, env);
    combos = combos.flatMap((combo) => options.map((option) => [...combo, option])).slice(0, 40);
  }
  const opens = combos.flatMap((combo) => combo.flatMap((thing) => (thing.kind === 'unknown' ? thing.opens : [])));
  const found = textsOf(things).flatMap((thing) =>
    combos.map((combo): Thing => {
      const text = formatted(
        thing.text,
        combo.map((one) => (one.kind === 'text' ? one.text : null)),
      );
      const certain = thing.certain && combo.every((one) => one.kind === 'text' && one.certain);
      return { ...thing, text, certain, from: [...thing.from, ...combo.flatMap((one) => (one.kind === 'text' ? one.from : []))] };
    }),
  );
  return [...found, ...(opens.length > 0 ? [unknown(opens)] : []), ...(textsOf(things).length === things.length ? [] : [UNKNOWN])];
}
