import { remembered } from '../base/tree.js';
import type { Edit, HostOption, Node, Tree } from '../model/index.js';
import {
  GENERATED,
  MARKER,
  type Manner,
  type ModulePlace,
  PURPOSE,
  type RouterLanguage,
  type RouterNames,
  type Surroundings,
} from './contract.js';
import { hostPattern, inFolder, insertLine, lineEndAfter, relativePath, sourceOf, typeInBody } from './text.js';

/** The second where the project has a class of the first one's name. */
const CLASSES = ['TemuGateway', 'TemuGatewayRouter'] as const;
const NAME = 'temuGateway';
const RENAMER = 'temuType';

export const php: RouterLanguage = {
  languages: ['php'],
  reach: 'program',
  unit: (text) => namespaceOf(text) ?? '',
  indent: '    ',
  moduleName: (_tree, around) => `${classIn(around)}.php`,
  source,
  importInto,
  within: () => null,
  wrap: (_request, _tree, host, type, around) => `${classIn(around)}::${NAME}(${type}, ${host})`,
  rename: (type, url, tree, around) => `${classIn(around)}::${RENAMER}(${sourceOf(tree, type)}, ${url})`,
  option,
};

/** `+` keeps what stands first: a base URI of the options' own. */
function option(option: HostOption, { file: { text } }: Tree, type: string, around: Surroundings): string {
  const { into, key, base, range } = option;
  if (into === 'whole') return `${classIn(around)}::${NAME}(${type}, ${base})`;
  if (into === 'path') return `${classIn(around)}::${NAME}(${type}, ${/^(['"])\1$/.test(option.own) ? base : `${base} . ${option.own}`})`;
  const entry = `'${key}' => ${classIn(around)}::${NAME}(${type}, ${base})`;
  if (into === 'copy') return `${text.slice(range.start, range.end)} + [${entry}]`;
  if (into === 'argument') return `, [${entry}]`;
  const lead = /^[ \t]*\r?\n[ \t]*(?=\S)/.exec(text.slice(range.end))?.[0];
  if (lead !== undefined) return `${lead}${entry},`;
  return /^\s*[\])]/.test(text.slice(range.end)) ? entry : `${entry}, `;
}

/** Without namespaces a name is one for the whole program, and two classes of it end the program where both are loaded. */
const classIn = remembered((around: Surroundings): string => {
  const [usual, other] = CLASSES;
  const isOwn = (path: string): boolean => !(around.textAt(path) ?? '').slice(0, 400).includes(MARKER);
  for (const path of around.allPaths) if (/(?:^|\/)TemuGateway(?:\.class)?\.php$/i.test(path) && isOwn(path)) return other;
  const declares = new RegExp(`^[ \\t]*(?:(?:final|abstract|readonly)[ \\t]+)*(?:class|interface|trait|enum)[ \\t]+${usual}\\b`, 'im');
  const isDeclared = [...around.trees.values()].some(
    ({ language, file }) => language === 'php' && declares.test(file.text) && !file.text.slice(0, 400).includes(MARKER),
  );
  return isDeclared ? other : usual;
});

/** A class of the same namespace is loaded by Composer where its `psr-4` covers the folder; else the file is required. */
function importInto(tree: Tree, _at: Node, modulePath: string, manner: Manner, around: Surroundings): Edit | 'present' | null {
  const { text, path } = tree.file;
  const namespace = namespaceOf(text);
  if (/^[ \t]*namespace\b[\w\\ \t]*\{/m.test(text)) return null;
  // Another class of that name would be meant.
  if (new RegExp(`^\\s*use\\s[^;(]*\\b${classIn(around)}\\b`, 'm').test(text)) return null;
  if (namespace !== null && isAutoloaded(namespace, modulePath, around)) return 'present';
  const file = relativePath(path, modulePath).replace(/^\.?(?=\/)|^(?=\.\.)/, (start) => (start === '' ? '/' : ''));
  if (text.includes(`__DIR__ . '${file}'`)) return 'present';
  const at = headerEnd(text);
  return at === null ? null : insertLine(tree.file, at, `require_once __DIR__ . '${file}';`, manner);
}

/** Below `declare`, `namespace` and `use`, which must stand first; null where no line ends there in plain sight. */
function headerEnd(text: string): number | null {
  const open = /^(?:#![^\n]*\n)?<\?php(?=\s)/.exec(text);
  if (!open) return null;
  const blank = /(?:\s|\/\*[\s\S]*?\*\/|(?:\/\/|#(?!\[))(?:(?!\?>)[^\n])*\n)*/y;
  const statement = /(?:declare\s*\([^)]*\)|namespace\s+[\w\\]+|use\s+[\w\\][^;(]*)\s*;/y;
  let end = open[0].length;
  for (let next = end; ; ) {
    blank.lastIndex = next;
    statement.lastIndex = next + (blank.exec(text)?.[0].length ?? 0);
    const found = statement.exec(text);
    if (!found) break;
    next = statement.lastIndex;
    end = next;
  }
  const rest = /[^\n]*/.exec(text.slice(end))?.[0] ?? '';
  return /^\s*(?:(?:\/\/|#(?!\[))(?!.*\?>).*)?$/.test(rest) ? lineEndAfter(text, end) : null;
}

function namespaceOf(text: string): string | null {
  return /(?:^|<\?php|;|\*\/)[ \t]*namespace[ \t]+([\w\\]+)[ \t]*;/m.exec(text)?.[1] ?? null;
}

function isAutoloaded(namespace: string, path: string, around: Surroundings): boolean {
  const home = around.packageOf(path);
  const manifest = around.textAt(inFolder(home, 'composer.json'));
  if (manifest === null) return false;
  for (const [, prefix, folder] of manifest.matchAll(/"((?:\w+\\\\)+)"\s*:\s*"([^"]*)"/g)) {
    const names = (prefix ?? '').replaceAll('\\\\', '\\');
    if (!`${namespace}\\`.startsWith(names)) continue;
    const rest = `${namespace}\\`.slice(names.length).replaceAll('\\', '/');
    const expected = inFolder(home, `${(folder ?? '').replace(/\/?$/, '/')}${rest}`).replace(/^\//, '');
    if (path.startsWith(expected) && !path.slice(expected.length).includes('/')) return true;
  }
  return false;
}

function source({ path, tree }: ModulePlace, { cn, partner, types, renames }: RouterNames, { indent, lineEnd }: Manner): string {
  const namespace = namespaceOf(tree.file.text);
  const i = indent;
  const isRenaming = renames.length > 0;
  const names = isRenaming ? '$names' : 'self::PARTNER_TYPES';
  const lines = [
    '<?php',
    `// ${GENERATED}`,
    `// ${PURPOSE}`,
    ...(namespace ? ['', `namespace ${namespace};`] : []),
    '',
    `final class ${path.slice(path.lastIndexOf('/') + 1, -'.php'.length)}`,
    '{',
    `${i}const PARTNER_HOST = '${partner}';`,
    `${i}const CN_ROUTER = '~^((?:[a-z][a-z0-9+.-]*:)?//)?${hostPattern(cn)}(?=$|[:/?\\#])~i';`,
    `${i}const PARTNER_TYPES = [`,
    ...types.map((type) => `${i}${i}'${type}',`),
    `${i}];`,
    `${i}const TYPE_IN_BODY = '~${typeInBody}~';`,
    ...(isRenaming
      ? [
          `${i}const PARTNER_ROUTER = '~^((?:[a-z][a-z0-9+.-]*:)?//)?${hostPattern(partner)}(?=$|[:/?\\#])~i';`,
          `${i}const RENAMED = [`,
          ...renames.map(([from, to]) => `${i}${i}'${from}' => '${to}',`),
          `${i}];`,
        ]
      : []),
    '',
    `${i}/** Whether the partner gateway serves this interface type, or the one in this body: an array, or the text of one. */`,
    `${i}public static function isTemuPartnerType($type)`,
    `${i}{`,
    ...(isRenaming
      ? [
          `${i}${i}return self::isAmong($type, self::PARTNER_TYPES);`,
          `${i}}`,
          '',
          `${i}private static function isAmong($type, $names)`,
          `${i}{`,
        ]
      : []),
    `${i}${i}if (is_object($type)) {`,
    `${i}${i}${i}$type = $type instanceof \\JsonSerializable ? $type->jsonSerialize() : get_object_vars($type);`,
    `${i}${i}}`,
    `${i}${i}if (!is_string($type)) {`,
    `${i}${i}${i}return is_array($type) && in_array($type['type'] ?? null, ${names}, true);`,
    `${i}${i}}`,
    `${i}${i}preg_match_all(self::TYPE_IN_BODY, $type, $found);`,
    `${i}${i}return array_intersect(array_merge([$type], $found[1], $found[2]), ${names}) !== [];`,
    `${i}}`,
    '',
    `${i}/** The URL, base URL or host that a request of this type, or with this body, goes to. */`,
    `${i}public static function ${NAME}($type, $url)`,
    `${i}{`,
    `${i}${i}if (!is_string($url) || ${isRenaming ? '!self::isTemuPartnerType($type) && !self::isAmong($type, array_keys(self::RENAMED))' : '!self::isTemuPartnerType($type)'}) {`,
    `${i}${i}${i}return $url;`,
    `${i}${i}}`,
    `${i}${i}return preg_replace(self::CN_ROUTER, '\${1}' . self::PARTNER_HOST, $url, 1);`,
    `${i}}`,
    ...(isRenaming
      ? [
          '',
          `${i}/** The name under which the gateway of this URL serves a type: regions keep the old one. */`,
          `${i}public static function ${RENAMER}($type, $url)`,
          `${i}{`,
          `${i}${i}$isMoved = preg_match(self::CN_ROUTER, (string) $url) || preg_match(self::PARTNER_ROUTER, (string) $url);`,
          `${i}${i}return $isMoved && is_string($type) ? (self::RENAMED[$type] ?? $type) : $type;`,
          `${i}}`,
        ]
      : []),
    '}',
    '',
  ];
  return lines.join(lineEnd);
}
