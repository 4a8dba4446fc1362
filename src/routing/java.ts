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
  wrap: (_request, _tree, host, type) => `${CLASS}.${NAME}(${type}, ${host})`,
  option: () => null,
};

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
    `${i}/** The URL, base URL or host that a request of this type goes to: a String or a URI, as it is given. */`,
    `${i}@SuppressWarnings("unchecked")`,
    `${i}static <T> T ${NAME}(Object type, T url) {`,
    `${i}${i}if (url == null || !isTemuPartnerType(type)) {`,
    `${i}${i}${i}return url;`,
    `${i}${i}}`,
    `${i}${i}String routed = CN_ROUTER.matcher(url.toString()).replaceFirst("$1" + PARTNER_HOST);`,
    `${i}${i}if (url instanceof URI) {`,
    `${i}${i}${i}return (T) URI.create(routed);`,
    `${i}${i}}`,
    `${i}${i}return url instanceof String ? (T) routed : url;`,
    `${i}}`,
    '}',
    '',
  ];
  return lines.join(lineEnd);
}
