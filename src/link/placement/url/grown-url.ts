import type { Node } from '../../../model/index.js';
import type { Ref } from '../../program/ref.js';
import type { AbstractValue, CallString } from '../../values/abstract-value.js';
import { along } from '../../values/call-strings.js';
import { evaluate } from '../../values/evaluate.js';
import type { Session } from '../../values/session.js';

/**
 * A variable that was given `given` is a URL that has grown out of it wherever statements have changed it on some way, for this chain of callers: `url = buildUrl(url, map)`,
 * `url += "?" + query`. Who brings the host is the one who gave it.
 */
export function isGrownOutOf(session: Session, use: Ref, given: Ref, callString: CallString): boolean {
  const env = along(callString);
  const roots = evaluate(session, given.node, given.tree, env);
  const grown = evaluate(session, use.node, use.tree, env);
  return roots.length > 0 && roots.every(isUrl) && grown.length > 0 && grown.every((url) => roots.some((root) => isOutOf(url, root)));
}

function isUrl(value: AbstractValue): boolean {
  return value.kind === 'text' && /^\w+:\/\/\w/.test(value.text);
}

function isOutOf(url: AbstractValue, root: AbstractValue): boolean {
  if (url.kind !== 'text' || root.kind !== 'text' || !url.text.startsWith(root.text)) return false;
  const strings = new Set<Node>(url.from.map(({ node }) => node));
  return root.from.length > 0 && root.from.every(({ node }) => strings.has(node));
}
