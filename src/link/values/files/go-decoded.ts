import { walk } from '../../../base/tree.js';
import type { CallNode, DefineNode, FunctionNode, Tree } from '../../../model/index.js';
import { enclosing } from '../../program/enclosing.js';
import type { Decl, Ref } from '../../program/ref.js';
import { nameOf } from '../../program/syntax.js';
import { callsWith } from '../../symbols/writes.js';
import { type AbstractValue, type Env, TOP, UNKNOWN } from '../abstract-value.js';
import { entered } from '../calls/return-values.js';
import { addressed, addressedElsewhere } from '../classes/filled-structs.js';
import { evaluate } from '../evaluate.js';
import type { Session } from '../session.js';
import { isContent } from './go-files.js';
import { ofContent } from './go-literals.js';
import { isSameNode, settingsContent, type TypeAt } from './go-settings.js';
import { viperContent } from './go-viper.js';
import { contentOf } from './python-files.js';

/** Functions of the project that hand a variable on to a decoder, one to the other. */
const HANDED_ON = 2;

/**
 * What a Go variable holds that a decoder fills from a config file: `json.Unmarshal(raw, &settings)`, `json.NewDecoder(file).Decode(settings)`. Null
 * where the variable had something before, where calls fill it from several, and where the file is not known.
 */
export function decoded(session: Session, decl: Decl, define: DefineNode, env: Env): readonly AbstractValue[] | null {
  const { tree } = decl;
  const type = blankOf(define, tree);
  if (type === null) return null;
  const holder = { name: decl.name, decl, env };
  const own = [...addressed(session, holder), ...callsWith(session, holder)];
  const calls = new Map([...own, ...addressedElsewhere(session, decl)].map((call) => [call.node, call]));
  const [fill, ...others] = [...calls.values()].flatMap((call) => {
    const place = call.node.args.findIndex((arg) => nameOf(arg) === decl.name);
    const home = enclosing(define) === null ? { ...env, activations: null } : env;
    const read = place < 0 ? null : readBy(session, call, place, { tree, written: type }, home, HANDED_ON);
    return read === null ? [] : [read];
  });
  if (fill === undefined || others.some((other) => !isAlike(fill, other))) return null;
  const values = fill.flatMap((text) => (isContent(text) ? (ofContent(session, type, tree, text, define) ?? [UNKNOWN]) : [text]));
  return values.some(({ kind }) => kind === 'node') || values.some((one) => one.kind === 'unknown' && one.unresolved.length > 0)
    ? values
    : null;
}

/** A program that watches its file fills the variable anew from that very one. */
function isAlike(one: readonly AbstractValue[], other: readonly AbstractValue[]): boolean {
  return one.length === other.length && one.every((value, i) => isContent(value) && isSameNode(value, other[i]));
}

/** The type of a variable that holds nothing yet: `var s Settings`, `s := &Settings{}`, `s := new(Settings)`; null for any other. */
function blankOf({ value, type }: DefineNode, { file, language }: Tree): string | null {
  if (language !== 'go') return null;
  if (value === null) return type;
  const written = file.text.slice(value.range.start, value.range.end);
  const made = /^&?([\w.]+|map\[\w+\][\w.*[\]]+|\[\][\w.*]+)\{\s*\}$|^new\(([\w.]+)\)$|^make\((map\[\w+\][\w.*[\]]+)\)$/.exec(written);
  return made?.[1] ?? made?.[2] ?? made?.[3] ?? null;
}

/** The texts from which a call fills its argument at a place; null where the call does not. */
function readBy(
  session: Session,
  { tree, node }: Ref<CallNode>,
  place: number,
  type: TypeAt,
  env: Env,
  depth: number,
): readonly AbstractValue[] | null {
  const own = settingsContent(session, { tree, node }, place, type, env) ?? decoderText(session, { tree, node }, place, type, env);
  if (own !== null) return own;
  if (depth === 0 || (node.callee.kind === 'member' && /^(?:Print|Error|Log|Fatal)/.test(node.callee.property))) return null;
  const functions = evaluate(session, node.callee, tree, env).flatMap((value) =>
    value.kind === 'node' && value.node.kind === 'function' ? [{ tree: value.tree, node: value.node }] : [],
  );
  const [only, another] = functions;
  return only && !another ? readInside(session, only, place, type, entered(session, only.node, { tree, node }, env), depth - 1) : null;
}

function readInside(
  session: Session,
  fn: Ref<FunctionNode>,
  place: number,
  type: TypeAt,
  env: Env,
  depth: number,
): readonly AbstractValue[] | null {
  const name = fn.node.params[place]?.name;
  for (const call of name === undefined ? [] : walk(fn.node)) {
    if (call.kind !== 'call') continue;
    const at = call.args.findIndex((arg) => arg.kind === 'name' && arg.name === name);
    const read = at < 0 ? null : readBy(session, { tree: fn.tree, node: call }, at, type, env, depth);
    if (read !== null) return read;
  }
  return null;
}

const libraries = /^(?:json|jsoniter|sonic|yaml|toml)$/;

function decoderText(
  session: Session,
  { tree, node }: Ref<CallNode>,
  place: number,
  type: TypeAt,
  env: Env,
): readonly AbstractValue[] | null {
  const { callee, args } = node;
  const [first] = args;
  if (callee.kind !== 'member' || first === undefined) return null;
  const ofViper = viperContent(session, { tree, node }, place, type, env);
  if (ofViper !== null) return ofViper;
  const isLibrary = libraries.test(nameOf(callee.object) ?? '') && callee.object.kind === 'name';
  if (isLibrary && place === 1 && /^(?:Unmarshal|UnmarshalStrict|Decode)$/.test(callee.property))
    return evaluate(session, first, tree, env);
  if (isLibrary && place === 1 && callee.property === 'DecodeFile')
    return contentOf(session, evaluate(session, first, tree, env), tree) ?? [UNKNOWN];
  if (place !== 0 || callee.property !== 'Decode') return null;
  return evaluate(session, callee.object, tree, env).flatMap((value): readonly AbstractValue[] => {
    const made = value.kind === 'library' && /^\w+\.NewDecoder\(\)$/.test(value.path) ? value.made.at(-1) : undefined;
    const source = made?.node.kind === 'call' ? made.node.args[0] : undefined;
    return made && source ? evaluate(session, source, made.tree, made.env ?? TOP) : [UNKNOWN];
  });
}
