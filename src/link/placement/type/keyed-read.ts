import { remembered, walk } from '../../../base/tree.js';
import type { MemberNode, NameNode, Node, Tree } from '../../../model/index.js';
import { bodyKeys } from '../../clients/type-names.js';
import { enclosing } from '../../program/enclosing.js';
import { isMapOfValues } from '../../program/go-maps.js';
import { isScript } from '../../program/program.js';
import type { Decl, Ref } from '../../program/ref.js';
import { keyOf, lastName } from '../../program/syntax.js';
import type { KnownCall } from '../../requests/find.js';
import { onlyItem } from '../../requests/names/sent-types.js';
import { hierarchyOf } from '../../symbols/class-hierarchy.js';
import { classesNamed } from '../../symbols/class-names.js';
import { type AbstractValue, type Env, type NodeValue, TOP } from '../../values/abstract-value.js';
import { enclosingObject } from '../../values/calls/receiver.js';
import { goTypeOf } from '../../values/classes/go-expression-types.js';
import { evaluate } from '../../values/evaluate.js';
import { accessEach } from '../../values/properties.js';
import type { Session } from '../../values/session.js';
import { isForm, isReadForm } from '../body/forms.js';
import { takesWhenRead } from '../sameness/accessors.js';
import { sameAt, textAt } from '../sameness/purity.js';
import { instanceReads } from './instance-reads.js';
import { methodReads, suppliedReads } from './method-reads.js';

/** The type read out of a variable that holds the body: its source text, and what it gives. */
export type KeyedRead = { readonly text: string; readonly values: (env: Env) => readonly AbstractValue[] };

/** Variables of one function that are asked about. */
const VARIABLES = 30;

/** The entries at `place` of variables of the function around, and of fields of its object. */
export function keyedReads(session: Session, at: KnownCall, place: Ref, scope: Node, envs: readonly Env[]): readonly KeyedRead[] {
  const { tree } = place;
  const ofFields = isScript(tree) ? fieldReads(session, place) : [];
  return [
    ...variableReads(session, at, place, scope, envs),
    ...ofFields,
    ...methodReads(session, at, place, scope, envs),
    ...suppliedReads(session, at, place, scope, envs),
  ];
}

function variableReads(session: Session, at: KnownCall, place: Ref, scope: Node, envs: readonly Env[]): readonly KeyedRead[] {
  const { tree } = place;
  if (!/^(?:php|java|go|python|csharp)$/.test(tree.language) && !isScript(tree)) return [];
  const names = new Map<string, NameNode>();
  for (const node of walk(scope)) {
    if (node.kind === 'name' && node.name !== 'this' && !names.has(node.name) && names.size < VARIABLES) names.set(node.name, node);
  }
  return [...names.values()].flatMap((name) => {
    const [decl, another] = session.names.declarationsOf(name, tree) ?? [];
    if (!decl || another || decl.tree !== tree || !isVariable(decl) || !sameAt(session, name, place.node, at)) return [];
    return readsOf(session, at, place, { name, decl }, envs);
  });
}

function isVariable({ tree, node, property }: Decl): boolean {
  return (property === null || isScript(tree)) && (node.kind === 'param' || (node.kind === 'define' && !node.member));
}

function readsOf(
  session: Session,
  at: KnownCall,
  { tree, node: place }: Ref,
  variable: Variable,
  envs: readonly Env[],
): readonly KeyedRead[] {
  const { start } = place.range;
  const here: NameNode = { kind: 'name', name: variable.name.name, range: { start, end: start }, parent: place.parent };
  const own = textAt(at, variable.name);
  const reads = instanceReads(session, { name: here, decl: variable.decl, own }, tree, envs);
  const ofObject =
    tree.language === 'csharp' ? reads.filter(({ text }) => isOfDeclaredClass(session, variable.decl, text.slice(own.length + 1))) : reads;
  if (ofObject.length > 0) return ofObject;
  if (isScript(tree)) {
    const isTaken = (property: string): boolean =>
      takesWhenRead(session, { ...here, kind: 'member', object: here, property, at: here.range }, tree);
    const found = isReadByName(session, variable.decl) ? scriptReads(session, { tree, node: here }, own) : [];
    return found.filter(({ text }) => !isTaken(text.slice(own.length + 1)));
  }
  return bodyKeys.flatMap((key): readonly KeyedRead[] => {
    const text = readIn(session, variable.decl, key, own);
    if (text === null) return [];
    const values = (env: Env): readonly AbstractValue[] => {
      const bodies = evaluate(session, here, tree, env);
      if (!bodies.every((body) => isMapping(body) && isReadAs(session, body, variable.decl))) return [];
      return accessEach(session, bodies, key, { tree, node: here }, env).flatMap((value) => onlyItem(session, value));
    };
    return [{ text, values }];
  });
}

/** `body.type` of an object, `form.get('type')` of a form or a map: what is right for one is undefined for the other. */
function scriptReads(session: Session, at: Ref, own: string): readonly KeyedRead[] {
  return bodyKeys.flatMap((key) =>
    [true, false].map((ofForm): KeyedRead => {
      const values = (env: Env): readonly AbstractValue[] => {
        const bodies = evaluate(session, at.node, at.tree, env);
        const isRead = bodies.every((body) => (ofForm ? isReadForm(body) : !isForm(body) && isMapping(body)));
        return isRead ? accessEach(session, bodies, key, at, env) : [];
      };
      return { text: ofForm ? `${own}.get('${key}')` : `${own}.${key}`, values };
    }),
  );
}

/** `this.params` of the object that the function around is a method of, also where only other methods name it. */
function fieldReads(session: Session, place: Ref): readonly KeyedRead[] {
  const { tree, node: at } = place;
  const { owner, method } = enclosingObject(at) ?? { owner: null, method: null };
  if (owner === null || method !== enclosing(at)) return [];
  const { range, parent } = at;
  return fieldsNamedIn(owner).flatMap((property) => {
    const self: NameNode = { kind: 'name', name: 'this', range, parent };
    const field: MemberNode = { kind: 'member', object: self, property, at: range, range, parent };
    return scriptReads(session, { tree, node: field }, `this.${property}`);
  });
}

/** Of a class or object, which never changes: each of its methods may ask. */
const fieldsNamedIn = remembered((owner: Node): readonly string[] => {
  const fields = new Set<string>();
  for (const node of walk(owner)) {
    if (fields.size >= VARIABLES) break;
    if (node.kind === 'member' && node.object.kind === 'name' && node.object.name === 'this') fields.add(node.property);
  }
  return [...fields];
});

const openTypes = /^(?:any|Record<string,\s?\w+>|Map<.*|URLSearchParams|FormData)$/s;

/** `interface Payload { type: string; … }` */
function namesType(session: Session, tree: Tree, type: string): boolean {
  const classes = /^[\w$.]+$/.test(type) ? classesNamed(session.program, lastName(type), tree) : [];
  const near = classes.filter((one) => one.tree === tree);
  const [only, another] = near.length > 0 ? near : classes;
  if (!only || another) return false;
  return hierarchyOf(session, only).some(({ tree: home, node }) =>
    /\btype\??\s*[:;]/.test(home.file.text.slice(node.range.start, node.range.end)),
  );
}

/** TypeScript lets nobody read what a declared type does not name. */
export function isReadByName(session: Session, { tree, node, property }: Decl): boolean {
  if (tree.language !== 'typescript' || (node.kind !== 'define' && node.kind !== 'param')) return true;
  const { type } = node;
  if (property !== null) return type === null || type === 'any';
  if (type !== null) return openTypes.test(type) || (type.startsWith('{') && /\btype\b/.test(type)) || namesType(session, tree, type);
  if (node.kind === 'param' || node.value === null) return true;
  if (node.value.kind === 'object') return node.value.entries.some((entry) => isNamedType(tree, entry));
  return !evaluate(session, node.value, tree, TOP).some(isUntyped);
}

/** `return { ...params, sign }`: what is spread beside entries of their own keeps none of its open names, and no name for the type is left. */
function isUntyped(value: AbstractValue): boolean {
  if (value.kind !== 'node' || value.node.kind !== 'object' || value.tree.language !== 'typescript') return false;
  const { tree, node } = value;
  const isOpen = node.entries.every(({ kind }) => kind === 'spread') || node.entries.some((entry) => isNamedType(tree, entry));
  return !isOpen && node.entries.some(({ kind }) => kind === 'spread') && !isDeclared(tree, node);
}

/** `const params: Params = {…}`, `{…} as any`, `function build(): Params { return {…}; }` */
function isDeclared({ file: { text } }: Tree, object: Node): boolean {
  const { parent, range } = object;
  if (/^(?:\) ?)?(?:as|satisfies)\s/.test(text.slice(range.end, range.end + 20).trimStart())) return true;
  if (parent?.kind === 'define') return parent.type !== null;
  const fn = parent?.kind === 'return' ? enclosing(object) : null;
  if (fn === null) return true;
  const head = text.slice(fn.params.at(-1)?.range.end ?? fn.range.start, fn.body[0]?.range.start ?? fn.range.start);
  return /\)\s*:/.test(head);
}

function isNamedType(tree: Tree, entry: Node): boolean {
  return entry.kind === 'entry' && bodyKeys.some((key) => key === keyOf(tree, entry.key));
}

/** `request.ApiType` where the variable is declared as a class of the project that has the member: a `T`, an `object` and a text that was written out have none. */
function isOfDeclaredClass(session: Session, { tree, node }: Decl, read: string): boolean {
  if (node.kind !== 'param' && node.kind !== 'define') return false;
  const made = node.kind === 'define' && node.value?.kind === 'call' && node.value.isNew ? node.value.callee : null;
  const written = node.type !== null && node.type !== 'var' ? node.type : made === null ? '' : (lastName(textOf(tree, made)) ?? '');
  const name = /^[A-Za-z_]\w*/.exec(written)?.[0] ?? '';
  const member = /^\w+/.exec(read)?.[0] ?? '';
  const classes = name === '' ? [] : classesNamed(session.program, name, tree);
  return (
    classes.length > 0 &&
    classes.every((type) =>
      hierarchyOf(session, type).some(({ node: { body } }) => body.some((part) => 'name' in part && part.name === member)),
    )
  );
}

function textOf({ file }: Tree, { range }: Node): string {
  return file.text.slice(range.start, range.end);
}

type Variable = { readonly name: NameNode; readonly decl: Decl };

function isMapping(value: AbstractValue): value is NodeValue {
  return value.kind === 'node' && !value.asText && (value.node.kind === 'object' || value.node.kind === 'list');
}

/** In Go the literal behind the variable has the last word on how it is read. */
function isReadAs(session: Session, { tree: from, node }: NodeValue, decl: Decl): boolean {
  if (decl.tree.language !== 'go') return true;
  return isFormType(goType(session, decl)) === isFormType(from.file.text.slice(node.range.start, node.range.end).replace(/^make\(\s*/, ''));
}

/** The entry of a mapping that a variable is declared or made as; null where it is none. */
export function readIn(session: Session, decl: Decl, key: string, own: string): string | null {
  const { tree } = decl;
  if (tree.language === 'php') return `${own}['${key}']`;
  if (tree.language === 'python') return `${own}["${key}"]`;
  if (tree.language === 'go') {
    const type = goType(session, decl);
    return isFormType(type) ? `${own}.Get("${key}")` : isGoMap(type) ? `${own}["${key}"]` : null;
  }
  const [name] = /^[\w.]+/.exec(typeOf(decl)) ?? [''];
  // The router of C# reads a map itself, in which the entry may be missing.
  if (tree.language === 'csharp') return key === 'type' && /(?:Dictionary|^JObject|^NameValueCollection)$/.test(name) ? own : null;
  if (/(?:^|\.)(?:Linked)?MultiValueMap$/.test(name)) return `${own}.getFirst("${key}")`;
  return /(?:Map|(?:^|\.)JSONObject|(?:^|\.)Hashtable)$/.test(name) ? `${own}.get("${key}")` : null;
}

/** From texts to single values. */
function isGoMap(type: string): boolean {
  const [name] = /^[\w.]+/.exec(type) ?? [''];
  return /^map\[string\](?!\[)/.test(type) || isMapOfValues(name);
}

function isFormType(type: string): boolean {
  return /^url\.Values\b/.test(type);
}

/** `params := newParams(t).with(k, v).bag` has the type of the field, `body, err := build(t)` that of the function's first result. */
function goType(session: Session, decl: Decl): string {
  const own = typeOf(decl);
  const value = decl.node.kind === 'define' && decl.node.type === null ? decl.node.value : null;
  return /^(?:map\[|url\.)/.test(own) || isGoMap(own) || value === null
    ? own
    : (goTypeOf(session, { tree: decl.tree, node: value })?.text ?? own);
}

/** The declared type, or that of what the variable is made as: `map[string]any{}`, `make(url.Values)`, `new TreeMap<>()`. */
function typeOf({ tree, node }: Decl): string {
  if (node.kind !== 'define' && node.kind !== 'param') return '';
  if (node.type !== null && node.type !== 'var') return node.type;
  if (node.kind === 'param' || node.value === null) return '';
  const text = tree.file.text.slice(node.value.range.start, node.value.range.end);
  return text.replace(/^(?:make\(|new\s+)\s*/, '');
}
