import type { CallNode, Node, Tree } from '../../../model/index.js';
import { isScript } from '../../program/program.js';
import { type AbstractValue, type Env, type TextValue, UNKNOWN, UNKNOWN_SUBSTRING, unknown } from '../abstract-value.js';
import { evaluate } from '../evaluate.js';
import { itemsOf } from '../lists/sequences.js';
import type { Session } from '../session.js';
import { substring } from '../texts/cut-texts.js';
import { withoutPattern } from '../texts/replaced-patterns.js';
import { argTexts, openIn, sumBetween } from '../texts/strings.js';
import { textMethod } from '../texts/text-methods.js';
import { urlPart } from '../texts/text-properties.js';
import { builtUrl } from '../texts/url-builders.js';

/** What a method of a text gives. */
export function onText(session: Session, object: TextValue, name: string, node: CallNode, tree: Tree, env: Env): readonly AbstractValue[] {
  const { callee, args } = node;
  const joined = name === 'join' && tree.language === 'python' ? joinedBy(session, object, args, tree, env) : null;
  if (joined !== null) return joined;
  const part = args.length === 0 ? partOfUrl(object, name, tree) : null;
  if (part !== null) return [part];
  const [start, end, more] = args;
  if (start && !more && callee.kind === 'member' && name === cutterOf(tree))
    return [substring(object, start, end ?? null, { session, whole: callee.object, tree })];
  const replaced = withoutPattern(object.text, name, args, tree);
  if (replaced !== null) return [{ ...object, text: replaced }];
  const given = argTexts(session, args, tree, env);
  if (tree.language === 'java' && name === 'replaceAll' && /[\\^$|?*+()[\]{}]/.test(given[0] ?? '')) return [UNKNOWN];
  const text =
    name === 'replace' && isScript(tree)
      ? firstReplaced(object.text, given)
      : (textMethod(name, object.text, given) ?? builtUrl(object.text, name, node, given, tree));
  return text === null ? [UNKNOWN] : [{ ...object, text, certain: object.certain && !text.includes(UNKNOWN_SUBSTRING) }];
}

/** The method that cuts a text: a script's own takes places from the end, too. */
function cutterOf(tree: Tree): string | null {
  return tree.language === 'java' ? 'substring' : isScript(tree) ? 'slice' : null;
}

/** A script's `replace` of a text replaces the first one only. */
function firstReplaced(text: string, [from, to]: readonly (string | null)[]): string | null {
  return typeof from === 'string' && typeof to === 'string' ? text.replace(from, () => to) : null;
}

const getters = /^get(Host|Path|RawPath|Scheme|Protocol|Authority)$/;
const partNames: Readonly<Record<string, string>> = {
  RawPath: 'path',
  Path: 'path',
  Protocol: 'scheme',
  Scheme: 'scheme',
  Authority: 'netloc',
};

/** `URI.create(url).getHost()`, Go's `u.Hostname()` */
function partOfUrl(object: TextValue, name: string, tree: Tree): AbstractValue | null {
  const asked = tree.language === 'java' ? getters.exec(name)?.[1] : tree.language === 'go' && name === 'Hostname' ? 'Host' : undefined;
  const text = asked === undefined ? null : urlPart(object.text, partNames[asked] ?? 'hostname');
  return text === null ? null : { ...object, text };
}

/** `"/".join(parts)` */
function joinedBy(session: Session, between: TextValue, args: readonly Node[], tree: Tree, env: Env): readonly AbstractValue[] | null {
  const [list, more] = args;
  const [thing, another] = list && !more ? evaluate(session, list, tree, env) : [];
  if (thing === undefined || another) return null;
  const items = thing.kind === 'node' ? itemsOf(session, thing) : null;
  if (items !== null) return sumBetween(session, between.text, items);
  const open = openIn(session, thing);
  return open.length > 0 ? [unknown(open)] : null;
}
