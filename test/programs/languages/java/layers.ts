import type { Draw } from '../../contract.js';
import { camel, indented, type Named } from '../named.js';
import { type Client, callName, calls, file, method, methods, type Parts, used } from './clients.js';
import { full, type JavaFile } from './source.js';
import type { Region } from './urls.js';

const biz = ['Map.of("page", 1)', 'new HashMap<>()', 'Map.of("productId", 10L)'] as const;

function plainClient(parts: Parts, name: string): JavaFile {
  const body = `public class TemuClient {
    private final String baseUrl;
${parts.transport.fields}
    public TemuClient(String baseUrl) {
        this.baseUrl = baseUrl;
    }

${method(parts, name, { modifiers: 'public', url: 'baseUrl' })}${methods(parts)}}
`;
  return file(parts, 'TemuClient', body);
}

const regionsOf = ({ sends }: Parts): readonly Region[] => (sends.region.length > 0 ? ['cn', 'us'] : ['cn']);
const sentTo = ({ sends }: Parts, region: Region): readonly Named[] => (region === 'cn' ? sends.cn : sends.region);

/** A service that is handed its client, which has a method for each call. */
export function service(draw: Draw, parts: Parts): Client {
  const name = callName(draw);
  const sent = [...new Map([...parts.sends.cn, ...parts.sends.region].map((one) => [one.constant, one])).values()];
  const text = sent
    .map(
      (one) =>
        `    public String ${camel(one.words)}(Map<String, Object> biz) throws Exception {\n        return client.${name}(${parts.types.expression(one)}, biz);\n    }\n`,
    )
    .join('\n');
  const body = `public class GoodsService {
    private final TemuClient client;

    public GoodsService(TemuClient client) {
        this.client = client;
    }

${text}}
`;
  const own: JavaFile = {
    pack: 'service',
    name: 'GoodsService',
    imports: used(['java.util.Map', ...parts.types.imports, full('temu', 'TemuClient')], body),
    body,
  };
  const statements = regionsOf(parts).flatMap((region) => [
    `GoodsService ${region} = new GoodsService(new TemuClient(${parts.url.expression(region)}));`,
    ...sentTo(parts, region).map(({ words }) => `${region}.${camel(words)}(${draw.of(biz)});`),
  ]);
  return {
    name: 'service with a client',
    files: [plainClient(parts, name), own],
    imports: [full('temu', 'TemuClient'), full('service', 'GoodsService')],
    statements,
  };
}

/** Clients by region: made by a factory, or kept in a map. */
export function factory(draw: Draw, parts: Parts): Client {
  const name = callName(draw);
  const isMap = draw.chance(0.5);
  const made = regionsOf(parts);
  const body = isMap
    ? `public final class TemuClients {
    private static final Map<String, TemuClient> CLIENTS = new HashMap<>();

    static {
${made.map((region) => `        CLIENTS.put("${region}", new TemuClient(${parts.url.expression(region)}));\n`).join('')}    }

    public static TemuClient of(String region) {
        return CLIENTS.get(region);
    }
}
`
    : `public final class TemuClients {
    public static TemuClient of(String region) {
        switch (region) {
${made.map((region) => `            case "${region}":\n                return new TemuClient(${parts.url.expression(region)});\n`).join('')}            default:
                throw new IllegalArgumentException(region);
        }
    }
}
`;
  const imports = used(['java.util.HashMap', 'java.util.Map', ...parts.url.imports], body);
  const statements = made.flatMap((region) => calls(draw, parts, `TemuClients.of("${region}")`, name, sentTo(parts, region)));
  return {
    name: isMap ? 'clients in a map' : 'factory',
    files: [plainClient(parts, name), { pack: 'temu', name: 'TemuClients', imports, body }],
    imports: [full('temu', 'TemuClients')],
    statements,
  };
}

/** A base whose subclasses set its field. */
export function fieldOfBase(draw: Draw, parts: Parts): Client {
  const name = callName(draw);
  const isBlock = draw.chance(0.3);
  const base = `public abstract class BaseTemuClient {
    protected String routerUrl;
${parts.transport.fields}
${method(parts, name, { modifiers: 'public', url: draw.of(['routerUrl', 'this.routerUrl']) })}${methods(parts)}}
`;
  const made = regionsOf(parts).map((region) => {
    const own = region === 'cn' ? 'DomesticClient' : 'OverseasClient';
    const head = isBlock ? '    {\n' : `    public ${own}() {\n`;
    const body = `public class ${own} extends BaseTemuClient {\n${head}        this.routerUrl = ${parts.url.expression(region)};\n    }\n}\n`;
    const statements = [`${own} ${region} = new ${own}();`, ...calls(draw, parts, region, name, sentTo(parts, region))];
    return { file: { pack: 'temu', name: own, imports: used(parts.url.imports, body), body }, statements, imports: full('temu', own) };
  });
  return {
    name: isBlock ? 'field of a base, set in a block' : 'field of a base, set by the subclass',
    files: [file(parts, 'BaseTemuClient', base), ...made.map((one) => one.file)],
    imports: made.map((one) => one.imports),
    statements: made.flatMap((one) => one.statements),
  };
}

/** Shops, each with its region; the client asks the shop for its URL. */
export function shops(draw: Draw, parts: Parts): Client {
  const name = callName(draw);
  const shop = `public class Shop {
    private final String name;
    private final String gatewayUrl;

    public Shop(String name, String gatewayUrl) {
        this.name = name;
        this.gatewayUrl = gatewayUrl;
    }

    public String getName() {
        return name;
    }

    public String getGatewayUrl() {
        return gatewayUrl;
    }
}
`;
  const text = method(parts, name, {
    modifiers: 'public',
    url: 'shop.getGatewayUrl()',
    declared: `Shop shop, ${parts.types.handed.declared}`,
  });
  const body = `public class TemuClient {
${parts.transport.fields}
${text}${methods(parts)}}
`;
  const statements = regionsOf(parts).flatMap((region) => [
    `Shop ${region}Shop = new Shop("${region}", ${parts.url.expression(region)});`,
    ...sentTo(parts, region).map((one) => `client.${name}(${region}Shop, ${parts.types.expression(one)}, ${draw.of(biz)});`),
  ]);
  return {
    name: 'shops',
    files: [file(parts, 'TemuClient', body, full('entity', 'Shop')), { pack: 'entity', name: 'Shop', imports: [], body: shop }],
    imports: [full('temu', 'TemuClient'), full('entity', 'Shop')],
    statements: ['TemuClient client = new TemuClient();', ...statements],
  };
}

/** Jobs that are gone through: a list or a map from a type to its parameters. */
export function jobs(draw: Draw, parts: Parts): Client {
  const name = callName(draw);
  if (parts.types.handed.declared !== 'String type') return service(draw, parts);
  const isMap = draw.chance(0.5);
  const statements = regionsOf(parts).flatMap((region) => {
    const sent = sentTo(parts, region);
    const client = `TemuClient ${region} = new TemuClient(${parts.url.expression(region)});`;
    if (!isMap) {
      const list = `List<String> ${region}Types = ${draw.of(['List.of', 'Arrays.asList'])}(${sent.map((one) => parts.types.expression(one)).join(', ')});`;
      return [client, list, `for (String type : ${region}Types) {\n${indented(`${region}.${name}(type, new HashMap<>());`, 4)}\n}`];
    }
    const puts = sent.map((one) => `${region}Jobs.put(${parts.types.expression(one)}, ${draw.of(biz)});`);
    return [
      client,
      `Map<String, Map<String, Object>> ${region}Jobs = new LinkedHashMap<>();`,
      ...puts,
      `for (Map.Entry<String, Map<String, Object>> job : ${region}Jobs.entrySet()) {\n${indented(`${region}.${name}(job.getKey(), job.getValue());`, 4)}\n}`,
    ];
  });
  return {
    name: isMap ? 'jobs in a map' : 'jobs in a list',
    files: [plainClient(parts, name)],
    imports: [full('temu', 'TemuClient')],
    statements,
  };
}

/** `client.request(type).param("page", 1).send()` */
export function fluent(draw: Draw, parts: Parts): Client {
  const name = callName(draw);
  const handed = parts.types.handed;
  const given = handed.declared.slice(handed.declared.lastIndexOf(' ') + 1);
  const body = `public class TemuCall {
    private final TemuClient client;
    private ${handed.declared};
    private final Map<String, Object> biz = new HashMap<>();

    private TemuCall(TemuClient client) {
        this.client = client;
    }

    public static TemuCall of(TemuClient client) {
        return new TemuCall(client);
    }

    public TemuCall api(${handed.declared}) {
        this.${given} = ${given};
        return this;
    }

    public TemuCall param(String key, Object value) {
        biz.put(key, value);
        return this;
    }

    public String send() throws Exception {
        return client.${name}(${given}, biz);
    }
}
`;
  const imports = used(['java.util.Map', 'java.util.HashMap', ...parts.types.imports], body);
  const statements = regionsOf(parts).flatMap((region) => [
    `TemuClient ${region} = new TemuClient(${parts.url.expression(region)});`,
    ...sentTo(parts, region).map((one) => `TemuCall.of(${region}).api(${parts.types.expression(one)}).param("page", 1).send();`),
  ]);
  return {
    name: 'fluent call',
    files: [plainClient(parts, name), { pack: 'temu', name: 'TemuCall', imports, body }],
    imports: [full('temu', 'TemuClient'), full('temu', 'TemuCall')],
    statements,
  };
}
