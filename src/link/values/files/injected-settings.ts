import type { ClassNode, DefineNode, FunctionNode, Node, ParamNode, Tree } from '../../../model/index.js';
import type { Ref } from '../../program/ref.js';
import { nameOf } from '../../program/syntax.js';
import { type AbstractValue, UNKNOWN } from '../abstract-value.js';
import { sectionsOf } from '../library/csharp-options.js';
import type { Session } from '../session.js';
import { tablesBelow } from './java-bound-tables.js';
import { configured, configuredAt, configuredTable, configuredUnder, springDefault, tableAt } from './settings.js';

/** `@Value("${temu.url:https://…}")`, also over the setter of a static field: the config's values, and the default. */
export function injectedSetting(session: Session, node: DefineNode | ParamNode, tree: Tree): readonly AbstractValue[] | null {
  const setter = setterOf(node);
  for (const annotation of [...node.annotations, ...(setter?.annotations ?? [])]) {
    if (annotation.kind !== 'call') continue;
    const { callee, args } = annotation;
    const name = callee.kind === 'name' ? callee.name : callee.kind === 'member' ? callee.property : '';
    if (!/^(?:Nacos)?Value$/.test(name)) continue;
    const value = args[0]?.kind === 'entry' ? args[0].value : args[0];
    // Hyperf's `#[Value('temu.cn.url')]` names the setting itself.
    if (tree.language === 'php') return value?.kind === 'string' ? settingAt(session, value.value, tree) : null;
    if (value) return springDefault(session, value, tree);
  }
  return boundSetting(session, node, tree);
}

function settingAt(session: Session, path: string, tree: Tree): readonly AbstractValue[] {
  return configuredAt(session, tree, path) ?? tableAt(session, tree, path) ?? [UNKNOWN];
}

/** `usGateway` of `setUsGateway`; null for any other name. */
function setterOfName(name: string): string | null {
  return /^set[A-Z]/.test(name) ? `${name.charAt(3).toLowerCase()}${name.slice(4)}` : null;
}

/** The method of one parameter that sets something, where the parameter is its. */
function setterOf({ kind, parent }: DefineNode | ParamNode): FunctionNode | null {
  return kind === 'param' && parent?.kind === 'function' && parent.params.length === 1 && /^set[A-Z]/.test(parent.name) ? parent : null;
}

/**
 * A field of a class with `@ConfigurationProperties(prefix = "temu.open")`, or what its setter is handed: what config files have there under its name; null for
 * any other.
 */
function boundSetting(session: Session, node: DefineNode | ParamNode, tree: Tree): readonly AbstractValue[] | null {
  const setter = setterOf(node);
  const { parent } = setter ?? node;
  if (tree.language === 'csharp') return ofSections(session, node, tree);
  const name = setter === null ? node.name : setterOfName(setter.name);
  if (name === null || (node.kind !== 'define' && setter === null) || parent?.kind !== 'class' || !/^(?:java|kotlin)$/.test(tree.language))
    return null;
  // What a setter is handed it puts there itself.
  if (setter === null && parent.body.some((part) => part.kind === 'function' && setterOfName(part.name) === name)) return null;
  const prefix = prefixOf(parent.annotations);
  if (prefix === null) return null;
  const path = `${prefix}.${name}`;
  return configuredUnder(session, path, name, tree) ?? tablesBelow(session, path, tree);
}

/** `@ConfigurationProperties(prefix = "temu.open")` → `temu.open` */
function prefixOf(annotations: readonly Node[]): string | null {
  for (const annotation of annotations) {
    if (annotation.kind !== 'call' || nameOf(annotation.callee) !== 'ConfigurationProperties') continue;
    const given = annotation.args.find((arg) => arg.kind !== 'entry' || /^(?:prefix|value)$/.test(nameOf(arg.key) ?? ''));
    const prefix = given?.kind === 'entry' ? given.value : given;
    if (prefix?.kind === 'string') return prefix.value;
  }
  return null;
}

/** What `@Bean @ConfigurationProperties("temu.platform.cn")` over a method gives: what config files have below that prefix, which Spring fills the object with. */
export function filledBean(session: Session, { tree, node }: Ref<FunctionNode>): readonly AbstractValue[] | null {
  const prefix = prefixOf(node.annotations);
  return prefix === null ? null : (tableAt(session, tree, prefix) ?? tablesBelow(session, prefix, tree));
}

/** A property of a class of C# that sections of the settings fill. */
function ofSections(session: Session, { kind, parent, name }: DefineNode | ParamNode, tree: Tree): readonly AbstractValue[] | null {
  const paths = kind === 'define' && parent?.kind === 'class' ? (sectionsOf(session, { tree, node: parent }) ?? []) : [];
  const values = paths.flatMap((path) => configuredUnder(session, `${path}.${name}`, name, tree) ?? []);
  return values.length > 0 ? values : null;
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
