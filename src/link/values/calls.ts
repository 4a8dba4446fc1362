import { walk } from '../../base/tree.js';
import type { CallNode, ClassNode, FunctionNode, Node, Tree } from '../../model/index.js';
import { isScript } from '../program/program.js';
import type { Ref } from '../program/ref.js';
import { throughRouter } from '../program/router-call.js';
import { resolveImport } from '../symbols/import-resolver.js';
import { givesItself, isNamedValue } from '../symbols/named-types.js';
import {
  type AbstractValue,
  type Activation,
  type Env,
  join,
  type LibraryValue,
  START,
  type TextValue,
  textsOf,
  UNKNOWN,
  UNKNOWN_SUBSTRING,
  unknown,
} from './abstract-value.js';
import { boundAs, boundIn, withBound } from './bound-functions.js';
import { collectedFrom, entriesOf, reducedFrom } from './copied-entries.js';
import { addedBy, withAdded } from './decorated-calls.js';
import { choosesNothing } from './deployments.js';
import { asKey } from './enum-members.js';
import { evaluate } from './evaluate.js';
import { fileRead } from './files-read.js';
import { generatedBuilder, generatedCall } from './generated-members.js';
import { feignTarget } from './interface-clients.js';
import {
  bodyOfTwo,
  copies,
  environmentReaders,
  formatters,
  joiners,
  listMakers,
  mapMakers,
  mergers,
  settingReaders,
  textMethod,
  transparent,
  writers,
} from './library-models.js';
import { entryPart, viewOf } from './map-entries.js';
import { ofPhpLibrary } from './php-files.js';
import { access, everyEntry } from './properties.js';
import { ofSuper } from './python-classes.js';
import { ofPythonLibrary, pythonMethod } from './python-library.js';
import { classesHere, enclosingObject, invokerOf, isOwnClass } from './receiver.js';
import { closureOf, entered, returnValues } from './return-values.js';
import { listedObject, managed, ofListMethod, yielded } from './sequences.js';
import { keyed, puzzle, type Session } from './session.js';
import { configured } from './settings.js';
import { argTexts, format, joinedList, joinedUrl, sum } from './strings.js';
import { writtenIn, writtenTo } from './written-entries.js';

/** Everything that a call can give. */
export function callOf(session: Session, node: CallNode, tree: Tree, env: Env): readonly AbstractValue[] {
  const { callee } = node;
  const passed = throughRouter(node);
  if (passed !== null)
    return evaluate(session, passed, tree, env).map((thing) => (thing.kind === 'unknown' ? thing : { ...thing, routed: true }));
  if (callee.kind === 'name' && /^(?:require|import)$/.test(callee.name)) return required(session, node, tree, env);
  // `new self()`, `new static()`: an object of the class around.
  if (node.isNew && tree.language === 'php' && callee.kind === 'name' && /^(?:this|self|static)$/.test(callee.name)) {
    const owner = enclosingObject(node)?.owner;
    if (owner?.kind === 'class')
      return [{ ...START, kind: 'instance', type: { tree, node: owner }, made: { tree, node, env }, within: null }];
  }
  if (isOwnClass({ tree, node }))
    return classesHere(session, node, tree, env).map((type) => ({
      ...START,
      kind: 'instance',
      type,
      made: { tree, node, env },
      within: null,
    }));
  const reduced = callee.kind === 'member' && callee.property === 'reduce' && isScript(tree) ? reducedFrom(session, node, tree) : null;
  if (reduced !== null) {
    const parts = [reduced.initial, reduced.from.node].map((value): Node => ({ kind: 'spread', range: value.range, parent: node, value }));
    return asObject(parts, node, tree, env);
  }
  const collected =
    callee.kind === 'member' && callee.property === 'collect' && tree.language === 'java' ? collectedFrom(session, node, tree) : null;
  if (collected !== null) {
    const { node: source } = collected;
    return asObject([{ kind: 'spread', range: source.range, parent: node, value: source }], node, tree, env);
  }
  const part = entryPart(session, node, tree, env);
  if (part !== null) return part;
  const read = fileRead(session, node, tree, env);
  if (read !== null) return read;
  if (callee.kind !== 'member') return evaluate(session, callee, tree, env).flatMap((value) => called(session, value, node, tree, env));
  const above = ofSuper(session, callee, tree, env);
  if (above) return above.flatMap((value) => called(session, value, node, tree, env));
  return evaluate(session, callee.object, tree, env).flatMap((object) => {
    const values = method(session, object, callee.property, node, tree, env);
    // What stands in for a value that nobody knows is not in doubt for that.
    if (object.kind === 'unknown') return values;
    return values.flatMap((value): readonly AbstractValue[] => {
      const provenance = join(value, { ...object, steps: object.steps });
      return provenance === null ? [] : [{ ...value, ...provenance }];
    });
  });
}

function method(session: Session, object: AbstractValue, name: string, node: CallNode, tree: Tree, env: Env): readonly AbstractValue[] {
  const own = tree.language === 'python' ? pythonMethod(session, object, name, node, tree, env) : null;
  if (own) return own;
  if (object.kind === 'text' && /^(?:format|formatted)$/.test(name)) return format(session, [object], node.args, tree, env);
  const optional = ofOptional(session, object, name, node, tree, env);
  if (optional !== null) return optional;
  if (object.kind === 'text' && node.args.length === 0 && givesItself(session, name, tree)) return [object];
  if (object.kind === 'text') return onText(session, object, name, node.args, tree, env);
  const inside =
    object.kind === 'instance' && object.type.node.isEnum && name === 'cases' ? ofEnum(session, object.type, name, node, tree, env) : null;
  if (inside !== null) return inside;
  if (object.kind === 'node') {
    const { kind } = object.node;
    if (kind === 'function' && name === 'bind')
      return [node.args.length > 1 && isScript(tree) ? { ...object, node: boundAs(node, object.node) } : object];
    // `supplier.get()`: the one method of a functional interface is the function itself.
    if (kind === 'function' && tree.language === 'java') return called(session, object, node, tree, env);
    const members =
      kind === 'class' && object.node.isEnum ? ofEnum(session, { tree: object.tree, node: object.node }, name, node, tree, env) : null;
    if (members !== null) return members;
    const isTaken = kind === 'object' && tree.language === 'python' && /^(?:pop|setdefault)$/.test(name);
    if ((((kind === 'object' || kind === 'list') && isReader(name)) || isTaken) && node.args.length > 0)
      return byKey(session, object, node, tree, env);
    const view = kind === 'object' && node.args.length === 0 ? viewOf(session, object, name) : null;
    if (view !== null) return view;
    const listed = ofListMethod(session, object, name, node, tree, env);
    if (listed !== null) return listed;
    if (kind === 'list' && name === 'join') return joinedList(session, object, node, tree, env);
    if (kind === 'object' && /^(?:toString|build|to_dict|copy|clone|toJSONString|toJson|getBytes|encode|Encode)$/.test(name))
      return [object];
  }
  if (object.kind === 'library' && object.holders.length > 0 && isReader(name) && node.args.length > 0) {
    const found = byKey(session, object, node, tree, env);
    if (found.some((value) => value.kind === 'text')) return found;
  }
  if (object.kind === 'library' && /^String(?:Builder|Buffer|Joiner)\(\)$/.test(object.path) && name === 'toString') {
    const [holder] = object.holders;
    const written = holder ? writtenTo(session, holder.name, node, tree, env) : [];
    if (written.length > 0) return written;
  }
  if (object.kind === 'library' && name === 'toString' && /^String(?:Builder|Buffer)\(\)(?:\.append\(\))*$/.test(object.path)) {
    const parts = object.made.flatMap((one) => (one.node.args[0] ? [{ tree: one.tree, node: one.node.args[0], env: one.env }] : []));
    return sum(
      session,
      parts.filter(({ node: part }) => part.kind !== 'plain'),
    );
  }
  // A builder hands itself on: `new JSONObject().put(…)`, `form.toString()`.
  if (object.kind === 'library' && object.holders.length > 0 && /^(?:toString|toJSONString|build|Encode|encode|getBytes)$/.test(name))
    return [object];
  const generated = generatedBy(session, object, name, { tree, node }, env);
  if (generated !== null) return generated;
  const at = { tree, node: node.callee };
  return access(session, object, name, at, env).flatMap((value) => called(session, value, node, tree, env));
}

function generatedBy(
  session: Session,
  object: AbstractValue,
  name: string,
  call: Ref<CallNode>,
  env: Env,
): readonly AbstractValue[] | null {
  if (object.kind === 'instance') return generatedCall(session, object, name, call, env);
  if (object.kind !== 'node' || object.node.kind !== 'class') return null;
  return generatedBuilder({ tree: object.tree, node: object.node }, name, call, env);
}

/** What an enum's own functions give: its members, or the one of a name or a value; null for a function that somebody wrote. */
function ofEnum(
  session: Session,
  { tree: home, node: type }: Ref<ClassNode>,
  name: string,
  { args }: CallNode,
  tree: Tree,
  env: Env,
): readonly AbstractValue[] | null {
  if (type.body.some((part) => part.kind === 'function' && part.name === name)) return null;
  const [first, another] = args;
  if (/^(?:values|cases)$/.test(name) && !first)
    return [{ ...START, kind: 'node', tree: home, node: type, env, holders: [], asText: false }];
  if (!first || another) return null;
  if (/^(?:from|tryFrom)$/.test(name) && home.language === 'php') return evaluate(session, first, tree, env);
  if (name !== 'valueOf' || home.language !== 'java') return null;
  return evaluate(session, first, tree, env).flatMap((asked): readonly AbstractValue[] => {
    const member = type.body.find((part) => part.kind === 'define' && asked.kind === 'text' && part.name === asked.text);
    return member?.kind === 'define' && member.value ? evaluate(session, member.value, home, env) : [UNKNOWN];
  });
}

/** Java's `Optional` stands for what it may hold. */
function ofOptional(
  session: Session,
  object: AbstractValue,
  name: string,
  { args }: CallNode,
  tree: Tree,
  env: Env,
): readonly AbstractValue[] | null {
  const [first] = args;
  if (tree.language !== 'java') return null;
  if (/^(?:filter|map|or|stream)$/.test(name) && object.kind === 'text' && (first?.kind === 'function' || first?.kind === 'member'))
    return [object];
  if (/^(?:filter|map)$/.test(name) && (object.kind === 'absent' || object.kind === 'unknown')) return [object];
  if (!/^(?:orElse|orElseGet|orElseThrow)$/.test(name)) return null;
  if (object.kind !== 'absent' && object.kind !== 'unknown') return [object];
  const [inner] = first?.kind === 'function' ? first.body : [];
  const other = inner?.kind === 'return' ? inner.value : first?.kind === 'function' ? null : (first ?? null);
  const rest = other ? evaluate(session, other, tree, env) : [];
  return object.kind === 'absent' ? rest : [object, ...rest];
}

function isReader(name: string): boolean {
  return /^(?:get|getOrDefault|at|fetch|dig|Get|opt|getString)$/.test(name);
}

/** `m.get(k)`, `m.get(k, default)`. */
function byKey(session: Session, object: AbstractValue, node: CallNode, tree: Tree, env: Env): readonly AbstractValue[] {
  const [first, second] = node.args;
  if (!first) return [UNKNOWN];
  const found: AbstractValue[] = [];
  for (const key of evaluate(session, first, tree, env).map(asKey)) {
    if (key.kind === 'text' && !key.text.includes(UNKNOWN_SUBSTRING)) {
      keyed(session, key, [object]);
      const why = choosesNothing(key.text) ? ('config-key' as const) : ('region-selector' as const);
      const step = { file: tree.file.path, range: first.range, why, detail: key.text };
      const values = access(session, object, key.text, { tree, node }, env);
      found.push(...values.map((value) => ({ ...value, steps: [step, ...value.steps], certain: value.certain && key.certain })));
    } else {
      if (key.kind === 'unknown' && key.unresolved.length > 0) found.push(unknown(key.unresolved));
      found.push(...everyEntry(session, [object], { tree, node: first }, env));
    }
  }
  const isMissing = found.some((value) => value.kind === 'absent');
  return isMissing && second ? [...found.filter((value) => value.kind !== 'absent'), ...evaluate(session, second, tree, env)] : found;
}

function onText(session: Session, object: TextValue, name: string, args: readonly Node[], tree: Tree, env: Env): readonly AbstractValue[] {
  const text = textMethod(name, object.text, argTexts(session, args, tree, env));
  const replaced = text === null && name === 'replace' ? withoutPattern(object.text, args) : null;
  if (replaced !== null) return [{ ...object, text: replaced }];
  return text === null ? [UNKNOWN] : [{ ...object, text, certain: object.certain && !text.includes(UNKNOWN_SUBSTRING) }];
}

/** What a pattern of slashes and spaces at either end leaves of a text: `replace(/\\/+$/, '')`. */
function withoutPattern(text: string, [first, second]: readonly Node[]): string | null {
  if (first?.kind !== 'regex' || second?.kind !== 'string') return null;
  return /^\^?(?:\\\/|\\s|\[\\\/\]|\[\/\])[+*]?\$?$/.test(first.source) && /^\^|\$$/.test(first.source)
    ? text.replace(new RegExp(first.source), second.value)
    : null;
}

/** What a function gives; where that is a text that nobody can tell, but made of all entries of a map, the map stands for it. */
function given(
  session: Session,
  fn: Ref<FunctionNode>,
  call: Ref<CallNode>,
  env: Env,
  closure: Activation | null,
): readonly AbstractValue[] {
  const values = returnValues(session, fn, call, env, closure);
  const isTold = values.some(
    (value) => value.kind !== 'unknown' && value.kind !== 'library' && !(value.kind === 'text' && value.text.includes(UNKNOWN_SUBSTRING)),
  );
  if (isTold || values.length === 0) return values;
  const written = writtenIn(session, fn, entered(session, fn.node, call, env, closure));
  return written.length > 0 ? written : values;
}

/** One value that stands in the callee's place, called. */
function called(session: Session, value: AbstractValue, node: CallNode, tree: Tree, env: Env): readonly AbstractValue[] {
  if (value.kind === 'node' && value.node.kind === 'function') {
    if (node.isNew) return [UNKNOWN];
    const bound = boundIn(value.node);
    if (bound !== null) return called(session, { ...value, node: bound.fn }, withBound(node, bound.bind), tree, env);
    const added = addedBy(session, { tree: value.tree, node: value.node });
    if (added !== null && !node.args.includes(added.entries[0] ?? added.first[0] ?? node))
      return called(session, value, withAdded(node, added), tree, env);
    const closure = closureOf(value.node, value.env);
    const inside = entered(session, value.node, { tree, node }, env, closure);
    const handed = managed(session, { tree: value.tree, node: value.node }, inside);
    if (handed !== null) return handed;
    const listed = yielded({ tree: value.tree, node: value.node }, inside);
    return listed ? [listed] : given(session, { tree: value.tree, node: value.node }, { tree, node }, env, closure);
  }
  if (value.kind === 'node' && value.node.kind === 'class') {
    const [given, another] = node.args;
    if (given && !another && isNamedValue(session, { tree: value.tree, node: value.node })) return evaluate(session, given, tree, env);
    // `new X() { … }` and an enum's member with a body are of a class of their own.
    const own = node.args.find((arg): arg is ClassNode => arg.kind === 'class');
    const type = own ? { tree, node: own } : { tree: value.tree, node: value.node };
    return [{ ...START, kind: 'instance', type, made: { tree, node, env }, within: null }];
  }
  if (value.kind === 'library') return ofLibrary(session, value, node, tree, env);
  const invoked = value.kind === 'instance' ? invokerOf(session, value) : null;
  if (invoked !== null) return given(session, invoked, { tree, node }, env, null);
  const setting = settingRead(session, node, tree, env, false);
  if (setting) return setting;
  if (value.kind === 'unknown') {
    puzzle(session, { tree, node: node.callee }, 'value');
    return [value.unresolved.length > 0 ? unknown(value.unresolved) : UNKNOWN];
  }
  return [UNKNOWN];
}

function ofLibrary(session: Session, candidate: LibraryValue, node: CallNode, tree: Tree, env: Env): readonly AbstractValue[] {
  const { path } = candidate;
  const [first, second] = node.args;
  const own =
    tree.language === 'python'
      ? ofPythonLibrary(session, candidate, node, tree, env)
      : tree.language === 'php'
        ? ofPhpLibrary(session, path, node, tree, env)
        : null;
  if (own) return own;
  const value = (arg: Node): readonly AbstractValue[] => evaluate(session, arg.kind === 'entry' && arg.value ? arg.value : arg, tree, env);
  if (second && (path === 'URL' || joiners.test(path))) return joinedUrl(session, node.args, path === 'URL', tree, env);
  const lister = first && isScript(tree) ? /^Object\.(entries|values|keys)$/.exec(path)?.[1] : undefined;
  if (first && (lister === 'entries' || lister === 'values' || lister === 'keys')) return listedObject(session, lister, value(first));
  if (first && path === 'Object.fromEntries') {
    const source = entriesOf(session, { tree, node: first }) ?? { tree, node: first };
    return asObject([{ kind: 'spread', range: first.range, parent: node, value: source.node }], node, tree, env);
  }
  if (first && madeOfEntries.test(path) && node.isNew && isScript(tree)) {
    const made = ofEntries(session, first, node, tree, env);
    if (made !== null) return path === 'URLSearchParams' ? made.map(asText) : made;
  }
  if (first && path === 'JSON.parse') {
    const read = value(first).filter((one) => one.kind === 'node' && one.asText);
    if (read.length > 0) return value(first).map((one) => (one.kind === 'node' ? { ...one, asText: false, holders: [] } : one));
  }
  if (mapMakers.test(path)) return pairsOf(node.args, node, tree, env);
  const around = path === 'values' && tree.language === 'java' ? enclosingObject(node)?.owner : undefined;
  if (around?.kind === 'class' && around.isEnum) return [{ ...START, kind: 'node', tree, node: around, env, holders: [], asText: false }];
  if (first && path === 'Arrays.stream') return value(first);
  if (listMakers.test(path))
    return [
      {
        ...START,
        kind: 'node',
        tree,
        node: { kind: 'list', range: node.range, parent: node.parent, items: node.args },
        env,
        holders: [],
        asText: false,
      },
    ];
  if (first && formatters.test(path)) return format(session, evaluate(session, first, tree, env), node.args.slice(1), tree, env);
  if (bodyOfTwo.test(path)) return node.args.flatMap(value).filter((one) => one.kind !== 'library' || isBody(one));
  if (copies.test(path) && node.isNew) {
    const own = node.args.find((arg): arg is ClassNode => arg.kind === 'class');
    if (own) return asObject(putIn(own), node, tree, env);
    // `new EnumMap<>(Region.class)`
    const source = first && !/\.class$/.test(tree.file.text.slice(first.range.start, first.range.end)) ? first : null;
    return copied(source ? value(source) : [], source, node, tree, env);
  }
  if (path === 'dict' && node.args.some((arg) => arg.kind === 'entry')) return asObject(node.args, node, tree, env);
  if (first && transparent.some((pattern) => pattern.test(path))) return writers.test(path) ? value(first).map(asText) : value(first);
  if (mergers.test(path))
    return asObject(
      node.args.map((arg) => ({ kind: 'spread', value: arg, range: arg.range, parent: node })),
      node,
      tree,
      env,
    );
  const target = feignTarget(session, path, node, tree);
  if (target) return [target];
  const setting = settingRead(session, node, tree, env, environmentReaders.test(path));
  if (setting && (settingReaders.test(path) || environmentReaders.test(path))) return setting;
  return made(candidate, node, tree, env);
}

const madeOfEntries = /^(?:Map|URLSearchParams)$/;

/** `new Map([[key, value], …])`, `new Map(Object.entries(x).sort())`; null where what it is made of is no list of entries. */
function ofEntries(session: Session, first: Node, node: CallNode, tree: Tree, env: Env): readonly AbstractValue[] | null {
  const written = first.kind === 'list' ? pairs(first.items, node, tree, env) : null;
  if (written !== null) return written;
  const source = entriesOf(session, { tree, node: first });
  if (source === null || (source.node === first && first.kind !== 'list')) return null;
  if (source.node === first) return [UNKNOWN];
  return asObject([{ kind: 'spread', range: first.range, parent: node, value: source.node }], node, tree, env);
}

function made(value: LibraryValue, node: CallNode, tree: Tree, env: Env): readonly AbstractValue[] {
  const { path } = value;
  const name = path.slice(path.lastIndexOf('.') + 1);
  return [
    {
      ...START,
      kind: 'library',
      path: `${path}()`,
      made: [...value.made, { tree, node, method: name, env }].slice(-24),
      holders: [],
      asText: false,
    },
  ];
}

/** `new HashMap<>() {{ put("type", type); }}`: what the block puts into the map that it makes. */
function putIn(own: ClassNode): readonly Node[] {
  return [...walk(own)].flatMap((node): readonly Node[] => {
    if (node.kind !== 'call' || node.callee.kind !== 'name' || node.callee.name !== 'put') return [];
    const [key, value] = node.args;
    return key && value ? [{ kind: 'entry', range: node.range, parent: node, key, value }] : [];
  });
}

/** OkHttp's media type stands beside the body. */
function isBody({ path, holders }: LibraryValue): boolean {
  return holders.length > 0 && !/(?:^|\.)MediaType\b/.test(path);
}

/** `new HashMap<>(params)` has what they have, and goes its own way from there; `new HashMap<>(16)` has nothing yet. */
function copied(values: readonly AbstractValue[], first: Node | null, node: CallNode, tree: Tree, env: Env): readonly AbstractValue[] {
  const isEmpty = first === null || first.kind === 'plain' || values.every((value) => value.kind === 'node' && value.node.kind === 'plain');
  if (isEmpty) return asObject([], node, tree, env);
  if (values.length > 0 && values.every((value) => value.kind === 'text')) return values;
  return asObject([{ kind: 'spread', value: first, range: first.range, parent: node }], node, tree, env);
}

function asText(value: AbstractValue): AbstractValue {
  return 'asText' in value ? { ...value, asText: true } : value;
}

function asObject(entries: readonly Node[], node: CallNode, tree: Tree, env: Env): readonly AbstractValue[] {
  return [
    {
      ...START,
      kind: 'node',
      tree,
      node: { kind: 'object', range: node.range, parent: node.parent, entries },
      env,
      holders: [],
      asText: false,
    },
  ];
}

function pairs(items: readonly Node[], node: CallNode, tree: Tree, env: Env): readonly AbstractValue[] | null {
  const flat = items.map((item) => (item.kind === 'list' && item.items.length === 2 ? item.items : null));
  return flat.includes(null)
    ? null
    : pairsOf(
        flat.flatMap((pair) => pair ?? []),
        node,
        tree,
        env,
      );
}

function pairsOf(args: readonly Node[], node: CallNode, tree: Tree, env: Env): readonly AbstractValue[] {
  const entries: Node[] = [];
  for (let i = 0; i + 1 < args.length; i += 2) {
    const [key, value] = [args[i], args[i + 1]];
    if (key && value) entries.push({ kind: 'entry', range: { start: key.range.start, end: value.range.end }, parent: node, key, value });
  }
  return asObject(entries, node, tree, env);
}

/** `config.get('temu.url', default)`: what config files say, and the default; null where the key is none of theirs. */
function settingRead(session: Session, node: CallNode, tree: Tree, env: Env, isEnvironment: boolean): readonly AbstractValue[] | null {
  const { callee } = node;
  const name = callee.kind === 'member' ? callee.property : callee.kind === 'name' ? callee.name : '';
  const [first, second] = node.args;
  if (!first || !settingReaders.test(name)) return null;
  const keys = textsOf(evaluate(session, first, tree, env)).map((candidate) => candidate.text);
  const values = keys.map((key) => configured(session, key));
  const initial = second
    ? evaluate(session, second.kind === 'entry' && second.value ? second.value : second, tree, env).filter(
        (candidate) => candidate.kind !== 'absent',
      )
    : [];
  if (!isEnvironment && values.every((value) => value === null)) return null;
  const known = values.flatMap((value) => value ?? [UNKNOWN]);
  // An empty default says only that there is none.
  const isSet = values.some((value) => value !== null);
  const rest = isSet ? initial.filter((candidate) => !(candidate.kind === 'text' && candidate.text === '')) : initial;
  return [...(known.length > 0 ? known : [UNKNOWN]), ...rest];
}

function required(session: Session, node: CallNode, tree: Tree, env: Env): readonly AbstractValue[] {
  const [first] = node.args;
  const froms = first ? textsOf(evaluate(session, first, tree, env)) : [];
  if (froms.length !== 1 || !froms[0]) return [UNKNOWN];
  const resolved = resolveImport(session.program, tree, froms[0].text);
  if (resolved.kind === 'library') return [{ ...START, kind: 'library', path: froms[0].text, made: [], holders: [], asText: false }];
  if (resolved.kind === 'not-loaded') return [UNKNOWN];
  const [only] = resolved.trees;
  if (only?.language === 'json') return evaluate(session, only.root.children[0] ?? only.root, only, env);
  return [{ ...START, kind: 'module', trees: resolved.trees }];
}
