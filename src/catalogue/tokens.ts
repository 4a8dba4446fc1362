import type { Catalogue } from '../model/index.js';

// A token is whole: not part of a longer dotted name, host or file name. `\b` would take the old name inside its own new one.
// The last letter of an escape (`\n`, `\u4e2d`, `%22`) belongs to the character that it writes, at whatever level of quoting.
const escaped = '(?<=\\\\(?:[abefnrstv]|[0-7]{1,3}|x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8})|%[0-9A-Fa-f]{2})';
const before = `(?:(?<![A-Za-z0-9_.-])|${escaped})`;
const after = '(?![A-Za-z0-9_-]|\\.[A-Za-z0-9])';

function whole(pattern: string, flags: string): RegExp {
  // The name first: a search that begins with a look behind tries every place.
  return new RegExp(`(?=${pattern})${before}(?:${pattern})${after}`, flags);
}

/** Longest first, so that no name hides a longer one that begins with it. An empty list matches nothing. */
function anyOf(names: Iterable<string>): string {
  const sorted = [...names].toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1));
  return sorted.length === 0 ? '(?!)' : sorted.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
}

/** Every whole old type. A new object at each call: with the flag `g` it has a state. */
export function oldTypePattern(catalogue: Catalogue): RegExp {
  return whole(anyOf(catalogue.migrations.keys()), 'g');
}

/** The whole CN host, in any case. */
export function hostPattern(catalogue: Catalogue): RegExp {
  const hosts = [...catalogue.hosts].filter(([, gateway]) => gateway === 'cn').map(([host]) => host);
  return whole(anyOf(hosts), 'gi');
}

/** Any whole name that has the shape of an API type, old, new or neither. */
export function anyTypePattern(): RegExp {
  return whole('(?:bg|temu)\\.[a-z0-9]+(?:\\.[a-z0-9_]+)+', 'g');
}
