import { remembered } from '../../../base/tree.js';
import type { CallNode, FunctionNode, Node, Tree } from '../../../model/index.js';
import { folderOf } from '../../program/program.js';
import type { Ref } from '../../program/ref.js';
import { lastName } from '../../program/syntax.js';
import { packagesOf } from '../../symbols/go-structs.js';
import type { Session } from '../session.js';

/** Go's `type Sender func(…)`, `type Sender = func(…)` of the project: any function may be one. */
export function isFunctionType({ program }: Session, name: string): boolean {
  return program.files.some((tree) => tree.language === 'go' && functionTypes(tree).has(name));
}

const functionTypes = remembered(
  ({ file }: Tree): ReadonlySet<string> =>
    new Set([...file.text.matchAll(/^(?:type[ \t]+|[ \t]+)(\w+)[ \t]+(?:=[ \t]*)?func\b/gm)].flatMap(([, name]) => name ?? [])),
);

/** `send` of `Sender(send)`, `temu.Sender(send)`: the same function under the type's name; null for any other call. */
export function functionConverted(session: Session, { tree, node }: Ref<CallNode>): Node | null {
  const { callee, args } = node;
  const [given, more] = args;
  if (tree.language !== 'go' || !given || more || given.kind === 'spread') return null;
  const isQualified = callee.kind === 'member' && callee.object.kind === 'name';
  const root = isQualified ? callee.object : callee;
  const written = tree.file.text.slice(callee.range.start, callee.range.end);
  if (root.kind !== 'name' || !isFunctionType(session, lastName(written))) return null;
  const declared = session.names.declarationsOf(root, tree) ?? [];
  if (declared.some((decl) => decl.node.kind !== (isQualified ? 'import' : 'class'))) return null;
  const folders = packagesOf(session, tree, written);
  const isOfPackage = (one: Tree): boolean => folders.includes(folderOf(one.file.path)) && functionTypes(one).has(lastName(written));
  return session.program.files.some((one) => one.language === 'go' && isOfPackage(one)) ? given : null;
}

/** `func (f Sender) Send(…) { return f(…) }`, of every function type with a method of that name: `sender.Send(…)` calls the function itself. So does C#'s `send.Invoke(…)`. */
export function callsItself(session: Session, tree: Tree, name: string): boolean {
  if (tree.language === 'csharp') return name === 'Invoke';
  if (tree.language !== 'go') return false;
  const methods = session.program.files.flatMap((one) => (one.language === 'go' ? (methodsIn(one).get(name) ?? []) : []));
  const ofFunctions = methods.filter(({ owner }) => isFunctionType(session, owner));
  return ofFunctions.length > 0 && ofFunctions.every(({ fn }) => handsOn(fn));
}

type Method = { readonly owner: string; readonly fn: FunctionNode };

/** A Go file's methods by name, with the name of the type that has them. */
const methodsIn = remembered(({ root }: Tree): ReadonlyMap<string, readonly Method[]> => {
  const found = new Map<string, Method[]>();
  for (const child of root.children) {
    for (const fn of child.kind === 'class' ? child.body : []) {
      if (child.kind !== 'class' || fn.kind !== 'function') continue;
      found.set(fn.name, [...(found.get(fn.name) ?? []), { owner: lastName(child.name), fn }]);
    }
  }
  return found;
});

/** `return this(a, b)` with the parameters as they come. */
function handsOn({ params, body }: FunctionNode): boolean {
  const [only, more] = body;
  const call = only?.kind === 'return' ? only.value : only;
  if (more || call?.kind !== 'call' || call.callee.kind !== 'name' || call.callee.name !== 'this') return false;
  return call.args.length === params.length && call.args.every((arg, at) => nameIn(arg) === params[at]?.name);
}

/** `rest` of `rest...`, too. */
function nameIn(arg: Node): string | null {
  const name = arg.kind === 'spread' ? arg.value : arg;
  return name.kind === 'name' ? name.name : null;
}
