import type { CallNode, MemberNode, Node } from '../../../model/index.js';
import type { Place } from '../../clients/client.js';
import { homeOf } from '../../program/enclosing.js';
import { fileIndex } from '../../program/program.js';
import type { Ref } from '../../program/ref.js';
import { nameOf } from '../../program/syntax.js';
import type { Env } from '../../values/abstract-value.js';
import { evaluate } from '../../values/evaluate.js';
import type { Session } from '../../values/session.js';
import type { Call, Found } from '../call.js';

/** The client that sends a message which is made here, `http` of `http.SendAsync(message)` in the same function; null where several do, or none. */
export function senderOf(session: Session, { tree, node }: Ref<CallNode>): MemberNode | null {
  const sending = ['SendAsync', 'Send'].flatMap((name) => fileIndex(session.program, tree).named.get(name) ?? []);
  const senders = sending.flatMap((member): readonly MemberNode[] => {
    const call = member.parent;
    if (member.kind !== 'member' || call?.kind !== 'call' || call.callee !== member || homeOf(call) !== homeOf(node)) return [];
    return sends(session, { tree, node: call }, node) ? [member] : [];
  });
  const [only] = senders;
  const written = ({ object: { range } }: MemberNode): string => tree.file.text.slice(range.start, range.end);
  return only && senders.every((one) => written(one) === written(only)) ? only : null;
}

function sends(session: Session, { tree, node: { args } }: Ref<CallNode>, message: Node): boolean {
  const [first] = args;
  if (first === message) return true;
  const [decl, another] = first?.kind === 'name' ? (session.names.declarationsOf(first, tree) ?? []) : [];
  return decl?.node.kind === 'define' && !another && decl.node.value === message;
}

/** `http.SendAsync(message)` of a message that the same function makes: the making is the request, and this call no second one. */
export function isSending(session: Session, { tree, node }: Ref<CallNode>): boolean {
  const [message] = node.args;
  if (tree.language !== 'csharp' || node.callee.kind !== 'member' || !/^Send(?:Async)?$/.test(node.callee.property) || !message)
    return false;
  const [decl, another] = message.kind === 'name' ? (session.names.declarationsOf(message, tree) ?? []) : [];
  const making = message.kind === 'call' ? message : decl?.node.kind === 'define' && !another ? decl.node.value : null;
  if (making?.kind !== 'call' || nameOf(making.callee) !== 'HttpRequestMessage') return false;
  return senderOf(session, { tree, node: making }) !== null;
}

/** What the places say of the client that sends the message. */
export function inSender(
  session: Session,
  call: Call,
  places: readonly Place[],
  env: Env,
  argumentAt: (session: Session, call: Call, place: Place, env: Env) => Found | null,
): Found | null {
  const member = senderOf(session, call);
  const sending = member?.parent;
  if (!member || sending?.kind !== 'call') return null;
  const values = evaluate(session, member.object, call.tree, env);
  const found = values.flatMap((value) => {
    if (value.kind === 'unknown') return [value];
    if (value.kind !== 'library') return [];
    const sent: Call = { tree: call.tree, node: sending, callee: value };
    const at = places.map((place) => argumentAt(session, sent, place, env)).find((one) => one !== null && one.values.length > 0);
    return at?.values ?? [];
  });
  return found.length > 0 ? { node: null, values: found } : null;
}
