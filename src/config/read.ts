import { dirname } from 'node:path';
import { findNodeAtLocation, type JSONPath, type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import type { Config, ConfigProblem, Spoken } from './config.js';
import { baseOf, placeOf } from './place.js';

export type ReadConfig =
  | { readonly ok: true; readonly config: Config }
  | { readonly ok: false; readonly problems: readonly ConfigProblem[] };

/** The text of a config file → the config, or everything that is wrong with it, each with its place. `isInside`: of a path that it names. */
export async function readConfig(file: string, text: string, isInside: (path: string) => boolean): Promise<ReadConfig> {
  if (isTooDeep(text)) return refuse([problemAt('not-a-config', file, text, 0, '', tooDeep)]);
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { allowTrailingComma: true });
  const [broken] = errors;
  if (broken || !tree) {
    const code = broken ? printParseErrorCode(broken.error) : 'ValueExpected';
    return refuse([problemAt('not-json', file, text, broken?.offset ?? 0, '', { en: code, 'zh-CN': code })]);
  }
  const base = baseOf(file);
  const own = findNodeAtLocation(tree, [...base]) ?? tree;
  const { check } = await import('./schema.js');
  const checked = check(dataOf(own));
  if (checked.ok) {
    const leading = pathsIn(checked.data).filter(({ path }) => !isInside(path));
    if (leading.length > 0)
      return refuse(leading.map(({ at }) => problemAt('not-a-config', file, text, offsetOf(own, at), keyText(at), outside)));
    return { ok: true, config: configFrom(file, text, own, checked.data) };
  }
  return refuse(
    checked.issues.map(({ path, ...detail }) => problemAt('not-a-config', file, text, offsetOf(own, path), keyText(path), detail)),
  );
}

/** Brackets within each other beyond which a text is no config, and no parser is asked. */
const DEEPEST = 100;

const tooDeep = { en: `more than ${DEEPEST} brackets within each other`, 'zh-CN': `括号嵌套超过 ${DEEPEST} 层` };
const outside = {
  en: 'this path leads out of the repository; whoever runs the tool may name such a file, a config may not',
  'zh-CN': '该路径指向仓库之外；运行者可以用参数指定这样的文件，配置文件不可以',
};

/** Brackets in strings are counted too: no config has as many. */
export function isTooDeep(text: string): boolean {
  let depth = 0;
  for (const [bracket] of text.matchAll(/[[\]{}]/g)) {
    depth += bracket === '[' || bracket === '{' ? 1 : -1;
    if (depth > DEEPEST) return true;
  }
  return false;
}

type Named = { readonly path: string; readonly at: JSONPath };

function pathsIn({ catalogue = [], baseline }: import('./schema.js').ConfigData): readonly Named[] {
  return [
    ...catalogue.map((path, i) => ({ path, at: ['catalogue', i] })),
    ...(baseline === undefined ? [] : [{ path: baseline, at: ['baseline'] }]),
  ];
}

function configFrom(file: string, text: string, own: Node, data: import('./schema.js').ConfigData): Config {
  return {
    file,
    folder: dirname(file),
    text,
    ...spokenIn(data),
    announcements: data.announcements ?? null,
    catalogue: data.catalogue ?? [],
    lang: data.lang ?? null,
    baseline: data.baseline ?? null,
    overrides: (data.overrides ?? []).map(({ paths, ...says }) => ({
      paths: typeof paths === 'string' ? [paths] : paths,
      ...spokenIn(says),
    })),
    ...decidedIn(own, data.decisions ?? []),
  };
}

function decidedIn(own: Node, list: NonNullable<import('./schema.js').ConfigData['decisions']>): Pick<Config, 'decisions' | 'ticks'> {
  const nodes = findNodeAtLocation(own, ['decisions'])?.children ?? [];
  const placeAt = (i: number) => rangeOf(nodes[i] ?? own);
  return {
    decisions: list.flatMap(({ id = null, path = null, found = null, reason = null, value, why }, i) =>
      value === undefined ? [] : [{ id, path, found, reason, value, why, at: placeAt(i) }],
    ),
    ticks: list.flatMap(({ what, id = null, path = null, types = null, why }, i) =>
      what === undefined ? [] : [{ what, id, path, types, why, at: placeAt(i) }],
    ),
  };
}

function spokenIn({ managed, gateway, includeDocs, includeIgnored }: { [K in keyof Spoken]?: Spoken[K] | undefined }): Spoken {
  return {
    managed: managed ?? null,
    gateway: gateway ?? null,
    includeDocs: includeDocs ?? null,
    includeIgnored: includeIgnored ?? null,
  };
}

/** Not the library's own, which assigns: here a key `__proto__` is a key like any other. */
function dataOf(node: Node): unknown {
  switch (node.type) {
    case 'object':
      return Object.fromEntries(
        (node.children ?? []).flatMap(({ children: [key, value] = [] }) => (key && value ? [[String(key.value), dataOf(value)]] : [])),
      );
    case 'array':
      return (node.children ?? []).map(dataOf);
    default:
      return node.value;
  }
}

/** The value's place, or that of the nearest value above it which is there. */
function offsetOf(own: Node, path: JSONPath): number {
  for (let length = path.length; length > 0; length--) {
    const node = findNodeAtLocation(own, path.slice(0, length));
    if (node) return (length === path.length && node.parent?.type === 'property' ? node.parent : node).offset;
  }
  return own.offset;
}

function rangeOf(node: Node): { readonly start: number; readonly end: number } {
  return { start: node.offset, end: node.offset + node.length };
}

function keyText(path: JSONPath): string {
  return path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${part}`))
    .join('')
    .replace(/^\./, '');
}

function problemAt(
  what: ConfigProblem['what'],
  file: string,
  text: string,
  offset: number,
  key: string,
  detail: ConfigProblem['detail'],
): ConfigProblem {
  return { what, file, ...placeOf(text, offset), key, detail };
}

function refuse(problems: readonly ConfigProblem[]): ReadConfig {
  return { ok: false, problems };
}
