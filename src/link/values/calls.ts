import type { CallNode, Node, Tree } from '../../model/index.js';
import { feignTarget } from '../requests/declarative-clients.js';
import { resolveImport } from '../symbols/import-resolver.js';
import { givesItself, isNamedValue } from '../symbols/named-types.js';
import { type Env, HOLE, join, type OutsideThing, START, type TextThing, type Thing, textsOf, UNKNOWN, unknown } from './abstract-value.js';
import { evaluate } from './evaluate.js';
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
import { access, everyEntry } from './properties.js';
import { invoke } from './return-values.js';
import { keyed, puzzle, type Session } from './session.js';
import { configured } from './settings.js';
import { argTexts, format, joinedList, joinedUrl } from './strings.js';

/** Everything that a call can give. */
export function callOf(session: Session, node: CallNode, tree: Tree, env: Env): readonly Thing[] {
  const { callee } = node;
  if (callee.kind === 'name' && /^(?:require|import)$/.test(callee.name)) return required(session, node, tree, env);
  if (callee.kind !== 'member') return evaluate(session, callee, tree, env).flatMap((thing) => called(session, thing, node, tree, env));
  return evaluate(session, callee.object, tree, env).flatMap((object) => {
    const things = method(session, object, callee.property, node, tree, env);
    return things.flatMap((thing): readonly Thing[] => {
      const trace = join(thing, { ...object, steps: object.steps });
      return trace === null ? [] : [{ ...thing, ...trace }];
    });
  });
}

function method(session: Session, object: Thing, name: string, node: CallNode, tree: Tree, env: Env): readonly Thing[] {
  if (object.kind === 'text' && node.args.length === 0 && givesItself(session, name, tree)) return [object];
  if (object.kind === 'text') return onText(session, object, name, node.args, tree, env);
  if (object.kind === 'node') {
    const { kind } = object.node;
    if (kind === 'function' && name === 'bind') return [object];
    if ((kind === 'object' || kind === 'list') && isReader(name) && node.args.length > 0) return byKey(session, object, node, tree, env);
    if (kind === 'list' && name === 'join') return joinedList(session, object, node, tree, env);
    if (kind === 'object' && /^(?:toString|build|to_dict|copy|clone|toJSONString|toJson|getBytes|encode)$/.test(name)) return [object];
  }
  if (object.kind === 'outside' && object.holders.length > 0 && isReader(name) && node.args.length > 0) {
    const found = byKey(session, object, node, tree, env);
    if (found.some((thing) => thing.kind === 'text')) return found;
  }
  // A builder hands itself on: `new JSONObject().put(…)`, `form.toString()`.
  if (object.kind === 'outside' && object.holders.length > 0 && /^(?:toString|toJSONString|build|Encode|encode|getBytes)$/.test(name))
    return [object];
  const at = { tree, node: node.callee };
  return access(session, object, name, at, env).flatMap((thing) => called(session, thing, node, tree, env));
}

function isReader(name: string): boolean {
  return /^(?:get|getOrDefault|at|fetch|dig|Get|opt|getString)$/.test(name);
}

/** `m.get(k)`, `m.get(k, default)`. */
function byKey(session: Session, object: Thing, node: CallNode, tree: Tree, env: Env): readonly Thing[] {
  const [first, second] = node.args;
  if (!first) return [UNKNOWN];
  const found: Thing[] = [];
  for (const key of evaluate(session, first, tree, env)) {
    if (key.kind === 'text' && !key.text.includes(HOLE)) {
      keyed(session, key, [object]);
      const step = { file: tree.file.path, range: first.range, why: 'region-selector', detail: key.text } as const;
      const values = access(session, object, key.text, { tree, node }, env);
      found.push(...values.map((thing) => ({ ...thing, steps: [step, ...thing.steps], certain: thing.certain && key.certain })));
    } else {
      if (key.kind === 'unknown' && key.opens.length > 0) found.push(unknown(key.opens));
      found.push(...everyEntry(session, [object], { tree, node: first }, env));
    }
  }
  const isMissing = found.some((thing) => thing.kind === 'absent');
  return isMissing && second ? [...found.filter((thing) => thing.kind !== 'absent'), ...evaluate(session, second, tree, env)] : found;
}

function onText(session: Session, object: TextThing, name: string, args: readonly Node[], tree: Tree, env: Env): readonly Thing[] {
  const text = textMethod(name, object.text, argTexts(session, args, tree, env));
  // A pattern that does not occur changes nothing; that much can be told of `replace(/\/+$/, '')`.
  const [first, second] = args;
  if (
    text === null &&
    name === 'replace' &&
    first?.kind === 'regex' &&
    first.source === '\\/+$' &&
    second?.kind === 'string' &&
    second.value === ''
  ) {
    return [{ ...object, text: object.text.replace(/\/+$/, '') }];
  }
  return text === null ? [UNKNOWN] : [{ ...object, text, certain: object.certain && !text.includes(HOLE) }];
}

/** One thing that stands in the callee's place, called. */
function called(session: Session, thing: Thing, node: CallNode, tree: Tree, env: Env): readonly Thing[] {
  if (thing.kind === 'node' && thing.node.kind === 'function') {
    return node.isNew ? [UNKNOWN] : invoke(session, { tree: thing.tree, node: thing.node }, { tree, node }, env);
  }
  if (thing.kind === 'node' && thing.node.kind === 'class') {
    const [given, another] = node.args;
    if (given && !another && isNamedValue(session, { tree: thing.tree, node: thing.node })) return evaluate(session, given, tree, env);
    return [{ ...START, kind: 'instance', type: { tree: thing.tree, node: thing.node }, made: { tree, node, env }, within: null }];
  }
  if (thing.kind === 'outside') return ofLibrary(session, thing, node, tree, env);
  const setting = settingRead(session, node, tree, env, false);
  if (setting) return setting;
  if (thing.kind === 'unknown') {
    puzzle(session, { tree, node: node.callee }, 'value');
    return [thing.opens.length > 0 ? unknown(thing.opens) : UNKNOWN];
  }
  return [UNKNOWN];
}

function ofLibrary(session: Session, thing: OutsideThing, node: CallNode, tree: Tree, env: Env): readonly Thing[] {
  const { path } = thing;
  const [first, second] = node.args;
  const value = (arg: Node): readonly Thing[] => evaluate(session, arg.kind === 'entry' && arg.value ? arg.value : arg, tree, env);
  if (second && (path === 'URL' || joiners.test(path))) return joinedUrl(session, node.args, path === 'URL', tree, env);
  if (first && path === 'Map' && first.kind === 'list') return pairs(first.items, node, tree, env) ?? [UNKNOWN];
  if (mapMakers.test(path)) return pairsOf(node.args, node, tree, env);
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
  if (first && formatters.test(path)) return format(session, first, node.args.slice(1), tree, env);
  if (bodyOfTwo.test(path)) return node.args.flatMap(value).filter((one) => one.kind !== 'outside' || isBody(one));
  if (first && copies.test(path) && node.isNew) return copied(value(first), first, node, tree, env) ?? made(thing, node, tree, env);
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
  return made(thing, node, tree, env);
}

function made(thing: OutsideThing, node: CallNode, tree: Tree, env: Env): readonly Thing[] {
  const { path } = thing;
  const name = path.slice(path.lastIndexOf('.') + 1);
  return [
    {
      ...START,
      kind: 'outside',
      path: `${path}()`,
      made: [...thing.made, { tree, node, method: name, env }].slice(-24),
      holders: [],
      asText: false,
    },
  ];
}

/** OkHttp's media type stands beside the body. */
function isBody({ path, holders }: OutsideThing): boolean {
  return holders.length > 0 && !/(?:^|\.)MediaType\b/.test(path);
}

/** `new HashMap<>(params)` has what they have; of parameters that nobody knows it is a copy to put more into. Null for `new HashMap<>(16)`. */
function copied(things: readonly Thing[], first: Node, node: CallNode, tree: Tree, env: Env): readonly Thing[] | null {
  if (first.kind === 'plain' || things.every((thing) => thing.kind === 'node' && thing.node.kind === 'plain')) return null;
  if (things.every((thing) => thing.kind === 'node' || thing.kind === 'text')) return things;
  return asObject([{ kind: 'spread', value: first, range: first.range, parent: node }], node, tree, env);
}

function asText(thing: Thing): Thing {
  return 'asText' in thing ? { ...thing, asText: true } : thing;
}

function asObject(entries: readonly Node[], node: CallNode, tree: Tree, env: Env): readonly Thing[] {
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

function pairs(items: readonly Node[], node: CallNode, tree: Tree, env: Env): readonly Thing[] | null {
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

function pairsOf(args: readonly Node[], node: CallNode, tree: Tree, env: Env): readonly Thing[] {
  const entries: Node[] = [];
  for (let i = 0; i + 1 < args.length; i += 2) {
    const [key, value] = [args[i], args[i + 1]];
    if (key && value) entries.push({ kind: 'entry', range: { start: key.range.start, end: value.range.end }, parent: node, key, value });
  }
  return asObject(entries, node, tree, env);
}

/** `config.get('temu.url', default)`: what config files say, and the default; null where the key is none of theirs. */
function settingRead(session: Session, node: CallNode, tree: Tree, env: Env, isEnvironment: boolean): readonly Thing[] | null {
  const { callee } = node;
  const name = callee.kind === 'member' ? callee.property : callee.kind === 'name' ? callee.name : '';
  const [first, second] = node.args;
  if (!first || !settingReaders.test(name)) return null;
  const keys = textsOf(evaluate(session, first, tree, env)).map((thing) => thing.text);
  const values = keys.map((key) => configured(session, key));
  const initial = second
    ? evaluate(session, second.kind === 'entry' && second.value ? second.value : second, tree, env).filter(
        (thing) => thing.kind !== 'absent',
      )
    : [];
  if (!isEnvironment && values.every((value) => value === null)) return null;
  const known = values.flatMap((value) => value ?? [UNKNOWN]);
  return [...(known.length > 0 ? known : [UNKNOWN]), ...initial];
}

function required(session: Session, node: CallNode, tree: Tree, env: Env): readonly Thing[] {
  const [first] = node.args;
  const froms = first ? textsOf(evaluate(session, first, tree, env)) : [];
  if (froms.length !== 1 || !froms[0]) return [UNKNOWN];
  const resolved = resolveImport(session.program, tree, froms[0].text);
  if (resolved.kind === 'library') return [{ ...START, kind: 'outside', path: froms[0].text, made: [], holders: [], asText: false }];
  if (resolved.kind === 'not-loaded') return [UNKNOWN];
  const [only] = resolved.trees;
  if (only?.language === 'json') return evaluate(session, only.root.children[0] ?? only.root, only, env);
  return [{ ...START, kind: 'module', trees: resolved.trees }];
}
