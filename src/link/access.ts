import type { ClassNode, DefineNode, FunctionNode, Node, Tree } from '../model.js';
import { configured, environment } from './config-keys.js';
import { annotated, typed } from './declared.js';
import { evaluate } from './evaluate.js';
import { invoke } from './invoke.js';
import { byTypes, exported } from './lookup.js';
import { mutations } from './mutations.js';
import { folderOf, isScript, keyOf, lastName } from './program.js';
import { homeOf } from './self.js';
import { callersOf } from './uses.js';
import { puzzle, type Session } from './session.js';
import { ABSENT, after, type Env, join, type NodeThing, opensOf, type Ref, START, type Thing, UNKNOWN, unknown, unsure } from './things.js';

type Instance = Extract<Thing, { kind: 'instance' }>;

/** A property of everything that an object can be. */
export function accessEach(session: Session, things: readonly Thing[], key: string, at: Ref, env: Env): readonly Thing[] {
  return things.flatMap((thing) =>
    access(session, thing, key, at, env).flatMap((found): readonly Thing[] => {
      const trace = join(found, { ...thing, caller: thing.caller });
      return trace === null ? [] : [{ ...found, ...trace }];
    }),
  );
}

export function access(session: Session, thing: Thing, key: string, at: Ref, env: Env): readonly Thing[] {
  switch (thing.kind) {
    case 'text':
      return ofText(thing, key);
    case 'absent':
      return [ABSENT];
    case 'unknown':
      return thing.opens.length > 0 ? [unknown(thing.opens)] : byTypes(session, at, env);
    case 'module': {
      const found = thing.trees.flatMap((tree) => exported(session, tree, key, '', env));
      return found.length > 0 ? found : byTypes(session, at, env);
    }
    case 'outside':
      return ofOutside(session, thing, key, at, env);
    case 'instance':
      return ofInstance(session, thing, key, at, env);
    case 'node':
      return ofNode(session, thing, key, at, env);
  }
}

function ofText(thing: Extract<Thing, { kind: 'text' }>, key: string): readonly Thing[] {
  if (/^(?:href|value|name|code|uri|URL)$/.test(key)) return [thing];
  const part = /^(?:host|hostname)$/.test(key)
    ? /^\w+:\/\/([^/:?#]+)/.exec(thing.text)?.[1]
    : /^origin$/.test(key)
      ? /^\w+:\/\/[^/?#]+/.exec(thing.text)?.[0]
      : undefined;
  return part === undefined ? [UNKNOWN] : [{ ...thing, text: part }];
}

const environmentPath = /^(?:process\.env|import\.meta\.env|os\.environ|Deno\.env|Bun\.env|ENV|_ENV|_SERVER)$/;

function ofOutside(session: Session, thing: Extract<Thing, { kind: 'outside' }>, key: string, at: Ref, env: Env): readonly Thing[] {
  if (environmentPath.test(thing.path)) {
    const step = { file: at.tree.file.path, range: at.node.range, why: 'config-key', detail: key } as const;
    return environment(session, key).map((value) => after(value, { steps: [step] }));
  }
  const put = thing.holders.length > 0 ? mutations(session, thing.holders, key, at) : [];
  if (put.length > 0) return put;
  if (/^(?:config|settings|app_?config)$/i.test(thing.path.split('.').at(-1) ?? '')) {
    const values = configured(session, key);
    if (values) return values;
  }
  return [{ ...thing, path: `${thing.path}.${key}`, holders: [] }];
}

function ofNode(session: Session, thing: NodeThing, key: string, at: Ref, env: Env): readonly Thing[] {
  if (thing.node.kind === 'class') return ofClass(session, { tree: thing.tree, node: thing.node }, key, at, env);
  if (thing.node.kind === 'group') return inGroup(session, thing, key);
  if (thing.node.kind === 'list') return ofList(session, thing, key);
  if (thing.node.kind !== 'object') return [UNKNOWN];
  const put = thing.holders.length > 0 ? mutations(session, thing.holders, key, at) : [];
  const own = ofObject(session, thing, thing.node, key);
  if (put.length === 0) return own;
  const isNew = own.every((one) => one.kind === 'absent');
  return isNew ? put : unsure([...own, ...put]);
}

/** The last entry of that name wins; what is spread after it may overrule it, and says so by being soft. */
function ofObject(session: Session, thing: NodeThing, object: Extract<Node, { kind: 'object' }>, key: string): readonly Thing[] {
  const { tree, env } = thing;
  const found: Thing[] = [];
  for (const entry of [...object.entries].reverse()) {
    if (entry.kind === 'spread') {
      const inside = accessEach(session, evaluate(session, entry.value, tree, env), key, { tree, node: entry }, env);
      if (inside.length > 0 && inside.every((one) => one.kind !== 'absent' && one.kind !== 'unknown' && one.kind !== 'outside'))
        return [...found, ...inside];
      found.push(...inside.filter((one) => one.kind !== 'absent'));
      continue;
    }
    if (entry.kind === 'function' && entry.name === key) return [...found, { ...START, kind: 'node', tree, node: entry, env, holders: [] }];
    if (entry.kind !== 'entry') {
      found.push(UNKNOWN);
      continue;
    }
    const name = keyOf(tree, entry.key) ?? constantKey(session, entry.key, tree, env);
    if (name === null) found.push(...unsure(evaluate(session, entry.value ?? entry.key, tree, env)));
    else if (name === key) return settle(found, evaluate(session, entry.value ?? entry.key, tree, env));
  }
  return found.length > 0 ? [...found, ABSENT] : [ABSENT];
}

/** What overrules a known value without being known: asked about through callers, and then only a doubt. */
function settle(over: readonly Thing[], values: readonly Thing[]): readonly Thing[] {
  if (over.length === 0) return values;
  const opens = opensOf(over);
  const known = over.filter((thing) => thing.kind !== 'unknown' && thing.kind !== 'outside');
  const soft: readonly Thing[] = opens.length > 0 ? [{ ...START, certain: false, kind: 'unknown', opens, soft: true }] : [];
  return [...known, ...unsure(values), ...soft];
}

function constantKey(session: Session, key: Node, tree: Tree, env: Env): string | null {
  const [only, another] = evaluate(session, key, tree, env);
  return only?.kind === 'text' && !another ? only.text : null;
}

/** A config file's top, or an XML element. */
function inGroup(session: Session, thing: NodeThing, key: string): readonly Thing[] {
  if (thing.node.kind !== 'group') return [UNKNOWN];
  for (const child of thing.node.children) {
    if (child.kind === 'entry' && keyOf(thing.tree, child.key) === key && child.value)
      return evaluate(session, child.value, thing.tree, thing.env);
  }
  return [ABSENT];
}

function ofList(session: Session, thing: NodeThing, key: string): readonly Thing[] {
  if (thing.node.kind !== 'list' || !/^\d+$/.test(key)) return [UNKNOWN];
  const { items } = thing.node;
  const item = items[Number(key)];
  if (!item) return [ABSENT];
  return items.slice(0, Number(key) + 1).some((one) => one.kind === 'spread') ? [UNKNOWN] : evaluate(session, item, thing.tree, thing.env);
}

/** Every value of a map or list whose key nobody knows. */
export function everyEntry(session: Session, things: readonly Thing[], at: Ref, env: Env): readonly Thing[] {
  return things.flatMap((thing): readonly Thing[] => {
    if (thing.kind === 'unknown') return [unknown(thing.opens)];
    if (thing.kind === 'absent') return [];
    if (thing.kind !== 'node') return [UNKNOWN];
    const { node, tree } = thing;
    if (node.kind === 'class')
      return node.body.flatMap((part) =>
        part.kind === 'define' && part.value ? entryValue(session, part.value, tree, part.name, at, env) : [],
      );
    const items = node.kind === 'object' ? node.entries : node.kind === 'list' ? node.items : null;
    if (items === null) return [UNKNOWN];
    const isChanged = thing.holders.some((holder) =>
      (session.program.assigned.get('') ?? []).some((ref) => isInto(ref.node.target, holder.name)),
    );
    const values = items.flatMap((item): readonly Thing[] => {
      if (item.kind === 'spread') return everyEntry(session, evaluate(session, item.value, tree, thing.env), at, env);
      if (item.kind !== 'entry') return entryValue(session, item, tree, '', at, thing.env);
      return entryValue(session, item.value ?? item.key, tree, keyOf(tree, item.key) ?? '', at, thing.env);
    });
    return isChanged ? [...values, UNKNOWN] : values;
  });
}

/** `m[x] = …` */
function isInto(target: Node, name: string): boolean {
  return target.kind === 'index' && target.object.kind === 'name' && target.object.name === name;
}

function entryValue(session: Session, value: Node, tree: Tree, key: string, at: Ref, env: Env): readonly Thing[] {
  const step = { file: at.tree.file.path, range: at.node.range, why: 'region-selector', detail: key } as const;
  return evaluate(session, value, tree, env).map((thing) => after(thing, { steps: [step], certain: false }));
}

// ── Classes ─────────────────────────────────────────────────────────────────────────────────────────────────────────

/** A static field, an enum member, a method by its class. */
function ofClass(session: Session, type: Ref<ClassNode>, key: string, at: Ref, env: Env): readonly Thing[] {
  for (const one of lineage(session, type)) {
    const member = memberOf(one.node, key);
    if (member?.kind === 'define' && one.node.isEnum && member.value === null)
      return [{ ...START, kind: 'node', tree: one.tree, node: member, env, holders: [] }];
    if (member?.kind === 'define') return field(session, one, member, key, at, { ...env, frames: null });
    if (member) return [{ ...START, kind: 'node', tree: one.tree, node: member, env, holders: [] }];
  }
  return isScript(type.tree) ? byTypes(session, at, env) : [UNKNOWN];
}

function ofInstance(session: Session, thing: Instance, key: string, at: Ref, env: Env): readonly Thing[] {
  const { within } = thing;
  const found = memberThings(session, thing, key, at, env);
  const made = constructorOf(thing.type.node);
  // Which object it was called on is told by the method's callers, where all of them are known; else any object that is made counts.
  if (within === null || made === null || within === made || !opensOf(found).includes(made)) return found;
  if (env.context.callers.has(within) || !callersOf(session, within).complete) return found;
  return found.map((one) => (one.kind === 'unknown' && one.opens.includes(made) ? { ...one, opens: [within] } : one));
}

function memberThings(session: Session, thing: Instance, key: string, at: Ref, env: Env): readonly Thing[] {
  const methods: Thing[] = [];
  for (const type of lineage(session, thing.type)) {
    const member = memberOf(type.node, key);
    const inside = constructorEnv(type.node, thing, env);
    if (member?.kind === 'define') return field(session, type, member, key, at, inside);
    if (member?.kind === 'function') {
      if (isGetter(type.tree, member)) return invoke(session, { tree: type.tree, node: member }, null, env);
      methods.push({ ...START, kind: 'node', tree: type.tree, node: member, env, holders: [] });
      return [...methods, ...overrides(session, thing, type, key, env)];
    }
    if (member) return evaluate(session, member, type.tree, inside);
    const given = constructorField(type.node, key);
    if (given) return evaluate(session, given, type.tree, inside);
    const set = fieldValues(session, type, key, at, inside);
    if (set.length > 0) return set.length === 1 ? set : unsure(set);
  }
  const base = outsideBase(session, thing.type);
  if (base === null) return byTypes(session, at, env);
  const values = /(?:Settings|Config)$/.test(base) ? configured(session, key) : null;
  return values ?? [{ ...START, kind: 'outside', path: `${base}().${key}`, made: [], holders: [] }];
}

/** The class with its other parts, and those it extends, as far as they are among the trees. */
export function lineage(session: Session, type: Ref<ClassNode>): readonly Ref<ClassNode>[] {
  const line: Ref<ClassNode>[] = [];
  let at: Ref<ClassNode> | null = type;
  while (at && !line.some((one) => one.node === at?.node) && line.length < 24) {
    const parts: readonly Ref<ClassNode>[] = [at, ...otherParts(session, at)];
    line.push(...parts);
    at = parts.reduce<Ref<ClassNode> | null>((found, part) => found ?? parentOf(session, part), null);
  }
  return line;
}

/** Go's methods stand beside their struct, C# and Ruby open a class again. */
function otherParts({ program }: Session, { tree, node }: Ref<ClassNode>): readonly Ref<ClassNode>[] {
  if (tree.language !== 'go' && tree.language !== 'csharp' && tree.language !== 'ruby') return [];
  const isNear = (other: Ref): boolean => tree.language !== 'go' || folderOf(other.tree.file.path) === folderOf(tree.file.path);
  return (program.classes.get(node.name) ?? []).filter((ref) => ref.node !== node && ref.tree.language === tree.language && isNear(ref));
}

function parentOf(session: Session, { tree, node }: Ref<ClassNode>): Ref<ClassNode> | null {
  if (node.extends === null) return null;
  const candidates = session.program.classes.get(lastName(node.extends)) ?? [];
  const near = candidates.filter((ref) => ref.tree === tree);
  const family = candidates.filter((ref) => ref.tree.language === tree.language || (isScript(ref.tree) && isScript(tree)));
  const [only, another] = near.length > 0 ? near : family;
  const isOneType = only && (!another || otherParts(session, only).length > 0);
  return isOneType && only ? only : null;
}

function outsideBase(session: Session, type: Ref<ClassNode>): string | null {
  const last = lineage(session, type).findLast((one) => one.node.extends !== null);
  return last?.node.extends && parentOf(session, last) === null ? lastName(last.node.extends) : null;
}

export function memberOf(type: ClassNode, key: string): Node | null {
  let found: Node | null = null;
  for (const part of type.body) {
    const member = part.kind === 'entry' ? part.value : part;
    const name =
      part.kind === 'entry' && part.key.kind === 'string'
        ? part.key.value
        : member?.kind === 'define' || member?.kind === 'function'
          ? member.name
          : null;
    if (name === key && member) found = member;
  }
  return found;
}

function constructorField(type: ClassNode, key: string): Node | null {
  for (const part of type.body) {
    if (part.kind !== 'function') continue;
    const param = part.params.find((one) => one.field && one.name === key);
    if (param) return { kind: 'name', name: key, range: param.at, parent: part };
  }
  return null;
}

export function constructorOf(type: ClassNode): FunctionNode | null {
  const found = type.body.find(
    (part) => part.kind === 'function' && (/^(?:constructor|__init__|__construct|initialize)$/.test(part.name) || part.name === type.name),
  );
  return found?.kind === 'function' ? found : null;
}

/** Inside an object whose making is known, the constructor's parameters are what it was made with. */
function constructorEnv(type: ClassNode, thing: Instance, env: Env): Env {
  const made = constructorOf(type);
  const base = { ...env, frames: null };
  if (made === null || thing.made === null || thing.type.node !== type) return base;
  return { ...base, frames: { fn: made, call: { tree: thing.made.tree, node: thing.made.node }, env: thing.made.env, next: null } };
}

/** A field: its initial value and everything that is ever assigned to it. */
function field(session: Session, type: Ref<ClassNode>, member: DefineNode, key: string, at: Ref, env: Env): readonly Thing[] {
  const { tree } = type;
  const initial = member.value ? evaluate(session, member.value, tree, { ...env, frames: null }) : (annotated(session, member, tree) ?? []);
  const set = member.constant && member.value ? [] : fieldValues(session, type, key, at, env);
  const settings = (outsideBase(session, type) ?? '').endsWith('Settings') ? (configured(session, key) ?? []) : [];
  const all = [...settings, ...initial.filter((thing) => set.length === 0 || thing.kind !== 'absent'), ...set];
  const step = { file: tree.file.path, range: member.at, why: 'constant', detail: key } as const;
  const decl = { tree, node: member, name: key, property: null, initial: null };
  const hold = (thing: Thing): Thing =>
    after('holders' in thing ? { ...thing, holders: [...thing.holders, { name: key, decl, env }] } : thing, { steps: [step] });
  if (all.length === 0) return (typed(session, member.type, tree) ?? (isScript(tree) ? byTypes(session, at, env) : [UNKNOWN])).map(hold);
  const isOne = set.length === 0 || (initial.length === 0 && assignsTo(session, type, key).length === 1);
  return (isOne ? all : unsure(all)).map(hold);
}

function fieldValues(session: Session, type: Ref<ClassNode>, key: string, at: Ref, env: Env): readonly Thing[] {
  const own = assignsTo(session, type, key).flatMap(({ tree, node }) => evaluate(session, node.value, tree, env));
  if (own.some((thing) => thing.kind === 'unknown')) puzzle(session, at);
  return own;
}

/** `this.key = …` in the class or one that extends it; `x.key = …` anywhere, unless x is surely something else. */
function assignsTo(session: Session, type: Ref<ClassNode>, key: string) {
  return (session.program.assigned.get(key) ?? []).filter(({ tree, node }) => {
    if (node.target.kind === 'name')
      return tree === type.tree && session.names.declarationsOf(node.target, tree)?.some((decl) => decl.node.parent === type.node);
    if (node.target.kind !== 'member') return false;
    const { object } = node.target;
    if (object.kind === 'name' && object.name === 'this') {
      const owner = homeOf(node)?.owner;
      return (
        owner?.kind === 'class' && (owner === type.node || lineage(session, { tree, node: owner }).some((one) => one.node === type.node))
      );
    }
    if (object.kind === 'name' && object.name === type.node.name) return true;
    const things = evaluate(session, object, tree, { frames: null, context: { callers: new Map() } });
    return things.some((thing) => thing.kind === 'instance' && lineage(session, thing.type).some((one) => one.node === type.node));
  });
}

function overrides(session: Session, thing: Instance, type: Ref<ClassNode>, key: string, env: Env): readonly Thing[] {
  if (thing.made !== null) return [];
  const found: Thing[] = [];
  for (const sub of session.program.subclasses.get(type.node.name) ?? []) {
    const member = lineage(session, sub).some((one) => one.node === type.node) ? memberOf(sub.node, key) : null;
    if (member?.kind === 'function') found.push({ ...START, certain: false, kind: 'node', tree: sub.tree, node: member, env, holders: [] });
  }
  return found;
}

function isGetter(tree: Tree, fn: FunctionNode): boolean {
  if (
    fn.annotations.some(
      (one) => one.kind === 'call' && one.callee.kind === 'name' && /^(?:property|cached_property|computed)$/.test(one.callee.name),
    )
  )
    return true;
  return isScript(tree) && fn.at !== null && /(?:^|\s)get\s+$/.test(tree.file.text.slice(fn.range.start, fn.at.start));
}
