import type { Problem as CatalogueProblem } from '../catalogue/index.js';
import type { ConfigProblem } from '../config/index.js';
import type { UndoProblem } from '../edit/index.js';
import type { Report } from '../model/index.js';
import { exitCode } from '../report/exit-code.js';
import type { RunProblem } from '../run/migrate.js';
import type { UsageProblem } from './options.js';

/** Why a command could not do what was asked. */
export type Obstacle =
  | { readonly of: 'usage'; readonly problem: UsageProblem }
  | { readonly of: 'run'; readonly problem: RunProblem }
  | { readonly of: 'undo'; readonly problem: UndoProblem }
  | { readonly of: 'catalogue'; readonly problems: readonly CatalogueProblem[] }
  | { readonly of: 'config'; readonly problems: readonly ConfigProblem[] }
  | { readonly of: 'unread'; readonly path: string; readonly why: 'missing' | 'not-a-file' | 'unreadable' }
  | { readonly of: 'unsaved'; readonly path: string; readonly code: string }
  | { readonly of: 'not-a-report'; readonly path: string; readonly detail: string }
  | { readonly of: 'not-a-baseline'; readonly path: string }
  | { readonly of: 'unknown-type' }
  | { readonly of: 'not-confirmed' }
  /** The system refused something that the tool did not ask about beforehand. */
  | { readonly of: 'system'; readonly code: string; readonly path: string }
  /** `megabytes`: the limit of Node. */
  | { readonly of: 'memory'; readonly megabytes: number }
  | { readonly of: 'bug'; readonly detail: string };

/** How a command ended. */
export type Ended =
  | { readonly kind: 'done' }
  /** `halves`: requests of which the commit holds one half only. */
  | { readonly kind: 'judged'; readonly report: Report; readonly halves: Report['calls'] }
  | { readonly kind: 'interrupted' }
  | { readonly kind: 'could-not'; readonly obstacle: Obstacle };

export const done: Ended = { kind: 'done' };

export function couldNot(obstacle: Obstacle): Ended {
  return { kind: 'could-not', obstacle };
}

/** The exit code of the contract. */
export function codeOf(ended: Ended): 0 | 1 | 2 | 130 {
  switch (ended.kind) {
    case 'done':
      return 0;
    case 'judged':
      return ended.report.mode === 'check' && ended.halves.length > 0 ? 1 : exitCode(ended.report);
    case 'interrupted':
      return 130;
    case 'could-not':
      return isInterrupt(ended.obstacle) ? 130 : 2;
  }
}

function isInterrupt(obstacle: Obstacle): boolean {
  if (obstacle.of === 'undo') return obstacle.problem.kind === 'interrupted';
  return obstacle.of === 'run' && obstacle.problem.kind === 'write' && obstacle.problem.problem.kind === 'interrupted';
}
