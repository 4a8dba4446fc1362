import type { CallNode, Node, Tree } from '../../../model/index.js';
import { isScript } from '../../program/program.js';
import { type AbstractValue, type Env, UNKNOWN, UNKNOWN_SUBSTRING } from '../abstract-value.js';
import { evaluate } from '../evaluate.js';
import { madeFurther } from '../origins.js';
import type { Session } from '../session.js';
import { userPattern } from './user-pattern.js';

/** Texts beyond which nothing is replaced by a user's pattern, in characters. */
const LONGEST = 200;

/** Where a function of a library has its pattern, what stands for it, and the text. */
type Places = { readonly pattern: number; readonly by: number; readonly text: number };

const functions: readonly (readonly [path: RegExp, places: Places])[] = [
  [/^preg_replace$/, { pattern: 0, by: 1, text: 2 }],
  [/^re\.sub$/, { pattern: 0, by: 1, text: 2 }],
  [/(?:^|\.)Regex\.Replace$/, { pattern: 1, by: 2, text: 0 }],
];

/** `preg_replace('#^https?://#', '', $host)`, `re.sub(r'/+$', '', url)`, `Regex.Replace(url, "/+$", "")`; null for any other function. */
export function ofPatternFunction(
  session: Session,
  path: string,
  { args, ...node }: CallNode,
  tree: Tree,
  env: Env,
): readonly AbstractValue[] | null {
  const places = functions.find(([known]) => known.test(path))?.[1];
  const [pattern, by, text, more] = places ? [args[places.pattern], args[places.by], args[places.text], args[3]] : [];
  if (pattern?.kind !== 'string' || by?.kind !== 'string' || !text || more) return null;
  const written = tree.language === 'php' ? delimited(pattern.value) : { source: pattern.value, flags: 'g' };
  return evaluate(session, text, tree, env).map((value): AbstractValue => {
    if (value.kind !== 'text') return value.kind === 'unknown' ? madeFurther(value, { ...node, args }, [pattern, by]) : UNKNOWN;
    const made = written === null ? null : replaced(value.text, written, by.value);
    return made === null ? UNKNOWN : { ...value, text: made };
  });
}

/** A script's `replace(/\/+$/, '')`, `replace(/_/g, '.')`, Java's `replaceAll("/+$", "")`, `replaceFirst("^https?://", "")`; null for any other method. */
export function withoutPattern(text: string, name: string, [first, second, more]: readonly Node[], tree: Tree): string | null {
  if (second?.kind !== 'string' || more) return null;
  if (isScript(tree) && first?.kind === 'regex' && /^replace(?:All)?$/.test(name)) {
    const written = tree.file.text.slice(first.range.start, first.range.end);
    return replaced(text, { source: first.source, flags: written.slice(written.lastIndexOf('/') + 1) }, second.value);
  }
  if (tree.language !== 'java' || first?.kind !== 'string' || !/^replace(?:All|First)$/.test(name)) return null;
  return replaced(text, { source: first.value, flags: name === 'replaceAll' ? 'g' : '' }, second.value);
}

type Pattern = { readonly source: string; readonly flags: string };

/** PHP's `'#^https?://#i'`; every match is replaced. */
function delimited(written: string): Pattern | null {
  const [, mark = '', source = '', flags = ''] = /^([#~/@!%|])(.{1,200})\1([iu]?)$/.exec(written) ?? [];
  return mark === '' ? null : { source: source.replaceAll(`\\${mark}`, mark), flags: flags === 'i' ? 'gi' : 'g' };
}

function replaced(text: string, { source, flags }: Pattern, by: string): string | null {
  if (text.length > LONGEST || /[$\\]/.test(by) || !/^[gi]*$/.test(flags)) return null;
  const isEnd = /^\^?(?:\\\/|\/|\\s|\[\\\/\]|\[\/\])[+*]?\$?$/.test(source);
  const pattern = isEnd || userPattern(source) !== null ? new RegExp(source, flags) : null;
  // What is not known of a text might match, or not.
  if (pattern === null || (text.includes(UNKNOWN_SUBSTRING) && pattern.test(UNKNOWN_SUBSTRING))) return null;
  pattern.lastIndex = 0;
  return text.replace(pattern, by);
}
