import type { Draw } from '../../contract.js';
import { type Named, pascal } from '../named.js';
import { bizOf, type Client, callName, calls, fields, inTemu, method, type Parts, plainClient, regionsOf, sentTo } from './clients.js';
import type { CsFile } from './source.js';
import type { Region } from './urls.js';

const inServices = (name: string, body: string): CsFile => ({ folder: 'Services', name, body });

const everyOf = ({ sends }: Parts): readonly Named[] => [...new Set([...sends.cn, ...sends.region])];

/** A service that is handed its client behind an interface, and has a method for each call. */
export function service(draw: Draw, parts: Parts): Client {
  const name = callName(draw);
  const client = plainClient(parts, name, '_url');
  const declared = `public interface ITemuClient\n{\n    Task<string> ${name}(${parts.types.handed.declared}, Dictionary<string, ${parts.body.form ? 'string' : 'object'}> biz);\n}\n`;
  const methods = everyOf(parts).map(
    (one) =>
      `    public async Task ${pascal(one.words)}Async()\n    {\n        await _client.${name}(${parts.types.expression(one)}, ${bizOf(draw, parts)});\n    }\n`,
  );
  const body = `public class GoodsService
{
    private readonly ITemuClient _client;

    public GoodsService(ITemuClient client)
    {
        _client = client;
    }

${methods.join('\n')}}
`;
  const made = (region: Region): string => `new GoodsService(new TemuClient(${parts.url.expression(region)}))`;
  return {
    name: 'service with a client',
    files: [
      { ...client, body: client.body.replace('public class TemuClient', 'public class TemuClient : ITemuClient') },
      inTemu('ITemuClient', declared),
      inServices('GoodsService', body),
    ],
    statements: regionsOf(parts).flatMap((region) => [
      `var ${region} = ${made(region)};`,
      ...sentTo(parts, region).map(({ words }) => `await ${region}.${pascal(words)}Async();`),
    ]),
  };
}

/** Clients by region: made by a method, or kept in a dictionary. */
export function choosing(draw: Draw, parts: Parts): Client {
  const name = callName(draw);
  const regions = regionsOf(parts);
  const isMap = draw.chance(0.5);
  const kept = `    private static readonly Dictionary<string, TemuClient> Clients = new Dictionary<string, TemuClient>
    {
${regions.map((region) => `        { "${region}", new TemuClient(${parts.url.expression(region)}) },\n`).join('')}    };

    public static TemuClient For(string region)
    {
        return Clients[region];
    }
`;
  const tests = regions.map(
    (region) =>
      `        if (region == "${region}")\n        {\n            return new TemuClient(${parts.url.expression(region)});\n        }\n`,
  );
  const made = `    public static TemuClient For(string region)\n    {\n${tests.join('')}        throw new ArgumentException(region);\n    }\n`;
  return {
    name: isMap ? 'clients in a dictionary' : 'factory',
    files: [plainClient(parts, name, '_url'), inTemu('TemuClients', `public static class TemuClients\n{\n${isMap ? kept : made}}\n`)],
    statements: regions.flatMap((region) => [
      `var ${region} = TemuClients.For("${region}");`,
      ...calls(draw, parts, region, name, sentTo(parts, region)),
    ]),
  };
}

/** A class for each request, which tells its type. */
export function requests(draw: Draw, parts: Parts): Client {
  const name = callName(draw);
  const { declared } = parts.types.handed;
  const [type = 'string'] = declared.split(' ');
  const isInterface = draw.chance(0.5);
  const base = isInterface
    ? `public interface ITemuRequest\n{\n    ${type} ApiType { get; }\n}\n`
    : `public abstract class TemuRequest\n{\n    public abstract ${type} ApiType { get; }\n}\n`;
  const above = isInterface ? 'ITemuRequest' : 'TemuRequest';
  const classes = everyOf(parts).map((one) => {
    const own = `${pascal(one.words)}Request`;
    const modifiers = isInterface ? 'public' : 'public override';
    const body = `public class ${own} : ${above}\n{\n    ${modifiers} ${type} ApiType => ${parts.types.expression(one)};\n\n    public int Page { get; set; } = 1;\n}\n`;
    return { folder: 'Temu/Requests', name: own, body };
  });
  const read = parts.types.handed.read.replace('apiType', 'request.ApiType');
  const client = `public class TemuClient
{
    private readonly string _url;
${fields(parts)}
    public TemuClient(string url)
    {
        _url = url;
    }

${method(parts, name, { modifiers: 'public', url: '_url', declared: `${above} request`, read })}}
`;
  return {
    name: isInterface ? 'request interface' : 'request classes',
    files: [inTemu('TemuClient', client), { folder: 'Temu/Requests', name: above, body: base }, ...classes],
    statements: regionsOf(parts).flatMap((region) => [
      `var ${region} = new TemuClient(${parts.url.expression(region)});`,
      ...sentTo(parts, region).map(({ words }) => `await ${region}.${name}(new ${pascal(words)}Request(), ${bizOf(draw, parts)});`),
    ]),
  };
}

/** The shop says which gateway serves it. */
export function shops(draw: Draw, parts: Parts): Client {
  const name = callName(draw);
  const shop = `public class Shop\n{\n    public string Id { get; set; }\n    public string Gateway { get; set; }\n}\n`;
  const client = `public class TemuClient
{
    private readonly Shop _shop;
${fields(parts)}
    public TemuClient(Shop shop)
    {
        _shop = shop;
    }

${method(parts, name, { modifiers: 'public', url: '_shop.Gateway' })}}
`;
  return {
    name: 'shops',
    files: [inTemu('Shop', shop), inTemu('TemuClient', client)],
    statements: regionsOf(parts).flatMap((region) => [
      `var ${region}Shop = new Shop { Id = "${region}-1", Gateway = ${parts.url.expression(region)} };`,
      `var ${region} = new TemuClient(${region}Shop);`,
      ...calls(draw, parts, region, name, sentTo(parts, region)),
    ]),
  };
}

/** A list of what is to be sent, gone through by a runner. */
export function jobs(draw: Draw, parts: Parts): Client {
  const name = callName(draw);
  const [type = 'string'] = parts.types.handed.declared.split(' ');
  const listOf = (region: Region): string =>
    sentTo(parts, region)
      .map((one) => `            ${parts.types.expression(one)},\n`)
      .join('');
  const runs = regionsOf(parts).map(
    (region) => `    public async Task Run${region === 'cn' ? 'Cn' : 'Us'}Async()
    {
        var client = new TemuClient(${parts.url.expression(region)});
        var due = new List<${type}>
        {
${listOf(region)}        };
        foreach (var each in due)
        {
            await client.${name}(each, ${bizOf(draw, parts)});
        }
    }
`,
  );
  return {
    name: 'jobs',
    files: [plainClient(parts, name, '_url'), inServices('SyncJob', `public class SyncJob\n{\n${runs.join('\n')}}\n`)],
    statements: ['var job = new SyncJob();', ...regionsOf(parts).map((region) => `await job.Run${region === 'cn' ? 'Cn' : 'Us'}Async();`)],
  };
}
