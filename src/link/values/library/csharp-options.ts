import type { CallNode, ClassNode, Node, Tree } from '../../../model/index.js';
import type { Program } from '../../program/program.js';
import type { Ref } from '../../program/ref.js';
import { lastName, nameOf } from '../../program/syntax.js';
import { openMatching } from '../../symbols/sight.js';
import { type AbstractValue, type LibraryValue, TOP, textsOf } from '../abstract-value.js';
import { typed } from '../classes/declared-types.js';
import { evaluate } from '../evaluate.js';
import type { Session } from '../session.js';

/** What fills a class of C#: the section that a call names, the one that is called like the class, or code (`null`). */
type Binding = Ref<CallNode> & { readonly section: Node | 'own' | null };

type Bindings = { readonly of: Map<string, Binding[]>; counted: number };

const collected = new WeakMap<Program, Bindings>();

const binders = /^(?:Configure|PostConfigure|ConfigureOptions|Bind|BindConfiguration|Get|AddConfigurableOptions)$/;

function bindingsOf(program: Program): Bindings['of'] {
  const all = collected.get(program) ?? { of: new Map(), counted: 0 };
  collected.set(program, all);
  for (; all.counted < program.callsAtHand.length; all.counted++) {
    const call = program.callsAtHand[all.counted];
    const type = call?.tree.language === 'csharp' ? boundType(call) : null;
    if (!call || type === null) continue;
    const known = all.of.get(type) ?? [];
    known.push({ ...call, section: sectionIn(call.node) });
    all.of.set(type, known);
  }
  return all.of;
}

/** `services.Configure<TemuOptions>(…)`, `services.AddOptions<TemuOptions>().Bind(…)`, `section.Get<TemuOptions>()`. */
function boundType({ tree, node: { callee, args, range } }: Ref<CallNode>): string | null {
  if (!binders.test(nameOf(callee)?.split('<', 1)[0] ?? '')) return null;
  const written = tree.file.text.slice(callee.range.start, callee.kind === 'name' ? openingOf(args, range) : callee.range.end);
  const type = /\b(?:Configure|PostConfigure|AddOptions\w{0,40}|AddConfigurableOptions|Get)<([\w.]{1,200})>/.exec(written)?.[1];
  return type === undefined ? null : lastName(type);
}

/** A name by itself, `Configure<TemuOptions>(…)` of an `AbpModule`, ends before its type in the tree. */
function openingOf([first]: readonly Node[], { end }: CallNode['range']): number {
  return first?.range.start ?? end;
}

/** What names the section: the argument of `BindConfiguration`, or of the `GetSection` that is handed over, or that the call is made on. */
function sectionIn({ callee, args: [first] }: CallNode): Node | 'own' | null {
  if (nameOf(callee)?.startsWith('AddConfigurableOptions')) return 'own';
  if (nameOf(callee) === 'BindConfiguration') return first ?? null;
  const given = first ?? (callee.kind === 'member' ? callee.object : null);
  return given?.kind === 'call' && /^GetSection$|^GetRequiredSection$/.test(nameOf(given.callee) ?? '') ? (given.args[0] ?? null) : null;
}

/** The calls that say what fills objects of a class, as far as they may be of this program. */
export function bindingsFor(session: Session, type: string, tree: Tree): readonly Ref<CallNode>[] {
  openMatching(session, [saying(type)]);
  return (bindingsOf(session.program).get(type) ?? []).filter(({ tree: at }) => session.graph.isTied(tree.file.path, at.file.path));
}

function saying(type: string): string {
  return `\\b(?:Configure|AddOptions\\w{0,40}|AddConfigurableOptions|Get)<(?:[\\w.]+\\.)?${type}>`;
}

/** The paths of the sections that fill a class's objects, `Temu.Open`; null where code fills them as well, or nobody says so. */
export function sectionsOf(session: Session, { tree, node }: Ref<ClassNode>): readonly string[] | null {
  const bindings = (bindingsOf(session.program).get(node.name) ?? []).filter(({ tree: at }) =>
    session.graph.isTied(tree.file.path, at.file.path),
  );
  const paths = bindings.map(({ tree: at, section }) =>
    section === null ? null : section === 'own' ? ownSection(node) : pathOf(session, section, at),
  );
  return paths.length > 0 && paths.every((path) => path !== null) ? paths : null;
}

/** Furion's section of a class: the one that `[OptionsSettings("Temu:Open")]` names, else its name without the ending. */
function ownSection({ name, annotations }: ClassNode): string {
  const told = annotations.flatMap((one) => (one.kind === 'call' && nameOf(one.callee) === 'OptionsSettings' ? one.args : []));
  const [path] = told.flatMap((arg) => (arg.kind === 'string' ? [arg.value.replaceAll(':', '.')] : []));
  return path ?? name.replace(/Options$/, '');
}

function pathOf(session: Session, section: Node, tree: Tree): string | null {
  const named = /^nameof\(([\w.]+)\)$/.exec(tree.file.text.slice(section.range.start, section.range.end))?.[1];
  if (named !== undefined) return lastName(named);
  const [only, another] = textsOf(evaluate(session, section, tree, TOP));
  return only && !another && /^[\w:.-]+$/.test(only.text) ? only.text.replaceAll(':', '.') : null;
}

/** `options.Value` of `IOptions<TemuOptions>`: an object of the class, where a section of the settings fills it; null for anything else. */
export function optionsHeld(session: Session, { path }: LibraryValue, key: string, { tree, node }: Ref): readonly AbstractValue[] | null {
  if (!/^IOptions(?:Snapshot|Monitor)?\(\)$/.test(path) || !/^(?:Current)?Value$/.test(key) || node.kind !== 'member') return null;
  const type = node.object.kind === 'name' ? optionsType(session, node.object, tree) : null;
  if (type === null) return null;
  openMatching(session, [saying(type)]);
  const values = typed(session, type, tree) ?? [];
  const isFilled = (value: AbstractValue): boolean => value.kind === 'instance' && sectionsOf(session, value.type) !== null;
  return values.length > 0 && values.every(isFilled) ? values : null;
}

/** The class of `IOptions<TemuOptions> name`. */
export function optionsType(session: Session, name: Extract<Node, { kind: 'name' }>, tree: Tree): string | null {
  const [decl, another] = session.names.declarationsOf(name, tree) ?? [];
  if (!decl || another || (decl.node.kind !== 'param' && decl.node.kind !== 'define')) return null;
  const type = /^IOptions(?:Snapshot|Monitor)?<([\w.]+)>\??$/.exec(decl.node.type ?? '')?.[1];
  return type === undefined ? null : lastName(type);
}
