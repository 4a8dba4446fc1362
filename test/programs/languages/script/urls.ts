import { urls } from '../../names.js';
import { add, type Context, drawn } from './context.js';
import type { Module } from './sources.js';

const host = 'https://openapi.kuajingmaihuo.com';
const path = '/openapi/router';

/** An expression for the CN router in the module; it declares what the expression needs, there or in modules of its own. */
export function cnUrl(context: Context, into: Module): string {
  const kind = drawn(context, 'url', kinds);
  return makers[kind](context, into);
}

const kinds = [
  ...(['const', 'config constant', 'config object', 'env or default', 'env ?? default', 'JSON import', 'JSON read'] as const),
  ...([
    'region map',
    'region map by setting',
    'host and path',
    'new URL',
    'function',
    'switch',
    'environments',
    'frozen',
    'trimmed',
    'class static',
  ] as const),
] as const satisfies readonly [string, ...string[]];

type Maker = (context: Context, into: Module) => string;

/** A maker whose constant stands in `config`, and is imported. */
const inConfig =
  (name: string, text: string, use: string): Maker =>
  ({ sources }, into) => {
    add(sources.module('config'), text);
    sources.named(into, 'config', name);
    return use;
  };

const makers: Readonly<Record<(typeof kinds)[number], Maker>> = {
  const: (_, into) => {
    add(into, `const ROUTER_URL = '${urls.cn}';`);
    return 'ROUTER_URL';
  },
  'config constant': inConfig('TEMU_URL', `export const TEMU_URL = '${urls.cn}';`, 'TEMU_URL'),
  'config object': inConfig(
    'config',
    `export const config = {\n  temu: { url: '${urls.cn}', timeout: 10000 },\n  retries: 3,\n};`,
    'config.temu.url',
  ),
  'env or default': inConfig('TEMU_URL', `export const TEMU_URL = process.env.TEMU_ROUTER_URL || '${urls.cn}';`, 'TEMU_URL'),
  'env ?? default': inConfig(
    'settings',
    `export const settings = { gateway: process.env.TEMU_GATEWAY ?? '${urls.cn}', pageSize: 20 };`,
    'settings.gateway',
  ),
  'JSON import': ({ sources }, into) => {
    const text = `${JSON.stringify({ gateway: { url: urls.cn, timeout: 8000 } }, null, 2)}\n`;
    const config = sources.module('config');
    if (sources.isCommonJs) {
      sources.file('src/temu.json', text);
      sources.library(config, './temu.json', 'gatewayConfig');
    } else {
      sources.file('temu.json', text);
      sources.library(config, 'node:module', '{createRequire}');
      add(config, `const gatewayConfig: { gateway: { url: string } } = createRequire(import.meta.url)('../temu.json');`);
    }
    add(config, `export const gatewayUrl = gatewayConfig.gateway.url;`);
    sources.named(into, 'config', 'gatewayUrl');
    return 'gatewayUrl';
  },
  'JSON read': ({ sources }, into) => {
    sources.file('config/temu.json', `${JSON.stringify({ gateway: { url: urls.cn, timeout: 8000 } }, null, 2)}\n`);
    const config = sources.module('config');
    sources.library(config, 'node:fs', '{readFileSync}');
    const file = sources.pathOf(config, 'config/temu.json');
    add(config, `const loaded: { gateway: { url: string } } = JSON.parse(readFileSync(${file}, 'utf8'));`);
    add(config, 'export const gateway = loaded.gateway;');
    sources.named(into, 'config', 'gateway');
    return 'gateway.url';
  },
  'region map': inConfig(
    'GATEWAYS',
    `export const GATEWAYS = {\n  cn: '${urls.cn}',\n  us: '${urls.us}',\n  eu: '${urls.eu}',\n};`,
    'GATEWAYS.cn',
  ),
  'region map by setting': (context, into) => {
    const { sources } = context;
    const config = sources.module('config');
    add(config, `const GATEWAYS: Record<string, string> = {\n  CN: '${urls.cn}',\n  US: '${urls.us}',\n};`);
    add(config, `export const REGION = 'CN';`);
    add(config, 'export function gatewayOf(region: string): string {\n  return GATEWAYS[region];\n}');
    sources.named(into, 'config', 'gatewayOf', 'REGION');
    return 'gatewayOf(REGION)';
  },
  'host and path': ({ sources }, into) => {
    add(sources.module('config'), `export const HOST = '${host}';`, `export const ROUTER_PATH = '${path}';`);
    sources.named(into, 'config', 'HOST', 'ROUTER_PATH');
    return '`${HOST}${ROUTER_PATH}`';
  },
  'new URL': inConfig('routerUrl', `const HOST = '${host}';\nexport const routerUrl = new URL('${path}', HOST).toString();`, 'routerUrl'),
  function: inConfig('gatewayUrl', `export function gatewayUrl(): string {\n  return '${urls.cn}';\n}`, 'gatewayUrl()'),
  switch: inConfig(
    'gatewayFor',
    [
      'export function gatewayFor(region: string): string {',
      '  switch (region) {',
      `    case 'us':\n      return '${urls.us}';`,
      `    case 'eu':\n      return '${urls.eu}';`,
      `    default:\n      return '${urls.cn}';`,
      '  }',
      '}',
    ].join('\n'),
    "gatewayFor('cn')",
  ),
  environments: inConfig(
    'routerUrl',
    [
      'const ENVIRONMENTS: Record<string, string> = {',
      `  development: '${urls.cn}',`,
      `  production: '${urls.cn}',`,
      '};',
      "export const routerUrl = ENVIRONMENTS[process.env.NODE_ENV || 'development'] || ENVIRONMENTS.production;",
    ].join('\n'),
    'routerUrl',
  ),
  frozen: inConfig('TEMU', `export const TEMU = Object.freeze({ router: '${urls.cn}', version: 'V1' });`, 'TEMU.router'),
  trimmed: inConfig('base', `export const base = (process.env.TEMU_BASE ?? '${urls.cn}/').trim().replace(/\\/$/, '');`, 'base'),
  'class static': inConfig('Config', `export class Config {\n  static readonly ROUTER = '${urls.cn}';\n}`, 'Config.ROUTER'),
};
