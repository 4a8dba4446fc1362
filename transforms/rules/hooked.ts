import type { Decision, Facts, Request } from '../../src/model/index.js';
import { evidence, proposal, review } from '../support/decisions.js';

/* Requests named; the others are alike. */
const NAMED = 6;

export type Hook = NonNullable<Request['setBy']>;

/** All the requests whose host one hook sets are one question, at the hook. */
export function hookReview(hook: Hook, asked: readonly (readonly [Request, Decision])[], facts: Facts): Decision {
  const types = [...new Set(asked.flatMap(([, decision]) => (decision.action === 'review' ? decision.details : [])))].sort();
  const { text, path } = hook.file;
  const { start, end } = hook.node.range;
  const line = text.slice(0, start).split('\n').length;
  const url = text.slice(start, end);
  const paste = [
    `// ${path}:${line}: ${url} → temuGateway(${hook.type}, ${url})`,
    facts.routing.pasteFor(hook.file, types, () => false),
  ].join('\n');
  const places = asked.slice(0, NAMED).map(([request]) => evidence(request.file, request.node.range, 'request'));
  return review('mixed-gateway', [proposal('route', [], paste)], places, types);
}
