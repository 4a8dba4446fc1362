import type { AssignNode, ClassNode, DefineNode, Node, Tree } from '../../../model/index.js';
import { isScript } from '../../program/program.js';
import type { Ref } from '../../program/ref.js';
import { hierarchyOf, outsideBase } from '../../symbols/class-hierarchy.js';
import { fieldIn, literalsOf, structOf } from '../../symbols/go-structs.js';
import { ABSENT, type AbstractValue, after, type Env, TOP, UNKNOWN, unsure } from '../abstract-value.js';
import { enclosingObject, initializerOf } from '../calls/receiver.js';
import { entered } from '../calls/return-values.js';
import { evaluate } from '../evaluate.js';
import { injectedSetting, taggedSetting } from '../files/injected-settings.js';
import { configured } from '../files/settings.js';
import { midwayConfig } from '../library/midway.js';
import { injectedProvider } from '../library/nest-providers.js';
import { injectedBean } from '../library/spring-beans.js';
import { copiedToFieldsIn, isCopied } from '../objects/copied-fields.js';
import { isUnited } from '../objects/php-copies.js';
import { heldBy } from '../objects/value-copies.js';
import { isConditional, isDefault } from '../objects/write-order.js';
import { byTypes } from '../resolve-name.js';
import { isCutOff, puzzle, type Session } from '../session.js';
import { constructorsOf } from './constructors.js';
import { initialValues } from './csharp-stray-writes.js';
import { typed } from './declared-types.js';
import { assignedIn, isInherited } from './field-writes.js';
import { isOnHandedOver } from './handed-over.js';
import { fieldOf, type Made, madeOf } from './instance-fields.js';
import type { Instance } from './instances.js';

/** A field that no class declares, as Python and JavaScript have them: what is put there, on this very object where its making is known. */
export function undeclaredField(
  session: Session,
  type: Ref<ClassNode>,
  value: Instance,
  key: string,
  at: Ref,
  inside: Env,
  env: Env,
): readonly AbstractValue[] {
  const places = assignsTo(session, type, key);
  const made = places.length === 0 ? null : madeOf(session, value);
  const [first] = places;
  const hold = (item: AbstractValue): AbstractValue => (first ? heldUndeclared(item, key, first, made, inside) : item);
  if (made !== null) {
    const found = fieldOf(session, made, key, [], at, env);
    if (found.length > 0) return found.map(hold);
  }
  const set = fieldValues(session, type, key, at, inside);
  // What is put on other objects says of one whose making puts nothing there only what it may be.
  if (places.some((one) => isOnHandedOver(session, one))) return unsure([...set, UNKNOWN]).map(hold);
  return (places.length === 1 && made === null ? set : unsure(set)).map(hold);
}

/** Entries put into the object of such a field are put under its name; the first assignment stands for its declaration. */
function heldUndeclared(value: AbstractValue, name: string, { tree, node }: Ref, made: Made | null, env: Env): AbstractValue {
  if (!isScript(tree) && tree.language !== 'python') return value;
  const decl = { tree, node, name, property: null, initial: null };
  const holder = made === null ? { name, decl, env } : { name, decl, env, made };
  return heldBy(value, [holder]);
}

/** A field: its initial value and everything that is ever assigned to it. */
export function field(
  session: Session,
  type: Ref<ClassNode>,
  member: DefineNode,
  key: string,
  at: Ref,
  env: Env,
): readonly AbstractValue[] {
  const { tree } = type;
  const initial = initialOf(session, member, tree, { ...env, activations: null });
  const set =
    member.constant && member.value
      ? []
      : [...fieldValues(session, type, key, at, env), ...literalValues(session, type, key, env), ...initialValues(session, type, key, env)];
  const settings = (outsideBase(session, type) ?? '').endsWith('Settings') ? (configured(session, tree, key) ?? []) : [];
  const isReplaced = initial.some(isNothing) && set.length > 0 && isSetByConstructor(session, type, key);
  const first = initial.filter((value) => set.length === 0 || !(value.kind === 'absent' || (isReplaced && isNothing(value))));
  const all = [...settings, ...first, ...set];
  const step = { file: tree.file.path, range: member.at, why: 'constant', detail: key } as const;
  const decl = { tree, node: member, name: key, property: null, initial: null };
  const hold = (value: AbstractValue): AbstractValue => after(heldBy(value, [{ name: key, decl, env }]), { steps: [step] });
  const tagged = all.length === 0 ? taggedSetting(session, type, member) : null;
  if (tagged !== null) return tagged.map(hold);
  if (all.length === 0)
    return (
      injectedBean(session, member, tree) ??
      injectedProvider(session, member, tree) ??
      typed(session, member.type, tree) ??
      (isScript(tree) ? byTypes(session, at, env) : [UNKNOWN])
    ).map(hold);
  if (initial.every(({ kind }) => kind === 'absent') && isPutOnOthers(session, type, key)) return unsure([...all, UNKNOWN]).map(hold);
  const places =
    set.length === 0 ? 0 : assignsTo(session, type, key).length + literalsOf(session, type).filter((one) => fieldIn(one, key)).length;
  const isOne = set.length === 0 || (places === 1 && (first.length === 0 || isFilledOnce(session, type, key, initial)));
  return (isOne ? all : unsure(all)).map(hold);
}

/** `protected $url = ''`, which stands there until the constructor puts something in its place. */
const isNothing = (value: AbstractValue): boolean => value.kind === 'text' && value.text === '';

function isSetByConstructor(session: Session, { tree, node }: Ref<ClassNode>, key: string): boolean {
  const constructors = constructorsOf(node);
  return constructors.length > 0 && constructors.every((fn) => assignedIn(session, key, tree, fn).some((one) => !isConditional(one, fn)));
}

/** What a field is declared with: of a field that config files fill, what they have, before its own value; an empty text, map or list is there to be filled. */
function initialOf(session: Session, member: DefineNode, tree: Tree, env: Env): readonly AbstractValue[] {
  const injected = injectedSetting(session, member, tree) ?? midwayConfig(session, member, tree);
  if (!member.value) return injected ?? [];
  const own = evaluate(session, member.value, tree, env);
  return injected === null ? own : [...injected, ...own.filter((value) => !isEmpty(value))];
}

function isEmpty(value: AbstractValue): boolean {
  if (value.kind === 'text') return value.text === '';
  if (value.kind === 'instance') return value.made?.node.args.length === 0;
  return value.kind === 'node' && (value.node.kind === 'object' || value.node.kind === 'list' || value.node.kind === 'call');
}

/** The field of one object is set on others of its class, which come from elsewhere. */
function isPutOnOthers(session: Session, type: Ref<ClassNode>, key: string): boolean {
  return assignsTo(session, type, key).some((one) => isOnHandedOver(session, one));
}

/** `if (self::$settings === null) self::$settings = …`: whoever reads it later has what was put there. */
function isFilledOnce(session: Session, type: Ref<ClassNode>, key: string, initial: readonly AbstractValue[]): boolean {
  return initial.every(({ kind }) => kind === 'absent') && assignsTo(session, type, key).every(({ node }) => isDefault(node, key));
}

/** The values that a Go struct's literals set the field to, else the value that its type stands for. */
function literalValues(session: Session, type: Ref<ClassNode>, key: string, env: Env): readonly AbstractValue[] {
  const values = literalsOf(session, type).flatMap((literal) => {
    const value = fieldIn(literal, key);
    return value ? evaluate(session, value, literal.tree, { ...env, activations: null }) : [];
  });
  return values.some((candidate) => candidate.kind !== 'unknown' || candidate.unresolved.length > 0) ? values : [];
}

/** A field of one object, whose making is known: what it is declared with counts until something else is put there. */
export function fieldOfMade(
  session: Session,
  made: Made,
  type: Ref<ClassNode>,
  member: DefineNode,
  given: readonly AbstractValue[] | null,
  at: Ref,
  env: Env,
): readonly AbstractValue[] {
  const { tree } = type;
  const base = initializing(session, made, type, member);
  const own = initialOf(session, member, tree, base);
  const settings = (outsideBase(session, type) ?? '').endsWith('Settings') ? ofSettings(session, tree, member) : [];
  const first = given ?? inInitializer(session, type, member, base) ?? [...settings, ...own];
  const found = fieldOf(session, initializedLater(session, made, type, member), member.name, first, at, env);
  const known = found.length > 0 ? found : (typed(session, member.type, tree) ?? [isScript(tree) ? UNKNOWN : ABSENT]);
  return known.map((value) => held(value, type, member, made));
}

/** JavaScript initializes the fields of a class when the constructors above have run: `class Us extends Client { url = '…' }` undoes what `Client` put there. */
function initializedLater(session: Session, made: Made, { tree, node }: Ref<ClassNode>, member: DefineNode): Made {
  if (!isScript(tree) || member.value === null || isStatic(tree, member)) return made;
  const classes = hierarchyOf(session, made.type).map((one) => one.node);
  const runs = made.runs.filter((run) => classes.indexOf(run.type.node) <= classes.indexOf(node));
  return { ...made, runs };
}

function isStatic({ file }: Tree, { range, at }: DefineNode): boolean {
  return /\bstatic\s/.test(file.text.slice(range.start, at.start));
}

/** The environment of a field's own value: `new GoodsApi(this)` is handed this very object, and `string Url => _host + Path` reads its fields. */
function initializing(session: Session, { making }: Made, { tree, node: type }: Ref<ClassNode>, member: DefineNode): Env {
  const { node, env } = making;
  const isMaking = (tree.language === 'java' || isComputed(tree, member)) && node.kind === 'call' && node.isNew;
  return isMaking ? entered(session, initializerOf(type), { tree: making.tree, node }, env) : { ...env, activations: null };
}

/** C#'s `string Url => …` and `string Url { get { return …; } }` are made anew wherever they are read; `string Url { get; set; } = …` is not. */
function isComputed({ language, file }: Tree, { at, value }: DefineNode): boolean {
  if (language !== 'csharp' || value === null) return false;
  const between = file.text.slice(at.end, value.range.start).trimEnd();
  return between.endsWith('=>') || between.endsWith('return');
}

/** `class A { String url; { url = "…"; } }`: what the last such block leaves; null where none sets the field. */
function inInitializer(session: Session, type: Ref<ClassNode>, { name }: DefineNode, env: Env): readonly AbstractValue[] | null {
  if (type.tree.language !== 'java') return null;
  const last = assignsTo(session, type, name)
    .filter(({ tree, node }) => tree === type.tree && isInitializer(enclosingObject(node), type.node))
    .at(-1);
  if (last === undefined) return null;
  const values = evaluate(session, last.node.value, last.tree, env);
  return isConditional(last.node, type.node) ? unsure(values) : values;
}

function isInitializer(home: ReturnType<typeof enclosingObject>, type: ClassNode): boolean {
  return home !== null && home.owner === type && home.method === null;
}

function held(value: AbstractValue, { tree }: Ref<ClassNode>, member: DefineNode, made: Made): AbstractValue {
  if (isUnited(value)) return value;
  const decl = { tree, node: member, name: member.name, property: null, initial: null };
  const step = { file: tree.file.path, range: member.at, why: 'constant', detail: member.name } as const;
  const holder = { name: member.name, decl, env: made.making.env, made };
  return after(heldBy(value, [holder]), { steps: [step] });
}

export function fieldValues(session: Session, type: Ref<ClassNode>, key: string, at: Ref, env: Env): readonly AbstractValue[] {
  const own = assignsTo(session, type, key).flatMap(({ tree, node }) => {
    const values = evaluate(session, node.value, tree, env);
    return isCopied(node) ? values.filter(({ kind }) => kind !== 'absent') : values;
  });
  if (own.some((value) => value.kind === 'unknown')) puzzle(session, at, 'value');
  return own;
}

type Assigns = readonly Ref<AssignNode>[];

/** Assignments of one name: those to `this` by the classes whose fields these are, and all others; `files`: how many there were. */
type ByOwner = { readonly files: number; readonly of: ReadonlyMap<Node, readonly number[]>; readonly others: readonly number[] };

const byOwner = new WeakMap<Assigns, ByOwner>();
/** The same as far as it can be told where no further file is opened. */
const byOwnerClosed = new WeakMap<Assigns, ByOwner>();

/** The assignments of a name that can be of the class: a project may have as many classes as files, each with a field of that name. */
function assignsWithin(session: Session, type: Ref<ClassNode>, key: string): Assigns {
  const { program } = session;
  const all = program.assigned.get(key);
  if (all.length < 50) return all;
  const told = program.isClosed() ? byOwnerClosed : byOwner;
  const known = [byOwner.get(all), told.get(all)].find((one) => one?.files === program.files.length);
  const owned = known ?? ownersOf(session, all);
  told.set(all, owned);
  const places = [...(owned.of.get(type.node) ?? []), ...owned.others].sort((a, b) => a - b);
  return places.flatMap((place) => all[place] ?? []);
}

function ownersOf(session: Session, all: Assigns): ByOwner {
  const of = new Map<Node, number[]>();
  const others: number[] = [];
  for (const [place, { tree, node }] of all.entries()) {
    const { target } = node;
    const isOwn = (target.kind === 'member' || target.kind === 'index') && target.object.kind === 'name' && target.object.name === 'this';
    const owner = isOwn ? enclosingObject(node)?.owner : null;
    if (!isOwn) others.push(place);
    else if (owner?.kind === 'class') {
      for (const one of new Set([owner, ...hierarchyOf(session, { tree, node: owner }).map((ref) => ref.node)])) {
        const list = of.get(one);
        if (list) list.push(place);
        else of.set(one, [place]);
      }
    }
  }
  return { files: session.program.files.length, of, others };
}

/** By key, as long as no file turns up. */
type AssignsOf = Map<string, { readonly files: number; readonly found: Assigns }>;

/** By class, for each way of looking. */
const assigned = new WeakMap<Session['state']['memo'], Map<ClassNode, AssignsOf>>();

/** `this.key = …` in the class or one that extends it; `x.key = …` anywhere, unless x is surely something else. */
export function assignsTo(session: Session, type: Ref<ClassNode>, key: string): Assigns {
  const { memo } = session.state;
  const ofClasses = assigned.get(memo) ?? new Map<ClassNode, AssignsOf>();
  assigned.set(memo, ofClasses);
  const ofKeys: AssignsOf = ofClasses.get(type.node) ?? new Map();
  ofClasses.set(type.node, ofKeys);
  const before = ofKeys.get(key);
  const files = session.program.files.length;
  if (before?.files === files) return before.found;
  const found = assignsFound(session, type, key);
  if (!isCutOff(session)) ofKeys.set(key, { files, found });
  return found;
}

function assignsFound(session: Session, type: Ref<ClassNode>, key: string): Assigns {
  const trees = new Set(hierarchyOf(session, type).map((one) => one.tree));
  const copied = [...trees].flatMap((tree) => copiedToFieldsIn(session, tree, key));
  return [...assignsWithin(session, type, key), ...copied].filter(({ tree, node }) => {
    if (node.target.kind === 'name' && !isInherited(session, { tree, node: node.target }, key))
      return tree === type.tree && session.names.declarationsOf(node.target, tree)?.some((decl) => decl.node.parent === type.node);
    if (node.target.kind !== 'name' && node.target.kind !== 'member' && node.target.kind !== 'index') return false;
    const object = node.target.kind === 'name' ? null : node.target.object;
    if (object === null || (object.kind === 'name' && object.name === 'this')) {
      const owner = enclosingObject(node)?.owner;
      return (
        owner?.kind === 'class' &&
        (owner === type.node || hierarchyOf(session, { tree, node: owner }).some((one) => one.node === type.node))
      );
    }
    if (object.kind === 'name' && object.name === type.node.name) return true;
    const values = evaluate(session, object, tree, TOP);
    return values.some((value) => {
      const of = value.kind === 'instance' ? value.type : value.kind === 'node' ? structOf(session, value.tree, value.node) : null;
      return of !== null && hierarchyOf(session, of).some((one) => one.node === type.node);
    });
  });
}

/** What pydantic reads into a field of settings: what config files say; where nothing says anything, the machine alone knows. */
function ofSettings(session: Session, tree: Tree, member: DefineNode): readonly AbstractValue[] {
  const values = configured(session, tree, member.name);
  if (values !== null) return values;
  const step = { file: tree.file.path, range: member.range, why: 'config-key', detail: member.name } as const;
  return member.value === null ? [after(UNKNOWN, { steps: [step] })] : [];
}
