import type { CallNode, Node } from '../../model/index.js';
import type { Ref } from '../program/ref.js';
import type { AbstractValue, LibraryValue } from '../values/abstract-value.js';

/** A known client's call, as it was recognised. */
export type Call = Ref<CallNode> & { readonly callee: LibraryValue };

/** What stands in a place: the node where there is one, and all that it can be; null where the place is empty. */
export type Found = { readonly node: Node | null; readonly values: readonly AbstractValue[] };
