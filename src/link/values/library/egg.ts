import { eggFolderOf } from '../../../base/egg-folders.js';
import { remembered } from '../../../base/tree.js';
import type { CallNode, FunctionNode, Node, Tree } from '../../../model/index.js';
import type { Ref } from '../../program/ref.js';
import { type AbstractValue, type Env, instanceValue, type LibraryValue, moduleValue, TOP, UNKNOWN, unsure } from '../abstract-value.js';
import { returnValues } from '../calls/return-values.js';
import { moduleAsValue } from '../imported-values.js';
import { accessEach } from '../properties.js';
import type { Session } from '../session.js';

const bases = '(?:Service|Controller|Subscription|BaseContextClass)\\(\\)';
const config = new RegExp(`^${bases}(?:\\.ctx)?(?:\\.app)?\\.config$`);
const service = new RegExp(`^${bases}(?:\\.ctx)?\\.service((?:\\.\\w+)*)$`);
const helper = new RegExp(`^${bases}\\.ctx\\.helper$`);

/**
 * What Egg puts together by where files lie: `this.config.temu` of `config/config.default.js`, `this.ctx.service.temu` of `app/service/temu.js`,
 * `this.ctx.helper.sign` of `app/extend/helper.js`. Null for everything else.
 */
export function ofEgg(session: Session, { path }: LibraryValue, key: string, at: Ref, env: Env): readonly AbstractValue[] | null {
  if (!config.test(path) && !service.test(path) && !helper.test(path)) return null;
  const folder = eggFolderOf(session.program.repository.allPaths, at.tree.file.path);
  if (folder === null) return null;
  if (config.test(path)) return configuredIn(session, folder, key, at, env);
  if (helper.test(path)) return extended(session, treesIn(session, `${folder}app/extend/helper.`), key, at, env);
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
function configOf(session: Session, tree: Tree): readonly AbstractValue[] {
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

function extended(session: Session, trees: readonly Tree[], key: string, at: Ref, env: Env): readonly AbstractValue[] | null {
  const [tree, another] = trees;
  return tree && !another ? accessEach(session, moduleAsValue(session, moduleValue([tree]), TOP), key, at, env) : null;
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
