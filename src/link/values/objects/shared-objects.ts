import { Sifted } from '../../../base/sifted.js';
import { ancestors, contains, remembered } from '../../../base/tree.js';
import type { Node, Tree } from '../../../model/index.js';
import { enclosing } from '../../program/enclosing.js';
import { isScript } from '../../program/program.js';
import type { Decl } from '../../program/ref.js';
import { type AbstractValue, type NodeValue, TOP, UNKNOWN } from '../abstract-value.js';
import { enclosingObject } from '../calls/receiver.js';
import { asKey } from '../classes/enum-members.js';
import { evaluate } from '../evaluate.js';
import { handing } from '../lists/grown-lists.js';
import { accessEach } from '../properties.js';
import { aside, type Session } from '../session.js';
import { touchedBy } from './touched-objects.js';
import { looseTouchesInAll, type Touch, touchesIn, touchesInAll } from './touches.js';

/** Statements under one key of a program that are looked through for those that put something into one object. */
const WRITES = 200;

/**
 * The values put under a key of an object through another name than its own: `import config …; config.url = …`, `const { temu } = config; temu.url = …`,
 * `const other = params; other.type = …`. An object at the top of a file is everybody's; one that a function makes is looked for in that function.
 */
export function sharedWrites(session: Session, value: NodeValue, key: string): readonly AbstractValue[] {
  const { node, tree, holders } = value;
  if (node.kind !== 'object' || !(isScript(tree) || tree.language === 'python')) return [];
  const own = new Set<Node>(holders.map(({ decl }) => decl.node));
  const touches = near(session, value, key).filter((touch) => mayBeShared(session, touch, own));
  if (touches.length > WRITES) return [UNKNOWN];
  return aside(session, () => touches.flatMap((touch) => (touchedBy(session, touch).has(node) ? valuesPut(session, touch, key) : [])));
}

/** Those that may be about an object, looked for once among so many open files: a key of one is read for each call. */
function near(session: Session, { tree, node }: NodeValue, key: string): readonly Touch[] {
  const files = session.program.files.length;
  const ofNode = asked(session).get(node) ?? new Map<string, Near>();
  asked(session).set(node, ofNode);
  const known = ofNode.get(key);
  if (known?.files === files) return known.touches;
  const touches = nearNow(session, tree, node, key);
  ofNode.set(key, { files, touches });
  return touches;
}

type Near = { readonly files: number; readonly touches: readonly Touch[] };

const asked = remembered((_session: Session) => new WeakMap<Node, Map<string, Near>>());

function nearNow(session: Session, tree: Tree, node: Node, key: string): readonly Touch[] {
  if (isAtTop(node)) {
    const touches = touchesInAll(session.program);
    return [...shareable(session, touches.get(key)), ...openTo(session, tree)];
  }
  const touches = touchesIn(session.program, tree);
  const home = enclosing(node);
  return [touches.get(key), touches.get('')].flatMap((list) => within(session, home, shareable(session, list)));
}

/** Those in a function, which may make hundreds of objects in a file of thousands of statements; `list`: of one file, which does not grow. */
function within(session: Session, home: Node | null, list: readonly Touch[]): readonly Touch[] {
  if (home === null || list.length === 0) return list;
  const ofHome = inFunctions(session).get(home) ?? new Map<readonly Touch[], readonly Touch[]>();
  inFunctions(session).set(home, ofHome);
  const known = ofHome.get(list) ?? list.filter(({ node }) => contains(home.range, node.range));
  ofHome.set(list, known);
  return known;
}

const inFunctions = remembered((_session: Session) => new WeakMap<Node, Map<readonly Touch[], readonly Touch[]>>());

/** Hundreds of statements may stand under one key, and each object of the program is asked about. */
const sifted = remembered((_session: Session) => new Map<readonly Touch[], Sifted<Touch>>());

function shareable(session: Session, touches: readonly Touch[] | undefined): readonly Touch[] {
  if (touches === undefined) return [];
  const known = sifted(session).get(touches) ?? new Sifted(touches, (touch) => isEverShared(session, touch));
  sifted(session).set(touches, known);
  return known.all();
}

/** A value under a computed key through another name is told apart in its own file only. */
function openTo(session: Session, tree: Tree): readonly Touch[] {
  const own = shareable(session, touchesIn(session.program, tree).get(''));
  const others = shareable(session, looseTouchesInAll(session.program).get(''));
  return [...own, ...others.filter((touch) => touch.tree !== tree)];
}

function isAtTop(node: Node): boolean {
  return enclosing(node) === null && ![...ancestors(node)].some(({ kind }) => kind === 'class');
}

/** What can be told of a statement whatever the object is. A name that nothing declares by now may be declared in a file that comes in later. */
function isEverShared(session: Session, { tree, on, isFollowed }: Touch): boolean {
  if (on.kind !== 'name') return true;
  if (on.name === 'this') return enclosingObject(on)?.owner.kind === 'object';
  const [decl] = session.names.declarationsOf(on, tree) ?? [];
  return decl === undefined || !isFollowed || !isJustMade(decl);
}

/** Not what the history of its own variable tells, nor what a variable was just made as. */
function mayBeShared(session: Session, { tree, on, isFollowed }: Touch, own: ReadonlySet<Node>): boolean {
  if (on.kind === 'name' && on.name === 'this') return true;
  const decls = on.kind === 'name' ? (session.names.declarationsOf(on, tree) ?? []) : [];
  if (decls.some(({ node }) => own.has(node))) return !isFollowed;
  const [decl] = decls;
  // What is written out in the statement itself is told by what the statement gives.
  return decl === undefined ? on.kind === 'member' || on.kind === 'index' || on.kind === 'call' : !isJustMade(decl);
}

function isJustMade({ node, property }: Decl): boolean {
  const made = node.kind === 'define' && property === null ? node.value : null;
  return made?.kind === 'object' || made?.kind === 'list' || (made?.kind === 'call' && made.isNew);
}

function valuesPut(session: Session, { tree, node, key, sources }: Touch, asked: string): readonly AbstractValue[] {
  if (key === null)
    return sources.flatMap((source) =>
      accessEach(session, evaluate(session, source, tree, TOP), asked, { tree, node }, TOP).filter(({ kind }) => kind !== 'absent'),
    );
  if (typeof key !== 'string') {
    const keys = evaluate(session, key, tree, TOP).map(asKey);
    if (keys.length > 0 && keys.every((one) => one.kind === 'text' && one.text !== asked)) return [];
  }
  if (sources.length === 0) return [UNKNOWN];
  // `use(shop) { this.shop = shop; }`: what each caller hands over.
  return handing(session, sources, tree, TOP).flatMap((env) => sources.flatMap((source) => evaluate(session, source, tree, env)));
}
