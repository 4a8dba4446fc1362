import { foundAtHand, nodesAtHand, remembered } from '../../../base/tree.js';
import type { DynamicType, Node, Tree } from '../../../model/index.js';
import type { Program } from '../../program/program.js';
import { nameOf } from '../../program/syntax.js';

type Spelled = Pick<DynamicType, 'file' | 'node' | 'becomes' | 'partners'>;

/** Calls of methods that nobody declares and whose name is an old type's, `api.bg_goods_add(…)`, where the program makes dots of underscores. */
export function spelledNames(program: Program): readonly Spelled[] {
  const { catalogue, code } = program;
  if (!code.some(hasDotMaker)) return [];
  const called = code.flatMap((tree) =>
    foundAtHand(tree, (node): Called | null => {
      const name = node.kind === 'call' && node.callee.kind === 'member' ? node.callee.property : '';
      const type = /^(?:bg|temu)_\w+$/.test(name) ? name.replaceAll('_', '.') : null;
      return type !== null && catalogue.migrations.has(type) ? { name, file: tree.file, node, becomes: [type], partners: [] } : null;
    }),
  );
  const declared = called.length === 0 ? null : new Set(code.flatMap((tree) => foundAtHand(tree, declaredName)));
  return called.flatMap(({ name, ...spelled }) => (declared?.has(name) ? [] : [spelled]));
}

type Called = Spelled & { readonly name: string };

function declaredName(node: Node): string | null {
  return node.kind === 'function' || node.kind === 'define' ? node.name : null;
}

const hasDotMaker = remembered((tree: Tree): boolean => /["'`/]_["'`/]/.test(tree.file.text) && nodesAtHand(tree).some(makesDots));

/** `name.replace(/_/g, '.')`, `String(name).split('_').join('.')`, `".".join(name.split("_"))` */
function makesDots(node: Node): boolean {
  if (node.kind !== 'call') return false;
  const name = nameOf(node.callee) ?? '';
  if (/^(?:replace\w*|str_replace|Replace\w*|strtr)$/.test(name)) {
    const [first = '', second] = node.args.map(textOf);
    return /^\/?_\/?[gu]*$/.test(first) && second === '.';
  }
  return /^(?:split|explode|Split)$/.test(name) && node.args.some((arg) => /^\/?_\/?$/.test(textOf(arg)));
}

function textOf(arg: Node): string {
  return arg.kind === 'string' ? arg.value : arg.kind === 'regex' ? arg.source : '';
}
