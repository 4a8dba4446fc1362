import type { TreeCursor, Tree as Written } from '@vscode/tree-sitter-wasm';

/** What is asked of the parser's cursor. */
export type Cursor = Pick<
  TreeCursor,
  | 'nodeTypeId'
  | 'nodeType'
  | 'nodeIsNamed'
  | 'nodeIsMissing'
  | 'startIndex'
  | 'endIndex'
  | 'currentFieldName'
  | 'gotoFirstChild'
  | 'gotoNextSibling'
  | 'gotoParent'
  | 'delete'
>;

const names = [
  'current_node_type_id',
  'current_node_is_named',
  'current_node_is_missing',
  'start_index',
  'end_index',
  'current_field_id',
  'goto_first_child',
  'goto_next_sibling',
  'goto_parent',
  'delete',
] as const;

/** The parser's own functions behind its cursor, each of which reads the cursor, and leaves it, in one place of the parser's memory. */
export type Calls = Readonly<Record<`_ts_tree_cursor_${(typeof names)[number]}_wasm`, (tree: number) => number>>;

/** Whether the compiled module has them, and calls them so: another version of the library need not. */
export function hasCalls(module: object): module is Calls {
  return names.every((name) => typeof Reflect.get(module, `_ts_tree_cursor_${name}_wasm`) === 'function');
}

/** A cursor over a whole tree. Until it is deleted, no other may be used, and nothing may be parsed: the library's own is slower, and has no such rule. */
export function cursorOver(tree: Written, calls: Calls | null): Cursor {
  const cursor = tree.walk();
  const address: unknown = Reflect.get(tree, 0);
  return calls !== null && typeof address === 'number' ? new QuickCursor(calls, address, tree.language) : cursor;
}

/**
 * The library writes its cursor's four words into the parser's memory before each question, and reads them back after each step, which took a third of
 * the time of a walk. Where only one cursor is in use, the words are there already.
 */
class QuickCursor implements Cursor {
  constructor(
    private readonly calls: Calls,
    private readonly tree: number,
    private readonly language: Written['language'],
  ) {}

  get nodeTypeId(): number {
    return this.calls._ts_tree_cursor_current_node_type_id_wasm(this.tree);
  }

  get nodeType(): string {
    return this.language.types[this.nodeTypeId] || 'ERROR';
  }

  get nodeIsNamed(): boolean {
    return this.calls._ts_tree_cursor_current_node_is_named_wasm(this.tree) === 1;
  }

  get nodeIsMissing(): boolean {
    return this.calls._ts_tree_cursor_current_node_is_missing_wasm(this.tree) === 1;
  }

  get startIndex(): number {
    return this.calls._ts_tree_cursor_start_index_wasm(this.tree);
  }

  get endIndex(): number {
    return this.calls._ts_tree_cursor_end_index_wasm(this.tree);
  }

  get currentFieldName(): string | null {
    return this.language.fields[this.calls._ts_tree_cursor_current_field_id_wasm(this.tree)] ?? null;
  }

  gotoFirstChild(): boolean {
    return this.calls._ts_tree_cursor_goto_first_child_wasm(this.tree) === 1;
  }

  gotoNextSibling(): boolean {
    return this.calls._ts_tree_cursor_goto_next_sibling_wasm(this.tree) === 1;
  }

  gotoParent(): boolean {
    return this.calls._ts_tree_cursor_goto_parent_wasm(this.tree) === 1;
  }

  delete(): void {
    this.calls._ts_tree_cursor_delete_wasm(this.tree);
  }
}
