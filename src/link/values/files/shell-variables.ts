import type { NameNode, Tree } from '../../../model/index.js';
import { type AbstractValue, UNKNOWN, unsure } from '../abstract-value.js';
import type { Session } from '../session.js';
import { environment } from './settings.js';

/** What a variable of a script is: what its definitions say, in whatever order they are run, else what the environment does. */
export function ofShell(
  session: Session,
  { name }: NameNode,
  tree: Tree,
  defined: () => readonly AbstractValue[],
): readonly AbstractValue[] {
  if (!/^[A-Za-z_]\w*$/.test(name)) return [UNKNOWN];
  const own = defined();
  if (own.length === 0) return isSetOtherwise(tree, name) ? [UNKNOWN] : environment(session, tree, name);
  return isSetOtherwise(tree, name) ? unsure([...own, UNKNOWN]) : own.length === 1 ? own : unsure(own);
}

function isSetOtherwise(tree: Tree, name: string): boolean {
  return isSetByCommand(tree, name) || isReadOver(tree, name);
}

/** `[ -f .env ] && . .env` behind the definition: what is read there may define the variable anew. */
function isReadOver({ file: { text } }: Tree, name: string): boolean {
  const defined = text.search(new RegExp(`\\b${name}=`));
  return defined >= 0 && /(?:^|[\n;&|{(]|\b(?:then|do|else)\b)[ \t]{0,99}(?:source|\.)[ \t]/.test(text.slice(defined));
}

/** `for TYPE in …`, `read TYPE`, `getopts u: URL`: commands that set a variable, which the tree does not tell. */
function isSetByCommand({ file: { text } }: Tree, name: string): boolean {
  return new RegExp(
    `\\b(?:for|foreach|select|read|getopts|unset|mapfile|readarray|eval|printf[ \\t]+-v)\\b[^\\n;|&]{0,200}\\b${name}\\b|\\b${name}\\+=`,
  ).test(text);
}
