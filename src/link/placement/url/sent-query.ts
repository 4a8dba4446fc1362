import { contains } from '../../../base/tree.js';
import type { NameNode, Node } from '../../../model/index.js';
import { enclosing } from '../../program/enclosing.js';
import { isScript } from '../../program/program.js';
import { argumentAt } from '../../requests/arguments/arguments.js';
import { assignmentsTo } from '../../symbols/writes.js';
import { TOP } from '../../values/abstract-value.js';
import { evaluate } from '../../values/evaluate.js';
import { isReadable } from '../sameness/purity.js';
import type { TypeQuestion } from '../type/type-expression.js';

/**
 * The type in the query of the very `URL` that the request is handed, when it is handed: `const url = new URL(base)`, filled in whatever manner, then
 * `fetch(url)` or `axios.get(url.href)`. Null where the request has a body, which may hold the type.
 */
export function sentQuery(asked: TypeQuestion): string | null {
  const { session, call, place, keys } = asked;
  if (!isScript(call.tree) || !contains(call.node.range, place.range)) return null;
  const url = urlIn(place);
  if (url === null || !isUrlMadeHere(asked, url) || !isReadable(session, url, place, call)) return null;
  const isSentInBody = call.client.body.some((at) => {
    const given = at.at === 'arg' && at.key === 'headers' ? null : argumentAt(session, call, at, TOP);
    return given !== null && !isNothing(given.node);
  });
  const [only = 'type', another] = keys;
  return isSentInBody || another !== undefined ? null : `${url.name}.searchParams.get('${only}')`;
}

/** `url`, `url.href`, `url.toString()`, `String(url)` */
function urlIn(place: Node): NameNode | null {
  if (place.kind === 'name') return place;
  if (place.kind === 'member') return place.property === 'href' && place.object.kind === 'name' ? place.object : null;
  if (place.kind !== 'call' || place.isNew) return null;
  const { callee, args } = place;
  const [only, another] = args;
  if (callee.kind === 'name') return callee.name === 'String' && only?.kind === 'name' && another === undefined ? only : null;
  if (callee.kind !== 'member' || callee.object.kind !== 'name' || only !== undefined) return null;
  return /^(?:toString|toJSON)$/.test(callee.property) ? callee.object : null;
}

/** Made in the request's own function by `new URL(…)` of the language, and never another. */
function isUrlMadeHere({ session, call }: TypeQuestion, url: NameNode): boolean {
  const [decl, another] = session.names.declarationsOf(url, call.tree) ?? [];
  const made = decl?.node.kind === 'define' && !another && decl.property === null ? decl.node.value : null;
  if (decl === undefined || made?.kind !== 'call' || !made.isNew || made.callee.kind !== 'name' || made.callee.name !== 'URL') return false;
  if (enclosing(decl.node) !== enclosing(call.node) || assignmentsTo(session, decl).length > 0) return false;
  return evaluate(session, made.callee, call.tree, TOP).every(({ kind }) => kind === 'library');
}

/** `null`, and whatever else stands for no body. */
export function isNothing(node: Node | null): boolean {
  return node?.kind === 'plain' && /^(?:null|undefined|nil|None)$/.test(node.text);
}
