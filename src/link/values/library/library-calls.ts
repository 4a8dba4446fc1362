import { childrenOf, remembered } from '../../../base/tree.js';
import type { CallNode, ClassNode, Node, Tree } from '../../../model/index.js';
import { isScript } from '../../program/program.js';
import { newStruct, structOf } from '../../symbols/go-structs.js';
import { type AbstractValue, type Env, type LibraryValue, libraryValue, nodeValue, textsOf, UNKNOWN, unsure } from '../abstract-value.js';
import { enclosingObject } from '../calls/receiver.js';
import { typed } from '../classes/declared-types.js';
import { isWrittenByCall, isWrittenByOwn } from '../classes/own-writers.js';
import { evaluate } from '../evaluate.js';
import { ofGoLibrary } from '../files/go-files.js';
import { javaDecoded } from '../files/java-decoded.js';
import { ofPhpLibrary } from '../files/php-files.js';
import { sectionsAt, settingRead } from '../files/settings.js';
import { channelMade } from '../lists/go-channels.js';
import { threadLocalMade } from '../lists/thread-locals.js';
import { asObject, asText, pairsOf, putIn } from '../objects/made-objects.js';
import { writtenTo } from '../objects/written-entries.js';
import type { Session } from '../session.js';
import { formatsUrl, formattedUrl } from '../texts/formatted-url.js';
import { isRehosted } from '../texts/rehosted-urls.js';
import { ofPatternFunction } from '../texts/replaced-patterns.js';
import { format, joinedUrl } from '../texts/strings.js';
import { ofTextLibrary } from '../texts/text-library.js';
import { asWritten, textMakers } from '../texts/written-objects.js';
import { ofCsharpLibrary } from './csharp-library.js';
import { interfaceMadeBy } from './interface-clients.js';
import { beanOfLibrary } from './java-beans.js';
import { convertedByLibrary } from './java-converted.js';
import { javaForm } from './java-forms.js';
import { readByLibrary } from './java-readers.js';
import { optionGot } from './kept-options.js';
import {
  bodyOfTwo,
  copyingMaps,
  environmentReaders,
  formatters,
  joiners,
  listMakers,
  mapMakers,
  mergers,
  passThrough,
  sectionReaders,
  serializers,
  settingReaders,
} from './library-functions.js';
import { replacedDeeply } from './php-merging.js';
import { ofPythonLibrary } from './python-library.js';
import { revivesAsWritten } from './revivers.js';
import { ofScriptLibrary, throughWriter } from './script-library.js';
import { defaultsFirst } from './wordpress.js';

export function ofLibrary(session: Session, candidate: LibraryValue, node: CallNode, tree: Tree, env: Env): readonly AbstractValue[] {
  const given = givenBy(session, candidate, node, tree, env);
  return candidate.path === 'URL' && isRehosted(session, node, tree) ? [...unsure(given), UNKNOWN] : given;
}

function givenBy(session: Session, candidate: LibraryValue, node: CallNode, tree: Tree, env: Env): readonly AbstractValue[] {
  const { path } = candidate;
  const [first, second] = node.args;
  const own =
    tree.language === 'python'
      ? ofPythonLibrary(session, candidate, node, tree, env)
      : tree.language === 'php'
        ? (optionGot(session, candidate, node) ?? ofPhpLibrary(session, path, node, tree, env))
        : isScript(tree)
          ? ofScriptLibrary(session, path, node, tree, env)
          : tree.language === 'go'
            ? ofGoLibrary(session, path, node, tree, env)
            : tree.language === 'java'
              ? (beanOfLibrary(session, path, node, tree) ??
                javaForm(session, path, node, tree, env) ??
                readByLibrary(session, path, node, tree, env) ??
                convertedByLibrary(session, path, node, tree, env) ??
                javaDecoded(session, path, node, tree, env))
              : tree.language === 'csharp'
                ? ofCsharpLibrary(session, candidate, node, tree, env)
                : null;
  if (own) return own;
  const formatted = formatsUrl.test(path) ? formattedUrl(node) : null;
  if (formatted !== null) return evaluate(session, formatted, tree, env);
  const list = /^(?:String\.join|[sS]tring\.Join|implode)$/.test(path)
    ? second
    : path === 'strings.Join' && tree.language === 'go'
      ? first
      : undefined;
  const joined = list === undefined ? [] : writtenTo(session, list, tree, env);
  if (joined.length > 0) return joined;
  const text = ofTextLibrary(session, path, node, tree, env) ?? ofPatternFunction(session, path, node, tree, env);
  if (text) return text;
  const value = (arg: Node): readonly AbstractValue[] => evaluate(session, arg.kind === 'entry' && arg.value ? arg.value : arg, tree, env);
  if (/^(?:System\.)?Uri$/.test(path) && second && tree.language === 'csharp' && !/^UriKind\b/.test(written(second, tree)))
    return joinedUrl(session, node.args, false, tree, env);
  if (second && (path === 'URL' || joiners.test(path))) return joinedUrl(session, node.args, path === 'URL', tree, env);
  if (first && path === 'JSON.parse') {
    const read = value(first).filter((one) => one.kind === 'node' && one.asText);
    const parsed = value(first).map((one) => (one.kind === 'node' ? { ...one, asText: false, holders: [] } : one));
    if (read.length > 0) return second && !revivesAsWritten(second) ? unsure(parsed) : parsed;
  }
  if (second && /^p?flag\.String$/.test(path)) return [asked(node, tree), ...value(second)];
  const pointed = first && path === 'new' && tree.language === 'go' ? typed(session, written(first, tree), tree) : null;
  if (pointed?.every(({ kind }) => kind === 'library')) return pointed;
  if (pointed && structOf(session, tree, newStruct(node)) !== null) return [nodeValue({ tree, node: newStruct(node) }, env)];
  const channel = channelMade(path, node, tree, env);
  if (channel) return [channel];
  const perThread = threadLocalMade(path, node, tree, env);
  if (perThread) return [perThread];
  if (first && path === 'append' && tree.language === 'go') return [nodeValue({ tree, node: appended(node) }, env)];
  if (lists.test(path) && node.isNew && tree.language === 'java') {
    const list = first && value(first).some((one) => one.kind === 'node' && one.node.kind !== 'plain') ? first : null;
    return [nodeValue({ tree, node: listOf(node, list) }, env)];
  }
  if (mapMakers.test(path)) return pairsOf(node.args, node, tree, env);
  const around = path === 'values' && tree.language === 'java' ? enclosingObject(node)?.owner : undefined;
  if (around?.kind === 'class' && around.isEnum) return [nodeValue({ tree, node: around }, env)];
  if (first && path === 'Arrays.stream') return value(first);
  // `EnumSet.allOf(Task.class)`
  if (first?.kind === 'group' && path === 'EnumSet.allOf') return first.children.flatMap(value);
  if (listMakers.test(path))
    return [nodeValue({ tree, node: { kind: 'list', range: node.range, parent: node.parent, items: node.args } }, env)];
  if (first && formatters.test(path)) return format(session, evaluate(session, first, tree, env), node.args.slice(1), tree, env);
  if (bodyOfTwo.test(path)) return node.args.flatMap(value).filter((one) => one.kind !== 'library' || isBody(one));
  if (copyingMaps.test(path) && node.isNew) {
    const own = node.args.find((arg): arg is ClassNode => arg.kind === 'class');
    if (own) return asObject(putIn(own), node, tree, env);
    // `new EnumMap<>(Region.class)`
    const source = first && !/\.class$/.test(tree.file.text.slice(first.range.start, first.range.end)) ? first : null;
    return copied(source ? value(source) : [], source, node, tree, env);
  }
  if (first && textMakers.test(path)) return asWritten(session, first, tree, env);
  if (path === 'dict' && node.args.some((arg) => arg.kind === 'entry')) return asObject(node.args, node, tree, env);
  if (first && passThrough.some((pattern) => pattern.test(path))) {
    if (!serializers.test(path)) return value(first);
    const ofMethod = tree.language === 'php' ? throughWriter(session, 'jsonSerialize', first, node, tree, env) : null;
    if (ofMethod !== null) return ofMethod;
    const written = value(first);
    const isByCall = isWrittenByCall(node, written, tree);
    return written.map((one) => (isByCall || isWrittenByOwn(session, one) ? UNKNOWN : asText(one)));
  }
  if (path === 'array_replace_recursive' && tree.language === 'php') return replacedDeeply(session, node, tree, env);
  if (mergers.test(path))
    return asObject(
      (path === 'wp_parse_args' ? defaultsFirst(node) : node).args.map((arg) => ({
        kind: 'spread',
        value: arg,
        range: arg.range,
        parent: node,
      })),
      node,
      tree,
      env,
    );
  const target = interfaceMadeBy(session, path, node, tree, env);
  if (target) return [target];
  const sections = sectionReaders.test(path) && first ? textsOf(value(first)).flatMap(({ text }) => sectionsAt(session, tree, text)) : [];
  if (sections.length > 0) return sections;
  const setting = settingRead(session, node, tree, env, environmentReaders.test(path));
  if (setting && (settingReaders.test(path) || environmentReaders.test(path))) return setting;
  return made(candidate, node, tree, env);
}

function written({ range }: Node, { file }: Tree): string {
  return file.text.slice(range.start, range.end);
}

/** What the one who starts the program may say instead. */
function asked(node: CallNode, tree: Tree): AbstractValue {
  return { ...UNKNOWN, steps: [{ file: tree.file.path, range: node.range, why: 'config-key', detail: written(node, tree) }] };
}

const lists =
  /^(?:ArrayList|LinkedList|ArrayDeque|Vector|CopyOnWriteArrayList|ConcurrentLinkedQueue|ConcurrentLinkedDeque|LinkedBlockingQueue|HashSet|LinkedHashSet)$/;

/** Go's `append(jobs, job)` */
const appended = remembered((node: CallNode): Node => {
  const [first, ...others] = node.args;
  const items = first ? [{ kind: 'spread' as const, range: first.range, parent: node, value: first }, ...others] : others;
  return { kind: 'list', range: node.range, parent: node.parent, items };
});

const listsMade = remembered((_node: CallNode) => new Map<Node | null, Node>());

/** `new ArrayList<>(jobs)`: a list of the same items. */
function listOf(node: CallNode, source: Node | null): Node {
  const known = listsMade(node).get(source);
  if (known) return known;
  const items: readonly Node[] = source ? [{ kind: 'spread', range: source.range, parent: node, value: source }] : [];
  const made: Node = { kind: 'list', range: node.range, parent: node.parent, items };
  listsMade(node).set(source, made);
  return made;
}

export function made(value: LibraryValue, node: CallNode, tree: Tree, env: Env): readonly AbstractValue[] {
  const { path } = value;
  const name = path.slice(path.lastIndexOf('.') + 1);
  return [libraryValue(`${path}()`, [...value.made, { tree, node, method: name, env }].slice(-24))];
}

/** OkHttp's media type stands beside the body. */
function isBody({ path, holders }: LibraryValue): boolean {
  return holders.length > 0 && !/(?:^|\.)MediaType\b/.test(path);
}

/** `new HashMap<>(source.size() + 8)`: how much room is made, and nothing that is copied. */
function isCount(node: Node): boolean {
  if (node.kind === 'concat' || node.kind === 'group') return childrenOf(node).some(isCount);
  if (node.kind === 'member') return /^(?:length|Length|Count)$/.test(node.property);
  return (
    node.kind === 'call' && node.args.length === 0 && node.callee.kind === 'member' && /^(?:size|length|Count)$/.test(node.callee.property)
  );
}

/** `new HashMap<>(params)` has what they have, and goes its own way from there; `new HashMap<>(16)` has nothing yet. */
function copied(values: readonly AbstractValue[], first: Node | null, node: CallNode, tree: Tree, env: Env): readonly AbstractValue[] {
  const isEmpty =
    first === null ||
    first.kind === 'plain' ||
    (/^(?:java|csharp)$/.test(tree.language) && isCount(first)) ||
    values.every((value) => value.kind === 'node' && value.node.kind === 'plain');
  if (isEmpty) return asObject([], node, tree, env);
  if (values.length > 0 && values.every((value) => value.kind === 'text')) return values;
  return asObject([{ kind: 'spread', value: first, range: first.range, parent: node }], node, tree, env);
}
