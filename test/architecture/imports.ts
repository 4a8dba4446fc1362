import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';

export const root = join(import.meta.dirname, '..', '..');

/** `from`: a path from the root, or a package. `runs`: there is something left of it in the program, and before anything else runs. */
export type Import = { readonly file: string; readonly from: string; readonly runs: boolean };

/** Every TypeScript file below these folders, from the root. */
export function sourceFiles(folders: readonly string[]): readonly string[] {
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
      .map((entry) => fromRoot(join(entry.parentPath, entry.name))),
  );
}

export function importsOf(file: string, text: string = readFileSync(join(root, file), 'utf8')): readonly Import[] {
  const found = text.matchAll(
    /(?:^|\n)(?:import|export)\b(?<what>[^;'"]*?)\bfrom '(?<from>[^']+)'|\bimport\('(?<lazy>[^']+)'\)|(?:^|\n)import '(?<bare>[^']+)'/g,
  );
  return [...found].map(({ groups = {} }) => {
    const { what = '', lazy } = groups;
    const from = groups.from ?? lazy ?? groups.bare ?? '';
    const target = from.startsWith('.') ? fromRoot(join(root, dirname(file), from)).replace(/\.js$/, '.ts') : from;
    return { file, from: target, runs: lazy === undefined && !isOfTypes(what) };
  });
}

/** `import type { … }`, `import { type A, type B }`. */
function isOfTypes(what: string): boolean {
  if (/^\s*type\b/.test(what)) return true;
  const names = /^\s*\{([^}]*)\}\s*$/
    .exec(what)?.[1]
    ?.split(',')
    .map((name) => name.trim());
  return names?.filter((name) => name !== '').every((name) => name.startsWith('type ')) ?? false;
}

function fromRoot(path: string): string {
  return relative(root, path).split(sep).join('/');
}

/** Files that reach each other again through what they import when the program starts. */
export function circlesAmong(imports: readonly Import[]): readonly (readonly string[])[] {
  const next = new Map<string, string[]>();
  for (const { file, from, runs } of imports) if (runs) next.set(file, [...(next.get(file) ?? []), from]);
  const reached = (start: string): ReadonlySet<string> => {
    const seen = new Set<string>();
    const pending = [...(next.get(start) ?? [])];
    for (let file = pending.pop(); file !== undefined; file = pending.pop())
      if (!seen.has(file)) {
        seen.add(file);
        pending.push(...(next.get(file) ?? []));
      }
    return seen;
  };
  const reach = new Map([...next.keys()].map((file) => [file, reached(file)]));
  const told = new Set<string>();
  return [...reach].flatMap(([file, seen]) => {
    if (told.has(file) || !seen.has(file)) return [];
    const circle = [...seen].filter((other) => reach.get(other)?.has(file));
    for (const other of circle) told.add(other);
    return [circle.sort()];
  });
}
