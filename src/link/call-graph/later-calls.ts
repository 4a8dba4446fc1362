import { remembered } from '../../base/tree.js';
import type { CallNode, Node } from '../../model/index.js';
import { isScript } from '../program/program.js';
import type { Ref } from '../program/ref.js';
import { outsideBase } from '../symbols/class-hierarchy.js';
import { openMatching } from '../symbols/sight.js';
import { type AbstractValue, TOP, textsOf } from '../values/abstract-value.js';
import { evaluate } from '../values/evaluate.js';
import { opened, type Session, walked } from '../values/session.js';
import { isOfChannel, messagesTo } from './electron-channels.js';

/**
 * The calls that a library makes of the function that it is handed at a place: `pool.submit(fn, a, b)`, `setTimeout(fn, 5, a)`, `promise.then(fn)`,
 * `emitter.on('job', fn)`, `jobs.forEach(fn)`. Null for any other library.
 */
export function laterCalls(session: Session, call: Ref<CallNode>, place: number): readonly Ref<CallNode>[] | null {
  const { tree, node } = call;
  const { callee, args } = node;
  const name = callee.kind === 'name' ? callee.name : callee.kind === 'member' ? callee.property : '';
  const [fn, ...given] = args.slice(place);
  if (!fn) return null;
  if (tree.language === 'python' && /^(?:submit|to_thread|run_in_executor|run_sync|map)$/.test(name))
    return [{ tree, node: callOf(fn, node, name === 'map' ? given.map(eachOf) : given) }];
  // A function of the project's own that is called so, `find` or `then`, says itself what it calls.
  if (!isScript(tree) || evaluate(session, callee, tree, TOP).some((value) => value.kind === 'node' && value.node.kind === 'function'))
    return null;
  if (place === 0 && /^(?:setTimeout|setInterval)$/.test(name)) return [{ tree, node: callOf(fn, node, given.slice(1)) }];
  if (place === 0 && /^(?:setImmediate|nextTick|queueMicrotask)$/.test(name)) return [{ tree, node: callOf(fn, node, given) }];
  if (callee.kind !== 'member') return null;
  if (name === 'readFile' && given.length === 0 && place > 0) return [{ tree, node: callOf(fn, node, [nothingAt(fn), readingOf(node)]) }];
  if (place === 0 && name === 'then') return [{ tree, node: callOf(fn, node, [callee.object]) }];
  if (place === 0 && fn.kind !== 'function' && /^(?:forEach|map|flatMap|filter|find|some|every)$/.test(name))
    return [{ tree, node: callOf(fn, node, [eachOf(callee.object)]) }];
  const [event] = args;
  if (place === 1 && event && isOfChannel(session, call))
    return (
      messagesTo(session, call, event)?.map((one) => ({
        tree: one.call.tree,
        node: callOf(fn, one.call.node, [nothingAt(fn), ...one.given]),
      })) ?? null
    );
  return place === 1 && event && /^(?:on|once|addListener|prependListener)$/.test(name) && isEmitter(session, call)
    ? emitted(session, call, event, fn)
    : null;
}

const made = remembered((_call: CallNode) => new Map<Node, CallNode>());

function callOf(fn: Node, by: CallNode, args: readonly Node[]): CallNode {
  const known = made(by).get(fn);
  if (known) return known;
  const call: CallNode = { kind: 'call', range: by.range, parent: by.parent, callee: fn, args, isNew: false };
  made(by).set(fn, call);
  return call;
}

/** Every item of a list, as a loop over it has them. */
function eachOf(list: Node): Node {
  const { range } = list;
  const every: Node = { kind: 'plain', range: { start: range.end, end: range.end }, parent: list, text: '*' };
  return { kind: 'index', range, parent: list, object: list, index: every };
}

function nothingAt({ range }: Node): Node {
  return { kind: 'plain', range: { start: range.start, end: range.start }, parent: null, text: 'null' };
}

/** The content that `fs.readFile(path, callback)` hands over, as a call that waits for it. */
const readingOf = remembered((call: CallNode): Node => {
  const { callee, args, range } = call;
  if (callee.kind !== 'member') return call;
  return { kind: 'call', range, parent: call, callee: { ...callee, property: 'readFileSync' }, args: args.slice(0, 1), isNew: false };
});

function isEmitter(session: Session, call: Ref<CallNode>): boolean {
  const { callee } = call.node;
  return callee.kind === 'member' && evaluate(session, callee.object, call.tree, TOP).some((value) => emits(session, value));
}

function emits(session: Session, value: AbstractValue): boolean {
  if (value.kind === 'library') return /(?:^|\.)EventEmitter\(\)$|^events\(\)$/.test(value.path);
  return value.kind === 'instance' && /(?:^|\.)EventEmitter$|^events$/.test(outsideBase(session, value.type) ?? '');
}

/** `emitter.emit('job', a, b)` of that event; null where an event's name is not known. */
function emitted(session: Session, on: Ref<CallNode>, event: Node, fn: Node): readonly Ref<CallNode>[] | null {
  const [name, another] = textsOf(evaluate(session, event, on.tree, TOP));
  if (!name || another || !opened(session, () => openMatching(session, ['\\.\\s{0,9}emit\\s{0,9}\\(']))) return null;
  const found: Ref<CallNode>[] = [];
  for (const { tree, node } of walked(session, session.program.named.get('emit'))) {
    const call = node.parent;
    if (node.kind !== 'member' || call?.kind !== 'call' || call.callee !== node || !isEmitter(session, { tree, node: call })) continue;
    const [first, ...given] = call.args;
    const names = first ? textsOf(evaluate(session, first, tree, TOP)) : [];
    if (names.length === 0) return null;
    if (names.some(({ text }) => text === name.text)) found.push({ tree, node: callOf(fn, call, given) });
  }
  return found;
}
