import type { Draw } from '../../contract.js';
import { camel, indented, type Named, pascal, type Sends } from '../named.js';
import type { Body } from './bodies.js';
import { factory, fluentCall, jobs, service } from './layers.js';
import type { PhpFile } from './source.js';
import type { Transport } from './transports.js';
import type { TypeSource } from './types.js';
import type { Region, UrlSource } from './urls.js';

export type Parts = {
  readonly sends: Sends;
  readonly url: UrlSource;
  readonly types: TypeSource;
  readonly body: Body;
  readonly transport: Transport;
};

/** A client with what its callers say. */
export type Client = { readonly name: string; readonly files: readonly PhpFile[]; readonly statements: readonly string[] };

const biz = ["['page' => 1]", '[]', "['productId' => 10]"] as const;

export function clientOf(draw: Draw, parts: Parts): Client {
  const isAlone = parts.sends.region.length === 0;
  return draw.of<(draw: Draw, parts: Parts) => Client>([
    constructed,
    promoted,
    setter,
    overridden,
    parentConstructor,
    trait,
    requests,
    behindInterface,
    fluent,
    service,
    jobs,
    fluentCall,
    factory,
    ...(isAlone ? [direct, staticMethods, defaulted] : []),
  ])(draw, parts);
}

export const callName = (draw: Draw): string => draw.of(['call', 'call', 'request', 'send', 'execute', 'post', 'invoke', 'callApi']);

export type Method = {
  readonly url: string;
  readonly modifiers: string;
  readonly declared?: string;
  readonly read?: string;
  readonly first?: string;
};

export function method({ types, body, transport }: Parts, name: string, { url, modifiers, declared, read, first }: Method): string {
  const text = `${first ?? ''}${body.statements(read ?? types.handed.read)}\n${transport.statements(url, body.form)}`;
  const params = first === undefined ? `${declared ?? types.handed.declared}, array $data = []` : (declared ?? '');
  return `    ${modifiers} function ${name}(${params}): string\n    {\n${indented(text, 8)}\n    }\n${indented(body.methods, 4)}`;
}

export function calls(draw: Draw, { types }: Parts, receiver: string, name: string, sent: readonly Named[]): readonly string[] {
  return sent.map((one) => `${receiver}${name}(${types.expression(one)}, ${draw.of(biz)});`);
}

function perRegion(draw: Draw, parts: Parts, name: string, made: (region: Region) => string): readonly string[] {
  const { cn, region } = parts.sends;
  const first = [`$client = ${made('cn')};`, ...calls(draw, parts, '$client->', name, cn)];
  return region.length === 0 ? first : [...first, `$overseas = ${made('us')};`, ...calls(draw, parts, '$overseas->', name, region)];
}

export function file(name: string, body: string): PhpFile {
  return { space: 'Temu', name, body };
}

function direct(draw: Draw, parts: Parts): Client {
  const name = callName(draw);
  const body = `class TemuClient\n{\n${method(parts, name, { modifiers: 'public', url: parts.url.expression('cn') })}}\n`;
  return {
    name: 'direct',
    files: [file('TemuClient', body)],
    statements: ['$client = new TemuClient();', ...calls(draw, parts, '$client->', name, parts.sends.cn)],
  };
}

function staticMethods(draw: Draw, parts: Parts): Client {
  const name = callName(draw);
  const text = method(parts, name, { modifiers: 'public static', url: parts.url.expression('cn') })
    .replaceAll('$this->', 'self::')
    .replaceAll('private function', 'private static function');
  return {
    name: 'static',
    files: [file('TemuClient', `class TemuClient\n{\n${text}}\n`)],
    statements: calls(draw, parts, 'TemuClient::', name, parts.sends.cn),
  };
}

function defaulted(draw: Draw, parts: Parts): Client {
  const name = callName(draw);
  const body = `class TemuClient
{
    private string $baseUrl;

    public function __construct(?string $baseUrl = null)
    {
        $this->baseUrl = $baseUrl ?? ${parts.url.expression('cn')};
    }

${method(parts, name, { modifiers: 'public', url: '$this->baseUrl' })}}
`;
  return {
    name: 'defaulted constructor',
    files: [file('TemuClient', body)],
    statements: ['$client = new TemuClient();', ...calls(draw, parts, '$client->', name, parts.sends.cn)],
  };
}

function constructed(draw: Draw, parts: Parts): Client {
  const name = callName(draw);
  const field = draw.of(['baseUrl', 'gateway', 'endpoint']);
  const body = `class TemuClient
{
    private $${field};

    public function __construct(string $${field})
    {
        $this->${field} = $${field};
    }

${method(parts, name, { modifiers: 'public', url: `$this->${field}` })}}
`;
  return {
    name: 'constructor',
    files: [file('TemuClient', body)],
    statements: perRegion(draw, parts, name, (region) => `new TemuClient(${parts.url.expression(region)})`),
  };
}

function promoted(draw: Draw, parts: Parts): Client {
  const name = callName(draw);
  const isNamed = draw.chance(0.4);
  const body = `final class TemuClient
{
    public function __construct(private readonly string $gateway, private string $appKey = 'key')
    {
    }

    public function appKey(): string
    {
        return $this->appKey;
    }

${method(parts, name, { modifiers: 'public', url: '$this->gateway' })}}
`;
  return {
    name: 'promoted constructor',
    files: [file('TemuClient', body)],
    statements: perRegion(
      draw,
      parts,
      name,
      (region) => `new TemuClient(${isNamed ? "appKey: 'k', gateway: " : ''}${parts.url.expression(region)})`,
    ),
  };
}

function setter(draw: Draw, parts: Parts): Client {
  const name = callName(draw);
  const body = `class TemuClient
{
    protected string $baseUrl = '';

    public function setBaseUrl(string $baseUrl): self
    {
        $this->baseUrl = $baseUrl;
        return $this;
    }

    public function getBaseUrl(): string
    {
        return $this->baseUrl;
    }

${method(parts, name, { modifiers: 'public', url: draw.of(['$this->baseUrl', '$this->getBaseUrl()']) })}}
`;
  const { cn, region } = parts.sends;
  const isReused = draw.chance(0.4);
  const receiver = isReused ? '$client' : '$overseas';
  const overseas =
    region.length === 0
      ? []
      : [
          ...(isReused ? [] : ['$overseas = new TemuClient();']),
          `${receiver}->setBaseUrl(${parts.url.expression('us')});`,
          ...calls(draw, parts, `${receiver}->`, name, region),
        ];
  return {
    name: isReused ? 'setter, one object' : 'setter',
    files: [file('TemuClient', body)],
    statements: [
      '$client = new TemuClient();',
      `$client->setBaseUrl(${parts.url.expression('cn')});`,
      ...calls(draw, parts, '$client->', name, cn),
      ...overseas,
    ],
  };
}

function fluent(draw: Draw, parts: Parts): Client {
  const name = callName(draw);
  const body = `class TemuClient
{
    private array $config = [];

    public static function create(array $config): self
    {
        $client = new self();
        $client->config = $config;
        return $client;
    }

${method(parts, name, { modifiers: 'public', url: "$this->config['url']" })}}
`;
  return {
    name: 'config array',
    files: [file('TemuClient', body)],
    statements: perRegion(
      draw,
      parts,
      name,
      (region) => `TemuClient::create(['url' => ${parts.url.expression(region)}, 'app_key' => 'key'])`,
    ),
  };
}

function services(
  draw: Draw,
  parts: Parts,
  region: Region,
  inherited: string,
): { readonly text: string; readonly names: readonly string[] } {
  const sent = region === 'cn' ? parts.sends.cn : parts.sends.region;
  const text = sent
    .map(
      (one) =>
        `    public function ${camel(one.words)}(array $data): string\n    {\n        return ${draw.of(['$this->', '$this->', 'parent::'])}${inherited}(${parts.types.expression(one)}, $data);\n    }\n`,
    )
    .join('\n');
  return { text, names: sent.map(({ words }) => camel(words)) };
}

function subclasses(
  draw: Draw,
  parts: Parts,
  inherited: string,
  head: (region: Region) => string,
  kind = 'extends AbstractClient',
  use = '',
): { readonly files: readonly PhpFile[]; readonly statements: readonly string[] } {
  const regions: readonly Region[] = parts.sends.region.length > 0 ? ['cn', 'us'] : ['cn'];
  const made = regions.map((region) => {
    const name = region === 'cn' ? 'CnClient' : 'UsClient';
    const { text, names } = services(draw, parts, region, inherited);
    const body = `class ${name} ${kind}\n{\n${use}${head(region)}\n${use === '' ? text : text.replaceAll('parent::', '$this->')}}\n`;
    return {
      file: file(name, body),
      statements: [`$${region} = new ${name}();`, ...names.map((one) => `$${region}->${one}(${draw.of(biz)});`)],
    };
  });
  return { files: made.map((one) => one.file), statements: made.flatMap((one) => one.statements) };
}

function overridden(draw: Draw, parts: Parts): Client {
  const name = callName(draw);
  const body = `abstract class AbstractClient\n{\n    abstract protected function url(): string;\n\n${method(parts, name, { modifiers: 'protected', url: '$this->url()' })}}\n`;
  const made = subclasses(
    draw,
    parts,
    name,
    (region) => `    protected function url(): string\n    {\n        return ${parts.url.expression(region)};\n    }\n`,
  );
  return { name: 'abstract base, URL overridden', files: [file('AbstractClient', body), ...made.files], statements: made.statements };
}

function parentConstructor(draw: Draw, parts: Parts): Client {
  const name = callName(draw);
  const body = `abstract class AbstractClient\n{\n    protected string $host;\n\n    public function __construct(string $host)\n    {\n        $this->host = $host;\n    }\n\n${method(parts, name, { modifiers: 'protected', url: '$this->host' })}}\n`;
  const made = subclasses(
    draw,
    parts,
    name,
    (region) => `    public function __construct()\n    {\n        parent::__construct(${parts.url.expression(region)});\n    }\n`,
  );
  return { name: 'abstract base, URL by parent', files: [file('AbstractClient', body), ...made.files], statements: made.statements };
}

function trait(draw: Draw, parts: Parts): Client {
  const name = callName(draw);
  const body = `trait SendsRequests\n{\n${method(parts, name, { modifiers: 'protected', url: '$this->url()' })}}\n`;
  const made = subclasses(
    draw,
    parts,
    name,
    (region) => `    private function url(): string\n    {\n        return ${parts.url.expression(region)};\n    }\n`,
    '',
    '    use SendsRequests;\n\n',
  );
  return {
    name: 'trait',
    files: [file('SendsRequests', body), ...made.files.map((one) => ({ ...one, body: one.body.replace(/^class (\w+) \n/, 'class $1\n') }))],
    statements: made.statements,
  };
}

function requests(draw: Draw, parts: Parts): Client {
  const name = draw.of(['execute', 'send', 'call']);
  const isAbstract = draw.chance(0.5);
  const base = isAbstract
    ? 'abstract class TemuRequest\n{\n    abstract public function getApiType(): string;\n\n    public function toArray(): array\n    {\n        return [];\n    }\n}\n'
    : 'interface TemuRequest\n{\n    public function getApiType(): string;\n\n    public function toArray(): array;\n}\n';
  const sent = [...parts.sends.cn, ...parts.sends.region];
  const isString = parts.types.handed.declared === 'string $type';
  const classes = sent.map((one) => {
    const own = `${pascal(one.words)}Request`;
    const type = isString ? parts.types.expression(one) : `'${one.type}'`;
    const rest = isAbstract ? '' : "\n    public function toArray(): array\n    {\n        return ['page' => 1];\n    }\n";
    return file(
      own,
      `class ${own} ${isAbstract ? 'extends' : 'implements'} TemuRequest\n{\n    public function getApiType(): string\n    {\n        return ${type};\n    }\n${rest}}\n`,
    );
  });
  const text = method(parts, name, {
    modifiers: 'public',
    url: '$this->baseUrl',
    declared: 'TemuRequest $request',
    read: '$request->getApiType()',
    first: '$data = $request->toArray();\n',
  });
  const body = `class TemuClient\n{\n    public function __construct(private string $baseUrl)\n    {\n    }\n\n${text}}\n`;
  const of = (receiver: string, named: readonly Named[]): readonly string[] =>
    named.map(({ words }) => `${receiver}->${name}(new ${pascal(words)}Request());`);
  const overseas =
    parts.sends.region.length === 0
      ? []
      : [`$overseas = new TemuClient(${parts.url.expression('us')});`, ...of('$overseas', parts.sends.region)];
  return {
    name: isAbstract ? 'request classes' : 'request interface',
    files: [file('TemuRequest', base), ...classes, file('TemuClient', body)],
    statements: [`$client = new TemuClient(${parts.url.expression('cn')});`, ...of('$client', parts.sends.cn), ...overseas],
  };
}

function behindInterface(draw: Draw, parts: Parts): Client {
  const name = callName(draw);
  const api = `interface TemuApiClient\n{\n    public function ${name}(${parts.types.handed.declared}, array $data = []): string;\n}\n`;
  const body = `class HttpTemuApiClient implements TemuApiClient\n{\n    private string $router;\n\n    public function __construct(string $router)\n    {\n        $this->router = rtrim($router, '/');\n    }\n\n${method(parts, name, { modifiers: 'public', url: '$this->router' })}}\n`;
  const service = `class SyncService\n{\n    public function __construct(private TemuApiClient $api)\n    {\n    }\n\n    public function run(${parts.types.handed.declared}): string\n    {\n        return $this->api->${name}(${parts.types.handed.declared.split(' ')[1]}, ['page' => 1]);\n    }\n}\n`;
  const run = (region: Region, named: readonly Named[]): readonly string[] => [
    `$${region} = new SyncService(new HttpTemuApiClient(${parts.url.expression(region)}));`,
    ...named.map((one) => `$${region}->run(${parts.types.expression(one)});`),
  ];
  const statements = [...run('cn', parts.sends.cn), ...(parts.sends.region.length > 0 ? run('us', parts.sends.region) : [])];
  return {
    name: 'interface and service',
    files: [file('TemuApiClient', api), file('HttpTemuApiClient', body), file('SyncService', service)],
    statements,
  };
}
