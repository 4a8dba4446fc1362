import type { Language } from '../../model/index.js';
import { calleeNames } from './callee-names.js';

/** Where in a call something stands. The first place of a list that holds anything counts. */
export type Place =
  /** An argument by position, or a key of the object that it is. */
  | { readonly at: 'arg'; readonly index: number; readonly key?: string }
  /** A named argument: `json=…`. */
  | { readonly at: 'named'; readonly name: string }
  /** The same of a call that made the client: `axios.create({ baseURL })`. */
  | { readonly at: 'made'; readonly method: RegExp; readonly place: Place }
  /** The same of what makes an argument: `new Request(url, { body })`. */
  | { readonly at: 'argument-made'; readonly index: number; readonly maker: RegExp; readonly place: Place }
  /** A call on the way to this one, on the variable that holds the client, or behind this one: `.SetBody(…)`, `req.write(…)`, `.send(…)`. */
  | { readonly at: 'chain'; readonly method: RegExp; readonly index: number }
  /** `.addBody('type', type)`: what calls of that name, where `chain` looks for them, send under names, or whole where they are given one argument. */
  | { readonly at: 'chain-pairs'; readonly method: RegExp }
  /** `.ConfigureHttpClient(client => client.BaseAddress = …)`: what a function sets that such a call is handed. */
  | { readonly at: 'chain-sets'; readonly method: RegExp; readonly property: string }
  /** What an annotated interface declares: its URL, and what its arguments are sent as. */
  | { readonly at: 'declared'; readonly what: 'url' | 'body' }
  /** A property that is set on the client: `client.BaseAddress = …`. */
  | { readonly at: 'set'; readonly property: string }
  /** What the call is made on: `new URL(url).openConnection()`. */
  | { readonly at: 'receiver' }
  /** What is written anywhere in the same function: `stream.write(bytes)`. */
  | { readonly at: 'written' }
  /** `curl_setopt(handle, OPTION, value)` for the same handle. */
  | { readonly at: 'option'; readonly name: string }
  /** PHP's stream context: `stream_context_create(['http' => ['content' => $body]])`, as an argument. */
  | { readonly at: 'context'; readonly index: number; readonly wrapper: string; readonly key: string }
  /** `http.defaults.baseURL = …`, or what an interceptor sets in its place. */
  | { readonly at: 'defaults'; readonly property: string }
  /** The options that Nest's module of a client is registered with. */
  | { readonly at: 'registered'; readonly module: string; readonly key: string }
  /** What a hook of resty's client sets for each request, of which this argument is the path. */
  | { readonly at: 'hook'; readonly path: number }
  /** Each of these may be what counts. */
  | { readonly at: 'any'; readonly places: readonly Place[] };

export type Client = {
  readonly api: string;
  /** Where the client exists: a bare `request(…)` of Java is not Node's. */
  readonly languages: readonly Language[];
  /** The callee's path: `axios.create().post`. */
  readonly callee: RegExp;
  readonly url: readonly Place[];
  /** Put before a URL that is only a path. */
  readonly base: readonly Place[];
  /** Host and path apart, as in Node's options. */
  readonly host: readonly Place[];
  readonly body: readonly Place[];
  /** The option of one request that overrules the client's base, null where there is none. */
  readonly option: { readonly index: number; readonly key: string } | null;
  /** The property under which a client keeps its base URL, where it takes a whole URL in place of a path; null where it does not. */
  readonly keepsBase: string | null;
};

const arg = (index: number, key?: string): Place => (key === undefined ? { at: 'arg', index } : { at: 'arg', index, key });
const args = (index: number, ...keys: readonly string[]): readonly Place[] => keys.map((key) => arg(index, key));
const named = (...names: readonly string[]): readonly Place[] => names.map((name) => ({ at: 'named', name }));
const made = (method: RegExp, ...places: readonly Place[]): readonly Place[] => places.map((place) => ({ at: 'made', method, place }));
const chain = (method: RegExp, index = 0): Place => ({ at: 'chain', method, index });

type Entry = Omit<Client, 'languages'>;

export const client = (api: string, callee: RegExp, places: Partial<Omit<Entry, 'api' | 'callee'>>): Entry => ({
  api,
  callee,
  url: [arg(0)],
  base: [],
  host: [],
  body: [],
  option: null,
  keepsBase: null,
  ...places,
});

const scripts: readonly Language[] = ['javascript', 'typescript', 'vue', 'svelte', 'html'];
const python: readonly Language[] = ['python'];
const jvm: readonly Language[] = ['java', 'kotlin'];
const go: readonly Language[] = ['go'];
const php: readonly Language[] = ['php'];
const csharp: readonly Language[] = ['csharp'];

const of = (languages: readonly Language[], entries: readonly Entry[]): readonly Client[] =>
  entries.map((entry) => ({ ...entry, languages }));

const verb = '(?:get|post|put|patch|delete|head|options)';
const options = (index: number): readonly Place[] =>
  args(index, 'body', 'json', 'form', 'data', 'params', 'query', 'searchParams', 'headers');
const axiosBase: readonly Place[] = [
  {
    at: 'any',
    places: [
      ...made(/^create$|^extend$/, arg(0, 'baseURL')),
      { at: 'defaults', property: 'baseURL' },
      { at: 'registered', module: 'HttpModule', key: 'baseURL' },
    ],
  },
];
const requestBase = [arg(0, 'baseUrl'), arg(1, 'baseUrl'), ...made(/^defaults$/, arg(0, 'baseUrl'))];

const ofScripts = of(scripts, [
  client(
    'fetch',
    /^(?:(?:window|globalThis|self|global)\.)?fetch$|^(?:node-fetch|cross-fetch|isomorphic-fetch|isomorphic-unfetch)(?:\.(?:fetch|default))?$|^undici\.fetch$|^electron\.net\.fetch$/,
    {
      url: [{ at: 'argument-made', index: 0, maker: /^Request\(\)$/, place: arg(0) }, arg(0), arg(0, 'url')],
      body: [...options(1), { at: 'argument-made', index: 0, maker: /^Request\(\)$/, place: arg(1, 'body') }],
    },
  ),
  client('ofetch', /^\$fetch(?:\.create\(\))?(?:\.raw)?$|^useFetch$|^ofetch\.(?:ofetch|\$fetch)(?:\.create\(\))?(?:\.raw)?$/, {
    base: [arg(1, 'baseURL'), ...made(/^create$/, arg(0, 'baseURL'))],
    body: options(1),
    option: { index: 1, key: 'baseURL' },
  }),
  client(
    'axios',
    /^axios(?:\.(?:default|create\(\)|Axios(?:Instance|Static)?\(\)))*\.(?:post|put|patch|postForm|putForm)$|HttpService\(\)(?:\.axiosRef)?\.(?:post|put|patch)$/,
    {
      base: [arg(2, 'baseURL'), ...axiosBase],
      body: [arg(1), ...args(2, 'params', 'data', 'headers')],
      option: { index: 2, key: 'baseURL' },
    },
  ),
  client(
    'axios',
    /^axios(?:\.(?:default|create\(\)|Axios(?:Instance|Static)?\(\)))*\.(?:get|delete|head|options)$|HttpService\(\)(?:\.axiosRef)?\.(?:get|delete|head)$/,
    {
      base: [arg(1, 'baseURL'), ...axiosBase],
      body: args(1, 'params', 'data', 'headers'),
      option: { index: 1, key: 'baseURL' },
    },
  ),
  client(
    'axios',
    /^axios(?:\.(?:default|create\(\)|Axios(?:Instance|Static)?\(\)))*(?:\.request)?$|HttpService\(\)(?:\.axiosRef)?(?:\.request)?$/,
    {
      url: [arg(0, 'url'), arg(0)],
      base: [arg(0, 'baseURL'), arg(1, 'baseURL'), ...axiosBase],
      body: [...args(0, 'data', 'params', 'headers'), ...args(1, 'data', 'params', 'headers')],
      option: { index: 0, key: 'baseURL' },
    },
  ),
  client('got', new RegExp(`^got(?:\\.(?:default|got|extend\\(\\)))*(?:\\.${verb})?$`), {
    url: [arg(0), arg(0, 'url')],
    base: [arg(1, 'prefixUrl'), arg(0, 'prefixUrl'), ...made(/^extend$/, arg(0, 'prefixUrl'))],
    body: [...options(1), ...args(0, 'json', 'form', 'body', 'searchParams')],
    option: { index: 1, key: 'prefixUrl' },
  }),
  client('ky', new RegExp(`^ky(?:\\.(?:default|create\\(\\)|extend\\(\\)))*(?:\\.${verb})?$`), {
    base: [arg(1, 'prefixUrl'), ...made(/^(?:create|extend)$/, arg(0, 'prefixUrl'))],
    body: options(1),
    option: { index: 1, key: 'prefixUrl' },
  }),
  client('undici', /^undici\.(?:request|stream)$/, { body: options(1) }),
  client('undici', /^undici\.(?:Client|Pool|Agent)\(\)\.request$/, {
    url: [arg(0, 'path')],
    base: made(/^(?:Client|Pool)$/, arg(0)),
    body: args(0, 'body', 'query'),
  }),
  client('https', /^https?(?:\.default)?\.(?:request|get)$|^follow-redirects\.https?\.(?:request|get)$/, {
    url: [arg(0)],
    host: [arg(0, 'hostname'), arg(0, 'host'), arg(1, 'hostname'), arg(1, 'host')],
    body: [chain(/^(?:write|end)$/)],
  }),
  client('superagent', new RegExp(`^(?:superagent|request)(?:\\.(?:default|agent\\(\\)))*\\.${verb}$`), {
    body: [chain(/^(?:send|query|field)$/), ...args(1, 'form', 'json', 'body', 'qs')],
  }),
  client(
    'request',
    /^(?:request|rp|request-promise(?:-native|-any)?|postman-request|@cypress\/request)(?:\.defaults\(\))*(?:\.(?:post|get|put|patch))?$/,
    {
      url: [arg(0), arg(0, 'url'), arg(0, 'uri')],
      base: requestBase,
      body: [...args(0, 'form', 'json', 'body', 'qs'), ...args(1, 'form', 'json', 'body', 'qs')],
      option: { index: 1, key: 'baseUrl' },
    },
  ),
  client('needle', /^needle(?:\.(?:default|request))*$/, { url: [arg(1)], body: [arg(2)] }),
  client('needle', /^needle(?:\.default)?\.(?:get|post|put|patch|head|delete)$/, { body: [arg(1)] }),
  client('urllib', /^urllib(?:\.default|\.HttpClient\(\))?\.(?:request|curl)$|(?:^|\.)(?:ctx|app)\.curl$/, {
    body: args(1, 'data', 'content'),
  }),
  client('XMLHttpRequest', /^(?:window\.)?XMLHttpRequest\(\)\.open$/, { url: [arg(1)], body: [chain(/^send$/)] }),
  client('umi-request', /^(?:umi-request|umi|@umijs\/max|alova)(?:\.(?:default|request|extend\(\)))*(?:\.(?:get|post|put))?$/, {
    base: [arg(1, 'prefix'), ...made(/^extend$/, arg(0, 'prefix'))],
    body: options(1),
    option: { index: 1, key: 'prefix' },
  }),
  client('request', /^(?:wx|uni|my|tt|Taro|@tarojs\/taro)(?:\.default)?\.request$/, { url: [arg(0, 'url')], body: args(0, 'data') }),
  client('jquery', /^(?:\$|jQuery|jquery)(?:\.default)?\.(?:ajax|post|get|getJSON)$/, {
    url: [arg(0, 'url'), arg(0)],
    body: [...args(0, 'data'), arg(1), ...args(1, 'data')],
  }),
]);

const ofPython = of(python, [
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
    body: [...named('data'), arg(1)],
  }),
]);

const ofJvm = of(jvm, [
  client('RestTemplate', /^(?:Test)?RestTemplate\(\)\.(?:postFor\w+|getFor\w+|exchange|execute|put|patchFor\w+)$/, {
    body: [arg(1), arg(2)],
  }),
  client('OkHttp', /^(?:Request\.)?Builder\(\).*\.build$|^Request\.Builder\(\).*\.build$/, {
    url: [chain(/^url$/)],
    body: [chain(/^(?:post|put|patch)$/), chain(/^method$/, 1)],
  }),
  client('HttpClient', /^HttpRequest\.newBuilder\(\).*\.build$/, {
    url: [chain(/^uri$/), ...made(/^newBuilder$/, arg(0))],
    body: [chain(/^(?:POST|PUT)$/), chain(/^method$/, 1)],
  }),
  client('HttpClient', /^Http(?:Post|Get|Put|Patch|Delete)$/, { body: [chain(/^setEntity$/)] }),
  client('HttpURLConnection', /^URL\.openConnection$/, { url: [{ at: 'receiver' }], body: [{ at: 'written' }] }),
  client('Hutool', /^HttpUtil\.(?:post|get|createPost|createGet|createRequest|downloadString)$/, {
    body: [arg(1), chain(/^(?:body|form)$/)],
  }),
  client('Hutool', /^HttpRequest\.(?:post|get|put|of)$/, { body: [chain(/^(?:body|form)$/)] }),
  client('Forest', /^Forest\.(?:post|get|put|patch|delete|head|request)$/, {
    url: [arg(0), chain(/^(?:url|setUrl)$/)],
    body: [{ at: 'chain-pairs', method: /^add(?:Body|Query)$/ }],
  }),
  client('WebClient', /^WebClient.*\.uri$/, {
    base: [chain(/^baseUrl$/), ...made(/^create$/, arg(0))],
    body: [chain(/^(?:bodyValue|body|syncBody)$/)],
  }),
]);

const ofGo = of(go, [
  client('net/http', /^http\.(?:Client\(\)\.)?(?:Post|PostForm|Get)$|^http\.DefaultClient\.(?:Post|PostForm|Get)$/, {
    body: [arg(2), arg(1)],
  }),
  client('net/http', /^http\.NewRequest$/, { url: [arg(1)], body: [arg(2)] }),
  client('net/http', /^http\.NewRequestWithContext$/, { url: [arg(2)], body: [arg(3)] }),
  client('resty', /^resty\..*\.(?:Post|Get|Put|Patch|Delete)$/, {
    base: [{ at: 'hook', path: 0 }, chain(/^Set(?:BaseURL|HostURL)$/)],
    body: [chain(/^Set(?:Body|FormData|QueryParams|PathParams)$/)],
  }),
  client('resty', /^resty\..*\.Execute$/, {
    url: [arg(1)],
    base: [{ at: 'hook', path: 1 }, chain(/^Set(?:BaseURL|HostURL)$/)],
    body: [chain(/^Set(?:Body|FormData|QueryParams)$/)],
  }),
]);

const ofPhp = of(php, [
  client('curl', /^curl_init$/, { body: [{ at: 'option', name: 'CURLOPT_POSTFIELDS' }] }),
  client('curl', /^curl_setopt$/, { url: [arg(2)], body: [{ at: 'option', name: 'CURLOPT_POSTFIELDS' }] }),
  client('curl', /^curl_setopt_array$/, {
    url: [arg(1, 'CURLOPT_URL')],
    body: [arg(1, 'CURLOPT_POSTFIELDS'), { at: 'option', name: 'CURLOPT_POSTFIELDS' }],
  }),
  client('guzzle', /^(?:(?:GuzzleHttp\.)?Client|ClientFactory\(\)\.create)\(\)\.(?:post|get|put|patch|postAsync|getAsync)$/, {
    base: [arg(1, 'base_uri'), ...made(/^(?:Client|create)$/, arg(0, 'base_uri'))],
    body: args(1, 'form_params', 'json', 'body', 'query'),
    option: { index: 1, key: 'base_uri' },
  }),
  client('guzzle', /^(?:(?:GuzzleHttp\.)?Client(?:Interface)?|ClientFactory\(\)\.create)\(\)\.(?:request|requestAsync)$/, {
    url: [arg(1)],
    base: [arg(2, 'base_uri'), ...made(/^(?:Client|create)$/, arg(0, 'base_uri'))],
    body: args(2, 'form_params', 'json', 'body', 'query'),
    option: { index: 2, key: 'base_uri' },
  }),
  client('laravel', /^Http(?:\.\w+\(\))*\.(?:post|get|put)$/, { base: [chain(/^baseUrl$/)], body: [arg(1)] }),
  client('symfony', /^HttpClient(?:Interface|\.create(?:ForBaseUri)?)\(\)\.request$/, {
    url: [arg(1)],
    base: [...made(/^createForBaseUri$/, arg(0)), ...made(/^create$/, arg(0, 'base_uri'))],
    body: args(2, 'json', 'body', 'query'),
  }),
  client('wordpress', /^wp_(?:safe_)?remote_(?:post|request|get)$/, { body: args(1, 'body') }),
  client('file_get_contents', /^file_get_contents$/, { body: [{ at: 'context', index: 2, wrapper: 'http', key: 'content' }] }),
]);

const ofCsharp = of(csharp, [
  client('HttpClient', /HttpClient\(\)\.(?:PostAsync|PutAsync|GetAsync|GetStringAsync|PostAsJsonAsync|SendAsync|PutAsJsonAsync)$/, {
    base: [{ at: 'set', property: 'BaseAddress' }],
    body: [arg(1)],
  }),
  client('HttpClient', /^HttpRequestMessage$/, { url: [arg(1)], body: [{ at: 'set', property: 'Content' }] }),
]);

/** Every client that is known. Adding one is an entry above; its language is that of the list. */
export const clients: readonly Client[] = [...ofScripts, ...ofPython, ...ofJvm, ...ofGo, ...ofPhp, ...ofCsharp];

/** The names that a callee of each language can end in. */
const names: ReadonlyMap<Language, RegExp> = new Map(
  [...new Set(clients.flatMap(({ languages }) => languages))].map((language) => {
    const endings = clients.filter(({ languages }) => languages.includes(language)).flatMap(({ callee }) => calleeNames(callee));
    return [language, new RegExp(`^(?:${[...new Set(endings)].join('|')})$`)];
  }),
);

/** Whether a callee of the table ends in `name`: a call that has no such name is not looked at. */
export function isRequestName(name: string, language: Language): boolean {
  return names.get(language)?.test(name) ?? false;
}

/** Keys that name an interface; any other key counts only if its value surely is a type's name. */
export const typeKeys: readonly string[] = ['type', 'api_type', 'apiType', 'method', 'api', 'interface', 'apiName', 'Type'];

/** Objects of clients that are made with a base URL. */
export const basedClients =
  /^(?:axios\.Axios(?:Instance|Static)?|httpx\.(?:Async)?Client|aiohttp\.ClientSession|resty\.Client|(?:GuzzleHttp\.)?Client(?:Interface)?|WebClient)\(\)$/;

/** A name of the open platform. */
export const apiName = /^(?:bg|temu)(?:\.[a-z0-9_]+){2,}$/i;
