import { remembered } from '../../../base/tree.js';
import type { CallNode, Node, Tree } from '../../../model/index.js';
import type { Ref } from '../../program/ref.js';
import { nameOf } from '../../program/syntax.js';
import {
  type AbstractValue,
  type Env,
  type LibraryValue,
  TOP,
  textsOf,
  UNKNOWN_SUBSTRING,
  unknown,
  unresolvedOf,
} from '../abstract-value.js';
import { typed } from '../classes/declared-types.js';
import { evaluate } from '../evaluate.js';
import type { Session } from '../session.js';
import { bindingsFor, optionsType } from './csharp-options.js';

/**
 * `monitor.Get("cn")` of `IOptionsMonitor<TemuOptions>`: an object of the class, filled from the section that `services.Configure<TemuOptions>("cn", section)` hands over.
 * Null for any other call, and where nobody says so of the name.
 */
export function optionsNamed(
  session: Session,
  { path }: LibraryValue,
  { callee, args }: CallNode,
  tree: Tree,
  env: Env,
): readonly AbstractValue[] | null {
  const [asked, more] = args;
  if (!/^IOptions(?:Snapshot|Monitor)\(\)\.Get$/.test(path) || !asked || more || callee.kind !== 'member') return null;
  const type = callee.object.kind === 'name' ? optionsType(session, callee.object, tree) : null;
  const objects = type === null ? null : typed(session, type, tree);
  if (type === null || objects === null || !objects.every(({ kind }) => kind === 'instance')) return null;
  const names = evaluate(session, asked, tree, env);
  const open = unresolvedOf(names);
  if (open.length > 0) return [unknown(open)];
  const bindings = bindingsFor(session, type, tree).flatMap(named);
  const texts = textsOf(names);
  if (texts.length !== names.length || texts.some(({ text }) => text.includes(UNKNOWN_SUBSTRING))) return null;
  const found = texts.map(({ text }) => bindings.filter((one) => isNamed(session, one, text)));
  if (found.some(([only, another]) => only === undefined || another !== undefined)) return null;
  return found
    .flat()
    .flatMap(({ tree: home, section }) =>
      objects.map((one) => (one.kind === 'instance' ? { ...one, made: { tree: home, node: filling(section), env: TOP } } : one)),
    );
}

type Named = { readonly tree: Tree; readonly name: Node; readonly section: Node };

/** `Configure<T>("cn", section)`, `AddOptions<T>("cn").Bind(section)` */
function named({ tree, node: { callee, args } }: Ref<CallNode>): readonly Named[] {
  const [first, second] = args;
  if (first && second && /^Configure\b/.test(nameOf(callee) ?? '')) return [{ tree, name: first, section: second }];
  const added = callee.kind === 'member' && callee.property === 'Bind' && callee.object.kind === 'call' ? callee.object : null;
  const [name] = added !== null && /^AddOptions\b/.test(nameOf(added.callee) ?? '') ? added.args : [];
  return name && first ? [{ tree, name, section: first }] : [];
}

function isNamed(session: Session, { tree, name }: Named, text: string): boolean {
  const [only, another] = evaluate(session, name, tree, TOP);
  return only?.kind === 'text' && another === undefined && only.text === text;
}

/** `section.Get<TemuOptions>()`, which fills an object in the same way. */
const filling = remembered((section: Node): CallNode => {
  const { range, parent } = section;
  return {
    kind: 'call',
    range,
    parent,
    callee: { kind: 'member', range, parent, object: section, property: 'Get', at: range },
    args: [],
    isNew: false,
  };
});
