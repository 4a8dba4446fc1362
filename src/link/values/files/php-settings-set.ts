import { remembered } from '../../../base/tree.js';
import type { CallNode, Node, Tree } from '../../../model/index.js';
import type { Program } from '../../program/program.js';
import type { Ref } from '../../program/ref.js';
import { type AbstractValue, TOP, UNKNOWN, UNKNOWN_SUBSTRING, unsure } from '../abstract-value.js';
import { evaluate } from '../evaluate.js';
import { type Session, withinOpen } from '../session.js';
import { hostIn } from '../texts/url-joining.js';

/** `config(['temu.gateway' => $url])`, `Config::set('temu.gateway', $url)`; `value` null: the key is a variable that may hold an array of them; `under`: Thinkphp's name of the file, which keys are given beside. */
type SettingWrite = { readonly key: Ref; readonly value: Ref | null; readonly under: Node | null };

const tests = /(?:^|\/)(?:tests?|spec)\//i;

/** What PHP's code puts over a setting as it runs, in which order nobody knows. Of the URLs only gateways count: a test sets others. */
export function settingsSet(session: Session, asked: string, reader: Tree): readonly AbstractValue[] {
  const isOwn = ({ key }: SettingWrite): boolean => session.graph.isTied(reader.file.path, key.tree.file.path);
  return withinOpen(session, () =>
    unsure(
      writesIn(session.program)
        .filter(isOwn)
        .flatMap((write) => valuesOf(session, write, asked)),
    ),
  );
}

/** A literal key says at once whether it is about the setting. */
function valuesOf(session: Session, { key, value, under }: SettingWrite, asked: string): readonly AbstractValue[] {
  if (value === null) return isArrayWith(session, key, asked) ? [UNKNOWN] : [];
  const prefix = under?.kind === 'string' ? `${under.value}.` : '';
  const keys =
    key.node.kind === 'string'
      ? [prefix + key.node.value]
      : evaluate(session, key.node, key.tree, TOP).map((one) => prefix + (one.kind === 'text' ? one.text : UNKNOWN_SUBSTRING));
  const part = keys.map((one) => reaches(one, asked)).find((one) => one !== 'no') ?? 'no';
  if (part === 'no') return [];
  const given = part === 'whole' ? evaluate(session, value.node, value.tree, TOP) : [UNKNOWN];
  return given.filter((one) =>
    one.kind === 'text' ? session.program.catalogue.hosts.has(hostIn(one.text) ?? '') : !tests.test(value.tree.file.path),
  );
}

/** `$values` of `config($values)`, which else reads what it names. */
function isArrayWith(session: Session, { tree, node }: Ref, asked: string): boolean {
  return evaluate(session, node, tree, TOP).some(
    (value) =>
      value.kind === 'node' &&
      value.node.kind === 'object' &&
      value.node.entries.some((entry) => entry.kind !== 'entry' || entry.key.kind !== 'string' || reaches(entry.key.value, asked) !== 'no'),
  );
}

/** Whether a written key is the one that is asked for, a part of it or what holds it; one that nobody knows the rest of may be. */
function reaches(written: string, asked: string): 'whole' | 'part' | 'no' {
  const cut = written.indexOf(UNKNOWN_SUBSTRING);
  if (cut >= 0) return asked.startsWith(written.slice(0, cut)) || written.slice(0, cut).startsWith(`${asked}.`) ? 'part' : 'no';
  if (written === asked) return 'whole';
  return asked.startsWith(`${written}.`) || written.startsWith(`${asked}.`) ? 'part' : 'no';
}

function writesIn(program: Program): readonly SettingWrite[] {
  const known = writes(program);
  if (known.files !== program.files.length) {
    known.files = program.files.length;
    known.found = ['config', 'set'].flatMap((name) =>
      (program.named.get(name) ?? []).flatMap(({ tree, node }) => {
        const call = node.parent?.kind === 'call' && node.parent.callee === node ? node.parent : null;
        return tree.language === 'php' && call !== null && isSetter(node) ? writtenBy(tree, call) : [];
      }),
    );
  }
  return known.found;
}

const writes = remembered((_: Program): { files: number; found: readonly SettingWrite[] } => ({ files: -1, found: [] }));

/** `config(…)`, `Config::set(…)`, `config()->set(…)`, `app('config')->set(…)` */
function isSetter(callee: Node): boolean {
  if (callee.kind === 'name') return callee.name === 'config';
  if (callee.kind !== 'member' || callee.property !== 'set') return false;
  const { object } = callee;
  if (object.kind === 'name' || object.kind === 'member') return /config/i.test(object.kind === 'name' ? object.name : object.property);
  return (
    object.kind === 'call' &&
    (nameIs(object.callee, 'config') || object.args.some((arg) => arg.kind === 'string' && arg.value === 'config'))
  );
}

function nameIs(node: Node, name: string): boolean {
  return node.kind === 'name' && node.name === name;
}

function writtenBy(tree: Tree, { callee, args: [first, second] }: CallNode): readonly SettingWrite[] {
  if (first?.kind === 'object')
    return first.entries.flatMap((entry) =>
      entry.kind === 'entry' && entry.value
        ? [{ key: { tree, node: entry.key }, value: { tree, node: entry.value }, under: second ?? null }]
        : [{ key: { tree, node: entry }, value: { tree, node: entry }, under: second ?? null }],
    );
  if (!first) return [];
  const written = { tree, node: first };
  // `config($values)`: settings that stand elsewhere; `config($key)` reads one, as does what is put together there.
  if (callee.kind === 'name') return first.kind === 'name' && !second ? [{ key: written, value: null, under: null }] : [];
  return second ? [{ key: written, value: { tree, node: second }, under: null }] : [];
}
