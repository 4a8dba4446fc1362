import type { AbstractValue, LibraryValue } from '../abstract-value.js';
import { evaluate } from '../evaluate.js';
import type { Session } from '../session.js';

/** An object that is surely no plain one of the class around the method: it has the method lent to it, or is of a class below that is not in sight. */
export function isOfOtherClass(session: Session, value: AbstractValue): boolean {
  if (value.kind === 'library') return isOfUnseen(value) || isMadeOfMore(session, value);
  return value.kind === 'node';
}

/** `new UsClient()`, `clients.UsClient()`: no other call leads to it. */
function isOfUnseen({ path }: LibraryValue): boolean {
  return /(?:^|[./])[A-Z]\w*\(\)$/.test(path) && path.indexOf('(') === path.length - 2;
}

/**
 * `constructor.newInstance("https://" + host)`, `app()->make(Client::class, ['url' => $url])`: a library makes it of more than the name or class that a
 * container is asked by.
 */
function isMadeOfMore(session: Session, { made }: LibraryValue): boolean {
  return made.some(({ tree, node, env }) =>
    node.args.some((arg) =>
      evaluate(session, arg, tree, env).some(
        (value) => !(value.kind === 'node' && value.node.kind === 'class') && !(value.kind === 'text' && /^[\w.\\:-]*$/.test(value.text)),
      ),
    ),
  );
}
