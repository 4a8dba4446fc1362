import { ancestors } from '../../base/tree.js';
import type { CallNode, Migration, Node, OwnRouting, Tree } from '../../model/index.js';
import type { Program } from '../program/program.js';
import { nameOf } from '../program/syntax.js';

const strips =
  /^(?:replace|replaceAll|replaceFirst|removeprefix|lstrip|ltrim|TrimPrefix|TrimLeft|Replace|ReplaceAll|str_replace|removeStart)$/;
const splits = /^(?:split|rsplit|explode|Split)$/;
const lookups = /^(?:get|has|getOrDefault|containsKey|includes|contains|indexOf|Contains)$/;

/** A name that is taken apart for a look-up or a test: `LIMITS[type.replace('bg.', '')]`, `TOKENS[type.split('.')[1]]`. Which of the new names give another part. */
export function namePart(program: Program, node: CallNode, tree: Tree): OwnRouting | null {
  const partOf = stripped(node) ?? picked(node);
  if (partOf === null) return null;
  const rows = [...program.catalogue.migrations.values()].filter((one: Migration) => one.applies !== 'never');
  const missing = rows.filter((one) => partOf(one.oldType) !== partOf(one.newType)).map((one) => one.newType);
  return missing.length === 0
    ? null
    : { file: tree.file, node, what: 'name-test', missing: [...new Set(missing)], stops: true, partnerValue: null };
}

type PartOf = (type: string) => string | undefined;

/** The prefix of the platform is taken off; what is left of a new name has it still. */
function stripped(node: CallNode): PartOf | null {
  const prefix = node.args.find((arg) => arg.kind === 'string' && /^(?:bg|temu)\.$/.test(arg.value));
  if (prefix?.kind !== 'string' || !strips.test(nameOf(node.callee) ?? '') || !isAsked(node)) return null;
  const { value } = prefix;
  // A name that begins otherwise is left whole: it is in no table that is keyed by what is behind the prefix.
  return (type) => (type.startsWith(value) ? '' : type);
}

/** `type.split('.')[1]`, `.at(-1)`, `.pop()`, where the part is a key or is compared. */
function picked(node: CallNode): PartOf | null {
  const { callee, args } = node;
  const dot = args.find((arg) => arg.kind === 'string');
  if (dot?.kind !== 'string' || !/^\\?\.$/.test(dot.value) || !splits.test(nameOf(callee) ?? '')) return null;
  const subject = callee.kind === 'member' && args.length < 2 ? callee.object : args.find((arg) => arg.kind !== 'string');
  const name = subject ? (nameOf(subject) ?? '') : '';
  if (!/(?:^|_|[a-z])(?:api_?)?type$|^(?:api|interface|method)(?:_?name)?$/i.test(name)) return null;
  const at = placeOf(node);
  return at === null || !isAsked(at.node) ? null : (type) => type.split('.').at(at.index);
}

function placeOf(split: Node): { readonly node: Node; readonly index: number } | null {
  const { parent } = split;
  if (parent?.kind === 'index' && parent.object === split && parent.index.kind === 'plain') {
    const index = Number(parent.index.text);
    return Number.isInteger(index) ? { node: parent, index } : null;
  }
  const call = parent?.kind === 'member' ? parent.parent : null;
  if (parent?.kind !== 'member' || call?.kind !== 'call') return null;
  if (parent.property === 'pop') return { node: call, index: -1 };
  const [first] = call.args;
  const index = parent.property === 'at' && first?.kind === 'plain' ? Number(first.text) : Number.NaN;
  return Number.isInteger(index) ? { node: call, index } : null;
}

/** A key, or one side of a comparison. */
function isAsked(part: Node): boolean {
  const { parent } = part;
  if (parent?.kind === 'index') return parent.index === part;
  if (parent?.kind === 'call') return parent.args.includes(part) && lookups.test(nameOf(parent.callee) ?? '');
  for (const above of ancestors(part)) {
    if (above.kind === 'compare' || above.kind === 'switch') return true;
    if (above.kind !== 'group') return false;
  }
  return false;
}
