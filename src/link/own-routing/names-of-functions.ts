import { foundAtHand, remembered } from '../../base/tree.js';
import type { CallNode, Node, OwnRouting, Tree } from '../../model/index.js';
import type { Program } from '../program/program.js';
import { nameOf } from '../program/syntax.js';

/** `getattr(hooks, 'on_' + api_type.replace('.', '_'))` beside `def on_bg_goods_add`: a function that is called by the old name is not found by the new one. */
export function namesOfFunctions({ code, catalogue }: Program): readonly OwnRouting[] {
  const makers = code.flatMap(makersIn);
  if (makers.length === 0) return [];
  const declared = code.flatMap((tree) => foundAtHand(tree, declaredName));
  const isDeclared = (type: string): boolean => {
    const name = type.replaceAll('.', '_');
    return declared.some((one) => one === name || one.endsWith(`_${name}`));
  };
  const moved = [...catalogue.migrations.values()].filter(({ applies }) => applies !== 'never');
  const missing = moved.filter(({ oldType, newType }) => isDeclared(oldType) && !isDeclared(newType)).map(({ newType }) => newType);
  if (missing.length === 0) return [];
  return makers.map(({ tree, node }) => ({
    file: tree.file,
    node,
    what: 'name-in-key',
    missing,
    stops: true,
    reachedBy: 'any',
    partnerValue: null,
  }));
}

const makersIn = remembered((tree: Tree) => foundAtHand(tree, (node) => (makesUnderscores(node) ? { tree, node } : null)));

/** Names of functions with an old prefix in them; `on_bg_goods_add: (res) => …` too. */
function declaredName(node: Node): string | null {
  const named = node.kind === 'function' || node.kind === 'define' ? node.name : node.kind === 'entry' ? nameOf(node.key) : null;
  return named !== null && /(?:^|_)(?:bg|temu)_/.test(named) ? named : null;
}

/** `name.replace('.', '_')`, `name.replace(/\\./g, '_')`, `name.split('.').join('_')` */
function makesUnderscores(node: Node): node is CallNode {
  if (node.kind !== 'call') return false;
  const name = nameOf(node.callee) ?? '';
  const texts = node.args.map((arg) => (arg.kind === 'string' ? arg.value : arg.kind === 'regex' ? arg.source : ''));
  if (/^(?:replace\w*|str_replace|Replace\w*|strtr)$/.test(name))
    return texts.some((text) => /^\/?\\?\.\/?[gu]*$/.test(text)) && texts.includes('_');
  const inner = node.callee.kind === 'member' ? node.callee.object : null;
  const isSplit = inner?.kind === 'call' && /^(?:split|explode|Split)$/.test(nameOf(inner.callee) ?? '');
  return name === 'join' && texts[0] === '_' && isSplit && inner.args[0]?.kind === 'string' && inner.args[0].value === '.';
}
