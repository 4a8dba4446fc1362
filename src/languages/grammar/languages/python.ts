import { sourceEndings } from '../../../base/source-endings.js';
import { withoutTail } from '../../../base/text-ends.js';
import type { Node } from '../../../model/index.js';
import { matcher } from '../../core/paths.js';
import { type Binding, bind, bindAll, declareElsewhere } from '../bind.js';
import { grammarLanguage } from '../build.js';
import { C_LETTERS, decoderOf } from '../escapes.js';
import { withLineFeeds } from '../line-ends.js';
import * as make from '../make.js';
import type { Quote } from '../quoting.js';
import * as rule from '../rules.js';
import type { Syntax } from '../syntax.js';
import { literal } from '../text.js';
import { binary, called, comprehension, dictComprehension, loop, updated } from './python-copies.js';
import { decorated, decorator, func, lambda, named, namedParam, type } from './python-declarations.js';
import { match } from './python-patterns.js';

const ESCAPES = { letters: C_LETTERS, unknown: 'stays', joins: true } as const;
const decodeText = decoderOf({ ...ESCAPES, numbers: ['x', 'u', 'U', 'octal'] });
const decodeBytes = decoderOf({ ...ESCAPES, numbers: ['x', 'octal'] });

/** The prefix says what a backslash and a brace mean. */
const string = literal((_, at) => {
  const open = at.ofType('string_start')[0]?.text ?? '';
  const prefix = withoutTail(open, '"\'').toLowerCase();
  // The grammar counts backslashes at the end of a raw string to its closing quotes, so these are measured by the opening ones.
  const close = at.has('string_end') ? open.length - prefix.length : 0;
  return { open: open.length, close, decode: (text) => decoded(text, prefix) };
});

function decoded(text: string, prefix: string): string {
  const braces = prefix.includes('f') || prefix.includes('t') ? text.replaceAll('{{', '{').replaceAll('}}', '}') : text;
  const lines = braces.replaceAll('\r\n', '\n');
  if (prefix.includes('r')) return lines;
  return prefix.includes('b') ? decodeBytes(lines) : decodeText(lines);
}

/** Upper case is the language's only word for a constant, besides `Final`. */
function binding(at: Syntax, name: string, type: string | null): Binding {
  const constant = /^[A-Z][A-Z0-9_]*$/.test(name) || /\bFinal\b/.test(type ?? '');
  return { constant, exported: at.scope?.parent === null, member: at.scope?.type === 'class_definition', type };
}

function assignment(at: Syntax): readonly Node[] {
  const target = at.part('left');
  const right = at.part('right');
  const type = at.part('type')?.text ?? null;
  if (!target) return at.inside;
  if (right?.type === 'assignment') return chain(at, target, right);
  const value = right?.node ?? null;
  const names = target.type === 'pattern_list' || target.type === 'tuple_pattern' || target.type === 'list_pattern';
  if (names && value) return bindAll(at, target.inside, value, (name) => binding(at, name, null));
  return bind(at, target.node, value, binding(at, target.text, type));
}

/** `a = b = 1`: `b` is defined first, and `a` from it. */
function chain(at: Syntax, target: Syntax, right: Syntax): readonly Node[] {
  const source = right.textOf('left');
  const value = make.name({ start: target.end, end: target.end }, source);
  return [...right.built, ...bind(at, target.node, value, binding(at, target.text, null))];
}

/** `a in b`, `a == b`; a chain `a < b < c` compares its neighbours. */
function comparison(at: Syntax): readonly Node[] {
  const operands = at.named.filter((child) => child.field !== 'operators');
  const operators = at.children.filter((child) => child.field === 'operators');
  const [first, ...others] = operands.map((operand) => operand.node);
  if (!first) return [];
  return [others.reduce((left, right, i) => make.compare(at.range, operators[i]?.text ?? '', left, right), first)];
}

/** A pattern `_` is no test, unless a guard says more. */
function matchCase(at: Syntax): readonly Node[] {
  const tests = at.ofType('case_pattern').flatMap((pattern) => pattern.built);
  const guard = at.maybe('guard');
  const guarded = guard === null ? tests : [tests.reduce((rest, test) => make.compare(at.range, 'if', test, rest), guard)];
  return [
    { kind: 'case', range: at.range, parent: null, tests: guarded.slice(0, guard === null ? undefined : 1), body: at.all('consequence') },
  ];
}

const module = (at: Syntax): string => at.textOf('module_name').replaceAll(/\s/g, '');

/** `from config import X as Y` */
function importFrom(at: Syntax): readonly Node[] {
  if (at.has('wildcard_import')) {
    const range = at.ofType('wildcard_import')[0]?.range ?? at.range;
    return [make.imports(at.range, module(at), [{ local: '*', imported: '*', at: range }])];
  }
  const bindings = at.parts('name').map((one) => {
    const local = one.part('alias') ?? one;
    return { local: local.text, imported: one.type === 'aliased_import' ? one.textOf('name') : one.text, at: local.range };
  });
  return [make.imports(at.range, module(at), bindings)];
}

/** `import a.b as c`: one for each module. */
const importModules = (at: Syntax): readonly Node[] =>
  at.parts('name').map((one) => {
    const local = one.part('alias') ?? one;
    const from = one.type === 'aliased_import' ? one.textOf('name') : one.text;
    return make.imports(one.range, from, [{ local: local.text, imported: '*', at: local.range }]);
  });

const asPattern = (at: Syntax): readonly Node[] => {
  const value = at.one(0);
  const target = at.maybe('alias');
  if (target?.kind !== 'name') return target ? [value, target] : [value];
  if (at.parent?.type === 'except_clause') return [value, ...bind(at, target, null, {})];
  return bind(at, target, value, {});
};

const elsewhere = (at: Syntax): readonly Node[] => {
  for (const name of at.named) declareElsewhere(at.scope, name.text);
  return [];
};

const slash: Quote = { open: '"', close: '"', inside: 'escaped', multiline: false, hole: null, variable: null, decode: decodeText };
const triple: Quote = { ...slash, open: '"""', close: '"""', multiline: true };

/** `type(client).url = url` at the start of a line: its grammar takes that for `type Alias = …`. Another name of the same length is none of its words. */
const typeAtStart = /^([ \t]*)type(?=\()/gm;

const masked = (text: string): string => withLineFeeds(text).replace(typeAtStart, '$1kind');

export const python = grammarLanguage({
  id: 'python',
  grammar: 'python',
  files: matcher(sourceEndings.python, ['sconstruct', 'wscript']),
  comments: ['comment'],
  scopes: ['function_definition', 'class_definition', 'lambda'],
  logical: ['boolean_operator', 'not_operator', 'parenthesized_expression'],
  masked,
  rules: {
    identifier: named,
    dotted_name: (at) => [
      at.named.slice(1).reduce<Node>((of, part) => make.member({ start: at.start, end: part.end }, of, part.text, part.range), at.one(0)),
    ],
    integer: rule.plain,
    float: rule.plain,
    true: rule.plain,
    false: rule.plain,
    none: rule.plain,
    ellipsis: rule.drop,
    type: rule.drop,
    type_parameter: rule.drop,
    type_alias_statement: rule.drop,

    string,
    concatenated_string: rule.adjacent,
    interpolation: rule.through,
    format_specifier: rule.through,
    type_conversion: rule.drop,

    parenthesized_expression: rule.through,
    expression_statement: rule.through,
    block: rule.through,
    await: rule.through,
    parameters: rule.through,
    lambda_parameters: rule.through,
    argument_list: rule.through,
    as_pattern_target: rule.through,
    with_clause: rule.through,
    with_item: rule.through,

    attribute: rule.member('object', 'attribute'),
    subscript: rule.index('value', 'subscript'),
    call: called,
    keyword_argument: rule.entry('name', 'value'),
    dictionary: rule.object,
    pair: rule.entry('key', 'value'),
    dictionary_splat: rule.spread(0),
    list_splat: rule.spread(0),
    list: rule.list,
    set: rule.list,
    tuple: rule.list,
    expression_list: rule.list,
    pattern_list: rule.list,
    tuple_pattern: rule.list,
    list_pattern: rule.list,

    binary_operator: binary,
    boolean_operator: binary,
    comparison_operator: comparison,
    conditional_expression: rule.ternary(1, 0, 2),

    assignment,
    augmented_assignment: updated,
    named_expression: (at) => bind(at, at.one('name'), at.one('value'), {}),
    as_pattern: asPattern,
    global_statement: elsewhere,
    nonlocal_statement: elsewhere,

    function_definition: func,
    lambda,
    default_parameter: namedParam,
    typed_parameter: namedParam,
    typed_default_parameter: namedParam,
    list_splat_pattern: namedParam,
    dictionary_splat_pattern: namedParam,
    keyword_separator: rule.drop,
    positional_separator: rule.drop,
    class_definition: type,
    decorated_definition: decorated,
    decorator,

    if_statement: rule.branch('condition', 'consequence', 'alternative'),
    elif_clause: rule.branch('condition', 'consequence', 'alternative'),
    else_clause: rule.through,
    if_clause: rule.through,
    match_statement: match,
    case_clause: matchCase,
    case_pattern: rule.through,
    union_pattern: rule.through,
    for_statement: loop,
    for_in_clause: loop,
    dictionary_comprehension: dictComprehension,
    generator_expression: comprehension,
    list_comprehension: comprehension,
    return_statement: rule.returns,

    import_statement: importModules,
    import_from_statement: importFrom,
    future_import_statement: rule.drop,
  },
  quoting: {
    strings: [triple, { ...triple, open: "'''", close: "'''" }, slash, { ...slash, open: "'", close: "'" }],
    comments: [{ open: '#', close: '\n', nests: false }],
  },
});
