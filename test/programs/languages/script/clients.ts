import { urls } from '../../names.js';
import { askedBy } from './asked.js';
import { bodyOf } from './bodies.js';
import { add, type Context, classOf, drawn, record } from './context.js';
import { sendOf } from './senders.js';
import type { Module } from './sources.js';
import { cnUrl } from './urls.js';

/** How a client is reached: `made` is an expression for it where there is an object, null where functions are called. */
export type Client = {
  make(into: Module): string | null;
  /** Another one, for this URL; null where the client has one URL alone. */
  readonly other: ((into: Module, url: string) => string) | null;
  call(into: Module, client: string | null, type: string, params: string): string;
};

export function clientOf(context: Context): Client {
  const shape = drawn(context, 'client', [
    ...([
      'function',
      'options argument',
      'class',
      'class',
      'abstract base',
      'abstract base',
      'factory',
      'request objects',
      'object',
    ] as const),
  ]);
  return shapes[shape](context);
}

/** The statements of the method that sends. */
function statements(context: Context, into: Module, url: string, type: string, params: string): string {
  const body = bodyOf(context, into, type, params);
  return [...askedBy(context, into, type), ...body.lines, ...sendOf(context, into, url, body)].map((line) => `    ${line}`).join('\n');
}

type Shape = (context: Context) => Client;

const shapes = {
  function: (context) => {
    const { sources, names } = context;
    const module = sources.module('client');
    const url = cnUrl(context, module);
    const { send, params } = names;
    const text = `export async function ${send}(type: string, ${params}: ${record} = {}): Promise<unknown> {\n${statements(context, module, url, 'type', params)}\n}`;
    add(module, text);
    return functionClient(context, (type, given) => `${send}(${type}, ${given})`);
  },
  'options argument': (context) => {
    const { sources, names } = context;
    const module = sources.module('client');
    const url = cnUrl(context, module);
    const { send } = names;
    const isTaken = context.draw.chance(0.5);
    const parameter = isTaken ? '{ type, data = {} }' : 'options';
    const [type, data] = isTaken ? ['type', 'data'] : ['options.type', 'options.data ?? {}'];
    const text = `export async function ${send}(${parameter}: { type: string; data?: ${record} }): Promise<unknown> {\n${statements(context, module, url, type, data.includes(' ') ? `(${data})` : data)}\n}`;
    add(module, text);
    return functionClient(context, (one, given) => `${send}({ type: ${one}, data: ${given} })`);
  },
  object: (context) => {
    const { sources, names } = context;
    const module = sources.module('client');
    const url = cnUrl(context, module);
    const text = `export const temu = {\n  async ${names.send}(type: string, ${names.params}: ${record} = {}): Promise<unknown> {\n${statements(context, module, url, 'type', names.params)}\n  },\n};`;
    add(module, text);
    return {
      make: () => null,
      other: null,
      call: (into, _, type, given) => {
        sources.named(into, 'client', 'temu');
        return `temu.${names.send}(${type}, ${given})`;
      },
    };
  },
  class: (context) => classClient(context, false),
  'request objects': (context) => classClient(context, true),
  'abstract base': (context) => {
    const { sources, names } = context;
    const { client, send, params, url } = names;
    const base = sources.module('lib/base-client');
    const module = sources.module('client');
    const expression = cnUrl(context, module);
    const carrier = drawn(context, 'carrier', ['constructor', 'getter', 'method', 'field']);
    const { declared, read, defined } = carriers[carrier](url, expression);
    const body = statements(context, base, read, 'type', params);
    add(
      base,
      `export abstract class BaseClient {\n${declared}\n\n  async ${send}(type: string, ${params}: ${record} = {}): Promise<unknown> {\n${body}\n  }\n}`,
    );
    sources.named(module, 'lib/base-client', 'BaseClient');
    add(module, `export class ${client} extends BaseClient {\n${defined}\n}`);
    return instance(context, () => `new ${client}()`, null);
  },
  factory: (context) => {
    const { sources, names } = context;
    const { send, params, url } = names;
    const module = sources.module('lib/create-client');
    const body = statements(context, module, `options.${url}`, 'type', params);
    add(
      module,
      `export function createClient(options: { ${url}: string }) {`,
      `  async function ${send}(type: string, ${params}: ${record} = {}): Promise<unknown> {\n${body}\n  }`,
      `  return { ${send} };\n}`,
    );
    const made = (into: Module, expression: string) => {
      sources.named(into, 'lib/create-client', 'createClient');
      return `createClient({ ${url}: ${expression} })`;
    };
    const [own, name] = [sources.module('client'), 'client'];
    const expression = cnUrl(context, own);
    add(own, `export const ${name} = ${made(own, expression)};`);
    return {
      make: (into) => {
        sources.named(into, 'client', name);
        return name;
      },
      other: made,
      call: (_, client, type, given) => `${client}.${send}(${type}, ${given})`,
    };
  },
} satisfies Readonly<Record<string, Shape>>;

function functionClient({ sources, names }: Context, call: (type: string, params: string) => string): Client {
  return {
    make: () => null,
    other: null,
    call: (into, _, type, params) => {
      sources.named(into, 'client', names.send);
      return call(type, params);
    },
  };
}

/** A class of its own; with `isAsked` it takes an object for each request. */
function classClient(context: Context, isAsked: boolean): Client {
  const { sources, names } = context;
  const { client, send, params, url } = names;
  const module = sources.module('client');
  const carrier = drawn(context, 'carrier', ['default parameter', 'parameter', 'options', 'private field', 'getter', 'inline']);
  const isGiven = carrier === 'parameter' || carrier === 'options';
  const given = sources.module(isGiven ? 'make-client' : 'client');
  const expression = cnUrl(context, given);
  const { head, read } = heads[carrier](url, expression);
  const [taken, type, data] = isAsked
    ? ['request: ApiRequest', 'request.apiType', 'request.params']
    : [`type: string, ${params}: ${record} = {}`, 'type', params];
  if (isAsked) sources.named(module, 'lib/api-request', 'ApiRequest');
  if (isAsked) requestBase(context);
  add(
    module,
    `export class ${client} {\n${head}\n\n  async ${send}(${taken}): Promise<unknown> {\n${statements(context, module, read, type, data)}\n  }\n}`,
  );
  const made = (one: string) => (carrier === 'options' ? `new ${client}({ ${url}: ${one} })` : `new ${client}(${isGiven ? one : ''})`);
  const whole = isAsked ? requested(context) : null;
  if (!isGiven) return instance(context, () => made(''), carrier === 'default parameter' ? (one) => `new ${client}(${one})` : null, whole);
  sources.named(given, 'client', client);
  add(given, `export function makeClient(): ${client} {\n  return ${made(expression)};\n}`);
  return instance(
    context,
    (into) => {
      sources.named(into, 'make-client', 'makeClient');
      return 'makeClient()';
    },
    made,
    whole,
  );
}

type Call = (into: Module, client: string, type: string, params: string) => string;

function instance(
  { sources, names }: Context,
  made: (into: Module) => string,
  other: ((url: string) => string) | null,
  whole: Call | null = null,
): Client {
  const { client, send } = names;
  return {
    make: (into) => {
      const expression = made(into);
      if (expression.startsWith('new')) sources.named(into, 'client', client);
      return expression;
    },
    other:
      other &&
      ((into, url) => {
        sources.named(into, 'client', client);
        return other(url);
      }),
    call: (into, one, type, params) => (whole ? whole(into, one ?? '', type, params) : `${one}.${send}(${type}, ${params})`),
  };
}

/** A request class of its own for a literal type; the general one where the type is an expression. */
function requested({ sources, names, draw }: Context): Call {
  return (into, client, type, params) => {
    if (!/^'[\w.]+'$/.test(type)) {
      sources.named(into, 'lib/api-request', 'PlainRequest');
      return `${client}.${names.send}(new PlainRequest(${type}, ${params}))`;
    }
    const module = sources.module(into.path.startsWith('us/') ? 'us/requests' : 'requests');
    const name = `${classOf(type.slice(1, -1))}Request`;
    sources.named(module, 'lib/api-request', 'ApiRequest');
    const member = draw.of([`readonly apiType = ${type};`, `get apiType(): string {\n    return ${type};\n  }`]);
    if (!module.parts.some((part) => part.startsWith(`export class ${name} `)))
      add(module, `export class ${name} extends ApiRequest {\n  ${member}\n}`);
    sources.named(into, module.path, name);
    return `${client}.${names.send}(new ${name}(${params}))`;
  };
}

function requestBase({ sources }: Context): void {
  const module = sources.module('lib/api-request');
  add(module, `export abstract class ApiRequest {\n  abstract readonly apiType: string;\n  constructor(readonly params: ${record}) {}\n}`);
  add(
    module,
    `export class PlainRequest extends ApiRequest {\n  constructor(readonly apiType: string, params: ${record}) {\n    super(params);\n  }\n}`,
  );
}

const heads = {
  'default parameter': (name: string, url: string) => ({
    // A parameter hides a function of its own name from its default.
    head: `  constructor(private readonly ${url.startsWith(`${name}(`) ? `own${name}` : name}: string = ${url}) {}`,
    read: `this.${url.startsWith(`${name}(`) ? `own${name}` : name}`,
  }),
  parameter: (name: string, _: string) => ({ head: `  constructor(private readonly ${name}: string) {}`, read: `this.${name}` }),
  options: (name: string, _: string) => ({
    head: `  private readonly options: { ${name}: string };\n  constructor(options: { ${name}: string }) {\n    this.options = { ...options };\n  }`,
    read: `this.options.${name}`,
  }),
  'private field': (name: string, url: string) => ({ head: `  private readonly ${name} = ${url};`, read: `this.${name}` }),
  getter: (name: string, url: string) => ({ head: `  get ${name}(): string {\n    return ${url};\n  }`, read: `this.${name}` }),
  inline: (_: string, url: string) => ({ head: '  readonly version = 1;', read: url }),
};

const carriers = {
  constructor: (name: string, url: string) => ({
    declared: `  constructor(protected readonly ${name}: string) {}`,
    read: `this.${name}`,
    defined: `  constructor() {\n    super(${url});\n  }`,
  }),
  getter: (name: string, url: string) => ({
    declared: `  protected abstract get ${name}(): string;`,
    read: `this.${name}`,
    defined: `  protected get ${name}(): string {\n    return ${url};\n  }`,
  }),
  method: (_: string, url: string) => ({
    declared: '  protected abstract getUrl(): string;',
    read: 'this.getUrl()',
    defined: `  protected getUrl(): string {\n    return ${url};\n  }`,
  }),
  field: (name: string, url: string) => ({
    declared: `  protected abstract readonly ${name}: string;`,
    read: `this.${name}`,
    defined: `  protected readonly ${name} = ${url};`,
  }),
};

/** The URL of the US, for a client of old names that stay as they are. */
export const usUrl = `'${urls.us}'`;
