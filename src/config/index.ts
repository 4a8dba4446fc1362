export { type AnswerWords, answersFor, type Said, withStaleBaseline } from './answers.js';
export { type KnownLine, knownLine, openFindings, parseBaseline, renderBaseline, staleLines } from './baseline.js';
export type { Config, ConfigProblem, Decided, Tick, Ticked } from './config.js';
export { type Configs, type FoundConfigs, findConfig, findConfigs, nestedConfigs } from './find.js';
export { globsMatcher } from './glob.js';
export { configName } from './place.js';
export { type WholeRun, wholeRun, wholeRunProblems } from './whole-run.js';
export { configText } from './words.js';
