import { walk } from '../../../base/tree.js';
import type { CallNode, Node } from '../../../model/index.js';
import type { Ref } from '../../program/ref.js';
import { hierarchyOf } from '../../symbols/class-hierarchy.js';
import { classesNamed } from '../../symbols/class-names.js';
import { type AbstractValue, type LibraryValue, type Made, TOP, textsOf, unsure } from '../abstract-value.js';
import { enclosingObject } from '../calls/receiver.js';
import { constructorsOf } from '../classes/constructors.js';
import { evaluate } from '../evaluate.js';
import type { Session } from '../session.js';

/**
 * The base address with which .NET's container registers a client: `AddHttpClient("temu", c => c.BaseAddress = …)` for what a factory makes under
 * that name, `AddHttpClient<TemuClient>(c => …)` for the one that the class's constructor is handed. `at`: where the client is used. Null where none
 * is registered so.
 */
export function registeredWith(session: Session, { made }: LibraryValue, at: Node, property: string): readonly AbstractValue[] | null {
  const all = (session.program.named.get('AddHttpClient') ?? []).flatMap(({ tree, node }) =>
    tree.language === 'csharp' && node.parent?.kind === 'call' && node.parent.callee === node ? [{ tree, node: node.parent }] : [],
  );
  if (all.length === 0) return null;
  const making = made.find(({ method }) => method === 'CreateClient');
  if (making === undefined && made.length > 0) return null;
  const meant = all.filter((one) => (making ? isNamed(session, one, making) : isTyped(session, one, at)));
  const values = meant.flatMap((one) => setBy(session, one, property));
  if (values.length === 0) return null;
  return meant.length > 1 ? unsure(values) : values;
}

/** `<ITemuClient, TemuClient>`: the class that is made. */
function typeOf({ tree, node: { callee } }: Ref<CallNode>): string | null {
  const written = tree.file.text.slice(callee.range.start, callee.range.end);
  return /<([^<>()]+)>$/.exec(written)?.[1]?.split(',').at(-1)?.trim() ?? null;
}

function isNamed(session: Session, one: Ref<CallNode>, making: Made): boolean {
  const [given] = one.node.args;
  const [asked] = making.node.args;
  if (!given || !asked || typeOf(one) !== null) return false;
  const names = textsOf(evaluate(session, asked, making.tree, making.env)).map(({ text }) => text);
  return textsOf(evaluate(session, given, one.tree, TOP)).some(({ text }) => names.includes(text));
}

/** Registered for the class that the request stands in, or for one below it, which a constructor hands an `HttpClient`. */
function isTyped(session: Session, one: Ref<CallNode>, at: Node): boolean {
  const type = typeOf(one);
  const owner = enclosingObject(at)?.owner;
  if (type === null || owner?.kind !== 'class') return false;
  return classesNamed(session.program, type, one.tree).some((made) => {
    const line = hierarchyOf(session, made);
    return line.some(({ node }) => node === owner) && line.some(({ node }) => constructorsOf(node).some((fn) => fn.params.some(isClient)));
  });
}

function isClient({ type }: { readonly type: string | null }): boolean {
  return type === 'HttpClient';
}

/** What the functions set that the registration, or `ConfigureHttpClient` behind it, is handed. */
function setBy(session: Session, { tree, node }: Ref<CallNode>, property: string): readonly AbstractValue[] {
  return [node, ...configuring(node)].flatMap(({ args }) =>
    args.flatMap((arg) => settings(arg, property).flatMap((value) => evaluate(session, value, tree, TOP))),
  );
}

function* configuring(node: CallNode): Generator<CallNode> {
  for (let at: Node = node; at.parent?.kind === 'member' && at.parent.parent?.kind === 'call' && at.parent.object === at; ) {
    const next: CallNode = at.parent.parent;
    if (at.parent.property === 'ConfigureHttpClient') yield next;
    at = next;
  }
}

/** `c => c.BaseAddress = …`, `(services, c) => { c.BaseAddress = …; }` */
function settings(arg: Node, property: string): readonly Node[] {
  const client = arg.kind === 'function' ? arg.params.at(-1)?.name : undefined;
  if (client === undefined) return [];
  return [...walk(arg)].flatMap((node) => {
    const target = node.kind === 'assign' && node.target.kind === 'member' ? node.target : null;
    const isIts = target?.property === property && target.object.kind === 'name' && target.object.name === client;
    return isIts && node.kind === 'assign' ? [node.value] : [];
  });
}
