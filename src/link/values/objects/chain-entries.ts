import type { CallNode, Node } from '../../../model/index.js';
import { isBodyKey } from '../../clients/type-names.js';
import type { AbstractValue, LibraryValue } from '../abstract-value.js';
import { evaluate } from '../evaluate.js';
import type { Session } from '../session.js';

/** Methods that put a value under a name: `add`, `addFormDataPart`, `with`, `form`, `queryParam`, `SetQueryParam`. */
const putters = /^(?:add|with|put|append|form|field|param|data|query|from\w{0,9}Data|[Ss]et\w{0,12}Param|Add|With)/;
/** What stands beside a body. */
const others = /[hH]eader|[cC]ookie|[aA]ttribute|[pP]roperty/;

/**
 * What a chain has put under a key that names the type into the object of a library that it made: `new FormBody.Builder().add("type", type).build()`,
 * `Form.form().add("type", type).build()`, `BodyInserters.fromFormData("type", type).with(…)`. Nothing for any other key.
 */
export function putInChain(session: Session, { made }: LibraryValue, key: string): readonly AbstractValue[] {
  if (!isBodyKey(key)) return [];
  return made.flatMap(({ tree, node, env, method }) => {
    const name = method.replace(/^.*[./\\]/, '');
    if (!putters.test(name) || others.test(name)) return [];
    return valuesUnder(node, key).flatMap((value) => evaluate(session, value, tree, env));
  });
}

/** `add("type", type)`, and jodd's `form("type", type, "page", page)`. */
function valuesUnder({ args }: CallNode, key: string): readonly Node[] {
  if (args.length === 0 || args.length % 2 === 1) return [];
  return args.flatMap((arg, at) => {
    const value = at % 2 === 0 && arg.kind === 'string' && arg.value === key ? args[at + 1] : undefined;
    return value ? [value] : [];
  });
}
