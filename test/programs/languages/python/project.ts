import type { Draw } from '../../contract.js';
import { drawLayout, type Role } from './layout.js';

/** One Python file that is being written. */
export type Source = { readonly path: string; readonly imports: Set<string>; readonly lines: string[] };

/** The files of one program, and how they name each other. */
export type Project = {
  readonly draw: Draw;
  readonly axes: Record<string, string>;
  /** False as soon as something is drawn that a reader could not know either. */
  readonly doubts: Set<string>;
  /** The file of a role; it is there from the first time that something asks for it. */
  readonly source: (role: Role) => Source;
  /** The expression for `name` of another file in `at`, with the import that it takes. */
  readonly use: (at: Source, role: Role, name: string) => string;
  /** A file that is no code, and the expression by which `at` finds it. */
  readonly data: (at: Source, name: string, text: string) => string;
  readonly finished: () => ReadonlyMap<string, string>;
};

export function projectOf(draw: Draw): Project {
  const layout = drawLayout(draw);
  const sources = new Map<Role, Source>();
  const others = new Map<string, string>();
  const isByModule = draw.chance(0.25);
  const finding = draw.of(['pathlib', 'os.path', 'resolved']);
  const source = (role: Role): Source => {
    const made = sources.get(role) ?? { path: layout.pathOf(role), imports: new Set<string>(), lines: [] };
    sources.set(role, made);
    return made;
  };
  const use = (at: Source, role: Role, name: string): string => {
    const other = source(role);
    if (other === at) return name;
    const { text, prefix } = layout.importing(at.path, other.path, isByModule ? null : name);
    at.imports.add(text);
    return `${prefix}${name}`;
  };
  const data = (at: Source, name: string, text: string): string => {
    others.set(at.path.replace(/[^/]*$/, name), text);
    return found(at, name, finding);
  };
  const finished = (): ReadonlyMap<string, string> =>
    new Map([...others, ...layout.start(layout.pathOf('jobs')), ...[...sources.values()].map((one) => [one.path, textOf(one)] as const)]);
  const axes = { modules: layout.kind, 'imported by': isByModule ? 'module' : 'name' };
  return { draw, axes, doubts: new Set(), source, use, data, finished };
}

/** A file beside the one that reads it. */
function found(at: Source, name: string, how: string): string {
  if (how === 'os.path') {
    at.imports.add('import os');
    return `os.path.join(os.path.dirname(os.path.abspath(__file__)), "${name}")`;
  }
  at.imports.add('from pathlib import Path');
  return how === 'pathlib' ? `Path(__file__).parent / "${name}"` : `Path(__file__).resolve().parent.joinpath("${name}")`;
}

function textOf({ imports, lines }: Source): string {
  const sorted = [...imports].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
  const head = sorted.length > 0 ? `${sorted.join('\n')}\n\n` : '';
  return `${head}${lines.join('\n')}\n`.replaceAll(/\n{4,}/g, '\n\n\n');
}

const standard =
  /^(?:from|import) (?:abc|asyncio|collections|concurrent|configparser|contextlib|dataclasses|enum|functools|hashlib|http|json|os|pathlib|time|types|typing|urllib)\b/;

/** The language's own first, then libraries and the project's own. */
function rank(line: string): number {
  return (standard.test(line) ? 0 : 2) + (line.startsWith('from') ? 1 : 0);
}

/** A constant's name for a type: `bg.goods.list.get` → `GOODS_LIST_GET`. */
export function constantOf(type: string): string {
  return type
    .replace(/^(?:bg|temu)\./, '')
    .replaceAll('.', '_')
    .toUpperCase();
}

export function snakeOf(type: string): string {
  return constantOf(type).toLowerCase();
}

export function classOf(type: string): string {
  return snakeOf(type).replaceAll(/(?:^|_)([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

/** `written`, in a file that imports the names that it needs. */
export function importing<T>(at: Source, line: string, written: T): T {
  at.imports.add(line);
  return written;
}
