import type { Body, Encoding } from './bodies.js';
import { add, type Context, drawn } from './context.js';
import type { Module } from './sources.js';

/** Statements that send the body to the URL and return the answer, in an async function of the module. */
export function sendOf(context: Context, into: Module, url: string, body: Body): readonly string[] {
  const library = drawn(context, 'library', body.encoding === 'form' ? ['fetch'] : librariesOf(context));
  const wrapper = drawn(context, 'wrapper', [
    'none',
    'none',
    'function',
    'options function',
    'class',
    'class with base',
    'retry',
    'loop',
    'middleware',
    'transport',
    'limiter',
  ]);
  return wrappers[wrapper](context, into, url, body, (place, at, value) => senders[library](context, place, at, { ...body, value }));
}

/** got 12 and later is no CommonJS module. */
function librariesOf({ sources }: Context): readonly [Library, ...Library[]] {
  return sources.isCommonJs ? libraries : [...libraries, 'got'];
}

type Library = (typeof libraries)[number] | 'got';
const libraries = [
  ...(['fetch', 'fetch', 'axios.post', 'axios config', 'axios.request', 'axios baseURL', 'axios instance', 'axios interceptor'] as const),
  ...(['https options', 'https url', 'undici', 'fetch Request', 'fetch init', 'axios options in steps'] as const),
] as const satisfies readonly [string, ...string[]];

type Raw = (into: Module, url: string, value: string) => readonly string[];
type Sender = (context: Context, into: Module, url: string, body: Body) => readonly string[];

function textOf({ value, encoding }: Body): string {
  if (encoding === 'object') return `JSON.stringify(${value})`;
  return encoding === 'search' ? `${value}.toString()` : value;
}

function contentType({ encoding }: Body): string {
  return encoding === 'search' ? 'application/x-www-form-urlencoded' : 'application/json';
}

function headers(body: Body): string {
  return body.encoding === 'form' ? '' : `headers: { 'content-type': '${contentType(body)}' }, `;
}

const senders: Readonly<Record<Library, Sender>> = {
  fetch: (_, __, url, body) => [
    `const response = await fetch(${url}, { method: 'POST', ${headers(body)}body: ${body.encoding === 'form' ? body.value : textOf(body)} });`,
    'return response.json();',
  ],
  'axios.post': withAxios((url, value) => `axios.post(${url}, ${value}, { timeout: 10000 })`),
  'axios config': withAxios((url, value) => `axios({ method: 'post', url: ${url}, data: ${value} })`),
  'axios.request': withAxios((url, value) => `axios.request({ url: ${url}, method: 'POST', data: ${value} })`),
  'axios baseURL': withAxios((url, value) => `axios.request({ baseURL: ${url}, url: '', method: 'POST', data: ${value} })`),
  'axios instance': withAxios((url, value) => `axios.create({ baseURL: ${url}, timeout: 8000 }).post('', ${value})`),
  'axios interceptor': ({ sources }, into, url, { value }) => {
    sources.library(into, 'axios', 'axios');
    return [
      `const http = axios.create({ baseURL: ${url} });`,
      "http.interceptors.request.use((config) => ({ ...config, headers: { ...config.headers, 'x-erp': '1' } }));",
      `const answer = await http.post<unknown>('', ${value});`,
      'return answer.data;',
    ];
  },
  got: ({ sources }, into, url, body) => {
    sources.library(into, 'got', 'got');
    const option = body.encoding === 'object' ? `json: ${body.value}` : `${headers(body)}body: ${textOf(body)}`;
    return [`return got.post(${url}, { ${option} }).json<unknown>();`];
  },
  'https options': ({ sources }, into, url, body) => {
    sources.library(into, 'node:https', 'https');
    const options = `{ hostname: target.hostname, path: target.pathname, method: 'POST', ${headers(body)}}`;
    return [`const target = new URL(${url});`, ...promised(options, body)];
  },
  'https url': ({ sources }, into, url, body) => {
    sources.library(into, 'node:https', 'https');
    return promised(`${url}, { method: 'POST', ${headers(body)}}`, body);
  },
  'fetch Request': (_, __, url, body) => [
    `const outgoing = new Request(${url}, { method: 'POST', ${headers(body)}body: ${textOf(body)} });`,
    'const response = await fetch(outgoing);',
    'return response.json();',
  ],
  'fetch init': (_, __, url, body) => [
    `const init: RequestInit = { method: 'POST', ${headers(body)}};`,
    `init.body = ${textOf(body)};`,
    `const response = await fetch(${url}, init);`,
    'return response.json();',
  ],
  'axios options in steps': ({ sources }, into, url, { value }) => {
    sources.library(into, 'axios', 'axios');
    return [
      "const sent: { method: string; url?: string; data?: unknown; timeout: number } = { method: 'post', timeout: 5000 };",
      `sent.url = ${url};`,
      `sent.data = ${value};`,
      'const response = await axios(sent);',
      'return response.data as unknown;',
    ];
  },
  undici: ({ sources }, into, url, body) => {
    sources.library(into, 'undici', '{request as undiciRequest}');
    return [
      `const answer = await undiciRequest(${url}, { method: 'POST', ${headers(body)}body: ${textOf(body)} });`,
      'return answer.body.json();',
    ];
  },
};

function withAxios(call: (url: string, value: string) => string): Sender {
  return ({ sources }, into, url, body) => {
    sources.library(into, 'axios', 'axios');
    return [`const response = await ${call(url, body.value)};`, 'return response.data as unknown;'];
  };
}

function promised(target: string, body: Body): readonly string[] {
  return [
    'return new Promise<unknown>((resolve, reject) => {',
    `  const request = https.request(${target}, (response) => {`,
    "    let text = '';",
    "    response.on('data', (chunk) => (text += chunk));",
    "    response.on('end', () => resolve(JSON.parse(text)));",
    '  });',
    "  request.on('error', reject);",
    `  request.write(${textOf(body)});`,
    '  request.end();',
    '});',
  ];
}

const typeOf: Readonly<Record<Encoding, string>> = { object: 'object', text: 'string', search: 'URLSearchParams', form: 'FormData' };
const indented = (lines: readonly string[], by: string): string => lines.map((line) => `${by}${line}`).join('\n');

type Wrapper = (context: Context, into: Module, url: string, body: Body, raw: Raw) => readonly string[];

/** A team's wrapper between its client and the library, in a file that names no type and no URL. */
const wrappers = {
  none: (_, into, url, body, raw) => raw(into, url, body.value),
  function: ({ sources, draw }, into, url, { value, encoding }, raw) => {
    const http = sources.module('lib/http');
    const name = draw.of(['postJson', 'httpPost', 'doPost', 'sendRequest']);
    add(
      http,
      `export async function ${name}(url: string, body: ${typeOf[encoding]}): Promise<unknown> {\n${indented(raw(http, 'url', 'body'), '  ')}\n}`,
    );
    sources.named(into, 'lib/http', name);
    return [`return ${name}(${url}, ${value});`];
  },
  'options function': ({ sources }, into, url, { value, encoding }, raw) => {
    const http = sources.module('lib/http');
    const type = `{ url: string; method?: string; data: ${typeOf[encoding]} }`;
    add(
      http,
      `export async function httpRequest(options: ${type}): Promise<unknown> {\n${indented(raw(http, 'options.url', 'options.data'), '  ')}\n}`,
    );
    sources.named(into, 'lib/http', 'httpRequest');
    return [`return httpRequest({ url: ${url}, method: 'POST', data: ${value} });`];
  },
  class: ({ sources, draw }, into, url, { value, encoding }, raw) => {
    const http = sources.module('lib/http');
    add(
      http,
      `export class Http {\n  async post(url: string, body: ${typeOf[encoding]}): Promise<unknown> {\n${indented(raw(http, 'url', 'body'), '    ')}\n  }\n}`,
    );
    sources.named(into, 'lib/http', 'Http');
    if (draw.chance(0.5)) return [`return new Http().post(${url}, ${value});`];
    add(into, 'const transport = new Http();');
    return [`return transport.post(${url}, ${value});`];
  },
  'class with base': ({ sources }, into, url, { value, encoding }, raw) => {
    const http = sources.module('lib/http');
    add(
      http,
      `export class HttpClient {\n  constructor(private readonly base: string) {}`,
      `  async post(body: ${typeOf[encoding]}): Promise<unknown> {\n${indented(raw(http, 'this.base', 'body'), '    ')}\n  }\n}`,
    );
    sources.named(into, 'lib/http', 'HttpClient');
    return [`return new HttpClient(${url}).post(${value});`];
  },
  loop: (_, into, url, { value }, raw) => [
    'for (let attempt = 1; ; attempt += 1) {',
    '  try {',
    ...raw(into, url, value).map((line) => `    ${line}`),
    '  } catch (error) {',
    '    if (attempt >= 2) throw error;',
    '  }',
    '}',
  ],
  middleware: ({ sources }, into, url, { value, encoding }, raw) => {
    const http = sources.module('lib/pipeline');
    add(
      http,
      `export type Outgoing = { url: string; body: ${typeOf[encoding]} };`,
      'export type Step = (request: Outgoing) => Outgoing;',
      'const steps: Step[] = [(request) => ({ ...request }), (request) => request];',
      `export async function dispatch(message: Outgoing): Promise<unknown> {\n  let last = message;\n  for (const step of steps) last = step(last);\n${indented(raw(http, 'message.url', 'message.body'), '  ')}\n}`,
    );
    sources.named(into, 'lib/pipeline', 'dispatch');
    return [`return dispatch({ url: ${url}, body: ${value} });`];
  },
  transport: ({ sources }, into, url, { value, encoding }, raw) => {
    const http = sources.module('lib/transport');
    add(
      http,
      `export interface Transport {\n  send(url: string, body: ${typeOf[encoding]}): Promise<unknown>;\n}`,
      `class HttpTransport implements Transport {\n  async send(url: string, body: ${typeOf[encoding]}): Promise<unknown> {\n${indented(raw(http, 'url', 'body'), '    ')}\n  }\n}`,
      `class LoggingTransport implements Transport {\n  constructor(private readonly inner: Transport) {}\n  async send(url: string, body: ${typeOf[encoding]}): Promise<unknown> {\n    return this.inner.send(url, body);\n  }\n}`,
      'export const transport: Transport = new LoggingTransport(new HttpTransport());',
    );
    sources.named(into, 'lib/transport', 'transport');
    return [`return transport.send(${url}, ${value});`];
  },
  limiter: ({ sources }, into, url, { value }, raw) => {
    const text = [
      'export class Limiter {',
      '  private running: Promise<unknown> = Promise.resolve();',
      '  run<T>(work: () => Promise<T>): Promise<T> {',
      '    const next = this.running.then(work, work);',
      '    this.running = next;',
      '    return next;\n  }\n}',
    ];
    add(sources.module('lib/limiter'), text.join('\n'));
    sources.named(into, 'lib/limiter', 'Limiter');
    add(into, 'const limiter = new Limiter();');
    return ['return limiter.run(async () => {', ...raw(into, url, value).map((line) => `  ${line}`), '});'];
  },
  retry: ({ sources }, into, url, { value }, raw) => {
    const text = [
      'export async function withRetry<T>(work: () => Promise<T>, times = 2): Promise<T> {',
      '  try {\n    return await work();\n  } catch (error) {\n    if (times <= 0) throw error;\n    return withRetry(work, times - 1);\n  }\n}',
    ];
    add(sources.module('lib/retry'), ...text);
    sources.named(into, 'lib/retry', 'withRetry');
    return ['return withRetry(async () => {', ...raw(into, url, value).map((line) => `  ${line}`), '});'];
  },
} satisfies Readonly<Record<string, Wrapper>>;
