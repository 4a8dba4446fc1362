import { searchCallers } from './call-graph/callers.js';
import { translates } from './own-routing/old-to-new.js';
import type { Program } from './program/program.js';
import { ScopeNames } from './symbols/scopes.js';
import { graphOf } from './symbols/sight.js';
import type { CheckerNames } from './symbols/type-checker.js';
import { type Session, startState } from './values/session.js';

/** The evaluator with what it asks of the rooms that build on it. */
export function startSession(program: Program, looks: number, share = 1): Session {
  return {
    program,
    names: new ScopeNames(program),
    checker: null,
    graph: graphOf(program),
    puzzles: new Map(),
    consumed: new Set(),
    keysInto: new Map(),
    opened: new Map(),
    changes: new Map(),
    aliases: new WeakMap(),
    state: startState(looks, share),
    searchCallers,
    armTaken: translates,
  };
}

/** The same with the compiler's types: what was evaluated without them is evaluated again. */
export function withTypes(session: Session, checker: CheckerNames, looks: number): Session {
  const names = new ScopeNames(session.program);
  return { ...session, names, checker, changes: new Map(), aliases: new WeakMap(), state: startState(looks, session.state.share) };
}
