import { remembered } from '../../base/tree.js';
import type { ClassNode } from '../../model/index.js';
import type { Program } from '../program/program.js';
import type { Ref } from '../program/ref.js';
import { amongFiles } from './among-files.js';
import { extendingClasses, hierarchyOf } from './class-hierarchy.js';
import { stands } from './import-graph.js';
import { extendingOf, isTooMany, isTrait, once } from './sight.js';
import type { SymbolTable } from './symbol-table.js';

/** Classes below one of which those below are looked for. */
const MOST = 60;

/** Classes that are looked at for a member. */
const MANY = 200;

/** What stands below a class as the words of files say: the names of it and of the classes between, and the files that declare any. */
type Below = { readonly names: readonly string[]; readonly paths: readonly string[] };

/** The classes below a class, at any depth, whose files name a member; a file that does not need not be opened to know that it overrides nothing. */
export function overridingClasses(symbols: SymbolTable, type: Ref<ClassNode>, member: string): readonly Ref<ClassNode>[] {
  return found(symbols, type.node, member, () => lookBelow(symbols, type, member));
}

const found = amongFiles<readonly Ref<ClassNode>[]>();

function lookBelow(symbols: SymbolTable, type: Ref<ClassNode>, member: string): readonly Ref<ClassNode>[] {
  const { program, graph } = symbols;
  const { names, paths } = belowOf(symbols, type);
  once(symbols, `overrides:${type.tree.file.path}:${type.node.name}:${member}`, () => {
    const unread = paths.filter((path) => !program.trees.has(path));
    for (const path of graph.passing(unread, (text) => stands(text, member))) program.open(path);
    return true;
  });
  const all = new Set(names.flatMap((name) => extendingClasses(program, name)));
  // Those that are open say by themselves what stands below them.
  for (const { node } of all) for (const below of program.subclasses.get(node.name) ?? []) if (all.size < MANY) all.add(below);
  return [...all].filter((sub) => sub.node !== type.node && hierarchyOf(symbols, sub).some(({ node }) => node === type.node));
}

function belowOf(symbols: SymbolTable, type: Ref<ClassNode>): Below {
  const known = answers(symbols.program).get(type.node);
  if (known !== undefined) return known;
  const found = look(symbols, type);
  // While the program is closed, the files of others are not asked.
  if (!symbols.program.isClosed()) answers(symbols.program).set(type.node, found);
  return found;
}

const answers = remembered((_: Program): Map<ClassNode, Below> => new Map());

function look({ program, graph }: SymbolTable, type: Ref<ClassNode>): Below {
  const classes = new Map([[type.node.name, type.tree.file.path]]);
  const paths = new Set<string>();
  for (const [name, home] of classes) {
    if (program.isClosed() || classes.size > MOST) break;
    const extending = extendingOf(name, isTrait(type));
    const declared = new Map<string, string>();
    const below = new Set<string>();
    program.repository.texts(
      graph.seenBy(home).filter((path) => graph.isTied(home, path)),
      (path, text) => {
        if (!stands(text, name) || !extending.test(text)) return;
        below.add(path);
        for (const [, one = ''] of text.matchAll(declaredOver(name))) declared.set(one, path);
      },
    );
    if (isTooMany(graph, home, below.size)) continue;
    for (const path of below) paths.add(path);
    for (const [one, path] of declared) if (!classes.has(one)) classes.set(one, path);
  }
  return { names: [...classes.keys()], paths: [...paths].sort() };
}

/** `class Us extends Base`, `class Us(Base):`, `class Us : Base` */
function declaredOver(name: string): RegExp {
  return new RegExp(`\\b(?:class|interface)\\s{1,9}(\\w{1,80})\\b[^;{}]{0,400}?\\b${name.replace(/\W/g, '')}\\b`, 'g');
}
