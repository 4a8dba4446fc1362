import type { CallNode, Language, Node } from '../../../model/index.js';
import { callsOfValue } from '../../call-graph/callers.js';
import { calleeNames } from '../../clients/callee-names.js';
import { clients } from '../../clients/clients.js';
import type { Ref } from '../../program/ref.js';
import { TOP } from '../../values/abstract-value.js';
import { evaluate } from '../../values/evaluate.js';
import { allow, aside, GLANCE, type Session, walked } from '../../values/session.js';

const languages: readonly Language[] = ['javascript', 'typescript', 'python'];
const handedOn = clients.filter((client) => client.onlyWith === null && languages.some((one) => client.languages.includes(one)));
const names: readonly string[] = [...new Set(handedOn.flatMap(({ callee }) => calleeNames(callee)))].filter((name) =>
  /^[\w$]+$/.test(name),
);

/** References that are looked at; a program that hands on more of them is one of shortcuts for its own pages. */
const MOST = 60;

/**
 * The calls of what a client's own function is handed on or kept as, under whatever name: `send(url, init)` behind `post(fetch, url)`,
 * `this.transport.send(…)` of `{ send: fetch }`, `func(*args)` behind `retry(requests.post, …)`.
 */
export function callsOfHeldClients(session: Session): readonly Ref<CallNode>[] {
  const held = names.flatMap((name) => walked(session, session.program.named.get(name)).map(bound).filter(isHeld)).slice(0, MOST);
  return aside(session, () => held.filter((ref) => isClient(session, ref)).flatMap((ref) => callsOfValue(session, ref)));
}

/** `http.post.bind(http)` stands where the function itself would. */
function bound({ tree, node }: Ref): Ref {
  const call = node.parent?.kind === 'member' && node.parent.property === 'bind' ? node.parent.parent : null;
  return call?.kind === 'call' && call.callee === node.parent ? { tree, node: call } : { tree, node };
}

/** A value that is handed to somebody, or kept. */
function isHeld({ tree, node }: Ref): boolean {
  const { parent } = node;
  if (!languages.includes(tree.language) || !/^(?:name|member|call)$/.test(node.kind) || !parent) return false;
  switch (parent.kind) {
    case 'call':
      return parent.args.includes(node);
    case 'entry':
    case 'define':
    case 'assign':
      return parent.value === node;
    case 'param':
      return parent.initial === node || parent.pattern?.some(({ initial }) => initial === node) === true;
    case 'choice':
      return parent.condition !== node;
    default:
      return false;
  }
}

function isClient(session: Session, { tree, node }: Ref<Node>): boolean {
  allow(session, GLANCE);
  return evaluate(session, node, tree, TOP).some(
    (value) =>
      value.kind === 'library' && handedOn.some((client) => client.languages.includes(tree.language) && client.callee.test(value.path)),
  );
}
