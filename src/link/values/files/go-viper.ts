import type { CallNode, Node, Tree } from '../../../model/index.js';
import type { Ref } from '../../program/ref.js';
import { keyOf } from '../../program/syntax.js';
import { type AbstractValue, type Env, TOP, textsOf, textValue } from '../abstract-value.js';
import { evaluate } from '../evaluate.js';
import type { Session } from '../session.js';
import { sectionsOf } from './go-literals.js';
import type { TypeAt } from './go-settings.js';
import { contentOf, joined } from './python-files.js';
import { withSections } from './sections.js';
import { settled } from './setting-words.js';
import { inSight } from './settings.js';

/**
 * The content from which viper fills the argument at a place: `viper.Unmarshal(&config)`, `v.UnmarshalKey("temu", &config)`, of the one file that the
 * program tells it; where none is told, of each config file that has such sections. Null for any other call, and where no file has them.
 */
export function viperContent(
  session: Session,
  { tree, node }: Ref<CallNode>,
  place: number,
  type: TypeAt,
  env: Env,
): readonly AbstractValue[] | null {
  const { callee, args } = node;
  const isKeyed = callee.kind === 'member' && callee.property === 'UnmarshalKey';
  if (
    callee.kind !== 'member' ||
    !(isKeyed ? place === 1 : callee.property === 'Unmarshal' && place === 0) ||
    !isViper(session, callee.object, tree, env)
  )
    return null;
  const told = fileTold(session, tree);
  const [key] = args;
  if (!isKeyed || !key) return told ?? withSections(session, sectionsOf(session, type.written, type.tree), tree);
  const [only, another] = textsOf(evaluate(session, key, tree, env));
  if (!only || another) return null;
  const path = only.text.split('.').map(settled);
  return (told ?? withSections(session, path.slice(0, 1), tree))?.flatMap((content) => below(content, path) ?? []) ?? null;
}

function isViper(session: Session, object: Node, tree: Tree, env: Env): boolean {
  const values = evaluate(session, object, tree, env);
  return values.length > 0 && values.every((value) => value.kind === 'library' && /^viper(?:\.|$)/.test(value.path));
}

/** `viper.SetConfigFile("conf/app.yaml")`, or the name and the folder of the file; null where another is put over it. */
function fileTold(session: Session, tree: Tree): readonly AbstractValue[] | null {
  if (callsOf(session, tree, /^Merge(?:In)?Config(?:Map)?$/).length > 0) return null;
  const files = told(session, tree, /^SetConfigFile$/);
  if (files.length > 0) return oneOf(contentOf(session, files, tree));
  const names = told(session, tree, /^SetConfigName$/);
  const folders = told(session, tree, /^AddConfigPath$/);
  const endings = ['yaml', 'yml', 'json', 'toml'];
  const paths = folders.flatMap((folder) => names.flatMap((name) => joined(folder, [name])));
  const found = textsOf(paths).flatMap(({ text }) =>
    endings.flatMap((ending) => contentOf(session, [textValue(`${text}.${ending}`)], tree) ?? []),
  );
  return oneOf(found);
}

function oneOf(contents: readonly AbstractValue[] | null): readonly AbstractValue[] | null {
  return contents?.length === 1 && contents[0]?.kind === 'node' ? contents : null;
}

function callsOf(session: Session, asking: Tree, method: RegExp): readonly Ref<CallNode>[] {
  const calls = session.program.calls.filter(
    ({ tree, node }) => tree.language === asking.language && node.callee.kind === 'member' && method.test(node.callee.property),
  );
  return inSight(session, asking, calls);
}

function told(session: Session, asking: Tree, method: RegExp): readonly AbstractValue[] {
  return callsOf(session, asking, method).flatMap(
    ({
      tree,
      node: {
        args: [first],
      },
    }) => (first ? evaluate(session, first, tree, TOP) : []),
  );
}

/** What stands under the keys; viper asks for them whatever their capitals. */
function below(content: AbstractValue, [key, ...rest]: readonly string[]): AbstractValue | null {
  if (key === undefined || content.kind !== 'node') return content;
  const { node, tree } = content;
  const entries = node.kind === 'object' ? node.entries : node.kind === 'group' ? node.children : [];
  const entry = entries.find((one) => one.kind === 'entry' && settled(keyOf(tree, one.key) ?? '') === key);
  return entry?.kind === 'entry' && entry.value ? below({ ...content, node: entry.value }, rest) : null;
}
