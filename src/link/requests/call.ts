import type { CallNode, Node } from '../../model/index.js';
import type { Ref } from '../program/ref.js';
import type { AbstractValue, LibraryValue } from '../values/abstract-value.js';

/** A known client's call, as it was recognised. */
export type Call = Ref<CallNode> & { readonly callee: LibraryValue };

/** The content of a place: its node, where there is one (of several that give it, `nodes`), and all values of that; null where the place is empty. */
export type Found = {
  readonly node: Node | null;
  readonly nodes?: readonly Node[];
  readonly values: readonly AbstractValue[];
  /** A parameter that holds a `URL` object, which no router is handed: what the callers made that of is a text. */
  readonly handed?: Node;
};
