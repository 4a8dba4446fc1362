import { testPath } from '../../../base/test-path.js';
import { remembered } from '../../../base/tree.js';
import type { Tree } from '../../../model/index.js';
import type { Program } from '../../program/program.js';
import { runsElsewhere } from '../../program/runs-elsewhere.js';
import { type AbstractValue, TOP } from '../../values/abstract-value.js';
import { evaluate } from '../../values/evaluate.js';
import type { Session } from '../../values/session.js';
import type { KnownCall } from '../find.js';
import { isMovedByHook } from './moving-hooks.js';

const globalObject = /^(?:globalThis|global|window|self)$/;

/**
 * Whether code of the project puts a function of its own in the place of the client's (`globalThis.fetch = …`, `requests.post = …`): it may send what it is handed anywhere.
 * Another client in its place, and what tests put there, change nothing; neither does what another program does, or a page that a script drives
 * (`page.addInitScript(() => { window.fetch = … })`).
 */
export function isReplaced(session: Session, asked: KnownCall): boolean {
  const { callee, client, tree: asking, node: call } = asked;
  const { language } = asking;
  if (isMovedByHook(session, asked)) return true;
  if (language === 'csharp' && client.api === 'HttpClient' && isHandled(session.program)) return true;
  const name = callee.path.slice(callee.path.lastIndexOf('.') + 1);
  const isSameClient = (value: AbstractValue): boolean => value.kind === 'library' && client.callee.test(value.path);
  return (session.program.assigned.get(name) ?? []).some(({ tree, node }) => {
    const { target, value } = node;
    if (target.kind !== 'member' || testPath.test(tree.file.path)) return false;
    if (runsElsewhere(node, tree) && !runsElsewhere(call, asking)) return false;
    if (!session.graph.isTied(asking.file.path, tree.file.path)) return false;
    const { object } = target;
    const isIt =
      object.kind === 'name' && globalObject.test(object.name)
        ? callee.path.replace(/^\w+\./, '') === name
        : evaluate(session, object, tree, TOP).some((one) => one.kind === 'library' && `${one.path}.${name}` === callee.path);
    if (!isIt || evaluate(session, value, tree, TOP).every(isSameClient)) return false;
    // `session.request = partial(session.request, timeout=10)`: a library's wrapper hands on what it is handed.
    const isWrapped =
      value.kind === 'call' &&
      value.args.some((arg) => evaluate(session, arg, tree, TOP).some(isSameClient)) &&
      evaluate(session, value.callee, tree, TOP).every(({ kind }) => kind === 'library');
    return !isWrapped;
  });
}

/** C#'s `class UsHandler : DelegatingHandler` that sets another target: which clients it stands behind, nobody follows. */
function isHandled({ code }: Program): boolean {
  return code.some(hasHandler);
}

const hasHandler = remembered(
  ({ language, file: { path, text } }: Tree): boolean =>
    language === 'csharp' && !testPath.test(path) && handlers.test(text) && moves.test(text),
);

const handlers = /\bclass\s{1,9}\w{1,80}\s{0,9}:\s{0,9}[\w.]{0,80}Handler\b/;

const moves = /\.RequestUri\s{0,9}=(?!=)/;
