import type { DefineNode, ImportNode, Node } from '../../../model/index.js';
import { asParam, assigned, type Binding, bind, declareElsewhere, item } from '../bind.js';
import { grammarLanguage } from '../build.js';
import { decoderOf } from '../escapes.js';
import * as make from '../make.js';
import type { Quote } from '../quoting.js';
import * as rule from '../rules.js';
import type { Syntax } from '../syntax.js';
import { closingIndent, dedent, delimited, literal, textNode } from '../text.js';

const OPERATORS = {
  concat: ['.'],
  choice: ['??'],
  compare: ['==', '!=', '===', '!==', '<>', '<', '<=', '>', '>=', '<=>', '&&', '||', 'and', 'or', 'xor', 'instanceof'],
};

const LETTERS = { n: '\n', r: '\r', t: '\t', v: '\v', e: '\x1b', f: '\f', '\\': '\\', $: '$' } as const;
const ESCAPES = { numbers: ['x', 'braced', 'octal'], unknown: 'stays', joins: false } as const;
const decodeDouble = decoderOf({ ...ESCAPES, letters: { ...LETTERS, '"': '"' } });
const decodeHeredoc = decoderOf({ ...ESCAPES, letters: LETTERS });
const decodeSingle = decoderOf({ numbers: [], letters: { '\\': '\\', "'": "'" }, unknown: 'stays', joins: false });

/** The text is what stands between the first line end and the one before the closing name, without that name's indentation. */
function heredoc(at: Syntax): readonly Node[] {
  const whole = at.text;
  const first = whole.indexOf('\n') + 1;
  const last = whole.lastIndexOf('\n');
  const end = whole[last - 1] === '\r' ? last - 1 : last;
  const inner = { start: at.start + first, end: at.start + Math.max(first, end) };
  const indent = closingIndent(whole, at.textOf('end_tag')) ?? '';
  const strip = (text: string): string => dedent(`\n${text}`, indent).slice(1);
  const holes = (at.part('value')?.named ?? []).filter((child) => !/content$|^escape|^nowdoc/.test(child.type));
  return [textNode(at, inner, holes, at.type === 'nowdoc' ? strip : (text) => decodeHeredoc(strip(text)))];
}

const isPrivate = (at: Syntax | null): boolean => at?.ofType('visibility_modifier')[0]?.text === 'private';
const annotations = (at: Syntax | null): readonly Node[] => at?.all('attributes') ?? [];
const bare = (name: string): string => name.replace(/^\$/, '');

/** `$jobs[] = $job` puts an item at the end. */
function pushed(at: Syntax): readonly Node[] | null {
  const left = at.part('left');
  const list = left?.type === 'subscript_expression' && left.named.length === 1 ? left.one(0) : null;
  if (list === null) return null;
  const end = { start: list.range.end, end: list.range.end };
  return [make.call(at.range, make.member(list.range, list, 'push', end), [at.one('right')])];
}

const assignment = (at: Syntax): readonly Node[] => {
  const push = pushed(at);
  if (push !== null) return push;
  const target = at.part('left');
  const value = at.one('right');
  if (target?.type === 'list_literal' || target?.type === 'array_creation_expression') return destructure(at, target, value);
  return bind(at, at.one('left'), value, {});
};

/** `[$a, 'k' => $b] = $x`: each name reads its item; they share the value, which one of them owns. */
function destructure(at: Syntax, target: Syntax, value: Node): readonly Node[] {
  const named = target.named.flatMap((child) => (child.type === 'array_element_initializer' ? child.named : [child]));
  return named.flatMap((child, i) => {
    if (child.type !== 'variable_name') return child.built;
    const key = named[i - 1]?.node;
    return bind(at, child.node, item(value, key?.kind === 'string' ? key.value : String(i)), {});
  });
}

/** `const A = '…', B = '…';` at the top and in classes. */
function constant(at: Syntax): readonly Node[] {
  const name = at.part(0);
  const member = at.scope?.type.endsWith('declaration_list') ?? false;
  const own = { range: at.range, name: name?.text ?? '', at: name?.range ?? at.range };
  return [
    make.define(own, { value: at.maybe(1), constant: true, exported: !isPrivate(at.parent), member, annotations: annotations(at.parent) }),
  ];
}

function property(at: Syntax): readonly Node[] {
  const name = at.part('name') ?? at.part(0);
  const own = { range: at.range, name: bare(name?.text ?? ''), at: name?.range ?? at.range };
  const more: Binding = { constant: at.parent?.has('readonly_modifier') ?? false, exported: !isPrivate(at.parent), member: true };
  return [
    make.define(own, {
      value: at.maybe('default_value'),
      type: at.parent?.part('type')?.text ?? null,
      annotations: at.parent?.ofType('property_element')[0] === at ? annotations(at.parent) : [],
      ...more,
    }),
  ];
}

function enumCase(at: Syntax): readonly Node[] {
  const name = at.part('name');
  const own = { range: at.range, name: name?.text ?? '', at: name?.range ?? at.range };
  return [make.define(own, { value: at.maybe('value'), constant: true, exported: true, member: true, annotations: annotations(at) })];
}

function param(at: Syntax): readonly Node[] {
  const name = at.part('name');
  const own = { range: at.range, name: bare(name?.text ?? ''), at: name?.range ?? at.range };
  return [
    make.param(own, {
      initial: at.maybe('default_value'),
      type: at.part('type')?.text ?? null,
      field: at.type === 'property_promotion_parameter',
      rest: at.type === 'variadic_parameter',
      annotations: annotations(at),
    }),
  ];
}

const func = (at: Syntax): readonly Node[] => [
  make.func(at.range, {
    name: at.textOf('name'),
    at: at.part('name')?.range ?? null,
    params: at.all('parameters').map(asParam),
    body: at.all('body'),
    exported: at.part('name') !== undefined && !isPrivate(at),
    annotations: annotations(at),
  }),
];

const arrow = (at: Syntax): readonly Node[] => {
  const body = at.one('body');
  return [make.func(at.range, { params: at.all('parameters').map(asParam), body: [make.returns(body.range, body)] })];
};

const type = (at: Syntax): readonly Node[] => [
  make.type(at.range, {
    name: at.textOf('name'),
    at: at.part('name')?.range ?? null,
    extends: (at.ofType('base_clause')[0] ?? at.ofType('class_interface_clause')[0])?.part(0)?.text ?? null,
    body: at.all('body'),
    exported: true,
    isEnum: at.type === 'enum_declaration',
    annotations: annotations(at),
  }),
];

const argument = (at: Syntax): readonly Node[] => (at.part('name') ? [make.entry(at.one('name'), at.one(-1))] : at.inside);

/** `define('URL', '…')`: the second argument is a constant's definition, under the first one's name. */
/** `call_user_func([$client, 'call'], …)` is `$client->call(…)`; `call_user_func_array` hands on the items of a list. */
function calledByName(at: Syntax, [fn, ...given]: readonly Node[]): Node | null {
  const name = /^\\?call_user_func(_array)?$/.exec(at.textOf('function'));
  const callee = name && fn ? calleeOf(fn) : null;
  const [list] = given;
  if (name === null || callee === null) return null;
  if (name[1] === undefined) return make.call(at.range, callee, given);
  return list ? make.call(at.range, callee, list.kind === 'list' ? list.items : [make.spread(list.range, list)]) : null;
}

/** What PHP calls for `[$client, 'call']`, `'Client::call'`, `'send'`. */
function calleeOf(fn: Node): Node | null {
  if (fn.kind === 'string') {
    const [, type, own] = /^(?:\\?(?:\w+\\)*(\w+)::)?(\w+)$/.exec(fn.value) ?? [];
    if (own === undefined) return null;
    return type === undefined ? make.name(fn.inner, own) : make.member(fn.range, make.name(fn.inner, type), own, fn.inner);
  }
  const [object, name, more] = fn.kind === 'list' ? fn.items : [];
  if (!object || !name || more) return null;
  const on = object.kind === 'member' && object.property === 'class' ? object.object : object;
  return name.kind === 'string' ? make.member(fn.range, on, name.value, name.inner) : make.index(fn.range, on, name);
}

function callFunction(at: Syntax): readonly Node[] {
  const args = at.all('arguments');
  const called = calledByName(at, args);
  if (called !== null) return [called];
  const [first, second, ...others] = args;
  if (at.textOf('function') !== 'define' || first?.kind !== 'string' || !second) return rule.call('function', 'arguments')(at);
  const own = { range: second.range, name: first.value, at: first.inner };
  const defined: DefineNode = make.define(own, { value: second, constant: true, exported: true });
  return [make.call(at.range, at.one('function'), [first, defined, ...others])];
}

const method =
  (of: 'object' | 'scope') =>
  (at: Syntax): readonly Node[] => {
    const name = at.part('name');
    const isVariable = name?.type === 'variable_name' && of === 'object';
    if (isVariable)
      return [make.call(at.range, make.index({ start: at.start, end: name.end }, at.one(of), at.one('name')), at.all('arguments'))];
    const callee = make.member({ start: at.start, end: name?.end ?? at.end }, at.one(of), bare(name?.text ?? ''), name?.range ?? at.range);
    return [make.call(at.range, callee, at.all('arguments'))];
  };

/** `new class("a") extends B {}`: the class goes with the arguments. */
function create(at: Syntax): readonly Node[] {
  const anonymous = at.ofType('anonymous_class')[0];
  const args = (anonymous ?? at).ofType('arguments').flatMap((list) => list.built);
  if (!anonymous) return [make.call(at.range, at.one(0), args, true)];
  return [make.call(at.range, make.name({ start: anonymous.start, end: anonymous.start }, ''), [...args, ...type(anonymous)], true)];
}

const access = (at: Syntax): readonly Node[] => {
  const name = at.part('name');
  if (name?.type === 'name' || (name?.type === 'variable_name' && at.part('scope')))
    return rule.member(at.part('scope') ? 'scope' : 'object', 'name')(at);
  return rule.index('object', 'name')(at);
};

const relativeScope = (at: Syntax): readonly Node[] => [make.name(at.range, at.text === 'parent' ? 'parent' : 'this')];

const element = (at: Syntax): readonly Node[] => (at.named.length === 2 ? [make.entry(at.one(0), at.one(1))] : at.inside);

function foreach(at: Syntax): readonly Node[] {
  const [source, target, ...others] = at.named;
  if (!source || !target) return rule.group(at);
  const names = target.type === 'pair' || target.type === 'by_ref' ? target.named : [target];
  const value = names.at(-1);
  const key = names.length > 1 ? names[0] : undefined;
  // The names stand where they are written: what is assigned in one loop is over in the next.
  const isPattern = value?.type === 'list_literal' || value?.type === 'array_creation_expression';
  const each = item(source.node, '*');
  const values = value === undefined ? [] : isPattern ? destructure(value, value, each) : bind(value, value.node, each, {});
  const bound = [...(key ? bind(key, key.node, null, {}) : []), ...values];
  return [make.group(at.range, [...bound, ...others.flatMap((child) => child.built)])];
}

const clause = (tests: readonly Node[], at: Syntax, body: readonly Node[]): readonly Node[] => [rule.caseOf(at, tests, body, 'breaks')];

const caseOf = (at: Syntax): readonly Node[] => {
  const body = at.children.filter((child) => child.field !== 'value').flatMap((child) => child.built);
  return [rule.caseOf(at, at.all('value'), body, 'falls')];
};

const elsewhere = (at: Syntax): readonly Node[] => {
  for (const name of at.named) declareElsewhere(at.scope, bare(name.text));
  return [];
};

/** `require __DIR__ . '/config.php'` leads to a file beside this one. */
function include(at: Syntax): readonly Node[] {
  const path = at.one(0);
  const binding: ImportNode['bindings'] = [{ local: '*', imported: '*', at: path.range }];
  if (path.kind === 'string') return [make.imports(at.range, path.value, binding, path)];
  const [folder, file] = path.kind === 'concat' ? path.parts : [];
  const isBeside =
    folder?.kind === 'name' && folder.name === '__DIR__' && file?.kind === 'string' && path.kind === 'concat' && path.parts.length === 2;
  return isBeside ? [make.imports(at.range, `.${file.value}`, binding, file)] : rule.group(at);
}

/** `use A\B\C`, `use A\{B, C as D}`, `use function A\f`: a class is bound as a module, a function and a constant by name. */
function use(at: Syntax): readonly Node[] {
  const prefix = at.ofType('namespace_name')[0]?.text;
  const clauses = [...at.ofType('namespace_use_clause'), ...(at.part('body')?.ofType('namespace_use_clause') ?? [])];
  return clauses.map((one) => {
    const path = one.part(0)?.text.replace(/^\\/, '') ?? '';
    const from = prefix ? `${prefix}\\${path}` : path;
    const cut = from.lastIndexOf('\\');
    const last = from.slice(cut + 1);
    const local = { local: one.part('alias')?.text ?? last, at: (one.part('alias') ?? one).range };
    const isValue = (one.part('type') ?? at.part('type'))?.text !== undefined;
    if (isValue) return make.imports(one.range, from.slice(0, Math.max(cut, 0)), [{ ...local, imported: last }]);
    return make.imports(one.range, from, [{ ...local, imported: '*' }]);
  });
}

const static_ = (at: Syntax): readonly Node[] => bind(at, at.one('name'), at.maybe('value'), {});

const htmlText = (at: Syntax): readonly Node[] => [make.fixed(at.range, at.range, at.text, '')];

const single: Quote = { open: "'", close: "'", inside: 'escaped', multiline: true, hole: null, variable: null, decode: decodeSingle };

export const php = grammarLanguage({
  id: 'php',
  grammar: 'php',
  files: /\.(?:php\d?|phtml|inc|phpt)$/i,
  comments: ['comment'],
  scopes: [
    'function_definition',
    'method_declaration',
    'anonymous_function',
    'arrow_function',
    'declaration_list',
    'enum_declaration_list',
  ],
  logical: ['binary_expression', 'unary_op_expression', 'parenthesized_expression'],
  masked: null,
  rules: {
    name: rule.name(),
    variable_name: rule.name('$'),
    dynamic_variable_name: (at) => (at.part(0)?.type === 'name' ? [at.one(0)] : rule.group(at)),
    relative_scope: relativeScope,
    qualified_name: rule.only(-1),
    namespace_name: rule.only(-1),
    integer: rule.plain,
    float: rule.plain,
    boolean: rule.plain,
    null: rule.plain,
    php_tag: rule.drop,
    php_end_tag: rule.drop,
    namespace_definition: (at) => at.all('body'),
    named_type: rule.drop,
    optional_type: rule.drop,
    union_type: rule.drop,
    cast_type: rule.drop,
    base_clause: rule.drop,
    class_interface_clause: rule.drop,

    text: htmlText,
    text_interpolation: rule.through,
    string: literal(delimited(/^b?'/i, /'$/, decodeSingle)),
    encapsed_string: literal(delimited(/^b?"/i, /"$/, decodeDouble)),
    shell_command_expression: literal(delimited(/^`/, /`$/, decodeDouble)),
    heredoc,
    nowdoc: heredoc,
    heredoc_body: rule.drop,

    parenthesized_expression: rule.through,
    expression_statement: rule.through,
    compound_statement: rule.through,
    colon_block: rule.through,
    declaration_list: rule.through,
    enum_declaration_list: rule.through,
    arguments: rule.through,
    formal_parameters: rule.through,
    attribute_list: rule.through,
    attribute_group: rule.through,
    switch_block: rule.through,
    match_block: rule.through,
    match_condition_list: rule.through,
    const_declaration: rule.through,
    property_declaration: rule.through,
    function_static_declaration: rule.through,
    sequence_expression: rule.through,
    by_ref: rule.through,

    member_access_expression: access,
    nullsafe_member_access_expression: access,
    scoped_property_access_expression: access,
    class_constant_access_expression: rule.member(0, 1),
    subscript_expression: rule.index(0, 1),
    function_call_expression: callFunction,
    member_call_expression: method('object'),
    nullsafe_member_call_expression: method('object'),
    scoped_call_expression: method('scope'),
    object_creation_expression: create,
    anonymous_class: rule.drop,
    argument,
    attribute: rule.call(0, 'parameters'),
    array_creation_expression: rule.objectOrList,
    array_element_initializer: element,
    variadic_unpacking: rule.spread(0),
    cast_expression: rule.only('value'),
    binary_expression: rule.binary(OPERATORS),
    conditional_expression: rule.ternary('condition', 'body', 'alternative'),

    assignment_expression: assignment,
    reference_assignment_expression: assignment,
    augmented_assignment_expression: (at) => [assigned(at, at.one('left'), at.one('right'), at.textOf('operator'))],
    list_literal: rule.list,
    const_element: constant,
    property_element: property,
    static_variable_declaration: static_,
    global_declaration: elsewhere,

    function_definition: func,
    method_declaration: func,
    anonymous_function: func,
    anonymous_function_creation_expression: func,
    anonymous_function_use_clause: rule.drop,
    arrow_function: arrow,
    simple_parameter: param,
    variadic_parameter: param,
    property_promotion_parameter: param,
    class_declaration: type,
    interface_declaration: type,
    trait_declaration: type,
    enum_declaration: type,
    enum_case: enumCase,

    if_statement: rule.branch('condition', 'body', 'alternative'),
    else_if_clause: rule.branch('condition', 'body', 'alternative'),
    else_clause: (at) => at.all('body'),
    switch_statement: (at) => rule.switchOf(at, at.one('condition'), at.all('body')),
    case_statement: caseOf,
    default_statement: caseOf,
    match_expression: (at) => rule.switchOf(at, at.one('condition'), at.all('body')),
    match_conditional_expression: (at) => clause(at.all('conditional_expressions'), at, at.all('return_expression')),
    match_default_expression: (at) => clause([], at, at.all('return_expression')),
    foreach_statement: foreach,
    break_statement: rule.plain,
    return_statement: rule.returns,

    include_expression: include,
    include_once_expression: include,
    require_expression: include,
    require_once_expression: include,
    namespace_use_declaration: use,
  },
  quoting: {
    strings: [single, { ...single, open: '"', close: '"', decode: decodeDouble }],
    comments: [
      { open: '//', close: '\n', nests: false },
      { open: '#', close: '\n', nests: false },
      { open: '/*', close: '*/', nests: false },
    ],
  },
});
