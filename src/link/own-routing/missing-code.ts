import type { CallNode, Node, OwnRouting, Pair } from '../../model/index.js';
import { isLogged } from '../escape/harmless-uses.js';
import { fileIndex } from '../program/program.js';
import type { Ref } from '../program/ref.js';
import { isOfMissingCode } from '../symbols/missing-code.js';
import { aside, type Session } from '../values/session.js';
import { arrivals } from './coming-to.js';

/**
 * Calls of the project's own code that is not there which are handed names (`checkGranted(type)` of a file that git ignores): it may know the old names
 * alone. `pairs`: what is sent otherwise than to a region, which tells the names and the files that they pass; of other names nothing is known anyway.
 * `isRequest`: a call that sends.
 */
export function namesForMissingCode(session: Session, pairs: readonly Pair[], isRequest: (node: Node) => boolean): readonly OwnRouting[] {
  const { migrations } = session.program.catalogue;
  const moving = pairs.filter(({ type }) => type.value !== null && migrations.has(type.value));
  const sent = new Set(moving.flatMap(({ type }) => type.value ?? []));
  const passed = moving.flatMap(({ type, file }) => [file, ...type.from.map((one) => one.file)].map(({ path }) => path));
  const paths = new Set([...passed, ...moving.flatMap(({ type }) => type.steps.map(({ file }) => file))]);
  const calls = [...paths].flatMap((path) => {
    const tree = session.program.trees.get(path);
    return tree === undefined ? [] : fileIndex(session.program, tree).calls;
  });
  return calls.flatMap((call) => {
    if (isRequest(call.node) || !call.node.args.some(mayBeName)) return [];
    return isOfMissingCode(session, call.node.callee, call.tree) ? (handedTo(session, call, sent) ?? []) : [];
  });
}

function handedTo(session: Session, { tree, node }: Ref<CallNode>, sent: ReadonlySet<string>): OwnRouting | null {
  const { migrations } = session.program.catalogue;
  const missing = new Set<string>();
  const reachedBy = new Set<Node>();
  for (const arg of node.args) {
    if (!mayBeName(arg) || isLogged(arg)) continue;
    for (const { text, from } of aside(session, () => arrivals(session, { tree, node: arg })).texts) {
      const migration = sent.has(text) ? migrations.get(text) : undefined;
      if (migration === undefined || migration.applies === 'never') continue;
      missing.add(migration.newType);
      for (const one of from) reachedBy.add(one.node);
    }
  }
  if (missing.size === 0) return null;
  return { file: tree.file, node, what: 'name-out-of-sight', missing: [...missing], stops: true, reachedBy, partnerValue: null };
}

function mayBeName({ kind }: Node): boolean {
  return kind === 'name' || kind === 'member' || kind === 'string' || kind === 'index' || kind === 'call';
}
