import { remembered } from '../../../base/tree.js';
import type { Node } from '../../../model/index.js';
import { isWithin } from '../../program/enclosing.js';
import type { Ref } from '../../program/ref.js';
import { once, openMatching } from '../../symbols/sight.js';
import { type AbstractValue, TOP, textsOf, unsure } from '../abstract-value.js';
import { evaluate } from '../evaluate.js';
import type { Session } from '../session.js';

const globalName = /^(?:(?:window|globalThis|self)\.)?([A-Za-z_$][\w$]*)$/;

/** An object that Electron's `contextBridge.exposeInMainWorld('temu', api)` puts into every window, and the name that it has there. */
type Exposed = { readonly name: string; readonly object: Ref };

/** What stands in a window under a global name, `window.temu` or `temu`; null where nothing is put there. */
export function exposedAs(session: Session, path: string): readonly AbstractValue[] | null {
  const name = globalName.exec(path)?.[1];
  if (name === undefined || !isExposing(session)) return null;
  const found = exposedIn(session).filter((one) => one.name === name);
  const [only, another] = found;
  if (!only) return null;
  const values = found.flatMap(({ object: { tree, node } }) => evaluate(session, node, tree, TOP));
  return another ? unsure(values) : values;
}

/** Whether some script exposes objects to windows; those that do are opened, since no import leads there. */
function isExposing(session: Session): boolean {
  const { program, graph } = session;
  const preloads = preloadsIn(program.repository.allPaths);
  if (preloads.length > 0)
    once(session, 'exposing', () => {
      const unread = preloads.filter((path) => !program.trees.has(path));
      return graph.passing(unread, (text) => text.includes('exposeInMainWorld')).every((path) => program.open(path) !== null);
    });
  return program.named.has('exposeInMainWorld');
}

/** Electron runs them in each window before the page; what they are called is up to the program, and is this everywhere. */
const preloadsIn = remembered((allPaths: ReadonlySet<string>): readonly string[] =>
  [...allPaths].filter((path) => /\.[cm]?[jt]s$/.test(path) && /preload/i.test(path.split('/').slice(-2).join('/'))),
);

/** Opens the scripts that may ask an object of windows for the member, where the owner is one or stands within one; false where some stay shut. */
export function openWindows(session: Session, owner: Ref, member: string): boolean {
  if (!session.program.named.has('exposeInMainWorld')) return true;
  const names = exposedIn(session).flatMap(({ name, object }) => (mayHold(session, object, owner) ? [name.replace(/\W/g, '')] : []));
  return names.every((name) => openMatching(session, [`\\b${name}\\b[\\s\\S]{0,80}?\\b${member.replace(/\W/g, '')}\\b`]));
}

function mayHold(session: Session, { tree, node }: Ref, owner: Ref): boolean {
  const isIn = (outer: Node): boolean => isWithin(owner.node, outer);
  return isIn(node) || evaluate(session, node, tree, TOP).some((value) => value.kind !== 'node' || isIn(value.node));
}

function exposedIn(session: Session): readonly Exposed[] {
  return (session.program.named.get('exposeInMainWorld') ?? []).flatMap(({ tree, node }): readonly Exposed[] => {
    const call = node.parent;
    if (call?.kind !== 'call' || call.callee !== node) return [];
    const [key, object] = call.args;
    const [name, another] = key ? textsOf(evaluate(session, key, tree, TOP)) : [];
    return name && !another && object ? [{ name: name.text, object: { tree, node: object } }] : [];
  });
}
