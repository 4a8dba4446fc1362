import { atHandOf } from '../../src/base/nodes-below.js';
import { ancestors } from '../../src/base/tree.js';
import type { CallNode, Node, Transform } from '../../src/model/index.js';
import { calleeName } from '../support/callee-name.js';
import { evidence, keep, review } from '../support/decisions.js';
import { declaredMember, memberBeside } from '../support/declared-members.js';
import { mentions, newNames, oncePerNames } from '../support/near.js';
import { migrationOf } from '../support/proposals.js';
import { isRenamedWhenSent } from '../support/renamed-call.js';
import { sharedCases } from '../support/shared-cases.js';
import { regionalGateway } from './regional-gateway.js';

/** The new name is already there with another body or value: after a rename, which is not offered, one of the two would silently win. */
export const nameConflict: Transform = {
  name: 'name-conflict',
  decide(site, facts) {
    if (site.kind !== 'type' || site.node?.kind !== 'string') return null;
    const names = newNames(migrationOf(site, facts));
    const member = declaredMember(site.node, site.tree);
    const twin = member && memberBeside(member, names);
    // A declared type may name both: each goes where it is served.
    if (twin) return keep('translation-table', [evidence(site.file, twin.range, 'old-and-new-together')]);
    const rival = rivalOf(site.node, names);
    // What goes to a region keeps its name beside one that has moved: nothing is renamed.
    if (rival === null || (facts.pairsOf(site).length > 0 && regionalGateway.decide(site, facts)?.action === 'keep')) return null;
    const proof = evidence(site.file, rival.range, 'new-name-exists');
    return facts.pairsOf(site).length > 0 && isRenamedWhenSent(site, facts)
      ? keep('renamed-when-sent', [proof])
      : review('name-conflict', [], [proof]);
  },
};

function rivalOf(node: Node, names: readonly string[]): Node | null {
  const parent = node.parent;
  if (parent?.kind === 'entry' && parent.key === node) return rivalKey(parent, names);
  if (parent?.kind === 'define') return rivalConstant(parent, names);
  if (parent?.kind === 'call' && parent.args[0] === node && parent.args.length > 1) return rivalCall(parent, names);
  for (const outer of ancestors(node)) {
    if (outer.kind !== 'case') continue;
    return outer.tests.some((test) => test === node) ? rivalCase(outer, names) : null;
  }
  return null;
}

function rivalKey(entry: Extract<Node, { kind: 'entry' }>, names: readonly string[]): Node | null {
  if (entry.parent?.kind !== 'object') return null;
  return keysNamed(entry.parent, names).find((other) => other !== entry) ?? null;
}

/** Two members of one enum or one class, or two entries of a larger object, that would both hold the new name. */
function rivalConstant(define: Extract<Node, { kind: 'define' }>, names: readonly string[]): Node | null {
  const owner = define.parent;
  if (owner?.kind !== 'class') return null;
  return membersNamed(owner, names).find((other) => other !== define) ?? null;
}

const keysNamed = oncePerNames((object: Extract<Node, { kind: 'object' }>, names: readonly string[]): readonly Node[] =>
  atHandOf(object.entries).filter((entry) => entry.kind === 'entry' && isNamed(entry.key, names)),
);

const membersNamed = oncePerNames((owner: Extract<Node, { kind: 'class' }>, names: readonly string[]): readonly Node[] =>
  owner.body.filter((member) => member.kind === 'define' && member.value !== null && isNamed(member.value, names)),
);

const casesNamed = oncePerNames((owner: Extract<Node, { kind: 'switch' }>, names: readonly string[]) =>
  owner.cases.filter(({ tests }) => tests.some((test) => isNamed(test, names))),
);

/** `map.put("old", a); map.put("new", b);` */
function rivalCall(call: Extract<Node, { kind: 'call' }>, names: readonly string[]): Node | null {
  const name = calleeName(call.callee);
  if (!/\.(put|set|add|register|on|handle\w*)$/i.test(name) || call.parent?.kind !== 'group') return null;
  const home = call.parent.parent === null ? call.parent : call.parent.parent;
  const others = call.parent.parent === null ? call.parent.children : siblingsOf(call.parent);
  const known = callsNamed(home, names);
  const rivals = known.get(others) ?? rivalsAmong(others, names);
  known.set(others, rivals);
  return rivals.find((rival) => rival !== call && calleeName(rival.callee) === name) ?? null;
}

/** By the list of statements that they stand in. */
const callsNamed = oncePerNames((_home: Node, _names: readonly string[]) => new Map<readonly Node[], readonly CallNode[]>());

function rivalsAmong(others: readonly Node[], names: readonly string[]): readonly CallNode[] {
  return others.flatMap((other) => {
    const rival = other.kind === 'group' ? other.children[0] : other;
    return rival?.kind === 'call' && rival.args[0] && isNamed(rival.args[0], names) ? [rival] : [];
  });
}

function siblingsOf(statement: Node): readonly Node[] {
  const parent = statement.parent;
  if (parent?.kind === 'group') return parent.children;
  if (parent?.kind === 'function' || parent?.kind === 'class') return parent.body;
  return [statement];
}

function rivalCase(node: Extract<Node, { kind: 'case' }>, names: readonly string[]): Node | null {
  const owner = node.parent;
  if (owner?.kind !== 'switch') return null;
  const shared = sharedCases(owner, node);
  return casesNamed(owner, names).find((other) => sharedCases(owner, other) !== shared) ?? null;
}

function isNamed(node: Node, names: readonly string[]): boolean {
  return node.kind === 'string' && mentions(node.value, names);
}
