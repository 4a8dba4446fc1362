import { nodesOf, remembered } from '../../../base/tree.js';
import type { CallNode, EntryNode, FunctionNode, Node, Tree } from '../../../model/index.js';
import { isConfig } from '../../program/program.js';
import { keyOf } from '../../program/syntax.js';
import { type AbstractValue, after, type NodeValue, nodeValue, TOP } from '../abstract-value.js';
import type { Session } from '../session.js';
import { noteField } from './filled-fields.js';
import { bare, settled } from './setting-words.js';
import { configKeys, inSight, type Setting, springDefault } from './settings.js';

/**
 * `properties.getCn().getUrl()`, `properties.cn().url()`, where Spring fills an object inside another from what a config file has below `temu.cn`: the value there, however
 * the key is written (`base-url`). Null for anything else.
 */
export function ofBoundTable(
  session: Session,
  table: NodeValue,
  name: string,
  node: CallNode,
  tree: Tree,
): readonly AbstractValue[] | null {
  if (!/^(?:java|kotlin)$/.test(tree.language) || node.args.length > 0 || table.node.kind !== 'object' || !isConfig(table.tree))
    return null;
  const asked = /^(?:get|is)([A-Z]\w{0,80})$/.exec(name)?.[1] ?? name;
  const entry = table.node.entries.find((one): one is EntryNode => one.kind === 'entry' && isCalled(table.tree, one, asked));
  if (!entry?.value || session.program.code.some((one) => ownGetters(one).has(name))) return null;
  noteField(entry.value, asked.charAt(0).toLowerCase() + asked.slice(1), tree);
  const step = { file: table.tree.file.path, range: entry.key.range, why: 'config-key', detail: asked } as const;
  return springDefault(session, entry.value, table.tree).map((value) => after(value, { steps: [step] }));
}

/** Methods of classes that settings fill, and of those beside them, that give something else than a field. */
const ownGetters = remembered((tree: Tree): ReadonlySet<string> => {
  if (tree.language !== 'java' || !tree.file.text.includes('@ConfigurationProperties')) return new Set();
  return new Set(nodesOf(tree).flatMap((node) => (node.kind === 'function' && !givesField(node) ? [node.name] : [])));
});

function givesField({ params, body: [only, another] }: FunctionNode): boolean {
  if (params.length > 0 || only === undefined) return true;
  return another === undefined && only.kind === 'return' && (only.value?.kind === 'name' || only.value?.kind === 'member');
}

function isCalled(tree: Tree, { key }: EntryNode, name: string): boolean {
  const written = keyOf(tree, key);
  return written !== null && bare(written) === bare(name);
}

/** `temu.cn.url=…`, `temu.cn.key=…` of a properties file: what stands below `temu.cn`, as a table. */
export function tablesBelow(session: Session, path: string, home: Tree): readonly AbstractValue[] | null {
  const start = `${settled(path)}.`;
  const byTree = new Map<Tree, Setting[]>();
  for (const [key, settings] of configKeys(session.program, [start]).byPath) {
    if (!key.startsWith(start) || key.slice(start.length).includes('.')) continue;
    for (const one of inSight(session, home, settings))
      if (one.tree.language === 'properties') byTree.set(one.tree, [...(byTree.get(one.tree) ?? []), one]);
  }
  const tables = [...byTree].map(([tree, settings]) => nodeValue({ tree, node: tableOf(tree).below(start, settings) }, TOP));
  return tables.length > 0 ? tables : null;
}

const tableOf = remembered((tree: Tree) => {
  const made = new Map<string, Node>();
  return {
    below(start: string, settings: readonly Setting[]): Node {
      const known = made.get(start);
      if (known) return known;
      const { root } = tree;
      const entries = settings.map(({ node, key, path }): Node => {
        const name = { kind: 'name', range: key.range, parent: root, name: path.slice(start.length) } as const;
        return { kind: 'entry', range: key.range, parent: root, key: name, value: node };
      });
      const table: Node = { kind: 'object', range: root.range, parent: root, entries };
      made.set(start, table);
      return table;
    },
  };
});
