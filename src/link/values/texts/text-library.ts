import type { AssignNode, CallNode, Node, Tree } from '../../../model/index.js';
import type { Ref } from '../../program/ref.js';
import { type AbstractValue, type Env, UNKNOWN } from '../abstract-value.js';
import { evaluate } from '../evaluate.js';
import { itemsOf } from '../lists/sequences.js';
import { madeFurther } from '../origins.js';
import type { Session } from '../session.js';
import { splitAt } from './split-texts.js';
import { argTexts, sumBetween } from './strings.js';
import { textMethod } from './text-methods.js';
import { urlPart } from './text-properties.js';

/** Functions that do what a method of a text does: by path, the method, and which argument is the text. */
const methods: readonly (readonly [path: RegExp, method: string, text: number])[] = [
  [/^strings\.(?:TrimRight|TrimSuffix|TrimPrefix|TrimLeft|Trim|TrimSpace|ToUpper|ToLower|ReplaceAll|Replace)$/, '', 0],
  [/^(?:mb_)?strtolower$/, 'toLowerCase', 0],
  [/^(?:mb_)?strtoupper$/, 'toUpperCase', 0],
  [/^(?:ucfirst|lcfirst)$/, '', 0],
  [/^str_replace$/, 'replaceAll', 2],
];

const joins = /^(?:implode|strings\.Join|String\.join|string\.Join)$/;
const parsedUrls = /^(?:url\.Parse|url\.ParseRequestURI|urllib\.parse\.(?:urlparse|urlsplit)|(?:urlparse|urlsplit)|parse_url)$/;

/** The texts that functions of libraries make of texts; null for any other function, or where nothing is known of the text. */
export function ofTextLibrary(session: Session, path: string, node: CallNode, tree: Tree, env: Env): readonly AbstractValue[] | null {
  const { args } = node;
  if (joins.test(path)) return joinedTexts(session, path, args, tree, env);
  if (parsedUrls.test(path) && args[0]) return parsedUrl(session, args[0], args[1] ?? null, tree, env);
  const [first, second, third] = args;
  if (first && second && path === 'explode')
    return evaluate(session, second, tree, env).map((text) => splitAt(session, text, [first, third], node, tree, env));
  if (first && second && path === 'strings.Split')
    return evaluate(session, first, tree, env).map((text) => splitAt(session, text, [second], node, tree, env));
  const found = methods.find(([pattern]) => pattern.test(path));
  const text = found && args[found[2]];
  if (!found || !text) return null;
  const method = found[1] || path.slice(path.lastIndexOf('.') + 1);
  const more = args.filter((arg) => arg !== text);
  const others = argTexts(session, more, tree, env);
  const values = evaluate(session, text, tree, env);
  if (values.every((value) => value.kind === 'library')) return null;
  return values.map((value): AbstractValue => {
    if (value.kind !== 'text') return value.kind === 'unknown' ? madeFurther(value, node, more) : UNKNOWN;
    const made = textMethod(method, value.text, others);
    return made === null ? UNKNOWN : { ...value, text: made };
  });
}

/** `implode('/', $parts)`, `strings.Join(parts, "/")`, `String.join("/", a, b)` */
function joinedTexts(session: Session, path: string, args: readonly Node[], tree: Tree, env: Env): readonly AbstractValue[] | null {
  const [first, second, third] = args;
  if (!first || !second) return null;
  const [separator, list] = path === 'strings.Join' ? [second, first] : [first, second];
  const [between] = argTexts(session, [separator], tree, env);
  if (typeof between !== 'string') return null;
  const [thing, another] = third ? [] : evaluate(session, list, tree, env);
  const items = thing !== undefined && !another && thing.kind === 'node' ? itemsOf(session, thing) : null;
  if (items !== null) return sumBetween(session, between, items);
  const isWritten = path === 'String.join' && (third !== undefined || thing?.kind === 'text');
  return isWritten
    ? sumBetween(
        session,
        between,
        args.slice(1).map((part) => ({ tree, node: part, env })),
      )
    : null;
}

const phpParts: Readonly<Record<string, string>> = { PHP_URL_HOST: 'host', PHP_URL_SCHEME: 'scheme', PHP_URL_PATH: 'path' };

/** A URL that is taken apart stands for its text, whose parts are read by name; PHP may ask for one at once. */
function parsedUrl(session: Session, url: Node, part: Node | null, tree: Tree, env: Env): readonly AbstractValue[] | null {
  const values = evaluate(session, url, tree, env);
  if (values.every((value) => value.kind === 'library')) return null;
  const asked = part?.kind === 'name' ? phpParts[part.name] : undefined;
  if ((tree.language === 'php' && part !== null && asked === undefined) || isChanged(session, tree)) return null;
  return values.map((value): AbstractValue => {
    if (value.kind !== 'text') return value.kind === 'unknown' ? madeFurther(value, url, []) : UNKNOWN;
    const text = asked === undefined ? value.text : urlPart(value.text, asked);
    return text === null ? UNKNOWN : { ...value, text };
  });
}

/** `u.Path = "/openapi/router"`: another URL than the one that was taken apart. Python's cannot be changed: `self.host = …` says nothing of it. */
function isChanged({ program }: Session, tree: Tree): boolean {
  if (tree.language === 'python') return false;
  const assigned = program.inFile.get(tree)?.assigned;
  // A field of PHP's objects is no part of the array that `parse_url` gives.
  const isPart = ({ node: { target } }: Ref<AssignNode>): boolean =>
    tree.language !== 'php' || target.kind !== 'member' || tree.file.text.charAt(target.at.start - 1) !== '>';
  return ['Path', 'Host', 'Scheme', 'Opaque', 'host', 'path', 'scheme'].some((name) => assigned?.get(name)?.some(isPart));
}
