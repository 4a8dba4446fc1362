import type { Language } from '../../model/index.js';
import { arg, client, made, named, of } from './client.js';

const languages: readonly Language[] = ['python'];

export const ofPython = of(languages, [
  client('requests', /^requests(?:\.(?:sessions\.)?[sS]ession\(\))?\.(?:post|put|patch)$/, {
    url: [arg(0), ...named('url')],
    body: [...named('json', 'data', 'params', 'headers'), arg(1), arg(2)],
  }),
  client('requests', /^requests(?:\.(?:sessions\.)?[sS]ession\(\))?\.(?:get|delete|head)$/, {
    url: [arg(0), ...named('url')],
    body: [...named('params', 'json', 'data', 'headers'), arg(1)],
  }),
  client('requests', /^requests(?:\.(?:sessions\.)?[sS]ession\(\))?\.request$/, {
    url: [arg(1), ...named('url')],
    body: named('json', 'data', 'params', 'headers'),
  }),
  client('requests', /^requests(?:\.models)?\.Request$/, {
    url: [arg(1), ...named('url')],
    body: [...named('json', 'data', 'params'), arg(3)],
  }),
  client('http.client', /^http\.client\.HTTPS?Connection\(\)\.request$/, {
    url: [arg(1), ...named('url')],
    base: made(/^HTTPS?Connection$/, ...named('host'), arg(0)),
    body: [...named('body'), arg(2)],
  }),
  client('httpx', /^httpx(?:\.(?:Async)?Client\(\))?\.(?:get|post|put|patch|delete)$/, {
    url: [arg(0), ...named('url')],
    base: made(/^(?:Async)?Client$/, ...named('base_url')),
    keepsBase: 'base_url',
    body: named('json', 'data', 'params', 'content', 'headers'),
  }),
  client('httpx', /^httpx(?:\.(?:Async)?Client\(\))?\.(?:request|stream)$/, {
    url: [arg(1), ...named('url')],
    base: made(/^(?:Async)?Client$/, ...named('base_url')),
    keepsBase: 'base_url',
    body: named('json', 'data', 'params', 'content', 'headers'),
  }),
  client('aiohttp', /^aiohttp\.ClientSession\(\)\.(?:get|post|put|patch|delete)$/, {
    url: [arg(0), ...named('url')],
    base: made(/^ClientSession$/, ...named('base_url'), arg(0)),
    body: named('json', 'data', 'params', 'headers'),
  }),
  client('aiohttp', /^aiohttp\.(?:ClientSession\(\)\.)?request$/, {
    url: [arg(1), ...named('url')],
    body: named('json', 'data', 'params'),
  }),
  client('urllib', /^(?:urllib\.)?request\.(?:Request|urlopen)$|^urllib\.request\.(?:Request|urlopen)$/, {
    url: [arg(0), ...named('url')],
    body: [...named('data'), arg(1), { at: 'set', property: 'data' }],
  }),
  client('frappe', /^frappe\.integrations\.utils\.make_(?:get|post|put|patch|delete)_request$/, {
    url: [arg(0), ...named('url')],
    body: named('json', 'data', 'params', 'headers'),
  }),
  client('frappe', /^frappe\.integrations\.utils\.make_request$/, {
    url: [arg(1), ...named('url')],
    body: named('json', 'data', 'params', 'headers'),
  }),
]);

/** Classes whose subclasses may put the URL together in a `request` of their own. */
export const extendedClients = /^(?:requests\.(?:sessions\.)?Session|httpx\.(?:Async)?Client)$/;
