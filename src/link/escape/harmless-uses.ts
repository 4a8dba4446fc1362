import type { CallNode, Node, Tree } from '../../model/index.js';
import { nameOf } from '../program/syntax.js';
import type { Session } from '../values/session.js';
import { addedTo } from '../values/texts/added-parts.js';

const logs = /^(?:[cC]onsole|logger|log|logging|_logger|LOG|LOGGER|slog)$/;
const logFields = /^_?(?:logger|log|LOGGER|LOG)$/;
const printers = /^(?:echo|print|printf|println|puts|error_log|print_r|var_dump)$/;
/** `console.log(JSON.stringify(body))` */
const writers = /^(?:stringify|dumps)$/;
const errors = /(?:Error|Exception)$/;

/** A value that is only logged or printed, or stands in the message of an error, goes nowhere. */
export function isLogged(node: Node): boolean {
  let isText = false;
  for (let at = node.parent; at; at = at.parent) {
    if (at.kind === 'template' || at.kind === 'concat' || (at.kind === 'call' && writers.test(nameOf(at.callee) ?? ''))) isText = true;
    else return at.kind === 'call' && (isLog(at) || (isText && errors.test(nameOf(at.callee) ?? '')));
  }
  return false;
}

function isLog({ callee, args }: CallNode): boolean {
  if (callee.kind === 'name') return printers.test(callee.name) && !(callee.name === 'echo' && args.some(isMarkup));
  if (callee.kind !== 'member') return false;
  const { object, property } = callee;
  if (object.kind === 'name') return logs.test(object.name) || (object.name === 'fmt' && /^Print(?:f|ln)?$/.test(property));
  if (object.kind !== 'member' || object.object.kind !== 'name') return false;
  // `this.logger.info(…)`, `System.out.println(…)`
  return object.object.name === 'System' ? /^(?:out|err)$/.test(object.property) : logFields.test(object.property);
}

/** What PHP writes into a page may come back from there. */
function isMarkup(node: Node): boolean {
  if (node.kind === 'string') return /<[a-z!/?]/i.test(node.value);
  return (node.kind === 'concat' || node.kind === 'template') && node.parts.some(isMarkup);
}

/** `url = url + "&id=" + id`: the variable is the same one as before, and its uses are those that are followed anyway. */
export function growsItself(node: Node): boolean {
  const sum = node.kind === 'name' ? node.parent : null;
  const assign = sum?.kind === 'concat' || sum?.kind === 'template' ? sum.parent : null;
  return node.kind === 'name' && assign?.kind === 'assign' && assign.value === sum && addedTo(assign, node.name) !== null;
}

/** Functions that make a digest of a text, and the encodings on the way to them. */
const digests =
  /^(?:md5(?:Hex|sum)?|sha(?:1|256|512)(?:Hex)?|hash(?:_hmac|Code|lib)?|hmac\w{0,20}|digest|ComputeHash|HashData|Sum(?:256)?|GetHashCode)$/i;
const encodings = /^(?:getBytes|GetBytes|encode|bytes|toCharArray|toLowerCase|toUpperCase|strtolower|strtoupper|utf8_encode)$/;

/** The call that a text is handed to, as a part of its argument perhaps: whether that makes a digest of it. Null for a text that goes elsewhere. */
export function digested(node: Node): { readonly isDigest: boolean; readonly call: CallNode; readonly index: number } | null {
  let at = node;
  for (let { parent } = node; parent; { parent } = at) {
    if (parent.kind === 'concat' || parent.kind === 'template') at = parent;
    else if (parent.kind === 'member' && parent.object === at && parent.parent?.kind === 'call' && parent.parent.callee === parent) {
      if (digests.test(parent.property)) return { isDigest: true, call: parent.parent, index: -1 };
      if (!encodings.test(parent.property)) return null;
      at = parent.parent;
    } else if (parent.kind === 'call' && parent.callee !== at && !parent.isNew) {
      const name = nameOf(parent.callee) ?? '';
      if (!encodings.test(name)) return { isDigest: digests.test(name), call: parent, index: parent.args.indexOf(at) };
      at = parent;
    } else return null;
  }
  return null;
}

/** `match ($this) { self::GoodsAdd => '…' }`, `$api === Api::GoodsAdd`: cases of PHP's enums are told apart as objects, whatever their values are. */
export function isToldApart({ language }: Tree, owner: Node | null, node: Node): boolean {
  const { parent } = node;
  if (language !== 'php' || owner?.kind !== 'class' || !owner.isEnum || node.kind !== 'member') return false;
  return parent?.kind === 'compare' ? /^[!=]==?$/.test(parent.op) : parent?.kind === 'case' && parent.tests.includes(node);
}

type TextTest = (text: string, part: string) => boolean;
const tests: ReadonlyMap<string, TextTest> = new Map<string, TextTest>([
  ['startsWith', (text, part) => text.startsWith(part)],
  ['startswith', (text, part) => text.startsWith(part)],
  ['endsWith', (text, part) => text.endsWith(part)],
  ['endswith', (text, part) => text.endsWith(part)],
  ['contains', (text, part) => text.includes(part)],
  ['includes', (text, part) => text.includes(part)],
]);

/** `type.endsWith(".add")` of a name that is changed: the new name gives the same answer. */
export function isTestedAlike({ program }: Session, node: Node, name: string | null): boolean {
  const { parent } = node;
  const call = parent?.kind === 'member' && parent.object === node ? parent.parent : null;
  const test = parent?.kind === 'member' && call?.kind === 'call' && call.callee === parent ? tests.get(parent.property) : undefined;
  const migration = name === null ? undefined : program.catalogue.migrations.get(name);
  const [part, more] = call?.kind === 'call' ? call.args : [];
  if (!test || !migration || part?.kind !== 'string' || more) return false;
  return test(migration.oldType, part.value) === test(migration.newType, part.value);
}
