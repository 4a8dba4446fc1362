import type { Draw } from '../../contract.js';
import { migrated, unmigrated } from '../../names.js';
import type { Module, Sources } from './sources.js';

/** The state with which a piece of a program is made; `axes` gets the value that each piece drew. */
export type Context = {
  readonly draw: Draw;
  readonly sources: Sources;
  readonly axes: Record<string, string>;
  /** The names that the program sends to CN, and whether it also has a client of the US with old names. */
  readonly types: readonly [string, ...string[]];
  readonly hasRegion: boolean;
  readonly names: Names;
};

/** Teams name the same thing differently. */
export type Names = { readonly client: string; readonly send: string; readonly url: string; readonly params: string };

export const record = 'Record<string, unknown>';

export function drawn<T extends string>({ draw, axes }: Context, axis: string, choices: readonly [T, ...T[]]): T {
  const choice = draw.of(choices);
  axes[axis] = choice;
  return choice;
}

export function namesFrom(draw: Draw): Names {
  return {
    client: draw.of(['TemuClient', 'TemuApi', 'KuajingClient', 'OpenApiClient']),
    send: draw.of(['call', 'request', 'execute', 'send', 'invoke', 'post']),
    url: draw.of(['url', 'baseUrl', 'gateway', 'endpoint', 'routerUrl', 'host']),
    params: draw.of(['params', 'data', 'payload', 'biz']),
  };
}

/** Some names that moved, and some that did not. */
export function typesFrom(draw: Draw, isMixed: boolean): readonly [string, ...string[]] {
  const old = distinct(draw, migrated, draw.of([1, 2, 2, 3]));
  const other = isMixed ? distinct(draw, unmigrated, draw.of([1, 1, 2])) : [];
  const [first = 'bg.goods.add', ...rest] = draw.chance(0.5) ? [...old, ...other] : [...other, ...old];
  return [first, ...rest];
}

function distinct(draw: Draw, names: readonly string[], count: number): readonly string[] {
  const left = [...names];
  return Array.from({ length: count }, () => {
    const [first = '', ...rest] = left;
    const one = draw.of([first, ...rest]);
    left.splice(left.indexOf(one), 1);
    return one;
  });
}

/** `bg.goods.list.get` → `goodsListGet`; what a team names the function, the key or the class of an interface. */
export function nameOf(type: string): string {
  const words = type.split('.').slice(1);
  return words.map((word, index) => (index === 0 ? word : word.charAt(0).toUpperCase() + word.slice(1))).join('');
}

export function upperOf(type: string): string {
  return type.split('.').slice(1).join('_').toUpperCase();
}

export function classOf(type: string): string {
  const name = nameOf(type);
  return name.charAt(0).toUpperCase() + name.slice(1);
}

export function add(module: Module, ...lines: readonly string[]): void {
  const part = lines.join('\n');
  if (!module.parts.includes(part)) module.parts.push(part);
}
