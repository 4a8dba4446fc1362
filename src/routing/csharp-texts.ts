import { remembered } from '../base/tree.js';
import type { Node, Tree } from '../model/index.js';
import type { Surroundings } from './contract.js';
import { projectOf } from './csharp-projects.js';

/**
 * The renamer gives a string: a value of another type may not give way to it. A call or an entry that gives a type's text gives no member of an enum; a
 * property is a text where all that the project declares under its name are.
 */
export function isText(type: Node, tree: Tree, around: Surroundings): boolean {
  // `new { request.Type }` is named after the member.
  if (type.kind !== 'name' && type.parent?.kind === 'entry' && type.parent.key.range.start === type.range.start) return false;
  if (type.kind === 'string' || type.kind === 'call' || type.kind === 'index') return true;
  if (type.kind === 'member') return areTexts(kindsInProject(type.property, tree, around));
  if (type.kind !== 'name') return false;
  const own = kindsOf(type.name, tree.file.text);
  return own.length > 0 ? areTexts(own) : areTexts(kindsInProject(type.name, tree, around));
}

function areTexts(kinds: readonly string[]): boolean {
  return kinds.length > 0 && kinds.every((kind) => kind === 'string' || kind === 'string?' || kind === 'String');
}

/** `return type;`, `out type)`: no declarations. */
const WORDS = new Set('return in is as new else await case throw yield not out ref and or when select orderby by on equals'.split(' '));

/** The types by which a name is declared in a text, a variable's, a parameter's or a member's; `enum` where it is a member of one. */
function kindsOf(name: string, text: string): readonly string[] {
  const declares = new RegExp(`\\b([A-Za-z_][\\w.]{0,80}\\??)[ \\t]+${name}[ \\t]*(?:\\r?\\n[ \\t]*)?(?:[={;,)]|in\\b)`, 'g');
  const declared = [...text.matchAll(declares)].flatMap(([, kind = '']) => (WORDS.has(kind) ? [] : [kind]));
  const isListed = new RegExp(`\\b${name}\\b`);
  const listed = [...text.matchAll(/\benum[ \t]+\w{1,80}[^{;]{0,80}\{([^}]{0,20000})\}/g)].filter(([, members = '']) =>
    isListed.test(members),
  );
  return [...declared, ...listed.map(() => 'enum')];
}

function kindsInProject(name: string, tree: Tree, around: Surroundings): readonly string[] {
  const home = projectOf(tree.file.path, around);
  const known = asked(around);
  const key = `${home ?? ''}\0${name}`;
  const found = known.get(key) ?? textsOf(home, around).flatMap((text) => (text.includes(name) ? kindsOf(name, text) : []));
  known.set(key, found);
  return found;
}

const asked = remembered((_around: Surroundings): Map<string, readonly string[]> => new Map());

function textsOf(home: string | null, around: Surroundings): readonly string[] {
  const paths = [...around.allPaths].filter((path) => path.endsWith('.cs') && projectOf(path, around) === home);
  return paths.map((path) => around.textAt(path) ?? '');
}
