import type { Language } from '../../model/index.js';
import { arg, args, type Client, chain, client, type Entry, made, of, type Place } from './client.js';

const verb = '(?:get|post|put|patch|delete|head|options)';
const options = (index: number): readonly Place[] =>
  args(index, 'body', 'json', 'form', 'data', 'params', 'query', 'searchParams', 'headers');
const axiosBase: readonly Place[] = [
  {
    at: 'any',
    places: [
      ...made(/^(?:create|extend|Axios)$/, arg(0, 'baseURL')),
      { at: 'defaults', property: 'baseURL' },
      { at: 'registered', module: 'HttpModule', key: 'baseURL', client: /(?:^|\.)HttpService\(\)/ },
    ],
  },
];
const luchBase: readonly Place[] = [
  { at: 'chain-sets', method: /^setConfig$/, property: 'baseURL' },
  ...made(/^(?:luch-request|default)$/, arg(0, 'baseURL')),
];
const requestBase = [arg(0, 'baseUrl'), arg(1, 'baseUrl'), ...made(/^defaults$/, arg(0, 'baseUrl'))];

const requestBodies = (index: number): readonly Place[] => args(index, 'form', 'json', 'body', 'qs', 'formData');

const languages: readonly Language[] = ['javascript', 'typescript', 'vue', 'svelte', 'html'];

/** Axios itself, and Nest's service around it. */
const axios = (callee: RegExp, service: RegExp, places: Partial<Client>): readonly Entry[] => [
  client('axios', callee, { ...places, ownBase: { text: '%.defaults.baseURL', when: 'always' } }),
  client('axios', service, { ...places, ownBase: { text: '%.axiosRef.defaults.baseURL', when: 'always' }, inner: 'axiosRef' }),
];

export const ofScripts = of(languages, [
  client(
    'fetch',
    /^(?:(?:window|globalThis|self|global)\.)?fetch$|^(?:node-fetch|cross-fetch|isomorphic-fetch|isomorphic-unfetch)(?:\.(?:fetch|default))?$|^undici\.fetch$|^electron\.net\.fetch$/,
    {
      url: [{ at: 'argument-made', index: 0, maker: /^Request\(\)$/, place: arg(0) }, arg(0), arg(0, 'url')],
      body: [...options(1), { at: 'argument-made', index: 0, maker: /^Request\(\)$/, place: arg(1, 'body') }],
    },
  ),
  client('ofetch', /^\$fetch(?:\.create\(\))?(?:\.raw)?$|^useFetch$|^ofetch\.(?:ofetch|\$fetch|\$Fetch\(\))(?:\.create\(\))?(?:\.raw)?$/, {
    base: [arg(1, 'baseURL'), ...made(/^create$/, arg(0, 'baseURL'))],
    body: options(1),
    option: { index: 1, key: 'baseURL' },
  }),
  ...axios(
    /^axios(?:\.(?:default|create\(\)|Axios(?:Instance|Static)?\(\)))*\.(?:post|put|patch|postForm|putForm)$|HttpService\(\)\.axiosRef\.(?:post|put|patch)$/,
    /HttpService\(\)\.(?:post|put|patch)$/,
    {
      base: [arg(2, 'baseURL'), ...axiosBase],
      body: [arg(1), ...args(2, 'params', 'data', 'headers')],
      option: { index: 2, key: 'baseURL' },
    },
  ),
  ...axios(
    /^axios(?:\.(?:default|create\(\)|Axios(?:Instance|Static)?\(\)))*\.(?:get|delete|head|options)$|HttpService\(\)\.axiosRef\.(?:get|delete|head)$/,
    /HttpService\(\)\.(?:get|delete|head)$/,
    {
      base: [arg(1, 'baseURL'), ...axiosBase],
      body: args(1, 'params', 'data', 'headers'),
      option: { index: 1, key: 'baseURL' },
    },
  ),
  ...axios(
    /^axios(?:\.(?:default|create\(\)|Axios(?:Instance|Static)?\(\)))*(?:\.request)?$|HttpService\(\)\.axiosRef(?:\.request)?$/,
    /HttpService\(\)(?:\.request)?$/,
    {
      url: [arg(0, 'url'), arg(0)],
      base: [arg(0, 'baseURL'), arg(1, 'baseURL'), ...axiosBase],
      body: [...args(0, 'data', 'params', 'headers'), ...args(1, 'data', 'params', 'headers')],
      option: { index: 0, key: 'baseURL' },
    },
  ),
  client('luch-request', /^luch-request(?:\.default)?\(\)\.(?:post|put|delete)$/, {
    base: [arg(2, 'baseURL'), ...luchBase],
    body: [arg(1), arg(2, 'params')],
    option: { index: 2, key: 'baseURL' },
    ownBase: { text: '%.config.baseURL', when: 'always' },
  }),
  client('luch-request', /^luch-request(?:\.default)?\(\)\.get$/, {
    base: [arg(1, 'baseURL'), ...luchBase],
    body: args(1, 'params', 'data'),
    option: { index: 1, key: 'baseURL' },
    ownBase: { text: '%.config.baseURL', when: 'always' },
  }),
  client('luch-request', /^luch-request(?:\.default)?\(\)\.request$/, {
    url: [arg(0, 'url')],
    base: [arg(0, 'baseURL'), ...luchBase],
    body: args(0, 'data', 'params'),
    option: { index: 0, key: 'baseURL' },
    ownBase: { text: '%.config.baseURL', when: 'always' },
  }),
  client('got', new RegExp(`^got(?:\\.(?:default|got|extend\\(\\)|Got(?:RequestFunction)?\\(\\)))*(?:\\.${verb})?$`), {
    url: [arg(0), arg(0, 'url')],
    base: [arg(1, 'prefixUrl'), arg(0, 'prefixUrl'), ...made(/^extend$/, arg(0, 'prefixUrl'))],
    body: [...options(1), ...args(0, 'json', 'form', 'body', 'searchParams')],
    option: { index: 1, key: 'prefixUrl' },
    ownBase: { text: '%.defaults.options.prefixUrl', when: 'always' },
  }),
  client('ky', new RegExp(`^ky(?:\\.(?:default|create\\(\\)|extend\\(\\)|KyInstance\\(\\)))*(?:\\.${verb})?$`), {
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
  client('superagent', new RegExp(`^superagent(?:\\.(?:default|agent\\(\\)))*\\.${verb}$`), {
    body: [chain(/^(?:send|query|field)$/)],
  }),
  client('superagent', /^superagent(?:\.default)?$/, {
    url: [arg(1)],
    body: [chain(/^(?:send|query|field)$/)],
    onlyWith: { at: 'given', index: 1 },
  }),
  client(
    'request',
    /^(?:request|rp|request-promise(?:-native|-any)?|postman-request|@cypress\/request)(?:\.(?:default|defaults\(\)))*(?:\.(?:post|get|put|patch|delete|head|options))?$/,
    {
      url: [arg(0), arg(0, 'url'), arg(0, 'uri')],
      base: requestBase,
      // Superagent may be called so, too.
      body: [chain(/^(?:send|query|field|form)$/), ...requestBodies(0), ...requestBodies(1)],
      option: { index: 1, key: 'baseUrl' },
    },
  ),
  client('needle', /^needle(?:\.(?:default|request))*$/, { url: [arg(1)], body: [arg(2)] }),
  client('needle', /^needle(?:\.default)?\.(?:get|post|put|patch|head|delete)$/, { body: [arg(1)] }),
  client('urllib', /^urllib(?:\.default|\.HttpClient\(\))?\.(?:request|curl)$|(?:^|\.)(?:ctx|app)\.curl$/, {
    body: args(1, 'data', 'content'),
  }),
  client('XMLHttpRequest', /^(?:window\.)?XMLHttpRequest\(\)\.open$/, { url: [arg(1)], body: [chain(/^send$/)] }),
  client(
    'umi-request',
    /^(?:umi-request|umi|@umijs\/max|alova)(?:\.(?:default|request|extend\(\)|RequestMethod\(\)))*(?:\.(?:get|post|put))?$/,
    {
      base: [arg(1, 'prefix'), ...made(/^extend$/, arg(0, 'prefix'))],
      body: options(1),
      option: { index: 1, key: 'prefix' },
    },
  ),
  client('request', /^(?:wx|uni|my|tt|Taro|@tarojs\/taro)(?:\.default)?\.request$/, { url: [arg(0, 'url')], body: args(0, 'data') }),
  client('jquery', /^(?:\$|jQuery|jquery)(?:\.default)?\.ajax$/, {
    url: [arg(0, 'url'), arg(0)],
    body: [arg(0, 'data'), arg(1, 'data')],
  }),
  client('jquery', /^(?:\$|jQuery|jquery)(?:\.default)?\.(?:post|get|getJSON)$/, {
    url: [arg(0, 'url'), arg(0)],
    body: [...args(0, 'data'), arg(1), ...args(1, 'data')],
  }),
  client('request', /^GM(?:_xmlhttpRequest|\.xmlHttpRequest)$/, { url: [arg(0, 'url')], body: args(0, 'data') }),
  client('phin', /^phin(?:\.(?:default|promisified|defaults\(\)))*$/, { url: [arg(0, 'url'), arg(0)], body: args(0, 'data', 'form') }),
  client('wretch', /^wretch(?:\.default)?\(\)(?:\.\w+\(\))*\.(?:get|post|put|patch|delete)$/, {
    url: [chain(/^url$/), ...made(/^(?:wretch|default)$/, arg(0))],
    base: made(/^(?:wretch|default)$/, arg(0)),
    body: [arg(0), chain(/^(?:json|formUrl|formData|body|query)$/)],
  }),
  client('alova', /^alova\.createAlova\(\)\.(?:Get|Delete|Head|Options)$/, {
    base: made(/^createAlova$/, arg(0, 'baseURL')),
    body: args(1, 'params'),
  }),
  client('alova', /^alova\.createAlova\(\)\.(?:Post|Put|Patch)$/, {
    base: made(/^createAlova$/, arg(0, 'baseURL')),
    body: [arg(1), arg(2, 'params')],
  }),
  client('HttpClient', /^@angular\/common\/http\.HttpClient\(\)\.(?:get|delete|head|options)$/, { body: args(1, 'params', 'body') }),
  client('HttpClient', /^@angular\/common\/http\.HttpClient\(\)\.(?:post|put|patch)$/, { body: [arg(1), arg(2, 'params')] }),
  client('HttpClient', /^@angular\/common\/http\.HttpClient\(\)\.request$/, { url: [arg(1)], body: args(2, 'body', 'params') }),
  client('midway', /^@midwayjs\/core\.makeHttpRequest$/, { body: args(1, 'data') }),
  client('vueuse', /^@vueuse\/core\.useFetch\(\)\.(?:post|put|patch)$/, { url: made(/^useFetch$/, arg(0)), body: [arg(0)] }),
  client('vue-resource', /^(?:Vue|vue(?:\.default)?)\.http\.(?:post|put|patch)$/, { body: [arg(1), arg(2, 'params')] }),
  client('vue-resource', /^(?:Vue|vue(?:\.default)?)\.http\.(?:get|delete|head)$/, { body: args(1, 'params') }),
]);
