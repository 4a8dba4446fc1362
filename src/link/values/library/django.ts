import { ancestors } from '../../../base/tree.js';
import type { Tree } from '../../../model/index.js';
import type { Ref } from '../../program/ref.js';
import { stands } from '../../symbols/import-graph.js';
import { type AbstractValue, type LibraryValue, TOP, unsure } from '../abstract-value.js';
import { exported } from '../imported-values.js';
import type { Session } from '../session.js';

const settings = /^django\.conf\.settings$/;
const settingsFile = /settings\w{0,60}\.py$|(?:^|\/)(?:settings|conf|config)\/\w{1,60}\.py$/;

/** A module of Django's settings, by where it lies: `shop/settings.py`, `config/settings/base.py`. */
export function isDjangoSettings({ language, file }: Tree): boolean {
  return language === 'python' && settingsFile.test(file.path);
}

/** `settings.TEMU_URL` of `django.conf`: what the settings modules put there; null where none in sight names it. Of several any may be the one that runs. */
export function djangoSetting(
  session: Session,
  { path }: LibraryValue,
  key: string,
  { tree: asking }: Ref,
): readonly AbstractValue[] | null {
  if (!settings.test(path)) return null;
  const found = settingsOf(session, key).flatMap((tree) => {
    const isTied = session.graph.isTied(asking.file.path, tree.file.path) && session.names.topLevel(tree, key, '').length > 0;
    const values = isTied ? exported(session, tree, key, '', TOP) : [];
    return values.length > 0 ? [values] : [];
  });
  const [only, another] = found;
  if (!only) return null;
  return another ? unsure(found.flat()) : only;
}

/** The settings modules that name a key. */
function settingsOf({ program, graph }: Session, key: string): readonly Tree[] {
  const paths = pathsOf(program.repository.allPaths);
  const unread = paths.filter((path) => !program.trees.has(path));
  if (unread.length > 0 && !program.isClosed()) for (const path of graph.passing(unread, (text) => stands(text, key))) program.open(path);
  return paths.flatMap((path) => program.trees.get(path) ?? []).filter(({ language }) => language === 'python');
}

const known = new WeakMap<ReadonlySet<string>, readonly string[]>();

function pathsOf(all: ReadonlySet<string>): readonly string[] {
  const paths = known.get(all) ?? [...all].filter((path) => settingsFile.test(path));
  known.set(all, paths);
  return paths;
}

/** How programs ask for what stands at a place of such a module: `settings.TEMU_URL`. */
export function djangoReading({ tree, node }: Ref): string | null {
  const top = isDjangoSettings(tree) ? [...ancestors(node)].at(-2) : undefined;
  const name = top?.kind === 'define' ? top.name : null;
  return name !== null && /^\w+$/.test(name) ? `\\bsettings\\.${name}\\b` : null;
}
