import { remembered } from '../../../base/tree.js';
import type { CallNode, Node, ObjectNode, Tree } from '../../../model/index.js';
import type { Program } from '../../program/program.js';
import type { Ref } from '../../program/ref.js';
import { keyOf } from '../../program/syntax.js';
import { openMatching } from '../../symbols/sight.js';
import { type AbstractValue, type Env, type InstanceValue, instanceValue, TOP, textsOf } from '../abstract-value.js';
import { evaluate } from '../evaluate.js';
import { inSight } from '../files/settings.js';
import type { Session } from '../session.js';
import { keyIn } from './php-bindings.js';

type Component = Ref<ObjectNode> & { readonly name: string; readonly type: Node };

/**
 * `Yii::$app->temu`: an object of the class that the program's configuration names for the component, with the fields that are
 * set there. Null for anything else, and where a class is not in sight.
 */
export function yiiComponent(session: Session, path: string, name: string, tree: Tree): readonly AbstractValue[] | null {
  if (tree.language !== 'php' || !/(?:^|\.)Yii\.\$?app$/.test(path)) return null;
  openMatching(session, ["'components'\\s{0,9}=>"]);
  const found = inSight(
    session,
    tree,
    componentsIn(session.program).filter((one) => one.name === name),
  );
  const made = found.map((one) => objectOf(session, one));
  return made.length > 0 && made.every((one) => one !== null) ? made : null;
}

/** `Yii::$app->get('temu')` */
export function componentAsked(session: Session, path: string, node: CallNode, tree: Tree, env: Env): readonly AbstractValue[] | null {
  const [name, another] = path.endsWith('.get') && node.args[0] ? textsOf(evaluate(session, node.args[0], tree, env)) : [];
  return name && !another ? yiiComponent(session, path.slice(0, -'.get'.length), name.text, tree) : null;
}

function objectOf(session: Session, { tree, node, type }: Component): InstanceValue | null {
  const [key, another] = evaluate(session, type, tree, TOP).map((value) => keyIn(session, value, tree));
  if (!key || another || key.kind !== 'class') return null;
  return instanceValue(key.type, { tree, node: makingOf(node), env: TOP });
}

const configurations = new WeakMap<CallNode, ObjectNode>();

/** `Yii::createObject(['class' => …, 'gateway' => …])` */
const makingOf = remembered((node: ObjectNode): CallNode => {
  const { range, parent } = node;
  const call: CallNode = {
    kind: 'call',
    range,
    parent,
    callee: { kind: 'name', name: 'createObject', range, parent },
    args: [],
    isNew: true,
  };
  configurations.set(call, node);
  return call;
});

/** What the configuration of such an object sets a field to; null for any other object, and for a field that it leaves out. */
export function configuredField(session: Session, { made }: InstanceValue, field: string): readonly AbstractValue[] | null {
  const configuration = made === null ? undefined : configurations.get(made.node);
  const value = made === null || configuration === undefined ? null : entryIn(made.tree, configuration, field);
  return made === null || value === null ? null : evaluate(session, value, made.tree, TOP);
}

function entryIn(tree: Tree, { entries }: ObjectNode, key: string): Node | null {
  const entry = entries.find((one) => one.kind === 'entry' && keyOf(tree, one.key) === key);
  return entry?.kind === 'entry' ? entry.value : null;
}

/** `'components' => ['temu' => ['class' => Temu::class, …]]` in the files of a folder that is called `config`. */
function componentsIn(program: Program): readonly Component[] {
  const known = components(program);
  for (; known.counted < program.files.length; known.counted++) {
    const tree = program.files[known.counted];
    if (tree?.language === 'php' && /(?:^|\/)config\/[\w.-]+\.php$/.test(tree.file.path)) known.found.push(...componentsOf(tree));
  }
  return known.found;
}

const components = remembered((_: Program): { counted: number; readonly found: Component[] } => ({ counted: 0, found: [] }));

function componentsOf(tree: Tree): readonly Component[] {
  const roots = [...tree.root.children].flatMap((node) =>
    (node.kind === 'return' || node.kind === 'define') && node.value?.kind === 'object' ? [node.value] : [],
  );
  return roots.flatMap((root) => {
    const all = entryIn(tree, root, 'components');
    return (all?.kind === 'object' ? all.entries : []).flatMap((entry): readonly Component[] => {
      const name = entry.kind === 'entry' ? keyOf(tree, entry.key) : null;
      const node = entry.kind === 'entry' && entry.value?.kind === 'object' ? entry.value : null;
      const type = node === null ? null : entryIn(tree, node, 'class');
      return name !== null && node !== null && type !== null ? [{ tree, node, name, type }] : [];
    });
  });
}
