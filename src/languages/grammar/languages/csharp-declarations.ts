import type { DefineNode, ImportNode, Node, ParamNode } from '../../../model/index.js';
import { asParam } from '../bind.js';
import * as make from '../make.js';
import type { Syntax } from '../syntax.js';
import { ofTargetType } from './csharp-target-types.js';

const isMarked = (at: Syntax | null, ...words: readonly string[]): boolean =>
  at?.ofType('modifier').some((modifier) => words.includes(modifier.text)) ?? false;

const isExported = (at: Syntax | null): boolean => isMarked(at, 'public', 'internal', 'protected');

const annotations = (at: Syntax | null): readonly Node[] => at?.ofType('attribute_list').flatMap((list) => list.built) ?? [];

/** The value stands last, without a field of its own. */
function initialOf(at: Syntax): Node | null {
  const last = at.named
    .filter((child) => child.field === null && child.type !== 'bracketed_argument_list' && child.type !== 'attribute_list')
    .at(-1);
  return last?.node ?? null;
}

/** `const string A = "…", B = "…"`, in a class or a method. */
export const declaration = (at: Syntax): readonly Node[] =>
  at.ofType('variable_declarator').map((declarator, i): DefineNode => {
    const name = declarator.part('name') ?? declarator.part(0);
    const member = at.parent?.type === 'field_declaration';
    return make.define(
      { range: declarator.range, name: name?.text ?? '', at: name?.range ?? declarator.range },
      {
        value: ofTargetType(initialOf(declarator), at.textOf('type')),
        constant: isMarked(at.parent, 'const', 'readonly'),
        exported: member && isExported(at.parent),
        member,
        type: at.part('type')?.text ?? null,
        annotations: i === 0 ? annotations(at.parent) : [],
      },
    );
  });

/** `string Url { get; set; } = "…"`, `string Url => "…"` and `string Url { get { return "…"; } }`; other accessors with bodies stand after it. */
export function property(at: Syntax): readonly Node[] {
  const name = at.part('name');
  const value = at.maybe('value');
  const isArrow = value?.kind === 'return';
  const accessors = at.part('accessors');
  const got = accessors === undefined ? null : onlyReturned(accessors);
  const isSettable = accessors?.named.some((accessor) => /set|init/.test(accessor.textOf('name'))) ?? false;
  const define = make.define(
    { range: at.range, name: name?.text ?? '', at: name?.range ?? at.range },
    {
      value: ofTargetType(isArrow ? value.value : (got ?? value), at.textOf('type')),
      constant: !isSettable,
      exported: isExported(at),
      member: true,
      type: at.textOf('type'),
      annotations: annotations(at),
    },
  );
  return got === null ? [define, ...(accessors?.built ?? [])] : [define];
}

/** The one accessor is `get { return …; }` or `get => …`. */
function onlyReturned(accessors: Syntax): Node | null {
  const [only, another] = accessors.named.filter((child) => child.type === 'accessor_declaration');
  if (!only || another || only.textOf('name') !== 'get') return null;
  const [given, more] = only.part('body')?.built ?? [];
  return given?.kind === 'return' && more === undefined ? given.value : null;
}

export function param(at: Syntax): readonly Node[] {
  const name = at.part('name');
  const own = { range: at.range, name: name?.text ?? '', at: name?.range ?? at.range };
  return [make.param(own, { initial: initialOf(at), type: at.part('type')?.text ?? null, annotations: annotations(at) })];
}

/** The last one gathers what is left where `params` stands before it: the tree has no node for that. */
function paramsOf(at: Syntax): readonly ParamNode[] {
  const all = at.all('parameters').map(asParam);
  const last = all.at(-1);
  const isRest = /[(,]\s{0,200}params\s[^,()]{1,200}\)$/.test(at.part('parameters')?.text ?? '');
  return last && isRest ? [...all.slice(0, -1), { ...last, rest: true }] : all;
}

export const func = (at: Syntax): readonly Node[] => {
  const body = at.part('body') ?? at.ofType('block')[0];
  const before = at.ofType('constructor_initializer').flatMap((child) => child.built);
  return [
    make.func(at.range, {
      name: at.textOf('name'),
      at: at.part('name')?.range ?? null,
      params: paramsOf(at),
      body: [...before, ...(body?.built ?? [])],
      exported: isExported(at),
      annotations: annotations(at),
    }),
  ];
};

/** `: base(url)`, `: this(url)` */
export function initializerCall(at: Syntax): readonly Node[] {
  const word = /\b(?:base|this)\b/.exec(at.text);
  const start = at.start + (word?.index ?? 0);
  const name = make.name({ start, end: start + (word?.[0].length ?? 0) }, word?.[0] === 'this' ? 'this' : 'super');
  return [
    make.call(
      at.range,
      name,
      at.ofType('argument_list').flatMap((list) => list.built),
    ),
  ];
}

export function lambda(at: Syntax): readonly Node[] {
  const body = at.part('body') ?? at.ofType('block')[0];
  const inner = body === undefined ? [] : body.type === 'block' ? body.built : [make.returns(body.range, body.node)];
  return [make.func(at.range, { params: at.all('parameters').map(asParam), body: inner })];
}

/** The parameters of a record, and of a primary constructor, are fields that the constructor sets. */
export function type(at: Syntax): readonly Node[] {
  const name = at.part('name');
  const list = at.ofType('base_list')[0];
  const params = at
    .ofType('parameter_list')
    .flatMap((list) => list.built)
    .map(asParam);
  const fields = params.map(({ range, name, at, type, annotations }) =>
    make.define({ range, name, at }, { type, annotations, member: true, exported: true }),
  );
  return [
    make.type(at.range, {
      name: name?.text ?? '',
      at: name?.range ?? null,
      extends: list === undefined ? null : baseName(list),
      body: [
        ...(params.length > 0 ? [] : (list?.built ?? [])),
        ...fields,
        ...primaryConstructor(name?.text ?? '', params, list),
        ...at.all('body'),
      ],
      exported: true,
      isEnum: at.type === 'enum_declaration',
      annotations: annotations(at),
    }),
  ];
}

/** `Base` of `: Base(url), IClient`. */
function baseName(list: Syntax): string | null {
  const first = list.part(0);
  return (first?.type === 'primary_constructor_base_type' ? first.part(0)?.text : first?.text) ?? null;
}

/** `class Client(string url) : Base(url)`: a constructor with `this.url = url` for each parameter, which stands nowhere. */
function primaryConstructor(name: string, params: readonly ParamNode[], list: Syntax | undefined): readonly Node[] {
  const [first, last] = [params[0], params.at(-1)];
  if (first === undefined || last === undefined) return [];
  const range = { start: first.range.start, end: last.range.end };
  const body = params.map((param): Node => {
    const end = { start: param.range.end, end: param.range.end };
    const target = make.member(end, make.name(end, 'this'), param.name, end);
    return { kind: 'assign', range: end, parent: null, target, value: make.name(end, param.name), op: '=' };
  });
  const handed = list?.built ?? [];
  const above =
    handed.length > 0 && list ? [make.call(list.range, make.name({ start: list.start, end: list.start }, 'super'), handed)] : [];
  return [make.func(range, { name, params, body: [...above, ...body], exported: true })];
}

/** Of the bases only what is handed to their constructor can hold anything. */
export const bases = (at: Syntax): readonly Node[] =>
  at.named
    .filter((child) => child.type === 'argument_list' || child.type === 'primary_constructor_base_type')
    .flatMap((child) => child.built);

export function enumMember(at: Syntax): readonly Node[] {
  const name = at.part('name');
  const own = { range: at.range, name: name?.text ?? '', at: name?.range ?? at.range };
  return [make.define(own, { value: at.maybe('value'), constant: true, exported: true, member: true, annotations: annotations(at) })];
}

/** `using A.B;` opens a namespace, `using static A.B.C;` a class, `using X = A.B;` renames. */
export function using(at: Syntax): readonly Node[] {
  const alias = at.part('name');
  const path = at.named.filter((child) => child.field !== 'name').at(-1);
  const binding: ImportNode['bindings'] = [{ local: alias?.text ?? '*', imported: '*', at: (alias ?? path ?? at).range }];
  return [make.imports(at.range, path?.text ?? '', binding)];
}

/** `out var x`, `(var a, var b) = …` */
export const declared = (at: Syntax): readonly Node[] => {
  const name = at.part('name');
  return [make.define({ range: at.range, name: name?.text ?? '', at: name?.range ?? at.range }, { type: at.textOf('type') })];
};
