import { sourceEndings } from '../../../base/source-endings.js';
import { withoutTail } from '../../../base/text-ends.js';
import type { FunctionNode, ImportNode, Node } from '../../../model/index.js';
import { matcher } from '../../core/paths.js';
import { asParam, assigned, type Binding, bind, bindAll } from '../bind.js';
import { grammarLanguage } from '../build.js';
import * as make from '../make.js';
import type { Quote } from '../quoting.js';
import { returning } from '../returning.js';
import * as rule from '../rules.js';
import type { Syntax } from '../syntax.js';
import { bareString, decodeDouble, decodeSingle, heredocBody, heredocName, string, symbol } from './ruby-strings.js';

const OPERATORS = {
  concat: ['+'],
  choice: ['||', 'or'],
  compare: ['==', '!=', '===', '=~', '!~', '<', '<=', '>', '>=', '<=>', '&&', 'and'],
};
/** `@url` is a field of `this`. */
const field = (at: Syntax): readonly Node[] => {
  const property = at.text.replace(/^@+/, '');
  const self = make.name({ start: at.start, end: at.start }, 'this');
  return [make.member(at.range, self, property, { start: at.end - property.length, end: at.end })];
};

/** A capital letter is the language's word for a constant. */
function binding(at: Syntax, name: string): Binding {
  const constant = /^\p{Lu}/u.test(name);
  return { constant, exported: constant, member: constant && /^(?:class|module)$/.test(at.scope?.type ?? '') };
}

function assignment(at: Syntax): readonly Node[] {
  const target = at.part('left');
  const value = at.one('right');
  if (target?.type === 'left_assignment_list') return bindAll(at, target.inside, value, (name) => binding(at, name));
  return bind(at, at.one('left'), value, binding(at, target?.text ?? ''));
}

function param(at: Syntax): readonly Node[] {
  const name = at.part('name');
  const own = { range: at.range, name: name?.text ?? '', at: name?.range ?? at.range };
  return [make.param(own, { initial: at.maybe('value'), rest: at.type.includes('splat') })];
}

/** A method returns the value of its last statement. */
const method = (at: Syntax): readonly Node[] => {
  const own: FunctionNode = make.func(at.range, {
    name: at.textOf('name'),
    at: at.part('name')?.range ?? null,
    params: at.all('parameters').map(asParam),
    body: returning(at.all('body')),
    exported: true,
  });
  return [own];
};

const block = (at: Syntax): readonly Node[] => [
  make.func(at.range, { params: at.all('parameters').map(asParam), body: returning(at.all('body')) }),
];

const lambda = (at: Syntax): readonly Node[] => {
  const body = at.one('body');
  const inner = body.kind === 'function' ? body.body : [body];
  return [make.func(at.range, { params: at.all('parameters').map(asParam), body: inner })];
};

const type = (at: Syntax): readonly Node[] => [
  make.type(at.range, {
    name: at.textOf('name'),
    at: at.part('name')?.range ?? null,
    extends: at.part('superclass')?.part(0)?.text ?? null,
    body: at.all('body'),
    exported: true,
  }),
];

/** They answer the text they are asked of. */
const SAME_TEXT = new Set(['freeze', 'to_s', 'to_sym', 'dup', 'itself']);

function call(at: Syntax): readonly Node[] {
  const name = at.part('method');
  const receiver = at.part('receiver');
  const args = [...at.all('arguments'), ...at.all('block')];
  const hasArgs = at.part('arguments') !== undefined || at.part('block') !== undefined;
  if (!receiver) return required(at, name?.text ?? '', args) ?? [make.call(at.range, at.one('method'), args)];
  if (!hasArgs && name && SAME_TEXT.has(name.text) && receiver.built.length === 1) return receiver.built;
  if (name?.text === 'new') return [make.call(at.range, receiver.node, args, true)];
  const callee = make.member({ start: at.start, end: name?.end ?? at.end }, receiver.node, name?.text ?? '', name?.range ?? at.range);
  return hasArgs ? [make.call(at.range, callee, args)] : [callee];
}

/** `require_relative 'config'` */
function required(at: Syntax, name: string, args: readonly Node[]): readonly Node[] | null {
  const [path] = args;
  if (path?.kind !== 'string' || !/^(?:require|require_relative|load)$/.test(name)) return null;
  const bindings: ImportNode['bindings'] = [{ local: '*', imported: '*', at: path.range }];
  const from = name === 'require_relative' && !path.value.startsWith('.') ? `./${path.value}` : path.value;
  return [make.imports(at.range, from, bindings, path)];
}

const unless = (at: Syntax): readonly Node[] => [
  make.branch(at.range, at.one('condition'), at.all('alternative'), at.all('consequence', 'body')),
];

const clause = (at: Syntax): readonly Node[] => [rule.caseOf(at, at.all('pattern'), at.all('body'), 'breaks')];

/** `else` of a `case` is its default. */
function select(at: Syntax): readonly Node[] {
  const cases = at.named.flatMap((child) =>
    child.type === 'else' ? [rule.caseOf(child, [], child.inside, 'breaks')] : child.field === 'value' ? [] : child.built,
  );
  return rule.switchOf(at, at.maybe('value'), cases);
}

const regex = (at: Syntax): readonly Node[] => [
  {
    kind: 'regex',
    range: at.range,
    parent: null,
    source: withoutTail(at.text.replace(/^(?:\/|%r.)/, ''), 'abcdefghijklmnopqrstuvwxyz').slice(0, -1),
  },
];

const double: Quote = { open: '"', close: '"', inside: 'escaped', multiline: true, hole: '#{', variable: null, decode: decodeDouble };

export const ruby = grammarLanguage({
  id: 'ruby',
  grammar: 'ruby',
  files: matcher(sourceEndings.ruby, ['rakefile', 'gemfile', 'capfile', 'guardfile', 'fastfile']),
  comments: ['comment'],
  scopes: ['method', 'singleton_method', 'class', 'module', 'singleton_class'],
  logical: ['binary', 'unary', 'parenthesized_statements'],
  masked: null,
  rules: {
    identifier: rule.name(),
    constant: rule.name(),
    global_variable: rule.name(),
    self: rule.name(),
    super: rule.name(),
    instance_variable: field,
    class_variable: field,
    hash_key_symbol: rule.name(),
    integer: rule.plain,
    float: rule.plain,
    true: rule.plain,
    false: rule.plain,
    nil: rule.plain,
    character: rule.plain,
    empty_statement: rule.drop,
    superclass: rule.drop,

    string,
    subshell: string,
    delimited_symbol: string,
    simple_symbol: symbol,
    bare_string: bareString,
    bare_symbol: bareString,
    string_array: rule.list,
    symbol_array: rule.list,
    chained_string: rule.adjacent,
    interpolation: rule.through,
    heredoc_beginning: heredocName,
    heredoc_body: heredocBody,
    regex,
    uninterpreted: (at) => [make.fixed(at.range, at.range, at.text, '')],

    parenthesized_statements: rule.through,
    body_statement: rule.through,
    block_body: rule.through,
    // biome-ignore lint/suspicious/noThenProperty: the grammar's name for the branch that is taken
    then: rule.through,
    do: rule.through,
    else: rule.through,
    argument_list: rule.through,
    method_parameters: rule.through,
    block_parameters: rule.through,
    lambda_parameters: rule.through,
    block_argument: rule.through,
    pattern: rule.through,
    alternative_pattern: rule.through,
    left_assignment_list: rule.list,
    right_assignment_list: rule.list,
    destructured_left_assignment: rule.list,

    scope_resolution: rule.member('scope', 'name'),
    element_reference: (at) => [make.index(at.range, at.one('object'), at.one(1))],
    call,
    binary: rule.binary(OPERATORS),
    conditional: rule.ternary('condition', 'consequence', 'alternative'),
    hash: rule.object,
    array: rule.list,
    pair: rule.entry('key', 'value'),
    hash_splat_argument: rule.spread(0),
    splat_argument: rule.spread(0),

    assignment,
    operator_assignment: (at) => [assigned(at, at.one('left'), at.one('right'), at.textOf('operator'))],

    method,
    singleton_method: method,
    lambda,
    block,
    do_block: block,
    optional_parameter: param,
    splat_parameter: param,
    keyword_parameter: param,
    hash_splat_parameter: param,
    block_parameter: param,
    class: type,
    module: type,

    if: rule.branch('condition', 'consequence', 'alternative'),
    elsif: rule.branch('condition', 'consequence', 'alternative'),
    if_modifier: rule.branch('condition', 'body', 'alternative'),
    unless,
    unless_modifier: unless,
    case: select,
    case_match: select,
    when: clause,
    in_clause: clause,
    return: rule.returns,
  },
  quoting: {
    strings: [double, { ...double, open: "'", close: "'", hole: null, decode: decodeSingle }],
    comments: [
      { open: '#', close: '\n', nests: false },
      { open: '\n=begin', close: '\n=end', nests: false },
    ],
  },
});
