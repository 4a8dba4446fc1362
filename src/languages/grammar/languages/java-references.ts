import type { MemberNode, Node } from '../../../model/index.js';
import * as make from '../make.js';

/** Methods of two parameters that a map's `forEach` hands key and value to. */
const putters = /^(?:put|putOpt|putIfAbsent|setProperty|addParameter|addQueryParameter|addFormDataPart|addEncoded|addHeader|setHeader)$/;
/** `form::add` takes two as well, where a list's `add` takes one. */
const form = /form/i;

/** `source.forEach(target::put)` is `source.forEach((key, value) -> target.put(key, value))`; every other list of arguments stays as it is. */
export function withPutter(method: string, args: readonly Node[]): readonly Node[] {
  const [only, another] = args;
  if (method !== 'forEach' || another || only?.kind !== 'member' || !isReference(only) || !isPutter(only)) return args;
  const { range, object, property } = only;
  const at = { start: range.end, end: range.end };
  const names = ['key$', 'value$'];
  const params = names.map((name) => make.param({ range: at, name, at }, {}));
  const call = make.call(
    range,
    make.member(range, object, property, { start: range.end - property.length, end: range.end }),
    names.map((name) => make.name(at, name)),
  );
  return [make.func(range, { params, body: [call] })];
}

/** `X::name`: the name begins right behind the object. */
function isReference({ object, at }: MemberNode): boolean {
  return at.start === object.range.end;
}

function isPutter({ object, property }: MemberNode): boolean {
  if (putters.test(property)) return true;
  const name = object.kind === 'name' ? object.name : object.kind === 'member' ? object.property : '';
  return property === 'add' && form.test(name);
}
