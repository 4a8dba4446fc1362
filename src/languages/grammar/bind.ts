import type { AssignNode, DefineNode, Node, ParamNode } from '../../model/index.js';
import * as make from './make.js';
import type { Syntax } from './syntax.js';

const known = new WeakMap<Syntax, Set<string>>();

/** True once for each name of a scope: its first binding. */
export function isFirst(scope: Syntax | null, name: string): boolean {
  if (scope === null) return true;
  const names = known.get(scope) ?? new Set();
  known.set(scope, names);
  if (names.has(name)) return false;
  names.add(name);
  return true;
}

/** `global x` and the like: what follows assigns, and defines nothing. */
export function declareElsewhere(scope: Syntax | null, name: string): void {
  isFirst(scope, name);
}

/** How a language without declarations makes its definitions. */
export type Binding = Partial<Pick<DefineNode, 'constant' | 'exported' | 'member' | 'type' | 'annotations'>>;

/** `x = value`: a definition the first time in its scope, an assignment then, and for members and indices always. */
export function bind(at: Syntax, target: Node, value: Node | null, how: Binding): readonly Node[] {
  if (target.kind === 'name' && !isParameter(at.scope, target.name) && isFirst(at.scope, target.name)) {
    return [make.define({ range: at.range, name: target.name, at: target.range }, { value, ...how })];
  }
  if (value === null) return [target];
  return [assigned(at, target, value)];
}

/** A parameter that is given another value is no variable of its own. */
function isParameter(scope: Syntax | null, name: string): boolean {
  return scope?.part('parameters')?.built.some((param) => isNamed(param, name)) ?? false;
}

function isNamed(node: Node, name: string): boolean {
  return (node.kind === 'param' || node.kind === 'name') && node.name === name;
}

export function assigned(at: Syntax, target: Node, value: Node, op = '='): AssignNode {
  return { kind: 'assign', range: at.range, parent: null, target, value, op };
}

/** `a, b = 1, 2` pairs them; of one value for several names, each reads its item. They share the value: one of them owns it. */
export function bindAll(at: Syntax, targets: readonly Node[], value: Node, how: (name: string) => Binding): readonly Node[] {
  const values = value.kind === 'list' && value.items.length === targets.length && !value.items.some(isSpread) ? value.items : null;
  return targets.flatMap((target, i) => {
    const own = values?.[i] ?? item(value, String(i));
    return bind(at, target, own, target.kind === 'name' ? how(target.name) : {});
  });
}

const isSpread = (node: Node): boolean => node.kind === 'spread';

/** `value[which]`; `*` is any of its items, which is what a loop's variable is. */
export function item(value: Node, which: string): Node {
  return make.index(value.range, value, make.plain({ start: value.range.end, end: value.range.end }, which));
}

/** The names of a target, however it is nested. */
export function flat(targets: readonly Node[]): readonly Node[] {
  return targets.flatMap((target) => (target.kind === 'list' ? flat(target.items) : [target]));
}

/** A name in a parameter list is a parameter; anything else there (a pattern) is one without a name. */
export function asParam(node: Node): ParamNode {
  if (node.kind === 'param') return node;
  if (node.kind === 'name') return make.param({ range: node.range, name: node.name, at: node.range }, {});
  return make.param({ range: node.range, name: '', at: node.range }, { initial: node });
}
