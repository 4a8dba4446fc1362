import { remembered } from '../base/tree.js';
import type { Node } from '../model/index.js';
import { GENERATED, type ModulePlace, PURPOSE, type RouterLanguage, type RouterNames, type Surroundings } from './contract.js';
import { folderOf, hostPattern, inFolder } from './text.js';

const NAME = 'temuGateway';
const FILE = 'temu_gateway.go';
const NAMES = '(?:temuGateway|isTemuPartnerType|temuPartnerHost|temuCnRouter|temuPartnerTypes)';
const DECLARES = new RegExp(`^(?:func|const|var|type)\\s+${NAMES}\\b|^\\t${NAMES}\\s+(?:[\\w*.]+\\s+)?=`, 'm');

/** A folder is a package, so the function is known without an import. */
export const go: RouterLanguage = {
  languages: ['go'],
  reach: 'folder',
  unit: ({ file }) => packageName(file.text) ?? '',
  indent: '\t',
  moduleName: (tree) => (tree.file.path.endsWith('_test.go') || packageName(tree.file.text) === null ? null : FILE),
  source,
  importInto: (tree, _request, _path, _manner, around) => (isTaken(folderOf(tree.file.path), around) ? null : 'present'),
  // `url.URL` and `fmt.Stringer` are no strings; what the links read as text is one.
  wrap: (request, _tree, host, type) => (isText(request.host) ? `${NAME}(${type}, ${host})` : null),
  option: () => null,
};

function isText(host: Node | null): boolean {
  if (host !== null && isDeclaredText(host)) return true;
  if (host?.kind === 'call') return givesText(host.callee);
  const kind = host?.kind;
  return kind === 'string' || kind === 'concat' || kind === 'template' || kind === 'name' || kind === 'member';
}

/** `string(u)`, `fmt.Sprintf(…)`, `strings.TrimRight(…)`, `u.String()` */
function givesText(callee: Node): boolean {
  if (callee.kind === 'name') return callee.name === 'string';
  if (callee.kind !== 'member') return false;
  const { object, property } = callee;
  if (property === 'String') return true;
  if (object.kind !== 'name') return false;
  return object.name === 'fmt'
    ? /^Sprint/.test(property)
    : object.name === 'strings' && /^(?:Trim|Replace|Join|ToLower|ToUpper)/.test(property);
}

/** An argument of `http.NewRequest` or `SetBaseURL` is a string, or the program does not compile. */
function isDeclaredText(host: Node): boolean {
  const { parent } = host;
  if (parent?.kind !== 'call' || parent.callee.kind !== 'member' || !parent.args.includes(host)) return false;
  const { object, property } = parent.callee;
  return /^Set(?:BaseURL|HostURL)$/.test(property) || (object.kind === 'name' && object.name === 'http');
}

function packageName(text: string): string | null {
  return /^package[ \t]+(\w+)/m.exec(text)?.[1] ?? null;
}

/** The package has another thing of one of the module's names. */
function isTaken(folder: string, around: Surroundings): boolean {
  const known = taken(around);
  const found = known.get(folder) ?? isNamedIn(folder, around);
  known.set(folder, found);
  return found;
}

const taken = remembered((_around: Surroundings): Map<string, boolean> => new Map());

function isNamedIn(folder: string, around: Surroundings): boolean {
  const own = inFolder(folder, FILE);
  for (const other of around.allPaths) {
    if (!other.endsWith('.go') || folderOf(other) !== folder || other === own) continue;
    if (DECLARES.test(around.textAt(other) ?? '')) return true;
  }
  return false;
}

/** A type may be of a string kind of its own, or in an `interface{}`: with reflection one function takes them all, in every version of Go. */
function source({ tree }: ModulePlace, { cn, partner, types }: RouterNames): string {
  const width = Math.max(...types.map((name) => name.length));
  return `// ${GENERATED}
// ${PURPOSE}

package ${packageName(tree.file.text) ?? 'main'}

import (
	"reflect"
	"regexp"
)

const temuPartnerHost = "${partner}"

var temuCnRouter = regexp.MustCompile(\`(?i)^((?:[a-z][a-z0-9+.-]*:)?//)?${hostPattern(cn)}($|[:/?#])\`)

var temuPartnerTypes = map[string]bool{
${types.map((name) => `\t"${name}":${' '.repeat(width - name.length + 1)}true,`).join('\n')}
}

// isTemuPartnerType tells whether the partner gateway serves this interface type.
func isTemuPartnerType(apiType interface{}) bool {
	value := reflect.Indirect(reflect.ValueOf(apiType))
	return value.Kind() == reflect.String && temuPartnerTypes[value.String()]
}

// ${NAME} gives the URL, base URL or host that a request of this type goes to.
func ${NAME}(apiType interface{}, url string) string {
	if !isTemuPartnerType(apiType) {
		return url
	}
	return temuCnRouter.ReplaceAllString(url, "\${1}"+temuPartnerHost+"\${2}")
}
`;
}
