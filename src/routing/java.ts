import { remembered, walk } from '../base/tree.js';
import type { HostOption, Tree } from '../model/index.js';
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
import { folderOf, hostPattern, inFolder, sourceOf, typeInBody } from './text.js';

/** The second where the package, or the client itself, has a class of the first one's name. */
const CLASSES = ['TemuGateway', 'TemuGatewayRouter'] as const;
const NAME = 'temuGateway';
const RENAMER = 'temuType';

/** A class of the same package is known without an import. */
export const java: RouterLanguage = {
  languages: ['java'],
  reach: 'folder',
  unit: () => '',
  indent: '    ',
  moduleName: (tree, around) => `${classFor(tree, around)}.java`,
  source,
  importInto: () => 'present',
  within: () => null,
  wrap: (_request, tree, host, type, around) => `${classFor(tree, around)}.${NAME}(${type}, ${host})`,
  rename: (type, url, tree, around) => `${classFor(tree, around)}.${RENAMER}(${sourceOf(tree, type)}, ${url})`,
  option: (option, tree, type, around) => {
    if (option.into === 'built') return built(option, tree, type, around);
    return option.into === 'whole' ? `${classFor(tree, around)}.${NAME}(${type}, ${option.base})` : null;
  },
};

/** A lambda reads no variable that is set again, wherever in `TYPES[i]` it stands. */
function built({ own, range }: HostOption & { readonly into: 'built' }, tree: Tree, type: string, around: Surroundings): string | null {
  const name = ['uri', 'builder', 'uriBuilder'].find((one) => !new RegExp(`\\b${one}\\b(?!\\()`).test(tree.file.text));
  const read = type.replace(/"[^"]*"/g, '').match(/(?<![\w$.])[A-Za-z_$][\w$]*/g) ?? [];
  // A lambda of the client's may throw nothing that has to be caught.
  if (name === undefined || /\bwriteValueAs/.test(type) || read.some((one) => isSetAgain(tree, one, range.start))) return null;
  return `${name} -> ${classFor(tree, around)}.${NAME}(${type}, ${name}.path(${own}).build())`;
}

function isSetAgain({ root, file }: Tree, name: string, at: number): boolean {
  const [fn] = [...walk(root)].filter((node) => node.kind === 'function' && node.range.start <= at && at < node.range.end);
  const { start, end } = (fn ?? root).range;
  const own = name.replaceAll('$', '\\$');
  if (new RegExp(`(?:\\+\\+|--)\\s*${own}(?![\\w$])|(?<![\\w$])${own}\\s*(?:\\+\\+|--)`).test(file.text.slice(start, end))) return true;
  return [...walk(fn ?? root)].some(
    (node) =>
      (node.kind === 'assign' && node.target.kind === 'name' && node.target.name === name) ||
      (node.kind === 'define' && !node.member && node.name === name && node.value === null),
  );
}

function classFor({ file }: Tree, around: Surroundings): string {
  const [usual, other] = CLASSES;
  return isTaken(folderOf(file.path), usual, around) || new RegExp(`\\b${usual}\\b(?!\\s*\\.\\s*(?:${NAME}|${RENAMER})\\b)`).test(file.text)
    ? other
    : usual;
}

/** Another file of the package declares a class of that name. */
function isTaken(folder: string, name: string, around: Surroundings): boolean {
  const known = taken(around);
  const found = known.get(folder) ?? isDeclaredIn(folder, name, around);
  known.set(folder, found);
  return found;
}

const taken = remembered((_around: Surroundings): Map<string, boolean> => new Map());

function isDeclaredIn(folder: string, name: string, around: Surroundings): boolean {
  const declares = new RegExp(`\\b(?:class|interface|enum|record)\\s+${name}\\b`);
  for (const other of around.allPaths) {
    if (!other.endsWith('.java') || folderOf(other) !== folder) continue;
    const text = around.textAt(other) ?? '';
    if (declares.test(text) && !(other === inFolder(folder, `${name}.java`) && text.slice(0, 400).includes(MARKER))) return true;
  }
  return false;
}

function source({ path, tree }: ModulePlace, { cn, partner, types, renames }: RouterNames, { indent, lineEnd }: Manner): string {
  const named = /^[ \t]*package[ \t]+([\w.]+)[ \t]*;/m.exec(tree.file.text)?.[1];
  const i = indent;
  const own = path.slice(path.lastIndexOf('/') + 1).replace(/\.java$/, '');
  const isRenaming = renames.length > 0;
  const names = isRenaming ? 'names' : 'PARTNER_TYPES';
  const lines = [
    `// ${GENERATED}`,
    `// ${PURPOSE}`,
    ...(named ? [`package ${named};`, ''] : []),
    'import java.net.URI;',
    'import java.nio.charset.StandardCharsets;',
    'import java.util.Arrays;',
    ...(isRenaming ? ['import java.util.HashMap;'] : []),
    'import java.util.HashSet;',
    'import java.util.Map;',
    'import java.util.Set;',
    'import java.util.regex.Matcher;',
    'import java.util.regex.Pattern;',
    '',
    `final class ${own} {`,
    `${i}private static final String PARTNER_HOST = "${partner}";`,
    `${i}private static final Pattern CN_ROUTER =`,
    `${i}${i}Pattern.compile("^((?:[a-z][a-z0-9+.-]*:)?//)?${hostPattern(cn).replaceAll('\\', '\\\\')}(?=$|[:/?#])", Pattern.CASE_INSENSITIVE);`,
    `${i}private static final Set<String> PARTNER_TYPES = new HashSet<>(Arrays.asList(`,
    types.map((type) => `${i}${i}"${type}"`).join(`,${lineEnd}`),
    `${i}));`,
    `${i}private static final Pattern TYPE_IN_BODY = Pattern.compile(${JSON.stringify(typeInBody)});`,
    ...(isRenaming
      ? [
          `${i}private static final Pattern PARTNER_ROUTER =`,
          `${i}${i}Pattern.compile("^((?:[a-z][a-z0-9+.-]*:)?//)?${hostPattern(partner).replaceAll('\\', '\\\\')}(?=$|[:/?#])", Pattern.CASE_INSENSITIVE);`,
          `${i}private static final Map<String, String> RENAMED = new HashMap<>();`,
          '',
          `${i}static {`,
          ...renames.map(([from, to]) => `${i}${i}RENAMED.put("${from}", "${to}");`),
          `${i}}`,
        ]
      : []),
    '',
    `${i}private ${own}() {`,
    `${i}}`,
    '',
    `${i}/** Whether the partner gateway serves this interface type, or the one in this body: a map, or the text of one. */`,
    `${i}static boolean isTemuPartnerType(Object type) {`,
    ...(isRenaming
      ? [
          `${i}${i}return isAmong(type, PARTNER_TYPES);`,
          `${i}}`,
          '',
          `${i}private static boolean isAmong(Object type, Set<String> names) {`,
        ]
      : []),
    `${i}${i}if (type instanceof Map) {`,
    `${i}${i}${i}return ${names}.contains(String.valueOf(((Map<?, ?>) type).get("type")));`,
    `${i}${i}}`,
    `${i}${i}String text = type instanceof byte[] ? new String((byte[]) type, StandardCharsets.UTF_8) : String.valueOf(type);`,
    `${i}${i}boolean found = ${names}.contains(text);`,
    `${i}${i}for (Matcher body = TYPE_IN_BODY.matcher(text); !found && body.find();) {`,
    `${i}${i}${i}found = ${names}.contains(body.group(body.group(1) == null ? 2 : 1));`,
    `${i}${i}}`,
    `${i}${i}return found;`,
    `${i}}`,
    '',
    `${i}/** The URL, base URL or host that a request of this type, or with this body, goes to: a String or a URI, as it is given. */`,
    `${i}@SuppressWarnings("unchecked")`,
    `${i}static <T> T ${NAME}(Object type, T url) {`,
    `${i}${i}if (url == null || !isTemuPartnerType(type)${isRenaming ? ' && !isAmong(type, RENAMED.keySet())' : ''}) {`,
    `${i}${i}${i}return url;`,
    `${i}${i}}`,
    `${i}${i}String routed = CN_ROUTER.matcher(url.toString()).replaceFirst("$1" + PARTNER_HOST);`,
    `${i}${i}if (url instanceof URI) {`,
    `${i}${i}${i}return (T) URI.create(routed);`,
    `${i}${i}}`,
    `${i}${i}return url instanceof String ? (T) routed : url;`,
    `${i}}`,
    ...(isRenaming
      ? [
          '',
          `${i}/** The name under which the gateway of this URL serves a type: regions keep the old one. */`,
          `${i}static String ${RENAMER}(Object type, Object url) {`,
          `${i}${i}String name = String.valueOf(type);`,
          `${i}${i}String target = String.valueOf(url);`,
          `${i}${i}boolean isMoved = CN_ROUTER.matcher(target).find() || PARTNER_ROUTER.matcher(target).find();`,
          `${i}${i}return isMoved ? RENAMED.getOrDefault(name, name) : name;`,
          `${i}}`,
        ]
      : []),
    '}',
    '',
  ];
  return lines.join(lineEnd);
}
