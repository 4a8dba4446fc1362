import type { DefineNode, Node } from '../../../model/index.js';
import * as make from '../make.js';
import * as rule from '../rules.js';
import type { Syntax } from '../syntax.js';
import { bare, type } from './php-declarations.js';

export const argument = (at: Syntax): readonly Node[] => (at.part('name') ? [make.entry(at.one('name'), at.one(-1))] : at.inside);

/** `call_user_func([$client, 'call'], …)` is `$client->call(…)`; `call_user_func_array` hands on the items of a list. */
function calledByName(at: Syntax, [fn, ...given]: readonly Node[]): Node | null {
  const name = /^\\?call_user_func(_array)?$/.exec(at.textOf('function'));
  const callee = name && fn ? calleeOf(fn) : null;
  const [list] = given;
  if (name === null || callee === null) return null;
  if (name[1] === undefined) return make.call(at.range, callee, given);
  return list ? make.call(at.range, callee, list.kind === 'list' ? list.items : [make.spread(list.range, list)]) : null;
}

/** The callee that PHP means by `[$client, 'call']`, `'Client::call'`, `'send'`. */
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

/** `define('URL', '…')`: the second argument is a constant's definition, under the first one's name. */
export function callFunction(at: Syntax): readonly Node[] {
  if (isCallable(at)) return [at.one('function')];
  const args = at.all('arguments');
  const called = calledByName(at, args);
  if (called !== null) return [called];
  const [first, second, ...others] = args;
  if (at.textOf('function') !== 'define' || first?.kind !== 'string' || !second) return rule.call('function', 'arguments')(at);
  const own = { range: second.range, name: first.value, at: first.inner };
  const defined: DefineNode = make.define(own, { value: second, constant: true, exported: true });
  return [make.call(at.range, at.one('function'), [first, defined, ...others])];
}

export const method =
  (of: 'object' | 'scope') =>
  (at: Syntax): readonly Node[] => {
    const name = at.part('name');
    const isVariable = name?.type === 'variable_name' && of === 'object';
    if (isVariable)
      return [make.call(at.range, make.index({ start: at.start, end: name.end }, at.one(of), at.one('name')), at.all('arguments'))];
    const callee = make.member({ start: at.start, end: name?.end ?? at.end }, at.one(of), bare(name?.text ?? ''), name?.range ?? at.range);
    return [isCallable(at) ? callee : make.call(at.range, callee, at.all('arguments'))];
  };

/** `send(...)`, `$this->send(...)`: the function itself, which is called later. */
function isCallable(at: Syntax): boolean {
  return /^\(\s*\.\.\.\s*\)$/.test(at.textOf('arguments'));
}

/** `new class("a") extends B {}`: the class goes with the arguments. */
export function create(at: Syntax): readonly Node[] {
  const anonymous = at.ofType('anonymous_class')[0];
  const args = (anonymous ?? at).ofType('arguments').flatMap((list) => list.built);
  if (!anonymous) return [make.call(at.range, at.one(0), args, true)];
  return [make.call(at.range, make.name({ start: anonymous.start, end: anonymous.start }, ''), [...args, ...type(anonymous)], true)];
}

/** `clone $x`, as PHP 8.5 writes it: a call. */
export const cloned = (at: Syntax): readonly Node[] => [
  make.call(at.range, make.name({ start: at.start, end: at.start + 'clone'.length }, 'clone'), at.all(0)),
];

/** `echo $type, "\n";`, `print $type;`: a call of what prints. */
export const printed =
  (name: string) =>
  (at: Syntax): readonly Node[] => [
    make.call(at.range, make.name({ start: at.start, end: at.start + name.length }, name), at.named.flatMap(sequence)),
  ];

function sequence(at: Syntax): readonly Node[] {
  return at.type === 'sequence_expression' ? at.named.flatMap(sequence) : at.built;
}
