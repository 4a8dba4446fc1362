import type {
  CallNode,
  ClassNode,
  Evidence,
  FunctionNode,
  Node,
  ParamNode,
  Range,
  SourceFile,
  StringNode,
  Tree,
} from '../../model/index.js';
import type { Decl, Ref } from '../program/ref.js';
import { withProvenance } from './objects/value-copies.js';
import type { Origin } from './origins.js';

/** A function that is being evaluated because of one call: its parameters are that call's arguments. `next`: the activation that the call stands in. */
export type Activation = { readonly fn: FunctionNode; readonly call: Ref<CallNode>; readonly env: Env; readonly next: Activation | null };

/** The caller of each function on the judged chain of callers. A function is in a call string once at most. */
export type CallString = { readonly callers: ReadonlyMap<FunctionNode, CallSite> };
export type CallSite = Ref<CallNode> & { readonly certain: boolean };

/** The calls of a function; `complete`: there are no others. */
export type Callers = { readonly sites: readonly CallSite[]; readonly complete: boolean };

export type Env = { readonly activations: Activation | null; readonly callString: CallString };

/** How a value came about. */
export type Provenance = {
  readonly steps: readonly Evidence[];
  readonly certain: boolean;
  /** The outermost call of the call string that the value was chosen in; null: where the value stands. */
  readonly caller: Ref | null;
  /** The side that undecided conditions must take for this value: two values whose path conditions contradict each other never meet. */
  readonly pathCondition: ReadonlyMap<string, string>;
  /** A URL that passed through the generated router on its way. */
  readonly routed: boolean;
};

/**
 * The variable that an object is held in, for what is put into it later. `made`: the object whose field it is, where that is known.
 * `within`: the variable of which `name` is a part, as in `within.name.key = …`; `decl` declares that one.
 * `until`: the statement that wrote it out as a text: what is put in behind that is not in the text.
 */
export type Holder = {
  readonly name: string;
  readonly decl: Decl;
  readonly env: Env;
  readonly made?: MadeObject;
  readonly within?: string;
  readonly until?: Node;
};

/** One object: its class, and the call or literal by which it was made. */
export type MadeObject = { readonly type: Ref<ClassNode>; readonly making: Ref & { readonly env: Env } };

/** A call that a library's value was made by: `axios.create(…)`, `resty.New().R()`. */
export type Made = Ref<CallNode> & { readonly method: string; readonly env: Env };

/** `asText`: written out already (`JSON.stringify(x)`), so that the program itself cannot read a property of it. */
export type AbstractValue = Provenance &
  /** `reads`: the expressions that gave it, innermost first; told of price reviews alone. */
  (
    | {
        readonly kind: 'text';
        readonly text: string;
        readonly from: readonly { readonly file: SourceFile; readonly node: StringNode }[];
        readonly reads?: readonly Ref[] | undefined;
      }
    /** `isFailure`: the `nil` that Go gives back beside an error: whoever goes on has another value. */
    | { readonly kind: 'absent'; readonly isFailure: boolean }
    | {
        readonly kind: 'node';
        readonly tree: Tree;
        readonly node: Node;
        readonly env: Env;
        readonly holders: readonly Holder[];
        readonly asText: boolean;
      }
    /**
     * `within`: the method whose `this` it is, when nobody knows yet on what object that was called. `exact`: the class itself, and none below it. `given`: the parameter that it is,
     * of which nobody knows yet what it is handed.
     */
    | {
        readonly kind: 'instance';
        readonly type: Ref<ClassNode>;
        readonly made: (Ref<CallNode> & { readonly env: Env }) | null;
        readonly within: FunctionNode | null;
        readonly exact?: true | undefined;
        readonly given?: Ref<ParamNode> | undefined;
      }
    | { readonly kind: 'module'; readonly trees: readonly Tree[] }
    /** From a library or the language: `path` is `axios.create().post`, `fetch`, `RestTemplate().exchange`. */
    | {
        readonly kind: 'library';
        readonly path: string;
        readonly made: readonly Made[];
        readonly holders: readonly Holder[];
        readonly asText: boolean;
      }
    /**
     * `unresolved`: functions with parameters that only callers can tell. `soft`: a doubt about the other values, not a possible value by itself.
     * `origin`: what it was made of, where that is one parameter; null where nobody knows.
     */
    | {
        readonly kind: 'unknown';
        readonly unresolved: readonly FunctionNode[];
        readonly soft: boolean;
        readonly origin: Origin | null;
      }
  );

export type TextValue = Extract<AbstractValue, { kind: 'text' }>;
export type NodeValue = Extract<AbstractValue, { kind: 'node' }>;
export type InstanceValue = Extract<AbstractValue, { kind: 'instance' }>;
export type LibraryValue = Extract<AbstractValue, { kind: 'library' }>;
export type UnknownValue = Extract<AbstractValue, { kind: 'unknown' }>;

/** Stands in a text for a part that is unknown. U+FFFF is not a character, so no source holds one. */
export const UNKNOWN_SUBSTRING = '\uFFFF';

const NO_CONDITION: ReadonlyMap<string, string> = new Map();
export const START: Provenance = { steps: [], certain: true, caller: null, pathCondition: NO_CONDITION, routed: false };
export const UNSURE: Provenance = { ...START, certain: false };
export const TOP: Env = { activations: null, callString: { callers: new Map() } };

export const ABSENT: AbstractValue = withProvenance({ ...START, kind: 'absent', isFailure: false }, START);
export const FAILURE: AbstractValue = withProvenance({ ...START, kind: 'absent', isFailure: true }, START);
export const UNKNOWN: AbstractValue = withProvenance({ ...UNSURE, kind: 'unknown', unresolved: [], soft: false, origin: null }, UNSURE);

export function unknown(unresolved: readonly FunctionNode[] = [], origin: Origin | null = null): AbstractValue {
  return unresolved.length === 0 ? UNKNOWN : withProvenance({ ...UNKNOWN, unresolved, origin }, UNSURE);
}

/** A node as it stands, with the environment in which its names are read. */
export function nodeValue({ tree, node }: Ref, env: Env, holders: readonly Holder[] = []): NodeValue {
  const { steps, certain, caller, pathCondition, routed } = START;
  return { kind: 'node', tree, node, env, holders, asText: false, steps, certain, caller, pathCondition, routed };
}

export function textValue(text: string, from: TextValue['from'] = []): TextValue {
  const { steps, certain, caller, pathCondition, routed } = START;
  return { kind: 'text', text, from, reads: undefined, steps, certain, caller, pathCondition, routed };
}

/** An object of a class; `made`: the call by which it was made, null for any object of the class. */
export function instanceValue(type: Ref<ClassNode>, made: InstanceValue['made']): InstanceValue {
  return { kind: 'instance', type, made, within: null, ...START };
}

export function libraryValue(path: string, made: readonly Made[] = [], holders: readonly Holder[] = []): LibraryValue {
  const { steps, certain, caller, pathCondition, routed } = START;
  return { kind: 'library', path, made, holders, asText: false, steps, certain, caller, pathCondition, routed };
}

export function moduleValue(trees: readonly Tree[]): AbstractValue {
  return { kind: 'module', trees, ...START };
}

/** Unknown only until the callers of `unresolved` are followed; not a possible value by itself. */
export function doubt(unresolved: readonly FunctionNode[], origin: Origin | null = null): readonly AbstractValue[] {
  return unresolved.length === 0 ? [] : [{ kind: 'unknown', unresolved, soft: true, origin, ...UNSURE }];
}

export function stepAt(decl: Decl, range: Range, why: Evidence['why']): Evidence {
  return { file: decl.tree.file.path, range, why, detail: decl.name };
}

/** Null where the two cannot be true in one run. */
export function join(inner: Provenance, outer: Provenance): Provenance | null {
  if (outer === START) return inner;
  const pathCondition = joinPathConditions(inner.pathCondition, outer.pathCondition);
  if (pathCondition === null) return null;
  const steps = way(inner.steps, outer.steps);
  return {
    steps,
    certain: inner.certain && outer.certain,
    caller: outer.caller ?? inner.caller,
    pathCondition,
    routed: inner.routed || outer.routed,
  };
}

/** Steps beyond which the rest of a way is not told. */
const LONGEST_WAY = 40;

/** One way behind the other. */
function way(first: readonly Evidence[], then: readonly Evidence[]): readonly Evidence[] {
  if (then.length === 0 || first.length >= LONGEST_WAY) return first;
  if (first.length === 0) return then;
  return first.length + then.length <= LONGEST_WAY ? first.concat(then) : first.concat(then.slice(0, LONGEST_WAY - first.length));
}

export function joinPathConditions(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): ReadonlyMap<string, string> | null {
  if (b.size === 0) return a;
  if (a.size === 0) return b;
  const both = new Map(a);
  for (const [condition, way] of b) {
    if ((both.get(condition) ?? way) !== way) return null;
    both.set(condition, way);
  }
  return both;
}

/** The same value, with the provenance of the step that led to it put before its own. */
export function after<T extends AbstractValue>(value: T, step: Partial<Provenance>): T {
  const { steps, certain, caller, pathCondition, routed } = value;
  const joined = step.pathCondition ? joinPathConditions(step.pathCondition, pathCondition) : pathCondition;
  const made = withProvenance(value, {
    steps: step.steps ? way(step.steps, steps) : steps,
    certain: certain && (step.certain ?? true),
    caller: caller ?? step.caller ?? null,
    pathCondition: joined ?? pathCondition,
    routed: routed || step.routed === true,
  });
  if (step.certain !== false) assureAs(value, made);
  return made;
}

/** The value as another one gives it, by both ways; null where the two cannot be true in one run. */
export function givenOf<T extends AbstractValue>(value: T, object: AbstractValue): T | null {
  const provenance = join(value, object);
  if (provenance === null) return null;
  const made = withProvenance(value, provenance);
  if (isFirm(object)) assureAs(value, made);
  return made;
}

/** Texts of which all that is told is sure, whatever stands in their open parts: `https://host/router?type=bg.goods.add&page=` and a page that nobody knows. */
const firm = new WeakSet<AbstractValue>();

/** Whether what is told of a value is sure. */
export function isFirm(value: AbstractValue): boolean {
  return value.certain || firm.has(value);
}

/** The text with an open part, as sure as the others are. */
export function asFirm(value: TextValue): TextValue {
  firm.add(value);
  return value;
}

/** Texts of which all behind the first question mark is sure, whatever the host may be: `${process.env.GATEWAY || CN}?type=bg.goods.add`. */
const firmQueries = new WeakSet<AbstractValue>();

/** Makes a copy as sure of its parts as the value is. */
function assureAs(value: AbstractValue, copy: AbstractValue): void {
  if (firm.has(value)) firm.add(copy);
  if (firmQueries.has(value)) firmQueries.add(copy);
}

/** Whether what is told of a URL's query is sure. */
export function hasFirmQuery(value: TextValue): boolean {
  return isFirm(value) || firmQueries.has(value);
}

/** The URL, as sure of its query as the parts are that the query is made of. */
export function withFirmQuery(value: TextValue): TextValue {
  firmQueries.add(value);
  return value;
}

export function unsure(values: readonly AbstractValue[]): readonly AbstractValue[] {
  return !values.some(isFirm)
    ? values
    : values.map((value) => {
        const { steps, caller, pathCondition, routed } = value;
        return isFirm(value) ? withProvenance(value, { steps, certain: false, caller, pathCondition, routed }) : value;
      });
}

export function textsOf(values: readonly AbstractValue[]): readonly TextValue[] {
  return values.filter((value): value is TextValue => value.kind === 'text');
}

export function unresolvedOf(values: readonly AbstractValue[]): readonly FunctionNode[] {
  return values.flatMap((value) => (value.kind === 'unknown' ? value.unresolved : []));
}
