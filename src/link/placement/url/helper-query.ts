import { walk } from '../../../base/tree.js';
import type { Node } from '../../../model/index.js';
import { apiName } from '../../clients/type-names.js';
import type { Ref } from '../../program/ref.js';
import { sentBy } from '../../requests/sent.js';
import { type AbstractValue, TOP } from '../../values/abstract-value.js';
import { along } from '../../values/call-strings.js';
import { evaluate } from '../../values/evaluate.js';
import { isVariable } from '../sameness/changed-between.js';
import { isReadable, textAt } from '../sameness/purity.js';
import type { TypeQuestion } from '../type/type-expression.js';

/** Chains of callers beyond which a URL is not asked about. */
const CHAINS = 60;

/**
 * What a function that makes the query is handed for the type: `api` of `url + '?' + query(api, params)`. The function itself, which may sign with the time, is not called once more. Null where for some
 * chain of callers anything else may be sent.
 */
export function helperQuery({ session, call, place, callStrings, apart, isCut }: TypeQuestion, { tree, node: url }: Ref): string | null {
  if (isCut || apart.length > 0 || callStrings.length > CHAINS) return null;
  const handed = [...walk(url)].flatMap((part) => (part.kind === 'call' ? part.args.filter(isVariable) : []));
  if (handed.length === 0) return null;
  const at = { ...call, tree };
  const chains = callStrings.length > 0 ? callStrings : [TOP.callString];
  const sent = chains.map((callString) => nameIn(sentBy(session, call, along(callString)).types));
  const isSent = (arg: Node): boolean =>
    sent.every((name, i) => name !== null && name === nameIn(evaluate(session, arg, tree, along(chains[i] ?? TOP.callString))));
  const [only, another] = handed.filter((arg) => isSent(arg) && isReadable(session, arg, place, at));
  return only && !another ? textAt(at, only) : null;
}

/** The one name that is there, whatever else of the text may be another: what callers put into its open part is a doubt about the text, and no type. */
function nameIn(values: readonly AbstractValue[]): string | null {
  const told = values.filter((value) => value.kind !== 'unknown' || !value.soft);
  const [only, another] = new Set(told.map((value) => (value.kind === 'text' && apiName.test(value.text) ? value.text : null)));
  return another === undefined ? (only ?? null) : null;
}
