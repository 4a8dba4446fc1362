import { walk } from '../../base/tree.js';
import type { NameNode, Node, Tree } from '../../model/index.js';
import type { Decl, Ref } from '../program/ref.js';
import type { KnownCall } from '../requests/find.js';
import { onlyItem } from '../requests/sent.js';
import type { AbstractValue, Env, NodeValue } from '../values/abstract-value.js';
import { evaluate } from '../values/evaluate.js';
import { accessEach } from '../values/properties.js';
import type { Session } from '../values/session.js';
import { sameAt, textAt } from './purity.js';

/** The type read out of a variable that holds the body: its source text, and what it gives. */
export type KeyedRead = { readonly text: string; readonly values: (env: Env) => readonly AbstractValue[] };

const KEYS = ['type', 'api_type', 'apiType'] as const;
/** Variables of one function that are asked about. */
const VARIABLES = 30;

/** What stands at `place` in the variables of the function around it, in languages where a map is read in one way. */
export function keyedReads(session: Session, at: KnownCall, place: Ref, scope: Node): readonly KeyedRead[] {
  const { tree } = place;
  if (!/^(?:php|java|go)$/.test(tree.language)) return [];
  const names = new Map<string, NameNode>();
  for (const node of walk(scope)) {
    if (node.kind === 'name' && node.name !== 'this' && !names.has(node.name) && names.size < VARIABLES) names.set(node.name, node);
  }
  return [...names.values()].flatMap((name) => {
    const [decl, another] = session.names.declarationsOf(name, tree) ?? [];
    if (!decl || another || decl.tree !== tree || !isVariable(decl) || !sameAt(session, name, place.node, at)) return [];
    return readsOf(session, at, place, { name, decl });
  });
}

function isVariable({ node, property }: Decl): boolean {
  return property === null && (node.kind === 'param' || (node.kind === 'define' && !node.member));
}

function readsOf(session: Session, at: KnownCall, { tree, node: place }: Ref, variable: Variable): readonly KeyedRead[] {
  const { start } = place.range;
  const here: NameNode = { kind: 'name', name: variable.name.name, range: { start, end: start }, parent: place.parent };
  const own = textAt(at, variable.name);
  return KEYS.flatMap((key): readonly KeyedRead[] => {
    const text = readIn(tree, variable, key, own);
    if (text === null) return [];
    const values = (env: Env): readonly AbstractValue[] => {
      const bodies = evaluate(session, here, tree, env);
      if (!bodies.every((body) => isMapping(body) && isReadAs(body, tree, variable))) return [];
      return accessEach(session, bodies, key, { tree, node: here }, env).flatMap((value) => onlyItem(session, value));
    };
    return [{ text, values }];
  });
}

type Variable = { readonly name: NameNode; readonly decl: Decl };

function isMapping(value: AbstractValue): value is NodeValue {
  return value.kind === 'node' && !value.asText && (value.node.kind === 'object' || value.node.kind === 'list');
}

/** In Go the literal behind the variable has the last word on how it is read. */
function isReadAs({ tree: from, node }: NodeValue, { language }: Tree, variable: Variable): boolean {
  if (language !== 'go') return true;
  return isForm(typeOf(variable.decl)) === isForm(from.file.text.slice(node.range.start, node.range.end).replace(/^make\(\s*/, ''));
}

function readIn(tree: Tree, { decl }: Variable, key: string, own: string): string | null {
  if (tree.language === 'php') return `${own}['${key}']`;
  const type = typeOf(decl);
  if (tree.language === 'go') return isForm(type) ? `${own}.Get("${key}")` : /^map\[string\](?!\[)/.test(type) ? `${own}["${key}"]` : null;
  const [name] = /^[\w.]+/.exec(type) ?? [''];
  if (/(?:^|\.)(?:Linked)?MultiValueMap$/.test(name)) return `${own}.getFirst("${key}")`;
  return /(?:Map|(?:^|\.)JSONObject|(?:^|\.)Hashtable)$/.test(name) ? `${own}.get("${key}")` : null;
}

function isForm(type: string): boolean {
  return /^url\.Values\b/.test(type);
}

/** The declared type, or that of what the variable is made as: `map[string]any{}`, `make(url.Values)`, `new TreeMap<>()`. */
function typeOf({ tree, node }: Decl): string {
  if (node.kind !== 'define' && node.kind !== 'param') return '';
  if (node.type !== null && node.type !== 'var') return node.type;
  if (node.kind === 'param' || node.value === null) return '';
  const text = tree.file.text.slice(node.value.range.start, node.value.range.end);
  return text.replace(/^(?:make\(|new\s+)\s*/, '');
}
