import type { CallNode, DefineNode, Node, Tree } from '../../../model/index.js';
import { folderOf } from '../../program/program.js';
import { within } from '../../symbols/folders.js';
import { type AbstractValue, type Env, textValue } from '../abstract-value.js';
import { evaluate } from '../evaluate.js';
import { urlWritten } from '../library/go-urls.js';
import type { Session } from '../session.js';
import { frameSetting } from './go-frame.js';
import { contentOf, joined, ROOT } from './python-files.js';

/** Functions of Go that read config files and make paths of them, and texts of URLs; null for any other. */
export function ofGoLibrary(session: Session, path: string, node: CallNode, tree: Tree, env: Env): readonly AbstractValue[] | null {
  const [first, ...others] = node.args;
  if (!first) return urlWritten(session, path, node, tree, env);
  const setting = frameSetting(session, path, node, tree, env);
  if (setting !== null) return setting;
  const values = (arg: Node): readonly AbstractValue[] => evaluate(session, arg, tree, env);
  if (/^(?:filepath|path)\.Join$/.test(path))
    return others.reduce<readonly AbstractValue[]>((all, part) => all.flatMap((base) => joined(base, values(part))), values(first));
  if (/^(?:os|ioutil)\.(?:ReadFile|Open)$/.test(path)) return settingsIn(session, values(first), tree);
  if (/^(?:io|ioutil)\.ReadAll$|^bufio\.NewReader$/.test(path)) {
    const read = values(first);
    return read.length > 0 && read.every(isContent) ? read : null;
  }
  return null;
}

/** `//go:embed settings.json` above a variable: the text of that file; null above any other. */
export function embedded(session: Session, { range, value, type }: DefineNode, tree: Tree): readonly AbstractValue[] | null {
  if (tree.language !== 'go' || value !== null || !/^(?:\[\]byte|string)$/.test(type ?? '')) return null;
  const name = embeddedAbove(tree.file.text.slice(Math.max(0, range.start - 400), range.start));
  return name === null ? null : settingsIn(session, [textValue(ROOT + within(folderOf(tree.file.path), name))], tree);
}

/** The file that is named in the comments right above. */
function embeddedAbove(text: string): string | null {
  const lines = text.split('\n');
  if (!/^\s*(?:var\s+)?$/.test(lines.pop() ?? '')) return null;
  for (let line = lines.pop()?.trim(); line?.startsWith('//'); line = lines.pop()?.trim()) {
    const name = line.startsWith('//go:embed ') ? line.slice('//go:embed '.length).trim().replaceAll('"', '') : '';
    if (name !== '') return name;
  }
  return null;
}

/** Rows of a file of another kind are the program's own to take apart. */
function settingsIn(session: Session, paths: readonly AbstractValue[], tree: Tree): readonly AbstractValue[] | null {
  const found = contentOf(session, paths, tree);
  return found?.every((one) => isContent(one) || one.kind === 'unknown') ? found : null;
}

/** The text of a config file that was read. */
export function isContent(value: AbstractValue): boolean {
  return value.kind === 'node' && value.asText;
}
