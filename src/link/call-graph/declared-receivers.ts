import { ancestors, remembered } from '../../base/tree.js';
import type { ClassNode, Language, Node, Tree } from '../../model/index.js';
import type { Program } from '../program/program.js';
import type { Ref } from '../program/ref.js';
import { lastName } from '../program/syntax.js';
import { hierarchyOf } from '../symbols/class-hierarchy.js';
import { subclassesOf } from '../symbols/subclasses.js';
import { isExtension } from '../values/calls/extension-methods.js';
import type { Session } from '../values/session.js';

/** Languages in which a method is only ever called on an object whose declared type has it. */
const declaring: ReadonlySet<Language> = new Set(['java', 'csharp']);

/** What tells nothing of the object: any class, a type that is inferred, a type parameter by its usual names. */
const untold = /^(?:Object|object|var|val|dynamic|[A-Z][A-Z0-9]?|T[A-Z]\w*)$/;

/**
 * Whether what a name is declared as, `Map<String, Long> counts`, `OrderService orders`, says that it holds no object of the class, nor of one above or below it:
 * nothing has to be evaluated to see that the method is another one.
 */
export function isDeclaredOtherwise(session: Session, method: Node, owner: Ref<ClassNode>, { tree, node }: Ref): boolean {
  if (!declaring.has(tree.language) || tree.language !== owner.tree.language) return false;
  if (method.kind === 'function' && isExtension({ tree: owner.tree, node: method })) return false;
  const written = writtenType(session, node, tree);
  if (written === null || untold.test(written) || standIns(tree).has(written)) return false;
  return !kinNames(session, owner).has(written);
}

/** The simple name of the declared type of a variable, a parameter or a field of the own class; of a class, its own name. Null where none is told. */
function writtenType(session: Session, node: Node, tree: Tree): string | null {
  if (node.kind === 'member') return isThis(node.object) ? fieldType(node.property, node) : null;
  if (node.kind !== 'name' || isThis(node)) return null;
  const [decl, another] = session.names.declarationsOf(node, tree) ?? [];
  if (another) return null;
  if (!decl) return /^[A-Z]\w*$/.test(node.name) && /[a-z]/.test(node.name) ? node.name : null;
  if (decl.node.kind === 'param' || decl.node.kind === 'define') return simpleName(decl.node.type);
  return null;
}

function fieldType(name: string, at: Node): string | null {
  const around = [...ancestors(at)].find((one): one is ClassNode => one.kind === 'class');
  const field = around?.body.find((part) => part.kind === 'define' && part.name === name);
  return field?.kind === 'define' ? simpleName(field.type) : null;
}

function simpleName(written: string | null): string | null {
  const bare = written?.replace(/<.*$/s, '').replace(/[?[\]\s]/g, '') ?? '';
  return /^[A-Za-z_][\w.]*$/.test(bare) ? lastName(bare) : null;
}

function isThis(node: Node): boolean {
  return node.kind === 'name' && /^(?:this|super|base)$/.test(node.name);
}

/**
 * `public <Client extends Base> void run(`, `class Job<Client>`, `T Get<Client>(`, C#'s `using Client = Shop.TemuClient;`: names that the file itself puts in the place
 * of a type.
 */
const standIns = remembered(({ file }: Tree): ReadonlySet<string> => {
  const names = new Set<string>();
  for (const [, declared, given] of file.text.matchAll(
    /(?:\b(?:class|interface|record|struct|delegate)\s\w+|\s)<([^<>(){};]{1,200})|\w<([\w\s,]{1,200})>\(/g,
  ))
    for (const [name] of (declared ?? given ?? '').matchAll(/[A-Za-z_]\w*/g)) names.add(name);
  for (const [, name = ''] of file.text.matchAll(/\busing (\w{1,100}) ?=/g)) names.add(name);
  return names;
});

/** The names of the class, of those above and below it, and of what these extend and implement besides. */
function kinNames(session: Session, owner: Ref<ClassNode>): ReadonlySet<string> {
  const { files } = session.program;
  const known = kin(session.program).get(owner.node);
  if (known?.files === files.length) return known.names;
  const names = new Set<string>();
  for (const one of [owner, ...subclassesOf(session, owner)]) {
    for (const type of hierarchyOf(session, one)) for (const name of namesAbove(type)) names.add(name);
  }
  kin(session.program).set(owner.node, { files: session.program.files.length, names });
  return names;
}

/** The class's own name and all names of what it extends and implements, as they stand before its body. */
function namesAbove({ tree, node }: Ref<ClassNode>): readonly string[] {
  const [above = ''] = tree.file.text.slice(node.at?.end ?? node.range.start, node.range.end).split('{', 1);
  return [node.name, ...(node.at === null ? (node.extends?.match(/\w+/g) ?? []) : (above.match(/\w+/g) ?? []))];
}

/** As it was when so many files were open. */
const kin = remembered((_: Program) => new Map<ClassNode, { readonly files: number; readonly names: ReadonlySet<string> }>());
