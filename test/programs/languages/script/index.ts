import type { Draw, GeneratedProgram, Generator } from '../../contract.js';
import { type Client, clientOf, usUrl } from './clients.js';
import { add, type Context, drawn, namesFrom, record, typesFrom } from './context.js';
import { type Module, Sources, type System } from './sources.js';
import { type Action, actionsOf } from './types.js';

export const javascript: Generator = { language: 'javascript', program: (draw) => program(draw, ['cjs', 'esm']) };
export const typescript: Generator = { language: 'typescript', program: (draw) => program(draw, ['ts-cjs']) };

function program(draw: Draw, systems: readonly [System, ...System[]]): GeneratedProgram {
  const axes: Record<string, string> = {};
  const system = draw.of(systems);
  const kinds = draw.of(['moved alone', 'mixed', 'mixed', 'mixed, and US', 'moved, and US']);
  const hasRegion = kinds.endsWith('US');
  const context: Context = {
    draw,
    axes: Object.assign(axes, { system, kinds }),
    sources: new Sources(system),
    types: typesFrom(draw, kinds.startsWith('mixed')),
    hasRegion,
    names: namesFrom(draw),
  };
  const client = clientOf(context);
  const lines = layered(context, client);
  if (hasRegion) lines.push(...regional(context, client));
  if (draw.chance(0.2)) lines.push(...fullManaged(context, client));
  const main = context.sources.module('main');
  const body = lines.map((line) => `  ${line}`).join('\n');
  add(main, `async function main(): Promise<void> {\n${body}\n}`);
  add(main, 'main().catch((error) => {\n  console.error(error);\n  process.exitCode = 1;\n});');
  return { files: context.sources.files(), axes, knowable: true };
}

/** The body of `main`, through no, one or two layers. */
function layered(context: Context, client: Client): string[] {
  const layer = drawn(context, 'layer', ['none', 'functions', 'functions', 'service class', 'jobs']);
  const { sources } = context;
  const main = sources.module('main');
  if (layer === 'none') {
    return atTop(context, client, main).flatMap(({ lines }) => lines);
  }
  if (layer === 'service class') return serviceClass(context, client, main);
  const service = sources.module('services/goods');
  const actions = atTop(context, client, service);
  for (const { name, lines } of actions) add(service, functionOf(name, lines));
  const names = actions.map(({ name }) => name);
  if (layer === 'functions') {
    sources.named(main, 'services/goods', ...names);
    return names.map((name) => `await ${name}();`);
  }
  const jobs = sources.module('jobs/sync');
  sources.named(jobs, 'services/goods', ...names);
  add(
    jobs,
    functionOf(
      'runJobs',
      names.map((name) => `await ${name}();`),
    ),
  );
  sources.named(main, 'jobs/sync', 'runJobs');
  return ['await runJobs();'];
}

function functionOf(name: string, lines: readonly string[]): string {
  return `export async function ${name}(): Promise<void> {\n${lines.map((line) => `  ${line}`).join('\n')}\n}`;
}

/** Actions over a client that is a constant of the module. */
function atTop(context: Context, client: Client, into: Module): readonly Action[] {
  const made = client.make(into);
  const isName = made === null || /^\w+$/.test(made);
  if (made !== null && !isName) add(into, `const client = ${made};`);
  const name = made === null ? null : isName ? made : 'client';
  return actionsOf(context, into, (type, params) => client.call(into, name, type, params), true);
}

/** A service that is given its client. */
function serviceClass(context: Context, client: Client, main: Module): string[] {
  const { sources, names } = context;
  const service = sources.module('services/goods-service');
  const made = client.make(main);
  const held = made?.startsWith('new') ? names.client : null;
  const own = made === null || held === null;
  const field = own ? null : 'this.client';
  const top = own ? client.make(service) : null;
  const inner = top === null || /^\w+$/.test(top) ? top : 'client';
  if (own && top !== null && inner === 'client' && top !== 'client') add(service, `const client = ${top};`);
  const actions = actionsOf(context, service, (type, params) => client.call(service, field ?? inner, type, params), own);
  if (held !== null) sources.named(service, 'client', held);
  const head = held === null ? [] : [`  constructor(private readonly client: ${held}) {}`];
  const methods = actions.map(
    ({ name, lines }) => `  async ${name}(): Promise<void> {\n${lines.map((line) => `    ${line}`).join('\n')}\n  }`,
  );
  add(service, `export class GoodsService {\n${[...head, ...methods].join('\n\n')}\n}`);
  sources.named(main, 'services/goods-service', 'GoodsService');
  const given = held === null || made === null ? '' : made;
  return [`const service = new GoodsService(${given});`, ...actions.map(({ name }) => `await service.${name}();`)];
}

/** The price review of full-managed shops, which keeps its name and stays on CN. */
function fullManaged(context: Context, client: Client): readonly string[] {
  const { sources, draw } = context;
  context.axes.review = draw.of(['function', 'class']);
  const module = sources.module('full/price-review');
  const made = client.make(module);
  const isName = made === null || /^\w+$/.test(made);
  if (made !== null && !isName) add(module, `const fullClient = ${made};`);
  const call = client.call(module, isName ? made : 'fullClient', "'bg.price.review.page.query'", '{ pageNo: 1 }');
  if (context.axes.review === 'function') {
    add(module, functionOf('queryFullyManagedReviews', [`await ${call};`]));
    sources.named(sources.module('main'), 'full/price-review', 'queryFullyManagedReviews');
    return ['await queryFullyManagedReviews();'];
  }
  add(module, `/** 全托管核价 */\nexport class FullManagedPriceReview {\n  async query(): Promise<void> {\n    await ${call};\n  }\n}`);
  sources.named(sources.module('main'), 'full/price-review', 'FullManagedPriceReview');
  return ['await new FullManagedPriceReview().query();'];
}

/** A client of the US beside that of CN, which goes on sending an old name there. */
function regional(context: Context, client: Client): readonly string[] {
  const { sources, types } = context;
  const module = sources.module('us/sync-us');
  const type = types.find((one) => one.startsWith('bg.goods')) ?? types[0];
  const { other } = client;
  context.axes.region = other === null ? 'a function' : 'another instance';
  if (other === null) {
    const body = `body: JSON.stringify({ type: '${type}', ...params })`;
    const lines = [
      `const response = await fetch(US_ROUTER, { method: 'POST', headers: { 'content-type': 'application/json' }, ${body} });`,
      'return response.json();',
    ];
    add(module, `const US_ROUTER = ${usUrl};`);
    add(
      module,
      `export async function syncUs(params: ${record} = {}): Promise<unknown> {\n${lines.map((line) => `  ${line}`).join('\n')}\n}`,
    );
  } else {
    add(module, `const us = ${other(module, usUrl)};`);
    add(module, functionOf('syncUs', [`await ${client.call(module, 'us', `'${type}'`, '{ pageNo: 1 }')};`]));
  }
  sources.named(sources.module('main'), 'us/sync-us', 'syncUs');
  return ['await syncUs();'];
}
