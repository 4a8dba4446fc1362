import { sourceEndings } from '../../../base/source-endings.js';
import type { DefineNode, Node } from '../../../model/index.js';
import { matcher } from '../../core/paths.js';
import { assigned, bind, item } from '../bind.js';
import { grammarLanguage } from '../build.js';
import { C_LETTERS, decoderOf } from '../escapes.js';
import * as make from '../make.js';
import type { Quote } from '../quoting.js';
import * as rule from '../rules.js';
import type { Syntax } from '../syntax.js';
import { delimited, literal } from '../text.js';
import { anonymous, field, func, isExported, method, param, typeSpec } from './go-declarations.js';

const OPERATORS = { concat: ['+'], choice: [], compare: ['==', '!=', '<', '<=', '>', '>=', '&&', '||'] };

const decode = decoderOf({ letters: C_LETTERS, numbers: ['x', 'u', 'U', 'octal'], unknown: 'stays', joins: false });
/** The language drops carriage returns from raw strings. */
const decodeRaw = (text: string): string => text.replaceAll('\r', '');

/** `const A, B T = 1, 2`, `var x = f()`: of one value for several names, the first gets it, as `x, err := f()` means it. */
function spec(at: Syntax): readonly Node[] {
  const values = at.items('value');
  const struct = values.length === 0 ? anonymous(at) : null;
  const type = struct?.name ?? at.part('type')?.text ?? null;
  const names = at.parts('name').map((name, i): DefineNode => {
    const own = { range: at.range, name: name.text, at: name.range };
    const constant = at.type === 'const_spec';
    return make.define(own, { value: values[i] ?? null, type, constant, exported: isExported(at, name.text) });
  });
  return struct ? [...names, struct] : names;
}

const builtIn = /^(?:string|bool|byte|rune|error|any|u?int(?:8|16|32|64)?|uintptr|float(?:32|64)|complex(?:64|128))$/;

/** `string(x)` is `x`; the grammar takes `steps[i](x)`, a call of an item, for a conversion to a generic type. */
function conversion(at: Syntax): readonly Node[] {
  const type = at.part('type');
  if (type === undefined) return [at.one('operand')];
  const [, list = '', place = ''] = /^([a-z]\w*)\[([a-z]\w*)\]$/.exec(type.text) ?? [];
  if (place === '' || builtIn.test(place)) return [instantiated(at, type) ?? at.one('operand')];
  const { start, end } = type.range;
  const object = make.name({ start, end: start + list.length }, list);
  const item = make.name({ start: end - 1 - place.length, end: end - 1 }, place);
  return [make.call(at.range, make.index(type.range, object, item), [at.one('operand')])];
}

/** `fetch[Goods](api)`, `temu.Fetch[[]Goods](api)`: a call of a generic function, which the grammar takes for a conversion, too. */
function instantiated(at: Syntax, { text, range: { start } }: Syntax): Node | null {
  const [whole, owner, name = ''] = /^(?:(\w+)\.)?(\w+)(?=\[)/.exec(text) ?? [];
  if (whole === undefined || name === 'map') return null;
  const end = start + whole.length;
  const bare = make.name({ start: end - name.length, end }, name);
  const callee =
    owner === undefined ? bare : make.member({ start, end }, make.name({ start, end: start + owner.length }, owner), name, bare.range);
  return make.call(at.range, callee, [at.one('operand')]);
}

function shortVar(at: Syntax): readonly Node[] {
  const values = at.items('right');
  const [first, another] = values;
  const [, found] = at.items('left');
  const isFound = first && !another && found ? isIn(first, found) : null;
  const types = at.part('right')?.children.filter((one) => one.isNamed) ?? [];
  return at.items('left').flatMap((target, i) => {
    const type = assertedType(types[i]);
    return bind(at, target, values[i] ?? (i === 1 ? isFound : null), type === null ? {} : { type });
  });
}

/** `pool.Get().(*gorequest.SuperAgent)` says what it is. */
function assertedType(value: Syntax | undefined): string | null {
  return value?.type === 'type_assertion_expression' ? (value.part('type')?.text ?? null) : null;
}

/** `v, ok := m[k]`: `ok` says whether the map has the key. The names are written once, so these stand at no place of their own. */
function isIn(value: Node, { range }: Node): Node | null {
  if (value.kind !== 'index' || value.index.kind !== 'name') return null;
  const at = { start: range.end, end: range.end };
  const map = named(value.object, at);
  return map && make.compare(at, 'in', make.name(at, value.index.name), map);
}

/** `m`, `consts.M` */
function named(node: Node, at: Node['range']): Node | null {
  if (node.kind === 'name') return make.name(at, node.name);
  return node.kind === 'member' && node.object.kind === 'name' ? make.member(at, make.name(at, node.object.name), node.property, at) : null;
}

function assignment(at: Syntax): readonly Node[] {
  const values = at.items('right');
  const [first] = values;
  if (!first) return at.inside;
  const op = at.textOf('operator');
  return at.items('left').map((target, i) => {
    const value = values[i];
    return value ? assigned(at, target, value, op) : target;
  });
}

/** `for k, v := range items`: `v` is any of the items. */
function range(at: Syntax): readonly Node[] {
  const [key, value] = at.items('left');
  const source = at.one('right');
  if (!key) return at.inside;
  // `for _, t = range names` gives a variable that is there already each of them in turn.
  if (!at.has(':='))
    return [
      assigned(at, key, value ? make.plain(key.range, '') : make.index(source.range, source, make.plain(key.range, ''))),
      ...(value ? [assigned(at, value, item(source, '*'))] : []),
    ];
  const first = value ? bind(at, key, null, {}) : bind(at, key, make.index(source.range, source, make.plain(key.range, '')), {});
  return value ? [...first, ...bind(at, value, item(source, '*'), {})] : first;
}

/** A map and a struct are objects, a slice and an array lists; the range begins at the type. */
function composite(at: Syntax): readonly Node[] {
  const body = at.one('body');
  const type = at.part('type')?.type ?? '';
  const items = body.kind === 'object' ? body.entries : body.kind === 'list' ? body.items : [];
  const isList = /slice|array/.test(type) && items.every((one) => one.kind !== 'entry');
  if (isList || (body.kind === 'list' && items.length > 0)) return [make.list(at.range, items)];
  return [make.object(at.range, items)];
}

const branch = (at: Syntax): readonly Node[] => [...at.all('initializer'), ...rule.branch('condition', 'consequence', 'alternative')(at)];

const caseClause = (at: Syntax): readonly Node[] => {
  const tests = [...at.items('value'), ...at.parts('type').map((type) => type.node)];
  const body = at.children.filter((child) => child.field === null).flatMap((child) => child.built);
  const falls = at.named.some((child) => child.type === 'statement_list' && child.has('fallthrough_statement'));
  return [rule.caseOf(at, tests, body, falls ? 'falls' : 'breaks')];
};

const select = (at: Syntax): readonly Node[] => {
  const cases = at.ofType('expression_case', 'type_case', 'default_case').flatMap((child) => child.built);
  return rule.switchOf(at, at.maybe('value'), [
    ...at.all('initializer'),
    ...at.all('alias').flatMap((name) => bind(at, name, null, {})),
    ...cases,
  ]);
};

/** The package's name is the path's last part, not counting a version. */
function importSpec(at: Syntax): readonly Node[] {
  const path = at.one('path');
  if (path.kind !== 'string') return at.inside;
  const last =
    path.value
      .split('/')
      .filter((part) => !/^v\d+$/.test(part))
      .at(-1) ?? '';
  const name = at.part('name');
  const local = name?.type === 'dot' ? '*' : (name?.text ?? last.replace(/^go-|\.v\d+$|-go$/g, ''));
  const bindings = local === '_' ? [] : [{ local, imported: '*', at: name?.range ?? path.inner }];
  return [make.imports(at.range, path.value, bindings, path)];
}

/** `jobs <- job`: as if by a method. */
function send(at: Syntax): readonly Node[] {
  const channel = at.one('channel');
  const sign = { start: channel.range.end, end: at.one('value').range.start };
  return [make.call(at.range, make.member({ ...sign, start: channel.range.start }, channel, '<-', sign), [at.one('value')])];
}

/** `&x` and `*x` are x, `<-jobs` is any of the items; an argument `*x` is written with its sign. */
function unary(at: Syntax): readonly Node[] {
  const operator = at.textOf('operator');
  if (operator === '<-') return [item(at.one('operand'), '*')];
  if (!/[&*]/.test(operator)) return rule.group(at);
  const operand = at.one('operand');
  return operator === '*' && at.parent?.type === 'argument_list' ? [make.group(at.range, [operand])] : [operand];
}

const quoted: Quote = { open: '"', close: '"', inside: 'escaped', multiline: false, hole: null, variable: null, decode };

export const go = grammarLanguage({
  id: 'go',
  grammar: 'go',
  files: matcher(sourceEndings.go),
  comments: ['comment'],
  scopes: [
    'function_declaration',
    'method_declaration',
    'func_literal',
    'block',
    'if_statement',
    'for_statement',
    'expression_case',
    'type_case',
    'default_case',
  ],
  logical: ['binary_expression', 'unary_expression', 'parenthesized_expression'],
  masked: null,
  rules: {
    identifier: rule.name(),
    field_identifier: rule.name(),
    package_identifier: rule.name(),
    type_identifier: rule.name(),
    blank_identifier: rule.plain,
    nil: rule.plain,
    true: rule.plain,
    false: rule.plain,
    int_literal: rule.plain,
    float_literal: rule.plain,
    rune_literal: rule.plain,
    package_clause: rule.drop,
    type_arguments: rule.drop,
    slice_type: rule.drop,
    array_type: rule.drop,
    map_type: rule.drop,
    qualified_type: rule.member('package', 'name'),

    interpreted_string_literal: literal(delimited(/^"/, /"$/, decode)),
    raw_string_literal: literal(delimited(/^`/, /`$/, decodeRaw)),

    parenthesized_expression: rule.through,
    expression_statement: rule.through,
    expression_list: rule.through,
    statement_list: rule.through,
    block: rule.through,
    argument_list: rule.through,
    parameter_list: rule.through,
    literal_element: rule.through,
    const_declaration: rule.through,
    var_declaration: rule.through,
    var_spec_list: rule.through,
    type_declaration: rule.through,
    import_declaration: rule.through,
    import_spec_list: rule.through,
    struct_type: rule.through,
    interface_type: rule.through,
    field_declaration_list: rule.through,

    selector_expression: rule.member('operand', 'field'),
    index_expression: rule.index('operand', 'index'),
    call_expression: rule.call('function', 'arguments'),
    type_assertion_expression: rule.only('operand'),
    type_conversion_expression: conversion,
    variadic_argument: rule.spread(0),
    unary_expression: unary,
    binary_expression: rule.binary(OPERATORS),
    composite_literal: composite,
    literal_value: rule.objectOrList,
    keyed_element: rule.entry('key', 'value'),

    const_spec: spec,
    var_spec: spec,
    short_var_declaration: shortVar,
    assignment_statement: assignment,
    range_clause: range,
    send_statement: send,

    function_declaration: (at) => [func(at)],
    func_literal: (at) => [func(at)],
    method_declaration: method,
    method_elem: (at) => [func(at)],
    method_spec: (at) => [func(at)],
    parameter_declaration: param,
    variadic_parameter_declaration: param,
    type_parameter_list: rule.drop,
    type_spec: typeSpec,
    type_alias: typeSpec,
    field_declaration: field,

    if_statement: branch,
    expression_switch_statement: select,
    type_switch_statement: select,
    expression_case: caseClause,
    type_case: caseClause,
    default_case: caseClause,
    fallthrough_statement: rule.drop,
    return_statement: rule.returns,
    import_spec: importSpec,
  },
  quoting: {
    strings: [
      quoted,
      { ...quoted, open: '`', close: '`', inside: 'raw', multiline: true, decode: decodeRaw },
      { ...quoted, open: "'", close: "'" },
    ],
    comments: [
      { open: '//', close: '\n', nests: false },
      { open: '/*', close: '*/', nests: false },
    ],
  },
});
