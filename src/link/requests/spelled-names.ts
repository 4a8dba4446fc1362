import { foundIn, nodesOf, remembered } from '../../base/tree.js';
import type { DynamicType, Node, Tree } from '../../model/index.js';
import type { Program } from '../program/program.js';
import { nameOf } from '../program/syntax.js';

type Spelled = Pick<DynamicType, 'file' | 'node' | 'becomes'>;

/** Calls of methods that nobody declares and whose name is an old type's, `api.bg_goods_add(…)`, where the program makes dots of underscores. */
export function spelledNames(program: Program): readonly Spelled[] {
  const { catalogue, code } = program;
  if (!code.some(hasDotMaker)) return [];
  const declared = new Set(code.flatMap((tree) => foundIn(tree, declaredName)));
  return code.flatMap((tree) =>
    foundIn(tree, (node): Spelled | null => {
      const called = node.kind === 'call' && node.callee.kind === 'member' ? node.callee.property : '';
      if (!/^(?:bg|temu)_\w+$/.test(called) || declared.has(called)) return null;
      const type = called.replaceAll('_', '.');
      return catalogue.migrations.has(type) ? { file: tree.file, node, becomes: [type] } : null;
    }),
  );
}

function declaredName(node: Node): string | null {
  return node.kind === 'function' || node.kind === 'define' ? node.name : null;
}

const hasDotMaker = remembered((tree: Tree): boolean => nodesOf(tree).some(makesDots));

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
