import type { CallNode, ClassNode, Evidence, FunctionNode, Node, Range, SourceFile, StringNode, Tree } from '../../model/index.js';

/** A node with the file it stands in. */
export type Ref<T extends Node = Node> = { readonly tree: Tree; readonly node: T };

/** A function that is being looked into because of one call: its parameters are that call's arguments. */
export type Frame = { readonly fn: FunctionNode; readonly call: Ref<CallNode>; readonly env: Env; readonly next: Frame | null };

/** Which caller each function has on the chain that is being judged. A function is on a chain once at most. */
export type Context = { readonly callers: ReadonlyMap<FunctionNode, CallSite> };
export type CallSite = Ref<CallNode> & { readonly certain: boolean };

export type Env = { readonly frames: Frame | null; readonly context: Context };

/** How a value got here. */
export type Trace = {
  readonly steps: readonly Evidence[];
  readonly certain: boolean;
  /** The outermost call of the chain that the value was chosen in; null: where it stands. */
  readonly caller: Ref | null;
  /** Which way undecided conditions must go for this value: two values whose ways differ never meet. */
  readonly ways: ReadonlyMap<string, string>;
};

/** `holder`: the variable that an object is held in, for what is put into it later. */
export type Holder = { readonly name: string; readonly decl: Decl; readonly env: Env };

/** A call on the way to something of a library's: `axios.create(…)`, `resty.New().R()`. */
export type Made = Ref<CallNode> & { readonly method: string; readonly env: Env };

/** `asText`: written out already (`JSON.stringify(x)`), so that the program itself cannot read a property of it. */
export type Thing = Trace &
  (
    | { readonly kind: 'text'; readonly text: string; readonly from: readonly { readonly file: SourceFile; readonly node: StringNode }[] }
    | { readonly kind: 'absent' }
    | {
        readonly kind: 'node';
        readonly tree: Tree;
        readonly node: Node;
        readonly env: Env;
        readonly holders: readonly Holder[];
        readonly asText: boolean;
      }
    /** `within`: the method whose `this` it is, when nobody knows yet on what object that was called. */
    | {
        readonly kind: 'instance';
        readonly type: Ref<ClassNode>;
        readonly made: (Ref<CallNode> & { readonly env: Env }) | null;
        readonly within: FunctionNode | null;
      }
    | { readonly kind: 'module'; readonly trees: readonly Tree[] }
    /** From a library or the language: `path` is `axios.create().post`, `fetch`, `RestTemplate().exchange`. */
    | {
        readonly kind: 'outside';
        readonly path: string;
        readonly made: readonly Made[];
        readonly holders: readonly Holder[];
        readonly asText: boolean;
      }
    /** `opens`: functions whose callers would tell more. `soft`: it only may overrule what else is possible. */
    | { readonly kind: 'unknown'; readonly opens: readonly FunctionNode[]; readonly soft: boolean }
  );

export type TextThing = Extract<Thing, { kind: 'text' }>;
export type NodeThing = Extract<Thing, { kind: 'node' }>;
export type OutsideThing = Extract<Thing, { kind: 'outside' }>;

/** One declaration of a name. `property`: the name is bound to that part of what `node` is bound to (patterns, imports). */
export type Decl = Ref & { readonly name: string; readonly property: string | null; readonly initial: Node | null };

/** Stands in a text for what is not known at this place. No source holds it: it is not a character. */
export const HOLE = '\uFFFF';

const NO_WAYS: ReadonlyMap<string, string> = new Map();
export const START: Trace = { steps: [], certain: true, caller: null, ways: NO_WAYS };
export const UNSURE: Trace = { ...START, certain: false };
export const TOP: Env = { frames: null, context: { callers: new Map() } };

export const ABSENT: Thing = { ...START, kind: 'absent' };
export const UNKNOWN: Thing = { ...UNSURE, kind: 'unknown', opens: [], soft: false };

export function unknown(opens: readonly FunctionNode[] = []): Thing {
  return opens.length === 0 ? UNKNOWN : { ...UNSURE, kind: 'unknown', opens, soft: false };
}

/** A doubt that callers may remove; it says nothing of its own. */
export function doubt(opens: readonly FunctionNode[]): readonly Thing[] {
  return opens.length === 0 ? [] : [{ ...UNSURE, kind: 'unknown', opens, soft: true }];
}

export function stepAt(decl: Decl, range: Range, why: Evidence['why']): Evidence {
  return { file: decl.tree.file.path, range, why, detail: decl.name };
}

/** Null where the two cannot be true in one run. */
export function join(inner: Trace, outer: Trace): Trace | null {
  if (outer === START) return inner;
  const ways = joinWays(inner.ways, outer.ways);
  if (ways === null) return null;
  const steps = outer.steps.length === 0 ? inner.steps : [...inner.steps, ...outer.steps].slice(0, 40);
  return { steps, certain: inner.certain && outer.certain, caller: outer.caller ?? inner.caller, ways };
}

export function joinWays(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): ReadonlyMap<string, string> | null {
  if (b.size === 0) return a;
  if (a.size === 0) return b;
  const both = new Map(a);
  for (const [condition, way] of b) {
    if ((both.get(condition) ?? way) !== way) return null;
    both.set(condition, way);
  }
  return both;
}

/** The same thing, with what was passed on the way to it put before. */
export function after<T extends Thing>(thing: T, step: Partial<Trace>): T {
  const ways = step.ways ? joinWays(step.ways, thing.ways) : thing.ways;
  return {
    ...thing,
    steps: step.steps ? [...step.steps, ...thing.steps].slice(0, 40) : thing.steps,
    certain: thing.certain && (step.certain ?? true),
    caller: thing.caller ?? step.caller ?? null,
    ways: ways ?? thing.ways,
  };
}

export function unsure(things: readonly Thing[]): readonly Thing[] {
  return things.map((thing) => (thing.certain ? { ...thing, certain: false } : thing));
}

export function textsOf(things: readonly Thing[]): readonly TextThing[] {
  return things.filter((thing): thing is TextThing => thing.kind === 'text');
}

export function opensOf(things: readonly Thing[]): readonly FunctionNode[] {
  return things.flatMap((thing) => (thing.kind === 'unknown' ? thing.opens : []));
}
