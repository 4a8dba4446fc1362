import type { CallNode } from '../../../model/index.js';
import type { Ref } from '../../program/ref.js';
import { type Env, join, textsOf, UNKNOWN } from '../../values/abstract-value.js';
import { evaluate } from '../../values/evaluate.js';
import type { Session } from '../../values/session.js';
import { underBase } from '../../values/texts/url-joining.js';
import type { Call, Found } from '../call.js';

/** The call by which the client begins the request that this one sends, in the same expression; null where it stands elsewhere. */
export function beginningOf({ tree, node }: Ref<CallNode>, begins: RegExp): Ref<CallNode> | null {
  let at = node.callee;
  while (at.kind === 'member' || at.kind === 'call') {
    if (at.kind === 'call' && at.callee.kind === 'member' && begins.test(at.callee.property)) return { tree, node: at };
    at = at.kind === 'member' ? at.object : at.callee;
  }
  return null;
}

/** `client.Request("openapi", "router")`: the segments as one path; of a single one the node as well. */
export function inSegments(session: Session, { callee }: Call, env: Env): Found | null {
  const begun = callee.made.findLast(({ method }) => method.endsWith('Request'));
  const [first, ...more] = begun?.node.args ?? [];
  if (!begun || !first) return null;
  let values = evaluate(session, first, begun.tree, begun.env ?? env);
  for (const segment of more) {
    const next = textsOf(evaluate(session, segment, begun.tree, begun.env ?? env));
    values = values.flatMap((value) => {
      if (value.kind !== 'text') return [value];
      const longer = next.flatMap((one) => {
        const provenance = join(value, one);
        return provenance === null ? [] : [{ ...value, ...provenance, text: underBase(value.text, one.text) }];
      });
      return longer.length > 0 ? longer : [UNKNOWN];
    });
  }
  return { node: more.length === 0 ? first : null, values };
}
