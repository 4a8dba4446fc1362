import type { ClassNode, DefineNode, ParamNode, Tree } from '../../../model/index.js';
import type { Ref } from '../../program/ref.js';
import { nameOf } from '../../program/syntax.js';
import type { AbstractValue } from '../abstract-value.js';
import type { Session } from '../session.js';
import { configured, configuredTable, configuredUnder, springDefault } from './settings.js';

/** `@Value("${temu.url:https://…}")`: the config's values, and the default. */
export function injectedSetting(session: Session, node: DefineNode | ParamNode, tree: Tree): readonly AbstractValue[] | null {
  for (const annotation of node.annotations) {
    if (annotation.kind !== 'call') continue;
    const { callee, args } = annotation;
    const name = callee.kind === 'name' ? callee.name : callee.kind === 'member' ? callee.property : '';
    if (!/^(?:Nacos)?Value$/.test(name)) continue;
    const value = args[0]?.kind === 'entry' ? args[0].value : args[0];
    if (value) return springDefault(session, value, tree);
  }
  return boundSetting(session, node, tree);
}

/** A field of a class with `@ConfigurationProperties(prefix = "temu.open")`: what config files have there under its name; null for any other field. */
function boundSetting(session: Session, { kind, name, parent }: DefineNode | ParamNode, tree: Tree): readonly AbstractValue[] | null {
  if (kind !== 'define' || parent?.kind !== 'class' || !/^(?:java|kotlin)$/.test(tree.language)) return null;
  for (const annotation of parent.annotations) {
    if (annotation.kind !== 'call' || nameOf(annotation.callee) !== 'ConfigurationProperties') continue;
    const given = annotation.args.find((arg) => arg.kind !== 'entry' || /^(?:prefix|value)$/.test(nameOf(arg.key) ?? ''));
    const prefix = given?.kind === 'entry' ? given.value : given;
    if (prefix?.kind === 'string') return configuredUnder(session, `${prefix.value}.${name}`, name, tree);
  }
  return null;
}

/** A field that nothing in the program sets is read from a file: `json:"cn_url"` is its key there. */
export function taggedSetting(
  session: Session,
  { tree }: Ref<ClassNode>,
  { annotations, type }: DefineNode,
): readonly AbstractValue[] | null {
  if (tree.language !== 'go') return null;
  const isMap = type?.startsWith('map[') ?? false;
  for (const tag of annotations) {
    const key = /\b(?:json|yaml|mapstructure|toml|env|ini|koanf):"([\w.-]+)/.exec(
      tree.file.text.slice(tag.range.start, tag.range.end),
    )?.[1];
    const values = key === undefined ? null : (configured(session, tree, key) ?? (isMap ? configuredTable(session, tree, key) : null));
    if (values !== null) return values;
  }
  return null;
}
