import { sourceEndings } from '../../../base/source-endings.js';
import type { Node } from '../../../model/index.js';
import { matcher } from '../../core/paths.js';
import { assigned, item } from '../bind.js';
import { grammarLanguage } from '../build.js';
import { withLineFeeds } from '../line-ends.js';
import * as make from '../make.js';
import type { Quote } from '../quoting.js';
import * as rule from '../rules.js';
import type { Syntax } from '../syntax.js';
import { delimited, literal } from '../text.js';
import {
  bases,
  declaration,
  declared,
  enumMember,
  func,
  initializerCall,
  lambda,
  param,
  property,
  type,
  using,
} from './csharp-declarations.js';
import { anonymous, copyWith, create, initializer, partOfForm } from './csharp-objects.js';
import { isTest } from './csharp-patterns.js';
import { decode, interpolated, rawString, verbatim } from './csharp-strings.js';
import { assignedType, ofTargetType } from './csharp-target-types.js';
import { withoutTupleTypes } from './csharp-tuple-types.js';
import { withoutDoubledQuotes } from './csharp-verbatim.js';

const OPERATORS = { concat: ['+'], choice: ['??'], compare: ['==', '!=', '<', '<=', '>', '>=', '&&', '||', 'is'] };

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

function invocation(at: Syntax): readonly Node[] {
  return rule
    .call(
      'function',
      'arguments',
    )(at)
    .map((node) => (node.kind === 'call' ? { ...node, args: partOfForm(node.args) } : node));
}

const assignedValue = (at: Syntax): Node => ofTargetType(at.one('right'), assignedType(at)) ?? at.one('right');

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

/** `foreach (var (key, value) in map)` binds the parts of each item. */
function foreach(at: Syntax): readonly Node[] {
  const name = at.part('left');
  const each = item(at.one('right'), '*');
  const parts = name === undefined || name.type === 'identifier' ? [] : name.named.flatMap((part) => partName(part) ?? []);
  const bound = parts.map((part, i) =>
    make.define({ range: part.range, name: part.text, at: part.range }, { value: item(each, String(i)) }),
  );
  const own = { range: name?.range ?? at.range, name: name?.text ?? '', at: name?.range ?? at.range };
  const variables = bound.length > 0 ? bound : [make.define(own, { value: each, type: at.part('type')?.text ?? null })];
  return [make.group(at.range, [...variables, ...at.all('body')])];
}

/** `key` of `key`, of `var key` and of `string key`. */
function partName(part: Syntax): Syntax | null {
  if (part.type === 'identifier') return part;
  const last = part.named.at(-1);
  return last === undefined ? null : partName(last);
}

const postfix = (at: Syntax): readonly Node[] => (at.text.endsWith('!') || at.children.length === 1 ? at.inside : rule.group(at));

/** `base.Build()` is called on the same object, from the class above on: what other languages call `super`. */
const above = (at: Syntax): readonly Node[] => [make.name(at.range, 'super')];

const quoted: Quote = { open: '"', close: '"', inside: 'escaped', multiline: false, hole: null, variable: null, decode };

export const csharp = grammarLanguage({
  id: 'csharp',
  grammar: 'c-sharp',
  files: matcher(sourceEndings.csharp),
  comments: ['comment'],
  words: ['this', 'base'],
  scopes: ['method_declaration', 'constructor_declaration', 'local_function_statement', 'lambda_expression', 'declaration_list', 'block'],
  logical: ['binary_expression', 'prefix_unary_expression', 'parenthesized_expression'],
  masked: (text) => withoutTupleTypes(withoutDoubledQuotes(withLineFeeds(text))),
  rules: {
    identifier: rule.name(),
    this: rule.name(),
    base: above,
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
    invocation_expression: invocation,
    object_creation_expression: create,
    implicit_object_creation_expression: create,
    anonymous_object_creation_expression: anonymous,
    array_creation_expression: (at) => [
      ofTargetType(at.ofType('initializer_expression')[0]?.node ?? null, at.textOf('type')) ?? make.list(at.range, []),
    ],
    implicit_array_creation_expression: (at) => [at.ofType('initializer_expression')[0]?.node ?? make.list(at.range, [])],
    initializer_expression: initializer,
    with_expression: copyWith,
    with_initializer: (at) => [make.entry(at.one(0), at.one(-1))],
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
    assignment_expression: (at) => [assigned(at, at.one('left'), assignedValue(at), at.textOf('operator'))],

    method_declaration: func,
    constructor_declaration: func,
    constructor_initializer: initializerCall,
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
