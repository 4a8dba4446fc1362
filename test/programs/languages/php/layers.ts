import type { Draw } from '../../contract.js';
import { camel, indented, type Named } from '../named.js';
import { type Client, callName, calls, file, method, type Parts } from './clients.js';
import type { Region } from './urls.js';

const regionsOf = ({ sends }: Parts): readonly Region[] => (sends.region.length > 0 ? ['cn', 'us'] : ['cn']);
const sentTo = ({ sends }: Parts, region: Region): readonly Named[] => (region === 'cn' ? sends.cn : sends.region);

function plain(parts: Parts, name: string): string {
  return `class TemuClient
{
    public function __construct(private string $baseUrl)
    {
    }

${method(parts, name, { modifiers: 'public', url: '$this->baseUrl' })}}
`;
}

/** A service that is handed its client, with a method for each call. */
export function service(draw: Draw, parts: Parts): Client {
  const name = callName(draw);
  const sent = [...new Map([...parts.sends.cn, ...parts.sends.region].map((one) => [one.constant, one])).values()];
  const text = sent
    .map(
      (one) =>
        `    public function ${camel(one.words)}(array $data): string\n    {\n        return $this->client->${name}(${parts.types.expression(one)}, $data);\n    }\n`,
    )
    .join('\n');
  const body = `class GoodsService\n{\n    private TemuClient $client;\n\n    public function __construct(TemuClient $client)\n    {\n        $this->client = $client;\n    }\n\n${text}}\n`;
  const statements = regionsOf(parts).flatMap((region) => [
    `$${region} = new GoodsService(new TemuClient(${parts.url.expression(region)}));`,
    ...sentTo(parts, region).map(({ words }) => `$${region}->${camel(words)}(['page' => 1]);`),
  ]);
  return { name: 'service with a client', files: [file('TemuClient', plain(parts, name)), file('GoodsService', body)], statements };
}

/** Jobs that are gone through: a list of types, or a table from a type to its parameters. */
export function jobs(draw: Draw, parts: Parts): Client {
  const name = callName(draw);
  const isText = parts.types.handed.declared === 'string $type';
  const how = isText ? draw.of(['list', 'table', 'pairs']) : draw.of(['list', 'pairs']);
  const statements = regionsOf(parts).flatMap((region) => {
    const given = sentTo(parts, region).map((one) => parts.types.expression(one));
    const call = (type: string, data: string): string => indented(`$${region}->${name}(${type}, ${data});`, 4);
    const client = `$${region} = new TemuClient(${parts.url.expression(region)});`;
    if (how === 'list') return [client, `foreach ([${given.join(', ')}] as $api) {\n${call('$api', '[]')}\n}`];
    const [rows, head] =
      how === 'table'
        ? [given.map((one) => `    ${one} => ['page' => 1],\n`), '$api => $data']
        : [given.map((one) => `    [${one}, ['page' => 1]],\n`), '[$api, $data]'];
    return [client, `$${region}Jobs = [\n${rows.join('')}];\nforeach ($${region}Jobs as ${head}) {\n${call('$api', '$data')}\n}`];
  });
  return { name: `jobs in a ${how}`, files: [file('TemuClient', plain(parts, name))], statements };
}

/** `TemuCall::of($client)->api($type)->param('page', 1)->send()` */
export function fluentCall(draw: Draw, parts: Parts): Client {
  const name = callName(draw);
  const [declared, given] = [parts.types.handed.declared, /\$\w+$/.exec(parts.types.handed.declared)?.[0] ?? '$type'];
  const field = given.slice(1);
  const body = `class TemuCall
{
    private ${declared};
    private array $data = [];

    private function __construct(private TemuClient $client)
    {
    }

    public static function of(TemuClient $client): self
    {
        return new self($client);
    }

    public function api(${declared}): self
    {
        $this->${field} = ${given};
        return $this;
    }

    public function param(string $key, $value): self
    {
        $this->data[$key] = $value;
        return $this;
    }

    public function send(): string
    {
        return $this->client->${name}($this->${field}, $this->data);
    }
}
`;
  const statements = regionsOf(parts).flatMap((region) => [
    `$${region} = new TemuClient(${parts.url.expression(region)});`,
    ...sentTo(parts, region).map((one) => `TemuCall::of($${region})->api(${parts.types.expression(one)})->param('page', 1)->send();`),
  ]);
  return { name: 'fluent call', files: [file('TemuClient', plain(parts, name)), file('TemuCall', body)], statements };
}

/** Clients by region, made when they are first asked for. */
export function factory(draw: Draw, parts: Parts): Client {
  const name = callName(draw);
  const arms = regionsOf(parts).map((region) => `            '${region}' => new TemuClient(${parts.url.expression(region)}),\n`);
  const body = `class TemuClients\n{\n    public static function of(string $region): TemuClient\n    {\n        return match ($region) {\n${arms.join('')}        };\n    }\n}\n`;
  const statements = regionsOf(parts).flatMap((region) =>
    calls(draw, parts, `TemuClients::of('${region}')->`, name, sentTo(parts, region)),
  );
  return { name: 'factory', files: [file('TemuClient', plain(parts, name)), file('TemuClients', body)], statements };
}
