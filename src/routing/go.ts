import { ancestors, nodesAtHand, remembered } from '../base/tree.js';
import type { ClassNode, FunctionNode, Node, Request, Tree } from '../model/index.js';
import { GENERATED, MARKER, type ModulePlace, PURPOSE, type RouterLanguage, type RouterNames, type Surroundings } from './contract.js';
import { freeStem } from './module-names.js';
import { folderOf, hostPattern, sourceOf, typeInBody } from './text.js';

const NAME = 'temuGateway';
const RENAMER = 'temuType';
const STEM = 'temu_gateway';
const NAMES =
  '(?:temuGateway|temuType|isTemuPartnerType|isTemuTypeAmong|isTemuRenamed|temuRenamedTypes|temuPartnerRouter|temuPartnerHost|temuCnRouter|temuPartnerTypes|temuTypeInBody)';
const DECLARES = new RegExp(`^(?:func|const|var|type)\\s+${NAMES}\\b|^\\t${NAMES}\\s+(?:[\\w*.]+\\s+)?=`, 'm');

/** A folder is a package, so the function is known without an import. */
export const go: RouterLanguage = {
  languages: ['go'],
  reach: 'folder',
  unit: (text) => packageName(text) ?? '',
  indent: '\t',
  moduleName: ({ file }, around) =>
    file.path.endsWith('_test.go') || packageName(file.text) === null ? null : `${freeStem(STEM, file.path, around)}.go`,
  source,
  importInto: (tree, _at, _path, _manner, around) => (isTaken(folderOf(tree.file.path), around) ? null : 'present'),
  within: () => null,
  // `url.URL` and `fmt.Stringer` are no strings; what the links read as text is one.
  wrap: (request, _tree, host, type, around) =>
    isText(request.host) || isOwnArgument(request) || isGivenAsText(request.host, around) ? `${NAME}(${type}, ${host})` : null,
  rename: (type, url, tree, around) =>
    (isTextThere(type, tree, around) || isTextField(type, tree, around)) && !isTaken(folderOf(tree.file.path), around)
      ? `${RENAMER}(${sourceOf(tree, type)}, ${url})`
      : null,
  option: (option, _tree, type) => (option.into === 'path' ? `${NAME}(${type}, ${option.base}+${option.own})` : null),
};

/** The renamer gives a string: a field of a string type of its own does not take one, a map and a form do. */
function isTextThere(type: Node, tree: Tree, around: Surroundings): boolean {
  const scope = [...ancestors(type)].find((node) => node.kind === 'function');
  const param = scope?.kind === 'function' && type.kind === 'name' ? scope.params.find(({ name }) => name === type.name) : undefined;
  if (param?.type === 'string') return true;
  const object = [...ancestors(type)].find((node) => node.kind === 'object');
  if (object === undefined || /^(?:map\[|url\.Values)/.test(sourceOf(tree, object))) return true;
  const named = /^(?:\w+\.)?(\w+)\s*\{/.exec(sourceOf(tree, object))?.[1];
  return named !== undefined && isNamedMap(named, around);
}

/** `type Params map[string]any`: each type of the name is a map that takes a string. */
function isNamedMap(name: string, around: Surroundings): boolean {
  const declared = [...around.trees.values()].flatMap((tree) => (tree.language === 'go' ? (namedTypesOf(tree).get(name) ?? []) : []));
  return declared.length > 0 && declared.every((type) => /^map\[string\](?:any|interface ?\{ ?\}|string)\s*(?:\/\/.*)?$/.test(type));
}

/** The right side of each `type Name …` of a file, in one line. */
const namedTypesOf = remembered((tree: Tree): ReadonlyMap<string, readonly string[]> => {
  const byName = new Map<string, string[]>();
  for (const [, name = '', type = ''] of tree.file.text.matchAll(/^type[ \t]+(\w+)(?:[ \t]*=[ \t]*|[ \t]+)(\S.*)$/gm))
    byName.set(name, [...(byName.get(name) ?? []), type]);
  return byName;
});

/** `envelope{Type: apiType}` where each struct of that name declares the field as a string. */
function isTextField({ parent: entry }: Node, tree: Tree, around: Surroundings): boolean {
  const object = entry?.kind === 'entry' && entry.parent?.kind === 'object' ? entry.parent : null;
  if (entry?.kind !== 'entry' || entry.key.kind !== 'name' || object === null) return false;
  const field = entry.key.name;
  const struct = /^&?(?:\w+\.)?(\w+)\s*\{/.exec(sourceOf(tree, object))?.[1];
  const declared = [...around.trees.values()]
    .filter(({ language }) => language === 'go')
    .flatMap((one) => (struct === undefined ? [] : (structsOf(one).get(struct) ?? [])))
    .flatMap(({ body }) => body.flatMap((part) => (part.kind === 'define' && part.name === field ? [part.type] : [])));
  return declared.length > 0 && declared.every((type) => type === 'string');
}

const structsOf = remembered((tree: Tree): ReadonlyMap<string, readonly ClassNode[]> => {
  const byName = new Map<string, ClassNode[]>();
  for (const node of nodesAtHand(tree)) if (node.kind === 'class') byName.set(node.name, [...(byName.get(node.name) ?? []), node]);
  return byName;
});

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

/** `http.Post(load().CN, …)`, `resty.New().R().Post(urlOf(region))`: no client here takes anything but a string for the URL. */
function isOwnArgument({ node, host }: Pick<Request, 'node' | 'host'>): boolean {
  return node.kind === 'call' && host !== null && node.args.includes(host);
}

/** An argument of functions of the project that all declare a string in its place. */
function isGivenAsText(host: Node | null, around: Surroundings): boolean {
  const call = host?.parent;
  const at = call?.kind === 'call' && host ? call.args.indexOf(host) : -1;
  const name =
    call?.kind !== 'call'
      ? null
      : call.callee.kind === 'member'
        ? call.callee.property
        : call.callee.kind === 'name'
          ? call.callee.name
          : null;
  if (at < 0 || name === null) return false;
  const declared = [...around.trees.values()]
    .filter(({ language }) => language === 'go')
    .flatMap((tree) => functionsOf(tree).get(name) ?? []);
  return declared.length > 0 && declared.every(({ params }) => params[at]?.type === 'string');
}

const functionsOf = remembered((tree: Tree): ReadonlyMap<string, readonly FunctionNode[]> => {
  const byName = new Map<string, FunctionNode[]>();
  for (const node of nodesAtHand(tree)) if (node.kind === 'function') byName.set(node.name, [...(byName.get(node.name) ?? []), node]);
  return byName;
});

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
  for (const other of around.allPaths) {
    if (!other.endsWith('.go') || folderOf(other) !== folder || isOurs(other, around)) continue;
    if (DECLARES.test(around.textAt(other) ?? '')) return true;
  }
  return false;
}

function isOurs(path: string, around: Surroundings): boolean {
  return (around.textAt(path) ?? '').slice(0, 400).includes(MARKER);
}

/** A type or a URL may be of a string kind of its own, or in an `interface{}`: with reflection one function takes them all, in every version of Go. */
function source({ tree }: ModulePlace, { cn, partner, types, renames }: RouterNames): string {
  const isRenaming = renames.length > 0;
  const has = (text: string): string => (isRenaming ? `has(${text})` : `temuPartnerTypes[${text}]`);
  const width = Math.max(...types.map((name) => name.length));
  return `// ${GENERATED}
// ${PURPOSE}

package ${packageName(tree.file.text) ?? 'main'}

import (
${isRenaming ? '\t"fmt"\n' : ''}	"reflect"
	"regexp"
)

const temuPartnerHost = "${partner}"

var temuCnRouter = regexp.MustCompile(\`(?i)^((?:[a-z][a-z0-9+.-]*:)?//)?${hostPattern(cn)}($|[:/?#])\`)

var temuPartnerTypes = map[string]bool{
${types.map((name) => `\t"${name}":${' '.repeat(width - name.length + 1)}true,`).join('\n')}
}

var temuTypeInBody = regexp.MustCompile(\`${typeInBody}\`)

// isTemuPartnerType tells whether the partner gateway serves this interface type, or the one in this text of a body.
func isTemuPartnerType(apiType interface{}) bool {
${isRenaming ? IS_AMONG : ''}	text, isText := apiType.([]byte)
	if value := reflect.Indirect(reflect.ValueOf(apiType)); !isText && value.Kind() == reflect.String {
		text = []byte(value.String())
	}
	if ${has('string(text)')} {
		return true
	}
	for _, found := range temuTypeInBody.FindAllSubmatch(text, -1) {
		if ${has('string(found[1])')} || ${has('string(found[2])')} {
			return true
		}
	}
	return false
}

// ${NAME} gives the URL, base URL or host that a request of this type, or with this body, goes to.
func ${NAME}(apiType interface{}, url string) string {
	if !isTemuPartnerType(apiType)${isRenaming ? ' && !isTemuTypeAmong(apiType, isTemuRenamed)' : ''} {
		return url
	}
	return temuCnRouter.ReplaceAllString(url, "\${1}"+temuPartnerHost+"\${2}")
}
${isRenaming ? renamer(partner, renames) : ''}`;
}

const IS_AMONG = `	return isTemuTypeAmong(apiType, func(name string) bool { return temuPartnerTypes[name] })
}

func isTemuTypeAmong(apiType interface{}, has func(string) bool) bool {
`;

function renamer(partner: string, renames: RouterNames['renames']): string {
  const width = Math.max(...renames.map(([name]) => name.length));
  return `
var temuPartnerRouter = regexp.MustCompile(\`(?i)^((?:[a-z][a-z0-9+.-]*:)?//)?${hostPattern(partner)}($|[:/?#])\`)

var temuRenamedTypes = map[string]string{
${renames.map(([from, to]) => `\t"${from}":${' '.repeat(width - from.length + 1)}"${to}",`).join('\n')}
}

func isTemuRenamed(apiType string) bool {
	return temuRenamedTypes[apiType] != ""
}

// ${RENAMER} gives the name under which the gateway of this URL serves a type: regions keep the old one.
func ${RENAMER}(apiType interface{}, url interface{}) string {
	name, target := reflect.Indirect(reflect.ValueOf(apiType)).String(), fmt.Sprint(url)
	if isTemuRenamed(name) && (temuCnRouter.MatchString(target) || temuPartnerRouter.MatchString(target)) {
		return temuRenamedTypes[name]
	}
	return name
}
`;
}
