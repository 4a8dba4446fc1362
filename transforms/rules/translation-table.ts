import { ROUTER_MARKER } from '../../src/base/generated-calls.js';
import { atHandOf } from '../../src/base/nodes-below.js';
import { ancestors, remembered, walk } from '../../src/base/tree.js';
import type {
  AssignNode,
  CallNode,
  CaseNode,
  DefineNode,
  Facts,
  Migration,
  Node,
  ObjectNode,
  Site,
  SwitchNode,
  Transform,
} from '../../src/model/index.js';
import { evidence, here, keep } from '../support/decisions.js';
import { holds, isComment, lineOf, mentions, newNames, oncePerNames } from '../support/near.js';
import { migrationOf } from '../support/proposals.js';
import { isRenamedWhenSent } from '../support/renamed-call.js';
import { sharedCases } from '../support/shared-cases.js';
import { tableOfConstants } from './constant-tables.js';
import { askedBeside, tableAround } from './held-together.js';

/** How many entries an object may have and still be one pair of names rather than a list of interfaces. */
const PAIR_SIZE = 4;

/**
 * Old and new side by side: the user's own mapping, a condition or a fall-through that handles both. Renaming the old side would
 * make it say the same thing twice.
 */
export const translationTable: Transform = {
  name: 'translation-table',
  decide(site, facts) {
    if (site.kind !== 'type') return null;
    const migration = migrationOf(site, facts);
    const names = newNames(migration);
    if (isComment(site) || site.node?.kind !== 'string' || site.tree.language === 'markdown') return onOneLine(site, names);
    const joined = togetherWith(site.node, migration, names);
    const beside =
      joined ??
      tableAround(site, facts) ??
      tableOfConstants(site.node, site, facts, (use) => togetherWith(use.node, migration, names) ?? askedBeside(use, names));
    if (beside !== null) {
      const reason = isOwnRequest(beside, joined !== null, site, facts) ? 'renamed-when-sent' : 'translation-table';
      return keep(reason, [evidence(site.file, beside.range, 'old-and-new-together', migration.newType)]);
    }
    const mapper = facts.links.throughMapper.get(site) ?? null;
    if (mapper === null) return null;
    // The module that a run put there is no table of the user's: the name stays behind what reads it, as that run said.
    const reason = mapper.file.text.slice(0, 200).includes(ROUTER_MARKER) ? 'renamed-when-sent' : 'translation-table';
    return keep(reason, [evidence(mapper.file, mapper.node.range, 'mapper', site.found)]);
  },
};

/**
 * Jobs and constants of a program that is half migrated, or the two sides of a choice: the request that sends the old name sends it for itself, whatever stands
 * beside it, and can rename it.
 */
function isOwnRequest({ kind }: Node, isJoined: boolean, site: Site, facts: Facts): boolean {
  const isOwn = kind === 'list' || kind === 'object' || (isJoined && chosen.has(kind));
  return isOwn && facts.pairsOf(site).length > 0 && isRenamedWhenSent(site, facts);
}

/** `isPartner ? NEW : OLD`, also as statements; what is asked where another name has failed is none of these. */
const chosen: ReadonlySet<Node['kind']> = new Set(['choice', 'branch', 'define', 'assign']);

function onOneLine(site: Site, names: readonly string[]): ReturnType<typeof keep> | null {
  return mentions(lineOf(site.file.text, site.range), names) ? keep('translation-table', [here(site, 'old-and-new-together')]) : null;
}

/** The node in which both names stand as two sides of one thing; climbs only through what joins two sides. */
function togetherWith(node: Node, migration: Migration, names: readonly string[]): Node | null {
  if (node.kind === 'string' && mentions(node.value, names)) return node;
  let child = node;
  for (const outer of ancestors(node)) {
    switch (outer.kind) {
      case 'choice':
      case 'list':
      case 'compare':
      case 'template':
      case 'concat':
        if (holds(outer, names)) return outer;
        break;
      case 'call':
        if (isHanded(outer, names)) return outer;
        break;
      case 'entry':
        if (outer.value !== null && holds(child === outer.key ? outer.value : outer.key, names)) return outer;
        break;
      case 'object':
        if (isPair(outer, names)) return outer;
        break;
      case 'branch':
        return branchOf(outer, child, names);
      case 'case':
        return fallThrough(outer, names);
      case 'define':
      case 'assign':
        if (child !== node || !setsNewElsewhere(outer, names)) break;
        return outer;
      case 'return':
      case 'group':
      case 'spread':
        break;
      default:
        return null;
    }
    // A new statement or a definition of its own starts here: what lies further out joins nothing.
    if (outer.kind === 'group' && outer.parent?.kind !== 'list') {
      const joined = outer.parent?.kind === 'branch' || outer.parent?.kind === 'case';
      if (!joined && isBlock(outer.parent)) return null;
    }
    child = outer;
  }
  return null;

  function isBlock(parent: Node | null): boolean {
    return parent === null || parent.kind === 'function' || parent.kind === 'class' || parent.kind === 'group';
  }
  function isPair(object: ObjectNode, wanted: readonly string[]): boolean {
    return hasValue(object, wanted) && (valuesOf(object.entries).length <= PAIR_SIZE || namesSides(object, [migration.oldType]));
  }
}

/** The child that leads to the old name is the old name itself, which names no new one, or no string. */
const isHanded = oncePerNames((call: CallNode, names: readonly string[]): boolean =>
  call.args.some((arg) => arg.kind === 'string' && mentions(arg.value, names)),
);

const valuesOf = remembered((entries: readonly Node[]): readonly string[] =>
  entries.flatMap((entry) => (entry.kind === 'entry' && entry.value?.kind === 'string' ? [entry.value.value] : [])),
);

const hasValue = oncePerNames((object: ObjectNode, names: readonly string[]): boolean =>
  valuesOf(atHandOf(object.entries)).some((value) => mentions(value, names)),
);

/** `let type = old; if (partner) type = new;`: another assignment of the same variable has the new name. */
function setsNewElsewhere(setting: DefineNode | AssignNode, names: readonly string[]): boolean {
  const name = targetOf(setting);
  if (name === null) return false;
  let scope: Node = setting;
  for (const outer of ancestors(setting)) {
    scope = outer;
    if (outer.kind === 'function' || outer.kind === 'class') break;
  }
  return (settingsOf(scope, names).get(name) ?? []).some((other) => other !== setting);
}

/** By the name that is set, those that are set to one of these. */
const settingsOf = oncePerNames((scope: Node, names: readonly string[]) => {
  const naming = [...settingsIn(scope)].map(
    ([name, settings]) => [name, settings.filter(({ value }) => value !== null && holds(value, names))] as const,
  );
  return new Map(naming);
});

const settingsIn = remembered((scope: Node): ReadonlyMap<string, readonly (DefineNode | AssignNode)[]> => {
  const found = new Map<string, (DefineNode | AssignNode)[]>();
  for (const node of walk(scope)) {
    const name = node.kind === 'define' || node.kind === 'assign' ? targetOf(node) : null;
    if (name === null || (node.kind !== 'define' && node.kind !== 'assign')) continue;
    const known = found.get(name);
    if (known) known.push(node);
    else found.set(name, [node]);
  }
  return found;
});

function targetOf(setting: DefineNode | AssignNode): string | null {
  if (setting.kind === 'define') return setting.constant ? null : setting.name;
  return setting.target.kind === 'name' ? setting.target.name : null;
}

/** `{ old_api: …, new_api: …, title: … }` names its sides, however many entries it has. */
const namesSides = oncePerNames((object: ObjectNode, [oldType]: readonly string[]): boolean =>
  atHandOf(object.entries).some((entry) => {
    if (entry.kind !== 'entry' || entry.value?.kind !== 'string' || entry.value.value !== oldType) return false;
    const key = entry.key.kind === 'string' ? entry.key.value : entry.key.kind === 'name' ? entry.key.name : '';
    return /old|legacy|from|before|prev|cn|原|旧/i.test(key);
  }),
);

/** `if (partner) x = new; else x = old;`: the other side handles the other name. */
function branchOf(branch: Extract<Node, { kind: 'branch' }>, child: Node, names: readonly string[]): Node | null {
  if (child === branch.condition) return null;
  const other = branch.then.includes(child) ? branch.otherwise : branch.then;
  return other.some((node) => holds(node, names)) ? branch : null;
}

/** `case old: case new: body`. */
function fallThrough(node: CaseNode, names: readonly string[]): Node | null {
  const owner = node.parent;
  if (owner?.kind !== 'switch') return null;
  return casesNaming(owner, names).has(sharedCases(owner, node)) ? owner : null;
}

/** The bodies to which one of these names leads. */
const casesNaming = oncePerNames(
  (owner: SwitchNode, names: readonly string[]): ReadonlySet<readonly CaseNode[]> =>
    new Set(owner.cases.filter(({ tests }) => tests.some((test) => holds(test, names))).map((one) => sharedCases(owner, one))),
);
