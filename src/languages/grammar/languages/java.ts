import { sourceEndings } from '../../../base/source-endings.js';
import type { DefineNode, FunctionNode, ImportNode, Node } from '../../../model/index.js';
import { matcher } from '../../core/paths.js';
import { asParam, assigned, item } from '../bind.js';
import { grammarLanguage } from '../build.js';
import { withLineFeeds } from '../line-ends.js';
import * as make from '../make.js';
import type { Quote } from '../quoting.js';
import * as rule from '../rules.js';
import type { Syntax } from '../syntax.js';
import { withPutter } from './java-references.js';
import { character, decode, string } from './java-strings.js';

const OPERATORS = { concat: ['+'], choice: [], compare: ['==', '!=', '<', '<=', '>', '>=', '&&', '||'] };

const modifiers = (at: Syntax): Syntax | undefined => at.ofType('modifiers')[0];

const annotations = (at: Syntax): readonly Node[] => modifiers(at)?.built ?? [];

const isMarked = (at: Syntax, ...words: readonly string[]): boolean => modifiers(at)?.has(...words) ?? false;

/** Package-private is seen by other files too. */
const isExported = (at: Syntax): boolean => !isMarked(at, 'private');

const FIELDS = new Set(['field_declaration', 'constant_declaration']);

/** `final String a = "…", b;` */
function declaration(at: Syntax): readonly Node[] {
  const member = FIELDS.has(at.type);
  return at.parts('declarator').map((declarator, i): DefineNode => {
    const name = declarator.part('name');
    return make.define(
      { range: at.range, name: name?.text ?? '', at: name?.range ?? at.range },
      {
        value: declarator.maybe('value'),
        constant: at.type === 'constant_declaration' || isMarked(at, 'final'),
        exported: member && isExported(at),
        member,
        type: at.textOf('type'),
        annotations: i === 0 ? annotations(at) : [],
      },
    );
  });
}

function param(at: Syntax): readonly Node[] {
  const name = at.part('name') ?? at.ofType('variable_declarator')[0]?.part('name');
  const more = {
    type: at.part('type')?.text ?? at.part(0)?.text ?? null,
    rest: at.type === 'spread_parameter',
    annotations: annotations(at),
  };
  return [make.param({ range: at.range, name: name?.text ?? '', at: name?.range ?? at.range }, more)];
}

const func = (at: Syntax): readonly Node[] => {
  const own: FunctionNode = make.func(at.range, {
    name: at.textOf('name'),
    at: at.part('name')?.range ?? null,
    params: at.all('parameters').map(asParam),
    body: at.all('body', 'value'),
    exported: isExported(at),
    annotations: annotations(at),
  });
  return [own];
};

function lambda(at: Syntax): readonly Node[] {
  const body = at.part('body');
  const inner = body?.type === 'block' ? body.built : body ? [make.returns(body.range, body.node)] : [];
  return [make.func(at.range, { params: at.all('parameters').map(asParam), body: inner })];
}

/** The class that it extends, then the interfaces. */
function basesOf(at: Syntax): readonly string[] {
  const above = at.part('superclass')?.part(0);
  const interfaces = [at.part('interfaces'), at.ofType('extends_interfaces')[0]].flatMap((list) => list?.part(0)?.named ?? []);
  return [...(above ? [above] : []), ...interfaces].map(({ text }) => text);
}

/** The components of a record are its fields. */
function type(at: Syntax): readonly Node[] {
  const name = at.part('name');
  const [first, ...others] = basesOf(at);
  const components = at
    .all('parameters')
    .map(asParam)
    .map(({ range, name, at, type, annotations }) =>
      make.define({ range, name, at }, { type, annotations, member: true, constant: true, exported: true }),
    );
  return [
    make.type(at.range, {
      name: name?.text ?? '',
      at: name?.range ?? null,
      extends: first ?? null,
      mixins: others,
      body: [...components, ...at.all('body')],
      exported: isExported(at),
      isEnum: at.type === 'enum_declaration',
      annotations: annotations(at),
    }),
  ];
}

/** `ADD("bg.goods.add")` is a constant that holds a new object of its enum. */
function enumConstant(at: Syntax): readonly Node[] {
  const name = at.part('name');
  const of = at.parent?.parent?.part('name');
  const args = [...at.all('arguments'), ...classBody(at, of?.text ?? null)];
  const callee = make.name(name?.range ?? at.range, of?.text ?? '');
  const value = make.call(at.range, callee, args, true);
  const own = { range: at.range, name: name?.text ?? '', at: name?.range ?? at.range };
  return [make.define(own, { value, constant: true, exported: true, member: true, annotations: annotations(at) })];
}

/** The body of an anonymous class goes with the arguments. */
function classBody(at: Syntax, of: string | null): readonly Node[] {
  const body = at.ofType('class_body')[0];
  return body ? [make.type(body.range, { extends: of, body: body.built })] : [];
}

const create = (at: Syntax): readonly Node[] => [
  make.call(at.range, at.one('type'), [...at.all('arguments'), ...classBody(at, at.part('type')?.text ?? null)], true),
];

const invoke = (at: Syntax): readonly Node[] => {
  const name = at.part('name');
  const callee =
    name && at.part('object') ? make.member({ start: at.start, end: name.end }, at.one('object'), name.text, name.range) : at.one('name');
  return [make.call(at.range, callee, withPutter(name?.text ?? '', at.all('arguments')))];
};

/** `X::name` is a member whose name begins right behind the object; `X::new` is the class. */
function reference(at: Syntax): readonly Node[] {
  const [object, name] = [at.one(0), at.part(1)];
  return [name ? make.member(at.range, object, name.text, { start: object.range.end, end: name.end }) : object];
}

/** Several labels before one body: all but the last fall through. */
function caseGroup(at: Syntax): readonly Node[] {
  const labels = at.ofType('switch_label');
  const body = at.children.filter((child) => child.type !== 'switch_label').flatMap((child) => child.built);
  const arrow = at.type === 'switch_rule';
  return labels.map((label, i) => rule.caseOf(at, label.inside, i === labels.length - 1 ? body : [], arrow ? 'breaks' : 'falls'));
}

/** `import a.b.C;` binds the class; `import static a.b.C.X;` a member of it. */
function importOf(at: Syntax): readonly Node[] {
  const path = at.ofType('scoped_identifier', 'identifier')[0];
  if (!path) return [];
  const last = path.part('name') ?? path;
  const wildcard = at.ofType('asterisk')[0];
  const binding = (local: string, imported: string, range: Node['range']): ImportNode['bindings'] => [{ local, imported, at: range }];
  if (wildcard) return [make.imports(at.range, path.text, binding('*', '*', wildcard.range))];
  if (!at.has('static')) return [make.imports(at.range, path.text, binding(last.text, '*', last.range))];
  return [make.imports(at.range, path.textOf('scope'), binding(last.text, last.text, last.range))];
}

function forEach(at: Syntax): readonly Node[] {
  const name = at.part('name');
  const variable = make.define(
    { range: name?.range ?? at.range, name: name?.text ?? '', at: name?.range ?? at.range },
    { value: item(at.one('value'), '*'), type: at.textOf('type') },
  );
  return [make.group(at.range, [variable, ...at.all('body')])];
}

/** `value instanceof Map<?, ?> map` tests a type, and gives what it tested a name. */
function ofType(at: Syntax): readonly Node[] {
  const [left, name] = [at.one('left'), at.part('name')];
  const value = left.kind === 'name' ? make.name(left.range, left.name) : null;
  const right = name
    ? make.define({ range: name.range, name: name.text, at: name.range }, { type: at.textOf('right'), value, constant: true })
    : at.one(1);
  return [make.compare(at.range, 'instanceof', left, right)];
}

const resource = (at: Syntax): readonly Node[] => {
  const name = at.part('name');
  if (!name) return at.inside;
  return [
    make.define(
      { range: at.range, name: name.text, at: name.range },
      { value: at.maybe('value'), constant: true, type: at.textOf('type') },
    ),
  ];
};

const quoted: Quote = { open: '"', close: '"', inside: 'escaped', multiline: false, hole: null, variable: null, decode };

export const java = grammarLanguage({
  id: 'java',
  grammar: 'java',
  files: matcher(sourceEndings.java),
  comments: ['line_comment', 'block_comment'],
  scopes: ['method_declaration', 'constructor_declaration', 'lambda_expression', 'class_body', 'block'],
  logical: ['binary_expression', 'unary_expression', 'parenthesized_expression'],
  masked: withLineFeeds,
  rules: {
    identifier: rule.name(),
    type_identifier: rule.name(),
    this: rule.name(),
    super: rule.name(),
    true: rule.plain,
    false: rule.plain,
    null_literal: rule.plain,
    decimal_integer_literal: rule.plain,
    decimal_floating_point_literal: rule.plain,
    character_literal: character,
    package_declaration: rule.drop,
    type_parameters: rule.drop,
    type_arguments: rule.drop,
    throws: rule.drop,
    dimensions: rule.drop,
    superclass: rule.drop,
    super_interfaces: rule.drop,
    generic_type: rule.only(0),
    scoped_type_identifier: rule.member(0, 1),
    scoped_identifier: rule.member('scope', 'name'),

    string_literal: string,

    parenthesized_expression: rule.through,
    expression_statement: rule.through,
    block: rule.through,
    constructor_body: rule.through,
    class_body: rule.through,
    interface_body: rule.through,
    annotation_type_body: rule.through,
    enum_body: rule.through,
    enum_body_declarations: rule.through,
    argument_list: rule.through,
    annotation_argument_list: rule.through,
    formal_parameters: rule.through,
    inferred_parameters: rule.through,
    modifiers: rule.through,
    resource_specification: rule.through,
    switch_block: rule.through,

    field_access: rule.member('object', 'field'),
    array_access: rule.index('array', 'index'),
    method_invocation: invoke,
    explicit_constructor_invocation: rule.call('constructor', 'arguments'),
    object_creation_expression: create,
    array_creation_expression: (at) => [at.part('value') ? at.one('value') : make.list(at.range, at.all('dimensions'))],
    array_initializer: rule.list,
    element_value_array_initializer: rule.list,
    method_reference: reference,
    cast_expression: rule.only('value'),
    instanceof_expression: ofType,
    binary_expression: rule.binary(OPERATORS),
    ternary_expression: rule.ternary('condition', 'consequence', 'alternative'),

    annotation: rule.call('name', 'arguments'),
    marker_annotation: rule.call('name', 'arguments'),
    element_value_pair: rule.entry('key', 'value'),

    field_declaration: declaration,
    constant_declaration: declaration,
    local_variable_declaration: declaration,
    resource,
    assignment_expression: (at) => [assigned(at, at.one('left'), at.one('right'), at.textOf('operator'))],

    method_declaration: func,
    constructor_declaration: func,
    compact_constructor_declaration: func,
    annotation_type_element_declaration: func,
    lambda_expression: lambda,
    formal_parameter: param,
    spread_parameter: param,
    catch_formal_parameter: param,
    class_declaration: type,
    interface_declaration: type,
    enum_declaration: type,
    record_declaration: type,
    annotation_type_declaration: type,
    enum_constant: enumConstant,

    if_statement: rule.branch('condition', 'consequence', 'alternative'),
    switch_expression: (at) => rule.switchOf(at, at.one('condition'), at.all('body')),
    switch_block_statement_group: caseGroup,
    switch_rule: caseGroup,
    enhanced_for_statement: forEach,
    break_statement: rule.plain,
    return_statement: rule.returns,
    yield_statement: rule.through,
    import_declaration: importOf,
  },
  quoting: {
    strings: [{ ...quoted, open: '"""', close: '"""', multiline: true }, quoted, { ...quoted, open: "'", close: "'" }],
    comments: [
      { open: '//', close: '\n', nests: false },
      { open: '/*', close: '*/', nests: false },
    ],
  },
});
