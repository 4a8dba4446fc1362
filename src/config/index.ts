export { answersFor, type Said, withStaleBaseline } from './answers.js';
export { type KnownLine, knownLine, openFindings, parseBaseline, renderBaseline, staleLines } from './baseline.js';
export type { Config, ConfigProblem, Decided } from './config.js';
export { findConfig } from './find.js';
export { configName } from './place.js';
export { configText } from './words.js';
