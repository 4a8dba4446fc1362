import { remembered } from '../../../base/tree.js';
import type { CallNode, DefineNode, Tree } from '../../../model/index.js';
import { isScript } from '../../program/program.js';
import { nameOf } from '../../program/syntax.js';
import { type AbstractValue, TOP, unsure } from '../abstract-value.js';
import { accessEach } from '../properties.js';
import type { Session } from '../session.js';
import { configOf } from './egg.js';

const defaults = /^(.*\/|)config\/config\.default\.(?:js|ts)$/;

/** Whoever reads settings in another way may read each of them, and whoever adds to them may say something else. */
const otherReaders = /\.getConfig(?:uration)?\(|@Config\(ALL\b|\bonConfigLoad\b|\.addObject\(/;

/**
 * What Midway puts into a field that is marked `@Config('temu.gateway')`, or `@Config()` by its own name: what `config/config.default.ts` has there; what another environment's
 * config says in its place is only possible. Cool-admin's `module.temu` is what `modules/temu/config.ts` gives. Null for any other field.
 */
export function midwayConfig(session: Session, field: DefineNode, tree: Tree): readonly AbstractValue[] | null {
  if (!isScript(tree) || !tree.file.text.includes('@midwayjs/')) return null;
  const marked = field.annotations.find((one): one is CallNode => one.kind === 'call' && nameOf(one.callee) === 'Config');
  const [key, another] = marked?.args ?? [];
  if (marked === undefined || another || (key && key.kind !== 'string')) return null;
  const names = (key?.kind === 'string' ? key.value : field.name).split('.');
  const folder = foldersOf(session.program.repository.allPaths).find((one) => tree.file.path.startsWith(one));
  if (folder === undefined) return null;
  const found = placesOf(session, folder, names).flatMap(({ trees, path }) => {
    const at = { tree, node: marked };
    const values = trees.map((one) => path.reduce((of, name) => accessEach(session, of, name, at, TOP), configOf(session, one)));
    return values.filter((some) => some.some(({ kind }) => kind !== 'absent'));
  });
  const [only, more] = found;
  if (!only) return null;
  return more || isReadOtherwise(session, tree, folder) ? unsure(found.flat()) : only;
}

/** Files that have settings, with the names that lead to these in there. */
type Place = { readonly trees: readonly Tree[]; readonly path: readonly string[] };

function placesOf({ program }: Session, folder: string, names: readonly string[]): readonly Place[] {
  const { allPaths } = program.repository;
  const opened = (test: (path: string) => boolean): readonly Tree[] => {
    const paths = [...allPaths].filter((path) => path.startsWith(folder) && test(path.slice(folder.length)));
    for (const path of paths) program.open(path);
    return paths.flatMap((path) => program.trees.get(path) ?? []);
  };
  const own: Place = { trees: opened((path) => /^config\/config\.\w+\.(?:js|ts)$/.test(path)), path: names };
  const [first, module, ...rest] = names;
  if (first !== 'module' || module === undefined) return [own];
  return [own, { trees: opened((path) => path === `modules/${module}/config.ts`), path: rest }];
}

/** The folders of applications, the innermost first. */
const foldersOf = remembered((allPaths: ReadonlySet<string>): readonly string[] =>
  [...allPaths].flatMap((path) => defaults.exec(path)?.[1] ?? []).sort((a, b) => b.length - a.length),
);

/** By the application's folder. */
const answers = remembered((_: Session['program']) => new Map<string, boolean>());

/** Whether some script of the application reads settings in another way, or cannot be looked into. */
function isReadOtherwise({ program, graph }: Session, { file }: Tree, folder: string): boolean {
  const known = answers(program).get(folder);
  if (known !== undefined) return known;
  const paths = graph.filesLike(file.path).filter((path) => path.startsWith(folder));
  let seen = 0;
  const others = graph.passing(paths, (text) => {
    seen++;
    return otherReaders.test(text);
  });
  // One file by itself has those beside it that are open.
  const isOpen = program.code.some((one) => one.file.path.startsWith(folder) && otherReaders.test(one.file.text));
  const answer = others.length > 0 || isOpen || seen < paths.length;
  answers(program).set(folder, answer);
  return answer;
}
