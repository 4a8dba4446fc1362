import type { CallNode, FunctionNode, Node } from '../../model/index.js';
import { enclosing } from '../program/enclosing.js';
import { isScript } from '../program/program.js';
import type { Ref } from '../program/ref.js';
import { nameOf } from '../program/syntax.js';
import { openMatching } from '../symbols/sight.js';
import { TOP, textsOf } from '../values/abstract-value.js';
import { callersOf } from '../values/calls/known-callers.js';
import { evaluate } from '../values/evaluate.js';
import { opened, type Session, walked } from '../values/session.js';

/** A message of a window to a channel: the call that sends it, and what the channel's function gets behind the event. */
export type Message = { readonly call: Ref<CallNode>; readonly given: readonly Node[] };

type Sending = Message & { readonly channel: Node };

/** Functions that hand a channel on, one to the other. */
const NESTED = 3;

const sends = ['invoke', 'send', 'sendSync'];
const otherMethods = /^(?:on|once|off|addListener|removeListener|removeAllListeners|sendToHost)$/;

/** Whether what a call is handed listens to a channel of Electron's main process: `ipcMain.handle('temu:call', fn)`. */
export function isOfChannel(session: Session, { tree, node: { callee } }: Ref<CallNode>): boolean {
  if (callee.kind !== 'member' || !/^(?:handle|handleOnce|on|once|addListener)$/.test(callee.property)) return false;
  if (!tree.file.text.includes('ipcMain')) return false;
  if (nameOf(callee.object) === 'ipcMain') return true;
  const values = evaluate(session, callee.object, tree, TOP);
  return values.some((value) => value.kind === 'library' && /^electron(?:\.\w+)*\.ipcMain$/.test(value.path));
}

/**
 * The messages to a channel: `ipcRenderer.invoke('temu:call', type)`, and calls of a function that is handed the channel. Null where the channel of some
 * message is not known, or where windows are given the sender itself.
 */
export function messagesTo(session: Session, { tree }: Ref<CallNode>, channel: Node): readonly Message[] | null {
  const [name, another] = textsOf(evaluate(session, channel, tree, TOP));
  if (!name || another) return null;
  if (!opened(session, () => openMatching(session, ['\\bipcRenderer\\b'])) || isGivenAway(session)) return null;
  const found: Message[] = [];
  for (const sending of sends.flatMap((verb) => sendingsBy(session, verb))) {
    const told = channelsOf(session, sending, NESTED);
    if (told === null) return null;
    for (const { text, message } of told) if (text === name.text) found.push(message);
  }
  return found;
}

function sendingsBy(session: Session, verb: string): readonly Sending[] {
  return walked(session, session.program.named.get(verb) ?? []).flatMap(({ tree, node }): readonly Sending[] => {
    const call = node.parent;
    if (node.kind !== 'member' || call?.kind !== 'call' || call.callee !== node || !isScript(tree)) return [];
    const [channel, ...given] = call.args;
    return channel && isSender(session, { tree, node: node.object }) ? [{ call: { tree, node: call }, channel, given }] : [];
  });
}

/** `ipcRenderer`, `window.electron.ipcRenderer`, or whatever else holds it. */
function isSender(session: Session, { tree, node }: Ref): boolean {
  if (nameOf(node) === 'ipcRenderer') return true;
  return evaluate(session, node, tree, TOP).some((value) => value.kind === 'library' && /\bipcRenderer$/.test(value.path));
}

/** Whether the sender itself is handed to somebody or kept: `exposeInMainWorld('ipc', ipcRenderer)`. */
function isGivenAway(session: Session): boolean {
  return walked(session, session.program.named.get('ipcRenderer') ?? []).some(({ tree, node }) => isScript(tree) && !isUsedPlainly(node));
}

function isUsedPlainly(node: Node): boolean {
  const { parent } = node;
  if (node.kind !== 'name' && node.kind !== 'member') return true;
  if (parent?.kind === 'define' || parent?.kind === 'import') return true;
  return parent?.kind === 'member' && parent.object === node && (sends.includes(parent.property) || otherMethods.test(parent.property));
}

/** The channels that a message may go to: the one that is written there, or those that the callers of the function around it name. */
function channelsOf(
  session: Session,
  { call, channel, given }: Sending,
  nested: number,
): readonly { readonly text: string; readonly message: Message }[] | null {
  const fn = enclosing(call.node);
  const place = fn === null || channel.kind !== 'name' ? -1 : fn.params.findIndex(({ name, rest }) => name === channel.name && !rest);
  if (fn === null || place < 0) {
    const texts = textsOf(evaluate(session, channel, call.tree, TOP));
    return texts.length === 0 ? null : texts.map(({ text }) => ({ text, message: { call, given } }));
  }
  if (nested === 0 || !isHandedOn(fn, place, given)) return null;
  const { sites, complete } = callersOf(session, fn);
  if (!complete) return null;
  const found: { text: string; message: Message }[] = [];
  for (const { tree, node } of sites) {
    const asked = node.args[place];
    const told = asked ? channelsOf(session, { call: { tree, node }, channel: asked, given: node.args.slice(place + 1) }, nested - 1) : [];
    if (told === null) return null;
    found.push(...told);
  }
  return found;
}

/** `(channel, ...args) => ipcRenderer.invoke(channel, ...args)`: what stands behind the channel is sent as it is handed over, in its order. */
function isHandedOn(fn: FunctionNode, place: number, given: readonly Node[]): boolean {
  const behind = fn.params.slice(place + 1);
  return given.every((arg, i) => {
    const param = behind[i];
    const inner = arg.kind === 'spread' ? arg.value : arg;
    return param !== undefined && param.rest === (arg.kind === 'spread') && inner.kind === 'name' && inner.name === param.name;
  });
}
