import type { SourceFile } from '../model/index.js';

/** The name by which others import a package, from its `package.json`; read as text, since a broken manifest is none of a scan's business. */
export function packageNamesOf(paths: ReadonlySet<string>, read: (path: string) => SourceFile | null): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const path of paths) {
    if (path !== 'package.json' && !path.endsWith('/package.json')) continue;
    const name = /^\s*\{[\s\S]*?"name"\s*:\s*"([^"\\]+)"/.exec(read(path)?.text ?? '')?.[1];
    if (name) names.set(name, path.slice(0, -'package.json'.length).replace(/\/$/, ''));
  }
  return names;
}
