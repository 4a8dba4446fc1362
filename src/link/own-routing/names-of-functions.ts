import { foundAtHand, remembered, walk } from '../../base/tree.js';
import type { CallNode, Node, OwnRouting, Tree } from '../../model/index.js';
import type { Ref } from '../program/ref.js';
import { nameOf } from '../program/syntax.js';
import { aside, type Session } from '../values/session.js';
import { arrivals } from './coming-to.js';

/**
 * `getattr(hooks, 'on_' + api_type.replace('.', '_'))` beside `def on_bg_goods_add`, `parsers[camelCase(type)]` beside `bgGoodsAdd`: a function that is called by
 * the old name is not found by the new one. Only where such a name comes to what is replaced, or nobody tells what does and dots alone are replaced: all signs but
 * letters are taken out of names of files, too.
 */
export function namesOfFunctions(session: Session): readonly OwnRouting[] {
  const { code, catalogue } = session.program;
  const makers = code.flatMap(makersIn);
  if (makers.length === 0) return [];
  const declared = code.flatMap((tree) => foundAtHand(tree, declaredName));
  const isDeclared = (type: string): boolean => {
    const [snake, pascal] = [type.replaceAll('.', '_'), inPascal(type)];
    const camel = pascal.charAt(0).toLowerCase() + pascal.slice(1);
    return declared.some((one) => one === snake || one.endsWith(`_${snake}`) || one === camel || one.endsWith(pascal));
  };
  const moved = [...catalogue.migrations.values()].filter(({ applies }) => applies !== 'never');
  const missed = moved.filter(({ oldType, newType }) => isDeclared(oldType) && !isDeclared(newType));
  if (missed.length === 0) return [];
  const names = new Set(missed.map(({ oldType }) => oldType));
  return makers.flatMap((maker) => {
    if (!mayBeHanded(session, maker, names)) return [];
    return {
      file: maker.tree.file,
      node: maker.node,
      what: 'name-in-key',
      missing: missed.map(({ newType }) => newType),
      stops: true,
      reachedBy: 'any',
      partnerValue: null,
    };
  });
}

/** Whether one of these names comes to what the call is made of. */
function mayBeHanded(session: Session, { tree, node }: Ref<CallNode>, names: ReadonlySet<string>): boolean {
  const parts = [...walk(node)].filter((part) => (part.kind === 'name' || part.kind === 'member') && !isCallee(part));
  const isOfInterest = (text: string): boolean => names.has(text);
  const coming = parts.map((part) => aside(session, () => arrivals(session, { tree, node: part }, new Set(), isOfInterest)));
  if (coming.some(({ texts }) => texts.some(({ text }) => isOfInterest(text)))) return true;
  return !textsOf(node).some(isAllBut) && coming.some(({ closed }) => !closed);
}

function isCallee(node: Node): boolean {
  return node.parent?.kind === 'call' && node.parent.callee === node;
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
