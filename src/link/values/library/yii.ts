import { remembered } from '../../../base/tree.js';
import type { CallNode, DefineNode, Node, ObjectNode, Tree } from '../../../model/index.js';
import type { Program } from '../../program/program.js';
import type { Ref } from '../../program/ref.js';
import { keyOf } from '../../program/syntax.js';
import { openMatching } from '../../symbols/sight.js';
import { type AbstractValue, type Env, type InstanceValue, instanceValue, TOP, textsOf, unsure } from '../abstract-value.js';
import { evaluate } from '../evaluate.js';
import { configured, inSight, tableAt } from '../files/settings.js';
import type { Session } from '../session.js';
import { keyIn } from './php-bindings.js';

/** `type`: what names its class; null in a `main-local.php`, which is put over what another file says of the component. */
type Component = Ref<ObjectNode> & { readonly name: string; readonly type: Node | null };

/**
 * `Yii::$app->temu`: an object of the class that the program's configuration names for the component, with the fields that are
 * set there. Null for anything else, and where a class is not in sight.
 */
export function yiiComponent(session: Session, path: string, name: string, tree: Tree): readonly AbstractValue[] | null {
  if (tree.language !== 'php' || !/(?:^|\.)Yii\.\$?app$/.test(path)) return null;
  openMatching(session, ["'components'\\s{0,9}=>"]);
  const found = componentsCalled(session, name, tree);
  const made = found.flatMap((one) => (one.type === null ? [] : [objectOf(session, one, one.type)]));
  return made.length > 0 && made.every((one) => one !== null) ? made : null;
}

/**
 * `Yii::$app->params['temuUrl']`: what `config/params.php`, or the configuration itself under `params`, says of the key, and what a `params-local.php` says
 * over it. Null for anything else, and for a key that none has.
 */
export function yiiParam(session: Session, path: string, key: string, tree: Tree): readonly AbstractValue[] | null {
  if (tree.language !== 'php' || !/(?:^|\.)Yii\.\$?app\.params$/.test(path)) return null;
  const of = (file: string): readonly AbstractValue[] =>
    configured(session, tree, `${file}.${key}`) ?? tableAt(session, tree, `${file}.${key}`) ?? [];
  const own = of('params');
  const over = of('params-local');
  if (own.length === 0 && over.length === 0) return null;
  return over.length === 0 ? own : unsure([...own, ...over]);
}

/** `Yii::$app->get('temu')` */
export function componentAsked(session: Session, path: string, node: CallNode, tree: Tree, env: Env): readonly AbstractValue[] | null {
  const [name, another] = path.endsWith('.get') && node.args[0] ? textsOf(evaluate(session, node.args[0], tree, env)) : [];
  return name && !another ? yiiComponent(session, path.slice(0, -'.get'.length), name.text, tree) : null;
}

function componentsCalled(session: Session, name: string, tree: Tree): readonly Component[] {
  return inSight(
    session,
    tree,
    componentsIn(session.program).filter((one) => one.name === name),
  );
}

function objectOf(session: Session, { tree, node }: Component, type: Node): InstanceValue | null {
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

/**
 * What the configuration of such an object sets a field to, and what others put over it; null for any other object, and for a field that all of them leave
 * out.
 */
export function configuredField(session: Session, { made }: InstanceValue, field: Ref<DefineNode>): readonly AbstractValue[] | null {
  const configuration = made === null ? undefined : configurations.get(made.node);
  if (made === null || configuration === undefined) return null;
  const { name } = field.node;
  const own = entryIn(made.tree, configuration, name);
  const component = componentsIn(session.program).find(({ node }) => node === configuration);
  const over = (component ? componentsCalled(session, component.name, made.tree) : []).flatMap(({ tree, node, type }): Ref[] => {
    const value = type === null ? entryIn(tree, node, name) : null;
    return value === null ? [] : [{ tree, node: value }];
  });
  if (own === null && over.length === 0) return null;
  const before = own === null ? { tree: field.tree, node: field.node.value } : { tree: made.tree, node: own };
  const values = before.node === null ? [] : evaluate(session, before.node, before.tree, TOP);
  return over.length === 0 ? values : unsure([...values, ...over.flatMap(({ tree, node }) => evaluate(session, node, tree, TOP))]);
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
      return name !== null && node !== null ? [{ tree, node, name, type }] : [];
    });
  });
}
