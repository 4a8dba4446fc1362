import { walk } from '../../../base/tree.js';
import type { CallNode, Node, Tree } from '../../../model/index.js';
import { nameOf } from '../../program/syntax.js';
import { type AbstractValue, type Env, textValue, UNKNOWN } from '../abstract-value.js';
import { entered } from '../calls/return-values.js';
import { evaluate } from '../evaluate.js';
import type { Session } from '../session.js';
import { joined } from './python-files.js';

/** Calls, variables and functions of the project between a decoder and the path of its file. */
const STEPS = 8;

/** The folder of a module whose files are on the class path. */
const RESOURCES = 'src/main/resources';

/** The paths of the file that an expression of Java reads: `Files.newBufferedReader(Path.of("conf", name))`, `App.class.getResourceAsStream("/temu.json")`. */
export function pathsRead(session: Session, node: Node, tree: Tree, env: Env, left = STEPS): readonly AbstractValue[] {
  const next = (one: Node): readonly AbstractValue[] => pathsRead(session, one, tree, env, left - 1);
  if (left === 0) return [UNKNOWN];
  if (node.kind === 'group') return node.children.length === 1 && node.children[0] ? next(node.children[0]) : [UNKNOWN];
  if (node.kind === 'call') return ofCall(session, node, tree, env, left);
  if (node.kind === 'name') {
    const [decl, another] = session.names.declarationsOf(node, tree) ?? [];
    const value = decl?.node.kind === 'define' && !decl.node.member && !another && decl.tree === tree ? decl.node.value : null;
    if (value?.kind === 'call') return next(value);
  }
  return evaluate(session, node, tree, env);
}

/** What reads or names the file of its first argument. */
const openers =
  /^(?:readString|readAllBytes|newInputStream|newBufferedReader|FileReader|FileInputStream|InputStreamReader|BufferedReader|BufferedInputStream|FileSystemResource|String|requireNonNull|readUtf8String|readFileToString|copyToString|toString|getUtf8Reader)$/;
/** What names a file of the class path. */
const resources = /^(?:getResourceAsStream|getResource|getSystemResourceAsStream|ClassPathResource|getStream|readUtf8Str)$/;
/** The same file, as its object. */
const steps =
  /^(?:toFile|toPath|toURI|toURL|getInputStream|getFile|openStream|toAbsolutePath|normalize|getBytes|readAllBytes|stream|trim)$/;

function ofCall(session: Session, node: CallNode, tree: Tree, env: Env, left: number): readonly AbstractValue[] {
  const next = (one: Node): readonly AbstractValue[] => pathsRead(session, one, tree, env, left - 1);
  const name = nameOf(node.callee) ?? '';
  const [first, ...others] = node.args;
  const object = node.callee.kind === 'member' ? node.callee.object : null;
  const below = (base: readonly AbstractValue[], parts: readonly Node[]): readonly AbstractValue[] =>
    parts.reduce((paths, part) => paths.flatMap((path) => joined(path, next(part))), base);
  if (!first) return object !== null && steps.test(name) ? next(object) : ofOwn(session, node, tree, env, left);
  if (resources.test(name)) return below([textValue(RESOURCES)], [first]).map(withoutSlash);
  if (openers.test(name)) return next(first);
  if (name === 'File' || (/^(?:of|get)$/.test(name) && /^(?:Path|Paths)$/.test((object && nameOf(object)) ?? '')))
    return below(next(first), others);
  if (name === 'resolve' && object !== null) return below(next(object), [first]);
  return ofOwn(session, node, tree, env, left);
}

/** `"/temu.json"` begins at the class path, too. */
function withoutSlash(path: AbstractValue): AbstractValue {
  return path.kind === 'text' ? { ...path, text: path.text.replace(`${RESOURCES}//`, `${RESOURCES}/`) } : path;
}

/** `read("temu.json")` of a function of the project that opens what it is handed; any other call makes a text of a path, or nothing that is known. */
function ofOwn(session: Session, node: CallNode, tree: Tree, env: Env, left: number): readonly AbstractValue[] {
  const [only, another] = evaluate(session, node.callee, tree, env);
  if (only?.kind !== 'node' || only.node.kind !== 'function' || another) return evaluate(session, node, tree, env);
  const fn = only.node;
  const given = [...walk(fn)].flatMap((one) => (one.kind === 'return' && one.value ? [one.value] : []));
  const inside = entered(session, fn, { tree, node }, env);
  return given.flatMap((value) => pathsRead(session, value, only.tree, inside, left - 1));
}
