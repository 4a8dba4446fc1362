import { type SleepingFile, sleepingIn } from '../../../base/asleep.js';
import { atHandOf } from '../../../base/nodes-below.js';
import type { CallNode, Node, ObjectNode, StringNode, Tree } from '../../../model/index.js';
import { isConfig, type Program } from '../../program/program.js';
import type { Ref } from '../../program/ref.js';
import { keyOf } from '../../program/syntax.js';
import {
  ABSENT,
  type AbstractValue,
  after,
  type Env,
  type TextValue,
  TOP,
  textsOf,
  UNKNOWN,
  UNKNOWN_SUBSTRING,
  unknown,
  unresolvedOf,
  unsure,
} from '../abstract-value.js';
import { calledAfter } from '../called-after.js';
import { evaluate } from '../evaluate.js';
import { settingReaders } from '../library/library-functions.js';
import type { Session } from '../session.js';
import { noteField } from './filled-fields.js';
import { viperDefaults } from './go-viper-defaults.js';
import { settingsSet } from './php-settings-set.js';
import { settled, wordsOfPath } from './setting-words.js';
import { settingsByPart } from './settings-by-part.js';
import { setInCode } from './variables-set.js';

/** `before`: what stands before the value in its own text (`NAME=` in a list). */
export type Setting = Ref & { readonly key: Node; readonly path: string; readonly before: string };

/** Keys of config files, by their whole path and by their last name, as programs ask for them: `temu.base-url`, `TEMU_BASE_URL`. */
export type ConfigKeys = {
  readonly byPath: ReadonlyMap<string, readonly Setting[]>;
  readonly byName: ReadonlyMap<string, readonly Setting[]>;
  /** Settings whose value is an object, by their last name. */
  readonly tables: ReadonlyMap<string, readonly Setting[]>;
};

/** Over the first `counted` files of the program; `sleeping`: those of which a part was not at hand, `asked` by the words that none of them has. */
type Collected = {
  readonly byPath: Map<string, Setting[]>;
  readonly byName: Map<string, Setting[]>;
  readonly tables: Map<string, Setting[]>;
  readonly sleeping: SleepingFile[];
  readonly asked: Set<string>;
  counted: number;
};

const collected = new WeakMap<Program, Collected>();

/** `words`: by which the settings are asked for that may sleep (`link/loading/dull-entries.ts`). */
export function configKeys(program: Program, words: readonly string[]): ConfigKeys {
  const all = gathered(program, collected.get(program) ?? nothing());
  const unasked = words.filter((word) => !all.asked.has(word));
  const asked = all.sleeping.filter((file) => unasked.some((word) => file.words.named.has(word)));
  for (const word of unasked) all.asked.add(word);
  if (asked.length === 0) return all;
  for (const file of asked) file.wake();
  // In the order of the files, whichever woke first.
  return gathered(program, nothing());
}

function nothing(): Collected {
  return { byPath: new Map(), byName: new Map(), tables: new Map(), sleeping: [], asked: new Set(), counted: 0 };
}

function gathered(program: Program, all: Collected): Collected {
  collected.set(program, all);
  for (; all.counted < program.files.length; all.counted++) {
    const tree = program.files[all.counted];
    if (tree) collect(tree, all);
  }
  return all;
}

function collect(tree: Tree, { byPath, byName, tables, sleeping, asked }: Collected): void {
  const put = (map: Map<string, Setting[]>, key: string, setting: Setting): void => {
    const list = map.get(key);
    if (list) list.push(setting);
    else map.set(key, [setting]);
  };
  if (!(isConfig(tree) || isConfigFile(tree)) || tree.unparsed !== null) return;
  const asleep = isConfig(tree) ? sleepingIn(tree) : null;
  if (asleep !== null) {
    sleeping.push(asleep);
    asked.clear();
  }
  for (const setting of settingsOf(tree)) {
    const name = setting.path.slice(setting.path.lastIndexOf('.') + 1);
    if (setting.node.kind === 'object') {
      put(tables, name, setting);
      continue;
    }
    put(byPath, setting.path, setting);
    put(byName, name, setting);
  }
}

const phpConfig = /(?:^|\/)config\/(?:autoload\/)?([\w-]+)\.php$/;

/** `config/temu.php` of Laravel and ThinkPHP, `config/autoload/temu.php` of Hyperf: the array that it gives back, under the file's name. */
export function isConfigFile(tree: Tree): boolean {
  return tree.language === 'php' && phpConfig.test(tree.file.path);
}

/** How code asks for what stands at a node of such a file: `temu.gateway`. */
export function writtenPath(tree: Tree, node: Node): string {
  const keys: string[] = [];
  for (let at: Node | null = node; at; at = at.parent) {
    const key = at.kind === 'entry' ? keyOf(tree, at.key) : null;
    if (key !== null) keys.unshift(key);
  }
  return [phpConfig.exec(tree.file.path)?.[1] ?? '', ...keys].join('.');
}

function startOf(tree: Tree): { readonly node: Node; readonly path: string } {
  const name = phpConfig.exec(tree.file.path)?.[1];
  const given = isConfigFile(tree) ? tree.root.children.find((node) => node.kind === 'return') : undefined;
  return name !== undefined && given?.kind === 'return' && given.value
    ? { node: given.value, path: settled(name) }
    : { node: tree.root, path: '' };
}

function* settingsOf(tree: Tree): Generator<Setting> {
  const pending: { readonly node: Node; readonly path: string }[] = [startOf(tree)];
  for (let at = pending.pop(); at; at = pending.pop()) {
    const { node, path } = at;
    if (node.kind === 'group') for (const child of node.children) pending.push({ node: child, path });
    if (node.kind === 'object') {
      for (const entry of atHandOf(node.entries)) pending.push({ node: entry, path });
      const named = namedValue(tree, node);
      if (named) yield { ...named, before: '' };
    }
    if (node.kind === 'string') {
      const assigned = inList(tree, node);
      if (assigned) yield assigned;
    }
    if (node.kind === 'list') for (const item of atHandOf(node.items)) pending.push({ node: item, path });
    const name = node.kind === 'entry' ? keyOf(tree, node.key) : node.kind === 'define' ? node.name : null;
    if (name === null || (node.kind !== 'entry' && node.kind !== 'define') || node.value === null) continue;
    const own = path === '' ? settled(name) : `${path}.${settled(name)}`;
    if (node.value.kind === 'object' || node.value.kind === 'list') pending.push({ node: node.value, path: own });
    if (node.value.kind !== 'list') yield { tree, node: node.value, key: node.kind === 'entry' ? node.key : node, path: own, before: '' };
  }
}

/** `- name: TEMU_URL`, `value: https://…`, as Kubernetes has it; `<add key="TemuUrl" value="https://…" />`, as .NET has it. */
function namedValue(tree: Tree, { entries }: ObjectNode): Omit<Setting, 'before'> | null {
  const of = (wanted: string): Node | null => {
    const entry = atHandOf(entries).find((one) => one.kind === 'entry' && keyOf(tree, one.key) === wanted);
    return entry?.kind === 'entry' ? entry.value : null;
  };
  const [name, value] = [of('name') ?? (tree.language === 'xml' ? of('key') : null), of('value')];
  return name?.kind === 'string' && value?.kind === 'string' ? { tree, node: value, key: name, path: settled(name.value) } : null;
}

/** `- TEMU_URL=https://…`, as docker-compose has it. */
function inList(tree: Tree, node: StringNode): Setting | null {
  const found = node.parent?.kind === 'list' ? /^\s*([A-Za-z_][\w.-]*)=/.exec(node.value) : null;
  return found?.[1] === undefined ? null : { tree, node, key: node, path: settled(found[1]), before: found[0] };
}

/** The settings that code of a file may read: those of its own module, of what lies around it, and of what is tied to it. Each service has its own `.env`. */
export function inSight<T extends Ref>({ graph }: Session, { file }: Tree, settings: readonly T[]): readonly T[] {
  return settings.filter(({ tree }) => graph.isTied(file.path, tree.file.path));
}

/** The values that config files give a key; null where none names it. */
export function configured(session: Session, asking: Tree, key: string, depth = 0): readonly AbstractValue[] | null {
  const wanted = settled(key);
  const { byPath, byName } = configKeys(session.program, wordsOfPath(wanted));
  const whole = byPath.get(wanted) ?? [];
  const parts = key.includes('.') ? [...byPath].filter(([path]) => path.endsWith(`.${wanted}`)).flatMap(([, settings]) => settings) : [];
  const named = key.includes('.') ? (byName.get(wanted.replaceAll('.', '')) ?? []) : (byName.get(wanted) ?? []);
  const settings = inSight(session, asking, [...new Set([...whole, ...parts, ...named])]);
  return settings.length === 0 ? null : settings.flatMap((setting) => settingValue(session, setting, key, depth));
}

/** Where HTTP files have the values of their variables. */
const environments = /(?:^|\/)http-client(?:\.private)?\.env\.json$/;

/** `{{baseUrl}}` of an HTTP file: what the environments beside it or above it give that name. */
export function ofEnvironments(session: Session, asking: Tree, name: string): readonly AbstractValue[] {
  const named = configKeys(session.program, wordsOfPath(settled(name))).byName.get(settled(name)) ?? [];
  const own = named.filter(({ tree: { file } }) => {
    const folder = environments.test(file.path) ? file.path.slice(0, file.path.lastIndexOf('/') + 1) : null;
    return folder !== null && asking.file.path.startsWith(folder);
  });
  return own.length === 0 ? [UNKNOWN] : own.flatMap((setting) => settingValue(session, setting, name, 0));
}

/** The values under a whole path of a config file, `cn.gateway` (`CN__GATEWAY` where it is one word); null where no file has it. */
export function configuredAt(session: Session, asking: Tree, path: string): readonly AbstractValue[] | null {
  const { byPath } = configKeys(session.program, wordsOfPath(settled(path)));
  const settings = byPath.get(settled(path)) ?? byPath.get(settled(path).replaceAll('.', ''));
  const seen = inSight(session, asking, settings ?? []);
  return seen.length > 0 ? seen.flatMap((setting) => settingValue(session, setting, path, 0)) : null;
}

/** The values or the tables under a whole path, which fill the field `name` of a class in `home` that names the path; null where no file has it. */
export function configuredUnder(session: Session, path: string, name: string, home: Tree): readonly AbstractValue[] | null {
  const { byPath, tables } = configKeys(session.program, [...wordsOfPath(settled(path)), settled(name)]);
  const own = inSight(session, home, byPath.get(settled(path)) ?? []);
  for (const { node } of [...own, ...(tables.get(settled(name)) ?? [])]) noteField(node, name, home);
  return own.length > 0 ? own.flatMap((setting) => settingValue(session, setting, path, 0)) : tableAt(session, home, path);
}

/** The tables that config files hold under a key; null where none does. */
export function configuredTable(session: Session, asking: Tree, key: string): readonly AbstractValue[] | null {
  const tables = inSight(session, asking, configKeys(session.program, [settled(key)]).tables.get(settled(key)) ?? []);
  return tables.length === 0 ? null : tables.flatMap((table) => settingValue(session, table, key, 0));
}

/** `config('temu.gateways')`: the array that stands under the whole path. */
export function tableAt(session: Session, asking: Tree, path: string): readonly AbstractValue[] | null {
  const wanted = settled(path);
  const tables = (configKeys(session.program, wordsOfPath(wanted)).tables.get(wanted.slice(wanted.lastIndexOf('.') + 1)) ?? []).filter(
    (one) => one.path === wanted,
  );
  if (!path.includes('.') || tables.length === 0) return null;
  return inSight(session, asking, tables).flatMap((table) => settingValue(session, table, path, 0));
}

/** Where node-config has its files. */
const configFolder = /(?:^|\/)config\/[^/]+$/;

/** `config.get('temu')`: the section of that path in each of node-config's files; none where the path is a value's. */
export function sectionsAt(session: Session, asking: Tree, path: string): readonly AbstractValue[] {
  const wanted = settled(path);
  const named = configKeys(session.program, wordsOfPath(wanted)).tables.get(wanted.slice(wanted.lastIndexOf('.') + 1)) ?? [];
  const sections = named.filter((one) => one.path === wanted && configFolder.test(one.tree.file.path));
  return inSight(session, asking, sections).flatMap((section) => settingValue(session, section, path, 0));
}

function settingValue(session: Session, setting: Setting, key: string, depth: number): readonly AbstractValue[] {
  const step = { file: setting.tree.file.path, range: setting.key.range, why: 'config-key', detail: key } as const;
  return evaluate(session, setting.node, setting.tree, TOP)
    .map((value) =>
      value.kind === 'text' && value.text.startsWith(setting.before) ? { ...value, text: value.text.slice(setting.before.length) } : value,
    )
    .flatMap((value) => (value.kind === 'text' ? placeholders(session, setting.tree, value, depth, setting.path) : [value]))
    .map((value) => after(value, { steps: [step] }));
}

/** An environment variable: what config files give it, or nothing where they are not loaded; else only the machine knows. */
export function environment(session: Session, asking: Tree, key: string): readonly AbstractValue[] {
  const values = configured(session, asking, key);
  return [...setInCode(session, key), ...(values === null ? [UNKNOWN] : [...values, ABSENT])];
}

export function springDefault(session: Session, value: Node, tree: Tree): readonly AbstractValue[] {
  return evaluate(session, value, tree, TOP).flatMap((candidate) =>
    candidate.kind === 'text' ? placeholders(session, tree, candidate, 0) : [candidate],
  );
}

/** `${key:default}` in a text: what the key is set to, and the default. A setting that is handed on (`own`) says nothing but its default. */
function placeholders(session: Session, asking: Tree, text: TextValue, depth: number, own = ''): readonly AbstractValue[] {
  const found = /\$\{([\w.-]{1,200})(?::-?([^}]{0,999}))?\}/.exec(text.text);
  if (!found) return [text];
  const [whole, key = '', initial] = found;
  const [before, behind] = [text.text.slice(0, found.index), text.text.slice(found.index + whole.length)];
  const isOwn = own !== '' && settled(key) === own.slice(own.lastIndexOf('.') + 1);
  const values = isOwn ? [] : depth < 3 ? configured(session, asking, key, depth + 1) : null;
  const set = (values ?? calledAfter(key, [UNKNOWN], { tree: asking, node: text.from[0]?.node ?? asking.root })).map(
    (value): AbstractValue => {
      if (value.kind !== 'text') return value;
      const from = before === '' && behind === '' ? value.from : [...text.from, ...value.from];
      return { ...value, text: before + value.text + behind, from };
    },
  );
  if (initial === undefined) return set;
  return [...set, ...placeholders(session, asking, { ...text, text: before + initial + behind }, depth + 1)];
}

/** Readers of settings whose name no map or client has. */
const keyedReaders = /^(?:getProperty|getRequiredProperty|GetString)$/;

/** `config.get('temu.url', default)`: what config files say, and the default; null where the key is none of theirs. */
export function settingRead(
  session: Session,
  node: CallNode,
  tree: Tree,
  env: Env,
  isEnvironment: boolean,
): readonly AbstractValue[] | null {
  const { callee } = node;
  const name = callee.kind === 'member' ? callee.property : callee.kind === 'name' ? callee.name : '';
  const [first, second] = node.args;
  if (!first || !(isEnvironment || settingReaders.test(name))) return null;
  const asked = evaluate(session, first, tree, env);
  const open = tree.language === 'php' || keyedReaders.test(name) ? unresolvedOf(asked) : [];
  // Whoever calls tells the key: `config('temu.gateways.' . $this->region)`, `props.getProperty("temu.url." + region)`.
  if (open.length > 0 && !isEnvironment && textsOf(asked).every(({ text }) => text.includes(UNKNOWN_SUBSTRING))) return [unknown(open)];
  const keys = textsOf(asked).map((candidate) => candidate.text);
  const ofPhp = (key: string): readonly AbstractValue[] | null =>
    tree.language === 'php' ? (tableAt(session, tree, key) ?? settingsByPart(session, key, { tree, node }, env)) : null;
  const values = keys.map((key) => configured(session, tree, key) ?? ofPhp(key));
  const ofViper = tree.language === 'go' && name === 'GetString' ? keys.flatMap((key) => viperDefaults(session, key, tree)) : [];
  const initial = second
    ? evaluate(session, second.kind === 'entry' && second.value ? second.value : second, tree, env).filter(
        (candidate) => candidate.kind !== 'absent',
      )
    : ofViper;
  if (!isEnvironment && ofViper.length === 0 && values.every((value) => value === null)) return null;
  const ofMachine = (key: string | undefined): AbstractValue =>
    isEnvironment ? { ...UNKNOWN, steps: [{ file: tree.file.path, range: node.range, why: 'config-key', detail: key ?? '' }] } : UNKNOWN;
  const put = isEnvironment ? keys.flatMap((key) => setInCode(session, key)) : [];
  const over = tree.language === 'php' && !isEnvironment ? keys.flatMap((key) => settingsSet(session, key, tree)) : [];
  const known = [...put, ...values.flatMap((value, i) => value ?? [ofMachine(keys[i])])];
  // An empty default says only that there is none.
  const isSet = values.some((value) => value !== null);
  const rest = isSet ? initial.filter((candidate) => !(candidate.kind === 'text' && candidate.text === '')) : initial;
  // A machine may have no such variable, whatever a `.env` beside the code says: whatever stands for a missing one is sent there.
  const none = isEnvironment && isSet && initial.length === 0 ? [ABSENT] : [];
  const told = [...(known.length > 0 ? known : [ofMachine(undefined)]), ...rest, ...none];
  return over.length > 0 ? [...unsure(told), ...over] : told;
}
