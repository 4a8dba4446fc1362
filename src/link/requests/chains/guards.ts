import { ancestors, remembered, walk } from '../../../base/tree.js';
import type { CallNode, Node, SwitchNode, Tree } from '../../../model/index.js';
import type { Ref } from '../../program/ref.js';
import { nameOf } from '../../program/syntax.js';
import { type CallString, type Env, TOP } from '../../values/abstract-value.js';
import { along } from '../../values/call-strings.js';
import { assuming, decide } from '../../values/flow/conditions.js';
import { casesInto, matches } from '../../values/flow/switch-cases.js';
import type { Truth } from '../../values/flow/truth.js';
import { aside, type Session } from '../../values/session.js';

type Choices = ReadonlyMap<string, string>;

/**
 * Whether a chain of calls is carried out where these choices were made: `if (shop.isOverseas()) continue;` before one of them, `case "us":` around it.
 * A condition counts only where the chain or the choices decide it: one that is the same for everybody may be changed out of sight.
 */
export function isReached(session: Session, call: Ref<CallNode>, callString: CallString, choices: Choices): boolean {
  if (callString.callers.size === 0 && choices.size === 0) return true;
  const env = along(callString);
  const isOpen = (at: Ref): boolean => guardsOf(at).every((guard) => !isAgainst(session, guard, at.tree, env, choices));
  return aside(session, () => [call, ...callString.callers.values()].every(isOpen));
}

/**
 * Whether what the callers hand over shuts the request out, by a condition of its own function on nothing else: `if ($method == 'GET')`. What an object or the
 * settings say may be another thing where the program runs.
 */
export function isShutOutByArguments(session: Session, call: Ref<CallNode>, callString: CallString, choices: Choices): boolean {
  const env = along(callString);
  const isOwn = (guard: Guard): boolean =>
    readsArguments(session, guard.node, call.tree) && isAgainst(session, guard, call.tree, env, choices);
  return aside(session, () => guardsOf(call).some(isOwn));
}

function readsArguments(session: Session, condition: Node, tree: Tree): boolean {
  const names = [...walk(condition)].filter((node) => node.kind === 'name');
  return names.every((name) => {
    const [decl, another] = session.names.declarationsOf(name, tree) ?? [];
    if (!decl) return name.parent?.kind === 'call' && name.parent.callee === name;
    return name.name !== 'this' && !another && (decl.node.kind === 'param' || (decl.node.kind === 'define' && !decl.node.member));
  });
}

/** A condition, or a case of a switch, and what it must be for the statement to be reached. */
type Guard = { readonly node: Node; readonly must: 'yes' | 'no'; readonly truth: (session: Session, tree: Tree, env: Env) => Truth };

function isAgainst(session: Session, { must, truth }: Guard, tree: Tree, env: Env, choices: Choices): boolean {
  const found = assuming(session, { choices, strict: true }, () => truth(session, tree, env));
  return found !== null && found !== must && truth(session, tree, TOP) === null;
}

/** Up to the function that has a name: a callback is called where it stands. */
function guardsOf({ tree, node }: Ref): readonly Guard[] {
  const found: Guard[] = [];
  let inner: Node = node;
  for (const outer of ancestors(node)) {
    if (outer.kind === 'branch') {
      const must = outer.then.includes(inner) ? 'yes' : outer.otherwise.includes(inner) ? 'no' : null;
      const arm = must === 'yes' ? outer.then : outer.otherwise;
      if (must !== null && !isFilledIn(outer.condition, arm)) found.push(ofCondition(outer.condition, must));
    }
    if (outer.kind === 'switch') found.push(...ofCase(tree, outer, inner));
    for (const list of listsOf(outer)) found.push(...leavingBefore(tree, list, inner));
    if (outer.kind === 'class' || (outer.kind === 'function' && outer.name !== '')) break;
    inner = outer;
  }
  return found;
}

/** `if (!made.has(name)) made.set(name, make())`: the condition is of a time before the statement, and what is known is of a time after it. */
function isFilledIn(condition: Node, arm: readonly Node[]): boolean {
  const filled = filledBy(arm);
  return (
    filled.size > 0 &&
    [...walk(condition)].some((node) => (node.kind === 'name' || node.kind === 'member') && filled.has(nameOf(node) ?? ''))
  );
}

/** What some statements put into, or assign, by its name. */
const filledBy = remembered((arm: readonly Node[]): ReadonlySet<string> => {
  const filled = new Set<string>();
  for (const statement of arm)
    for (const node of walk(statement)) {
      const on =
        node.kind === 'assign'
          ? node.target.kind === 'index' || node.target.kind === 'member'
            ? node.target.object
            : node.target
          : node.kind === 'call' && node.callee.kind === 'member' && puts.test(node.callee.property)
            ? node.callee.object
            : null;
      const name = on === null ? null : nameOf(on);
      if (name !== null) filled.add(name);
    }
  return filled;
});

const puts = /^(?:set|put|putIfAbsent|add|push|append|setdefault|update)$/;

function ofCondition(node: Node, must: Guard['must']): Guard {
  return { node, must, truth: (session, tree, env) => decide(session, node, tree, env) };
}

/** The case that a statement stands in, with those that fall through to it; the default is reached where no other is. */
function ofCase(tree: Tree, choosing: SwitchNode, inner: Node): readonly Guard[] {
  const { subject, cases } = choosing;
  const at = cases.findIndex((one) => one.range === inner.range);
  const own = cases[at];
  if (own === undefined) return [];
  const ofTests = (tests: readonly Node[], must: Guard['must']): Guard => ({
    node: own,
    must,
    truth: (session, at, env) => matches(session, subject, tests, at, env),
  });
  const into = casesInto(tree, choosing, own);
  if (into.some((one) => one.tests.length === 0))
    return cases.filter((one) => !into.includes(one)).map(({ tests }) => ofTests(tests, 'no'));
  const first = at + 1 - into.length;
  const tests = into.flatMap((one) => one.tests);
  // Where the language does not fall through, the body of a case says nothing of that.
  const mayFall = first > 0 && falling.test(tree.language) && cases.slice(0, first).some((one) => !leaves(tree, one));
  return mayFall ? [] : [ofTests(tests, 'yes')];
}

function listsOf(node: Node): readonly (readonly Node[])[] {
  switch (node.kind) {
    case 'function':
    case 'case':
      return [node.body];
    case 'group':
      return [node.children];
    case 'branch':
      return [node.then, node.otherwise];
    default:
      return [];
  }
}

/** `if (…) continue;` ahead of the statement in the same block. */
function leavingBefore(tree: Tree, list: readonly Node[], inner: Node): readonly Guard[] {
  const branches = branchesIn(list);
  if (branches.length === 0) return [];
  const places = placesIn(list);
  const at = places.get(inner) ?? 0;
  return branches.flatMap((one) =>
    (places.get(one) ?? 0) < at && one.otherwise.length === 0 && leaves(tree, one) ? [ofCondition(one.condition, 'no')] : [],
  );
}

const placesIn = remembered((list: readonly Node[]) => new Map(list.map((one, i) => [one, i])));
const branchesIn = remembered((list: readonly Node[]) => list.filter((one) => one.kind === 'branch'));

const falling = /^(?:java|javascript|typescript|php|csharp)$/;
const leaving = /(?:^|[;{}:)\n])\s*(?:continue|break|return|throw|raise|panic)\b[^;{}\n]*(?:\([^{}]*\))?;?\s*\}?\s*$/;

/** The last statement leaves the block around: nothing behind it is reached. */
function leaves({ file }: Tree, { range }: Node): boolean {
  return leaving.test(file.text.slice(range.start, range.end));
}
