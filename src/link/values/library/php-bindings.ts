import { literalPattern } from '../../../base/literal-pattern.js';
import { remembered } from '../../../base/tree.js';
import type { CallNode, ClassNode, FunctionNode, Node, Tree } from '../../../model/index.js';
import type { Program } from '../../program/program.js';
import type { Ref } from '../../program/ref.js';
import { lastName } from '../../program/syntax.js';
import { classesNamed } from '../../symbols/class-names.js';
import { openMatching } from '../../symbols/sight.js';
import type { AbstractValue } from '../abstract-value.js';
import type { Session } from '../session.js';

/** `$app->singleton('temu', fn () => new Client($url))`: the key, and what is made under it; `value` null where more is done than can be told. */
export type Binding = {
  /** Null: whatever the key. */
  readonly key: Ref | null;
  readonly value: Ref | null;
  /** It is told to what is called as containers are; else its key alone says so. */
  readonly isContainer: boolean;
};

/** Nothing but a container has these. */
const own = ['bindIf', 'singleton', 'singletonIf', 'scoped', 'scopedIf'];
const binders = [...own, 'bind', 'instance'];
/** They change what an object is that another binding makes. */
const changers = ['extend', 'alias', 'needs', 'rebinding', 'resolving', 'afterResolving', 'beforeResolving', 'share', 'set'];

/** Files that Thinkphp and Hyperf read as a list of bindings. */
const listFiles = /(?:^|\/)(?:app\/(?:\w+\/)?provider|config\/autoload\/dependencies)\.php$/;

/* What is told to a container by another name is told in a file that something else opens: verbs alone would open each query of a large program. */
const written = `(?:app|container|\\bdi|ioc)(?:\\(\\))?(?:->|::)(?:${[...binders, ...changers].join('|')})\\(|::swap\\(`;

/** What the program tells a service container to make; under keys that nobody knows as well, since they may be any. */
export function bindingsOf(session: Session): readonly Binding[] {
  openMatching(session, [written]);
  const known = bindings(session.program);
  if (known.files !== session.program.files.length) {
    known.files = session.program.files.length;
    known.found = [...calledVerbs(session), ...listed(session)];
  }
  return known.found;
}

const bindings = remembered((_: Program): { files: number; found: readonly Binding[] } => ({ files: -1, found: [] }));

function calledVerbs({ program }: Session): readonly Binding[] {
  return [...binders, ...changers].flatMap((verb) =>
    (program.named.get(verb) ?? []).flatMap(({ tree, node }): readonly Binding[] => {
      const call = callOf(node);
      const [first, second] = call?.args ?? [];
      if (tree.language !== 'php' || node.kind !== 'member' || !first) return [];
      // `resolving(function ($object) { … })`: for all keys.
      const key = second || !changers.includes(verb) || verb === 'needs' ? first : null;
      const value = changers.includes(verb) ? null : { tree, node: second ?? first };
      const isContainer = own.includes(verb) || isNamedContainer({ tree, node: node.object });
      return key === null && !isContainer ? [] : [{ key: key && { tree, node: key }, value, isContainer }];
    }),
  );
}

/** The call whose callee the node is. */
export function callOf(node: Node): CallNode | null {
  return node.parent?.kind === 'call' && node.parent.callee === node ? node.parent : null;
}

/** `$this->app`, `$container`, `app()`, `App`: another object may bind parameters of a query. */
export function isNamedContainer({ tree, node: { range } }: Ref): boolean {
  return /app|container|\bdi\b|ioc|->when\(/i.test(tree.file.text.slice(Math.max(range.start, range.end - 80), range.end));
}

/** `return [Client::class => ClientFactory::class]`, a provider's `public $singletons = [Client::class => …]`. */
function listed({ program }: Session): readonly Binding[] {
  const fields = ['bindings', 'singletons'].flatMap((name) => program.named.get(name) ?? []);
  const lists = [...program.trees.values()].flatMap((tree) =>
    listFiles.test(tree.file.path) ? tree.root.children.map((node): Ref => ({ tree, node })) : [],
  );
  return [...fields, ...lists].flatMap(({ tree, node }): readonly Binding[] => {
    const isField = node.kind === 'define' && node.member && tree.language === 'php';
    const list = isField || node.kind === 'return' ? node.value : null;
    return (list?.kind === 'object' ? list.entries : []).flatMap((entry) =>
      entry.kind === 'entry' && entry.value
        ? [{ key: { tree, node: entry.key }, value: { tree, node: entry.value }, isContainer: true }]
        : [],
    );
  });
}

/** What a container's key names: a class of the project, or a name of its own. */
export type Key = { readonly kind: 'class'; readonly type: Ref<ClassNode> } | { readonly kind: 'name'; readonly name: string };

/** Null for what is no key. */
export function keyIn(session: Session, value: AbstractValue, tree: Tree): Key | null {
  if (value.kind === 'node' && value.node.kind === 'class') return { kind: 'class', type: { tree: value.tree, node: value.node } };
  if (value.kind !== 'text' || !/^[\w.\\:/-]+$/.test(value.text)) return null;
  const [type, other] = value.text.includes('\\') ? classesNamed(session.program, lastName(value.text), tree) : [];
  return type && !other ? { kind: 'class', type } : { kind: 'name', name: value.text };
}

/** Whether a key, by what is written there, can be this one: a variable may be any, whose value has to be asked. */
export function mayBeKey({ tree, node }: Ref, key: Key): 'no' | 'written' | 'any' {
  const name = key.kind === 'name' ? key.name : key.type.node.name;
  if (node.kind === 'string') return (key.kind === 'name' ? node.value : lastName(node.value)) === name ? 'written' : 'no';
  if (node.kind !== 'member' || node.property !== 'class') return 'any';
  if (key.kind === 'name') return 'no';
  const called = node.object.kind === 'name' ? lastName(node.object.name) : '';
  return called === name || new RegExp(`\\bas\\s+${literalPattern(called)}\\b`).test(tree.file.text) ? 'written' : 'no';
}

export function isSameKey(one: Key, other: Key): boolean {
  return one.kind === 'class'
    ? other.kind === 'class' && one.type.node === other.type.node
    : other.kind === 'name' && one.name === other.name;
}

/** The call that a container makes of a function it was handed. */
export const makingCall = remembered(
  (fn: FunctionNode): CallNode => ({ kind: 'call', range: fn.range, parent: fn.parent, callee: fn, args: [], isNew: false }),
);
