import { add, type Context, classOf, drawn, nameOf, upperOf } from './context.js';
import type { Module } from './sources.js';

/** One thing that the program does: statements, in a function of this name. */
export type Action = { readonly name: string; readonly lines: readonly string[] };
export type Send = (type: string, params: string) => string;

/**
 * The program's requests, as actions in the module, where or beside which the origin of the types is declared. `isFree`: `send` is an expression
 * anywhere in the module, not in methods alone.
 */
export function actionsOf(context: Context, into: Module, send: Send, isFree: boolean): readonly Action[] {
  const free = isFree ? (['handlers', 'default parameter', 'handlers by name', 'curried', 'bound', 'spread arguments'] as const) : [];
  const typed = context.sources.isTyped ? (['enum', 'static', 'union', 'decorator'] as const) : [];
  const kind = drawn<Kind>(context, 'type', [...kinds, ...free, ...typed]);
  return makers[kind](context, into, send);
}

const kinds = [
  ...([
    'literal',
    'literal',
    'constants',
    'map',
    'nested map',
    'request data',
    'list',
    'entries',
    'jobs',
    'pairs',
    'find',
    'filter',
  ] as const),
  ...(['Promise.all', 'queue', 'switch', 'ternary', 'concatenation', 'template', 'JSON list', 'generator', 'Map', 'registry'] as const),
  ...(['destructured', 'reduce', 'forEach', 'index'] as const),
  ...([
    'keys',
    'for in',
    'pop',
    'async generator',
    'yielded jobs',
    'mapped jobs',
    'Map entries',
    'lookup or name',
    'class registry',
  ] as const),
] as const satisfies readonly [string, ...string[]];
type Free = 'handlers' | 'default parameter' | 'handlers by name' | 'curried' | 'bound' | 'spread arguments';
type Kind = (typeof kinds)[number] | Free | 'enum' | 'static' | 'union' | 'decorator';
type Maker = (context: Context, into: Module, send: Send) => readonly Action[];

const page = '{ pageNo: 1, pageSize: 20 }';
const quoted = (type: string): string => `'${type}'`;

/** An action for each type. */
const each =
  (expression: (type: string, context: Context, into: Module) => string): Maker =>
  (context, into, send) =>
    context.types.map((type) => ({ name: nameOf(type), lines: [`await ${send(expression(type, context, into), page)};`] }));

/** One action for all types, which it finds in what is declared. */
const all =
  (declared: (context: Context, into: Module) => void, lines: (send: Send) => readonly string[]): Maker =>
  (context, into, send) => {
    declared(context, into);
    return [{ name: 'syncAll', lines: lines(send) }];
  };

/** Declared in `types`, and imported. */
function fromTypes({ sources }: Context, into: Module, name: string, text: string): string {
  add(sources.module('types'), text);
  sources.named(into, 'types', name);
  return name;
}

function object(types: readonly string[], key: (type: string) => string): string {
  return `{\n${types.map((type) => `  ${key(type)}: '${type}',`).join('\n')}\n}`;
}

const list = (context: Context, into: Module): void => {
  fromTypes(context, into, 'TYPES', `export const TYPES = [\n${context.types.map((type) => `  '${type}',`).join('\n')}\n];`);
};

const jobs = (context: Context, into: Module): void => {
  const rows = context.types.map((type) => `  { name: '${nameOf(type)}', type: '${type}', enabled: true, data: ${page} },`);
  fromTypes(context, into, 'JOBS', `export const JOBS = [\n${rows.join('\n')}\n];`);
};

const pairs = (context: Context, into: Module, _send?: Send): void => {
  const rows = context.types.map((type) => `  ['${type}', ${page}],`).join('\n');
  fromTypes(context, into, 'JOBS', `export const JOBS: [string, Record<string, unknown>][] = [\n${rows}\n];`);
};

const api = (context: Context, into: Module): string =>
  fromTypes(context, into, 'API', `export const API = ${object(context.types, nameOf)};`);

const makers: Readonly<Record<Kind, Maker>> = {
  literal: each(quoted),
  constants: each((type, context, into) => fromTypes(context, into, upperOf(type), `export const ${upperOf(type)} = '${type}';`)),
  map: each((type, context, into) => `${api(context, into)}.${nameOf(type)}`),
  'nested map': each((type, context, into) => {
    const rows = context.types.map((one) => `  ${nameOf(one)}: { type: '${one}', version: 'V1' },`);
    return `${fromTypes(context, into, 'ENDPOINTS', `export const ENDPOINTS = {\n${rows.join('\n')}\n};`)}.${nameOf(type)}.type`;
  }),
  'request data': ({ types }, _, send) =>
    types.map((type) => ({
      name: nameOf(type),
      lines: [`{`, `const query = { type: '${type}', data: ${page} };`, `await ${send('query.type', 'query.data')};`, `}`],
    })),
  list: all(list, (send) => ['for (const type of TYPES) {', `  await ${send('type', page)};`, '}']),
  forEach: all(list, (send) => [
    'const running: Promise<unknown>[] = [];',
    `TYPES.forEach((type) => running.push(${send('type', page)}));`,
    'await Promise.all(running);',
  ]),
  index: all(list, (send) => ['for (let i = 0; i < TYPES.length; i += 1) {', `  await ${send('TYPES[i]', page)};`, '}']),
  reduce: all(list, (send) => [
    `await TYPES.reduce((before: Promise<unknown>, type) => before.then(() => ${send('type', page)}), Promise.resolve());`,
  ]),
  entries: all(api, (send) => ['for (const [name, type] of Object.entries(API)) {', `  await ${send('type', '{ name }')};`, '}']),
  jobs: all(jobs, (send) => ['for (const job of JOBS) {', `  await ${send('job.type', 'job.data')};`, '}']),
  pairs: all(pairs, (send) => ['for (const [type, data] of JOBS) {', `  await ${send('type', 'data')};`, '}']),
  find: (context, into, send) => {
    jobs(context, into);
    const found = (type: string) => `JOBS.find((job) => job.name === '${nameOf(type)}')${context.sources.isTyped ? '!' : ''}.type`;
    return context.types.map((type) => ({ name: nameOf(type), lines: [`await ${send(found(type), page)};`] }));
  },
  filter: all(jobs, (send) => [
    'for (const { type, data } of JOBS.filter((job) => job.enabled)) {',
    `  await ${send('type', 'data')};`,
    '}',
  ]),
  'Promise.all': all(list, (send) => [`await Promise.all(TYPES.map((type) => ${send('type', page)}));`]),
  queue: all(jobs, (send) => [
    'const queue = [...JOBS];',
    'while (queue.length > 0) {',
    '  const job = queue.shift();',
    `  if (job) await ${send('job.type', 'job.data')};`,
    '}',
  ]),
  switch: (context, into, send) => {
    const cases = context.types.map((type) => `    case '${nameOf(type)}':\n      return '${type}';`).join('\n');
    const text = `export function typeOf(action: string): string {\n  switch (action) {\n${cases}\n    default:\n      throw new Error(action);\n  }\n}`;
    fromTypes(context, into, 'typeOf', text);
    return context.types.map((type) => ({ name: nameOf(type), lines: [`await ${send(`typeOf('${nameOf(type)}')`, page)};`] }));
  },
  ternary: ({ types, sources }, into, send) => {
    const [first, second = first] = types;
    add(into, `function typeFor(isFirst: boolean): string {\n  return isFirst ? '${first}' : '${second}';\n}`);
    const rest = types.slice(2).map((type) => ({ name: nameOf(type), lines: [`await ${send(`'${type}'`, page)};`] }));
    const both = ['for (const isFirst of [true, false]) {', `  await ${send('typeFor(isFirst)', page)};`, '}'];
    return [{ name: sources.isTyped ? 'syncBoth' : 'both', lines: both }, ...rest];
  },
  concatenation: each((type) => `'${type.split('.').slice(0, 2).join('.')}.' + '${type.split('.').slice(2).join('.')}'`),
  template: each((type, context, into) => {
    fromTypes(context, into, 'PREFIX', "export const PREFIX = 'bg';");
    return `\`\${PREFIX}.${type.split('.').slice(1).join('.')}\``;
  }),
  'JSON list': ({ types, sources }, into, send) => {
    const rows = types.map((type) => ({ type, data: { pageNo: 1 } }));
    sources.file('config/jobs.json', `${JSON.stringify(rows, null, 2)}\n`);
    sources.library(into, 'node:fs', '{readFileSync}');
    add(
      into,
      `const jobs: { type: string; data: Record<string, unknown> }[] = JSON.parse(readFileSync(${sources.pathOf(into, 'config/jobs.json')}, 'utf8'));`,
    );
    return [{ name: 'syncAll', lines: ['for (const job of jobs) {', `  await ${send('job.type', 'job.data')};`, '}'] }];
  },
  generator: ({ types }, into, send) => {
    add(into, `function* allTypes(): Generator<string> {\n${types.map((type) => `  yield '${type}';`).join('\n')}\n}`);
    return [{ name: 'syncAll', lines: ['for (const type of allTypes()) {', `  await ${send('type', page)};`, '}'] }];
  },
  Map: (context, into, send) => {
    const rows = context.types.map((type) => `  ['${nameOf(type)}', '${type}'],`).join('\n');
    fromTypes(context, into, 'TYPES', `export const TYPES = new Map([\n${rows}\n]);`);
    const mark = context.sources.isTyped ? '!' : '';
    return context.types.map((type) => ({ name: nameOf(type), lines: [`await ${send(`TYPES.get('${nameOf(type)}')${mark}`, page)};`] }));
  },
  registry: (context, into, send) => {
    const { sources, types } = context;
    const registry = sources.module('registry');
    add(registry, 'const registered: Record<string, string> = {};');
    add(registry, 'export function register(name: string, type: string): void {\n  registered[name] = type;\n}');
    add(registry, 'export function typeNamed(name: string): string {\n  return registered[name];\n}');
    add(registry, types.map((type) => `register('${nameOf(type)}', '${type}');`).join('\n'));
    sources.named(into, 'registry', 'typeNamed');
    return types.map((type) => ({ name: nameOf(type), lines: [`await ${send(`typeNamed('${nameOf(type)}')`, page)};`] }));
  },
  destructured: (context, into, send) => {
    api(context, into);
    add(
      into,
      `const { ${context.types
        .map(nameOf)
        .map((name) => `${name}: ${name}Type`)
        .join(', ')} } = API;`,
    );
    return context.types.map((type) => ({ name: nameOf(type), lines: [`await ${send(`${nameOf(type)}Type`, page)};`] }));
  },
  handlers: ({ types }, into, send) => {
    const rows = types.map((type) => `  ${nameOf(type)}: (data: Record<string, unknown>) => ${send(`'${type}'`, 'data')},`);
    add(into, `const handlers = {\n${rows.join('\n')}\n};`);
    return [{ name: 'syncAll', lines: ['for (const handle of Object.values(handlers)) {', `  await handle(${page});`, '}'] }];
  },
  'default parameter': ({ types }, into, send) =>
    types.map((type) => {
      const name = `${nameOf(type)}Of`;
      add(into, `async function ${name}(data: Record<string, unknown>, type = '${type}') {\n  return ${send('type', 'data')};\n}`);
      return { name: nameOf(type), lines: [`await ${name}(${page});`] };
    }),
  'handlers by name': ({ types }, into, send) => {
    const rows = types.map((type) => `  ${nameOf(type)}: (data) => ${send(`'${type}'`, 'data')},`);
    add(into, `const handlers: Record<string, (data: Record<string, unknown>) => Promise<unknown>> = {\n${rows.join('\n')}\n};`);
    return types.map((type) => ({ name: nameOf(type), lines: [`await handlers['${nameOf(type)}'](${page});`] }));
  },
  curried: ({ types }, into, send) => {
    add(into, `const callOf = (type: string) => (data: Record<string, unknown>) => ${send('type', 'data')};`);
    add(into, types.map((type) => `const ${nameOf(type)}Call = callOf('${type}');`).join('\n'));
    return types.map((type) => ({ name: nameOf(type), lines: [`await ${nameOf(type)}Call(${page});`] }));
  },
  bound: ({ types }, into, send) => {
    add(
      into,
      `async function sendType(type: string, data: Record<string, unknown>): Promise<unknown> {\n  return ${send('type', 'data')};\n}`,
    );
    add(into, types.map((type) => `const ${nameOf(type)}Call = sendType.bind(null, '${type}');`).join('\n'));
    return types.map((type) => ({ name: nameOf(type), lines: [`await ${nameOf(type)}Call(${page});`] }));
  },
  'spread arguments': (context, into, send) => {
    pairs(context, into, send);
    add(
      into,
      `async function sendType(type: string, data: Record<string, unknown>): Promise<unknown> {\n  return ${send('type', 'data')};\n}`,
    );
    return [{ name: 'syncAll', lines: ['for (const job of JOBS) {', '  await sendType(...job);', '}'] }];
  },
  keys: all(api, (send) => [
    'for (const name of Object.keys(API) as (keyof typeof API)[]) {',
    `  await ${send('API[name]', '{ name }')};`,
    '}',
  ]),
  'for in': all(api, (send) => ['for (const name in API) {', `  await ${send('API[name as keyof typeof API]', '{ name }')};`, '}']),
  pop: all(jobs, (send) => [
    'const queue = JOBS.slice().reverse();',
    'for (let job = queue.pop(); job; job = queue.pop()) {',
    `  await ${send('job.type', 'job.data')};`,
    '}',
  ]),
  'async generator': ({ types }, into, send) => {
    const rows = types.map((type) => `  for (let pageNo = 1; pageNo <= 1; pageNo += 1) yield { type: '${type}', data: { pageNo } };`);
    add(into, `async function* pages(): AsyncGenerator<{ type: string; data: Record<string, unknown> }> {\n${rows.join('\n')}\n}`);
    return [{ name: 'syncAll', lines: ['for await (const { type, data } of pages()) {', `  await ${send('type', 'data')};`, '}'] }];
  },
  'yielded jobs': (context, into, send) => {
    jobs(context, into);
    add(into, 'function* due(): Generator<(typeof JOBS)[number]> {\n  for (const job of JOBS) {\n    if (job.enabled) yield job;\n  }\n}');
    return [{ name: 'syncAll', lines: ['for (const job of due()) {', `  await ${send('job.type', 'job.data')};`, '}'] }];
  },
  'mapped jobs': all(jobs, (send) => [
    'const due = JOBS.map((job) => ({ api: job.type, body: { ...job.data, traceId: job.name } }));',
    `await Promise.all(due.map(({ api, body }) => ${send('api', 'body')}));`,
  ]),
  'Map entries': (context, into, send) => {
    const rows = context.types.map((type) => `  ['${nameOf(type)}', { type: '${type}', data: ${page} }],`).join('\n');
    fromTypes(context, into, 'JOBS', `export const JOBS = new Map([\n${rows}\n]);`);
    return [{ name: 'syncAll', lines: ['for (const [, job] of JOBS) {', `  await ${send('job.type', 'job.data')};`, '}'] }];
  },
  'lookup or name': (context, into, send) => {
    const text = `const ALIASES: Record<string, string> = ${object(context.types, nameOf)};\nexport const typeOf = (name: string): string => ALIASES[name] ?? name;`;
    fromTypes(context, into, 'typeOf', text);
    return context.types.map((type) => ({ name: nameOf(type), lines: [`await ${send(`typeOf('${nameOf(type)}')`, page)};`] }));
  },
  'class registry': (context, into, send) => {
    const { sources, types } = context;
    const registry = sources.module('registry');
    add(
      registry,
      [
        'class Registry {',
        '  private readonly types = new Map<string, string>();',
        '  register(name: string, type: string): this {\n    this.types.set(name, type);\n    return this;\n  }',
        '  typeOf(name: string): string {',
        '    const found = this.types.get(name);',
        '    if (found === undefined) throw new Error(name);',
        '    return found;\n  }\n}',
      ].join('\n'),
    );
    add(registry, 'export const registry = new Registry();');
    add(registry, types.map((type) => `registry.register('${nameOf(type)}', '${type}');`).join('\n'));
    sources.named(into, 'registry', 'registry');
    return types.map((type) => ({ name: nameOf(type), lines: [`await ${send(`registry.typeOf('${nameOf(type)}')`, page)};`] }));
  },
  decorator: (context, into, send) => {
    const { sources, types } = context;
    const registry = sources.module('decorators');
    add(registry, 'export const registered: { name: string; type: string }[] = [];');
    add(
      registry,
      'export function api(type: string) {\n  return (target: { name: string }, _context: unknown): void => {\n    registered.push({ name: target.name, type });\n  };\n}',
    );
    const tasks = sources.module('tasks');
    sources.named(tasks, 'decorators', 'api');
    for (const type of types) add(tasks, `@api('${type}')\nexport class ${classOf(type)}Task {}`);
    sources.named(tasks, 'decorators', 'registered');
    add(tasks, 'export const allTasks = registered;');
    sources.named(into, 'tasks', 'allTasks');
    return [{ name: 'syncAll', lines: ['for (const { type } of allTasks) {', `  await ${send('type', page)};`, '}'] }];
  },
  enum: each((type, context, into) => {
    const rows = context.types.map((one) => `  ${classOf(one)} = '${one}',`).join('\n');
    return `${fromTypes(context, into, 'ApiType', `export enum ApiType {\n${rows}\n}`)}.${classOf(type)}`;
  }),
  static: each((type, context, into) => {
    const rows = context.types.map((one) => `  static readonly ${upperOf(one)} = '${one}';`).join('\n');
    return `${fromTypes(context, into, 'ApiNames', `export class ApiNames {\n${rows}\n}`)}.${upperOf(type)}`;
  }),
  union: (context, into, send) => {
    const { types } = context;
    const text = `export const API = ${object(types, nameOf)} as const;\nexport type ApiName = keyof typeof API;\nexport const typeOf = (name: ApiName): string => API[name];`;
    fromTypes(context, into, 'typeOf', text);
    return types.map((type) => ({ name: nameOf(type), lines: [`await ${send(`typeOf('${nameOf(type)}')`, page)};`] }));
  },
};
