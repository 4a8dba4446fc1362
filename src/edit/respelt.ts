import { type Holder, sleepingIn } from '../base/asleep.js';
import { detachTexts, shareRanges } from '../base/compact.js';
import { atHandOf } from '../base/nodes-below.js';
import { shared } from '../base/shared-texts.js';
import { isAsleep, type SleepingFunction, wholeFunction } from '../base/sleeping-function.js';
import { firstFrom } from '../base/sorted.js';
import { contains } from '../base/tree.js';
import type { CommentNode, Edit, Node, Range, SourceFile, StringNode, Tree } from '../model/index.js';
import { inOrder } from './splice.js';

type Building<T> = { -readonly [K in keyof T]: T[K] };

/**
 * The tree of `file`, which word-for-word edits (`isWordForWord`) have made of the tree's own: what parsing it would give, for a tenth of the time. Null
 * where a word stands in a text of a node beside strings (a method named in quotes, a declared type), or where a string says something else than its letters.
 */
export function respelt(tree: Tree, edits: readonly Edit[], file: SourceFile): Tree | null {
  const copying = new Copying(tree.file.text, file.text, inOrder(edits));
  const root = copying.copied(tree.root);
  sleepingIn(tree)?.of(file, root, copying.asleep);
  const comments = tree.comments.map((comment) => copying.comment(comment, root));
  return copying.isSure ? { file, language: tree.language, root, comments, errors: [], unparsed: null } : null;
}

class Copying {
  isSure = true;
  /** Some nodes stand below several: the names of one destructuring share what they read, and a shorthand is key and value. */
  private readonly known = new Map<Node, Node>();
  /** What functions, objects and lists have become whose nodes sleep. */
  readonly asleep = new Map<Node, Node>();
  private readonly words: readonly string[];
  private readonly shifts: readonly { readonly start: number; readonly end: number; readonly by: number }[];
  private readonly first: number;

  constructor(
    private readonly before: string,
    private readonly after: string,
    ordered: readonly Edit[],
  ) {
    this.words = [...new Set(ordered.map(({ range: { start, end } }) => before.slice(start, end)))];
    let by = 0;
    this.shifts = ordered.map(({ range: { start, end }, text }) => {
      by += text.length - (end - start);
      return { start, end, by };
    });
    this.first = ordered[0]?.range.end ?? Number.POSITIVE_INFINITY;
  }

  copied<T extends Node>(node: T): T {
    if (isAsleep(node) && !this.isChanged(node)) return this.sleeping(node) as Node as T;
    const whole: Node = node.kind === 'function' ? wholeFunction(node) : node;
    const made = { ...whole, range: this.moved(node.range), parent: null } as Building<Node>;
    this.fill(node, made);
    shareRanges(made);
    // The text that these were cut from may be let go.
    detachTexts(made);
    return made as T;
  }

  comment(comment: CommentNode, root: Node): CommentNode {
    return { ...comment, range: this.moved(comment.range), inner: this.moved(comment.inner), parent: comment.parent && root };
  }

  /** The parents of what is at hand below it are set when the copy is made. */
  private sleeping(fn: SleepingFunction): SleepingFunction {
    this.check(fn.name);
    const [range, at] = [this.moved(fn.range), fn.at && this.moved(fn.at)];
    const annotations = this.all(fn.annotations, fn, fn);
    const params = fn.areParamsAsleep ? null : this.all(fn.params, fn, fn);
    const copy = fn.copied({ range, parent: null, name: fn.name, at, exported: fn.exported, annotations }, params);
    this.asleep.set(fn, copy);
    return copy;
  }

  /** What stands below a node, and the texts and places that it has beside its range. */
  private fill(node: Node, made: Building<Node>): void {
    switch (made.kind) {
      case 'string':
        this.fillString(node as StringNode, made);
        return;
      case 'plain':
      case 'regex':
        this.check(made.kind === 'plain' ? made.text : made.source);
        return;
      case 'name':
        this.check(made.name);
        return;
      case 'comment':
        made.inner = this.moved(made.inner);
        return;
      case 'template':
        if (made.tag !== null) this.check(made.tag);
        made.parts = this.all(made.parts, node, made);
        return;
      case 'concat':
        made.parts = this.all(made.parts, node, made);
        return;
      case 'member':
        this.check(made.property);
        made.at = this.moved(made.at);
        made.object = this.below(made.object, node, made);
        return;
      case 'index':
        made.object = this.below(made.object, node, made);
        made.index = this.below(made.index, node, made);
        return;
      case 'call':
        made.callee = this.below(made.callee, node, made);
        made.args = this.all(made.args, node, made);
        return;
      case 'object':
        made.entries = this.heldIn(made.entries, node, made);
        return;
      case 'entry':
        made.key = this.below(made.key, node, made);
        made.value = this.orNull(made.value, node, made);
        return;
      case 'spread':
        made.value = this.below(made.value, node, made);
        return;
      case 'list':
        made.items = this.heldIn(made.items, node, made);
        return;
      case 'choice':
        made.condition = this.orNull(made.condition, node, made);
        made.options = this.all(made.options, node, made);
        return;
      case 'compare':
        this.check(made.op);
        made.left = this.below(made.left, node, made);
        made.right = this.below(made.right, node, made);
        return;
      case 'define':
        this.check(made.name);
        if (made.type !== null) this.check(made.type);
        made.at = this.moved(made.at);
        made.annotations = this.all(made.annotations, node, made);
        made.value = this.orNull(made.value, node, made);
        return;
      case 'assign':
        made.target = this.below(made.target, node, made);
        made.value = this.below(made.value, node, made);
        return;
      case 'param':
        this.check(made.name);
        if (made.type !== null) this.check(made.type);
        made.at = this.moved(made.at);
        made.annotations = this.all(made.annotations, node, made);
        made.initial = this.orNull(made.initial, node, made);
        made.pattern = made.pattern?.map((bound) => this.bound(bound, node, made)) ?? null;
        return;
      case 'function':
        this.check(made.name);
        made.at = made.at && this.moved(made.at);
        made.annotations = this.all(made.annotations, node, made);
        made.params = this.all(made.params, node, made);
        made.body = this.all(made.body, node, made);
        return;
      case 'class':
        for (const text of [made.name, made.extends ?? '', ...made.mixins]) this.check(text);
        made.at = made.at && this.moved(made.at);
        made.annotations = this.all(made.annotations, node, made);
        made.body = this.all(made.body, node, made);
        return;
      case 'branch':
        made.condition = this.below(made.condition, node, made);
        // biome-ignore lint/suspicious/noThenProperty: the tree's own name for the branch that is taken
        made.then = this.all(made.then, node, made);
        made.otherwise = this.all(made.otherwise, node, made);
        return;
      case 'switch':
        made.subject = this.orNull(made.subject, node, made);
        made.cases = this.all(made.cases, node, made);
        return;
      case 'case':
        made.tests = this.all(made.tests, node, made);
        made.body = this.all(made.body, node, made);
        return;
      case 'return':
        made.value = this.orNull(made.value, node, made);
        return;
      case 'import':
        for (const { local, imported } of made.bindings) this.check(local, imported);
        this.check(made.from);
        made.specifier = this.orNull(made.specifier, node, made);
        made.bindings = made.bindings.map((bound) => ({ ...bound, at: this.moved(bound.at) }));
        return;
      case 'export':
        for (const { local, exported } of made.bindings) this.check(local, exported);
        this.check(made.from ?? '');
        made.specifier = this.orNull(made.specifier, node, made);
        made.bindings = made.bindings.map((bound) => ({ ...bound, at: this.moved(bound.at) }));
        made.value = this.orNull(made.value, node, made);
        return;
      case 'group':
        made.children = this.all(made.children, node, made);
    }
  }

  private fillString(node: StringNode, made: Building<StringNode>): void {
    made.inner = this.moved(node.inner);
    const written = this.after.slice(made.inner.start, made.inner.end);
    const was = this.before.slice(node.inner.start, node.inner.end);
    if (written === was) return;
    if (node.value !== was) this.isSure = false;
    made.value = shared(written);
  }

  private below<T extends Node>(child: T, of: Node, made: Node): T {
    const copy = (this.known.get(child) as T | undefined) ?? this.copied(child);
    this.known.set(child, copy);
    if (child.parent === of) copy.parent = made;
    return copy;
  }

  private orNull<T extends Node>(child: T | null, of: Node, made: Node): T | null {
    return child === null ? null : this.below(child, of, made);
  }

  private all<T extends Node>(children: readonly T[], of: Node, made: Node): readonly T[] {
    return children.length === 0 ? children : children.map((child) => this.below(child, of, made));
  }

  /** Of a list that sleeps what does not, where the rest stays as it is. */
  private heldIn(list: readonly Node[], of: Node, made: Building<Holder>): readonly Node[] {
    const kept = atHandOf(list);
    if (kept === list || !this.shifts.every((edit) => !contains(of.range, edit) || kept.some(({ range }) => contains(range, edit))))
      return this.all(list, of, made);
    this.asleep.set(of, made);
    return this.all(kept, of, made);
  }

  private bound<T extends { readonly name: string; readonly property: string; readonly at: Range; readonly initial: Node | null }>(
    bound: T,
    of: Node,
    made: Node,
  ): T {
    this.check(bound.name, bound.property);
    return { ...bound, at: this.moved(bound.at), initial: this.orNull(bound.initial, of, made) };
  }

  /** Whether the text of a function holds what is replaced. */
  private isChanged({ range: { start, end } }: Node): boolean {
    const text = this.before.slice(start, end);
    return this.words.some((word) => text.includes(word));
  }

  private check(...texts: readonly string[]): void {
    for (const text of texts) if (this.words.some((word) => text.includes(word))) this.isSure = false;
  }

  private moved(range: Range): Range {
    if (range.end < this.first && range.start < this.first) return range;
    return { start: this.offset(range.start), end: this.offset(range.end) };
  }

  private offset(at: number): number {
    if (at < this.first) return at;
    const shift = this.shifts[firstFrom(this.shifts, at + 1, ({ end }) => end) - 1];
    return at + (shift?.by ?? 0);
  }
}
