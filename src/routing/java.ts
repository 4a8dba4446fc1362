import { nodesOf, remembered } from '../base/tree.js';
import type { Node, Request, Tree } from '../model/index.js';
import { GENERATED, type Manner, type ModulePlace, PURPOSE, type RouterLanguage, type RouterNames } from './contract.js';
import { hostPattern } from './text.js';

const CLASS = 'TemuGateway';
const NAME = 'temuGateway';

/** A class of the same package is known without an import. */
export const java: RouterLanguage = {
  languages: ['java'],
  reach: 'folder',
  unit: () => '',
  indent: '    ',
  moduleName: () => `${CLASS}.java`,
  source,
  importInto: () => 'present',
  wrap: (request, tree, host, type) => (isText(request, tree) ? `${CLASS}.${NAME}(${type}, ${host})` : null),
  option: () => null,
};

/** A `String`, or a `URI` made on the spot: the router has a form for each, and for nothing else. */
function isText({ host }: Request, tree: Tree): boolean {
  if (host === null) return false;
  if (host.kind === 'string' || host.kind === 'concat') return true;
  if (host.kind === 'call') return host.callee.kind === 'member' && host.callee.property === 'create' && isNamed(host.callee.object, 'URI');
  const name = host.kind === 'name' ? host.name : host.kind === 'member' ? host.property : null;
  if (name === null) return false;
  return !othersThanText(tree).has(name);
}

/** Names that are declared with a type which is none of text. */
const othersThanText = remembered(
  (tree: Tree): ReadonlySet<string> =>
    new Set(
      nodesOf(tree).flatMap((node) =>
        (node.kind === 'define' || node.kind === 'param') && node.type !== null && node.type !== 'String' && node.type !== 'var'
          ? [node.name]
          : [],
      ),
    ),
);

function isNamed(node: Node, name: string): boolean {
  return node.kind === 'name' && node.name === name;
}

function source({ tree }: ModulePlace, { cn, partner, types }: RouterNames, { indent, lineEnd }: Manner): string {
  const named = /^[ \t]*package[ \t]+([\w.]+)[ \t]*;/m.exec(tree.file.text)?.[1];
  const i = indent;
  const lines = [
    `// ${GENERATED}`,
    `// ${PURPOSE}`,
    ...(named ? [`package ${named};`, ''] : []),
    'import java.net.URI;',
    'import java.util.Arrays;',
    'import java.util.HashSet;',
    'import java.util.Set;',
    'import java.util.regex.Pattern;',
    '',
    `final class ${CLASS} {`,
    `${i}private static final String PARTNER_HOST = "${partner}";`,
    `${i}private static final Pattern CN_ROUTER =`,
    `${i}${i}Pattern.compile("^((?:[a-z][a-z0-9+.-]*:)?//)?${hostPattern(cn).replaceAll('\\', '\\\\')}(?=$|[:/?#])", Pattern.CASE_INSENSITIVE);`,
    `${i}private static final Set<String> PARTNER_TYPES = new HashSet<>(Arrays.asList(`,
    types.map((type) => `${i}${i}"${type}"`).join(`,${lineEnd}`),
    `${i}));`,
    '',
    `${i}private ${CLASS}() {`,
    `${i}}`,
    '',
    `${i}/** Whether the partner gateway serves this interface type. */`,
    `${i}static boolean isTemuPartnerType(Object type) {`,
    `${i}${i}return PARTNER_TYPES.contains(String.valueOf(type));`,
    `${i}}`,
    '',
    `${i}/** The URL, base URL or host that a request of this type goes to. */`,
    `${i}static String ${NAME}(Object type, String url) {`,
    `${i}${i}if (url == null || !isTemuPartnerType(type)) {`,
    `${i}${i}${i}return url;`,
    `${i}${i}}`,
    `${i}${i}return CN_ROUTER.matcher(url).replaceFirst("$1" + PARTNER_HOST);`,
    `${i}}`,
    '',
    `${i}static URI ${NAME}(Object type, URI url) {`,
    `${i}${i}return url == null ? null : URI.create(${NAME}(type, url.toString()));`,
    `${i}}`,
    '}',
    '',
  ];
  return lines.join(lineEnd);
}
