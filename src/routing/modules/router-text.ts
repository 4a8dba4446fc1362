import type { Manner } from '../contract.js';
import type { RouterNames } from './router-names.js';

/** What every language's router is written from. */
export type RouterText = {
  readonly names: RouterNames;
  readonly manner: Manner;
  /** Lines of comment in front, without the comment's sign. */
  readonly head: readonly string[];
  /** The line of comment behind a router that stands in a file of the user's; null where the file is the router's own. */
  readonly end: string | null;
};

/** The new names that take no old name's place: twins, and what only the partner ever served. */
export function otherTypes({ types, renames }: RouterNames): readonly string[] {
  const taken = new Set(renames.map(([, newType]) => newType));
  return types.filter((type) => !taken.has(type));
}

/** Names in as few lines as fit, quoted and with commas between. */
export function filled(names: readonly string[], quote: string, width: number): readonly string[] {
  const lines: string[] = [];
  for (const name of names) {
    const item = `${quote}${name}${quote},`;
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + item.length <= width) lines[lines.length - 1] = `${last} ${item}`;
    else lines.push(item);
  }
  return lines;
}
