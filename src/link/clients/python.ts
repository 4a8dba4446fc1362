import type { Language } from '../../model/index.js';
import { arg, client, made, named, of, type Place } from './client.js';

const languages: readonly Language[] = ['python'];

/** Libraries that are called as requests is. */
const alike =
  '(?:requests(?:\\.(?:sessions\\.)?[sS]ession\\(\\))?|grequests|treq|asks(?:\\.Session\\(\\))?|curl_cffi\\.requests(?:\\.(?:Async)?Session\\(\\))?|requests_html\\.(?:Async)?HTMLSession\\(\\)|cloudscraper\\.(?:create_scraper|CloudScraper)\\(\\)|requests_futures\\.sessions\\.FuturesSession\\(\\))';

/** Tornado's `HTTPRequest(url, body=…)`, which a client is handed. */
const ofRequest = (...places: readonly Place[]): readonly Place[] =>
  places.map((place) => ({ at: 'argument-made', index: 0, maker: /HTTPRequest\(\)$/, place }));

export const ofPython = of(languages, [
  client('requests', new RegExp(`^${alike}\\.(?:post|put|patch)$`), {
    url: [arg(0), ...named('url')],
    body: [...named('json', 'data', 'params', 'headers'), arg(1), arg(2)],
  }),
  client('requests', new RegExp(`^${alike}\\.(?:get|delete|head)$`), {
    url: [arg(0), ...named('url')],
    body: [...named('params', 'json', 'data', 'headers'), arg(1)],
  }),
  client('requests', new RegExp(`^${alike}\\.request$`), {
    url: [arg(1), ...named('url')],
    body: named('json', 'data', 'params', 'headers'),
  }),
  client('requests', /^requests(?:\.models)?\.Request$/, {
    url: [arg(1), ...named('url')],
    body: [...named('json', 'data', 'params'), arg(3)],
    setLater: { url: /^url$/, body: /^(?:json|data|params|body)$/ },
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
  client('httpx', /^httpx\.(?:Request|(?:Async)?Client\(\)\.build_request)$/, {
    url: [arg(1), ...named('url')],
    base: made(/^(?:Async)?Client$/, ...named('base_url')),
    keepsBase: 'base_url',
    body: named('json', 'data', 'params', 'content', 'headers'),
    setLater: { url: /^url$/, body: /^(?:content|stream)$/ },
  }),
  client('httpx', /^httpx(?:\.(?:Async)?Client\(\))?\.(?:request|stream)$/, {
    url: [arg(1), ...named('url')],
    base: made(/^(?:Async)?Client$/, ...named('base_url')),
    keepsBase: 'base_url',
    body: named('json', 'data', 'params', 'content', 'headers'),
  }),
  client('requests', /^requests_toolbelt\.(?:sessions\.)?BaseUrlSession\(\)\.(?:get|post|put|patch|delete)$/, {
    url: [arg(0), ...named('url')],
    base: made(/^BaseUrlSession$/, ...named('base_url'), arg(0)),
    keepsBase: 'base_url',
    body: named('json', 'data', 'params', 'headers'),
  }),
  client('requests', /^requests_toolbelt\.(?:sessions\.)?BaseUrlSession\(\)\.request$/, {
    url: [arg(1), ...named('url')],
    base: made(/^BaseUrlSession$/, ...named('base_url'), arg(0)),
    keepsBase: 'base_url',
    body: named('json', 'data', 'params', 'headers'),
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
    setLater: { url: /^(?:full_url|host|selector)$/, body: /^data$/ },
  }),
  client('urllib3', /^urllib3\.(?:(?:PoolManager|ProxyManager)\(\)\.)?request$/, {
    url: [arg(1), ...named('url')],
    body: [...named('fields', 'json', 'body'), arg(2)],
  }),
  client('httplib2', /^httplib2\.Http\(\)\.request$/, { url: [arg(0), ...named('uri')], body: [...named('body'), arg(2)] }),
  client('tornado', /^tornado\.httpclient\.(?:Async)?HTTPClient\(\)\.fetch$/, {
    url: [...ofRequest(arg(0), ...named('url')), arg(0), ...named('request')],
    body: [...named('body'), ...ofRequest(...named('body'))],
  }),
  client('scrapy', /^scrapy\.(?:http\.)?(?:Form|Json)?Request$/, {
    url: [arg(0), ...named('url')],
    body: named('body', 'formdata', 'data'),
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
