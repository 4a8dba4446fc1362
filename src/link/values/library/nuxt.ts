import { nodesAtHand, remembered } from '../../../base/tree.js';
import type { Tree } from '../../../model/index.js';
import type { Ref } from '../../program/ref.js';
import { keyOf } from '../../program/syntax.js';
import { appsOf } from '../../symbols/auto-imports.js';
import { type AbstractValue, type Env, type LibraryValue, TOP, unsure } from '../abstract-value.js';
import { evaluate } from '../evaluate.js';
import { configured } from '../files/settings.js';
import { accessEach } from '../properties.js';
import type { Session } from '../session.js';

const configFile = /^(?:nuxt|nitro)\.config\.[cm]?[jt]s$/;
const runtime = /^(?:#imports\.|nitropack\/runtime\.)?useRuntimeConfig\(\)$/;

/**
 * `useRuntimeConfig().temuGateway`: what `runtimeConfig` of `nuxt.config.ts` (or Nitro's) has there, and what the environment says in its place under
 * `NUXT_TEMU_GATEWAY`. Both are only possible: a server of Nuxt sets the variable where it runs, and who else reads the setting is not followed. Null for everything else.
 */
export function ofNuxt(session: Session, { path }: LibraryValue, key: string, at: Ref, env: Env): readonly AbstractValue[] | null {
  if (!runtime.test(path)) return null;
  const { program } = session;
  const home = appsOf(program.repository.allPaths).find((folder) => at.tree.file.path.startsWith(folder));
  if (home === undefined) return null;
  const found = configsOf(session, home).flatMap(({ tree, node }) => {
    const values = accessEach(session, evaluate(session, node, tree, TOP), key, at, env);
    return values.every(({ kind }) => kind === 'absent') ? [] : [values];
  });
  if (found.length === 0) return null;
  const words = key.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toUpperCase();
  const set = ['NUXT', 'NITRO'].flatMap((prefix) => configured(session, at.tree, `${prefix}_${words}`) ?? []);
  return unsure([...found.flat(), ...set]);
}

/** The values of `runtimeConfig` in the config files of an application. */
function configsOf({ program }: Session, home: string): readonly Ref[] {
  const paths = [...program.repository.allPaths].filter((path) => path.startsWith(home) && configFile.test(path.slice(home.length)));
  return paths.flatMap((path) => {
    const tree = program.open(path);
    return tree === null ? [] : runtimeConfigsIn(tree);
  });
}

/** `defineNuxtConfig({ runtimeConfig: { … } })`, whatever stands around it. */
const runtimeConfigsIn = remembered((tree: Tree): readonly Ref[] =>
  nodesAtHand(tree).flatMap((node) =>
    node.kind === 'entry' && node.value && keyOf(tree, node.key) === 'runtimeConfig' ? [{ tree, node: node.value }] : [],
  ),
);
