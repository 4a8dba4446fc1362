import type { ClassNode } from '../../model/index.js';
import type { Ref } from '../program/ref.js';
import { hierarchyOf } from '../symbols/class-hierarchy.js';
import { asRequest } from '../values/classes/python-classes.js';
import { walked } from '../values/session.js';
import { objectAt } from './receivers.js';
import type { ReferenceSearch } from './references.js';

const VERBS = ['get', 'post', 'put', 'patch', 'delete', 'head', 'options'];

/** `session.post(url)` of a subclass of `requests.Session` comes to its own `request`. */
export function calledByVerbs(found: ReferenceSearch, type: Ref<ClassNode>): void {
  const { session } = found;
  for (const verb of VERBS) {
    for (const { tree, node } of walked(session, session.program.named.get(verb))) {
      const call = node.parent;
      if (node.kind !== 'member' || call?.kind !== 'call' || call.callee !== node || tree.language !== 'python') continue;
      const values = objectAt(session, { tree, node: node.object });
      const isIts = values.some(
        (value) => value.kind === 'instance' && hierarchyOf(session, value.type).some((one) => one.node === type.node),
      );
      if (isIts) found.uses.push({ ref: { tree, node: asRequest(call, verb) }, certain: values.length === 1 });
      else if (/^p/.test(verb) && values.some((value) => value.kind === 'unknown')) found.complete = false;
    }
  }
}
