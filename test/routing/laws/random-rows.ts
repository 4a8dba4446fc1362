import type { RouterNames } from '../../../src/routing/modules/router-names.js';
import { drawFor } from '../../programs/draw.js';
import type { Question } from './contract.js';
import { flagSets, type Value } from './table.js';

type Flags = Question['flags'];

const sets = Object.keys(flagSets) as [Flags, ...Flags[]];
const schemes = ['', '', '//', 'https://', 'https://', 'http://', 'HTTPS://', 'x-y+z.1://', 'https:', 'https:/', '://', '1x://'] as const;
const users = ['', '', '', 'u@', 'u:p@', 'u:p@q@', 'a%20b@', 'a\\b@', ' u@', '@'] as const;
const ports = ['', '', '', ':443', ':8443', ':', ':x', ':80:80', ';x', '\u00a0'] as const;
const rests = ['', '/', '/openapi/router', '/temu', '/temu/x', '/temux', '/a/b', '?type=bg.goods.add', '#x', '\\x', ' x', '/x@y'] as const;
const blanks = ['', '', '', '', ' ', '\t', '\r\n', '\v', '\f', '\u00a0', '\u2003'] as const;

/** Questions put together from what real URLs and names are made of, and from what spoils them; the same for the same seed. */
export function randomQuestions(seed: number, count: number, namesOf: (flags: Flags) => RouterNames): readonly Question[] {
  return Array.from({ length: count }, (_, number) => {
    const { of, chance } = drawFor(seed, 'router', number);
    const flags = of(sets);
    const { cn, partner, proxies, renames, types } = namesOf(flags);
    const hosts = [cn, cn, partner, 'openapi-b-us.temu.com', 'localhost', ...proxies.map((proxy) => proxy.replace(/[:/].*/, ''))] as const;
    const host = varied(of(hosts as unknown as [string, ...string[]]), of);
    const url = chance(0.04) ? of([null, 7, '', [cn]]) : of(blanks) + of(schemes) + of(users) + host + of(ports) + of(rests) + of(blanks);
    const name = of(['bg.order.list.get', 'bg.price.review.confirm', ...renames.map(([old]) => old), ...types]);
    const written: Value = chance(0.8) ? name : of([varied(name, of), `${name}.x`, ` ${name}`, null, 7, [name]]);
    const type: Value = chance(0.3) ? { ...(chance(0.5) ? { app_key: 'k' } : {}), type: written, data: { type: name } } : written;
    return { flags, type, url };
  });
}

function varied(text: string, of: <T>(choices: readonly [T, ...T[]]) => T): string {
  return of([text, text, text, text, text.toUpperCase(), `x${text}`, `${text}.`, `a.${text}`, text.replace('i', '\u0131'), text.slice(1)]);
}
