import { tailOf } from '../../../base/text-ends.js';
import type { DefineNode, ImportNode, Node } from '../../../model/index.js';
import { asParam, assigned, item } from '../bind.js';
import { grammarLanguage } from '../build.js';
import { C_LETTERS, decoderOf } from '../escapes.js';
import * as make from '../make.js';
import type { Quote } from '../quoting.js';
import * as rule from '../rules.js';
import type { Syntax } from '../syntax.js';
import { closingIndent, dedent, delimited, type Literal, literal } from '../text.js';
import { isTest } from './csharp-patterns.js';
import { withoutDoubledQuotes } from './csharp-verbatim.js';

const OPERATORS = { concat: ['+'], choice: ['??'], compare: ['==', '!=', '<', '<=', '>', '>=', '&&', '||', 'is'] };

const decode = decoderOf({ letters: { ...C_LETTERS, 0: '\0', e: '\x1b' }, numbers: ['X', 'u', 'U'], unknown: 'stays', joins: false });
const verbatim = (text: string): string => text.replaceAll('""', '"');
const braces = (text: string): string => text.replaceAll('{{', '{').replaceAll('}}', '}');

/** Its text begins on the line after the quotes and ends on the line before them, less the indentation of the closing ones. */
function raw(text: string, open: string): Literal {
  const quotes = tailOf(open, '"');
  const close = text.endsWith(quotes) && text.length >= open.length + quotes.length ? quotes.length : 0;
  const indent = closingIndent(text, quotes);
  const lines = (inner: string): string =>
    dedent(inner, indent ?? '')
      .replace(/^[ \t]*\r?\n/, '')
      .replace(/\r?\n[ \t]*$/, '');
  return { open: open.length, close, decode: indent === null ? (inner) => inner : lines };
}

const rawString = literal((text) => raw(text, /^"+/.exec(text)?.[0] ?? ''));

const interpolated = literal((text): Literal => {
  const multi = /^\$+"{3,}/.exec(text)?.[0];
  if (multi) return raw(text, multi);
  const open = /^(?:\$@|@\$|\$)"/.exec(text)?.[0] ?? '';
  const close = text.length > open.length && text.endsWith('"') ? 1 : 0;
  return { open: open.length, close, decode: (inner) => (open.includes('@') ? verbatim(braces(inner)) : decode(braces(inner))) };
});

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
const declaration = (at: Syntax): readonly Node[] =>
  at.ofType('variable_declarator').map((declarator, i): DefineNode => {
    const name = declarator.part('name') ?? declarator.part(0);
    const member = at.parent?.type === 'field_declaration';
    return make.define(
      { range: declarator.range, name: name?.text ?? '', at: name?.range ?? declarator.range },
      {
        value: initialOf(declarator),
        constant: isMarked(at.parent, 'const', 'readonly'),
        exported: member && isExported(at.parent),
        member,
        type: at.part('type')?.text ?? null,
        annotations: i === 0 ? annotations(at.parent) : [],
      },
    );
  });

/** `string Url { get; set; } = "…"` and `string Url => "…"`; accessors with bodies stand after it. */
function property(at: Syntax): readonly Node[] {
  const name = at.part('name');
  const value = at.maybe('value');
  const isArrow = value?.kind === 'return';
  const accessors = at.part('accessors');
  const isSettable = accessors?.named.some((accessor) => /set|init/.test(accessor.textOf('name'))) ?? false;
  const define = make.define(
    { range: at.range, name: name?.text ?? '', at: name?.range ?? at.range },
    {
      value: isArrow ? value.value : value,
      constant: !isSettable,
      exported: isExported(at),
      member: true,
      type: at.textOf('type'),
      annotations: annotations(at),
    },
  );
  return [define, ...(accessors?.built ?? [])];
}

function param(at: Syntax): readonly Node[] {
  const name = at.part('name');
  const own = { range: at.range, name: name?.text ?? '', at: name?.range ?? at.range };
  return [make.param(own, { initial: initialOf(at), type: at.part('type')?.text ?? null, annotations: annotations(at) })];
}

const func = (at: Syntax): readonly Node[] => {
  const body = at.part('body') ?? at.ofType('block')[0];
  const before = at.ofType('constructor_initializer').flatMap((child) => child.built);
  return [
    make.func(at.range, {
      name: at.textOf('name'),
      at: at.part('name')?.range ?? null,
      params: at.all('parameters').map(asParam),
      body: [...before, ...(body?.built ?? [])],
      exported: isExported(at),
      annotations: annotations(at),
    }),
  ];
};

function lambda(at: Syntax): readonly Node[] {
  const body = at.part('body') ?? at.ofType('block')[0];
  const inner = body === undefined ? [] : body.type === 'block' ? body.built : [make.returns(body.range, body.node)];
  return [make.func(at.range, { params: at.all('parameters').map(asParam), body: inner })];
}

/** The parameters of a record are its fields. */
function type(at: Syntax): readonly Node[] {
  const name = at.part('name');
  const bases = at.ofType('base_list')[0];
  const params = at
    .ofType('parameter_list')
    .flatMap((list) => list.built)
    .map(asParam);
  const fields = params.map(({ range, name, at, initial, type, annotations }) =>
    make.define({ range, name, at }, { value: initial, type, annotations, member: true, exported: true }),
  );
  return [
    make.type(at.range, {
      name: name?.text ?? '',
      at: name?.range ?? null,
      extends: bases?.part(0)?.text ?? null,
      body: [...(bases?.built ?? []), ...fields, ...at.all('body')],
      exported: true,
      isEnum: at.type === 'enum_declaration',
      annotations: annotations(at),
    }),
  ];
}

/** Of the bases only what is handed to their constructor can hold anything. */
const bases = (at: Syntax): readonly Node[] =>
  at.named
    .filter((child) => child.type === 'argument_list' || child.type === 'primary_constructor_base_type')
    .flatMap((child) => child.built);

function enumMember(at: Syntax): readonly Node[] {
  const name = at.part('name');
  const own = { range: at.range, name: name?.text ?? '', at: name?.range ?? at.range };
  return [make.define(own, { value: at.maybe('value'), constant: true, exported: true, member: true, annotations: annotations(at) })];
}

/** `b` of `a.b` and of `a.b<T>`. */
const bareName = (name: Syntax | undefined): Syntax | undefined => (name?.type === 'generic_name' ? name.part(0) : name);

function memberAccess(at: Syntax): readonly Node[] {
  const name = bareName(at.part('name'));
  return [make.member(at.range, at.one('expression'), name?.text ?? '', name?.range ?? at.range)];
}

/** `a` of `a?.b` is a field of its own; what comes after it begins with a binding. */
function conditionalAccess(at: Syntax): readonly Node[] {
  const object = at.one(0);
  const rest = at.part(1);
  if (rest?.type === 'element_binding_expression') return [make.index(at.range, object, rest.part(0)?.node ?? rest.node)];
  const name = bareName(rest?.part('name') ?? rest);
  return [make.member(at.range, object, name?.text ?? '', name?.range ?? at.range)];
}

/** `Type = "…"` and `["k"] = "…"` in an initializer are entries. */
const initializer = (at: Syntax): readonly Node[] => {
  const entries = at.inside.map((node) => (node.kind === 'assign' ? make.entry(keyOf(node.target), node.value) : node));
  return [entries.some((node) => node.kind === 'entry') ? make.object(at.range, entries) : make.list(at.range, entries)];
};

const keyOf = (target: Node): Node => (target.kind === 'list' ? (target.items[0] ?? target) : target);

/** `new Dictionary<…> { { "k", "v" } }` is an object, a list of items a list; properties that are set stay with the call. */
function create(at: Syntax): readonly Node[] {
  const args = [
    ...at.all('arguments'),
    ...at
      .ofType('argument_list')
      .filter((list) => list.field === null)
      .flatMap((list) => list.built),
  ];
  const init = at.ofType('initializer_expression')[0];
  const callee = at.maybe('type') ?? make.name({ start: at.start, end: at.start }, '');
  const content = init ? pairs(init.node) : null;
  if (content === null) return [make.call(at.range, callee, args, true)];
  const isObject = content.kind === 'object' && content.entries.every((node) => node.kind === 'entry' && node.key.kind === 'name');
  if (args.length > 0 || isObject) return [make.call(at.range, callee, [...args, content], true)];
  return [{ ...content, range: at.range }];
}

function pairs(node: Node): Node {
  if (node.kind !== 'list' || node.items.length === 0) return node;
  const entries = node.items.map((pair) => {
    const [key, value] = pair.kind === 'list' && pair.items.length === 2 ? pair.items : [];
    return key && value ? make.entry(key, value) : null;
  });
  return entries.every((entry) => entry !== null) ? make.object(node.range, entries) : node;
}

/** `new { type = "…", data }` */
function anonymous(at: Syntax): readonly Node[] {
  const entries: Node[] = [];
  const children = at.children.filter((child) => child.isNamed || child.type === '=');
  for (const [i, child] of children.entries()) {
    if (child.type === '=' || children[i - 1]?.type === '=') continue;
    const value = children[i + 1]?.type === '=' ? children[i + 2] : undefined;
    entries.push(value ? make.entry(child.node, value.node) : shorthand(child.node));
  }
  return [make.object(at.range, entries)];
}

/** `{ data }` and `{ order.Id }`: named after what it reads. */
function shorthand(node: Node): Node {
  if (node.kind === 'member') return make.entry(make.name(node.at, node.property), node);
  return node.kind === 'name' ? { kind: 'entry', range: node.range, parent: null, key: node, value: node } : node;
}

const argument = (at: Syntax): readonly Node[] => (at.part('name') ? [make.entry(at.one('name'), at.one(-1))] : at.inside);

/** `[Route("…", Name = "…")]` */
const attributeArgument = (at: Syntax): readonly Node[] => {
  if (at.part('name')) return argument(at);
  return at.inside.map((node) => (node.kind === 'assign' ? make.entry(node.target, node.value) : node));
};

const isPattern = (child: Syntax): boolean => /_pattern$|^discard$|^case_switch_label$/.test(child.type);

/** A guard makes a case conditional, the default one too. */
function section(at: Syntax): readonly Node[] {
  const guard = at.ofType('when_clause')[0]?.node;
  const patterns = at.named.filter(isPattern).flatMap((child) => child.built);
  const tests = guard ? [patterns.reduce((rest, pattern) => make.compare(at.range, 'when', pattern, rest), guard)] : patterns;
  const body = at.named.filter((child) => !isPattern(child) && child.type !== 'when_clause').flatMap((child) => child.built);
  return [rule.caseOf(at, tests, body, at.type === 'switch_section' ? 'falls' : 'breaks')];
}

/** In an arm the pattern stands first, whatever it is. */
function arm(at: Syntax): readonly Node[] {
  const [pattern] = at.named;
  const guard = at.ofType('when_clause')[0]?.node;
  const patterns = pattern?.built ?? [];
  const tests = guard ? [patterns.reduce((rest, pattern) => make.compare(at.range, 'when', pattern, rest), guard)] : patterns;
  return [rule.caseOf(at, tests, at.all(-1), 'breaks')];
}

/** `using A.B;` opens a namespace, `using static A.B.C;` a class, `using X = A.B;` renames. */
function using(at: Syntax): readonly Node[] {
  const alias = at.part('name');
  const path = at.named.filter((child) => child.field !== 'name').at(-1);
  const binding: ImportNode['bindings'] = [{ local: alias?.text ?? '*', imported: '*', at: (alias ?? path ?? at).range }];
  return [make.imports(at.range, path?.text ?? '', binding)];
}

function foreach(at: Syntax): readonly Node[] {
  const name = at.part('left');
  const own = { range: name?.range ?? at.range, name: name?.text ?? '', at: name?.range ?? at.range };
  const variable = make.define(own, { value: item(at.one('right'), '*'), type: at.part('type')?.text ?? null });
  return [make.group(at.range, [variable, ...at.all('body')])];
}

/** `out var x`, `(var a, var b) = …` */
const declared = (at: Syntax): readonly Node[] => {
  const name = at.part('name');
  return [make.define({ range: at.range, name: name?.text ?? '', at: name?.range ?? at.range }, { type: at.textOf('type') })];
};

const postfix = (at: Syntax): readonly Node[] => (at.text.endsWith('!') || at.children.length === 1 ? at.inside : rule.group(at));

const quoted: Quote = { open: '"', close: '"', inside: 'escaped', multiline: false, hole: null, variable: null, decode };

export const csharp = grammarLanguage({
  id: 'csharp',
  grammar: 'c-sharp',
  files: /\.(?:cs|csx)$/i,
  comments: ['comment'],
  scopes: ['method_declaration', 'constructor_declaration', 'local_function_statement', 'lambda_expression', 'declaration_list', 'block'],
  logical: ['binary_expression', 'prefix_unary_expression', 'parenthesized_expression'],
  masked: withoutDoubledQuotes,
  rules: {
    identifier: rule.name(),
    this: rule.name(),
    base: rule.name(),
    implicit_parameter: rule.name(),
    predefined_type: rule.name(),
    generic_name: rule.only(0),
    qualified_name: rule.member('qualifier', 'name'),
    alias_qualified_name: rule.member('alias', 'name'),
    array_type: rule.drop,
    nullable_type: rule.only(0),
    implicit_type: rule.drop,
    type_argument_list: rule.drop,
    type_parameter_list: rule.drop,
    modifier: rule.drop,
    integer_literal: rule.plain,
    real_literal: rule.plain,
    boolean_literal: rule.plain,
    null_literal: rule.plain,
    character_literal: literal(delimited(/^'/, /'$/, decode)),
    character_literal_content: rule.drop,
    discard: rule.drop,
    interpolation_format_clause: rule.drop,
    interpolation_alignment_clause: rule.drop,

    string_literal: literal(delimited(/^"/, /"(?:u8)?$/i, decode)),
    verbatim_string_literal: literal(delimited(/^@"/, /"(?:u8)?$/i, verbatim)),
    raw_string_literal: rawString,
    interpolated_string_expression: interpolated,
    interpolation: rule.through,

    parenthesized_expression: rule.through,
    expression_statement: rule.through,
    global_statement: rule.through,
    block: rule.through,
    declaration_list: rule.through,
    enum_member_declaration_list: rule.through,
    local_declaration_statement: rule.through,
    field_declaration: rule.through,
    arrow_expression_clause: (at) => [make.returns(at.range, at.one(0))],
    argument_list: rule.through,
    bracketed_argument_list: rule.through,
    parameter_list: rule.through,
    attribute_list: rule.through,
    attribute_argument_list: rule.through,
    switch_body: rule.through,
    constant_pattern: rule.through,
    or_pattern: rule.through,
    parenthesized_pattern: rule.through,
    when_clause: rule.through,
    await_expression: rule.through,
    checked_expression: rule.through,
    ref_expression: rule.through,
    file_scoped_namespace_declaration: rule.drop,
    namespace_declaration: (at) => at.all('body'),

    member_access_expression: memberAccess,
    member_binding_expression: rule.only('name'),
    conditional_access_expression: conditionalAccess,
    element_access_expression: rule.index('expression', 'subscript'),
    element_binding_expression: rule.list,
    invocation_expression: rule.call('function', 'arguments'),
    object_creation_expression: create,
    implicit_object_creation_expression: create,
    anonymous_object_creation_expression: anonymous,
    array_creation_expression: (at) => [at.ofType('initializer_expression')[0]?.node ?? make.list(at.range, [])],
    implicit_array_creation_expression: (at) => [at.ofType('initializer_expression')[0]?.node ?? make.list(at.range, [])],
    initializer_expression: initializer,
    collection_expression: rule.list,
    tuple_expression: rule.objectOrList,
    spread_element: rule.spread(0),
    argument,
    attribute: rule.call('name', 1),
    attribute_argument: attributeArgument,
    cast_expression: rule.only('value'),
    as_expression: rule.only('left'),
    is_pattern_expression: isTest,
    is_expression: (at) => [make.compare(at.range, 'is', at.one('left'), at.one('right'))],
    postfix_unary_expression: postfix,
    binary_expression: rule.binary(OPERATORS),
    conditional_expression: rule.ternary('condition', 'consequence', 'alternative'),

    variable_declaration: declaration,
    declaration_expression: declared,
    property_declaration: property,
    assignment_expression: (at) => [assigned(at, at.one('left'), at.one('right'), at.textOf('operator'))],

    method_declaration: func,
    constructor_declaration: func,
    local_function_statement: func,
    operator_declaration: func,
    lambda_expression: lambda,
    anonymous_method_expression: lambda,
    parameter: param,
    class_declaration: type,
    struct_declaration: type,
    record_declaration: type,
    interface_declaration: type,
    enum_declaration: type,
    enum_member_declaration: enumMember,
    base_list: bases,

    if_statement: rule.branch('condition', 'consequence', 'alternative'),
    switch_statement: (at) => rule.switchOf(at, at.one('value'), at.all('body')),
    switch_section: section,
    switch_expression: (at) => rule.switchOf(at, at.one(0), at.inside.slice(1)),
    switch_expression_arm: arm,
    foreach_statement: foreach,
    break_statement: rule.plain,
    return_statement: rule.returns,
    yield_statement: rule.through,
    using_directive: using,
  },
  quoting: {
    strings: [
      { ...quoted, open: '"""', close: '"""', inside: 'raw', multiline: true, decode: (text) => text },
      { ...quoted, open: '$@"', inside: 'doubled', multiline: true, decode: verbatim },
      { ...quoted, open: '@$"', inside: 'doubled', multiline: true, decode: verbatim },
      { ...quoted, open: '@"', inside: 'doubled', multiline: true, decode: verbatim },
      quoted,
      { ...quoted, open: "'", close: "'" },
    ],
    comments: [
      { open: '//', close: '\n', nests: false },
      { open: '/*', close: '*/', nests: false },
    ],
  },
});
