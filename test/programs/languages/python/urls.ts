import type { Role } from './layout.js';
import type { Project, Source } from './project.js';

export type Gateway = 'cn' | 'us' | 'eu';

/** The form of a URL's source, or of a client's parameter. */
export type Form = 'url' | 'base' | 'host';

/** The origin of the URLs: how `at` writes that of a gateway; `byRegion`: with the region in a variable, where the source can be asked so. */
export type UrlSource = {
  readonly kind: string;
  readonly form: Form;
  readonly written: (gateway: Gateway, at: Source) => string;
  readonly byRegion: ((region: string, at: Source) => string) | null;
};

type Made = Omit<UrlSource, 'kind' | 'form'>;
/** `roles`: the files that may hold the URLs. */
type Maker = (project: Project, values: readonly (readonly [Gateway, string])[], roles: readonly [Role, ...Role[]]) => Made;

const hosts: Readonly<Record<Gateway, string>> = {
  ...{ cn: 'openapi.kuajingmaihuo.com', us: 'openapi-b-us.temu.com', eu: 'openapi-b-eu.temu.com' },
};

export const PATH = '/openapi/router';

const writtenIn = (gateway: Gateway, form: Form): string =>
  form === 'host' ? hosts[gateway] : `https://${hosts[gateway]}${form === 'url' ? PATH : ''}`;

const nameOf = (gateway: Gateway): string => (gateway === 'cn' ? 'TEMU_URL' : `TEMU_${gateway.toUpperCase()}_URL`);
const lower = (gateway: Gateway): string => nameOf(gateway).toLowerCase();

const constants: Maker = ({ source, use, draw }, values, roles) => {
  const role = draw.of(roles);
  source(role).lines.push(...values.map(([gateway, value]) => `${nameOf(gateway)} = "${value}"`), '');
  return { written: (gateway, at) => use(at, role, nameOf(gateway)), byRegion: null };
};

const settingsClass: Maker = ({ source, use, draw }, values) => {
  const how = draw.of(['class', 'instance', 'dataclass', 'pydantic']);
  const at = source('settings');
  const typed = how === 'dataclass' || how === 'pydantic' ? ': str' : '';
  if (how === 'dataclass') at.imports.add('from dataclasses import dataclass');
  if (how === 'pydantic')
    at.imports.add(draw.of(['from pydantic_settings import BaseSettings', 'from pydantic import BaseModel as BaseSettings']));
  at.lines.push(...(how === 'dataclass' ? ['@dataclass'] : []), `class Settings${how === 'pydantic' ? '(BaseSettings)' : ''}:`);
  at.lines.push(...values.map(([gateway, value]) => `    ${lower(gateway)}${typed} = "${value}"`), `    app_key${typed} = "key"`, '', '');
  if (how === 'class') return { written: (gateway, from) => `${use(from, 'settings', 'Settings')}.${lower(gateway)}`, byRegion: null };
  const getter = draw.chance(0.3);
  if (getter) at.lines.push('def get_settings():', '    return Settings()', '');
  else at.lines.push('settings = Settings()', '');
  return {
    written: (gateway, from) => `${use(from, 'settings', getter ? 'get_settings' : 'settings')}${getter ? '()' : ''}.${lower(gateway)}`,
    byRegion: null,
  };
};

const namespace: Maker = ({ source, use, draw }, values) => {
  const at = source('settings');
  at.imports.add('from types import SimpleNamespace');
  at.lines.push(
    'settings = SimpleNamespace(',
    ...values.map(([gateway, value]) => `    ${lower(gateway)}="${value}",`),
    '    timeout=10,',
    ')',
    '',
  );
  const isByGetattr = draw.chance(0.3);
  return {
    written: (gateway, from) => {
      const name = use(from, 'settings', 'settings');
      return isByGetattr ? `getattr(${name}, "${lower(gateway)}")` : `${name}.${lower(gateway)}`;
    },
    byRegion: null,
  };
};

const environment: Maker = ({ source, use, draw }, values) => {
  const how = draw.of(['environ.get', 'getenv', 'getenv or', 'ternary']);
  const at = source('settings');
  at.imports.add('import os');
  for (const [gateway, value] of values) {
    const name = nameOf(gateway);
    if (how === 'environ.get') at.lines.push(`${name} = os.environ.get("${name}", "${value}")`);
    if (how === 'getenv') at.lines.push(`${name} = os.getenv("${name}", "${value}")`);
    if (how === 'getenv or') at.lines.push(`${name} = os.getenv("${name}") or "${value}"`);
    if (how === 'ternary') at.lines.push(`${name} = os.environ["${name}"] if "${name}" in os.environ else "${value}"`);
  }
  at.lines.push('');
  return { written: (gateway, from) => use(from, 'settings', nameOf(gateway)), byRegion: null };
};

/** `getattr(settings, "TEMU_URL", default)`, where the settings do not say. */
const getattrDefault: Maker = ({ source, draw, use }, values) => {
  const isSaid = draw.chance(0.5);
  source('settings').lines.push(
    'class settings:',
    '    APP_KEY = "key"',
    ...(isSaid ? values.map(([gateway, value]) => `    ${nameOf(gateway)} = "${value}"`) : []),
    '',
  );
  return {
    written: (gateway, from) => {
      const value = values.find(([one]) => one === gateway)?.[1] ?? '';
      return `getattr(${use(from, 'settings', 'settings')}, "${nameOf(gateway)}", "${value}")`;
    },
    byRegion: null,
  };
};

const jsonFile: Maker = ({ source, use, data, draw }, values) => {
  const at = source('settings');
  at.imports.add('import json');
  const gateways = Object.fromEntries(values.map(([gateway, value]) => [lower(gateway), value]));
  const path = data(at, 'config.json', `${JSON.stringify({ app_key: 'key', temu: gateways }, null, 2)}\n`);
  const how = draw.of(['with', 'open', 'function']);
  if (how === 'with') at.lines.push(`with open(${path}, encoding="utf-8") as f:`, '    CONFIG = json.load(f)', '');
  if (how === 'open') {
    at.imports.add('from pathlib import Path');
    at.lines.push(`CONFIG = json.loads(Path(${path}).read_text("utf-8"))`, '');
  }
  if (how === 'function')
    at.lines.push(
      'def load_config(path):',
      '    with open(path, "r", encoding="utf-8") as f:',
      '        return json.load(f)',
      '',
      '',
      `CONFIG = load_config(${path})`,
      '',
    );
  const isGet = draw.chance(0.3);
  return {
    written: (gateway, from) =>
      `${use(from, 'settings', 'CONFIG')}["temu"]${isGet ? `.get("${lower(gateway)}")` : `["${lower(gateway)}"]`}`,
    byRegion: null,
  };
};

const iniFile: Maker = ({ source, use, data, draw }, values) => {
  const at = source('settings');
  at.imports.add('import configparser');
  const path = data(
    at,
    'config.ini',
    ['[temu]', ...values.map(([gateway, value]) => `${lower(gateway)} = ${value}`), 'app_key = key', ''].join('\n'),
  );
  at.lines.push('config = configparser.ConfigParser()', `config.read(${path}, encoding="utf-8")`, '');
  const isByGet = draw.chance(0.5);
  return {
    written: (gateway, from) => {
      const name = use(from, 'settings', 'config');
      return isByGet ? `${name}.get("temu", "${lower(gateway)}")` : `${name}["temu"]["${lower(gateway)}"]`;
    },
    byRegion: null,
  };
};

const yamlFile: Maker = ({ source, use, data }, values) => {
  const at = source('settings');
  at.imports.add('import yaml');
  const path = data(
    at,
    'config.yaml',
    ['temu:', ...values.map(([gateway, value]) => `  ${lower(gateway)}: ${value}`), '  app_key: key', ''].join('\n'),
  );
  at.lines.push(`with open(${path}, encoding="utf-8") as f:`, '    CONFIG = yaml.safe_load(f)', '');
  return { written: (gateway, from) => `${use(from, 'settings', 'CONFIG')}["temu"]["${lower(gateway)}"]`, byRegion: null };
};

const regionDict: Maker = ({ source, use, draw }, values, roles) => {
  const role = draw.of(roles);
  source(role).lines.push('GATEWAYS = {', ...values.map(([gateway, value]) => `    "${gateway.toUpperCase()}": "${value}",`), '}', '');
  return {
    written: (gateway, at) => `${use(at, role, 'GATEWAYS')}["${gateway.toUpperCase()}"]`,
    byRegion: (region, at) =>
      draw.chance(0.7) ? `${use(at, role, 'GATEWAYS')}[${region}]` : `${use(at, role, 'GATEWAYS')}.get(${region})`,
  };
};

const regionEnum: Maker = ({ source, use }, values) => {
  const at = source('settings');
  at.imports.add('from enum import Enum');
  at.lines.push('class Gateway(Enum):', ...values.map(([gateway, value]) => `    ${gateway.toUpperCase()} = "${value}"`), '', '');
  return {
    written: (gateway, from) => `${use(from, 'settings', 'Gateway')}.${gateway.toUpperCase()}.value`,
    byRegion: (region, from) => `${use(from, 'settings', 'Gateway')}[${region}].value`,
  };
};

const byFunction: Maker = ({ source, use, draw }, values) => {
  const isByMatch = draw.chance(0.3) && values.length > 1;
  const at = source('settings');
  at.lines.push('def gateway_url(region="CN"):');
  if (isByMatch) {
    at.lines.push(
      '    match region:',
      ...values.flatMap(([gateway, value]) => [`        case "${gateway.toUpperCase()}":`, `            return "${value}"`]),
    );
    at.lines.push('        case _:', '            raise ValueError(region)', '', '');
  } else {
    const [[, first], ...others] = values as readonly [readonly [Gateway, string], ...(readonly [Gateway, string])[]];
    at.lines.push(
      ...others.flatMap(([gateway, value]) => [`    if region == "${gateway.toUpperCase()}":`, `        return "${value}"`]),
      `    return "${first}"`,
      '',
      '',
    );
  }
  return {
    written: (gateway, from) =>
      `${use(from, 'settings', 'gateway_url')}(${gateway === 'cn' && draw.chance(0.5) ? '' : `"${gateway.toUpperCase()}"`})`,
    byRegion: (region, from) => `${use(from, 'settings', 'gateway_url')}(${region})`,
  };
};

const moduleDict: Maker = ({ source, use, draw }, values) => {
  source('settings').lines.push(
    'TEMU = {',
    ...values.map(([gateway, value]) => `    "${lower(gateway)}": "${value}",`),
    '    "app_key": "key",',
    '}',
    '',
  );
  const isGet = draw.chance(0.3);
  return {
    written: (gateway, from) => `${use(from, 'settings', 'TEMU')}${isGet ? `.get("${lower(gateway)}")` : `["${lower(gateway)}"]`}`,
    byRegion: null,
  };
};

const unpacked: Maker = ({ source, use }, values) => {
  source('settings').lines.push(
    `${values.map(([gateway]) => nameOf(gateway)).join(', ')}, APP_KEY = ${values.map(([, value]) => `"${value}"`).join(', ')}, "key"`,
    '',
  );
  return { written: (gateway, at) => use(at, 'settings', nameOf(gateway)), byRegion: null };
};

const loaded: Maker = ({ source, use }, values) => {
  const at = source('settings');
  at.imports.add('import os').add('from dataclasses import dataclass');
  at.lines.push(
    '@dataclass',
    'class Config:',
    ...values.map(([gateway]) => `    ${lower(gateway)}: str`),
    '    app_key: str = "key"',
    '',
    '    @classmethod',
    '    def load(cls):',
    '        return cls(',
    ...values.map(([gateway, value]) => `            ${lower(gateway)}=os.getenv("${nameOf(gateway)}", "${value}"),`),
    '        )',
    '',
    '',
    'config = Config.load()',
    '',
  );
  return { written: (gateway, from) => `${use(from, 'settings', 'config')}.${lower(gateway)}`, byRegion: null };
};

const makers: readonly [readonly [string, Maker], ...(readonly [string, Maker])[]] = [
  ['constant', constants],
  ['constant', constants],
  ['settings object', settingsClass],
  ['settings object', settingsClass],
  ['SimpleNamespace', namespace],
  ['environment default', environment],
  ['environment default', environment],
  ['getattr default', getattrDefault],
  ['json file', jsonFile],
  ['ini file', iniFile],
  ['yaml file', yamlFile],
  ['region dict', regionDict],
  ['region enum', regionEnum],
  ['function', byFunction],
  ['dict of a module', moduleDict],
  ['unpacked', unpacked],
  ['loaded by a class method', loaded],
];

/** A class may stand in a file that the client's own imports, so only the settings hold what it takes. */
export function drawUrls(project: Project, gateways: readonly Gateway[], form: Form, isClass: boolean): UrlSource {
  const roles: readonly [Role, ...Role[]] = isClass ? ['settings'] : ['settings', 'client'];
  const [kind, maker] = project.draw.of(makers);
  project.axes.url = kind;
  const values = gateways.map((gateway) => [gateway, writtenIn(gateway, form)] as const);
  return { kind, form, ...maker(project, values, roles) };
}

/** The text of a source in the form that a client takes. */
export function shaped({ draw, axes }: Project, at: Source, written: string, has: Form, needs: Form): string {
  if (has === needs) return needs === 'host' || !draw.chance(0.15) ? written : tidied(written, draw.of(['rstrip', 'strip']));
  const how = draw.of(['f-string', '+', 'urljoin', '%', 'format']);
  axes.joined = how;
  const before = has === 'host' ? 'https://' : '';
  const behind = needs === 'url' ? PATH : '';
  if (how === 'urljoin' && before === '' && behind !== '') {
    at.imports.add('from urllib.parse import urljoin');
    return `urljoin(${written}, "${behind}")`;
  }
  if (how === '%') return `"${before}%s${behind}" % ${written}`;
  if (how === 'format') return `"${before}{}${behind}".format(${written})`;
  if (how === 'f-string' && !written.includes('"')) return `f"${before}{${written}}${behind}"`;
  return [...(before === '' ? [] : [`"${before}"`]), written, ...(behind === '' ? [] : [`"${behind}"`])].join(' + ');
}

function tidied(written: string, how: string): string {
  return how === 'rstrip' ? `${written}.rstrip("/")` : `${written}.strip()`;
}
