import { remembered } from '../../../base/tree.js';
import type { CallNode, Node, Tree } from '../../../model/index.js';
import { isWithin } from '../../program/enclosing.js';
import { isScript } from '../../program/program.js';
import type { Decl } from '../../program/ref.js';
import { nameOf } from '../../program/syntax.js';
import { assignmentsTo } from '../../symbols/writes.js';
import { TOP } from '../abstract-value.js';
import { callersOf } from '../calls/known-callers.js';
import { evaluate } from '../evaluate.js';
import { type Touch, touchesInAll } from '../objects/touches.js';
import { aside, type Session } from '../session.js';

/** Names and functions that a URL is handed through before one of them changes it. */
const HANDS = 4;

const hostParts = ['host', 'hostname', 'href'];

const known = remembered((_session: Session) => new Map<CallNode, { readonly files: number; readonly is: boolean }>());

/**
 * `new URL(BASE)` of which some statement sets the host: by its own name or another one, in whatever file, by a function that is handed it, or under the
 * key of what holds it. A URL that is a text here is another one then.
 */
export function isRehosted(session: Session, made: CallNode, tree: Tree): boolean {
  if (!isScript(tree) || !made.isNew) return false;
  const files = session.program.files.length;
  const before = known(session).get(made);
  if (before?.files === files) return before.is;
  // What a statement is on may lead here again.
  known(session).set(made, { files, is: false });
  const touches = touchesInAll(session.program);
  const named = hostParts.flatMap((part) => (touches.get(part) ?? []).filter(({ isField }) => isField));
  const computed = (touches.get('') ?? []).filter((touch) => !isSet(touch));
  const isIt = ({ tree: there, on }: Touch): boolean => isScript(there) && mayBe(session, on, there, made, HANDS);
  const is = aside(session, () => [...named, ...computed].some(isIt));
  known(session).set(made, { files, is });
  return is;
}

/** `map.set(key, value)`: a URL has no such method. */
function isSet({ node }: Touch): boolean {
  return node.kind === 'call' && node.callee.kind === 'member' && /^(?:set|put)$/.test(node.callee.property) && node.args.length === 2;
}

/** Whether the expression may be the URL that `made` makes. */
function mayBe(session: Session, node: Node, tree: Tree, made: CallNode, hands: number): boolean {
  if (node === made) return true;
  if (hands === 0) return false;
  const again = (one: Node): boolean => mayBe(session, one, tree, made, hands - 1);
  switch (node.kind) {
    case 'name':
      return (session.names.declarationsOf(node, tree) ?? []).some((decl) => isHeldBy(session, decl, made, hands - 1));
    case 'member':
      return keysOf(made).includes(node.property);
    case 'index':
      if (node.index.kind === 'string') return keysOf(made).includes(node.index.value);
      return node.index.kind === 'plain' ? made.parent?.kind === 'list' : keysOf(made).length > 0;
    case 'choice':
      return node.options.some(again);
    case 'call':
      return evaluate(session, node.callee, tree, TOP).some(
        (value) => value.kind === 'node' && value.node.kind === 'function' && isWithin(made, value.node),
      );
    default:
      return false;
  }
}

function isHeldBy(session: Session, decl: Decl, made: CallNode, hands: number): boolean {
  const { node, tree, property } = decl;
  if (property !== null) return keysOf(made).includes(property);
  if (node.kind === 'define') {
    const given = [...(node.value ? [node.value] : []), ...assignmentsTo(session, decl).map(({ value }) => value)];
    return given.some((value) => mayBe(session, value, tree, made, hands));
  }
  if (node.kind !== 'param' || node.parent?.kind !== 'function') return false;
  const fn = node.parent;
  const place = fn.params.indexOf(node);
  return callersOf(session, fn).sites.some((site) => {
    const given = site.node.args[place];
    return given !== undefined && mayBe(session, given, site.tree, made, hands);
  });
}

/** The names under which what holds the URL may be asked for it: `{ cn: new URL(…) }`, `this.url = new URL(…)`, `exports.url = url`. */
function keysOf({ parent }: CallNode): readonly string[] {
  if (parent?.kind === 'entry') return named(parent.key);
  if (parent?.kind === 'define') return [parent.name];
  return parent?.kind === 'assign' ? named(parent.target) : [];
}

function named(key: Node): readonly string[] {
  const name = key.kind === 'string' ? key.value : nameOf(key);
  return name === null ? [] : [name];
}
