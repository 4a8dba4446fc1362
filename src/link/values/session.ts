import { isMemoryShort } from '../../base/memory.js';
import type { CallNode, FunctionNode, Node, StringNode, Tree } from '../../model/index.js';
import type { Decl, Ref } from '../program/ref.js';
import type { SymbolTable } from '../symbols/symbol-table.js';
import type { CheckerNames } from '../symbols/type-checker.js';
import type { AbstractValue, Activation, Callers, CallString, Env, TextValue } from './abstract-value.js';

/** One judging of one set of trees. */
export type Session = SymbolTable & {
  /** Null until something in a script could not be resolved without the compiler's types. */
  readonly checker: CheckerNames | null;
  /** Nodes of scripts that could not be resolved: reason enough to load the compiler. */
  readonly puzzles: Map<Node, Tree>;
  /** Nodes whose value went into a request. */
  readonly consumed: Set<Node>;
  /** Strings that were keys into an object on the way to a request, with those objects. */
  readonly keysInto: Map<Node, Set<Node>>;
  readonly state: State;
  /** The evaluator asks for callers, and the search for callers evaluates: the session is handed the search, so that no room imports the other's. */
  readonly searchCallers: (session: Session, fn: FunctionNode) => Callers;
  /** An arm of a decision was taken: the user's own tables are told by whoever listens. */
  readonly armTaken: (session: Session, arm: Node, tree: Tree, env: Env) => void;
};

/** Values of nodes: inside a call by its activation, outside by the call string. */
export type Values = WeakMap<CallString | Activation, Map<Node, readonly AbstractValue[]>>;

/** What one way of looking remembers: the values may be forgotten while somebody looks so. */
export type Memo = { values: Values };

export type State = {
  recording: boolean;
  /** Evaluations left for the request at hand: a bound on time, not on correctness, since what is cut off is unknown. */
  left: number;
  /** The same for all requests together: when nothing is left, every further request is open and unknown. */
  leftInAll: number;
  /** By how much more than usual one request may be followed: where a program holds thousands of names, one client has as many callers. */
  readonly share: number;
  memo: Memo;
  readonly recorded: Memo;
  readonly plain: Memo;
  /** How many values `recorded` and `plain` were given. */
  remembered: number;
  /** How many files were open when these were last forgotten. */
  files: number;
  /** Values of nodes where no function is entered. */
  readonly shallow: Memo;
  /** What is told by the files that were open, of so many. */
  within: { readonly files: number; readonly memo: Memo };
  /** Values of strings. */
  readonly texts: Map<StringNode, readonly AbstractValue[]>;
  /** The activations of calls that were evaluated, by where they were called from. */
  readonly entered: WeakMap<CallString | Activation, Map<CallNode, readonly Env[]>>;
  /** The call strings that continue one by one caller, by the caller. */
  readonly longer: WeakMap<CallString, Map<CallNode, readonly CallString[]>>;
  /** The nodes that are being evaluated right now, by activation; `depth`: how deep the recursion is. */
  readonly active: Map<Activation | null, Set<Node>>;
  depth: number;
  /** Statements whose targets are being looked for, one on the way to the other. */
  touching: number;
  /** The choices under which conditions are decided at the moment, `strict` where what is only likely decides nothing; null: none. */
  assumed: { readonly choices: ReadonlyMap<string, string>; readonly strict: boolean } | null;
  /** Objects whose keys are being read: one that is spread into itself has no end. */
  readonly reading: { readonly node: Node; readonly key: string; readonly env: Env | null }[];
  /** Imports that are being followed: files that import a name from each other have no value for it. */
  readonly importing: Set<Decl>;
  readonly callers: Map<FunctionNode, Callers>;
  /** Functions of which the search for callers was cut off, with the looks that it had. */
  readonly cutShort: Map<FunctionNode, number>;
  /** The callers among so many open files, without entering a function and otherwise. */
  callersAmong: { readonly files: number; readonly shallow: Map<FunctionNode, Callers>; readonly others: Map<FunctionNode, Callers> };
};

export function startState(looks: number, share: number): State {
  const plain = emptyMemo();
  return {
    recording: false,
    left: BUDGET,
    leftInAll: looks,
    share,
    memo: plain,
    recorded: emptyMemo(),
    plain,
    remembered: 0,
    files: 0,
    shallow: emptyMemo(),
    within: { files: 0, memo: emptyMemo() },
    texts: new Map(),
    entered: new WeakMap(),
    longer: new WeakMap(),
    active: new Map(),
    importing: new Set(),
    depth: 0,
    touching: 0,
    assumed: null,
    reading: [],
    callers: new Map(),
    cutShort: new Map(),
    callersAmong: { files: 0, shallow: new Map(), others: new Map() },
  };
}

function emptyMemo(): Memo {
  return { values: new WeakMap() };
}

/** Evaluations for one request. */
export const BUDGET = 30_000;
/** Enough to see what a callee leads to; a client that lies deeper is none that is known. */
export const GLANCE = 600;
export const DEPTH = 90;
export const WIDTH = 80;

/** One question, within what is left for all of them: `cut` is the answer where nothing is. */
export function budgeted<T>(session: Session, look: () => T, cut: () => T): T {
  const { state } = session;
  if (state.leftInAll <= 0) return cut();
  // Values are remembered: where they fill the memory, the rest is unknown, as behind any other bound.
  if (isMemoryShort()) state.leftInAll = 0;
  allow(session, looksOfOne(state));
  return unlessTooDeep(session, look, cut);
}

/** Looks of one question: more where a program holds thousands of names, but of what the run has left no more than leaves others theirs. */
function looksOfOne({ leftInAll, share }: State): number {
  return Math.max(BUDGET, Math.min(BUDGET * share, leftInAll / LARGEST));
}

/** Of what a run has left, one question may use the fourth part. */
const LARGEST = 4;

/** Begins a question with so many looks, no more than the run has; every look of it is the run's (`spend`). Each costs something even where all is known by heart. */
export function allow({ state }: Session, looks: number): void {
  state.leftInAll--;
  state.left = Math.min(looks, state.leftInAll);
}

/** What is left for the question at hand may not do for another chain of callers. */
export function isRunningOut({ state }: Session): boolean {
  return state.left < looksOfOne(state) / 4;
}

/** At most so many looks more for the question at hand. */
export function limit({ state }: Session, looks: number): void {
  state.left = Math.min(state.left, looks);
}

/** Puts all but so many looks of the question at hand aside, and says how many these are: `giveBack` returns them once they are worth it. */
export function putAside({ state }: Session, but: number): number {
  const aside = Math.max(state.left - but, 0);
  state.left -= aside;
  return aside;
}

export function giveBack({ state }: Session, looks: number): void {
  state.left = Math.min(state.left + looks, state.leftInAll);
}

/** More looks for a question that is known to be the platform's, while the run keeps enough for its others. */
export function refill(session: Session): void {
  if (session.state.leftInAll > KEPT) allow(session, looksOfOne(session.state));
}

/** Evaluations that a run keeps for the questions that come later. */
const KEPT = 200_000;

/** The one place where work is charged for: to the question at hand and to the run, which stops where either has nothing left. */
export function spend({ state }: Session, looks: number): void {
  state.left -= looks;
  state.leftInAll -= looks;
}

/** One look; false where nothing was left for it. */
export function take(session: Session): boolean {
  const isLeft = session.state.left >= 0;
  spend(session, 1);
  return isLeft;
}

/** Whether the question at hand has nothing left: each further value would be unknown. */
export function isCutOff({ state }: Session): boolean {
  return state.left < 0;
}

/**
 * What a search goes through, charged to the run: of a name that every other file has, that is more work than all evaluating. Where the run has nothing
 * left, nothing is gone through and the question at hand is cut off, so that its answer counts as incomplete.
 */
export function walked<T>({ state }: Session, all: readonly T[]): readonly T[] {
  state.leftInAll -= all.length / STEPS_OF_A_LOOK;
  if (state.leftInAll > 0) return all;
  state.left = -1;
  return [];
}

/** Lets a search open files, each of which is charged for; false where some stay shut, as all do for a question that is cut off. */
export function opened(session: Session, open: () => boolean): boolean {
  // What asks for a touch on the way to another one would bring in the whole program, file by file.
  if (session.state.touching > 1) session.state.left = -1;
  if (isCutOff(session)) return false;
  const before = session.program.files.length;
  const isWhole = open();
  spend(session, LOOKS_OF_A_FILE * (session.program.files.length - before));
  return isWhole;
}

/** Evaluations in the time that it takes to read a file in. */
const LOOKS_OF_A_FILE = 100;

/** One of the things that a search asks may use half of what the question has left, so that the others are asked, too. */
export function withShare<T>({ state }: Session, look: () => T): T {
  const kept = Math.max(state.left, 0) >> 1;
  state.left -= kept;
  try {
    return look();
  } finally {
    state.left = Math.min(state.left + kept, state.leftInAll);
  }
}

/**
 * The same where what is left is worth sharing: what a thousand looks and more do not tell is told to nobody, and remembered as unknown. Files that were
 * opened beyond the share are the run's, and leave the question its other half.
 */
export function withLargeShare<T>({ state }: Session, look: () => T): T {
  if (state.left < 2 * DEAR) return look();
  const kept = state.left >> 1;
  state.left -= kept;
  try {
    return look();
  } finally {
    state.left = Math.min(Math.max(state.left, 0) + kept, state.leftInAll);
  }
}

const DEAR = 1_000;

/** Nodes that a search goes past in the time of one evaluation. */
const STEPS_OF_A_LOOK = 16;

/** Runs `look`; a recursion deeper than the stack is given up, and the answer is `cut`'s: unknown. */
export function unlessTooDeep<T>({ state }: Session, look: () => T, cut: () => T): T {
  const [depth, reads] = [state.depth, state.reading.length];
  try {
    return look();
  } catch (error) {
    if (!(error instanceof RangeError && error.message.includes('call stack'))) throw error;
    state.active.clear();
    state.importing.clear();
    state.reading.length = reads;
    state.depth = depth;
    return cut();
  }
}

/**
 * Reads a key of an object, which may lead to the same key of the same object: what holds itself has no value of its own. `env`: where a variable's
 * object is one for each environment, the one at hand.
 */
export function readOnce<T>({ state }: Session, node: Node, key: string, look: () => T, cut: () => T, env: Env | null = null): T {
  const { reading } = state;
  if (reading.length > DEPTH || reading.some((one) => one.node === node && one.key === key && one.env === env)) return cut();
  reading.push({ node, key, env });
  const found = look();
  reading.pop();
  return found;
}

/** Looks at something without entering any function, within the files that are open: what a call gives is unknown. */
export function shallowly<T>(session: Session, look: () => T): T {
  const { state } = session;
  const { recording, memo } = state;
  state.recording = false;
  state.memo = state.shallow;
  try {
    return session.program.closed(look);
  } finally {
    state.recording = recording;
    state.memo = memo;
  }
}

/** Looks at something within the files that are open: what others would tell is unknown, until one of them comes in for a better reason. */
export function withinOpen<T>(session: Session, look: () => T): T {
  const { state, program } = session;
  if (isShallow(session)) return look();
  const { recording, memo } = state;
  if (state.within.files !== program.files.length) state.within = { files: program.files.length, memo: emptyMemo() };
  state.recording = false;
  state.memo = state.within.memo;
  try {
    return program.closed(look);
  } finally {
    state.recording = recording;
    state.memo = memo;
  }
}

/** The callers that are known among the files that are open, as whoever looks now would find them; empty again with every further file. */
export function callersAmongOpen(session: Session): Map<FunctionNode, Callers> {
  const { state, program } = session;
  if (state.callersAmong.files !== program.files.length)
    state.callersAmong = { files: program.files.length, shallow: new Map(), others: new Map() };
  return isShallow(session) ? state.callersAmong.shallow : state.callersAmong.others;
}

export function isShallow({ state }: Session): boolean {
  return state.memo === state.shallow;
}

/** Looks at something without its counting as a use that ends in a request. */
export function aside<T>(session: Session, look: () => T): T {
  const { state } = session;
  const [recording, memo] = [state.recording, state.memo];
  state.recording = false;
  if (!isShallow(session) && memo !== state.within.memo) state.memo = state.plain;
  try {
    return look();
  } finally {
    state.recording = recording;
    state.memo = memo;
  }
}

/** The same for a fact of the program that nobody's request may be charged for: whoever asks first, the answer is the same. */
export function withOwnBudget<T>(session: Session, look: () => T): T {
  const { state } = session;
  const { left } = state;
  allow(session, GLANCE);
  try {
    return aside(session, look);
  } finally {
    state.left = Math.min(left, state.leftInAll);
  }
}

export function recording<T>(session: Session, look: () => T): T {
  const { state } = session;
  state.recording = true;
  state.memo = state.recorded;
  try {
    return look();
  } finally {
    state.recording = false;
    state.memo = state.plain;
  }
}

/** Remembers which strings chose an entry of which objects. */
export function keyed(session: Session, key: TextValue, objects: readonly AbstractValue[]): void {
  if (!session.state.recording) return;
  for (const object of objects) {
    for (const { node } of object.kind === 'node' ? key.from : []) {
      const into = session.keysInto.get(node) ?? new Set();
      if (object.kind === 'node') session.keysInto.set(node, into.add(object.node));
    }
  }
}

/** Something that types may still tell, on the way to a request or to a caller. Plain JavaScript has none that scope does not know. */
export function puzzle(session: Session, { tree, node }: Ref, asked: 'caller' | 'value'): void {
  if (tree.language === 'typescript' && (asked === 'caller' || session.state.recording)) session.puzzles.set(node, tree);
}
