import type { CallNode, Node, Tree } from '../../../model/index.js';
import { folderOf, isConfig } from '../../program/program.js';
import { foldersUp, normalize, within } from '../../symbols/folders.js';
import {
  type AbstractValue,
  type Env,
  START,
  type TextValue,
  TOP,
  textsOf,
  textValue,
  UNKNOWN,
  UNKNOWN_SUBSTRING,
} from '../abstract-value.js';
import { evaluate } from '../evaluate.js';
import type { Session } from '../session.js';
import { textOfRows } from './csv-rows.js';

/** Paths of files that a program reads, as texts below this: `Path(__file__).parent / "config.json"`. */
export const ROOT = 'file:///';
const PARENTS = '\uFFFEparents';

/** The path of `__file__`. */
export function ownPath(tree: Tree): AbstractValue {
  return textValue(ROOT + tree.file.path);
}

export function isPath({ text }: TextValue): boolean {
  return text.startsWith(ROOT);
}

const makers = /^(?:pathlib\.)?(?:Pure|Posix)?Path$|^os\.(?:fspath|path\.(?:abspath|realpath|normpath|expanduser))$/;

/** The paths that calls of the library make of paths; null where the call is none of these. */
export function pathOf(path: string, node: CallNode, valuesOf: (arg: Node) => readonly AbstractValue[]): readonly AbstractValue[] | null {
  const [first, ...others] = node.args;
  if (!first) return /^(?:os\.getcwd|(?:pathlib\.)?Path\.cwd)$/.test(path) ? [textValue(ROOT)] : null;
  if (path === 'os.path.dirname') return valuesOf(first).map((value) => (value.kind === 'text' ? above(value) : value));
  if (path === 'os.path.join' || makers.test(path))
    return others.reduce<readonly AbstractValue[]>(
      (values, part) => values.flatMap((value) => joined(value, valuesOf(part))),
      valuesOf(first),
    );
  return null;
}

function above(value: TextValue): TextValue {
  const path = value.text.slice(ROOT.length);
  return isPath(value) ? { ...value, text: ROOT + folderOf(path) } : value;
}

/** `base / part` for everything that the part can be. */
export function joined(base: AbstractValue, parts: readonly AbstractValue[]): readonly AbstractValue[] {
  if (base.kind !== 'text') return [base.kind === 'unknown' ? base : UNKNOWN];
  return parts.map((part): AbstractValue => {
    if (part.kind !== 'text') return part.kind === 'unknown' ? part : UNKNOWN;
    if (isPath(part) || base.text === '') return part;
    const text = isPath(base) ? ROOT + normalize(`${base.text.slice(ROOT.length)}/${part.text}`) : `${base.text}/${part.text}`;
    return { ...base, text, certain: base.certain && part.certain };
  });
}

/** `.parent`, `.parents` and its items; null for any other property. */
export function pathProperty(value: TextValue, key: string): AbstractValue | null {
  if (!isPath(value)) return null;
  if (key === 'parent') return above(value);
  if (key === 'parents') return { ...value, text: value.text + PARENTS };
  if (!value.text.endsWith(PARENTS) || !/^\d$/.test(key)) return null;
  let at: TextValue = { ...value, text: value.text.slice(0, -PARENTS.length) };
  for (let i = 0; i <= Number(key); i++) at = above(at);
  return at;
}

export function pathMethod(
  session: Session,
  object: TextValue,
  name: string,
  node: CallNode,
  tree: Tree,
  env: Env,
): readonly AbstractValue[] | null {
  if (/^(?:resolve|absolute|expanduser|as_posix|strip)$/.test(name)) return [object];
  if (/^(?:read_text|read_bytes|open)$/.test(name)) return contentOf(session, [object], tree);
  const parts = node.args.map((arg) => evaluate(session, arg, tree, env));
  if (name === 'joinpath')
    return parts.reduce<readonly AbstractValue[]>((values, part) => values.flatMap((value) => joined(value, part)), [object]);
  if (name === 'with_name' && parts[0]) return joined(above(object), parts[0]);
  return null;
}

/** The contents of the files that these paths name; null where one of them is no config file that is read. */
export function contentOf(session: Session, paths: readonly AbstractValue[], from: Tree): readonly AbstractValue[] | null {
  const rows = textsOf(paths).flatMap((path) =>
    placesOf(path, from)
      .flatMap((place) => textOfRows(session.program, place) ?? [])
      .slice(0, 1),
  );
  if (rows.length > 0 && rows.length === paths.length) return rows;
  const found = textsOf(paths).map((path) => fileAt(session, path, from));
  const known = found.filter((tree) => tree !== null);
  if (known.length === 0 || known.length < paths.length) return paths.some((value) => value.kind === 'unknown') ? paths : null;
  return known.map((tree): AbstractValue => {
    const [only, another] = tree.root.children;
    return { kind: 'node', tree, node: only && !another ? only : tree.root, env: TOP, holders: [], asText: true, ...START };
  });
}

/** A path that does not say where it starts is below the folder that the program is started in: one of those around the file. */
function placesOf(path: TextValue, from: Tree): readonly string[] {
  const { text } = path;
  if (text.includes(UNKNOWN_SUBSTRING) || text === '') return [];
  return isPath(path) ? [text.slice(ROOT.length)] : foldersUp(folderOf(from.file.path)).map((folder) => normalize(within(folder, text)));
}

function fileAt({ program }: Session, path: TextValue, from: Tree): Tree | null {
  const place = placesOf(path, from).find(
    (one) => program.repository.allPaths.has(one) && /\.(?:json5?|ya?ml|ini|cfg|conf|toml)$/i.test(one),
  );
  const tree = place === undefined ? null : program.open(place);
  return tree && isConfig(tree) && tree.unparsed === null ? tree : null;
}
