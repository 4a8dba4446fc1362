import type { CallNode, NameNode, Node } from '../model.js';
import { ancestors } from '../tree.js';
import { accessEach } from './access.js';
import { evaluate } from './evaluate.js';
import type { KnownCall } from './find-requests.js';
import { find } from './places.js';
import { keyOf } from './program.js';
import type { Session } from './session.js';
import { type NodeThing, TOP } from './things.js';

/** The source text of the type where `place` stands: the very value that goes into the body. */
export function typeFor(session: Session, call: KnownCall, place: Node): string | null {
  for (const at of call.client.body) {
    const body = find(session, call, at, TOP);
    const object = body?.things.find((thing): thing is NodeThing => thing.kind === 'node' && thing.node.kind === 'object');
    if (!body || !object || body.things.length !== 1) {
      const path = body?.node ? (byMember(session, call, body.node, place) ?? byPut(session, call, body.node, place)) : null;
      if (path !== null) return path;
      continue;
    }
    const value = valueIn(session, object, call);
    if (value && isSimple(value) && isReadable(session, value, place, call)) return textAt(call, value);
    const holder = (body.node ? byMember(session, call, body.node, place) : null) ?? bySpread(session, call, object, place);
    if (holder !== null && hasType(session, object)) return holder;
  }
  return null;
}

/** `{ ...{ type }, ...rest }` is written in one piece as well. */
function inline(entries: readonly Node[]): readonly Node[] {
  return entries.flatMap((entry) => (entry.kind === 'spread' && entry.value.kind === 'object' ? inline(entry.value.entries) : [entry]));
}

/** The one expression under the key `type`, if nothing is spread after it or put over it. */
function valueIn(session: Session, object: NodeThing, call: KnownCall): Node | null {
  if (object.tree !== call.tree || object.node.kind !== 'object') return null;
  const entries = inline(object.node.entries);
  const at = entries.findIndex(
    (entry) => entry.kind === 'entry' && /^(?:type|api_type|apiType)$/.test(keyOf(object.tree, entry.key) ?? ''),
  );
  const entry = entries[at];
  const isOverlaid = entries.slice(at + 1).some((later) => later.kind === 'spread');
  if (entry?.kind !== 'entry' || isOverlaid) return null;
  const isSet = ['type', 'api_type', 'apiType'].some((key) =>
    (session.program.assigned.get(key) ?? []).some((ref) => ref.tree === call.tree),
  );
  return isSet ? null : (entry.value ?? entry.key);
}

/** `{ ...params, sign }`: the type is that of `params`, if nothing behind it can be a type. */
function bySpread(session: Session, call: KnownCall, object: NodeThing, place: Node): string | null {
  if (object.tree !== call.tree || object.node.kind !== 'object') return null;
  for (const entry of [...object.node.entries].reverse()) {
    if (entry.kind === 'spread') return entry.value.kind === 'name' ? byMember(session, call, entry.value, place) : null;
    const key = entry.kind === 'entry' ? keyOf(object.tree, entry.key) : null;
    if (key === null || /^(?:type|api_type|apiType)$/.test(key)) return null;
  }
  return null;
}

function hasType(session: Session, object: NodeThing): boolean {
  return accessEach(session, [object], 'type', { tree: object.tree, node: object.node }, object.env).some(
    (thing) => thing.kind !== 'absent',
  );
}

/** `body.type`, where the body is a variable that is in sight. */
function byMember(session: Session, call: KnownCall, body: Node, place: Node): string | null {
  const name = variableOf(body);
  if (!name || !isReadable(session, name, place, call)) return null;
  const isScript = ['typescript', 'javascript', 'vue'].includes(call.tree.language);
  const types = evaluate(session, name, call.tree, TOP);
  const known = types.some((thing) => thing.kind === 'node' && thing.node.kind === 'object' && hasType(session, thing));
  if (!known) return null;
  if (isScript) return `${name.name}.type`;
  if (call.tree.language === 'python') return `${name.name}["type"]`;
  return call.tree.language === 'php' ? `$${name.name}['type']` : null;
}

/** `params.put("type", type)`, once and in the request's own function. */
function byPut(session: Session, call: KnownCall, body: Node, place: Node): string | null {
  const name = variableOf(body);
  if (!name || !sameAt(session, name, place, call)) return null;
  const calls = (session.program.callsOn.get(name.name) ?? []).filter(
    ({ tree, node }) => tree === call.tree && home(node) === home(call.node),
  );
  if (calls.some(({ node }) => isUnclearPut(node))) return null;
  const puts = calls.filter(({ node }) => /^(?:type|api_type|apiType)$/.test(keyPut(node) ?? ''));
  const [only, another] = puts;
  const value = only?.node.args[1];
  if (!only || another || !value || only.node.range.end > call.node.range.start || ancestorBranch(only.node)) return null;
  return isSimple(value) && isReadable(session, value, place, call) ? textAt(call, value) : null;
}

function keyPut({ callee, args }: CallNode): string | null {
  const [key] = args;
  return callee.kind === 'member' && /^(?:put|set|add|Set|Add|addParameter)$/.test(callee.property) && key?.kind === 'string'
    ? key.value
    : null;
}

/** `params.putAll(data)`, `params.put(key, value)`: a type may be among them. */
function isUnclearPut(node: CallNode): boolean {
  const { callee, args } = node;
  if (callee.kind !== 'member') return false;
  if (/^(?:putAll|addAll|setAll|merge|replace|remove|clear|compute\w*)$/.test(callee.property)) return true;
  return /^(?:put|set)$/.test(callee.property) && args[0]?.kind !== 'string';
}

/** What is put only sometimes is not what is always sent. */
function ancestorBranch(node: Node): boolean {
  for (const above of ancestors(node)) {
    if (above.kind === 'function') return false;
    if (above.kind === 'branch' || above.kind === 'case' || above.kind === 'choice') return true;
  }
  return false;
}

/** `JSON.stringify(params)`, `json.dumps(params).encode('utf-8')` → `params`. */
function variableOf(node: Node): NameNode | null {
  if (node.kind === 'name') return node;
  if (node.kind === 'call' && node.callee.kind === 'member' && /^(?:encode|toString|getBytes)$/.test(node.callee.property))
    return variableOf(node.callee.object);
  const isEntity = node.kind === 'call' && node.isNew && node.callee.kind === 'name' && /Entity$/.test(node.callee.name);
  if (node.kind === 'call' && (node.args.length === 1 || isEntity) && node.args[0]) return variableOf(node.args[0]);
  return null;
}

function isSimple(node: Node): boolean {
  if (node.kind === 'string') return node.quote !== '';
  if (node.kind === 'name') return node.name !== 'this';
  return node.kind === 'member' && (node.object.kind === 'name' || isSimple(node.object));
}

/** Every name in the expression means the same where `place` stands, and has its value by then. */
function isReadable(session: Session, value: Node, place: Node, call: KnownCall): boolean {
  if (value.kind === 'string') return true;
  let root: Node = value;
  while (root.kind === 'member') root = root.object;
  if (root.kind !== 'name') return false;
  return root.name === 'this' ? home(value) === home(place) : sameAt(session, root, place, call);
}

export function sameAt(session: Session, name: NameNode, place: Node, call: KnownCall): boolean {
  const here: NameNode = { kind: 'name', name: name.name, range: place.range, parent: place.parent };
  const [first, second] = [session.names.declarationsOf(name, call.tree), session.names.declarationsOf(here, call.tree)];
  if (!first || !second || first.length !== 1 || second.length !== 1) return false;
  const [decl] = second;
  if (!decl || first[0]?.node !== decl.node) return false;
  // A parameter or an outer name is there already; a local one must be written before.
  return (
    decl.tree !== call.tree || decl.node.kind === 'param' || home(decl.node) !== home(place) || decl.node.range.end <= place.range.start
  );
}

export function home(node: Node): Node | null {
  for (const above of ancestors(node)) if (above.kind === 'function') return above;
  return null;
}

export function textAt(call: KnownCall, node: Node): string {
  return call.tree.file.text.slice(node.range.start, node.range.end);
}
