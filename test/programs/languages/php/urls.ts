import type { Draw } from '../../contract.js';
import { cnUrl, usUrl } from '../named.js';
import type { Layout, PhpFile } from './source.js';

export type Region = 'cn' | 'us';

/** `constant`: the expression can stand in a constant and a default. */
export type UrlSource = {
  readonly name: string;
  readonly files: readonly PhpFile[];
  readonly extra: ReadonlyMap<string, string>;
  expression(region: Region): string;
};

const upper = (region: Region): string => region.toUpperCase();

export function urlSourceOf(draw: Draw, layout: Layout): UrlSource {
  return draw.of<(layout: Layout) => UrlSource>([
    constant,
    constant,
    defined,
    required,
    requiredNested,
    ini,
    environment,
    regionMap,
    matched,
    json,
    staticProperty,
    enumerated,
    switched,
  ])(layout);
}

function source(name: string, body: string, expression: UrlSource['expression'], extra: Readonly<Record<string, string>> = {}): UrlSource {
  return { name, files: [{ space: 'Config', name: 'TemuConfig', body }], extra: new Map(Object.entries(extra)), expression };
}

function root({ namespaced }: Layout): string {
  return namespaced ? "__DIR__ . '/../.." : "__DIR__ . '/..";
}

function constant(): UrlSource {
  const body = `final class TemuConfig
{
    public const URL_CN = '${cnUrl}';
    public const URL_US = '${usUrl}';
}
`;
  return source('constant', body, (region) => `TemuConfig::URL_${upper(region)}`);
}

function hostBody(): string {
  return `final class TemuConfig
{
    const HOST_CN = 'https://openapi.kuajingmaihuo.com';
    const HOST_US = 'https://openapi-b-us.temu.com';
    const PATH = '/openapi/router';
`;
}

function staticProperty(): UrlSource {
  const body = `${hostBody()}
    public static function url(string $host): string
    {
        return $host . self::PATH;
    }
}
`;
  return source('host-and-path', body, (region) => `TemuConfig::url(TemuConfig::HOST_${upper(region)})`);
}

function defined(): UrlSource {
  const body = `define('TEMU_URL_CN', '${cnUrl}');
define('TEMU_URL_US', '${usUrl}');

final class TemuConfig
{
    public static function cn(): string
    {
        return TEMU_URL_CN;
    }

    public static function us(): string
    {
        return TEMU_URL_US;
    }
}
`;
  return source('define', body, (region) => `TemuConfig::${region}()`);
}

function required(layout: Layout): UrlSource {
  const body = `final class TemuConfig
{
    public static function get(string $key): string
    {
        return (require ${root(layout)}/config.php')[$key];
    }
}
`;
  const config = `<?php\n\nreturn [\n    'cn' => '${cnUrl}',\n    'us' => '${usUrl}',\n];\n`;
  return source('required-array', body, (region) => `TemuConfig::get('${region}')`, { 'config.php': config });
}

function requiredNested(layout: Layout): UrlSource {
  const body = `final class TemuConfig
{
    private static ?array $settings = null;

    public static function all(): array
    {
        if (self::$settings === null) {
            self::$settings = require ${root(layout)}/config/temu.php';
        }
        return self::$settings;
    }
}
`;
  const config = `<?php\n\nreturn [\n    'app_key' => 'key',\n    'gateways' => [\n        'cn' => ['url' => '${cnUrl}'],\n        'us' => ['url' => '${usUrl}'],\n    ],\n];\n`;
  return source('required-nested', body, (region) => `TemuConfig::all()['gateways']['${region}']['url']`, { 'config/temu.php': config });
}

function ini(layout: Layout): UrlSource {
  const body = `final class TemuConfig
{
    public static function url(string $region): string
    {
        $settings = parse_ini_file(${root(layout)}/temu.ini', true);
        return $settings[$region]['url'];
    }
}
`;
  return source('ini', body, (region) => `TemuConfig::url('${region}')`, {
    'temu.ini': `[cn]\nurl = "${cnUrl}"\n\n[us]\nurl = "${usUrl}"\n`,
  });
}

function json(layout: Layout): UrlSource {
  const body = `final class TemuConfig
{
    public static function load(): array
    {
        return json_decode(file_get_contents(${root(layout)}/settings.json'), true);
    }
}
`;
  const text = `{\n  "temu": {\n    "cn": "${cnUrl}",\n    "us": "${usUrl}"\n  }\n}\n`;
  return source('json', body, (region) => `TemuConfig::load()['temu']['${region}']`, { 'settings.json': text });
}

function environment(): UrlSource {
  const body = `final class TemuConfig
{
    public static function cn(): string
    {
        return getenv('TEMU_URL') ?: '${cnUrl}';
    }

    public static function us(): string
    {
        $url = getenv('TEMU_US_URL');
        return $url !== false ? $url : '${usUrl}';
    }
}
`;
  return source('environment', body, (region) => `TemuConfig::${region}()`);
}

function regionMap(): UrlSource {
  const body = `final class TemuConfig
{
    public const URLS = [
        'CN' => '${cnUrl}',
        'US' => '${usUrl}',
    ];

    public static function urlOf(string $region): string
    {
        return self::URLS[$region];
    }
}
`;
  return source('region-map', body, (region) => `TemuConfig::urlOf('${upper(region)}')`);
}

function matched(): UrlSource {
  const body = `final class TemuConfig
{
    public static function urlOf(string $region): string
    {
        return match ($region) {
            'us' => '${usUrl}',
            'cn' => '${cnUrl}',
            default => throw new \\InvalidArgumentException($region),
        };
    }
}
`;
  return source('match', body, (region) => `TemuConfig::urlOf('${region}')`);
}

function switched(): UrlSource {
  const body = `final class TemuConfig
{
    public static function urlOf(string $region): string
    {
        switch ($region) {
            case 'us':
                return '${usUrl}';
            case 'cn':
                return '${cnUrl}';
        }
        throw new \\InvalidArgumentException($region);
    }
}
`;
  return source('switch', body, (region) => `TemuConfig::urlOf('${region}')`);
}

function enumerated(): UrlSource {
  const body = `enum Gateway: string
{
    case CN = '${cnUrl}';
    case US = '${usUrl}';
}
`;
  return {
    name: 'enum',
    files: [{ space: 'Config', name: 'Gateway', body }],
    extra: new Map(),
    expression: (region) => `Gateway::${upper(region)}->value`,
  };
}
