import { eggFolderOf } from '../../../base/egg-folders.js';
import { remembered } from '../../../base/tree.js';
import type { CallNode, FunctionNode, Node, Tree } from '../../../model/index.js';
import { isScript } from '../../program/program.js';
import type { Ref } from '../../program/ref.js';
import {
  type AbstractValue,
  type Env,
  instanceValue,
  type LibraryValue,
  libraryValue,
  moduleValue,
  TOP,
  UNKNOWN,
  unsure,
} from '../abstract-value.js';
import { returnValues } from '../calls/return-values.js';
import { moduleAsValue } from '../imported-values.js';
import { accessEach } from '../properties.js';
import type { Session } from '../session.js';

const bases = '(?:Service|Controller|Subscription|BaseContextClass)\\(\\)';
const config = new RegExp(`^${bases}(?:\\.ctx)?(?:\\.app)?\\.config$`);
const service = new RegExp(`^${bases}(?:\\.ctx)?\\.service((?:\\.\\w+)*)$`);
const helper = new RegExp(`^${bases}\\.ctx\\.helper$`);
const context = new RegExp(`^${bases}\\.ctx$`);
const application = new RegExp(`^${bases}(?:\\.ctx)?\\.app$`);

/** What `this` is in the functions of the file of that name in `app/extend`. */
const extendedObjects: ReadonlyMap<string, string> = new Map([
  ['context', 'BaseContextClass().ctx'],
  ['application', 'BaseContextClass().app'],
  ['helper', 'BaseContextClass().ctx.helper'],
]);

/** The object that a file of `app/extend` adds functions to, as `this` of these; null in any other file. */
export function extendedBy({ program }: Session, { file: { path } }: Tree): AbstractValue | null {
  const name = /(?:^|\/)app\/extend\/(\w+)\.(?:js|ts)$/.exec(path)?.[1];
  const extended = name === undefined ? undefined : extendedObjects.get(name);
  return extended === undefined || eggFolderOf(program.repository.allPaths, path) === null ? null : libraryValue(extended);
}

/**
 * What Egg puts together by where files lie: `this.config.temu` of `config/config.default.js`, `this.ctx.service.temu` of `app/service/temu.js`,
 * `this.ctx.helper.sign` of `app/extend/helper.js`. Null for everything else.
 */
export function ofEgg(session: Session, { path }: LibraryValue, key: string, at: Ref, env: Env): readonly AbstractValue[] | null {
  const extension = extensionOf(path);
  if (extension === null && !config.test(path) && !service.test(path)) return null;
  const folder = eggFolderOf(session.program.repository.allPaths, at.tree.file.path);
  if (folder === null) return null;
  if (config.test(path)) return configuredIn(session, folder, key, at, env);
  if (extension !== null)
    return extended(session, treesIn(session, `${folder}app/extend/${extension}.`), key, at, env) ?? ofHelper(path, key);
  const names = [...(service.exec(path)?.[1] ?? '').split('.').slice(1), key];
  return serviceOf(session, `${folder}app/service/`, names);
}

function treesIn({ program }: Session, beginning: string): readonly Tree[] {
  return [...program.trees].flatMap(([path, tree]) => (path.startsWith(beginning) ? [tree] : []));
}

/** A key of the default config; what another environment's config says in its place is only possible. */
function configuredIn(session: Session, folder: string, key: string, at: Ref, env: Env): readonly AbstractValue[] | null {
  const trees = treesIn(session, `${folder}config/config.`);
  const found = trees.flatMap((tree) => {
    const values = accessEach(session, configOf(session, tree), key, at, env);
    return values.every(({ kind }) => kind === 'absent') ? [] : [values];
  });
  const [only, another] = found;
  if (!only) return null;
  return another ? unsure(found.flat()) : only;
}

/** `module.exports = (appInfo) => { …; return config }`, or the object itself. */
export function configOf(session: Session, tree: Tree): readonly AbstractValue[] {
  return moduleAsValue(session, moduleValue([tree]), TOP).flatMap((value) =>
    value.kind === 'node' && value.node.kind === 'function'
      ? returnValues(session, { tree: value.tree, node: value.node }, { tree: value.tree, node: loadingOf(value.node) }, TOP)
      : [value],
  );
}

/** The call that the framework makes of the function. */
const loadingOf = remembered((fn: FunctionNode): CallNode => {
  const appInfo: Node = { kind: 'object', range: { start: fn.range.end, end: fn.range.end }, parent: fn, entries: [] };
  return { kind: 'call', range: fn.range, parent: fn.parent, callee: fn, args: [appInfo], isNew: false };
});

/** The file of `app/extend` that adds to the object. */
function extensionOf(path: string): string | null {
  if (helper.test(path)) return 'helper';
  if (context.test(path)) return 'context';
  return application.test(path) ? 'application' : null;
}

/** An object of the framework, with the file of `app/extend` that adds functions to it, as a module and as the object that the module gives. */
export function behindExtension(session: Session, value: AbstractValue, at: Ref): readonly AbstractValue[] {
  const extension = value.kind === 'library' && isScript(at.tree) ? extensionOf(value.path) : null;
  const folder = extension === null ? null : eggFolderOf(session.program.repository.allPaths, at.tree.file.path);
  const [tree, another] = folder === null ? [] : treesIn(session, `${folder}app/extend/${extension}.`);
  if (!tree || another) return [value];
  const module = moduleValue([tree]);
  return [value, module, ...moduleAsValue(session, module, TOP)];
}

/** What a file of `app/extend` adds under the key; null where it adds no such thing. */
function extended(session: Session, trees: readonly Tree[], key: string, at: Ref, env: Env): readonly AbstractValue[] | null {
  const [tree, another] = trees;
  if (!tree || another) return null;
  const values = accessEach(session, moduleAsValue(session, moduleValue([tree]), TOP), key, at, env);
  return values.every(({ kind }) => kind === 'absent') ? null : values;
}

/** `this.ctx` and `this.app` of a helper. */
function ofHelper(path: string, key: string): readonly AbstractValue[] | null {
  return helper.test(path) && /^(?:ctx|app|config|service)$/.test(key) ? [libraryValue(`BaseContextClass().${key}`)] : null;
}

/**
 * An object of the class that the file of that name hands out: `app/service/erp/goods_sync.js` is `service.erp.goodsSync`; unknown where what it hands
 * out is no class that can be told (`module.exports = wrapped(TemuService)`).
 */
function serviceOf(session: Session, folder: string, names: readonly string[]): readonly AbstractValue[] | null {
  const [tree, another] = treesIn(session, folder).filter(({ file }) => isCalled(file.path.slice(folder.length), names));
  if (!tree || another) return null;
  return moduleAsValue(session, moduleValue([tree]), TOP).map((value) =>
    value.kind === 'node' && value.node.kind === 'class' ? instanceValue({ tree: value.tree, node: value.node }, null) : UNKNOWN,
  );
}

function isCalled(path: string, names: readonly string[]): boolean {
  const parts = path.replace(/\.(?:js|ts)$/, '').split('/');
  return parts.length === names.length && parts.every((part, i) => camel(part) === names[i]);
}

function camel(part: string): string {
  return part.replace(/[_-](\w)/g, (_, letter: string) => letter.toUpperCase());
}
