import { paramsAtHand } from '../../src/base/sleeping-function.js';
import { ancestors, childrenOf, walkAtHand } from '../../src/base/tree.js';
import type { ClassNode, FunctionNode, Language, Node, Site } from '../../src/model/index.js';
import { typeName } from './shop-tests.js';

/** What code can call by a name where a site stands: a variable, or a field of the object at hand. */
export type Holder = {
  readonly text: string;
  /** Its declared type, null where none is written. */
  readonly type: string | null;
};

/** The variables in scope, from the innermost function outwards, then the fields of the object at hand. */
export function holdersAt({ node, file: { text }, tree }: Pick<Site, 'node' | 'file' | 'tree'>): readonly Holder[] {
  if (node === null) return [];
  const found: Holder[] = [];
  let method: FunctionNode | null = null;
  for (const outer of ancestors(node)) {
    if (outer.kind === 'function') {
      found.push(...parametersOf(outer, text), ...readBefore(outer, node, text));
      method = outer;
    }
    if (outer.kind === 'class' && method !== null && !isStatic(method, text)) found.push(...fieldsOf(outer, tree.language, text));
  }
  return found;
}

function parametersOf({ params }: FunctionNode, text: string): readonly Holder[] {
  return params.flatMap(({ pattern, at, type, rest }) => (pattern === null && !rest ? [holder(text.slice(at.start, at.end), type)] : []));
}

/** Variables of the function that are there by then: not those of a function or a branch that the site stands outside of. */
function readBefore(outer: FunctionNode, site: Node, text: string): readonly Holder[] {
  return [...walkAtHand(outer)].flatMap((inner) => {
    if (inner.kind !== 'define' || inner.range.end > site.range.start || !isInScope(inner, site)) return [];
    return [holder(text.slice(inner.at.start, inner.at.end), inner.type)];
  });
}

/** Whether the block of a variable is around the site too. */
export function isInScope(inner: Node, site: Node): boolean {
  for (const around of ancestors(inner)) {
    if (around.kind === 'function' || around.kind === 'branch' || around.kind === 'case' || around.kind === 'class')
      return around.range.start <= site.range.start && site.range.end <= around.range.end;
  }
  return true;
}

const receivers: Partial<Record<Language, string>> = { python: 'self.', php: '$this->', ruby: '@', go: '' };

function fieldsOf(outer: ClassNode, language: Language, text: string): readonly Holder[] {
  if (outer.isEnum) return [];
  const receiver = receivers[language] ?? 'this.';
  const fields = outer.body.flatMap((part) => {
    if (part.kind === 'define' && part.member && !isStatic(part, text)) return [holder(receiver + bare(part.name), part.type)];
    return part.kind === 'function' ? [...constructed(part, receiver), ...assigned(part, receiver, text)] : [];
  });
  return [...new Map(fields.map((field) => [field.text, field])).values()];
}

/** `constructor(private readonly shop: Shop)`: such a parameter never sleeps, nor does what is assigned to the object at hand. */
function constructed(method: FunctionNode, receiver: string): readonly Holder[] {
  return paramsAtHand(method).flatMap(({ field, name, type }) => (field ? [holder(receiver + bare(name), type)] : []));
}

/** `self.shop = shop`, with the type of that parameter. */
function assigned(method: FunctionNode, receiver: string, text: string): readonly Holder[] {
  return [...walkAtHand(method)].flatMap((node) => {
    if (node.kind !== 'assign' || node.target.kind !== 'member') return [];
    const { object, property } = node.target;
    if (object.kind !== 'name' || object.name !== 'this') return [];
    const { value } = node;
    const param = value.kind === 'name' ? method.params.find(({ at }) => text.slice(at.start, at.end) === source(value, text)) : undefined;
    return [holder(receiver + property, param?.type ?? null)];
  });
}

function holder(text: string, type: string | null): Holder {
  return { text, type: type === null ? null : typeName(type) };
}

function isStatic(part: Node, text: string): boolean {
  const [first] = childrenOf(part);
  return /\bstatic\b|@staticmethod|@classmethod/.test(text.slice(part.range.start, first?.range.start ?? part.range.end).slice(0, 200));
}

function source({ range }: Node, text: string): string {
  return text.slice(range.start, range.end);
}

function bare(name: string): string {
  return name.replace(/^\$/, '');
}
