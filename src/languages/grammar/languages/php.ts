import { sourceEndings } from '../../../base/source-endings.js';
import type { ImportNode, Node } from '../../../model/index.js';
import { matcher } from '../../core/paths.js';
import { assigned, bind, declareElsewhere, item } from '../bind.js';
import { grammarLanguage } from '../build.js';
import { withLineFeeds } from '../line-ends.js';
import * as make from '../make.js';
import type { Quote } from '../quoting.js';
import * as rule from '../rules.js';
import type { Syntax } from '../syntax.js';
import { delimited, literal } from '../text.js';
import { argument, callFunction, cloned, create, method, printed } from './php-calls.js';
import { arrow, bare, constant, enumCase, func, param, property, static_, type } from './php-declarations.js';
import { decodeDouble, decodeSingle, heredoc } from './php-strings.js';

const OPERATORS = {
  concat: ['.'],
  choice: ['??'],
  compare: ['==', '!=', '===', '!==', '<>', '<', '<=', '>', '>=', '<=>', '&&', '||', 'and', 'or', 'xor', 'instanceof'],
};

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
    if (child.type !== 'variable_name' && child.type !== 'subscript_expression') return child.built;
    const key = named[i - 1]?.node;
    return bind(at, child.node, item(value, key?.kind === 'string' ? key.value : String(i)), {});
  });
}

const access = (at: Syntax): readonly Node[] => {
  const name = at.part('name');
  if (name?.type === 'name' || (name?.type === 'variable_name' && at.part('scope')))
    return rule.member(at.part('scope') ? 'scope' : 'object', 'name')(at);
  return rule.index('object', 'name')(at);
};

/** `$a = &$b`: what is put into one is in the other from there on. */
const referred = (at: Syntax): readonly Node[] => {
  const right = at.one('right');
  const end = { start: at.end, end: at.end };
  return right.kind === 'name' ? [...assignment(at), assigned(at, make.name(end, right.name), make.group(end, []), '&=')] : assignment(at);
};

/** `use (&$url)`: the function changes the variable of the one around. */
const used = (at: Syntax): readonly Node[] => {
  for (const name of at.named) if (name.type === 'by_ref') declareElsewhere(at.scope, bare(name.text.replace(/^&\s*/, '')));
  return [];
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

const htmlText = (at: Syntax): readonly Node[] => [make.fixed(at.range, at.range, at.text, '')];

const single: Quote = { open: "'", close: "'", inside: 'escaped', multiline: true, hole: null, variable: null, decode: decodeSingle };

export const php = grammarLanguage({
  id: 'php',
  grammar: 'php',
  files: matcher(sourceEndings.php),
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
  masked: withLineFeeds,
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
    clone_expression: cloned,
    echo_statement: printed('echo'),
    print_intrinsic: printed('print'),
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
    reference_assignment_expression: referred,
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
    anonymous_function_use_clause: used,
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
