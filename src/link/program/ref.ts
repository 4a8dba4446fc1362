import type { Node, Tree } from '../../model/index.js';
/** A node with the file it stands in. */
export type Ref<T extends Node = Node> = { readonly tree: Tree; readonly node: T };

/** One declaration of a name. `property`: the name is bound to that part of what `node` is bound to (patterns, imports). */
export type Decl = Ref & { readonly name: string; readonly property: string | null; readonly initial: Node | null };
