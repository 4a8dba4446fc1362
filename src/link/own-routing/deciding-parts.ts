import type { CallNode, Node, Tree } from '../../model/index.js';
import { usesOfValue } from '../call-graph/value-uses.js';
import { enclosing } from '../program/enclosing.js';
import type { Ref } from '../program/ref.js';
import { nameOf } from '../program/syntax.js';
import { TOP } from '../values/abstract-value.js';
import { callersOf } from '../values/calls/known-callers.js';
import { evaluate } from '../values/evaluate.js';
import { aside, budgeted, type Session, unlessTooDeep } from '../values/session.js';

/** Which part of a name that was cut up: its index, from the end where negative; `all`: the list of them; `some`: one that the code chooses, or several. */
export type Picked = number | 'all' | 'some';

export type Part = Ref & { readonly pick: Picked };

/** Uses of uses beyond which a part is not followed. */
const FAR = 12;

const lookups =
  /^(?:get|has|getOrDefault|containsKey|includes|contains|indexOf|Contains|hasOwn|hasOwnProperty|getattr|hasattr|isset|array_key_exists|in_array|method_exists|test|valueOf|getMethod|getBean)$/;
const textTests = /^(?:equals|equalsIgnoreCase|startsWith|startswith|endsWith|endswith|HasPrefix|HasSuffix|str_starts_with)$/;
/** Functions of libraries that give the text or the list again, or one made of it. */
const makers =
  /^(?:String|str|ucfirst|lcfirst|ucwords|strtolower|strtoupper|trim|implode|join|Join|capitalize|camelCase|upperFirst|str_replace|array_map|array_slice|array_filter|array_shift|array_pop|end|reversed|list|map|ToUpper|ToLower|Title|sprintf|Sprintf|format|substr|mb_substr|EncodeToString)$/;

/** The parts of a name that decide something: that are a key, looked up or compared, here or where a variable, a parameter or a function hands them on. */
export function decidingParts(session: Session, start: Part): ReadonlySet<Picked> {
  const deciding = new Set<Picked>();
  const seen = new Set<Node>();
  const follow = (): void => {
    let edge: readonly Part[] = [start];
    for (let step = 0; step < FAR && edge.length > 0 && session.state.left > 0; step++) {
      const fresh = edge.filter(({ node }) => !seen.has(node) && seen.add(node));
      for (const part of fresh.filter(decides)) deciding.add(part.pick);
      edge = fresh.filter((part) => !decides(part)).flatMap((part) => nextOf(session, part));
    }
  };
  unlessTooDeep(
    session,
    () => budgeted(session, follow, () => {}),
    () => {},
  );
  return deciding;
}

function decides({ node }: Part): boolean {
  const { parent } = node;
  switch (parent?.kind) {
    case 'index':
      return parent.index === node;
    case 'compare':
      return parent.op !== '%';
    case 'switch':
      return parent.subject === node;
    case 'choice':
    case 'branch':
      return parent.condition === node;
    case 'call':
      return parent.callee !== node && lookups.test(nameOf(parent.callee) ?? '');
    case 'member':
      return parent.parent?.kind === 'call' && parent.parent.callee === parent && textTests.test(parent.property);
    default:
      return false;
  }
}

/** Where a part goes from a place that decides nothing. */
function nextOf(session: Session, part: Part): readonly Part[] {
  const { tree, node, pick } = part;
  const { parent } = node;
  const made = pick === 'all' ? 'some' : pick;
  switch (parent?.kind) {
    case 'index':
      return [...destructured(part), { tree, node: parent, pick: pick === 'all' ? indexIn(tree, parent.index) : pick }];
    case 'choice':
    case 'list':
    case 'spread':
      return [{ tree, node: parent, pick }];
    case 'template':
    case 'concat':
      return [{ tree, node: parent, pick: made }];
    case 'group':
      return parent.children.length === 1 ? [{ tree, node: parent, pick }] : [];
    case 'member':
      return parent.parent?.kind === 'call' && parent.parent.callee === parent ? [resultOf(part, parent.parent, parent.property)] : [];
    case 'call':
      return parent.callee === node ? [] : [...resultsOf(part, parent), ...parametersOf(session, part, parent)];
    case 'define':
      return usesOf(session, { tree, node: parent, name: parent.name }, pick);
    case 'assign': {
      const [decl] =
        parent.value === node && parent.target.kind === 'name' ? (session.names.declarationsOf(parent.target, tree) ?? []) : [];
      return decl ? usesOf(session, decl, pick) : [];
    }
    case 'return': {
      const fn = enclosing(node);
      return fn === null
        ? []
        : aside(session, () => callersOf(session, fn)).sites.map((site) => ({ tree: site.tree, node: site.node, pick }));
    }
    default:
      return [];
  }
}

function usesOf(session: Session, decl: Ref & { readonly name: string }, pick: Picked): readonly Part[] {
  return usesOfValue(session, decl).refs.map((ref) => ({ ...ref, pick }));
}

/** `const [, module] = type.split('.')`: the names of one pattern share the node that they are taken out of. */
function destructured({ tree, node, pick }: Part): readonly Part[] {
  const define = node.parent?.parent;
  if (define?.kind !== 'define' || pick !== 'all') return [];
  const { parent } = define;
  const beside = parent?.kind === 'group' ? parent.children : parent?.kind === 'function' ? parent.body : [];
  return beside.flatMap((one) => {
    const value = one.kind === 'define' ? one.value : null;
    return value?.kind === 'index' && value.object === node ? [{ tree, node: value, pick: indexIn(tree, value.index) }] : [];
  });
}

function indexIn(tree: Tree, index: Node): Picked {
  const written = index.kind === 'plain' ? index.text : tree.file.text.slice(index.range.start, index.range.end);
  if (/^-?\d+$/.test(written)) return Number(written);
  return /(?:\blength|\)) ?- ?1$/.test(written) ? -1 : 'some';
}

/** `parts.pop()`, `parts.slice(1)`, `part.toUpperCase()` */
function resultOf({ tree, pick }: Part, call: CallNode, method: string): Part {
  const [first] = call.args;
  if (pick !== 'all') return { tree, node: call, pick };
  if (method === 'pop') return { tree, node: call, pick: -1 };
  if (method === 'shift') return { tree, node: call, pick: 0 };
  return { tree, node: call, pick: first && /^(?:at|get)$/.test(method) ? indexIn(tree, first) : 'some' };
}

function resultsOf({ tree, pick }: Part, call: CallNode): readonly Part[] {
  const name = nameOf(call.callee) ?? '';
  if (!makers.test(name)) return [];
  return [{ tree, node: call, pick: pick !== 'all' ? pick : /^(?:end|array_pop)$/.test(name) ? -1 : 'some' }];
}

/** What a function of the project's own does with it. */
function parametersOf(session: Session, { tree, node, pick }: Part, call: CallNode): readonly Part[] {
  const at = call.args.indexOf(node);
  return aside(session, () => evaluate(session, call.callee, tree, TOP)).flatMap((value) => {
    const fn = value.kind === 'node' && value.node.kind === 'function' ? value.node : null;
    const param = fn?.params[at];
    return value.kind === 'node' && param ? usesOf(session, { tree: value.tree, node: param, name: param.name }, pick) : [];
  });
}
