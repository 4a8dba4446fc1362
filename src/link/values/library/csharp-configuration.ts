import type { CallNode, FunctionNode, Node, Tree } from '../../../model/index.js';
import { openImporters } from '../../symbols/sight.js';
import { type AbstractValue, type Env, type LibraryValue, textsOf, UNKNOWN_SUBSTRING, unknown, unresolvedOf } from '../abstract-value.js';
import { evaluate } from '../evaluate.js';
import { configuredAt } from '../files/settings.js';
import type { Session } from '../session.js';
import { asWritten } from '../texts/written-objects.js';

const SECTION = String.raw`(?:\.Get(?:Required)?Section\(\))*`;

/** `IConfiguration`, what a builder makes of files, an application's own, and their sections. */
const configuration = new RegExp(
  String.raw`^(?:I?Configuration(?:Root|Section|Manager)?\(\)|ConfigurationBuilder\(\)(?:\.\w{1,60}\(\)){1,12}|[\w.()]{1,120}\.Configuration)${SECTION}$`,
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
