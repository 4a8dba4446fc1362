import type {
  BranchNode,
  CallNode,
  ChoiceNode,
  ClassNode,
  CompareNode,
  DefineNode,
  EntryNode,
  FunctionNode,
  ImportNode,
  IndexNode,
  MemberNode,
  Node,
  ParamNode,
  PlainNode,
  Range,
  ReturnNode,
  StringNode,
} from '../../model/index.js';

export {
  groupNode as group,
  listNode as list,
  nameNode as name,
  objectNode as object,
  spreadNode as spread,
  stringNode as fixed,
} from '../core/nodes.js';

/** Nodes of the common tree, without their parents, which are set once the whole tree stands. */

const span = (first: Range, last: Range): Range => ({ start: Math.min(first.start, last.start), end: Math.max(first.end, last.end) });

export const plain = (range: Range, text: string): PlainNode => ({ kind: 'plain', range, parent: null, text });
export const returns = (range: Range, value: Node | null): ReturnNode => ({ kind: 'return', range, parent: null, value });
export const index = (range: Range, of: Node, at: Node): IndexNode => ({ kind: 'index', range, parent: null, object: of, index: at });

export const entry = (key: Node, value: Node | null): EntryNode => ({
  kind: 'entry',
  range: value ? span(key.range, value.range) : key.range,
  parent: null,
  key,
  value,
});

export const member = (range: Range, of: Node, property: string, at: Range): MemberNode => ({
  kind: 'member',
  range,
  parent: null,
  object: of,
  property,
  at,
});

export const call = (range: Range, callee: Node, args: readonly Node[], isNew = false): CallNode => ({
  kind: 'call',
  range,
  parent: null,
  callee,
  args,
  isNew,
});

export const choice = (range: Range, condition: Node | null, options: readonly Node[]): ChoiceNode => ({
  kind: 'choice',
  range,
  parent: null,
  condition,
  options,
});

export const compare = (range: Range, op: string, left: Node, right: Node): CompareNode => ({
  kind: 'compare',
  range,
  parent: null,
  op,
  left,
  right,
});

export const imports = (range: Range, from: string, bindings: ImportNode['bindings'], specifier: StringNode | null = null): ImportNode => ({
  kind: 'import',
  range,
  parent: null,
  from,
  specifier,
  bindings,
});

export const branch = (range: Range, condition: Node, taken: readonly Node[], otherwise: readonly Node[]): BranchNode => ({
  kind: 'branch',
  range,
  parent: null,
  condition,
  // biome-ignore lint/suspicious/noThenProperty: the tree's own name for the branch that is taken
  then: taken,
  otherwise,
});

type Named = { readonly range: Range; readonly name: string; readonly at: Range };

export const define = (at: Named, more: Partial<Omit<DefineNode, 'kind' | 'parent' | keyof Named>>): DefineNode => ({
  kind: 'define',
  range: at.range,
  parent: null,
  name: at.name,
  at: at.at,
  value: more.value ?? null,
  constant: more.constant ?? false,
  exported: more.exported ?? false,
  member: more.member ?? false,
  type: more.type ?? null,
  annotations: more.annotations ?? [],
});

export const param = (at: Named, more: Partial<Omit<ParamNode, 'kind' | 'parent' | keyof Named>>): ParamNode => ({
  kind: 'param',
  range: at.range,
  parent: null,
  name: at.name,
  at: at.at,
  initial: more.initial ?? null,
  type: more.type ?? null,
  field: more.field ?? false,
  rest: more.rest ?? false,
  annotations: more.annotations ?? [],
  pattern: more.pattern ?? null,
});

export const func = (range: Range, more: Partial<Omit<FunctionNode, 'kind' | 'parent' | 'range'>>): FunctionNode => ({
  kind: 'function',
  range,
  parent: null,
  name: more.name ?? '',
  at: more.at ?? null,
  params: more.params ?? [],
  body: more.body ?? [],
  exported: more.exported ?? false,
  annotations: more.annotations ?? [],
});

export const type = (range: Range, more: Partial<Omit<ClassNode, 'kind' | 'parent' | 'range'>>): ClassNode => ({
  kind: 'class',
  range,
  parent: null,
  name: '',
  at: null,
  extends: null,
  mixins: [],
  body: [],
  exported: false,
  isEnum: false,
  annotations: [],
  ...more,
});
