import { together } from '../../../base/together.js';
import type { CallNode, ClassNode, FunctionNode, Node, Tree } from '../../../model/index.js';
import { bodyKey } from '../../clients/type-names.js';
import { isScript } from '../../program/program.js';
import type { Ref } from '../../program/ref.js';
import { throughRouter } from '../../program/router-call.js';
import { classesNamed } from '../../symbols/class-names.js';
import { resolveImport } from '../../symbols/import-resolver.js';
import { isNamedValue } from '../../symbols/named-types.js';
import { bareMembers } from '../../symbols/scopes.js';
import {
  type AbstractValue,
  type Activation,
  after,
  doubt,
  type Env,
  givenOf,
  instanceValue,
  joinPathConditions,
  libraryValue,
  moduleValue,
  textsOf,
  UNKNOWN,
  UNKNOWN_SUBSTRING,
  unknown,
  unresolvedOf,
  unsure,
} from '../abstract-value.js';
import { annotationAsked } from '../classes/annotation-values.js';
import { attributeAsked } from '../classes/csharp-attributes.js';
import { enumAttributeAsked } from '../classes/csharp-enum-attributes.js';
import { memberWith } from '../classes/enum-methods.js';
import { generatedHere } from '../classes/generated-members.js';
import { ownMapMade } from '../classes/own-maps.js';
import { ofSuper } from '../classes/python-classes.js';
import { evaluate } from '../evaluate.js';
import { withoutFailures } from '../failures.js';
import { fileRead } from '../files/files-read.js';
import { settingRead } from '../files/settings.js';
import { moduleAsValue } from '../imported-values.js';
import { isConfiguration } from '../library/csharp-configuration.js';
import { ofMacro } from '../library/laravel-macros.js';
import { ofLibrary } from '../library/library-calls.js';
import { serializers } from '../library/library-functions.js';
import { behindFacade, ofContainer } from '../library/php-container.js';
import { chained } from '../library/promises.js';
import { renamedType } from '../library/renamed-types.js';
import { chainedPuts } from '../objects/chained-puts.js';
import { collectedFrom, reducedFrom } from '../objects/copied-entries.js';
import { joinedPairs } from '../objects/joined-pairs.js';
import { asObject } from '../objects/made-objects.js';
import { entryPart } from '../objects/map-entries.js';
import { joinedFrom, writtenIn } from '../objects/written-entries.js';
import { madeFurther } from '../origins.js';
import { puzzle, type Session } from '../session.js';
import { givesBuilt, isOwnQuery } from '../texts/built-queries.js';
import { boundIn, withBound } from './bound-functions.js';
import { addedBy, withAdded } from './decorated-calls.js';
import { folded } from './folds.js';
import { functionConverted } from './function-types.js';
import { managed, yielded } from './generators.js';
import { method } from './method-calls.js';
import { classesHere, enclosingObject, invokerOf, isOwnClass } from './receiver.js';
import { closureOf, entered, returnValues } from './return-values.js';

/** Everything that a call can give. */
export function callOf(session: Session, node: CallNode, tree: Tree, env: Env): readonly AbstractValue[] {
  const { callee } = node;
  const passed = throughRouter(node);
  if (passed !== null)
    return evaluate(session, passed, tree, env).map((thing) => (thing.kind === 'unknown' ? thing : after(thing, { routed: true })));
  if (callee.kind === 'member' && givesBuilt(session, node, tree)) return evaluate(session, callee.object, tree, env);
  if (isOwnQuery(session, node, tree)) return asObject([], node, tree, env);
  const renamed = renamedType(session, node, tree, env);
  if (renamed !== null) return renamed;
  const converted = functionConverted(session, { tree, node });
  if (converted !== null) return evaluate(session, converted, tree, env);
  const contained = ofContainer(session, node, tree, env);
  if (contained !== null) return contained;
  const macro = ofMacro(session, node, tree, env);
  if (macro !== null) return macro;
  if (callee.kind === 'name' && /^(?:require|import)$/.test(callee.name)) return required(session, node, tree, env);
  // `new self()`, `new static()`: an object of the class around.
  if (node.isNew && tree.language === 'php' && callee.kind === 'name' && /^(?:this|self|static)$/.test(callee.name)) {
    const owner = enclosingObject(node)?.owner;
    // `static` is the class that the method is called on.
    const isLate = tree.file.text.startsWith('static', callee.range.start);
    if (owner?.kind === 'class')
      return (isLate ? classesHere(session, node, tree, env) : [{ tree, node: owner }]).map((type) =>
        instanceValue(type, { tree, node, env }),
      );
  }
  if (isOwnClass({ tree, node })) return classesHere(session, node, tree, env).map((type) => instanceValue(type, { tree, node, env }));
  const reduced = callee.kind === 'member' && callee.property === 'reduce' && isScript(tree) ? reducedFrom(session, node, tree) : null;
  if (reduced !== null) {
    const parts = [reduced.initial, reduced.from.node].map((value): Node => ({ kind: 'spread', range: value.range, parent: node, value }));
    return asObject(parts, node, tree, env);
  }
  const settled = chained(session, node, tree, env);
  if (settled !== null) return settled;
  const fold = folded(session, node, tree, env);
  if (fold !== null) return fold;
  const collected =
    callee.kind === 'member' && callee.property === 'collect' && tree.language === 'java' ? collectedFrom(session, node, tree) : [];
  if (collected.length > 0) {
    const parts = collected.map((value): Node => ({ kind: 'spread', range: value.range, parent: node, value }));
    return asObject(parts, node, tree, env);
  }
  const part = entryPart(session, node, tree, env);
  if (part !== null) return part;
  const joinedEntries = joinedFrom(session, node, tree, env);
  if (joinedEntries.length > 0) return joinedEntries;
  const form = joinedPairs(session, node, tree, env);
  if (form !== null) return form;
  const filled = chainedPuts(session, node, tree, env);
  if (filled !== null) return filled;
  const annotation =
    annotationAsked(session, node, tree, env) ?? enumAttributeAsked(session, node, tree, env) ?? attributeAsked(session, node, tree, env);
  if (annotation !== null) return annotation;
  const read = fileRead(session, node, tree, env) ?? generatedHere(session, { tree, node }, env);
  if (read !== null) return read;
  if (callee.kind !== 'member')
    return together(
      together(evaluate(session, callee, tree, env), (value) => moduleAsValue(session, value, env)),
      (value) => {
        const values = givenBy(value, called(session, value, node, tree, env));
        // A method by its bare name is one of `this`, and no surer than that object.
        return bareMembers.has(tree.language) && value.kind !== 'unknown' && !value.certain ? unsure(values) : values;
      },
    );
  const above = ofSuper(session, callee, tree, env);
  if (above) return above.flatMap((value) => called(session, value, node, tree, env));
  const objects = together(evaluate(session, callee.object, tree, env), (object) => behindFacade(session, object, callee.property));
  return together(oneWriter(withoutFailures(objects, tree), callee.property), (object) => {
    // The callers who hand in a configuration tell which section it is.
    if (object.kind === 'unknown' && objects.some(isConfiguration)) return [object];
    const values = method(session, object, callee.property, node, tree, env);
    // A value that stands in for an unknown one is not in doubt for that.
    if (object.kind === 'unknown') return values.map((value) => (value === UNKNOWN ? { ...value, steps: object.steps } : value));
    return together(values, (value): readonly AbstractValue[] => {
      const made = givenOf(value, object);
      return made === null ? [] : [made];
    });
  });
}

/** Whichever of a library's objects a field holds, made here or handed in by a container: as text they write what they are given the same. */
function oneWriter(objects: readonly AbstractValue[], method: string): readonly AbstractValue[] {
  const [first, second] = objects;
  if (!first || !second || !objects.every((one) => one.kind === 'library' && serializers.test(`${one.path}.${method}`))) return objects;
  return [{ ...first, certain: true }];
}

/** A condition or a key may have chosen the called function: its values are there on that way only. */
function givenBy(fn: AbstractValue, values: readonly AbstractValue[]): readonly AbstractValue[] {
  if (fn.kind === 'unknown' || fn.pathCondition.size === 0) return values;
  return values.flatMap((value) => {
    const pathCondition = joinPathConditions(value.pathCondition, fn.pathCondition);
    return pathCondition === null ? [] : [{ ...value, pathCondition }];
  });
}

/** The values that a function gives; where they are an unknown text made of all entries of a map, the map stands for the text. */
function given(
  session: Session,
  fn: Ref<FunctionNode>,
  call: Ref<CallNode>,
  env: Env,
  closure: Activation | null,
): readonly AbstractValue[] {
  const values = returnValues(session, fn, call, env, closure);
  const isTold = values.some(
    (value) => value.kind !== 'unknown' && value.kind !== 'library' && !(value.kind === 'text' && isRest(value.text)),
  );
  if (isTold || values.length === 0) return values;
  const written = writtenIn(session, fn, entered(session, fn.node, call, env, closure));
  // Callers may tell that the text begins as a URL.
  const isText = values.some(({ kind }) => kind === 'text');
  return written.length === 0 ? values : isText ? [...written, ...doubt(unresolvedOf(values))] : written;
}

/** An unknown part, and no type in what is known. */
function isRest(text: string): boolean {
  return text.includes(UNKNOWN_SUBSTRING) && !writtenType.test(text);
}

const writtenType = new RegExp(`(?:^|[^\\w])${bodyKey}=[\\w.]`);

/** `new $class($client)`: an object of the one class that is called so. */
function madeByName(session: Session, name: string, node: CallNode, tree: Tree, env: Env): readonly AbstractValue[] {
  const [type, another] = classesNamed(session.program, name.slice(name.lastIndexOf('\\') + 1), tree);
  return type && !another ? [instanceValue(type, { tree, node, env })] : [UNKNOWN];
}

/** One value that stands in the callee's place, called. */
export function called(session: Session, value: AbstractValue, node: CallNode, tree: Tree, env: Env): readonly AbstractValue[] {
  if (value.kind === 'node' && value.node.kind === 'function') {
    if (node.isNew) return [UNKNOWN];
    const bound = boundIn(value.node);
    if (bound !== null) return called(session, { ...value, node: bound.fn }, withBound(node, value.node, bound), tree, env);
    const added = addedBy(session, { tree: value.tree, node: value.node });
    if (added !== null && !node.args.includes(added.entries[0] ?? added.first[0] ?? node))
      return called(session, value, withAdded(node, added), tree, env);
    const closure = closureOf(value.node, value.env);
    const inside = entered(session, value.node, { tree, node }, env, closure);
    const handed = managed(session, { tree: value.tree, node: value.node }, inside);
    if (handed !== null) return handed;
    const listed = yielded(session, { tree: value.tree, node: value.node }, inside);
    return listed ? [listed] : given(session, { tree: value.tree, node: value.node }, { tree, node }, env, closure);
  }
  if (value.kind === 'node' && value.node.kind === 'class') {
    const [given, another] = node.args;
    if (given && !another && value.node.isEnum && tree.language === 'python')
      return memberWith(session, { tree: value.tree, node: value.node }, given, tree, env);
    if (given && !another && isNamedValue(session, { tree: value.tree, node: value.node })) return evaluate(session, given, tree, env);
    // `new X() { … }` and an enum's member with a body are of a class of their own.
    const own = node.args.find((arg): arg is ClassNode => arg.kind === 'class');
    const type = own ? { tree, node: own } : { tree: value.tree, node: value.node };
    const map = own ? null : ownMapMade(session, type, node, tree, env);
    if (map !== null) return map;
    return [instanceValue(type, { tree, node, env })];
  }
  if (value.kind === 'text' && node.isNew && tree.language === 'php') return madeByName(session, value.text, node, tree, env);
  if (value.kind === 'library') return ofLibrary(session, value, node, tree, env);
  const invoked = value.kind === 'instance' ? invokerOf(session, value) : null;
  if (invoked !== null) return given(session, invoked, { tree, node }, env, null);
  const setting = settingRead(session, node, tree, env, false);
  if (setting) return setting;
  if (value.kind === 'unknown') {
    puzzle(session, { tree, node: node.callee }, 'value');
    return [value.unresolved.length > 0 ? unknown(value.unresolved, madeFurther(value, node, node.args).origin) : UNKNOWN];
  }
  return [UNKNOWN];
}

function required(session: Session, node: CallNode, tree: Tree, env: Env): readonly AbstractValue[] {
  const [first] = node.args;
  const froms = first ? textsOf(evaluate(session, first, tree, env)) : [];
  if (froms.length !== 1 || !froms[0]) return [UNKNOWN];
  const resolved = resolveImport(session.program, tree, froms[0].text);
  if (resolved.kind === 'library') return [libraryValue(froms[0].text)];
  if (resolved.kind === 'not-loaded') return [UNKNOWN];
  const [only] = resolved.trees;
  if (only?.language === 'json') return evaluate(session, only.root.children[0] ?? only.root, only, env);
  return [moduleValue(resolved.trees)];
}
