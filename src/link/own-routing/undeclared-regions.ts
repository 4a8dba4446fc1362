import { testPath } from '../../base/test-path.js';
import { nodesAtHand, remembered } from '../../base/tree.js';
import type { Node, Tree } from '../../model/index.js';
import { isScript } from '../program/program.js';
import type { Ref } from '../program/ref.js';
import { keyOf, nameOf } from '../program/syntax.js';
import type { Session } from '../values/session.js';
import { clientOfRegion, handsOverRegion, namesRegion } from './region-words.js';

/** What is asked for by the word of a region (`ApiFactory.Europe(…)`, `us.UseUs()`, `config.gateway.eu`, `clientFor('us')`), and no file declares: it stands in one that is not there. */
export function undeclaredRegions({ program }: Session): readonly Ref<Node>[] {
  const asked = program.code
    .filter(({ file }) => !testPath.test(file.path) && /us|eu|america/i.test(file.text))
    .flatMap((tree) => nodesAtHand(tree).flatMap((node) => asksFor(node, tree)));
  if (asked.length === 0) return [];
  const declared = new Set(program.files.flatMap((tree) => [...declaredIn(tree)]));
  const paths = pathParts(program.repository.allPaths);
  const open = asked.filter(
    ({ node, name }) => !formsOf(name).some((form) => declared.has(form)) && (isSetting(node) || !paths.has(plain(name))),
  );
  if (open.length === 0) return [];
  const elsewhere = namedElsewhere(program, new Set(open.map(({ name }) => name)));
  return open.filter(({ name }) => !elsewhere.has(name));
}

/** Loaders call what a folder or file holds by its name: `service/temu-eu/goods.js` is `service.temuEu.goods`. */
function pathParts(all: ReadonlySet<string>): ReadonlySet<string> {
  const parts = [...all].flatMap((path) => path.split(/[/.]/));
  return new Set(parts.filter((part) => /us|eu|america/i.test(part)).map(plain));
}

/** `config.temuEu` */
function isSetting(node: Node): boolean {
  return node.kind === 'member' && /^(?:config|conf|cfg|settings?|options)$/i.test(nameOf(node.object) ?? '');
}

type Asked = Ref<Node> & { readonly name: string };

function asksFor(node: Node, tree: Tree): readonly Asked[] {
  const name = askedName(node);
  return name === null ? [] : [{ tree, node, name }];
}

function askedName(node: Node): string | null {
  switch (node.kind) {
    case 'member':
      return namesRegion(node) && clientOfRegion(node.property) && mayHoldGateways(node) ? node.property : null;
    case 'name':
      return isCalled(node) && clientOfRegion(node.name) ? node.name : null;
    case 'string':
      return handsOverRegion(node) && node.parent?.kind === 'call' ? functionName(node.parent.callee) : null;
    default:
      return null;
  }
}

/** `UsSwitch.on()`, `UsClient()` */
function isCalled({ parent }: Node): boolean {
  return parent?.kind === 'call' || (parent?.kind === 'member' && parent.parent?.kind === 'call' && parent.parent.callee === parent);
}

function functionName(callee: Node): string | null {
  const name = nameOf(callee);
  return name === null || ofCollections.test(name) ? null : name;
}

/** What maps, lists and texts have. */
const ofCollections =
  /^(?:get|set|of|put|has|with|by|for|pick|use|add|push|join|path|url|uri|env|getenv|config|setting|getOrDefault|TryGet\w{0,20}|(?:get|set)(?:Property|String|Item|Value|Attribute|Parameter|Param|Header|Env))$/i;

/** A member of what gateways are kept in, or one that is written like a constant or a class's method: no `row.us`, no `Locale.US`. */
function mayHoldGateways({ object, property, parent }: Extract<Node, { kind: 'member' }>): boolean {
  const names: string[] = [];
  for (let at: Node = object; ; at = at.object) {
    const name = nameOf(at);
    if (name !== null) names.push(name);
    if (at.kind !== 'member') break;
  }
  if (names.some((name) => ofOtherThings.test(name))) return false;
  const isCallee = parent?.kind === 'call' && parent.callee === object.parent;
  return names.some((name) => holder.test(name)) || ofPlatform.test(property) || isCallee || /^[A-Z]/.test(property);
}

const holder = /temu|kjmh|kuajing|gateway|router|host|config|settings?|conf$|url|region|site|client|shop|store|api|target/i;
const ofPlatform = /^(?:temu|kjmh|kuajing)/i;
const ofOtherThings = /^(?:env|environ)$|locale|lang|i18n|currenc|countr|zone|^tz$|format|label|text|messages?|price|aws|s3/i;

/** The names under which a file declares something: variables, functions, classes, fields, keys, parameters, what it puts into objects. */
const declaredIn = remembered((tree: Tree): ReadonlySet<string> => {
  const names = new Set<string>();
  for (const node of nodesAtHand(tree)) for (const name of declaredBy(node, tree)) names.add(name).add(plain(name));
  return names;
});

function declaredBy(node: Node, tree: Tree): readonly string[] {
  switch (node.kind) {
    case 'define':
      return isTakenOut(node) ? [] : [node.name];
    case 'function':
    case 'class':
      return [node.name];
    case 'param':
      return node.field || !isScript(tree) ? [node.name] : node.pattern === null ? [node.name] : [];
    case 'entry': {
      const key = keyOf(tree, node.key);
      return key === null ? [] : key.split('.');
    }
    case 'assign':
      return [nameOf(node.target) ?? ''];
    case 'import':
      return node.bindings.flatMap(({ local, imported }) => [local, imported]);
    default:
      return [];
  }
}

/** `const { $usTemu } = useApp()` takes what something else has declared. */
function isTakenOut({ value, name }: Extract<Node, { kind: 'define' }>): boolean {
  return value?.kind === 'member' && value.property === name;
}

/** `getUsUrl`, `us_url` and `us-url` are ways to write `usUrl`. */
function formsOf(name: string): readonly string[] {
  const field = name.replace(/^(?:get|is|set)(?=[A-Z])|^\$/, '');
  return /^[A-Z]+$/.test(name) ? [name] : [name, field, plain(field)];
}

function plain(name: string): string {
  return name.replace(/[_-]/g, '').toLowerCase();
}

function declares(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + name.length)) {
    const isRead = text[at - 1] === '.' && !/^\s{0,9}=(?!=)/.test(text.slice(at + name.length, at + name.length + 12));
    if (!isRead) return true;
  }
  return false;
}

/** Those of the names that files which nobody opened may declare: they stand there by themselves, or are given a value; `app.temuEu` only reads one. */
function namedElsewhere({ repository, trees }: Session['program'], names: ReadonlySet<string>): ReadonlySet<string> {
  const found = new Set<string>();
  const closed = repository.searchable.filter((path) => !trees.has(path));
  repository.texts(closed, (_, text) => {
    for (const name of names) if (text.includes(name) && declares(text, name)) found.add(name);
  });
  return found;
}
