import { literalPattern } from '../base/literal-pattern.js';
import type { Catalogue } from '../model/index.js';

// A token is whole: not part of a longer dotted name, host or file name. `\b` would take the old name inside its own new one.
// The last letter of an escape (`\n`, `\u4e2d`, `%22`) belongs to the character that it writes, at whatever level of quoting.
const escaped = '(?<=\\\\(?:[abefnrstv]|[0-7]{1,3}|x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8})|%[0-9A-Fa-f]{2})';
// The dash of a shell begins its default: `${TYPE:-bg.goods.add}`.
const otherwise = '(?<=\\$\\{\\w{1,99}:?-)';
const before = `(?:(?<![A-Za-z0-9_.-])|${escaped}|${otherwise})`;
const after = '(?![A-Za-z0-9_-]|\\.[A-Za-z0-9])';

/** `head`: how every match of `head + rest` begins. */
type Shape = { readonly head: string; readonly rest: string };

function whole(shapes: readonly Shape[], flags: string): RegExp {
  // The look behind stands after the head: a search that begins with a look behind, or a look ahead, takes five times as long.
  const all = shapes.map(({ head, rest }) => `${head}(?<=${before}${head})${rest}`);
  return new RegExp(`(?:${all.length === 0 ? '(?!)' : all.join('|')})${after}`, flags);
}

/** By their first word. Longest first, so that no name hides a longer one that begins with it. */
function shapesOf(names: Iterable<string>): readonly Shape[] {
  const heads = new Map<string, string[]>();
  for (const name of [...names].toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1))) {
    const head = /^[^.]*\.?/.exec(name)?.[0] ?? '';
    heads.set(head, [...(heads.get(head) ?? []), literalPattern(name.slice(head.length))]);
  }
  return [...heads].map(([head, rests]) => ({ head: literalPattern(head), rest: `(?:${rests.join('|')})` }));
}

/** Every whole old type. A new object at each call: with the flag `g` it has a state. */
export function oldTypePattern(catalogue: Catalogue): RegExp {
  return whole(shapesOf(catalogue.migrations.keys()), 'g');
}

/** The whole CN host, in any case. */
export function hostPattern(catalogue: Catalogue): RegExp {
  const hosts = [...catalogue.hosts].filter(([, gateway]) => gateway === 'cn').map(([host]) => host);
  return whole(shapesOf(hosts), 'gi');
}

/** Every whole type that a migration takes or makes. */
export function movedTypePattern({ migrations, partnerTypes }: Catalogue): RegExp {
  return whole(shapesOf(new Set([...migrations.keys(), ...partnerTypes])), 'g');
}

/** The hosts that a migration takes and makes. */
export function movedHostPattern(catalogue: Catalogue): RegExp {
  const hosts = [...catalogue.hosts].filter(([, gateway]) => gateway === 'cn' || gateway === 'partner').map(([host]) => host);
  return whole(shapesOf(hosts), 'gi');
}

/** Any whole name that has the shape of an API type, old, new or neither. */
export function anyTypePattern(): RegExp {
  return whole([{ head: '(?:bg|temu)', rest: '\\.[a-z0-9]+(?:\\.[a-z0-9_]+)+' }], 'g');
}
