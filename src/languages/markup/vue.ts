import type { AttributeNode, DirectiveNode, ElementNode, ExpressionNode, SourceLocation, TemplateChildNode } from '@vue/compiler-dom';
import { sourceEndings } from '../../base/source-endings.js';
import type { Node, Range, SourceFile, Tree } from '../../model/index.js';
import type { LanguageModule } from '../core/contract.js';
import { decodeInPlace } from '../core/entities.js';
import { callNode, defineNode, entryNode, groupNode, nameNode, objectNode, range, span } from '../core/nodes.js';
import { matcher } from '../core/paths.js';
import { type Dialect, loadCompiler, type ReadAs } from '../typescript/index.js';
import { attributeValue, newPage, type Page, pageComment, pageText, pageTree, script, scriptBlock, wholeText } from './page.js';

type VueCompiler = typeof import('@vue/compiler-dom');
const held: { vue: VueCompiler | null } = { vue: null };

export const vue: LanguageModule = {
  id: 'vue',
  matches: matcher(sourceEndings.vue),
  async prepare() {
    await loadCompiler();
    held.vue ??= await import('@vue/compiler-dom');
  },
  parse,
};

function loaded(): VueCompiler {
  if (!held.vue) throw new Error('a .vue file was parsed before prepare()');
  return held.vue;
}

function parse(file: SourceFile): Tree {
  loaded();
  try {
    return read(file);
  } catch (error) {
    return wholeText(file, 'vue', error);
  }
}

function read(file: SourceFile): Tree {
  const page = newPage(file.text);
  const blocks = blocksOf(file.text, page.errors);
  const dialect = blocks.some((block) => isScript(block) && dialectOf(block).startsWith('ts')) ? 'ts' : 'js';
  const nodes = blocks.flatMap((block) => {
    if (isScript(block)) return scriptBlock(page, contentOf(block), dialectOf(block));
    return content({ page, dialect }, [block]);
  });
  return pageTree(file, 'vue', page, nodes);
}

/** The blocks of a component, for whoever wants its script alone. */
export function vueScripts(text: string): Page['scripts'] {
  return blocksOf(text, [])
    .filter(isScript)
    .map((block) => ({ range: contentOf(block), dialect: dialectOf(block) }));
}

function blocksOf(text: string, errors: Range[]): readonly TemplateChildNode[] {
  const compiler = loaded();
  const onError = ({ loc }: { readonly loc?: SourceLocation }) => {
    errors.push(loc ? at(loc) : range(0, text.length));
  };
  return compiler.parse(text, { parseMode: 'sfc', comments: true, onError }).children;
}

function at(loc: SourceLocation): Range {
  return range(loc.start.offset, loc.end.offset);
}

function isScript(node: TemplateChildNode): node is ElementNode {
  return 'tag' in node && node.tag === 'script';
}

function contentOf(block: ElementNode): Range {
  const [first, last] = [block.children[0], block.children.at(-1)];
  return first && last ? range(first.loc.start.offset, last.loc.end.offset) : range(block.loc.end.offset, block.loc.end.offset);
}

function dialectOf(block: ElementNode): Dialect {
  const lang = block.props.find((prop) => prop.name === 'lang');
  const named = lang && 'value' in lang ? lang.value?.content : undefined;
  return named === 'ts' || named === 'tsx' ? named : 'jsx';
}

type Reading = { readonly page: Page; readonly dialect: Dialect };

/** The nodes of a stretch of template; `v-if` and what follows it are one branch, built from its end. */
function content(reading: Reading, nodes: readonly TemplateChildNode[]): Node[] {
  const result: Node[] = [];
  let otherwise: Node | null = null;
  for (const node of [...nodes].reverse()) {
    if (!('tag' in node)) {
      result.push(...leaf(reading, node).reverse());
      continue;
    }
    const made = looped(reading, node, element(reading, node));
    const step = directive(node, /^(?:if|else-if|else)$/);
    if (step?.name === 'else') {
      otherwise = made;
      continue;
    }
    const whole: Node = step ? branch(reading, step, made, otherwise) : made;
    if (otherwise && !step) result.push(otherwise);
    otherwise = step?.name === 'else-if' ? whole : null;
    if (!otherwise) result.push(whole);
  }
  if (otherwise) result.push(otherwise);
  return result.reverse();
}

function directive(node: ElementNode, name: RegExp): DirectiveNode | null {
  return node.props.find((prop): prop is DirectiveNode => isDirective(prop) && name.test(prop.name)) ?? null;
}

function isDirective(prop: AttributeNode | DirectiveNode): prop is DirectiveNode {
  return 'modifiers' in prop;
}

function branch(reading: Reading, step: DirectiveNode, made: Node, otherwise: Node | null): Node {
  const [condition = groupNode(at(step.loc), [])] = step.exp ? expression(reading, step.exp, 'condition') : [];
  const end = (otherwise ?? made).range.end;
  return {
    kind: 'branch',
    range: range(made.range.start, end),
    parent: null,
    condition,
    // biome-ignore lint/suspicious/noThenProperty: the tree's own name for the branch that is taken
    then: [made],
    otherwise: otherwise ? [otherwise] : [],
  };
}

/** `v-for="x in list"` defines x as any item of the list, for the element and all below it. */
function looped(reading: Reading, node: ElementNode, made: Node): Node {
  const loop = directive(node, /^for$/)?.forParseResult;
  if (!loop) return made;
  const [list = groupNode(at(loop.source.loc), [])] = expression(reading, loop.source);
  const place = at(loop.source.loc);
  const any: Node = { kind: 'plain', range: range(place.end, place.end), parent: null, text: '*' };
  const item: Node = { kind: 'index', range: place, parent: null, object: list, index: any };
  if (!loop.value) return groupNode(made.range, [item, made]);
  const name = { ...at(loop.value.loc), text: loop.value.loc.source };
  return groupNode(made.range, [defineNode(name, name, item, 'constant'), made]);
}

function leaf({ page, dialect }: Reading, node: Exclude<TemplateChildNode, ElementNode>): Node[] {
  if (!('content' in node)) return [];
  if (typeof node.content !== 'string') return [...expression({ page, dialect }, node.content as ExpressionNode)];
  if (page.text.startsWith('<!--', node.loc.start.offset)) {
    pageComment(page, at(node.loc));
    return [];
  }
  return pageText(page, at(node.loc), node.content);
}

/** An element reads as in JSX: a call with its attributes and what is in it. */
function element(reading: Reading, node: ElementNode): Node {
  const start = node.loc.start.offset + 1;
  const name = range(start, start + node.tag.length);
  const entries = node.props.flatMap((prop) => (isDirective(prop) ? bound(reading, prop) : [attribute(reading.page, prop)]));
  const attributes = objectNode(span(entries, name.end), entries);
  return callNode(at(node.loc), nameNode(name, node.tag), [attributes, ...content(reading, node.children)]);
}

function attribute(page: Page, prop: AttributeNode): Node {
  const value = prop.value ? attributeValue(page, at(prop.value.loc), prop.value.content) : null;
  return entryNode(at(prop.loc), nameNode(at(prop.nameLoc), prop.name), value);
}

/** A directive: `:type="x"` is the entry `type`, `@click="f()"` the entry `@click`. Directives that shape the tree are seated elsewhere. */
function bound(reading: Reading, prop: DirectiveNode): Node[] {
  if (/^(?:if|else-if|else|for)$/.test(prop.name)) return [];
  const { arg, exp } = prop;
  const isBind = prop.name === 'bind' && arg && 'isStatic' in arg && arg.isStatic;
  const key = isBind
    ? nameNode(at(arg.loc), arg.loc.source)
    : nameNode(range(prop.loc.start.offset, prop.loc.start.offset), prop.rawName ?? '');
  const values = exp ? expression(reading, exp, prop.name === 'on' && arg ? 'script' : 'expression') : [];
  const [only] = values;
  const value = exp && (values.length !== 1 || !only) ? groupNode(at(exp.loc), values) : (only ?? null);
  const dynamic = arg && 'isStatic' in arg && !arg.isStatic ? expression(reading, arg) : [];
  return [entryNode(at(prop.loc), key, value), ...dynamic];
}

/** Offsets agree although entities are decoded; a script with encoded quotes is kept as text. */
function expression({ page, dialect }: Reading, exp: ExpressionNode, as: ReadAs = 'expression'): readonly Node[] {
  const place = bracketless(page.text, at(exp.loc));
  const { source } = exp.loc;
  if (!('content' in exp) || exp.content === source || !source.includes('&')) return script(page, place, dialect, as);
  const decoded = decodeInPlace(source);
  if (decoded === null) return pageText(page, place, exp.content);
  const whole = page.text.slice(0, exp.loc.start.offset) + decoded + page.text.slice(exp.loc.end.offset);
  return script(page, place, dialect, as, whole);
}

/** A dynamic argument stands in brackets. */
function bracketless(text: string, { start, end }: Range): Range {
  return text.charAt(start) === '[' && text.charAt(end - 1) === ']' && /[:@#]/.test(text.charAt(start - 1))
    ? range(start + 1, end - 1)
    : range(start, end);
}
