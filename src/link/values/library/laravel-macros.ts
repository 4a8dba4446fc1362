import { together } from '../../../base/together.js';
import { remembered } from '../../../base/tree.js';
import type { CallNode, FunctionNode, Tree } from '../../../model/index.js';
import type { Program } from '../../program/program.js';
import type { Ref } from '../../program/ref.js';
import { openMatching } from '../../symbols/sight.js';
import type { AbstractValue, Env } from '../abstract-value.js';
import { returnValues } from '../calls/return-values.js';
import type { Session } from '../session.js';

/** What Laravel's own client has: only another method may be a macro. */
const own =
  /^(?:accept|as|assert|with|without|throw)\w*$|^(?:post|get|put|patch|delete|head|send|baseUrl|timeout|connectTimeout|retry|attach|fake\w*|pool|sink|response|sequence|macro|dd|dump|async|bodyFormat|contentType|maxRedirects|replaceHeaders|beforeSending|preventStrayRequests|allowStrayRequests|record\w*|global\w+|buildClient|createPendingRequest)$/;

/**
 * What `Http::temu()` gives where the program says `Http::macro('temu', fn () => Http::baseUrl(…))`; null for any other call, and where two macros have
 * the name.
 */
export function ofMacro(session: Session, node: CallNode, tree: Tree, env: Env): readonly AbstractValue[] | null {
  const { callee } = node;
  if (tree.language !== 'php' || callee.kind !== 'member' || callee.object.kind !== 'name') return null;
  if (callee.object.name !== 'Http' || own.test(callee.property)) return null;
  const [only, another] = macrosOf(session).get(callee.property) ?? [];
  return only && !another ? together([only], (fn) => returnValues(session, fn, { tree, node }, env)) : null;
}

function macrosOf(session: Session): ReadonlyMap<string, readonly Ref<FunctionNode>[]> {
  openMatching(session, ['\\bHttp::(?:macro|mixin)\\(']);
  const known = macros(session.program);
  if (known.files !== session.program.files.length) {
    known.files = session.program.files.length;
    known.found = collect(session.program);
  }
  return known.found;
}

/** By name; empty where one is added under a name, or of a function, that is not written out there. */
type Macros = { files: number; found: ReadonlyMap<string, readonly Ref<FunctionNode>[]> };

const macros = remembered((_: Program): Macros => ({ files: -1, found: new Map() }));

function collect(program: Program): Macros['found'] {
  const found = new Map<string, readonly Ref<FunctionNode>[]>();
  for (const { tree, node } of [...(program.named.get('macro') ?? []), ...(program.named.get('mixin') ?? [])]) {
    if (tree.language !== 'php' || node.kind !== 'member' || node.object.kind !== 'name' || node.object.name !== 'Http') continue;
    const [name, made] = node.parent?.kind === 'call' && node.parent.callee === node ? node.parent.args : [];
    if (node.property === 'mixin' || name?.kind !== 'string' || made?.kind !== 'function') return new Map();
    found.set(name.value, [...(found.get(name.value) ?? []), { tree, node: made }]);
  }
  return found;
}
