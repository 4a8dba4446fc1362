import type { CallNode, ClassNode, Node, Tree } from '../../../model/index.js';
import type { Place } from '../../clients/client.js';
import { type DeclarativeClient, type Maker, makerNames } from '../../clients/declarative.js';
import type { Program } from '../../program/program.js';
import type { Ref } from '../../program/ref.js';
import { nameOf } from '../../program/syntax.js';
import {
  type AbstractValue,
  doubt,
  type Env,
  join,
  type LibraryValue,
  libraryValue,
  type TextValue,
  textsOf,
  UNKNOWN,
  UNKNOWN_SUBSTRING,
  unresolvedOf,
  unsure,
} from '../../values/abstract-value.js';
import { along } from '../../values/call-strings.js';
import { evaluate } from '../../values/evaluate.js';
import { configured, springDefault } from '../../values/files/settings.js';
import { interfaceOf } from '../../values/library/interface-clients.js';
import type { Session } from '../../values/session.js';
import { joinUrl, underBase } from '../../values/texts/url-joining.js';
import type { Call, Found } from '../call.js';
import { argumentsOf, type Declared, declaredMethod, isAddress, saidBy } from '../senders/declarative-clients.js';
import { whoseObjects } from '../senders/whose-objects.js';

/** Reads a place of a call, as `arguments.ts` does. */
type ArgumentAt = (session: Session, call: Call, place: Place, env: Env) => Found | null;

/** The base URL that the interface is annotated with, or that its maker was told, before the method's own path; an address among the arguments overrules both. */
export function declaredUrl(session: Session, call: Call, argumentAt: ArgumentAt, env: Env): Found | null {
  const method = declaredMethod(session, call, env);
  if (method === null) return null;
  const { client } = method;
  const own = argumentsOf(method, call.node).find(({ param }) => isAddress(client, param))?.arg;
  const paths = own ? evaluate(session, own, call.tree, env) : pathsOf(session, method);
  if (own && paths.every(isWhole)) return { node: own, values: paths };
  // What fills the beginning of a path may be another host.
  if (client.variable && paths.some(({ kind }) => kind !== 'text')) return { node: null, values: paths };
  const told = basesOf(session, call, method, argumentAt, env);
  const bases = [...told, ...(isIntercepted(session.program, client) ? [UNKNOWN] : [])];
  const values = bases.length > 0 ? bases.flatMap((base) => under(base, paths, client.joins)) : paths.filter(isWhole);
  return { node: null, values: values.length > 0 ? values : [UNKNOWN] };
}

/** A path that is a whole URL stands for itself. */
function under(base: AbstractValue, paths: readonly AbstractValue[], joins: DeclarativeClient['joins']): readonly AbstractValue[] {
  if (base.kind !== 'text') return [base];
  const texts = textsOf(paths);
  const joined = joins === 'resolved' ? joinUrl : underBase;
  if (texts.length === 0) return [{ ...base, text: underBase(base.text, '') }];
  return texts.map((path) => (isWhole(path) ? path : { ...base, text: joined(base.text, path.text) }));
}

function isWhole(path: AbstractValue): boolean {
  return path.kind !== 'text' || /^\w+:\/\//.test(path.text);
}

/** `#{temu.host}` and `{temuHost}` of Forest are settings as Spring's `${temu.host}` is, but where a parameter or code fills what stands in braces. */
function saidThere(session: Session, { client, fn }: Declared, node: Node, tree: Tree): readonly AbstractValue[] {
  return springDefault(session, node, tree).flatMap((value): readonly AbstractValue[] => {
    const [whole = '', key] = (value.kind === 'text' && client.variable?.exec(value.text)) || [];
    if (value.kind !== 'text' || key === undefined) return [value];
    const isFilled = fn.node.params.some(
      (param) => param.annotations.length > 0 && fn.tree.file.text.slice(param.range.start, param.range.end).includes(`"${key}"`),
    );
    const set = isFilled || session.program.named.has('setVariableValue') ? null : configured(session, tree, key);
    return set?.map((one) => (one.kind === 'text' ? { ...one, text: one.text + value.text.slice(whole.length) } : one)) ?? [UNKNOWN];
  });
}

function basesOf(session: Session, call: Call, { client, fn, type }: Declared, argumentAt: ArgumentAt, env: Env): readonly AbstractValue[] {
  const base = client.interface && saidBy(type.node, client.interface);
  if (base) return saidThere(session, { client, fn, type }, base, type.tree);
  const { callee } = call.node;
  const objects = callee.kind === 'member' ? evaluate(session, callee.object, call.tree, env) : [];
  const made = objects.filter((value) => value.kind === 'instance' && value.made !== null);
  if (objects.length > 0 && made.length === objects.length) return made.flatMap((value) => basesOfMade(session, client, value, argumentAt));
  const makings = allMakings(session, client, type, env);
  const bases = makings.flatMap((making) => toldTo(session, client, making, argumentAt));
  // Callers tell which object this is, before those of the making tell what each was handed.
  if (makings.length < 2) return [...bases, ...(unresolvedOf(bases).length > 0 ? doubt(whoseObjects(objects)) : [])];
  const isOne = new Set(bases.map((base) => (base.kind === 'text' ? base.text : base))).size === 1;
  return [...(isOne ? bases : unsure(bases)), ...doubt(unresolvedOf(objects))];
}

/** Of an object that is seen being made: there only where the object is. */
function basesOfMade(session: Session, client: DeclarativeClient, value: AbstractValue, argumentAt: ArgumentAt): readonly AbstractValue[] {
  if (value.kind !== 'instance' || value.made === null) return [];
  return toldTo(session, client, value.made, argumentAt).flatMap((base): readonly AbstractValue[] => {
    const provenance = join(base, { ...value, steps: [] });
    return provenance === null ? [] : [{ ...base, ...provenance }];
  });
}

type Making = Ref<CallNode> & { readonly env: Env };

/** The calls that make an object of the interface: any of them may have made one that nobody sees being made. */
function allMakings(
  session: Session,
  client: DeclarativeClient,
  { node: { name } }: Ref<ClassNode>,
  { callString }: Env,
): readonly Making[] {
  return session.program.callsAtHand.flatMap(({ tree, node }) => {
    const maker = client.languages.includes(tree.language) ? makerOf(client, node) : undefined;
    return maker && interfaceOf(maker, { tree, node }) === name ? [{ tree, node, env: along(callString) }] : [];
  });
}

function makerOf({ makers }: DeclarativeClient, { callee }: CallNode): Maker | undefined {
  const name = nameOf(callee);
  return name === null ? undefined : makers.find((maker) => makerNames.get(maker)?.includes(name));
}

/** The base URL that a making is told. */
function toldTo(
  session: Session,
  client: DeclarativeClient,
  { tree, node, env }: Making,
  argumentAt: ArgumentAt,
): readonly AbstractValue[] {
  const maker = makerOf(client, node);
  if (!maker) return [];
  const builders = evaluate(session, node.callee, tree, env).filter((value) => value.kind === 'library' && maker.path.test(value.path));
  const untold: LibraryValue = libraryValue(client.api);
  return (builders.length > 0 ? builders : [untold]).flatMap((callee) => {
    if (callee.kind !== 'library') return [];
    for (const place of maker.base) {
      const values = argumentAt(session, { tree, node, callee }, place, env)?.values ?? [];
      if (values.some((value) => value.kind !== 'absent')) return values;
    }
    return [UNKNOWN];
  });
}

/** `@PostMapping("/openapi/router")`, `@RequestLine("POST /openapi/router")`; a part of a whole URL in braces is filled in for each call. */
function pathsOf(session: Session, { client, fn, type }: Declared): readonly AbstractValue[] {
  const path = saidBy(fn.node, client.method);
  if (path === null) return [];
  const before = (client.before ?? []).flatMap((annotation) => saidBy(type.node, annotation) ?? []);
  return saidThere(session, { client, fn, type }, path, fn.tree).map((value): AbstractValue => {
    if (value.kind !== 'text') return value;
    const path = { ...value, text: value.text.replace(/^[A-Z]+\s+/, '') };
    if (!isWhole(path)) return before.reduceRight((inner, one) => behind(session, one, inner, type.tree), path);
    const text = path.text.replaceAll(/\{[^{}]{0,200}\}/g, UNKNOWN_SUBSTRING);
    return { ...path, text, certain: path.certain && !text.includes(UNKNOWN_SUBSTRING) };
  });
}

/** `/router` behind the interface's own `/openapi`. */
function behind(session: Session, prefix: Node, path: TextValue, tree: Tree): TextValue {
  const [only, another] = springDefault(session, prefix, tree);
  if (only?.kind !== 'text' || another) return { ...path, text: `${UNKNOWN_SUBSTRING}${path.text}`, certain: false };
  return only.text === '' ? path : { ...path, text: underBase(only.text, path.text) };
}

/** An interceptor that sets another target may send any request elsewhere. */
function isIntercepted({ code }: Program, { languages, interceptor: { type, moves } }: DeclarativeClient): boolean {
  return code.some(({ language, file: { text } }) => languages.includes(language) && text.includes(type) && moves.test(text));
}
