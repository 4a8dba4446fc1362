export { diffOf } from './diff.js';
export { type Hunk, type HunkLine, hunksOf } from './hunks.js';
export { type ProofProblem, prove, type Reparse } from './prove.js';
export { type Change, creation, editAt, type Patch, type SpliceProblem, splice } from './splice.js';
