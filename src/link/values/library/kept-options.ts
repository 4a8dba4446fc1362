import type { CallNode } from '../../../model/index.js';
import type { Client } from '../../clients/client.js';
import { clients, keeperUnder, keepsBaseUnder } from '../../clients/clients.js';
import { initializerEntry } from '../../program/initializer-entry.js';
import type { AbstractValue, LibraryValue, Made } from '../abstract-value.js';
import { evaluate } from '../evaluate.js';
import { accessEach } from '../properties.js';
import type { Session } from '../session.js';

/** `.defaults` and `baseURL` of axios, by the clients' own table. */
const kept = clients.flatMap(({ ownBase }): readonly (readonly [within: string, key: string])[] => {
  const [, within, key] = /^%((?:\.\w+)+)\.(\w+)$/.exec(ownBase?.text ?? '') ?? [];
  return within && key ? [[within, key]] : [];
});

/** `getConfig` and `base_uri` of Guzzle, by the same table. */
const gotBy = clients.flatMap(({ ownBase }): readonly (readonly [method: string, key: string])[] => {
  const [, method, key] = /%->(\w+)\('(\w+)'\)$/.exec(ownBase?.text ?? '') ?? [];
  return method && key ? [[method, key]] : [];
});

/** `$client->getConfig('base_uri')`: the option that the client was made with; null for any other call. */
export function optionGot(session: Session, { path, made }: LibraryValue, { args: [asked] }: CallNode): readonly AbstractValue[] | null {
  const key = asked?.kind === 'string' ? asked.value : null;
  if (!gotBy.some(([method, name]) => name === key && path.endsWith(`().${method}`))) return null;
  const maker = made.at(-1);
  return key === null || !maker ? null : optionOf(session, maker, key);
}

/** `client.defaults.baseURL`: the option that the client was made with; null for any other property of a library. */
export function keptOption(session: Session, { path, made }: LibraryValue, key: string): readonly AbstractValue[] | null {
  const maker = made.at(-1);
  const initial = maker ? initializerEntry(maker, key) : null;
  if (maker && initial && keepsBaseUnder(key, path)) return evaluate(session, initial, maker.tree, maker.env);
  const told = maker ? toldBase(session, made, keeperUnder(key, path)) : null;
  if (told !== null) return told;
  return maker && kept.some(([within, name]) => name === key && path.endsWith(within)) ? optionOf(session, maker, key) : null;
}

/** `resty.New().SetBaseURL(url)`, `new FlurlClient(url)`: the argument by which the client was told its base URL. */
function toldBase(session: Session, made: readonly Made[], client: Client | null): readonly AbstractValue[] | null {
  for (const place of client?.base ?? []) {
    const [method, arg, key] =
      place.at === 'chain'
        ? [place.method, place.index, undefined]
        : place.at === 'made' && place.place.at === 'arg'
          ? [place.method, place.place.index, place.place.key]
          : [null, 0, undefined];
    const one = method && made.findLast((call) => method.test(call.method.replace(/^.*[./\\]/, '')));
    const given = one ? one.node.args[arg] : undefined;
    if (one && given && key !== undefined) return optionOf(session, one, key);
    if (one && given) return evaluate(session, given, one.tree, one.env);
  }
  return null;
}

function optionOf(session: Session, maker: Made, key: string): readonly AbstractValue[] | null {
  const [options] = maker.node.args;
  if (!options) return null;
  const given = evaluate(session, options, maker.tree, maker.env);
  const found = accessEach(session, given, key, { tree: maker.tree, node: options }, maker.env).filter(({ kind }) => kind !== 'absent');
  return found.length > 0 ? found : null;
}
