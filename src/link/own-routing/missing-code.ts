import type { CallNode, Node, OwnRouting } from '../../model/index.js';
import { isLogged } from '../escape/harmless-uses.js';
import { fileIndex } from '../program/program.js';
import type { Ref } from '../program/ref.js';
import { nameOf } from '../program/syntax.js';
import { isOfMissingCode } from '../symbols/missing-code.js';
import { aside, type Session } from '../values/session.js';
import { arrivals } from './coming-to.js';

/** Files of programs beyond which only those that a name passes on its way to a request are looked through. */
const FEW = 60;

/** The generated module is no code of the project's own. */
const generated = /^temu_?(?:gateway|type)$/i;

/**
 * Calls of the project's own code that is not there (`checkGranted(type)` of a file that git ignores), with the names that they are handed: it may know
 * the old names alone, and what it gives back may be any name. `paths`: the files that a name passes on its way to a request. `isRequest`: a call that sends.
 */
export function namesForMissingCode(
  session: Session,
  paths: ReadonlySet<string>,
  isRequest: (node: Node) => boolean,
): readonly OwnRouting[] {
  const { program } = session;
  const trees = program.code.length <= FEW ? program.code : program.code.filter(({ file }) => paths.has(file.path));
  return trees.flatMap((tree) =>
    fileIndex(program, tree).calls.flatMap(({ node }) => {
      if (isRequest(node) || generated.test(nameOf(node.callee) ?? '')) return [];
      // What a name means is asked of each call: nothing is opened for it.
      return program.closed(() => isOfMissingCode(session, node.callee, tree)) ? handedTo(session, { tree, node }) : [];
    }),
  );
}

function handedTo(session: Session, { tree, node }: Ref<CallNode>): OwnRouting {
  const { migrations } = session.program.catalogue;
  const missing = new Set<string>();
  const reachedBy = new Set<Node>();
  for (const arg of node.args) {
    if (!mayBeName(arg) || isLogged(arg)) continue;
    for (const { text, from } of aside(session, () => arrivals(session, { tree, node: arg })).texts) {
      const migration = migrations.get(text);
      if (migration === undefined || migration.applies === 'never') continue;
      missing.add(migration.newType);
      for (const one of from) reachedBy.add(one.node);
    }
  }
  return { file: tree.file, node, what: 'name-out-of-sight', missing: [...missing], stops: true, reachedBy, partnerValue: null };
}

function mayBeName({ kind }: Node): boolean {
  return kind === 'name' || kind === 'member' || kind === 'string' || kind === 'index' || kind === 'call';
}
