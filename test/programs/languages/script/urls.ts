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
  ...([
    'env ternary',
    'made once',
    'singleton',
    'environments in JSON',
    'joined',
    'URL object',
    'Map',
    'destructured env',
    'layers',
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
  'env ternary': inConfig(
    'TEMU_URL',
    `export const TEMU_URL = process.env.TEMU_ROUTER_URL ? process.env.TEMU_ROUTER_URL : '${urls.cn}';`,
    'TEMU_URL',
  ),
  'made once': inConfig(
    'routerUrl',
    `let known: string | undefined;\nexport function routerUrl(): string {\n  if (!known) known = '${urls.cn}';\n  return known;\n}`,
    'routerUrl()',
  ),
  singleton: inConfig(
    'Settings',
    [
      'export class Settings {',
      '  private static current: Settings | null = null;',
      `  readonly router = '${urls.cn}';`,
      '  static get(): Settings {\n    Settings.current ??= new Settings();\n    return Settings.current;\n  }\n}',
    ].join('\n'),
    'Settings.get().router',
  ),
  'environments in JSON': ({ sources }, into) => {
    const text = { development: { temu: { url: urls.cn } }, production: { temu: { url: urls.cn } } };
    sources.file('config/environments.json', `${JSON.stringify(text, null, 2)}\n`);
    const config = sources.module('config');
    sources.library(config, 'node:fs', 'fs');
    const file = sources.pathOf(config, 'config/environments.json');
    add(
      config,
      `const environments: Record<string, { temu: { url: string } }> = JSON.parse(fs.readFileSync(${file}, 'utf8'));`,
      "const environment = environments[process.env.NODE_ENV ?? 'development'] ?? environments.production;",
      'export const temuUrl = environment.temu.url;',
    );
    sources.named(into, 'config', 'temuUrl');
    return 'temuUrl';
  },
  joined: inConfig('routerUrl', `export const routerUrl = ['${host}', 'openapi', 'router'].join('/');`, 'routerUrl'),
  'URL object': inConfig('router', `export const router = new URL('${path}', '${host}');`, 'router.href'),
  Map: (context, into) => {
    const { sources } = context;
    const rows = `  ['cn', '${urls.cn}'],\n  ['us', '${urls.us}'],`;
    add(sources.module('config'), `const gateways = new Map<string, string>([\n${rows}\n]);`);
    add(
      sources.module('config'),
      'export function gatewayOf(region: string): string {\n  const found = gateways.get(region);\n  if (found === undefined) throw new Error(region);\n  return found;\n}',
    );
    sources.named(into, 'config', 'gatewayOf');
    return "gatewayOf('cn')";
  },
  'destructured env': inConfig('TEMU_URL', `export const { TEMU_URL = '${urls.cn}' } = process.env;`, 'TEMU_URL'),
  layers: (_context, into) => {
    const { sources } = _context;
    add(sources.module('config/defaults'), `export const defaults = { temu: { gateway: '${urls.cn}', version: 'V1' }, retries: 2 };`);
    const config = sources.module('config/index');
    sources.named(config, 'config/defaults', 'defaults');
    add(
      config,
      'const overrides = { temu: { timeout: 3000 } };',
      'export const settings = { ...defaults, temu: { ...defaults.temu, ...overrides.temu } };',
    );
    sources.named(into, 'config/index', 'settings');
    return 'settings.temu.gateway';
  },
  'class static': inConfig('Config', `export class Config {\n  static readonly ROUTER = '${urls.cn}';\n}`, 'Config.ROUTER'),
};
