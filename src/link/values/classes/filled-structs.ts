import { nodesAtHand, remembered, walk } from '../../../base/tree.js';
import type { CallNode, FunctionNode, Node, Tree } from '../../../model/index.js';
import { enclosing } from '../../program/enclosing.js';
import { folderOf } from '../../program/program.js';
import type { Decl, Ref } from '../../program/ref.js';
import { nameOf } from '../../program/syntax.js';
import { isDecoded, packagesOf } from '../../symbols/go-structs.js';
import { openImporters } from '../../symbols/sight.js';
import { callsWith } from '../../symbols/writes.js';
import { type Holder, type NodeValue, TOP } from '../abstract-value.js';
import { evaluate } from '../evaluate.js';
import type { Session } from '../session.js';

/** Functions of libraries that put something into the struct that they are handed. */
const fillers =
  /Unmarshal|Bind|Var$|^(?:Must)?(?:Decode|Scan|Parse|Process|Load|Read|Copy|Map|Fill|Populate)|^(?:Get|First|Find|Take|SetResult|SetDefaults?)$/;

/** Functions of the project that hand a struct on, one to the other. */
const HANDED_ON = 2;

/** Whether a struct of Go is filled by a library: `json.Unmarshal(raw, &config)`, `decoder.Decode(config)`, `flag.Var(&config.Region, …)`. */
export function isFilledByLibrary(session: Session, { tree, node, holders }: NodeValue): boolean {
  if (isDecoded(node)) return false;
  const isPointer = isAddress(tree, node);
  return holders.some((holder) =>
    areFilling(session, holder, [...addressed(session, holder), ...(isPointer ? callsWith(session, holder) : [])]),
  );
}

/**
 * Whether a variable of Go that is declared without a value is filled by a library, with what nobody knows: `var client Client`,
 * `json.Unmarshal(raw, &client)`. What a library of settings fills holds what config files have under the fields' tags.
 */
export function isBlankFilled(session: Session, holder: Holder): boolean {
  const calls = holder.decl.tree.language === 'go' ? addressed(session, holder) : [];
  return areFilling(
    session,
    holder,
    calls.filter((call) => !loadsSettings(session, call)),
  );
}

/** Libraries that read settings from the program's own config files, by the paths of their objects. */
const settingsLibraries =
  /^(?:config\.New\(\)|conf|cleanenv|configor|viper(?:\.New\(\))?|koanf\.New\(\)|(?:g|gcfg)\.(?:Cfg|Instance)\(\))$/;

/** `c.Scan(&bootstrap)` of Kratos, `conf.MustLoad(path, &c)` of go-zero, `cleanenv.ReadConfig(path, &config)`. */
function loadsSettings(session: Session, { tree, node: { callee } }: Ref<CallNode>): boolean {
  if (callee.kind !== 'member' || !/^(?:Scan|MustLoad|Load|LoadConfig|ReadConfig|Unmarshal|UnmarshalKey)$/.test(callee.property))
    return false;
  const values = evaluate(session, callee.object, tree, TOP);
  return values.length > 0 && values.every((value) => value.kind === 'library' && settingsLibraries.test(value.path));
}

function areFilling(session: Session, { name }: Holder, calls: readonly Ref<CallNode>[]): boolean {
  return calls.some((call) => call.node.args.some((arg, i) => isOf(arg, name) && fills(session, call, i, HANDED_ON)));
}

/** The calls that are handed the address of a variable or of a part of it. */
export function addressed(session: Session, { decl, name }: Holder): readonly Ref<CallNode>[] {
  return (addresses(decl.tree).get(name) ?? []).flatMap(({ call, root }) => {
    const isIt = session.names.declarationsOf(root, decl.tree)?.some((one) => one.node === decl.node);
    return isIt ? [{ tree: decl.tree, node: call }] : [];
  });
}

/** The calls of other packages that are handed the address of a package's own variable: `v.Unmarshal(&global.Config)`. */
export function addressedElsewhere(session: Session, { tree, name, node }: Decl): readonly Ref<CallNode>[] {
  if (tree.language !== 'go' || enclosing(node) !== null || !/^\p{Lu}/u.test(name)) return [];
  openImporters(session, tree, name);
  const home = folderOf(tree.file.path);
  return session.program.code.flatMap((other) => {
    const calls = other.language === 'go' && other.file.text.includes(`.${name}`) ? addressesOfMembers(other).get(name) : undefined;
    return (calls ?? []).flatMap(({ call, root }) =>
      root.kind === 'name' && packagesOf(session, other, `${root.name}.${name}`).includes(home) ? [{ tree: other, node: call }] : [],
    );
  });
}

/** The calls of a file that are handed `&x.Part`, by the part. */
const addressesOfMembers = remembered((tree: Tree): ReadonlyMap<string, readonly Address[]> => {
  const found = new Map<string, Address[]>();
  for (const call of nodesAtHand(tree)) {
    for (const arg of call.kind === 'call' ? call.args : []) {
      const isPart = arg.kind === 'member' && arg.object.kind === 'name' && isAddress(tree, arg);
      if (call.kind !== 'call' || !isPart || arg.object.kind !== 'name') continue;
      found.set(arg.property, [...(found.get(arg.property) ?? []), { call, root: arg.object }]);
    }
  }
  return found;
});

type Address = { readonly call: CallNode; readonly root: Extract<Node, { kind: 'name' }> };

/** The calls of a file that are handed `&x` or `&x.part`, by `x`. */
const addresses = remembered((tree: Tree): ReadonlyMap<string, readonly Address[]> => {
  const found = new Map<string, Address[]>();
  for (const call of nodesAtHand(tree)) {
    for (const arg of call.kind === 'call' ? call.args : []) {
      const root = isAddress(tree, arg) ? rootOf(arg) : null;
      if (call.kind !== 'call' || root?.kind !== 'name') continue;
      found.set(root.name, [...(found.get(root.name) ?? []), { call, root }]);
    }
  }
  return found;
});

/** The sign of an address stands before the expression, which is in the tree without it; `new(Config)` is one by itself. */
function isAddress({ file }: Tree, { range }: Node): boolean {
  return file.text.charAt(range.start - 1) === '&' || file.text.startsWith('new(', range.start);
}

function rootOf(node: Node): Node {
  return node.kind === 'member' ? rootOf(node.object) : node;
}

function isOf(arg: Node, name: string): boolean {
  const root = rootOf(arg);
  return root.kind === 'name' && root.name === name;
}

/** Whether a call fills its argument at a place, by itself or through a function of the project. */
function fills(session: Session, { tree, node }: Ref<CallNode>, place: number, depth: number): boolean {
  const functions = evaluate(session, node.callee, tree, TOP).flatMap((value) =>
    value.kind === 'node' && value.node.kind === 'function' ? [{ tree: value.tree, node: value.node }] : [],
  );
  if (functions.length === 0) return fillers.test(nameOf(node.callee) ?? '');
  return depth > 0 && functions.some((fn) => fillsParam(session, fn, place, depth - 1));
}

function fillsParam(session: Session, { tree, node }: Ref<FunctionNode>, place: number, depth: number): boolean {
  const param = node.params[place];
  if (!param) return false;
  return [...walk(node)].some(
    (call) => call.kind === 'call' && call.args.some((arg, i) => isOf(arg, param.name) && fills(session, { tree, node: call }, i, depth)),
  );
}
