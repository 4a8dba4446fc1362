import { classOf, constantOf, type Project, type Source, snakeOf } from './project.js';

/** The origin of the types: how `at` writes one of them. */
export type TypeSource = { readonly kind: string; readonly written: (type: string, at: Source) => string; readonly loop: Loop | null };

/** Types that are gone through: the head of the loop, and what the type is called in it. */
export type Loop = (at: Source) => { readonly head: string; readonly variable: string };

type Maker = (project: Project, types: readonly string[]) => Omit<TypeSource, 'kind'>;

const plain = (written: TypeSource['written']): Omit<TypeSource, 'kind'> => ({ written, loop: null });

const literal: Maker = () => plain((type) => `"${type}"`);

const constants: Maker = ({ source, use }, types) => {
  source('types').lines.push(...types.map((type) => `${constantOf(type)} = "${type}"`), '');
  return plain((type, at) => use(at, 'types', constantOf(type)));
};

const classOfConstants: Maker = ({ source, use }, types) => {
  source('types').lines.push('class ApiType:', ...types.map((type) => `    ${constantOf(type)} = "${type}"`), '', '');
  return plain((type, at) => `${use(at, 'types', 'ApiType')}.${constantOf(type)}`);
};

const byGetattr: Maker = (project, types) => {
  const { written } = classOfConstants(project, types);
  return plain((type, at) => `getattr(${written(type, at).replace(/\.\w+$/, '')}, "${constantOf(type)}")`);
};

const enumValues: Maker = ({ source, use, draw }, types) => {
  const at = source('types');
  at.imports.add('from enum import Enum');
  const base = draw.of(['Enum', 'str, Enum']);
  at.lines.push(`class Api(${base}):`, ...types.map((type) => `    ${constantOf(type)} = "${type}"`), '', '');
  return plain((type, from) => `${use(from, 'types', 'Api')}.${constantOf(type)}.value`);
};

const strEnum: Maker = ({ source, use }, types) => {
  const at = source('types');
  at.imports.add('from enum import StrEnum');
  at.lines.push('class Api(StrEnum):', ...types.map((type) => `    ${constantOf(type)} = "${type}"`), '', '');
  return plain((type, from) => `${use(from, 'types', 'Api')}.${constantOf(type)}`);
};

const unpacked: Maker = ({ source, use }, types) => {
  const names = types.map(constantOf).join(', ');
  source('types').lines.push(`${names} = (`, ...types.map((type) => `    "${type}",`), ')', '');
  return plain((type, at) => use(at, 'types', constantOf(type)));
};

const nested: Maker = ({ source, use }, types) => {
  source('types').lines.push('class Api:', '    class Goods:', ...types.map((type) => `        ${constantOf(type)} = "${type}"`), '', '');
  return plain((type, at) => `${use(at, 'types', 'Api')}.Goods.${constantOf(type)}`);
};

const byFunction: Maker = ({ source, use }, types) => {
  source('types').lines.push(
    '_APIS = {',
    ...types.map((type) => `    "${snakeOf(type)}": "${type}",`),
    '}',
    '',
    '',
    'def api_name(key):',
    '    return _APIS[key]',
    '',
  );
  return plain((type, at) => `${use(at, 'types', 'api_name')}("${snakeOf(type)}")`);
};

const namedTuple: Maker = ({ source, use, draw }, types) => {
  const at = source('types');
  const fields = types.map(snakeOf);
  if (draw.chance(0.5)) {
    at.imports.add('from collections import namedtuple');
    at.lines.push(`Apis = namedtuple("Apis", ["${fields.join('", "')}"])`);
  } else {
    at.imports.add('from typing import NamedTuple');
    at.lines.push('class Apis(NamedTuple):', ...fields.map((field) => `    ${field}: str`), '', '');
  }
  const isNamed = draw.chance(0.7);
  at.lines.push('APIS = Apis(', ...types.map((type) => `    ${isNamed ? `${snakeOf(type)}=` : ''}"${type}",`), ')', '');
  return plain((type, from) => `${use(from, 'types', 'APIS')}.${snakeOf(type)}`);
};

const simpleNamespace: Maker = ({ source, use }, types) => {
  const at = source('types');
  at.imports.add('from types import SimpleNamespace');
  at.lines.push('APIS = SimpleNamespace(', ...types.map((type) => `    ${snakeOf(type)}="${type}",`), ')', '');
  return plain((type, from) => `${use(from, 'types', 'APIS')}.${snakeOf(type)}`);
};

const dictOfEndpoints: Maker = ({ source, use, draw }, types) => {
  const how = draw.of(['flat', 'nested', 'entries', 'get']);
  const at = source('types');
  const entry = (type: string): string => (how === 'entries' ? `{"type": "${type}", "method": "POST"}` : `"${type}"`);
  const body = types.map((type) => `    "${snakeOf(type)}": ${entry(type)},`);
  at.lines.push(
    ...(how === 'nested'
      ? ['ENDPOINTS = {', '    "goods": {', ...body.map((line) => `    ${line}`), '    },', '}', '']
      : ['ENDPOINTS = {', ...body, '}', '']),
  );
  return plain((type, from) => {
    const map = use(from, 'types', 'ENDPOINTS');
    if (how === 'get') return `${map}.get("${snakeOf(type)}")`;
    return `${map}${how === 'nested' ? '["goods"]' : ''}["${snakeOf(type)}"]${how === 'entries' ? '["type"]' : ''}`;
  });
};

const dataclassField: Maker = ({ source, use, draw }, types) => {
  const at = source('types');
  at.imports.add('from dataclasses import dataclass');
  const isFrozen = draw.chance(0.5);
  at.lines.push(`@dataclass${isFrozen ? '(frozen=True)' : ''}`, 'class Endpoint:', '    type: str', '    method: str = "POST"', '', '');
  at.lines.push(...types.map((type) => `${constantOf(type)} = Endpoint(${draw.chance(0.5) ? 'type=' : ''}"${type}")`), '');
  return plain((type, from) => `${use(from, 'types', constantOf(type))}.type`);
};

const dataclassDefaults: Maker = ({ source, use }, types) => {
  const at = source('types');
  at.imports.add('from dataclasses import dataclass');
  at.lines.push(
    '@dataclass(frozen=True)',
    'class Apis:',
    ...types.map((type) => `    ${snakeOf(type)}: str = "${type}"`),
    '',
    '',
    'APIS = Apis()',
    '',
  );
  return plain((type, from) => `${use(from, 'types', 'APIS')}.${snakeOf(type)}`);
};

const jsonFile: Maker = ({ source, use, data, draw }, types) => {
  const at = source('types');
  at.imports.add('import json');
  const path = data(at, 'apis.json', `${JSON.stringify(Object.fromEntries(types.map((type) => [snakeOf(type), type])), null, 2)}\n`);
  const how = draw.of(['open', 'with', 'read_text']);
  if (how === 'open') at.lines.push(`with open(${path}, encoding="utf-8") as fp:`, '    APIS = json.load(fp)', '');
  else if (how === 'with')
    at.lines.push(
      'def load_apis():',
      `    with open(${path}, encoding="utf-8") as fp:`,
      '        return json.load(fp)',
      '',
      '',
      'APIS = load_apis()',
      '',
    );
  else {
    at.imports.add('from pathlib import Path');
    at.lines.push(`APIS = json.loads(Path(${path}).read_text(encoding="utf-8"))`, '');
  }
  return plain((type, from) => `${use(from, 'types', 'APIS')}["${snakeOf(type)}"]`);
};

const iniFile: Maker = ({ source, use, data, draw }, types) => {
  const at = source('types');
  at.imports.add('import configparser');
  const path = data(at, 'apis.ini', ['[apis]', ...types.map((type) => `${snakeOf(type)} = ${type}`), ''].join('\n'));
  at.lines.push('parser = configparser.ConfigParser()', `parser.read(${path}, encoding="utf-8")`, '');
  const isByGet = draw.chance(0.5);
  return plain((type, from) => {
    const name = use(from, 'types', 'parser');
    return isByGet ? `${name}.get("apis", "${snakeOf(type)}")` : `${name}["apis"]["${snakeOf(type)}"]`;
  });
};

const yamlFile: Maker = ({ source, use, data }, types) => {
  const at = source('types');
  at.imports.add('import yaml');
  const path = data(at, 'apis.yaml', ['apis:', ...types.map((type) => `  ${snakeOf(type)}: ${type}`), ''].join('\n'));
  at.lines.push(`with open(${path}, encoding="utf-8") as fp:`, '    CONF = yaml.safe_load(fp)', '');
  return plain((type, from) => `${use(from, 'types', 'CONF')}["apis"]["${snakeOf(type)}"]`);
};

const looped: Maker = ({ source, use, draw }, types) => {
  const at = source('types');
  const how = draw.of(['list', 'items', 'pairs', 'values', 'enum']);
  if (how === 'list') at.lines.push('APIS = [', ...types.map((type) => `    "${type}",`), ']', '');
  else if (how === 'pairs') at.lines.push('APIS = [', ...types.map((type) => `    ("${snakeOf(type)}", "${type}"),`), ']', '');
  else if (how === 'enum') {
    at.imports.add('from enum import Enum');
    at.lines.push('class APIS(Enum):', ...types.map((type) => `    ${constantOf(type)} = "${type}"`), '', '');
  } else at.lines.push('APIS = {', ...types.map((type) => `    "${snakeOf(type)}": "${type}",`), '}', '');
  const loop: Loop = (from) => {
    const name = use(from, 'types', 'APIS');
    if (how === 'list') return { head: `for api in ${name}:`, variable: 'api' };
    if (how === 'enum') return { head: `for member in ${name}:`, variable: 'member.value' };
    if (how === 'values') return { head: `for api in ${name}.values():`, variable: 'api' };
    return { head: `for title, api in ${name}${how === 'items' ? '.items()' : ''}:`, variable: 'api' };
  };
  return { written: (type) => `"${type}"`, loop };
};

/** Requests that are objects: their class says what they are. */
export function requestClass({ source, draw }: Project, type: string, written: string, how: string): string {
  const at = source('models');
  const name = `${classOf(type)}Request`;
  const base = 'BaseRequest';
  const own =
    {
      attribute: [`    api_type = ${written}`],
      property: ['    @property', '    def api_type(self):', `        return ${written}`],
      method: ['    def get_api_type(self):', `        return ${written}`],
      constructor: ['    def __init__(self, params):', `        super().__init__(${written}, params)`],
    }[how] ?? [];
  at.lines.push(`class ${name}(${base}):`, ...(draw.chance(0.3) ? ['    """Generated from the documents."""', ''] : []), ...own, '', '');
  return name;
}

const makers: readonly [readonly [string, Maker], ...(readonly [string, Maker])[]] = [
  ['literal', literal],
  ['literal', literal],
  ['constants', constants],
  ['class of constants', classOfConstants],
  ['getattr', byGetattr],
  ['enum', enumValues],
  ['StrEnum', strEnum],
  ['unpacked', unpacked],
  ['nested class', nested],
  ['function', byFunction],
  ['namedtuple', namedTuple],
  ['SimpleNamespace', simpleNamespace],
  ['dict', dictOfEndpoints],
  ['dataclass field', dataclassField],
  ['dataclass defaults', dataclassDefaults],
  ['json file', jsonFile],
  ['ini file', iniFile],
  ['yaml file', yamlFile],
  ['loop', looped],
  ['loop', looped],
];

export function drawTypes(project: Project, types: readonly string[], mayLoop: boolean): TypeSource {
  const [kind, maker] = project.draw.of(mayLoop ? makers : withoutLoops);
  project.axes.type = kind;
  return { kind, ...maker(project, types) };
}

const withoutLoops = makers.filter(([kind]) => kind !== 'loop') as unknown as typeof makers;
