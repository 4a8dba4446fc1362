import type { Decision, Facts, Request } from '../../src/model/index.js';
import { evidence, pasted, review } from '../support/decisions.js';

/* Requests named; the others are alike. */
const NAMED = 6;

export type Hook = NonNullable<Request['setBy']>;

/** All the requests whose host one hook sets are one question, at the hook. */
export function hookReview(hook: Hook, asked: readonly (readonly [Request, Decision])[], facts: Facts): Decision {
  const types = [...new Set(asked.flatMap(([, decision]) => (decision.action === 'review' ? decision.details : [])))].sort();
  const paste = facts.routing.pasteFor(hook.file, types, () => false);
  const places = asked.slice(0, NAMED).map(([request]) => evidence(request.file, request.node.range, 'request'));
  return review('mixed-gateway', pasted(paste), places, types);
}
