import type { RouterNames } from '../../../src/routing/modules/router-names.js';
import { isMap, type Value } from './table.js';

const SHAPE =
  /^([ \t\r\n\v\f]*(?:(?:[a-z][a-z0-9+.-]*:)?\/\/(?:[^/?#\\%\s]*@)?|(?:[^/?#\\%\s:]*@)?))([^/?#@:\\%\s]*)(:[0-9]*)?(?=[ \t\r\n\v\f]*$|[/?#])/i;

/** The decision in ten lines, for the random rows: the name and the URL that go out. */
export function decided({ cn, partner, proxies, renames, types }: RouterNames, type: Value, url: Value): { asType: Value; asUrl: Value } {
  const name = isMap(type) ? (type.type ?? null) : type;
  const [, lead = '', host = '', port = ''] = (typeof url === 'string' && SHAPE.exec(url)) || [];
  const rest = typeof url === 'string' ? url.slice(lead.length + host.length + port.length).trim() : '';
  const at = /^[\x20-\x7e]*$/.test(host) ? host.toLowerCase() : '';
  const isAt = (proxy: string): boolean => {
    const [, own = '', ownPort = '', path = ''] = /^([^:/]*)(:\d+)?(.*)$/.exec(proxy) ?? [];
    return at === own && (ownPort === '' || ownPort === port) && rest.startsWith(path) && /^(?:$|[/?#])/.test(rest.slice(path.length));
  };
  const renamed = renames.find(([old]) => old === name)?.[1];
  const isCn = at === cn;
  const asType = renamed !== undefined && (isCn || at === partner || proxies.some(isAt)) ? renamed : name;
  const isMoved = isCn && typeof name === 'string' && (renamed !== undefined || types.includes(name));
  return { asType, asUrl: isMoved ? `${lead}${partner}${String(url).slice(lead.length + host.length)}` : url };
}
