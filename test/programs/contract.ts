/** One small program as an ERP team would write it: what the generators of `test/programs/languages` give to the campaign. */
export type GeneratedProgram = {
  /** Path → text. Holds the marker file by which `test/runs/program.ts` knows the language, and its entry. */
  readonly files: ReadonlyMap<string, string>;
  /** The value that was drawn on each axis; the table of results is made by these. */
  readonly axes: Readonly<Record<string, string>>;
  /** False where a reader of the code could not know either: such a program may be undone, never wrong or silent. */
  readonly knowable: boolean;
};

/** One language's generator. `draw` is the only source of chance, so that a seed gives the same program everywhere. */
export type Generator = {
  readonly language: 'javascript' | 'typescript' | 'python' | 'java' | 'php' | 'go' | 'csharp';
  program(draw: Draw): GeneratedProgram;
};

export type Draw = {
  /** One of the choices, evenly. */
  of<T>(choices: readonly [T, ...T[]]): T;
  /** True with this probability, 0 to 1. */
  chance(probability: number): boolean;
};

/**
 * `right`: what was refused is served, all else goes where it went, and a second run does nothing. `undone`: still refused, and a review says so.
 * `silent`: still refused, and no review says so. `wrong`: what was served is refused, goes elsewhere, or the program no longer runs.
 * `unstable`: a second run changes or asks something else.
 */
export type Verdict = 'right' | 'undone' | 'silent' | 'wrong' | 'unstable';
