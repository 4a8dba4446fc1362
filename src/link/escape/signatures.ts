import type { CallNode, Node } from '../../model/index.js';
import type { Ref } from '../program/ref.js';
import { keyOf, nameOf } from '../program/syntax.js';

/** The keys under which a body holds its signature. */
export const isSignature = (key: string | null): boolean => key !== null && /^(?:x[-_])?sign(?:ature)?$/i.test(key);

const signing = /^(?:sign|signature|md5|hmac|sha\d*|digest)$/i;
const sending = /^(?:send|post|request|fetch|call|execute|dispatch|and|in|up|queue)$/i;

/**
 * `p.sign = sign(p)`, `const sign = md5(Object.keys(p).map((k) => k + p[k]).join(''))`: what the object holds is only made into a signature, of whichever
 * name is sent.
 */
export function isSigned({ tree, node }: Ref): boolean {
  for (let at = node, above = node.parent; above !== null; at = above, above = at.parent) {
    switch (above.kind) {
      case 'call':
        if (above.callee !== at && (signs(nameOf(above.callee) ?? '') || isPut(above, at))) return true;
        break;
      // A function of that name makes signatures, and may do anything else as well.
      case 'assign':
        return above.value === at && at.kind !== 'function' && isSignature(nameOf(above.target));
      case 'define':
        return !above.member && at.kind !== 'function' && isSignature(above.name);
      case 'entry':
        return above.value === at && at.kind !== 'function' && isSignature(keyOf(tree, above.key));
      case 'member':
      case 'index':
      case 'template':
      case 'concat':
      case 'group':
      case 'function':
      case 'return':
        break;
      default:
        return false;
    }
  }
  return false;
}

/** `sign`, `generateSign`, `make_signature`, `md5Hex`; not `signAndSend`. */
function signs(name: string): boolean {
  const words = name.split(/_|(?<=[a-z\d])(?=[A-Z])/);
  return words.some((word) => signing.test(word)) && !words.some((word) => sending.test(word));
}

/** `params.put("sign", sign(params))` */
function isPut({ args: [key, value] }: CallNode, at: Node): boolean {
  return key?.kind === 'string' && value === at && isSignature(key.value);
}
