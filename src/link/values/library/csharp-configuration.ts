import { walk } from '../../../base/tree.js';
import type { CallNode, FunctionNode, Node, Tree } from '../../../model/index.js';
import type { Ref } from '../../program/ref.js';
import { openImporters } from '../../symbols/sight.js';
import {
  type AbstractValue,
  after,
  type Env,
  type InstanceValue,
  type LibraryValue,
  textsOf,
  UNKNOWN,
  UNKNOWN_SUBSTRING,
  unknown,
  unresolvedOf,
} from '../abstract-value.js';
import { typed } from '../classes/declared-types.js';
import { evaluate } from '../evaluate.js';
import { configuredAt } from '../files/settings.js';
import type { Session } from '../session.js';
import { asWritten } from '../texts/written-objects.js';

const SECTION = String.raw`(?:\.Get(?:Required)?Section\(\))*`;

/** `IConfiguration`, what a builder makes of files, an application's own, and their sections. */
const configuration = new RegExp(
  String.raw`^(?:I?Configuration(?:Root|Section|Manager)?\(\)|ConfigurationBuilder\(\)(?:\.\w{1,60}\(\)){1,12}|[\w.()]{1,120}\.(?:Configuration|GetConfiguration\(\)))${SECTION}$`,
);

export function isConfiguration(value: AbstractValue): boolean {
  return value.kind === 'library' && configuration.test(value.path);
}

/**
 * The class that is handed a configuration is named in no other file and extends nothing: what makes it, with the whole configuration or with a section of
 * it, is not there.
 */
export function isOfUnseenMaker(session: Session, { parent: owner }: FunctionNode, tree: Tree): boolean {
  if (owner?.kind !== 'class' || owner.extends !== null || owner.mixins.length > 0) return false;
  openImporters(session, tree, owner.name);
  return !session.program.code.some((other) => other !== tree && other.file.text.includes(owner.name));
}

/** `config["Temu:Cn:Url"]`, `config.GetSection("Temu")["Url"]`, `section.Value`: what the files of settings hold there; null where none does. */
export function configurationRead(
  session: Session,
  value: LibraryValue,
  key: string,
  tree: Tree,
  isMember: boolean,
): readonly AbstractValue[] | null {
  if (!isConfiguration(value) || (isMember && key !== 'Value')) return null;
  return under(session, value, isMember ? [] : [{ kind: 'texts', texts: [key] }], tree);
}

/** `ConfigurationManager.AppSettings["TemuUrl"]`: what `App.config` or `Web.config` has under the key; null where none has. */
export function appSetting(session: Session, { path }: LibraryValue, key: string, { tree, node }: Ref): readonly AbstractValue[] | null {
  if (node.kind !== 'index' || !/(?:^|\.)(?:Web)?Configuration(?:Manager)?\.AppSettings$/.test(path)) return null;
  return configuredAt(session, tree, key);
}

/** `section.GetValue<string>("Url", initial)`; null for any other call, and where no file has the key. */
export function configurationValue(
  session: Session,
  value: LibraryValue,
  node: CallNode,
  tree: Tree,
  env: Env,
): readonly AbstractValue[] | null {
  const [asked, initial] = node.args;
  if (!value.path.endsWith('.GetValue') || !configuration.test(value.path.slice(0, -'.GetValue'.length)) || !asked) return null;
  const found = under(session, value, [keyOf(session, asked, tree, env)], tree);
  return found === null || !initial || found.every(({ kind }) => kind === 'unknown')
    ? found
    : [...found, ...evaluate(session, initial, tree, env)];
}

/** `configuration.GetSection("TemuCn").Get<TemuSettings>()`: an object of the class that this very section fills; null for any other call. */
export function filledBySection(
  session: Session,
  { path }: LibraryValue,
  node: CallNode,
  tree: Tree,
  env: Env,
): readonly AbstractValue[] | null {
  if (!path.endsWith('.Get') || !configuration.test(path.slice(0, -'.Get'.length))) return null;
  const { start, end } = node.callee.range;
  const type = /<([\w.]{1,200})>$/.exec(tree.file.text.slice(start, end))?.[1];
  const objects = type === undefined ? null : typed(session, type, tree);
  if (objects === null || !objects.every(({ kind }) => kind === 'instance')) return null;
  return objects.map((one) => (one.kind === 'instance' ? { ...one, made: { tree, node, env } } : one));
}

/**
 * What the section holds that such an object is filled from; null for an object that is made otherwise, and where no file has the key of a field that has a value of its
 * own (`isDeclared`).
 */
export function fieldOfSection(
  session: Session,
  { made }: InstanceValue,
  key: string,
  isDeclared: boolean,
): readonly AbstractValue[] | null {
  if (made === null || made.tree.language !== 'csharp' || made.node.isNew || made.node.callee.kind !== 'member') return null;
  const { callee } = made.node;
  if (callee.property !== 'Get') return null;
  const sections = evaluate(session, callee.object, made.tree, made.env);
  const found = sections.map((section) =>
    section.kind === 'library' && isConfiguration(section) ? under(session, section, [{ kind: 'texts', texts: [key] }], made.tree) : null,
  );
  if (found.length === 0 || !found.includes(null)) return found.length === 0 ? null : found.flatMap((values) => values ?? []);
  // A file that is not there has it: the section's name says whose it is.
  return isDeclared
    ? null
    : [after(UNKNOWN, { steps: [{ file: made.tree.file.path, range: made.node.range, why: 'config-key', detail: writtenPath(made) }] })];
}

/** `TemuUs` of `configuration.GetSection("TemuUs").Get<TemuSettings>()`: the keys as they are written. */
function writtenPath({ node }: Ref): string {
  return [...walk(node)].flatMap((part) => (part.kind === 'string' ? [part.value] : [])).join(':');
}

type Key = { readonly kind: 'texts'; readonly texts: readonly string[] } | { readonly kind: 'open'; readonly value: AbstractValue | null };

function keyOf(session: Session, node: Node, tree: Tree, env: Env): Key {
  const values = asWritten(session, node, tree, env);
  const texts = textsOf(values).map(({ text }) => text);
  if (texts.length === values.length && texts.length > 0 && texts.every((text) => !text.includes(UNKNOWN_SUBSTRING)))
    return { kind: 'texts', texts };
  const open = unresolvedOf(values);
  return { kind: 'open', value: open.length > 0 ? unknown(open) : null };
}

/** The values under each path that the sections and the last key can be put together to. */
function under(session: Session, { made }: LibraryValue, last: readonly Key[], tree: Tree): readonly AbstractValue[] | null {
  const sections = made.filter(({ method }) => /^Get(?:Required)?Section$/.test(method ?? ''));
  const keys = [
    ...sections.map((one): Key => {
      const [name] = one.node.args;
      return name ? keyOf(session, name, one.tree, one.env) : { kind: 'open', value: null };
    }),
    ...last,
  ];
  // Whoever calls tells the section.
  const open = keys.find((key) => key.kind === 'open');
  if (open?.kind === 'open') return open.value && [open.value];
  const paths = keys.reduce<readonly string[]>(
    (before, key) =>
      key.kind === 'texts' ? before.flatMap((path) => key.texts.map((text) => (path === '' ? text : `${path}:${text}`))) : [],
    [''],
  );
  const values = paths.map((path) => configuredAt(session, tree, path.replaceAll(/:|__/g, '.')));
  return values.some((value) => value === null) ? null : values.flatMap((value) => value ?? []);
}
