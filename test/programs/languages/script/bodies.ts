import { add, type Context, drawn, record } from './context.js';
import type { Module } from './sources.js';

/** How a body stands where it is sent. */
export type Encoding = 'object' | 'text' | 'search' | 'form';
export type Body = { readonly lines: readonly string[]; readonly value: string; readonly encoding: Encoding };

/** Statements that build the body of a type and its parameters in the module, and the expression that is sent. */
export function bodyOf(context: Context, into: Module, type: string, params: string): Body {
  const made = drawn(context, 'body', [
    'literal',
    'literal',
    'spread first',
    'steps',
    'assign',
    'built elsewhere',
    'toJSON',
    'Map',
    'common',
    'builder',
    'conditional spread',
    'cloned',
    'form fields',
  ]);
  if (made === 'toJSON') return { lines: makers.toJSON(context, into, type, params), value: 'body', encoding: 'object' };
  const finished = drawn(context, 'finish', [
    'none',
    'none',
    'signed copy',
    'signer class',
    'sorted by reduce',
    'sorted by fromEntries',
    'sorted by loop',
    'signed in place',
    'filtered',
    'sorted by Map',
    'without empty',
    'signed by helper',
  ]);
  const encoded = drawn(context, 'encoding', [
    'object',
    'object',
    'object',
    'text',
    'search',
    'search append',
    'search set',
    'form',
    'search of entries',
    'map',
  ]);
  const before = [...makers[made](context, into, type, params), ...finishers[finished](context, into)];
  const value = ['none', 'signed in place', 'signed by helper'].includes(finished) ? 'body' : 'signed';
  return { lines: [...before, ...encoders[encoded].lines(value)], ...encoders[encoded].sent(value) };
}

type Maker = (context: Context, into: Module, type: string, params: string) => readonly string[];
const credentials = `app_key: process.env.TEMU_APP_KEY ?? 'key', timestamp: 1700000000`;

const makers = {
  literal: (_context, _into, type, params) => [`const body: ${record} = { ${property(type)}, ${credentials}, ...${params} };`],
  'spread first': (_context, _into, type, params) => [`const body: ${record} = { ...${params}, ${property(type)}, ${credentials} };`],
  steps: (_context, _into, type, params) => [
    `const body: ${record} = {};`,
    `body.type = ${type};`,
    "body.data_type = 'JSON';",
    `for (const [key, value] of Object.entries(${params})) body[key] = value;`,
  ],
  assign: (_context, _into, type, params) => [`const body: ${record} = Object.assign({ ${property(type)}, ${credentials} }, ${params});`],
  'built elsewhere': ({ sources }, into, type, params) => {
    const text = `export function buildBody(type: string, params: ${record}): ${record} {\n  const common = { ${credentials} };\n  return { ...common, type, ...params };\n}`;
    add(sources.module('lib/body'), text);
    sources.named(into, 'lib/body', 'buildBody');
    return [`const body = buildBody(${type}, ${params});`];
  },
  toJSON: ({ sources }, into, type, params) => {
    const text = [
      'export class RequestBody {',
      `  constructor(private readonly type: string, private readonly params: ${record}) {}`,
      `  toJSON(): ${record} {\n    return { type: this.type, ${credentials}, ...this.params };\n  }\n}`,
    ].join('\n');
    add(sources.module('lib/body'), text);
    sources.named(into, 'lib/body', 'RequestBody');
    return [`const body = new RequestBody(${type}, ${params});`];
  },
  Map: (_context, _into, type, params) => [
    `const fields = new Map<string, unknown>([['type', ${type}], ['version', 'V1']]);`,
    `for (const [key, value] of Object.entries(${params})) fields.set(key, value);`,
    `const body: ${record} = Object.fromEntries(fields);`,
  ],
  builder: ({ sources }, into, type, params) => {
    const text = [
      'export class BodyBuilder {',
      `  private readonly fields: ${record} = { ${credentials} };`,
      '  type(type: string): this {\n    this.fields.type = type;\n    return this;\n  }',
      `  with(params: ${record}): this {\n    Object.assign(this.fields, params);\n    return this;\n  }`,
      `  build(): ${record} {\n    return { ...this.fields };\n  }\n}`,
    ].join('\n');
    add(sources.module('lib/body-builder'), text);
    sources.named(into, 'lib/body-builder', 'BodyBuilder');
    return [`const body = new BodyBuilder().type(${type}).with(${params}).build();`];
  },
  'conditional spread': (_context, _into, type, params) => [
    `const body: ${record} = { ${credentials}, ...(process.env.TEMU_TOKEN ? { access_token: process.env.TEMU_TOKEN } : {}), ...${params}, ${property(type)} };`,
  ],
  cloned: (_context, _into, type, params) => [
    `const body: ${record} = JSON.parse(JSON.stringify({ ${property(type)}, ${credentials}, ...${params} }));`,
  ],
  'form fields': (_context, _into, type, params) => [
    'const fields = new URLSearchParams();',
    `fields.append('type', ${type});`,
    `for (const [key, value] of Object.entries(${params})) fields.append(key, String(value));`,
    `const body: ${record} = Object.fromEntries(fields.entries());`,
  ],
  common: (_context, into, type, params) => {
    add(into, `const COMMON = { ${credentials} };`);
    return [`const body: ${record} = { ...COMMON, ${property(type)}, ...${params} };`];
  },
} satisfies Readonly<Record<string, Maker>>;

function property(type: string): string {
  return type === 'type' ? 'type' : `type: ${type}`;
}

type Finisher = (context: Context, into: Module) => readonly string[];
const hash = `crypto.createHash('md5').update(JSON.stringify(params)).digest('hex')`;

const finishers = {
  none: () => [],
  'signed in place': ({ sources }, into) => {
    sources.library(into, 'node:crypto', 'crypto');
    return [`body.sign = crypto.createHash('md5').update(Object.keys(body).sort().join('')).digest('hex');`];
  },
  'signed copy': ({ sources, draw }, into) => {
    const sign = sources.module('lib/sign');
    sources.library(sign, 'node:crypto', 'crypto');
    const copy = draw.of([
      `return { ...params, sign: ${hash} };`,
      `const copy = { ...params };\n  copy.sign = ${hash};\n  return copy;`,
      `return Object.assign({}, params, { sign: ${hash} });`,
    ]);
    add(sign, `export function sign(params: ${record}): ${record} {\n  ${copy}\n}`);
    sources.named(into, 'lib/sign', 'sign');
    return ['const signed = sign(body);'];
  },
  'signer class': ({ sources }, into) => {
    const sign = sources.module('lib/signer');
    sources.library(sign, 'node:crypto', 'crypto');
    add(
      sign,
      `export class Signer {\n  constructor(private readonly secret: string) {}\n  sign(params: ${record}): ${record} {`,
      `    const sign = crypto.createHash('md5').update(this.secret + JSON.stringify(params)).digest('hex');`,
      '    return { ...params, sign };\n  }\n}',
    );
    sources.named(into, 'lib/signer', 'Signer');
    return [`const signed = new Signer(process.env.TEMU_SECRET ?? '').sign(body);`];
  },
  'sorted by reduce': () => [
    'const signed = Object.keys(body)',
    '  .sort()',
    `  .reduce<${record}>((sorted, key) => ({ ...sorted, [key]: body[key] }), {});`,
  ],
  'sorted by fromEntries': () => [
    'const signed = Object.fromEntries(Object.entries(body).sort(([one], [other]) => one.localeCompare(other)));',
  ],
  'sorted by loop': ({ sources }, into) => {
    const text = [
      `export function sorted(params: ${record}): ${record} {`,
      `  const result: ${record} = {};`,
      '  for (const key of Object.keys(params).sort()) {\n    result[key] = params[key];\n  }',
      '  return result;\n}',
    ];
    add(sources.module('lib/sorted'), ...text);
    sources.named(into, 'lib/sorted', 'sorted');
    return ['const signed = sorted(body);'];
  },
  'sorted by Map': () => [
    'const ordered = new Map(Object.entries(body).sort(([one], [other]) => (one < other ? -1 : 1)));',
    'const signed = Object.fromEntries(ordered);',
  ],
  'without empty': ({ sources }, into) => {
    const text = [
      `export function withoutEmpty(params: ${record}): ${record} {`,
      '  const copy = { ...params };',
      '  Object.keys(copy).forEach((key) => {\n    if (copy[key] === undefined) delete copy[key];\n  });',
      '  return copy;\n}',
    ];
    add(sources.module('lib/without-empty'), ...text);
    sources.named(into, 'lib/without-empty', 'withoutEmpty');
    return ['const signed = withoutEmpty(body);'];
  },
  'signed by helper': ({ sources }, into) => {
    const sign = sources.module('lib/add-sign');
    sources.library(sign, 'node:crypto', 'crypto');
    add(sign, `export function addSign(params: ${record}): void {\n  params.sign = ${hash};\n}`);
    sources.named(into, 'lib/add-sign', 'addSign');
    return ['addSign(body);'];
  },
  filtered: () => ["const signed = Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined && value !== ''));"],
} satisfies Readonly<Record<string, Finisher>>;

type Encoder = { lines(value: string): readonly string[]; sent(value: string): { readonly value: string; readonly encoding: Encoding } };

const encoders = {
  object: { lines: () => [], sent: (value) => ({ value, encoding: 'object' }) },
  text: { lines: (value) => [`const text = JSON.stringify(${value});`], sent: () => ({ value: 'text', encoding: 'text' }) },
  search: {
    lines: (value) => [`const form = new URLSearchParams(${value} as Record<string, string>);`],
    sent: () => ({ value: 'form', encoding: 'search' }),
  },
  'search append': {
    lines: (value) => [
      'const form = new URLSearchParams();',
      `for (const [key, value] of Object.entries(${value})) form.append(key, String(value));`,
    ],
    sent: () => ({ value: 'form', encoding: 'search' }),
  },
  'search set': {
    lines: (value) => [
      'const form = new URLSearchParams();',
      `Object.keys(${value}).forEach((key) => form.set(key, String(${value}[key])));`,
    ],
    sent: () => ({ value: 'form', encoding: 'search' }),
  },
  'search of entries': {
    lines: (value) => [`const form = new URLSearchParams(Object.entries(${value}).map(([key, value]) => [key, String(value)]));`],
    sent: () => ({ value: 'form', encoding: 'search' }),
  },
  map: {
    lines: (value) => [`const fieldMap = new Map(Object.entries(${value}));`],
    sent: () => ({ value: 'JSON.stringify(Object.fromEntries(fieldMap))', encoding: 'text' }),
  },
  form: {
    lines: (value) => [
      'const form = new FormData();',
      `for (const [key, value] of Object.entries(${value})) form.append(key, String(value));`,
    ],
    sent: () => ({ value: 'form', encoding: 'form' }),
  },
} satisfies Readonly<Record<string, Encoder>>;
