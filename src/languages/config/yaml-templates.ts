import { firstFrom } from '../../base/sorted.js';
import type { CommentNode, Node, Range, StringNode } from '../../model/index.js';
import { bareString, commentNode, groupNode, nameNode, range, stringNode, templateNode } from '../core/nodes.js';

/** A text with its `{{ … }}` covered, so that YAML can be read around them; ranges are the same in both. */
export type Templates = {
  readonly text: string;
  readonly masked: string;
  readonly comments: readonly CommentNode[];
  /** The scalar, or a template where the text under it has substitutions. */
  filled(scalar: StringNode): Node;
  /** The substitutions that no scalar has taken: lines of control flow. */
  unused(): readonly Node[];
};

const STRING = /"((?:[^"\\\n]|\\.)*)"|'([^'\n]*)'|`([^`]*)`/g;

export function maskTemplates(text: string): Templates {
  const places = placesOf(text);
  const comments: CommentNode[] = [];
  const taken = new Set<Range>();
  for (const place of places) {
    if (!/^\{\{-?\s*\/\*/.test(text.slice(place.start, place.end))) continue;
    comments.push(commentNode(place.start, place.end, 2, 2));
    taken.add(place);
  }
  return {
    text,
    masked: masked(text, places),
    comments,
    filled: (scalar) => filled(text, scalar, places, taken),
    unused: () => places.filter((place) => !taken.has(place)).map((place) => substitution(text, place)),
  };
}

function placesOf(text: string): Range[] {
  const places: Range[] = [];
  for (let at = text.indexOf('{{'); at >= 0; ) {
    const close = text.indexOf('}}', at + 2);
    if (close < 0) return places;
    places.push(range(at, close + 2));
    at = text.indexOf('{{', close + 2);
  }
  return places;
}

/** A place alone on its lines becomes a comment, one beside text a plain word. Line breaks stay, so lines keep their indentation. */
function masked(text: string, places: readonly Range[]): string {
  const pieces: string[] = [];
  let from = 0;
  for (const place of places) {
    pieces.push(text.slice(from, place.start), cover(text, place));
    from = place.end;
  }
  return places.length === 0 ? text : pieces.join('') + text.slice(from);
}

function cover(text: string, place: Range): string {
  const alone = startsLine(text, place.start) && /^[ \t]*(?:[\r\n]|$)/.test(text.slice(place.end, place.end + 200));
  const written = text.slice(place.start, place.end);
  return alone ? written.replace(/[^\r\n]/g, ' ').replace(/^ |(?<=\n) /g, '#') : written.replace(/[^\r\n]/g, 'x');
}

function startsLine(text: string, at: number): boolean {
  return /(?:^|[\r\n])[ \t]*$/.test(text.slice(Math.max(0, at - 200), at));
}

function filled(text: string, scalar: StringNode, places: readonly Range[], taken: Set<Range>): Node {
  const parts: Node[] = [];
  let from = scalar.inner.start;
  for (let i = firstFrom(places, from, ({ start }) => start); i < places.length; i++) {
    const place = places[i];
    if (!place || place.end > scalar.inner.end) break;
    if (taken.has(place)) continue;
    if (place.start > from) parts.push(bareString(text, from, place.start));
    parts.push(substitution(text, place));
    taken.add(place);
    from = place.end;
  }
  if (parts.length === 0) return scalar;
  if (from < scalar.inner.end) parts.push(bareString(text, from, scalar.inner.end));
  return templateNode(scalar.range, parts);
}

/** The strings that stand in it (a default URL, say); where there are none, the expression as a name. */
function substitution(text: string, place: Range): Node {
  const written = text.slice(place.start, place.end);
  const strings = [...written.matchAll(STRING)].map((match) => {
    const start = place.start + match.index;
    const end = start + match[0].length;
    return stringNode(range(start, end), range(start + 1, end - 1), match[1] ?? match[2] ?? match[3] ?? '', match[0][0] ?? '');
  });
  if (strings.length > 0) return groupNode(place, strings);
  return nameNode(place, written.slice(2, -2).replace(/^-|-$/g, '').trim());
}
