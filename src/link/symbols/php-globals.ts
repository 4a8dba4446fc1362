import { childrenOf } from '../../base/tree.js';
import type { NameNode, Node, Tree } from '../../model/index.js';
import type { Program } from '../program/program.js';
import type { Decl } from '../program/ref.js';

/** By name, over the first `counted` trees of the program. */
type Globals = { readonly byName: Map<string, Decl[]>; counted: number };

const known = new WeakMap<Program, Globals>();

/** What these read is modelled by their names: a body of the project's own looks the key up at run time. */
const settingReaders = /^(?:config|env)$/;

/**
 * The function or constant of PHP that a name means, in whatever file it stands: such a name exists once in a running program. Empty where no file
 * at hand declares it, or several do. A variable is of its own file, or of one that requires that.
 */
export function phpGlobal(program: Program, node: NameNode, tree: Tree): readonly Decl[] {
  if (tree.file.text.charAt(node.range.start) === '$' || settingReaders.test(node.name)) return [];
  const all = known.get(program) ?? { byName: new Map(), counted: 0 };
  known.set(program, all);
  for (; all.counted < program.code.length; all.counted++) {
    const next = program.code[all.counted];
    if (next?.language === 'php') collect(next, all.byName);
  }
  const found = all.byName.get(node.name) ?? [];
  return found.length === 1 ? found : [];
}

function collect(tree: Tree, byName: Map<string, Decl[]>): void {
  const pending: Node[] = [...childrenOf(tree.root)];
  for (let node = pending.pop(); node; node = pending.pop()) {
    const isGlobal = node.kind === 'function' ? node.name !== '' : node.kind === 'define' && node.constant && !node.member;
    if (isGlobal && (node.kind === 'function' || node.kind === 'define')) {
      const list = byName.get(node.name) ?? [];
      byName.set(node.name, [...list, { tree, node, name: node.name, property: null, initial: null }]);
    }
    if (node.kind !== 'function' && node.kind !== 'class') pending.push(...childrenOf(node));
  }
}
