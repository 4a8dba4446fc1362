import type { CallNode, Tree } from '../../../model/index.js';
import type { AbstractValue } from '../abstract-value.js';
import { typed } from '../classes/declared-types.js';
import type { Session } from '../session.js';

const askers = /(?:^|\.)getBean(?:OfType)?$/;

/**
 * `SpringUtil.getBean("name", RestTemplate.class)`, `context.getBean(RestTemplate.class)`: a library's object of the class that is asked for, as a field
 * of that type has it. Null for any other call, and for classes of the project.
 */
export function beanOfLibrary(session: Session, path: string, { args }: CallNode, tree: Tree): readonly AbstractValue[] | null {
  if (!askers.test(path)) return null;
  for (const { range } of args) {
    const [, name = null] = /^([\w.]+)\.class$/.exec(tree.file.text.slice(range.start, range.end)) ?? [];
    const made = name === null ? null : typed(session, name, tree);
    if (made !== null) return made.every(({ kind }) => kind === 'library') ? made : null;
  }
  return null;
}
