import type { Draw } from '../../contract.js';
import { camel, type Named, pascal } from '../named.js';
import type { PhpFile } from './source.js';

/** The origin of the types. `handed`: the parameter of the client's method, and how the type is read there. */
export type TypeSource = {
  readonly name: string;
  readonly files: readonly PhpFile[];
  readonly handed: { readonly declared: string; readonly read: string };
  expression(named: Named): string;
};

const asString = { declared: 'string $type', read: '$type' };

export function typeSourceOf(draw: Draw, types: readonly Named[]): TypeSource {
  return draw.of<(types: readonly Named[]) => TypeSource>([
    literal,
    literal,
    constants,
    constants,
    interfaceConstants,
    enumValue,
    enumHanded,
    mapConstant,
    mapFunction,
    matched,
    promoted,
  ])(types);
}

function source(name: string, className: string, body: string, expression: TypeSource['expression'], handed = asString): TypeSource {
  return { name, files: [{ space: 'Api', name: className, body }], handed, expression };
}

function literal(): TypeSource {
  return { name: 'literal', files: [], handed: asString, expression: ({ type }) => `'${type}'` };
}

function constants(types: readonly Named[]): TypeSource {
  const lines = types.map(({ constant, type }) => `    const ${constant} = '${type}';\n`).join('');
  return source('constant', 'ApiTypes', `class ApiTypes\n{\n${lines}}\n`, ({ constant }) => `ApiTypes::${constant}`);
}

function interfaceConstants(types: readonly Named[]): TypeSource {
  const lines = types.map(({ constant, type }) => `    public const ${constant} = '${type}';\n`).join('');
  return source('interface-constant', 'TemuApi', `interface TemuApi\n{\n${lines}}\n`, ({ constant }) => `TemuApi::${constant}`);
}

function enumBody(types: readonly Named[]): string {
  return `enum ApiType: string\n{\n${types.map(({ words, type }) => `    case ${pascal(words)} = '${type}';\n`).join('')}}\n`;
}

function enumValue(types: readonly Named[]): TypeSource {
  return source('enum', 'ApiType', enumBody(types), ({ words }) => `ApiType::${pascal(words)}->value`);
}

function enumHanded(types: readonly Named[]): TypeSource {
  return source('enum-handed', 'ApiType', enumBody(types), ({ words }) => `ApiType::${pascal(words)}`, {
    declared: 'ApiType $api',
    read: '$api->value',
  });
}

function mapConstant(types: readonly Named[]): TypeSource {
  const lines = types.map(({ words, type }) => `        '${camel(words)}' => '${type}',\n`).join('');
  return source(
    'map',
    'ApiTypes',
    `class ApiTypes\n{\n    const MAP = [\n${lines}    ];\n}\n`,
    ({ words }) => `ApiTypes::MAP['${camel(words)}']`,
  );
}

function mapFunction(types: readonly Named[]): TypeSource {
  const lines = types.map(({ words, type }) => `            '${camel(words)}' => '${type}',\n`).join('');
  const body = `class ApiTypes\n{\n    public static function of(string $action): string\n    {\n        $types = [\n${lines}        ];\n        return $types[$action];\n    }\n}\n`;
  return source('map-function', 'ApiTypes', body, ({ words }) => `ApiTypes::of('${camel(words)}')`);
}

function matched(types: readonly Named[]): TypeSource {
  const lines = types.map(({ words, type }) => `            '${camel(words)}' => '${type}',\n`).join('');
  const body = `class ApiTypes\n{\n    public static function of(string $action): string\n    {\n        return match ($action) {\n${lines}        };\n    }\n}\n`;
  return source('match', 'ApiTypes', body, ({ words }) => `ApiTypes::of('${camel(words)}')`);
}

function promoted(): TypeSource {
  const body = `class ApiCall\n{\n    public function __construct(public readonly string $type, private string $version = 'V1')\n    {\n    }\n\n    public function version(): string\n    {\n        return $this->version;\n    }\n}\n`;
  return source('promoted-property', 'ApiCall', body, ({ type }) => `new ApiCall('${type}')`, {
    declared: 'ApiCall $api',
    read: '$api->type',
  });
}
