import { walk } from '../../../base/tree.js';
import type { CallNode, Node, Tree } from '../../../model/index.js';
import { nameOf } from '../../program/syntax.js';

/** A call that reads a file of settings, or makes what such a file is read into: done again it gives the same. `locals`: the function's own variables. */
export function readsSettings(call: CallNode, tree: Tree, locals: ReadonlySet<string>): boolean {
  switch (tree.language) {
    case 'go':
      return inGo(call, locals);
    case 'php':
      return inPhp(call, tree);
    case 'java':
      return inJava(call, locals);
    default:
      return false;
  }
}

/** `os.Open(path)`, `json.NewDecoder(file).Decode(&config)`: into a variable of the function's own. */
function inGo({ callee, args }: CallNode, locals: ReadonlySet<string>): boolean {
  const name = nameOf(callee) ?? '';
  if (/^(?:Open|ReadFile|ReadAll|NewDecoder|NewReader|NewScanner|Scan|Text|Close|panic)$/.test(name)) return true;
  const filled = args.at(-1);
  return /^(?:Unmarshal\w*|Decode)$/.test(name) && filled?.kind === 'name' && locals.has(filled.name);
}

/** `json_decode(file_get_contents(__DIR__ . '/gateways.json'), true)`: a file that stands beside the code, or is named by a path. */
function inPhp({ callee, args }: CallNode, tree: Tree): boolean {
  const name = nameOf(callee) ?? '';
  if (/^(?:json_decode|dirname|realpath|explode|implode|array_key_exists|is_array|is_file|file_exists|count)$/.test(name)) return true;
  const [path, more] = args;
  // Taken off a variable of the function's own, nothing is missing elsewhere.
  if (name === 'array_shift') return path?.kind === 'name';
  if (!/^(?:file_get_contents|parse_ini_file|file)$/.test(name) || path === undefined) return false;
  if ([...walk(path)].some((node) => node.kind === 'name' && /^__(?:DIR|FILE)__$/.test(node.name))) return true;
  return (more === undefined || name !== 'file_get_contents') && isPath(path, tree);
}

function isPath({ range }: Node, { file }: Tree): boolean {
  return (
    /file|path|conf|dir/i.test(file.text.slice(range.start, range.end)) && !/:\/\/|url|http/i.test(file.text.slice(range.start, range.end))
  );
}

/** `props.load(Files.newBufferedReader(path))`, into an object of the function's own. */
function inJava({ callee, args, isNew }: CallNode, locals: ReadonlySet<string>): boolean {
  const name = nameOf(callee) ?? '';
  if (isNew) return /^(?:Properties|FileInputStream|InputStreamReader|FileReader|BufferedReader|File)$/.test(name);
  if (/^(?:newBufferedReader|newInputStream|getResourceAsStream|readString|readAllBytes)$/.test(name)) return true;
  const filled = callee.kind === 'member' ? callee.object : null;
  return /^load(?:FromXML)?$/.test(name) && args.length === 1 && filled?.kind === 'name' && locals.has(filled.name);
}
