import { sourceEndings } from '../../../base/source-endings.js';
import { walk } from '../../../base/tree.js';
import type { ClassNode, DefineNode, FunctionNode, Node } from '../../../model/index.js';
import { matcher } from '../../core/paths.js';
import { asParam, assigned, bind, item } from '../bind.js';
import { grammarLanguage } from '../build.js';
import { C_LETTERS, decoderOf } from '../escapes.js';
import * as make from '../make.js';
import type { Quote } from '../quoting.js';
import * as rule from '../rules.js';
import type { Syntax } from '../syntax.js';
import { delimited, literal } from '../text.js';

const OPERATORS = { concat: ['+'], choice: [], compare: ['==', '!=', '<', '<=', '>', '>=', '&&', '||'] };

const decode = decoderOf({ letters: C_LETTERS, numbers: ['x', 'u', 'U', 'octal'], unknown: 'stays', joins: false });
/** The language drops carriage returns from raw strings. */
const decodeRaw = (text: string): string => text.replaceAll('\r', '');

const isTop = (at: Syntax): boolean => at.scope?.parent === null;
const isExported = (at: Syntax, name: string): boolean => isTop(at) && /^\p{Lu}/u.test(name);

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

function shortVar(at: Syntax): readonly Node[] {
  const values = at.items('right');
  const [first, another] = values;
  const [, found] = at.items('left');
  const isFound = first && !another && found ? isIn(first, found) : null;
  return at.items('left').flatMap((target, i) => bind(at, target, values[i] ?? (i === 1 ? isFound : null), {}));
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
  if (!key || !at.has(':=')) return at.inside;
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

const param = (at: Syntax): readonly Node[] => {
  const more = { type: at.part('type')?.text ?? null, rest: at.type === 'variadic_parameter_declaration' };
  const names = at.parts('name');
  if (names.length === 0) return [make.param({ range: at.range, name: '', at: at.range }, more)];
  return names.map((name) => make.param({ range: at.range, name: name.text, at: name.range }, more));
};

const func = (at: Syntax): FunctionNode =>
  make.func(at.range, {
    name: at.textOf('name'),
    at: at.part('name')?.range ?? null,
    params: at.all('parameters').map(asParam),
    body: at.all('body'),
    exported: at.type !== 'func_literal' && /^\p{Lu}/u.test(at.textOf('name')),
  });

/** A method stands in a class of its receiver's type, and its receiver is `this`, unless the name is bound anew inside. */
function method(at: Syntax): readonly Node[] {
  const own = func(at);
  const receiver = at.part('receiver')?.part(0);
  const name = receiver?.textOf('name') ?? '';
  const inside = [...walk(own)];
  const isShadowed = inside.some((node) => (node.kind === 'define' || node.kind === 'param') && node.name === name);
  if (name !== '' && !isShadowed) {
    for (const node of inside) if (node.kind === 'name' && node.name === name) Object.assign(node, { name: 'this' });
  }
  const type = (receiver?.textOf('type') ?? '').replace(/^[*\s]+|\[.*$/gs, '');
  return [make.type(at.range, { name: type, body: [own], exported: /^\p{Lu}/u.test(type) })];
}

/** `type goodsService service` and `type Client = temu.Client` have the fields of the other type; `type Name string` is a text. */
function renamedType(at: Syntax, of: string): readonly Node[] {
  const name = at.part('name');
  const exported = isExported(at, name?.text ?? '');
  return [make.type(at.range, { name: name?.text ?? '', at: name?.range ?? null, extends: of, exported })];
}

function typeSpec(at: Syntax): readonly Node[] {
  const type = at.part('type');
  if (type?.type === 'type_identifier' || type?.type === 'qualified_type') return renamedType(at, type.text);
  if (type?.type !== 'struct_type' && type?.type !== 'interface_type') return [];
  const body = type.inside;
  const embedded = type
    .ofType('field_declaration_list')[0]
    ?.ofType('field_declaration')
    .find((field) => !field.part('name'));
  const name = at.part('name');
  return [
    make.type(at.range, {
      name: name?.text ?? '',
      at: name?.range ?? null,
      extends: embedded?.textOf('type') ?? null,
      body,
      exported: isExported(at, name?.text ?? ''),
    }),
  ];
}

function field(at: Syntax): readonly Node[] {
  const struct = anonymous(at);
  const fields = at.parts('name').map((name, i) => {
    const annotations = i === 0 ? at.all('tag') : [];
    const more = { member: true, type: struct?.name ?? at.textOf('type'), annotations, exported: /^\p{Lu}/u.test(name.text) };
    return make.define({ range: at.range, name: name.text, at: name.range }, more);
  });
  return struct ? [...fields, struct] : fields;
}

/** `Temu struct { URL string }`: the struct has a name that no program can write; null for any other type. */
function anonymous(at: Syntax): ClassNode | null {
  const type = at.part('type');
  const struct = type?.type === 'pointer_type' ? type.part(0) : type;
  const [name] = at.parts('name');
  if (struct?.type !== 'struct_type' || !name) return null;
  return make.type(struct.range, { name: `${name.text}__${struct.start}`, at: null, extends: null, body: struct.inside, exported: true });
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

const unary = (at: Syntax): readonly Node[] => (/[&*]/.test(at.textOf('operator')) ? [at.one('operand')] : rule.group(at));

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
    type_conversion_expression: rule.only('operand'),
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
