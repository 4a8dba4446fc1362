import type { flagSets, Value } from './table.js';

/** What a router is asked: the router that these flags make, the type or map, the URL. */
export type Question = { readonly flags: keyof typeof flagSets; readonly type: Value; readonly url: Value };

/** Of what came in, `(type, url)`, and then of what came out: `(type, u)`, `(t, url)`, `(t, u)`. */
export type Fourfold<T> = readonly [T, T, T, T];

/** What one form of the router says. Values are as JSON has them, whatever they are in the language. */
export type Answer = {
  readonly urls: Fourfold<Value>;
  /** Where the language's `temuType` takes no map, the answers for the map's `type`. */
  readonly types: Fourfold<Value>;
  /** Of `temuParams`, entries in their order; null where the question has no map. */
  readonly params: Fourfold<Value> | null;
  /** Whether `temuParams` gave the very object that it was handed; null where the question has no map. */
  readonly isSame: boolean | null;
  /** The first argument, after all calls. */
  readonly argument: Value;
  /** `isTemuPartner` of the URL that came in, and of the one that came out. */
  readonly partner: readonly [boolean, boolean];
};

/** A language's own runtime, which answers all questions in one process. What is thrown there is an error of the run. */
export type Runner = {
  readonly language: string;
  /** The command that this machine lacks; null where it has all. */
  missing(): string | null;
  /** By form (`esm`, `within`, …): the answers in the order of the questions. */
  run(questions: readonly Question[]): Promise<ReadonlyMap<string, readonly Answer[]>>;
};
