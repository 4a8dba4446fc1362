import type { Node } from '../../../model/index.js';
import { isLogged } from '../../escape/harmless-uses.js';
import type { Ref } from '../../program/ref.js';
import { openHolders, openImporters } from '../../symbols/sight.js';
import type { Session } from '../../values/session.js';

const adding = /^(?:push|unshift|append|appendleft|add)$/;

/** `audit.push({ type, ok })`, `AUDIT.append((type, ok))`: a record of what was asked for, in a list that is only filled, counted and logged. */
export function isOfRecord(session: Session, use: Ref): boolean {
  if (isOfStatement(use.node)) return true;
  const list = recordedIn(use.node);
  if (list?.kind !== 'name' && list?.kind !== 'member') return false;
  const { tree } = use;
  const name = list.kind === 'name' ? list.name : list.property;
  const [decl, another] = list.kind === 'name' ? (session.names.declarationsOf(list, tree) ?? []) : [];
  if (list.kind === 'name' && (!decl || another || decl.node.kind === 'param')) return false;
  const isOpened = list.kind === 'name' ? openImporters(session, tree, name) : openHolders(session, tree, name);
  const uses = [...(session.program.named.get(name) ?? [])].filter(({ tree: other, node }) => {
    if (node.kind !== 'name' || list.kind !== 'name') return other.language === tree.language;
    return (session.names.declarationsOf(node, other) ?? []).some((one) => one.node === decl?.node);
  });
  return isOpened && uses.every(({ node }) => isOnlyKept(node));
}

/** `conn.execute("INSERT INTO api_logs …", (api, ok))`: a row that is written to a database. */
function isOfStatement(use: Node): boolean {
  for (let at = use.parent; at !== null; at = at.parent) {
    if (at.kind === 'list' || at.kind === 'object' || at.kind === 'entry') continue;
    const [statement] = at.kind === 'call' ? at.args : [];
    const text = statement?.kind === 'template' ? statement.parts[0] : statement;
    return text?.kind === 'string' && /^\s{0,99}(?:insert|replace) into\s/i.test(text.value);
  }
  return false;
}

/** The list that the outermost of the lists and objects around a use is added to. */
function recordedIn(use: Node): Node | null {
  let record: Node | null = null;
  for (let at = use.parent; at !== null; at = at.parent) {
    if (at.kind === 'list' || at.kind === 'object') record = at;
    else if (at.kind !== 'entry') {
      const callee = at.kind === 'call' && record !== null && at.args.includes(record) ? at.callee : null;
      return callee?.kind === 'member' && adding.test(callee.property) ? callee.object : null;
    }
  }
  return null;
}

/** Filled, begun anew, counted or logged. */
function isOnlyKept(node: Node): boolean {
  const { parent } = node;
  if (isLogged(node)) return true;
  if (parent?.kind === 'member' && parent.object === node) {
    const isCounted = parent.property === 'length' && !(parent.parent?.kind === 'assign' && parent.parent.target === parent);
    return isCounted || (parent.parent?.kind === 'call' && parent.parent.callee === parent && adding.test(parent.property));
  }
  if (parent?.kind === 'call') return parent.callee.kind === 'name' && parent.callee.name === 'len' && parent.args.includes(node);
  return parent?.kind === 'assign' && parent.target === node && parent.value.kind === 'list';
}
