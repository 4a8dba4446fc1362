import type { CallNode, Node, Tree } from '../../../model/index.js';
import type { Ref } from '../../program/ref.js';
import { type AbstractValue, type Env, textsOf } from '../abstract-value.js';
import { evaluate } from '../evaluate.js';
import type { Session } from '../session.js';
import { sectionsOf } from './go-literals.js';
import { contentOf } from './python-files.js';
import { withSections } from './sections.js';

/** A type as it is written in a file. */
export type TypeAt = { readonly tree: Tree; readonly written: string };

/** How a library fills a struct from config files: where the struct stands in the call, and which arguments name the files. */
type Filler = {
  readonly library: RegExp;
  readonly method: RegExp;
  readonly struct: number;
  readonly files: (args: readonly Node[]) => readonly Node[];
};

const before = (args: readonly Node[]): readonly Node[] => args.slice(0, 1);
const behind = (args: readonly Node[]): readonly Node[] => args.slice(1);

/** go-zero, cleanenv and configor name their file; what Kratos and koanf read stands where they were made. */
const fillers: readonly Filler[] = [
  { library: /^conf$/, method: /^(?:Must)?Load$/, struct: 1, files: before },
  { library: /^cleanenv$/, method: /^ReadConfig$/, struct: 1, files: before },
  { library: /^configor(?:\.New\(\))?$/, method: /^Load$/, struct: 0, files: behind },
  { library: /^koanf\.New\(\)$/, method: /^Unmarshal(?:WithConf)?$/, struct: 1, files: () => [] },
  { library: /^config\.New\(\)$/, method: /^Scan$/, struct: 0, files: () => [] },
];

/**
 * The content from which a library of settings fills the argument at a place: `conf.MustLoad(*file, &c)`, `c.Scan(&bootstrap)`. Where no file of the
 * repository is told, each config file that has a section for a field. Null for any other call, and where there is no such file.
 */
export function settingsContent(
  session: Session,
  { tree, node }: Ref<CallNode>,
  place: number,
  type: TypeAt,
  env: Env,
): readonly AbstractValue[] | null {
  const { callee, args } = node;
  if (callee.kind !== 'member') return null;
  const found = fillers.find(({ method, struct }) => struct === place && method.test(callee.property));
  if (found === undefined || !isOf(session, callee.object, found.library, tree, env)) return null;
  const paths = found.files(args).flatMap((file) => evaluate(session, file, tree, env));
  const told = textsOf(paths).length > 0 ? contentOf(session, textsOf(paths), tree) : null;
  if (told !== null && paths.every(({ kind }) => kind !== 'unknown')) return told;
  // Whoever starts the program may name another file: `-f etc/us.yaml`.
  const all = withSections(session, sectionsOf(session, type.written, type.tree), tree);
  return told === null || all === null ? (told ?? all) : [...told, ...all.filter((one) => !told.some((other) => isSameNode(one, other)))];
}

export function isSameNode(value: AbstractValue, other: AbstractValue | undefined): boolean {
  return value.kind === 'node' && other?.kind === 'node' && value.node === other.node;
}

function isOf(session: Session, object: Node, library: RegExp, tree: Tree, env: Env): boolean {
  const values = evaluate(session, object, tree, env);
  return values.length > 0 && values.every((value) => value.kind === 'library' && library.test(value.path));
}
