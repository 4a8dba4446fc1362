import { contains, nodesAtHand } from '../../base/tree.js';
import type { CallNode, Node, ObjectNode, OwnRouting, Tree } from '../../model/index.js';
import { apiName } from '../clients/type-names.js';
import { fileIndexOf } from '../program/file-index.js';
import { saysPlatform } from '../program/says-platform.js';
import { keyOf, nameOf } from '../program/syntax.js';
import { TOP, textsOf } from '../values/abstract-value.js';
import { evaluate } from '../values/evaluate.js';
import { allow, GLANCE, type Session, shallowly } from '../values/session.js';
import { endTests } from './end-tests.js';
import { gatewayIn, newTypes } from './gateways.js';
import { withReach } from './guard-reach.js';
import { halfMigratedFiles, halfMigratedList } from './half-migrated-lists.js';
import { lengthTest } from './length-tests.js';
import { listTest } from './list-tests.js';
import { nameParts } from './name-parts.js';
import { alternativesAround, nameTest, urlTest, versionTest } from './name-tests.js';
import { namesInFiles } from './names-in-files.js';
import { namesInKeys } from './names-in-keys.js';
import { namesOfFiles } from './names-of-files.js';
import { namesOfFunctions } from './names-of-functions.js';
import { namesWritten } from './names-written.js';
import { mayTranslate, oldToNew, pairsIn } from './old-to-new.js';
import { orderedList } from './ordered-lists.js';
import { patternLists } from './pattern-lists.js';
import { prefixTests } from './prefix-tests.js';
import { textTestOf } from './text-tests.js';

const regionWord =
  /^(?:|cn|china\w*|pa|partner\w*|us|usa|america\w*|eu|europe\w*|global\w*|\w*region\w*|\w*_(?:cn|us|eu|pa)|(?:cn|us|eu|pa)_\w*)$/i;

/** Maps and tests of the user's own that a type goes through. */
export function ownRouting(session: Session, central: ReadonlySet<Tree>): readonly OwnRouting[] {
  const found: OwnRouting[] = [];
  shallowly(session, () => {
    for (const tree of session.program.code) {
      const isAtHand = central.has(tree) || saysPlatform(tree);
      for (const node of nodesAtHand(tree)) {
        const own = routingAt(session, node, tree, isAtHand);
        if (own) found.push(own);
      }
    }
  });
  const parts = nameParts(session);
  // A pattern whose groups are read is told by what is read.
  const isTold = ({ file, node }: OwnRouting): boolean => parts.some((part) => part.file === file && contains(part.node.range, node.range));
  const tests = oncePerCondition(found.filter((own) => !isTold(own))).map((own) => withReach(session, own));
  const { program } = session;
  const inKeys = [namesInKeys, namesOfFiles, namesWritten, halfMigratedFiles].flatMap((find) => find(program));
  const named = [...inKeys, ...namesOfFunctions(session), ...namesInFiles(session)];
  return [...tests, ...endTests(session), ...prefixTests(session, central), ...patternLists(session), ...parts, ...named];
}

/** Tests that one condition joins, and that miss the same names, are one. */
function oncePerCondition(found: readonly OwnRouting[]): readonly OwnRouting[] {
  const seen = new Set<string>();
  return found.filter((own) => {
    const joined = own.what === 'name-test' ? alternativesAround(own.node) : null;
    if (joined === null) return true;
    const key = `${own.file.path}:${joined.range.start}:${joined.range.end}:${own.missing.join()}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** `isAtHand`: the file has a value of the platform, so that names of both sides may meet there. */
function routingAt(session: Session, node: Node, tree: Tree, isAtHand: boolean): OwnRouting | null {
  const { program } = session;
  switch (node.kind) {
    case 'object':
      return mapOf(session, node, tree);
    case 'list':
      return listTest(program, node, tree) ?? halfMigratedList(program, node, tree) ?? orderedList(program, node, tree);
    case 'regex':
      return nameTest(session, tree, node, node.source) ?? versionTest(program, tree, node, node.source);
    case 'call':
      return textTest(session, node, tree) ?? (isAtHand ? armOf(session, node, tree) : null) ?? madeByCalls(session, node, tree);
    case 'compare':
      return node.op === 'in' || node.op === 'not in'
        ? urlTest(program, tree, node, node.left, node.right)
        : lengthTest(session, tree, node);
    case 'case':
    case 'branch':
    case 'choice':
      return isAtHand ? armOf(session, node, tree) : null;
    default:
      return null;
  }
}

/** `case old: return new`: a table that is written as code. */
function armOf(session: Session, node: Node, tree: Tree): OwnRouting | null {
  if (!mayTranslate(node)) return null;
  allow(session, GLANCE);
  return oldToNew(session, node, tree).length > 0 ? { file: tree.file, node, what: 'old-to-new', missing: [], partnerValue: null } : null;
}

const patternMakers = /^(?:compile|match|search|fullmatch|MustCompile|MatchString|matches|preg_match|RegExp|IsMatch)$/;

function textTest(session: Session, node: CallNode, tree: Tree): OwnRouting | null {
  const { program } = session;
  const name = nameOf(node.callee) ?? '';
  const literal = node.args.find((arg) => arg.kind === 'string');
  if (literal?.kind !== 'string') return null;
  if (patternMakers.test(name)) {
    const source = literal.value.replace(/^\/(.*)\/[a-z]*$/s, '$1');
    return nameTest(session, tree, node, source) ?? versionTest(program, tree, node, source);
  }
  const test = textTestOf(node);
  if (test === null) return null;
  return nameTest(session, tree, node, test.source) ?? (test.subject ? urlTest(program, tree, node, test.literal, test.subject) : null);
}

function mapOf(session: Session, node: ObjectNode, tree: Tree): OwnRouting | null {
  const entries = node.entries.flatMap((entry) =>
    entry.kind === 'entry' && entry.value ? [{ key: keyOf(tree, entry.key) ?? '', value: entry.value }] : [],
  );
  return tableOf(session, node, entries, tree);
}

type Entry = { readonly key: string; readonly value: Node };

/** `REGIONS.put(type, "us");` over and over, or `Map.of(type, "us", …)`: a table that calls make, told at the first of them. */
function madeByCalls(session: Session, node: CallNode, tree: Tree): OwnRouting | null {
  const own = pairsIn(node);
  const { callee } = node;
  if (own.length === 0 || callee.kind !== 'member') return null;
  if (callee.property === 'of') return tableOf(session, node, entriesOf(own), tree);
  const holder = callee.object.kind === 'name' ? callee.object.name : '';
  const puts = (fileIndexOf(tree).callsOn.get(holder) ?? []).filter(
    (ref) => ref.node.callee.kind === 'member' && ref.node.callee.property === callee.property,
  );
  return puts[0]?.node === node ? tableOf(session, node, entriesOf(puts.flatMap((put) => pairsIn(put.node))), tree) : null;
}

function entriesOf(pairs: readonly (readonly [Node, Node])[]): readonly Entry[] {
  return pairs.flatMap(([key, value]) => (key.kind === 'string' ? [{ key: key.value, value }] : []));
}

function tableOf(session: Session, node: Node, entries: readonly Entry[], tree: Tree): OwnRouting | null {
  const { catalogue } = session.program;
  const typed = entries.filter(({ key }) => apiName.test(key));
  if (typed.length === 0 || typed.length < entries.length / 2) return null;
  allow(session, GLANCE);
  const isOldToNew = typed.some(
    ({ key, value }) => catalogue.migrations.has(key) && value.kind === 'string' && catalogue.partnerTypes.has(value.value),
  );
  const missing = (): readonly string[] => newTypes(session.program).filter((type) => !typed.some(({ key }) => key === type));
  if (isOldToNew) return { file: tree.file, node, what: 'old-to-new', missing: [], partnerValue: null };
  const values = typed.map(({ value }) => ({
    value,
    texts: textsOf(evaluate(session, value, tree, TOP)).map((candidate) => candidate.text),
  }));
  const isUrl = values.some(({ texts }) => texts.some((text) => gatewayIn(session.program, text) !== null));
  if (isUrl) {
    const partner = values.find(({ texts }) => texts.some((text) => gatewayIn(session.program, text) === 'partner'));
    return { file: tree.file, node, what: 'type-to-url', missing: missing(), partnerValue: partner ? written(tree, partner.value) : null };
  }
  if (typed.length < 2 || !values.every(({ value, texts }) => isRegion(value, texts))) return null;
  if (values.every(({ value }) => value.kind === 'string' && value.value === '')) return null;
  const known = typed.find(({ key }) => catalogue.partnerTypes.has(key));
  const partnerValue = known ? valueText(known.value, tree) : partnerKey(session, tree);
  return { file: tree.file, node, what: 'type-to-region', missing: missing(), partnerValue };
}

function isRegion(value: Node, texts: readonly string[]): boolean {
  if (value.kind === 'string') return regionWord.test(value.value);
  return regionWord.test(nameOf(value) ?? '?') || (texts.length > 0 && texts.every((text) => regionWord.test(text)));
}

function written(tree: Tree, node: Node): string {
  return tree.file.text.slice(node.range.start, node.range.end);
}

function valueText(node: Node, tree: Tree): string {
  return node.kind === 'string' ? node.value : written(tree, node);
}

/** The key of the partner's gateway in a map of gateways: of the same file first. */
function partnerKey(session: Session, tree: Tree): string | null {
  const { program } = session;
  const others = program.code.filter((other) => other !== tree && other.language === tree.language);
  for (const one of [tree, ...others]) {
    for (const node of nodesAtHand(one)) {
      if (node.kind !== 'entry' || node.value?.kind !== 'string' || gatewayIn(program, node.value.value) !== 'partner') continue;
      const key = keyOf(one, node.key);
      if (key !== null && key !== '') return key;
    }
  }
  return null;
}
