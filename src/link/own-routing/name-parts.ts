import { foundAtHand, remembered, walk } from '../../base/tree.js';
import type { CallNode, IndexNode, Migration, Node, OwnRouting, Tree } from '../../model/index.js';
import { apiName } from '../clients/type-names.js';
import type { Ref } from '../program/ref.js';
import { nameOf } from '../program/syntax.js';
import { aside, type Session } from '../values/session.js';
import { userPattern } from '../values/texts/user-pattern.js';
import { arrivals } from './coming-to.js';
import { decidingParts, type Picked } from './deciding-parts.js';

const replaces =
  /^(?:replace|replaceAll|replaceFirst|removeprefix|removePrefix|lstrip|ltrim|TrimPrefix|TrimLeft|Replace|ReplaceAll|str_replace|removeStart|sub|preg_replace)$/;
const splits = /^(?:split|rsplit|explode|Split)$/;
const slices = /^(?:substring|substr|slice|Substring|mb_substr)$/;

/** What is left of a name when it is taken apart; `pick`: which part of it where there are several. */
type Cut = { readonly subject: Node; readonly partOf: (type: string, pick: Picked) => string };

/** The places where names are taken apart. */
export function nameParts(session: Session): readonly OwnRouting[] {
  return aside(session, () =>
    session.program.code.flatMap((tree) => cutsIn(tree).flatMap(({ node, cut }) => namePart(session, node, cut, tree) ?? [])),
  );
}

/** The places in a file where a text is taken apart: most files have none, and every link asks. */
const cutsIn = remembered((tree: Tree) =>
  foundAtHand(tree, (node): { readonly node: CallNode | IndexNode; readonly cut: Cut } | null => {
    const cut = node.kind === 'index' ? sliced(node, tree) : node.kind === 'call' ? cutBy(node) : null;
    return cut === null || (node.kind !== 'call' && node.kind !== 'index') ? null : { node, cut };
  }),
);

function cutBy(node: CallNode): Cut | null {
  return split(node) ?? replaced(node) ?? matched(node) ?? cutOff(node) ?? digested(node);
}

/**
 * A name that is taken apart for a look-up or a test: `LIMITS[type.replace('bg.', '')]`, `const [, module] = type.split('.')` with `TOKENS[module]`.
 * Which of the new names give another part.
 */
function namePart(session: Session, node: CallNode | IndexNode, cut: Cut, tree: Tree): OwnRouting | null {
  if (!isNamedAsType(cut.subject)) return null;
  const picks = [...decidingParts(session, { tree, node, pick: 'all' })];
  const reached = picks.length === 0 ? null : stringsAt(session, { tree, node: cut.subject });
  if (reached === null) return null;
  const rows = [...session.program.catalogue.migrations.values()].filter((one: Migration) => one.applies !== 'never');
  const differs = ({ oldType, newType }: Migration): boolean =>
    picks.some((pick) => cut.partOf(oldType, pick) !== cut.partOf(newType, pick));
  const missing = rows.filter(differs).map((one) => one.newType);
  return missing.length === 0
    ? null
    : { file: tree.file, node, what: 'name-test', missing: [...new Set(missing)], stops: true, reachedBy: reached, partnerValue: null };
}

const typeName = /(?:^|_|[a-z])(?:api_?)?(?:type|typ)_?$|^(?:api|interface|method)(?:_?name)?_?$/i;

/** What comes there must say that it is a type: asking about every text that is split would take a large program's time. */
const mayBeName = /(?:^|_|[a-z])(?:api|interface|method|action)(?:_?name)?_?$|^(?:name|t)$/i;

function isNamedAsType(subject: Node): boolean {
  const name = nameOf(beneath(subject)) ?? '';
  return typeName.test(name) || mayBeName.test(name);
}

/**
 * The strings that come to a place where a type is taken apart, `any` where not all can be told; null where neither what comes there
 * nor its name says that it is one.
 */
function stringsAt(session: Session, { tree, node }: Ref): ReadonlySet<Node> | 'any' | null {
  const subject = beneath(node);
  const { texts, closed } = arrivals(session, { tree, node: subject });
  const isOne = texts.some(({ text }) => apiName.test(text));
  if (!closed && (isOne || (texts.length === 0 && typeName.test(nameOf(subject) ?? '')))) return 'any';
  return isOne ? new Set(texts.flatMap(({ from }) => from.map((one) => one.node))) : null;
}

/** `type` of `type.trim().toUpperCase()` */
function beneath(node: Node): Node {
  let at = node;
  while (at.kind === 'call' && at.callee.kind === 'member') at = at.callee.object;
  return at;
}

/** The text that a call is about, and its other arguments: `text.replace(a, b)`, `strings.Replace(text, a, b)`, `str_replace(a, b, text)`. */
function aboutText({ callee, args }: CallNode): readonly (readonly [text: Node, rest: readonly Node[]])[] {
  const given = args.filter((arg) => !isFixed(arg)).map((arg) => [arg, args.filter((other) => other !== arg)] as const);
  return callee.kind === 'member' && isFixed(args[0]) ? [[callee.object, args], ...given] : given;
}

function isFixed(node: Node | undefined): boolean {
  return node === undefined || node.kind === 'string' || node.kind === 'regex' || node.kind === 'plain' || node.kind === 'function';
}

function calls(node: CallNode, pattern: RegExp): boolean {
  return pattern.test(nameOf(node.callee) ?? '');
}

/** `type.split('.')` */
function split(node: CallNode): Cut | null {
  const [[subject, rest] = []] = calls(node, splits) ? aboutText(node) : [];
  const dot = rest?.find((arg) => arg.kind === 'string' || arg.kind === 'regex');
  if (!subject || !/^\\*\.$|^\[\.\]$/.test(sourceOf(dot))) return null;
  return { subject, partOf: (type, pick) => (typeof pick === 'number' ? (type.split('.').at(pick) ?? '') : type) };
}

/** The prefix of the platform is taken off, or the dots are changed: what is left of another name is another. */
function replaced(node: CallNode): Cut | null {
  const [[subject, rest] = []] = calls(node, replaces) ? aboutText(node) : [];
  const source = sourceOf(rest?.find((arg) => arg.kind === 'string' || arg.kind === 'regex'));
  if (!subject || !/^\^?(?:bg|temu)\\*\.$|^\\*\.$|^\[\.\w*\]$/.test(source)) return null;
  return { subject, partOf: (type) => type };
}

/** `type.slice(3)`, without `bg.`, and `type.slice(type.lastIndexOf('.') + 1)`, its last part */
function cutOff(node: CallNode): Cut | null {
  if (!calls(node, slices)) return null;
  const byDot = cutAtLastDot(node);
  if (byDot !== null) return byDot;
  const [[subject, rest] = []] = aboutText(node);
  const from = rest?.find((arg) => arg.kind === 'plain');
  return subject && from?.kind === 'plain' && prefixes.has(from.text) ? { subject, partOf: (type) => type } : null;
}

const lastDots = /\b(?:lastIndexOf|LastIndex|strrpos|rfind|rindex)\(/;

/** `type.substring(type.lastIndexOf('.') + 1)`, `substr($type, strrpos($type, '.') + 1)` */
function cutAtLastDot({ callee, args }: CallNode): Cut | null {
  const [first, second] = args;
  const isOf = callee.kind === 'member' && !isModule.test(nameOf(callee.object) ?? '');
  const subject = isOf ? callee.object : first;
  const from = isOf ? first : second;
  return subject && from && [...walk(from)].some(isLastDot) ? { subject, partOf: lastPart } : null;
}

const isModule = /^(?:strings|str|_|lodash)$/;

function isLastDot(node: Node): boolean {
  return node.kind === 'call' && lastDots.test(`${nameOf(node.callee) ?? ''}(`) && node.args.some((arg) => sourceOf(arg) === '.');
}

function lastPart(type: string): string {
  return type.slice(type.lastIndexOf('.') + 1);
}

const prefixes: ReadonlySet<string> = new Set(['bg.', 'temu.'].map(({ length }) => `${length}`));

/** `type[3:]`, `type[type.rfind(".") + 1:]` */
function sliced({ object, index }: IndexNode, tree: Tree): Cut | null {
  const written = tree.file.text.slice(index.range.start, index.range.end);
  if (written.endsWith(':') && lastDots.test(written)) return { subject: object, partOf: lastPart };
  const [, from = ''] = /^(\d+)\s*:$/.exec(written) ?? [];
  return prefixes.has(from) ? { subject: object, partOf: (type) => type } : null;
}

const digests = /^(?:md5|sha1|sha256|sha512|crc32)(?:_?hex|AsHex)?$/i;
const digestModules = /^(?:md5|sha1|sha256|sha512|crc32)$/;

/** `md5(type)`, `createHash('md5').update(type)`, `hash('md5', $type)`, `md5.Sum([]byte(type))`: a list of fingerprints knows no other name's. */
function digested({ callee, args }: CallNode): Cut | null {
  const name = nameOf(callee) ?? '';
  const object = callee.kind === 'member' ? callee.object : null;
  const isDigest =
    digests.test(name) ||
    (name === 'update' && object?.kind === 'call' && /^(?:createHash|create_hash)$/.test(nameOf(object.callee) ?? '')) ||
    (name === 'hash' && args[0]?.kind === 'string') ||
    (/^Sum(?:256|512)?$/.test(name) && digestModules.test(nameOf(object ?? callee) ?? ''));
  const given = args.filter((arg) => !isFixed(arg));
  const [subject, another] = given;
  return isDigest && subject && !another ? { subject: bytesOf(subject), partOf: (type) => type } : null;
}

/** `type` of Go's `[]byte(type)`. */
function bytesOf(node: Node): Node {
  const [only, another] = node.kind === 'call' && node.callee.kind !== 'member' ? node.args : [];
  return only && !another ? only : node;
}

const matches = /^(?:exec|match|search|fullmatch|preg_match|FindStringSubmatch)$/;

/** `/^\w+\.(\w+)\./.exec(type)`, `re.match(r'bg\.(\w+)', type)`: the groups of a pattern. */
function matched(node: CallNode): Cut | null {
  if (!calls(node, matches)) return null;
  const own = node.callee.kind === 'member' ? node.callee.object : null;
  const written = [own, ...node.args].find((one) => one?.kind === 'regex' || one?.kind === 'string') ?? null;
  const subject = written === own ? node.args[0] : (node.args.find((arg) => !isFixed(arg)) ?? own);
  const source = sourceOf(written ?? undefined).replace(/^\/(.*)\/[a-z]*$/s, '$1');
  const pattern = /\((?!\?)/.test(source) ? userPattern(source) : null;
  if (!subject || pattern === null) return null;
  return {
    subject,
    partOf: (type, pick) => (typeof pick === 'number' ? (pattern.exec(type)?.[pick] ?? '') : `${pattern.exec(type)?.slice(1)}`),
  };
}

function sourceOf(node: Node | undefined): string {
  return node?.kind === 'string' ? node.value : node?.kind === 'regex' ? node.source : '';
}
