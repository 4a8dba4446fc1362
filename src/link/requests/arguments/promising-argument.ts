import type { Node } from '../../../model/index.js';
import { apiName } from '../../clients/type-names.js';

const promising =
  /typ|api|method|url|uri|gateway|endpoint|router|addr|host|param|body|data|payload|form|fields|values|request|req$|opts|options|conf|cfg|^init$/i;

/** Named arguments and options that hold a body: `json=…`, `data=…`. */
const bodies = /^(?:json|data|params|body|content)$/;

/** An argument may carry a type or a URL: a look at its text alone, before anything is evaluated. */
export function isPromising(node: Node): boolean {
  switch (node.kind) {
    case 'string':
      return apiName.test(node.value) || /openapi|:\/\//.test(node.value);
    case 'name':
      return promising.test(node.name) || /^[A-Z][A-Z_]+$/.test(node.name);
    case 'member':
      return promising.test(node.property) || /^[A-Z]/.test(node.property) || isPromising(node.object);
    case 'entry':
      return node.value !== null && (isPromising(node.value) || (node.key.kind === 'name' && bodies.test(node.key.name)));
    case 'object':
      return node.entries.some((entry) =>
        entry.kind === 'spread' ? isPromising(entry.value) : entry.kind === 'entry' && isTypeKey(entry.key),
      );
    case 'template':
    case 'concat':
      return node.parts.some(isPromising);
    case 'choice':
      return node.options.some(isPromising);
    case 'index':
      return isPromising(node.object) || (node.index.kind === 'string' && promising.test(node.index.value));
    case 'call':
      return node.args.some(isPromising) || isMaker(node.callee) || (node.callee.kind === 'member' && isPromising(node.callee));
    default:
      return false;
  }
}

/** `GoodsAddRequest(…)`, `models.GoodsAddRequest(…)` */
function isMaker(callee: Node): boolean {
  return (callee.kind === 'name' && /^[A-Z]/.test(callee.name)) || (callee.kind === 'member' && /^[A-Z]/.test(callee.property));
}

function isTypeKey(key: Node): boolean {
  const name = key.kind === 'name' ? key.name : key.kind === 'string' ? key.value : '';
  return /^(?:type|api_?type|method|url|gateway)$/i.test(name);
}
