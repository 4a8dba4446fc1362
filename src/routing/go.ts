import { GENERATED, type ModulePlace, PURPOSE, type RouterLanguage, type RouterNames, type Surroundings } from './contract.js';
import { folderOf, hostPattern, inFolder } from './text.js';

const NAME = 'temuGateway';

/** A folder is a package, so the function is known without an import. */
export const go: RouterLanguage = {
  languages: ['go'],
  reach: 'folder',
  indent: '\t',
  moduleName: (tree) => (tree.file.path.endsWith('_test.go') || packageName(tree.file.text) === null ? null : 'temu_gateway.go'),
  source: (place, names, _manner, around) => source(place, names, around),
  importInto: () => 'present',
  // `url.URL` and `fmt.Stringer` are no strings; what the links read as text is one.
  wrap: (request, _tree, host, type) => (isText(request.host?.kind) ? `${NAME}(${type}, ${host})` : null),
  option: () => null,
};

function isText(kind: string | undefined): boolean {
  return kind === 'string' || kind === 'concat' || kind === 'template' || kind === 'name' || kind === 'member';
}

function packageName(text: string): string | null {
  return /^package[ \t]+(\w+)/m.exec(text)?.[1] ?? null;
}

/** Types of a string kind of their own need generics, which Go has from 1.18 on. */
function hasGenerics(path: string, around: Surroundings): boolean {
  const version = /^go[ \t]+1\.(\d+)/m.exec(around.textAt(inFolder(around.packageOf(path), 'go.mod')) ?? '')?.[1];
  return version !== undefined && Number(version) >= 18;
}

function source({ path, tree }: ModulePlace, { cn, partner, types }: RouterNames, around: Surroundings): string {
  const isGeneric = hasGenerics(inFolder(folderOf(path), 'temu_gateway.go'), around);
  const [params, type] = isGeneric ? ['[T ~string]', 'T'] : ['', 'string'];
  const width = Math.max(...types.map((name) => name.length));
  return `// ${GENERATED}
// ${PURPOSE}

package ${packageName(tree.file.text) ?? 'main'}

import "regexp"

const temuPartnerHost = "${partner}"

var temuCnRouter = regexp.MustCompile(\`(?i)^((?:[a-z][a-z0-9+.-]*:)?//)?${hostPattern(cn)}($|[:/?#])\`)

var temuPartnerTypes = map[string]bool{
${types.map((name) => `\t"${name}":${' '.repeat(width - name.length + 1)}true,`).join('\n')}
}

// isTemuPartnerType tells whether the partner gateway serves this interface type.
func isTemuPartnerType${params}(apiType ${type}) bool {
	return temuPartnerTypes[string(apiType)]
}

// ${NAME} gives the URL, base URL or host that a request of this type goes to.
func ${NAME}${params}(apiType ${type}, url string) string {
	if !isTemuPartnerType(apiType) {
		return url
	}
	return temuCnRouter.ReplaceAllString(url, "\${1}"+temuPartnerHost+"\${2}")
}
`;
}
