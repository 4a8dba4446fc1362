import { ancestors } from '../../base/tree.js';
import type { CallNode, Node, Tree } from '../../model/index.js';
import { isScript } from './program.js';
import { nameOf } from './syntax.js';

/** Functions that Puppeteer, Playwright, WebDriver and browser extensions send to a page as text. */
const sending =
  /^(?:evaluate(?:Handle|All|OnNewDocument)?|\$\$?eval|addInitScript|waitForFunction|execute(?:Async)?Script|executeJavaScript)$/;

/**
 * Whether the code around the node runs in another place than the file, as `page.evaluate(async ({ url }) => fetch(url))` does in a browser: nothing that
 * the file imports is known there.
 */
export function runsElsewhere(node: Node, tree: Tree): boolean {
  if (!isScript(tree)) return false;
  for (const outer of ancestors(node)) if (outer.kind === 'function' && isSent(outer)) return true;
  return false;
}

/** `page.evaluate(fn, data)`, `chrome.scripting.executeScript({ func: fn })` */
function isSent(fn: Node): boolean {
  const entry = fn.parent?.kind === 'entry' ? fn.parent : null;
  const given = entry?.parent?.kind === 'object' ? entry.parent : fn;
  const call = given.parent;
  return call?.kind === 'call' && call.args.includes(given) && isSending(call);
}

function isSending({ callee }: CallNode): boolean {
  return callee.kind === 'member' && sending.test(nameOf(callee) ?? '');
}
