import type { Node } from '../../../model/index.js';
import type { Place } from '../../clients/client.js';
import { type AbstractValue, type Env, TOP, UNKNOWN, unsure } from '../../values/abstract-value.js';
import { evaluate } from '../../values/evaluate.js';
import type { Session } from '../../values/session.js';
import { format } from '../../values/texts/strings.js';
import type { Call, Found } from '../call.js';

type Template = Extract<Place, { at: 'template' }>;

/** A place in braces of Spring's templates of URLs. */
const places = /\{[^{}]{1,80}\}/g;

function countOf(text: string): number {
  return text.match(places)?.length ?? 0;
}

/** The arguments that fill the places of a template; none where the URL has none, or a function makes the rest of it. */
export function fillers({ node }: Pick<Call, 'node'>, { from }: Template): readonly Node[] {
  const given = node.args.slice(from);
  return given.some(({ kind }) => kind === 'function') ? [] : given;
}

/** The URL with its places filled, `"…?type={type}"` with the type behind; `found`: the template. */
export function inTemplate(session: Session, call: Call, place: Template, found: Found | null, env: Env): Found | null {
  const given = fillers(call, place);
  if (found === null || given.length === 0) return found;
  const values = found.values.flatMap((value): readonly AbstractValue[] => {
    const count = value.kind === 'text' ? countOf(value.text) : 0;
    if (value.kind !== 'text' || count === 0) return [value];
    const args = argsOf(session, call, given, env);
    if (args === 'named') return format(session, [value], given, call.tree, env);
    if (args === null || args.length < count) return unsure([value, UNKNOWN]);
    let at = 0;
    const numbered = value.text.replaceAll(places, () => `{${at++}}`);
    return format(session, [{ ...value, text: numbered }], args.slice(0, count), call.tree, env);
  });
  return { ...found, values };
}

/** What fills the places one by one; `named`: a map does by their names; null for an array that nobody knows. */
function argsOf(session: Session, { tree }: Call, given: readonly Node[], env: Env): readonly Node[] | 'named' | null {
  const [only, another] = given;
  if (only === undefined || another !== undefined) return given;
  const values = evaluate(session, only, tree, env);
  if (values.length > 0 && values.every((value) => value.kind === 'node' && value.node.kind === 'object')) return 'named';
  if (!values.some((value) => value.kind === 'node')) return given;
  return only.kind === 'list' ? only.items : null;
}

/**
 * The argument that fills the place behind `type=` of a template, told by the places before it; null where there is none, and where a map or an array
 * may fill all of them: `getForObject(url, String.class, variables)`.
 */
export function fillerOfType(session: Session, call: Call, url: Node | null, place: Template, envs: readonly Env[]): Node | null {
  const parts = url?.kind === 'concat' || url?.kind === 'template' ? url.parts : url ? [url] : [];
  const given = fillers(call, place);
  let filled = 0;
  for (const part of parts) {
    if (part.kind !== 'string') {
      if (mayHavePlaces(session, call, part)) return null;
      continue;
    }
    const at = part.value.search(/[?&]type=\{/);
    const found = at < 0 ? undefined : given[filled + countOf(part.value.slice(0, at))];
    if (at >= 0) return found !== undefined && (given.length > 1 || isText(session, call, found, envs)) ? found : null;
    filled += countOf(part.value);
  }
  return null;
}

function mayHavePlaces(session: Session, { tree }: Call, part: Node): boolean {
  const values = evaluate(session, part, tree, TOP);
  return values.length === 0 || values.some((value) => value.kind === 'text' && value.text.includes('{'));
}

function isText(session: Session, { tree }: Call, node: Node, envs: readonly Env[]): boolean {
  const values = envs.flatMap((env) => evaluate(session, node, tree, env));
  return values.some(({ kind }) => kind === 'text') && values.every(({ kind }) => kind === 'text' || kind === 'unknown');
}
