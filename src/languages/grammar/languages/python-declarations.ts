import type { EntryNode, FunctionNode, Node } from '../../../model/index.js';
import { asParam } from '../bind.js';
import * as make from '../make.js';
import * as rule from '../rules.js';
import type { Syntax } from '../syntax.js';
import { parametrized } from './python-parametrized.js';

export const namedParam = (at: Syntax): readonly Node[] => {
  const name = at.part('name') ?? at.part(0);
  const inner = name?.part(0) ?? name;
  const rest = at.type.includes('splat') || (name?.type.includes('splat') ?? false);
  const own = { range: at.range, name: inner?.text ?? '', at: inner?.range ?? at.range };
  return [make.param(own, { initial: at.maybe('value'), type: at.part('type')?.text ?? null, rest })];
};

const isExported = (at: Syntax): boolean => at.scope?.parent === null;

export const func = (at: Syntax): readonly Node[] => [
  make.func(at.range, {
    name: at.textOf('name'),
    at: at.part('name')?.range ?? null,
    params: at.all('parameters').map(asParam),
    body: at.all('body'),
    exported: isExported(at),
  }),
];

export const lambda = (at: Syntax): readonly Node[] => {
  const body = at.one('body');
  return [make.func(at.range, { params: at.all('parameters').map(asParam), body: [make.returns(body.range, body)] })];
};

/** The bases are names; what else stands among them (`metaclass=…`, a call) stays in the body, where it can be found. */
export function type(at: Syntax): readonly Node[] {
  const bases = at.all('superclasses');
  const isClass = (base: Node): boolean => base.kind === 'name' || base.kind === 'member';
  const written = (base: Node): string => at.source.slice(base.range.start, base.range.end);
  const [first, ...mixins] = bases.filter(isClass);
  const others = bases.filter((base) => !isClass(base));
  const isEnum = bases.some((base) => /(?:Enum|Flag)$/.test(written(base)));
  const body = at.all('body');
  const fields = others.flatMap(fieldsOfTuple);
  return [
    make.type(at.range, {
      name: at.textOf('name'),
      at: at.part('name')?.range ?? null,
      extends: first ? written(first) : fields.length > 0 ? 'NamedTuple' : null,
      mixins: mixins.map(written),
      body: [...keywordsOf(at, others), ...fields, ...(isEnum ? constructed(body, at.textOf('name')) : body)],
      exported: isExported(at),
      isEnum,
    }),
  ];
}

/** `class GoodsAdd(Api, type="…")` calls what the classes above have as `__init_subclass__` with these keywords, but for the metaclass. */
function keywordsOf(at: Syntax, others: readonly Node[]): readonly Node[] {
  const isKeyword = (one: Node): one is EntryNode => one.kind === 'entry' && one.key.kind === 'name' && one.key.name !== 'metaclass';
  const keywords = others.filter(isKeyword);
  const [first] = keywords;
  if (!first) return others;
  const where = { start: first.range.start, end: first.range.start };
  const callee = make.member(where, make.name(where, at.textOf('name')), '__init_subclass__', where);
  return [
    ...others.filter((one) => !isKeyword(one)),
    make.call({ ...where, end: keywords.at(-1)?.range.end ?? where.end }, callee, keywords),
  ];
}

/** The fields of `class Job(namedtuple("Job", ["api", "data"]))`. */
function fieldsOfTuple(base: Node): readonly Node[] {
  const callee = base.kind === 'call' ? base.callee : null;
  const name = callee?.kind === 'name' ? callee.name : callee?.kind === 'member' ? callee.property : '';
  const fields = base.kind === 'call' && name === 'namedtuple' ? base.args[1] : undefined;
  const names =
    fields?.kind === 'string'
      ? fields.value.split(/[\s,]+/)
      : fields?.kind === 'list'
        ? fields.items.map((item) => (item.kind === 'string' ? item.value : ''))
        : [];
  const at = { start: base.range.end, end: base.range.end };
  return names
    .filter((one) => one !== '')
    .map((one) => make.define({ range: at, name: one, at }, { type: 'object', member: true, exported: true }));
}

/** `CN = ("cn", "https://…")` of an enum with a constructor is an object that is made with these. */
function constructed(body: readonly Node[], type: string): readonly Node[] {
  if (!body.some((part) => part.kind === 'function' && part.name === '__init__')) return body;
  return body.map((part) => {
    if (part.kind !== 'define' || part.value === null) return part;
    const { value } = part;
    const callee = make.name({ start: value.range.start, end: value.range.start }, type);
    return { ...part, value: make.call(value.range, callee, value.kind === 'list' ? value.items : [value], true) };
  });
}

export function decorated(at: Syntax): readonly Node[] {
  const definition = at.one('definition');
  const annotations = at.ofType('decorator').flatMap((decorator) => decorator.built);
  if (definition.kind !== 'function' && definition.kind !== 'class') return at.inside;
  const own = { ...definition, range: at.range, annotations };
  if (own.kind !== 'function') return [own];
  return (at.scope?.parent === null ? parametrized(own) : null) ?? [dispatched(at, own, annotations)];
}

/** `@handle.register(AddGoods)` of `functools.singledispatch` says of what class the first parameter is. */
function dispatched(at: Syntax, own: FunctionNode, annotations: readonly Node[]): FunctionNode {
  const [first, ...others] = own.params;
  if (!first || first.type !== null || first.rest) return own;
  for (const one of annotations) {
    const [type, another] = one.kind === 'call' && one.callee.kind === 'member' && one.callee.property === 'register' ? one.args : [];
    const isClass = (type?.kind === 'name' && /^[A-Z]/.test(type.name)) || (type?.kind === 'member' && /^[A-Z]/.test(type.property));
    if (type && !another && isClass)
      return { ...own, params: [{ ...first, type: at.source.slice(type.range.start, type.range.end) }, ...others] };
  }
  return own;
}

export const decorator = (at: Syntax): readonly Node[] => {
  const what = at.one(0);
  return what.kind === 'call' ? [what] : [make.call(at.range, what, [])];
};

/** `cls` is the class at hand where a function around takes it, and any name where none does: `for cls in TASKS`. */
export const named = (at: Syntax): readonly Node[] =>
  at.text === 'cls' && !isTaken(at) ? [make.name(at.range, at.text)] : rule.name()(at);

function isTaken({ scope, text }: Syntax): boolean {
  for (let around = scope; around; around = around.scope) {
    if (around.part('parameters')?.named.some((param) => param.text.split(/\W/, 1)[0] === text)) return true;
  }
  return false;
}
