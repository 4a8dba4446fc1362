import type { CallNode, CallPlace, ImportNode, Node, Request, Tree } from '../../model/index.js';
import { fileIndex } from '../program/program.js';
import { missingIn } from '../symbols/missing-code.js';
import { missesProperty } from '../symbols/missing-files.js';
import type { Session } from '../values/session.js';

/** What sends is called by: its work, the platform, or what its interfaces are about. */
const sends =
  /^(?:temu|kuajing\w*|kjmh|semi|full\w*|managed|jobs?|tasks?|sync\w*|cron|workers?|handlers?|controllers?|services?|publish\w*|review\w*|prices?|pricing|goods|products?|orders?|stocks?|inventory|ship\w*|logistics|refunds?|aftersales?|activity|activities|marketing|freight|upload\w*)$/i;

/**
 * Where files refer to code that is not there and that is called like what sends: it may call whatever client the program has. A file that clients are made
 * with (that of a request) refers to what they need, and those that call them to what they call; only what is handed the client itself may call it.
 */
export function unseenCallers(session: Session, missing: ReadonlySet<string>, requests: readonly Request[]): readonly CallPlace[] {
  if (requests.length === 0) return [];
  const clients = new Set(requests.map(({ file }) => file.path));
  const { program, graph } = session;
  const isNeeded = (path: string): boolean => clients.has(path) || [...clients].some((client) => graph.reachedBy(path).has(client));
  return [...missing].flatMap((path) => {
    const tree = program.trees.get(path);
    const place = tree === undefined ? null : callerIn(session, tree, isNeeded(path) ? isHandedClient : isCalledAsSender);
    return place === null ? [] : [place];
  });
}

function callerIn(session: Session, tree: Tree, mayCall: (node: ImportNode | CallNode) => boolean): CallPlace | null {
  const node = missingIn(session, tree).find(mayCall) ?? resourcesOf(session, tree);
  return node === null ? null : { file: tree.file, node };
}

/** A class whose comment gives it parts that are not there: what it hands itself to. */
function resourcesOf({ program }: Session, tree: Tree): Node | null {
  return tree.language === 'php' && missesProperty(program, tree) ? (fileIndex(program, tree).classes[0]?.node ?? null) : null;
}

/** `new OrdersApi(this)`, `new OrderSync(client)` */
function isHandedClient(node: ImportNode | CallNode): boolean {
  return node.kind === 'call' && node.args.some((arg) => arg.kind === 'name' && (arg.name === 'this' || client.test(arg.name)));
}

const client = /(?:client|sdk|sender)$/i;

function isCalledAsSender(node: ImportNode | CallNode): boolean {
  return namesOf(node).some((name) => name.split(/[^A-Za-z]|(?<=[a-z])(?=[A-Z])/).some((word) => sends.test(word)));
}

function namesOf(node: ImportNode | CallNode): readonly string[] {
  if (node.kind === 'import') return [node.from.slice(node.from.lastIndexOf('/') + 1), ...node.bindings.map(({ imported }) => imported)];
  const { callee } = node;
  const name = callee.kind === 'member' ? callee.object : callee;
  return name.kind === 'name' ? [name.name] : [];
}
