import { bodyLines } from './bodies.js';
import type { Library } from './libraries.js';
import { type Project, type Source, snakeOf } from './project.js';
import { drawSender, METHOD, type Sender } from './senders.js';
import { requestClass, type TypeSource } from './types.js';
import type { Gateway, UrlSource } from './urls.js';

/** How jobs talk to the client: lines that make it for a gateway, and the call for one type. */
export type Client = {
  readonly isAsync: boolean;
  readonly isLoopable: boolean;
  /** The client holds its types itself, once for all gateways. */
  readonly isShared?: boolean;
  readonly made: (
    at: Source,
    gateway: Gateway,
  ) => { readonly lines: readonly string[]; readonly name: string; readonly isContext: boolean };
  readonly call: (at: Source, client: string, type: string | null, written: string, params: string) => string;
};

export type Asked = {
  readonly project: Project;
  readonly library: Library;
  readonly urls: UrlSource;
  readonly types: TypeSource;
  readonly gateways: readonly Gateway[];
  /** By gateway, for clients that hold their types themselves. */
  readonly sent: ReadonlyMap<Gateway, readonly string[]>;
};

const indent = (lines: readonly string[]): readonly string[] => lines.map((line) => (line === '' ? line : `    ${line}`));

/** `a`, METHOD, `def b`: the methods that a sender brings stand behind the one that calls them. */
function methods(head: string, lines: readonly string[]): readonly string[] {
  const at = lines.indexOf(METHOD);
  if (at === -1) return [head, ...indent(lines), ''];
  return [head, ...indent(lines.slice(0, at)), '', ...lines.slice(at + 1), ''];
}

const callNames = ['call', 'request', 'execute', 'invoke', 'send', 'request_temu', 'do_request', 'call_api', 'post'] as const;
const typeNames = ['api', 'api_type', 'type_', 'interface', 'method', 'name'] as const;

export function drawFunctionClient(asked: Asked): Client {
  const { project, urls, gateways } = asked;
  const { draw, axes, use, source } = project;
  const sender = drawSender(project, asked.library, false);
  const shape = draw.of(['function', 'function', 'closure', 'partial', 'registry', 'handler table', 'submitted']);
  axes.client = shape;
  const [name, api] = [draw.of(callNames.filter((one) => one !== 'post') as unknown as typeof callNames), draw.of(typeNames)];
  const isOne = gateways.length === 1;
  const holder =
    shape === 'closure'
      ? 'closure'
      : draw.of(
          isOne
            ? ['inline', 'inline', 'default', 'given', ...(urls.byRegion ? ['region'] : [])]
            : ['given', ...(urls.byRegion ? ['region', 'region'] : [])],
        );
  axes['url held'] = holder;
  const at = source('client');
  const [A, W] = sender.isAsync ? ['async ', 'await '] : ['', ''];
  const url = holder === 'inline' ? urls.written('cn', at) : 'url';
  const body = [...bodyLines(project, at, { api, params: 'params' }), ...sender.lines(at, url, urls.form)];
  const first = holder === 'region' ? 'region, ' : holder === 'given' ? 'url, ' : '';
  const last = holder === 'default' ? `, url=${urls.written('cn', at)}` : '';
  const start = holder === 'region' ? [`url = ${urls.byRegion?.('region', at)}`] : [];
  const head = `${A}def ${name}(${first}${api}, params${last}):`;
  if (shape === 'closure')
    at.lines.push('def make_client(url):', ...indent([head, ...indent([...start, ...body]), '', `return ${name}`]), '', '');
  else at.lines.push(head, ...indent([...start, ...body]), '', '');
  const before = (from: Source, gateway: Gateway): string =>
    holder === 'region' ? `"${gateway.toUpperCase()}", ` : holder === 'given' ? `${urls.written(gateway, from)}, ` : '';
  if (shape === 'partial' && isOne) return partial(asked, name, before, W, sender);
  if (shape === 'registry' && isOne) return registry(asked, name, before, W, sender);
  if (shape === 'handler table' && isOne) return handlerTable(asked, name, before, sender);
  if (shape === 'submitted' && !sender.isAsync)
    return {
      isAsync: false,
      isLoopable: true,
      made: (from, gateway) => {
        from.imports.add('from concurrent.futures import ThreadPoolExecutor');
        return { lines: [`pool_${gateway} = ThreadPoolExecutor(1)`], name: gateway, isContext: false };
      },
      call: (from, client, _type, written, params) =>
        `pool_${client}.submit(${use(from, 'client', name)}, ${before(from, client as Gateway)}${written}, ${params}).result()`,
    };
  return {
    isAsync: sender.isAsync,
    isLoopable: true,
    made: (from, gateway) =>
      shape === 'closure'
        ? {
            lines: [`call_${gateway} = ${use(from, 'client', 'make_client')}(${urls.written(gateway, from)})`],
            name: `call_${gateway}`,
            isContext: false,
          }
        : { lines: [], name: gateway, isContext: false },
    call: (from, client, _type, written, params) =>
      shape === 'closure'
        ? `${W}${client}(${written}, ${params})`
        : `${W}${use(from, 'client', name)}(${before(from, client as Gateway)}${written}, ${params})`,
  };
}

type Before = (from: Source, gateway: Gateway) => string;

/** `goods_add = partial(call, GOODS_ADD)`, one for each type. */
function partial({ project, types, sent }: Asked, name: string, before: Before, W: string, sender: Sender): Client {
  const { source, use } = project;
  const at = source('client');
  at.imports.add('from functools import partial');
  for (const type of sent.get('cn') ?? [])
    at.lines.push(`${snakeOf(type)} = partial(${name}, ${before(at, 'cn')}${types.written(type, at)})`);
  at.lines.push('');
  return {
    isAsync: sender.isAsync,
    isLoopable: false,
    made: () => ({ lines: [], name: '', isContext: false }),
    call: (from, _client, type, _written, params) => `${W}${use(from, 'client', snakeOf(type ?? ''))}(${params})`,
  };
}

/** `HANDLERS["goods_add"](params)`, with a function for each type. */
function handlerTable({ project, types, sent }: Asked, name: string, before: Before, sender: Sender): Client {
  const { source, use } = project;
  const at = source('client');
  const [A, W] = sender.isAsync ? ['async ', 'await '] : ['', ''];
  const all = sent.get('cn') ?? [];
  for (const type of all)
    at.lines.push(
      `${A}def ${snakeOf(type)}(send, params):`,
      `    return ${W}send(${before(at, 'cn')}${types.written(type, at)}, params)`,
      '',
      '',
    );
  at.lines.push('HANDLERS = {', ...all.map((type) => `    "${snakeOf(type)}": ${snakeOf(type)},`), '}', '', '');
  at.lines.push(`${A}def handle(key, params):`, `    return ${W}HANDLERS[key](${name}, params)`, '', '');
  return {
    isAsync: sender.isAsync,
    isLoopable: false,
    made: () => ({ lines: [], name: '', isContext: false }),
    call: (from, _client, type, _written, params) => `${W}${use(from, 'client', 'handle')}("${snakeOf(type ?? '')}", ${params})`,
  };
}

/** `@register(GOODS_ADD)` over functions that make the parameters; `run_all` sends them. */
function registry({ project, types, sent }: Asked, name: string, before: Before, W: string, sender: Sender): Client {
  const { source, use } = project;
  const at = source('client');
  at.lines.push(
    'HANDLERS = {}',
    '',
    '',
    'def register(api):',
    '    def wrap(fn):',
    '        HANDLERS[api] = fn',
    '        return fn',
    '    return wrap',
    '',
    '',
  );
  for (const type of sent.get('cn') ?? [])
    at.lines.push(`@register(${types.written(type, at)})`, `def ${snakeOf(type)}(params):`, '    return {"page": 1, **params}', '', '');
  at.lines.push(
    `${sender.isAsync ? 'async ' : ''}def dispatch(api, params):`,
    `    return ${W}${name}(${before(at, 'cn')}api, HANDLERS[api](params))`,
    '',
    '',
  );
  return {
    isAsync: sender.isAsync,
    isLoopable: true,
    made: () => ({ lines: [], name: '', isContext: false }),
    call: (from, _client, _type, written, params) => `${W}${use(from, 'client', 'dispatch')}(${written}, ${params})`,
  };
}

export function drawClassClient(asked: Asked): Client {
  const { project, urls, types, gateways, sent } = asked;
  const { draw, axes, use, source } = project;
  const sender = drawSender(project, asked.library, true);
  const [A, W] = sender.isAsync ? ['async ', 'await '] : ['', ''];
  const shape = draw.of([
    'class',
    'class',
    '__call__',
    'context manager',
    'method for each type',
    'request objects',
    'request objects',
    'abstract base',
    'abstract base',
    'own parts',
  ]);
  axes.client = shape;
  const isOne = gateways.length === 1;
  const holder = draw.of(
    isOne
      ? [
          'class attribute',
          'class attribute',
          'default',
          'given',
          'given or default',
          'given by a class method',
          'property',
          'descriptor',
          'subclass attribute',
          'subclass property',
          ...(urls.byRegion ? ['region'] : []),
        ]
      : [
          'given',
          'given by name',
          'given by a class method',
          'subclass attribute',
          'subclass property',
          ...(urls.byRegion ? ['region', 'region'] : []),
        ],
  );
  axes['url held'] = holder;
  const isSub = holder.startsWith('subclass');
  const at = source(shape === 'abstract base' || (isSub && draw.chance(0.5)) ? 'base' : 'client');
  const own = draw.of(['TemuClient', 'TemuApi', 'TemuOpenClient', 'KjmhClient']);
  const name = at === source('client') && !isSub ? own : draw.of(['BaseClient', 'AbstractClient', 'OpenApiClient']);
  const kind = draw.of(['there', 'there', 'there', 'module', 'cached function', 'context function']);
  axes['client made'] = kind;
  const field = draw.of(['url', 'base_url', 'gateway', 'endpoint', 'host', 'router_url']);
  const [callName, api] = [shape === '__call__' ? '__call__' : draw.of(callNames), draw.of(typeNames)];
  const isObject = shape === 'request objects';
  const given = isObject ? requestGiven(asked) : null;
  const body = bodyLines(project, at, given ? given.body : { api, params: 'params' });
  const lines = sender.lines(at, `self.${field}`, urls.form);
  const kept = sender.kept(at, `self.${field}`, urls.form);

  const bases: string[] = sender.base === null ? [] : [use(at, 'http', sender.base)];
  const members: string[] = [];
  const ctor: string[] = [];
  let params = '';
  if (holder === 'class attribute') members.push(`${field} = ${urls.written('cn', at)}`, '');
  if (holder === 'descriptor') {
    at.lines.push('class Setting:', '    def __init__(self, value):', '        self._value = value', '');
    at.lines.push('    def __get__(self, obj, owner=None):', '        return self._value', '', '');
    members.push(`${field} = Setting(${urls.written('cn', at)})`, '');
  }
  if (holder === 'property') members.push('@property', `def ${field}(self):`, `    return ${urls.written('cn', at)}`, '');
  if (holder === 'default') [params] = [`, url=${urls.written('cn', at)}`, ctor.push(`self.${field} = url`)] as [string, number];
  if (holder === 'given or default')
    [params] = [', url=None', ctor.push(`self.${field} = url or ${urls.written('cn', at)}`)] as [string, number];
  if (holder === 'given' || holder.startsWith('given by')) [params] = [', url', ctor.push(`self.${field} = url`)] as [string, number];
  if (holder === 'region')
    [params] = [', region="CN"', ctor.push('self.region = region', `self.${field} = ${urls.byRegion?.('region', at)}`)] as [string, number];
  if (isSub && draw.chance(0.5)) {
    if (holder === 'subclass attribute') members.push(`${field} = ""`, '');
    else {
      at.imports.add('from abc import ABC, abstractmethod');
      bases.push('ABC');
      members.push('@property', '@abstractmethod', `def ${field}(self):`, '    ...', '');
    }
  }
  ctor.push(...kept);
  if (holder === 'given by a class method') members.push('@classmethod', 'def create(cls, url):', '    return cls(url)', '');
  if (draw.chance(0.4) || ctor.length > 0)
    members.push(
      `def __init__(self${params}${draw.chance(0.4) ? ', app_key="key"' : ''}):`,
      ...indent(ctor.length > 0 ? ctor : ['self.timeout = 10']),
      '',
    );
  const isAsyncContext = sender.isAsync;
  if (shape === 'context manager')
    members.push(
      `${A}def __${isAsyncContext ? 'a' : ''}enter__(self):`,
      '    return self',
      '',
      `${A}def __${isAsyncContext ? 'a' : ''}exit__(self, *exc):`,
      '    return False',
      '',
    );
  members.push(...methods(`${A}def ${callName}(self, ${given ? 'request' : `${api}, params`}):`, [...body, ...lines]));
  const isEach = shape === 'method for each type';
  const methodOf = (type: string, from: Source): readonly string[] => [
    `${A}def ${snakeOf(type)}(self, params):`,
    `    return ${W}self.${callName}(${types.written(type, from)}, params)`,
    '',
  ];
  const all = [...new Set([...sent.values()].flat())];
  if (isEach && !isSub) members.push(...all.flatMap((type) => methodOf(type, at)));
  at.lines.push(`class ${name}${bases.length > 0 ? `(${bases.join(', ')})` : ''}:`, ...indent(members), '');

  const client = source('client');
  const classFor = (gateway: Gateway): string =>
    isSub ? (isOne ? own : `${gateway === 'cn' ? 'Cn' : gateway === 'us' ? 'Us' : 'Eu'}Client`) : at === client ? name : own;
  if (at !== client || isSub) {
    const parent = use(client, at === client ? 'client' : 'base', name);
    for (const gateway of isSub ? gateways : gateways.slice(0, 1)) {
      const inner: string[] = [];
      if (holder === 'subclass attribute') inner.push(`${field} = ${urls.written(gateway, client)}`, '');
      if (holder === 'subclass property') inner.push('@property', `def ${field}(self):`, `    return ${urls.written(gateway, client)}`, '');
      if (isEach && isSub) inner.push(...(sent.get(gateway) ?? []).flatMap((type) => methodOf(type, client)));
      client.lines.push(`class ${classFor(gateway)}(${parent}):`, ...indent(inner.length > 0 ? inner : ['pass']), '', '');
    }
  }

  const argument = (from: Source, gateway: Gateway): string => {
    if (holder === 'given' || holder === 'given by a class method') return urls.written(gateway, from);
    if (holder === 'given by name') return `url=${urls.written(gateway, from)}`;
    if (holder === 'region')
      return gateway === 'cn' && draw.chance(0.4) ? '' : `${draw.chance(0.5) ? 'region=' : ''}"${gateway.toUpperCase()}"`;
    return '';
  };
  return {
    isAsync: sender.isAsync,
    isShared: isObject || (isEach && !isSub),
    isLoopable: !isEach && !isObject,
    made: (from, gateway) => {
      const variable = isOne ? draw.of(['shop', 'open_api', 'kjmh']) : `${gateway}_client`;
      const maker = holder === 'given by a class method' ? '.create' : '';
      const made = (at: Source): string => `${use(at, 'client', classFor(gateway))}${maker}(${argument(at, gateway)})`;
      if (kind === 'module' && shape !== 'context manager') {
        client.lines.push(`${variable} = ${made(client)}`, '');
        return { lines: [], name: use(from, 'client', variable), isContext: false };
      }
      if (kind === 'cached function' && shape !== 'context manager') {
        client.imports.add('from functools import lru_cache');
        client.lines.push('@lru_cache(maxsize=None)', `def get_${variable}():`, `    return ${made(client)}`, '', '');
        return { lines: [`${variable} = ${use(from, 'client', `get_${variable}`)}()`], name: variable, isContext: false };
      }
      if (kind === 'context function' && shape !== 'context manager' && !sender.isAsync) {
        client.imports.add('from contextlib import contextmanager');
        client.lines.push('@contextmanager', `def open_${variable}():`, `    client = ${made(client)}`, '    yield client', '', '');
        return { lines: [`with ${use(from, 'client', `open_${variable}`)}() as ${variable}:`], name: variable, isContext: true };
      }
      const expression = made(from);
      return shape === 'context manager'
        ? { lines: [`${A}with ${expression} as ${variable}:`], name: variable, isContext: true }
        : { lines: [`${variable} = ${expression}`], name: variable, isContext: false };
    },
    call: (from, variable, type, written, paramsText) => {
      if (isEach) return `${W}${variable}.${snakeOf(type ?? '')}(${paramsText})`;
      if (given) return `${W}${variable}.${callName}(${given.made(from, type ?? '', paramsText)})`;
      return `${W}${variable}${shape === '__call__' ? '' : `.${callName}`}(${written}, ${paramsText})`;
    },
  };
}

/** Request objects: a class for each type, with a base that holds the parameters. */
function requestGiven({ project, types, sent }: Asked) {
  const { draw, source, use, axes } = project;
  const how = draw.of(['attribute', 'property', 'method', 'constructor']);
  axes['request says its type by'] = how;
  const at = source('models');
  at.lines.push(
    'class BaseRequest:',
    ...(how === 'constructor'
      ? ['    def __init__(self, api_type, params):', '        self.api_type = api_type', '        self.params = params']
      : ['    def __init__(self, params):', '        self.params = params']),
    '',
    ...(how === 'method' && draw.chance(0.5) ? ['    def get_api_type(self):', '        raise NotImplementedError', ''] : []),
    '    def to_params(self):',
    '        return dict(self.params)',
    '',
    '',
  );
  const names = new Map(
    [...new Set([...sent.values()].flat())].map((type) => [type, requestClass(project, type, types.written(type, at), how)]),
  );
  return {
    body: {
      api: how === 'method' ? 'request.get_api_type()' : 'request.api_type',
      params: draw.chance(0.5) ? 'request.params' : 'request.to_params()',
    },
    made: (from: Source, type: string, params: string) => `${use(from, 'models', names.get(type) ?? '')}(${params})`,
  };
}
