import { sourceLanguage } from '../../base/source-endings.js';
import type { Language } from '../../model/index.js';
import type { Program } from '../program/program.js';
import type { Repository } from '../program/repository.js';

/** Languages whose files are named after their classes. */
const namedAfterClass: ReadonlySet<Language> = new Set<Language>(['java', 'kotlin', 'php', 'csharp']);

const known = new WeakMap<Repository, ReadonlyMap<string, readonly string[]>>();

/** Listed paths whose file is called so, with its ending or, for a class of Java, Kotlin, PHP or C#, without. */
export function pathsNamed({ repository }: Program, name: string): readonly string[] {
  const all = known.get(repository) ?? collect(repository);
  known.set(repository, all);
  return all.get(name) ?? [];
}

function collect({ allPaths }: Repository): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const path of allPaths) {
    const file = path.slice(path.lastIndexOf('/') + 1);
    const stem = namedAfterClass.has(sourceLanguage(file) ?? 'unknown') ? /^(\w+)\.\w+$/.exec(file)?.[1] : undefined;
    const isAsked = stem !== undefined || file === 'package.json' || file === 'go.mod';
    const key = stem ?? file;
    if (!isAsked) continue;
    const list = found.get(key);
    if (list) list.push(path);
    else found.set(key, [path]);
  }
  return found;
}
