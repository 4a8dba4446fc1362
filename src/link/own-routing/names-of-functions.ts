import { foundAtHand, remembered, walk } from '../../base/tree.js';
import type { CallNode, Node, OwnRouting, Tree } from '../../model/index.js';
import type { Program } from '../program/program.js';
import { nameOf } from '../program/syntax.js';

/**
 * `getattr(hooks, 'on_' + api_type.replace('.', '_'))` beside `def on_bg_goods_add`, `parsers[camelCase(type)]` beside `bgGoodsAdd`: a function that is called by
 * the old name is not found by the new one.
 */
export function namesOfFunctions({ code, catalogue }: Program): readonly OwnRouting[] {
  const makers = code.flatMap(makersIn);
  if (makers.length === 0) return [];
  const declared = code.flatMap((tree) => foundAtHand(tree, declaredName));
  const isDeclared = (type: string): boolean => {
    const [snake, pascal] = [type.replaceAll('.', '_'), inPascal(type)];
    const camel = pascal.charAt(0).toLowerCase() + pascal.slice(1);
    return declared.some((one) => one === snake || one.endsWith(`_${snake}`) || one === camel || one.endsWith(pascal));
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

const makersIn = remembered((tree: Tree) => foundAtHand(tree, (node) => (makesSnake(node) || makesCamel(node) ? { tree, node } : null)));

/** `bg.goods.add` → `BgGoodsAdd` */
function inPascal(type: string): string {
  return type
    .split('.')
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join('');
}

/** Names of functions and classes with an old prefix in them; `on_bg_goods_add: (res) => …` too. */
function declaredName(node: Node): string | null {
  const isNamed = node.kind === 'function' || node.kind === 'define' || node.kind === 'class';
  const named = isNamed ? node.name : node.kind === 'entry' ? nameOf(node.key) : null;
  return named !== null && /(?:^|_)(?:bg|temu)_|^(?:bg|temu)[A-Z]|(?:Bg|Temu)[A-Z]/.test(named) ? named : null;
}

/** `name.replace('.', '_')`, `name.replace(/\\./g, '_')`, `re.sub(r'\\W', '_', name)`, `name.split('.').join('_')` */
function makesSnake(node: Node): node is CallNode {
  if (node.kind !== 'call') return false;
  const texts = textsOf(node);
  if (replacers.test(calledOf(node))) return texts.includes('_') && texts.some((text) => isDot(text) || isAllBut(text));
  const inner = node.callee.kind === 'member' ? node.callee.object : null;
  const isSplit = inner?.kind === 'call' && splitters.test(calledOf(inner)) && textsOf(inner)[0] === '.';
  return calledOf(node) === 'join' && texts[0] === '_' && isSplit;
}

/** `name.replace(/\\.(\\w)/g, (_, c) => c.toUpperCase())`, `''.join(part.title() for part in name.split('.'))`, `str_replace('.', '', ucwords($name, '.'))`, `camelCase(name)` */
function makesCamel(node: Node): node is CallNode {
  if (node.kind !== 'call') return false;
  const name = calledOf(node);
  if (libraries.test(name)) return true;
  const calls = (called: RegExp): boolean => [...walk(node)].some((part) => part.kind === 'call' && called.test(calledOf(part)));
  if (replacers.test(name)) return textsOf(node).some((text) => isDot(text) || /\\\.|^\/?\[/.test(text)) && calls(raisers);
  return joiners.test(name) && calls(splitters) && calls(raisers);
}

const libraries = /^(?:camelCase|pascalCase|upperCamelCase|camelize|pascalize|studly)$/;
const replacers = /^(?:replace\w*|str_replace|Replace\w*|strtr|sub|preg_replace\w*)$/;
const splitters = /^(?:split|explode|Split)$/;
const joiners = /^(?:join|implode|Join|joining|collect)$/;
const raisers = /^(?:toUpperCase|toLocaleUpperCase|title|capitalize|upper|ucfirst|ucwords|upperFirst|ToUpper\w*|Title)$/;

function calledOf({ callee }: CallNode): string {
  return nameOf(callee) ?? '';
}

function textsOf({ args }: CallNode): readonly string[] {
  return args.map((arg) => (arg.kind === 'string' ? arg.value : arg.kind === 'regex' ? arg.source : ''));
}

function isDot(pattern: string): boolean {
  return /^\/?\\?\.\/?[gu]*$/.test(pattern);
}

/** `\\W`, `[^\\w]+`, `[^a-z0-9]` */
function isAllBut(pattern: string): boolean {
  return /^\/?(?:\\W|\[\^[^\]]+\])\+?\/?[giu]*$/.test(pattern);
}
