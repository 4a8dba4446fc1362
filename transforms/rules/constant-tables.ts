import { ancestors, nodesOf, remembered, walk } from '../../src/base/tree.js';
import type { CallNode, Facts, Node, Site, StringNode, Tree } from '../../src/model/index.js';
import { calleeName } from '../support/callee-name.js';
import { sinceDecided } from '../support/decided-sites.js';
import { newNames, oncePerNames } from '../support/near.js';
import { migrationOf } from '../support/proposals.js';
import { sharedCases } from '../support/shared-cases.js';

type Use = { readonly node: Node; readonly tree: Tree };

/** Old and new are named by constants, one of them or both: `{ [OLD]: NEW }`, `type === OLD || type === NEW`. */
export function tableOfConstants(node: StringNode, site: Site, facts: Facts, together: (use: Use) => Node | null): Node | null {
  const unit = facts.unitOf(site.file.path);
  const names = newNames(migrationOf(site, facts));
  const [oldName, newOnes] = [constantName(node), constantsOf(unit, names, facts)];
  if (newOnes.length > 0) {
    const table = betweenConstants(node, newOnes);
    if (table !== null) return table;
  }
  if (oldName === null || !names.some((name) => namedTypes(unit, facts).has(name))) return null;
  const isTable = (use: Use): boolean => (together(use) ?? (newOnes.length > 0 ? betweenConstants(use.node, newOnes) : null)) !== null;
  const told = answers('', facts);
  const question = [unit, oldName, ...names].join('\0');
  const answer = told.get(question) ?? usesOfConstant(oldName, unit, facts).some(isTable);
  told.set(question, answer);
  return answer ? node : null;
}

/** By unit, constant and new names, which tell all that is asked: hundreds of files may have a constant of that name. */
const answers = sinceDecided(null, () => new Map<string, boolean>());

/** The two sides of one thing, where the other is a constant. */
function betweenConstants(node: Node, constants: readonly string[]): Node | null {
  let child = node;
  for (const outer of ancestors(node)) {
    switch (outer.kind) {
      case 'choice':
      case 'list':
      case 'compare':
        if (namesConstant(outer, constants)) return outer;
        break;
      case 'entry':
        if (outer.value !== null && namesConstant(child === outer.key ? outer.value : outer.key, constants)) return outer;
        break;
      case 'branch': {
        const other = outer.then.includes(child) ? outer.otherwise : outer.then;
        return child !== outer.condition && other.some((one) => namesConstant(one, constants)) ? outer : null;
      }
      case 'case': {
        const owner = outer.parent;
        if (owner?.kind !== 'switch') return null;
        const shared = sharedCases(owner, outer);
        return shared.some(({ tests }) => tests.some((test) => test !== node && namesConstant(test, constants))) ? owner : null;
      }
      case 'group':
      case 'return':
      case 'index':
      case 'member':
        break;
      default:
        return null;
    }
    child = outer;
  }
  return null;
}

/** The names of the constants of a unit that hold one of these types. */
function constantsOf(unit: string, types: readonly string[], facts: Facts): readonly string[] {
  const held = constantsIn(unit, facts);
  return [...new Set(types.flatMap((type) => held.get(type) ?? []))].sort();
}

const constantsIn = sinceDecided(null, (unit: string, facts: Facts): ReadonlyMap<string, readonly string[]> => {
  const found = new Map<string, string[]>();
  for (const use of facts.uses) {
    if (use.status === 'other' || use.node.kind !== 'string' || facts.unitOf(use.file.path) !== unit) continue;
    const name = constantName(use.node);
    if (name !== null) found.set(use.type, [...(found.get(use.type) ?? []), name]);
  }
  return found;
});

/** `const OLD = 'bg.goods.add'`, `static final String OLD = …`, `OLD("bg.goods.add")` of an enum. */
function constantName(node: StringNode): string | null {
  let at: Node = node;
  for (const outer of ancestors(node)) {
    if (outer.kind === 'define') return outer.value === at ? outer.name : null;
    if (outer.kind !== 'call' || outer.args[0] !== at || !isMaker(outer)) return null;
    at = outer;
  }
  return null;
}

/** `new Api('…')`, `ApiName("…")`, `Object.freeze('…')`; `goods = temu("…")` holds what a call of that name answers. */
function isMaker({ callee, isNew }: CallNode): boolean {
  return isNew || /(?:^|\.)(?:[A-Z]\w*|freeze|valueOf|of|str)$/.test(calleeName(callee));
}

/** Every place of a unit that names a constant, by itself or by another one that is set to it. */
function usesOfConstant(constant: string, unit: string, facts: Facts): readonly Use[] {
  const found: Use[] = [];
  const asked = new Set([constant]);
  for (const name of asked) {
    for (const tree of holding(name, facts)) {
      if (facts.unitOf(tree.file.path) !== unit) continue;
      for (const node of namedIn(tree).get(name) ?? []) {
        found.push({ node, tree });
        if (node.parent?.kind === 'define' && node.parent.value === node) asked.add(node.parent.name);
      }
    }
  }
  return found;
}

function holding(name: string, { trees }: Facts): readonly Tree[] {
  return /^\w+$/.test(name) ? (byWord(trees).get(name) ?? []) : [...trees.values()].filter(({ file }) => file.text.includes(name));
}

/** Trees by every word of their texts. */
const byWord = remembered((trees: Facts['trees']): ReadonlyMap<string, readonly Tree[]> => {
  const found = new Map<string, Tree[]>();
  for (const tree of trees.values()) {
    for (const word of new Set(tree.file.text.match(/\w+/g))) {
      const holders = found.get(word);
      if (holders) holders.push(tree);
      else found.set(word, [tree]);
    }
  }
  return found;
});

const namedIn = remembered((tree: Tree): ReadonlyMap<string, readonly Node[]> => {
  const found = new Map<string, Node[]>();
  for (const node of nodesOf(tree)) {
    const name = node.kind === 'name' ? node.name : node.kind === 'member' ? node.property : null;
    if (name === null) continue;
    const nodes = found.get(name);
    if (nodes) nodes.push(node);
    else found.set(name, [node]);
  }
  return found;
});

/** Whether one of these constants is named at or below a node. */
const namesConstant = oncePerNames((node: Node, names: readonly string[]): boolean =>
  [...walk(node)].some(
    (one) => (one.kind === 'name' && names.includes(one.name)) || (one.kind === 'member' && names.includes(one.property)),
  ),
);

/** Every type that the code of a unit names. */
const namedTypes = sinceDecided(
  null,
  (unit: string, facts: Facts): ReadonlySet<string> =>
    new Set(facts.uses.flatMap(({ type, file }) => (facts.unitOf(file.path) === unit ? [type] : []))),
);
