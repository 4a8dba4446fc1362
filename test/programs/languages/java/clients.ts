import type { Draw } from '../../contract.js';
import { indented, type Named, pascal, type Sends } from '../named.js';
import type { Body } from './bodies.js';
import { factory, fieldOfBase, fluent, jobs, service, shops } from './layers.js';
import { full, type JavaFile } from './source.js';
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

/** A client with what its callers say: statements in the order of the sends. */
export type Client = {
  readonly name: string;
  readonly files: readonly JavaFile[];
  readonly imports: readonly string[];
  readonly statements: readonly string[];
};

const biz = ['Map.of("page", 1)', 'new HashMap<>()', 'Map.of("productId", 10L)'] as const;

export function clientOf(draw: Draw, parts: Parts): Client {
  const wantsRegion = parts.sends.region.length > 0;
  const shapes = [
    constructed,
    overloaded,
    setter,
    subclassUrl,
    subclassSuper,
    implemented,
    builder,
    requests,
    service,
    factory,
    fieldOfBase,
    shops,
    jobs,
    fluent,
    ...(wantsRegion ? [] : [direct, direct, statics]),
  ] as const;
  return draw.of<(draw: Draw, parts: Parts) => Client>(shapes)(draw, parts);
}

export type Method = { readonly url: string; readonly modifiers: string; readonly declared?: string; readonly read?: string };

/** The method that sends. */
export function method({ types, body, transport }: Parts, name: string, { url, modifiers, declared, read }: Method): string {
  const text = `${body.statements(read ?? types.handed.read)}\n${transport.statements(url)}`;
  return `    ${modifiers} String ${name}(${declared ?? types.handed.declared}, Map<String, Object> biz) throws Exception {\n${indented(text, 8)}\n    }\n`;
}

export function methods({ body, transport }: Parts): string {
  return indented(`${body.methods}${transport.methods}`, 4);
}

export function file(parts: Parts, name: string, body: string, ...imports: string[]): JavaFile {
  const { url, types, body: built, transport } = parts;
  return {
    pack: 'temu',
    name,
    imports: [...used([...url.imports, ...types.imports, ...built.imports, ...transport.imports], body), ...imports],
    body,
  };
}

/** Only what the text names. */
export function used(imports: readonly string[], body: string): readonly string[] {
  return imports.filter((one) =>
    one.endsWith('.*') ? /\b[A-Z]+_[A-Z_]+\b/.test(body) : new RegExp(`\\b${one.slice(one.lastIndexOf('.') + 1)}\\b`).test(body),
  );
}

export function calls(draw: Draw, { types }: Parts, receiver: string, name: string, sent: readonly Named[]): readonly string[] {
  return sent.map((one) => `${receiver}.${name}(${types.expression(one)}, ${draw.of(biz)});`);
}

export const callName = (draw: Draw): string => draw.of(['call', 'call', 'execute', 'request', 'send', 'callApi', 'invoke', 'doPost']);

function direct(draw: Draw, parts: Parts): Client {
  const name = callName(draw);
  const body = `public class TemuClient {
${parts.transport.fields}
${method(parts, name, { modifiers: 'public', url: parts.url.expression('cn') })}${methods(parts)}}
`;
  return {
    name: 'direct',
    files: [file(parts, 'TemuClient', body)],
    imports: [full('temu', 'TemuClient')],
    statements: ['TemuClient client = new TemuClient();', ...calls(draw, parts, 'client', name, parts.sends.cn)],
  };
}

function statics(draw: Draw, parts: Parts): Client {
  const name = callName(draw);
  const body = `public final class TemuApiUtil {
    private static final String URL_CN = ${parts.url.expression('cn')};
${parts.transport.fields.replace('private final', 'private static final')}
${method(parts, name, { modifiers: 'public static', url: 'URL_CN' })}${methods(parts).replaceAll(/private (?!static)/g, 'private static ')}}
`;
  return {
    name: 'static',
    files: [file(parts, 'TemuApiUtil', body)],
    imports: [full('temu', 'TemuApiUtil')],
    statements: calls(draw, parts, 'TemuApiUtil', name, parts.sends.cn),
  };
}

/** One instance for CN, one for the region. */
function instances(draw: Draw, parts: Parts, name: string, made: (region: Region) => string, declared: string): readonly string[] {
  const { cn, region } = parts.sends;
  const first = [`${declared} client = ${made('cn')};`, ...calls(draw, parts, 'client', name, cn)];
  if (region.length === 0) return first;
  return [...first, `${declared} overseas = ${made('us')};`, ...calls(draw, parts, 'overseas', name, region)];
}

function constructed(draw: Draw, parts: Parts): Client {
  const name = callName(draw);
  const body = `public class TemuClient {
    private final String baseUrl;
${parts.transport.fields}
    public TemuClient(String baseUrl) {
        this.baseUrl = baseUrl;
    }

${method(parts, name, { modifiers: 'public', url: 'baseUrl' })}${methods(parts)}}
`;
  const made = (region: Region): string => `new TemuClient(${parts.url.expression(region)})`;
  return {
    name: 'constructor',
    files: [file(parts, 'TemuClient', body)],
    imports: [full('temu', 'TemuClient')],
    statements: instances(draw, parts, name, made, 'TemuClient'),
  };
}

function overloaded(draw: Draw, parts: Parts): Client {
  const name = callName(draw);
  const body = `public class TemuClient {
    private final String appKey;
    private final String gateway;
${parts.transport.fields}
    public TemuClient(String appKey) {
        this(appKey, ${parts.url.expression('cn')});
    }

    public TemuClient(String appKey, String gateway) {
        this.appKey = appKey;
        this.gateway = gateway;
    }

    public String getAppKey() {
        return appKey;
    }

${method(parts, name, { modifiers: 'public', url: draw.of(['gateway', 'this.gateway']) })}${methods(parts)}}
`;
  const made = (region: Region): string =>
    region === 'cn' ? 'new TemuClient("key")' : `new TemuClient("key", ${parts.url.expression(region)})`;
  return {
    name: 'overloaded',
    files: [file(parts, 'TemuClient', body)],
    imports: [full('temu', 'TemuClient')],
    statements: instances(draw, parts, name, made, 'TemuClient'),
  };
}

/** The URL is set before the calls, on one object after another. */
function setter(draw: Draw, parts: Parts): Client {
  const name = callName(draw);
  const body = `public class TemuClient {
    private String baseUrl;
${parts.transport.fields}
    public String getBaseUrl() {
        return baseUrl;
    }

    public void setBaseUrl(String baseUrl) {
        this.baseUrl = baseUrl;
    }

${method(parts, name, { modifiers: 'public', url: draw.of(['baseUrl', 'this.baseUrl', 'getBaseUrl()']) })}${methods(parts)}}
`;
  const { cn, region } = parts.sends;
  const isReused = draw.chance(0.5);
  const statements = [
    'TemuClient client = new TemuClient();',
    `client.setBaseUrl(${parts.url.expression('cn')});`,
    ...calls(draw, parts, 'client', name, cn),
    ...(region.length === 0
      ? []
      : [
          isReused ? '' : 'TemuClient overseas = new TemuClient();',
          `${isReused ? 'client' : 'overseas'}.setBaseUrl(${parts.url.expression('us')});`,
        ]),
    ...calls(draw, parts, isReused ? 'client' : 'overseas', name, region),
  ].filter((one) => one !== '');
  return {
    name: isReused ? 'setter, one object' : 'setter',
    files: [file(parts, 'TemuClient', body)],
    imports: [full('temu', 'TemuClient')],
    statements,
  };
}

/** Methods of a subclass, which call the inherited one by its bare name. */
function services(
  draw: Draw,
  parts: Parts,
  region: Region,
  inherited: string,
): { readonly text: string; readonly names: readonly string[] } {
  const sent = region === 'cn' ? parts.sends.cn : parts.sends.region;
  const names = sent.map(({ words }) => `${words[0]}${pascal(words.slice(1))}`);
  const text = sent
    .map(
      (one, i) =>
        `    public String ${names[i]}(Map<String, Object> biz) throws Exception {\n        return ${draw.chance(0.2) ? 'this.' : ''}${inherited}(${parts.types.expression(one)}, biz);\n    }\n`,
    )
    .join('\n');
  return { text, names };
}

function subclasses(
  draw: Draw,
  parts: Parts,
  inherited: string,
  head: (region: Region, name: string) => string,
): { readonly files: readonly JavaFile[]; readonly statements: readonly string[]; readonly imports: readonly string[] } {
  const regions: Region[] = parts.sends.region.length > 0 ? ['cn', 'us'] : ['cn'];
  const made = regions.map((region) => {
    const name = region === 'cn' ? 'CnTemuClient' : 'UsTemuClient';
    const { text, names } = services(draw, parts, region, inherited);
    const body = `public class ${name} extends AbstractTemuClient {\n${head(region, name)}\n${text}}\n`;
    const imports = used(['java.util.Map', ...parts.url.imports, ...parts.types.imports], body);
    const statements = [`${name} ${region} = new ${name}();`, ...names.map((one) => `${region}.${one}(${draw.of(biz)});`)];
    return { file: { pack: 'temu', name, imports, body }, statements, imports: full('temu', name) };
  });
  return { files: made.map((one) => one.file), statements: made.flatMap((one) => one.statements), imports: made.map((one) => one.imports) };
}

function subclassUrl(draw: Draw, parts: Parts): Client {
  const name = callName(draw);
  const getter = draw.of(['url', 'getUrl', 'gateway']);
  const body = `public abstract class AbstractTemuClient {
${parts.transport.fields}
    protected abstract String ${getter}();

${method(parts, name, { modifiers: 'protected', url: draw.of([`${getter}()`, `this.${getter}()`]) })}${methods(parts)}}
`;
  const made = subclasses(
    draw,
    parts,
    name,
    (region) => `    @Override\n    protected String ${getter}() {\n        return ${parts.url.expression(region)};\n    }\n`,
  );
  return { ...made, name: 'abstract base, URL overridden', files: [file(parts, 'AbstractTemuClient', body), ...made.files] };
}

function subclassSuper(draw: Draw, parts: Parts): Client {
  const name = callName(draw);
  const body = `public abstract class AbstractTemuClient {
    protected final String endpoint;
${parts.transport.fields}
    protected AbstractTemuClient(String endpoint) {
        this.endpoint = endpoint;
    }

${method(parts, name, { modifiers: 'protected', url: 'endpoint' })}${methods(parts)}}
`;
  const made = subclasses(
    draw,
    parts,
    name,
    (region, own) => `    public ${own}() {\n        super(${parts.url.expression(region)});\n    }\n`,
  );
  return { ...made, name: 'abstract base, URL by super', files: [file(parts, 'AbstractTemuClient', body), ...made.files] };
}

function implemented(draw: Draw, parts: Parts): Client {
  const name = callName(draw);
  const types = used(parts.types.imports, parts.types.handed.declared);
  const api: JavaFile = {
    pack: 'temu',
    name: 'TemuApi',
    imports: ['java.util.Map', ...types],
    body: `public interface TemuApi {\n    String ${name}(${parts.types.handed.declared}, Map<String, Object> biz) throws Exception;\n}\n`,
  };
  const body = `public class TemuApiImpl implements TemuApi {
    private final String host;
${parts.transport.fields}
    public TemuApiImpl(String host) {
        this.host = host;
    }

    @Override
${method(parts, name, { modifiers: 'public', url: 'host' })}${methods(parts)}}
`;
  const made = (region: Region): string => `new TemuApiImpl(${parts.url.expression(region)})`;
  const renamed = { ...api, name: 'TemuGateway', body: api.body.replace('TemuApi', 'TemuGateway') };
  const impl = file(parts, 'TemuGatewayImpl', body.replaceAll('TemuApi', 'TemuGateway'));
  return {
    name: 'interface',
    files: [renamed, impl],
    imports: [full('temu', 'TemuGateway'), full('temu', 'TemuGatewayImpl')],
    statements: instances(draw, parts, name, (region) => made(region).replace('TemuApi', 'TemuGateway'), 'TemuGateway'),
  };
}

function builder(draw: Draw, parts: Parts): Client {
  const name = callName(draw);
  const body = `public class TemuClient {
    private final String baseUrl;
    private final String appKey;
${parts.transport.fields}
    private TemuClient(Builder builder) {
        this.baseUrl = builder.baseUrl;
        this.appKey = builder.appKey;
    }

    public static Builder builder() {
        return new Builder();
    }

    public String appKey() {
        return appKey;
    }

${method(parts, name, { modifiers: 'public', url: 'baseUrl' })}${methods(parts)}
    public static class Builder {
        private String baseUrl;
        private String appKey;

        public Builder baseUrl(String baseUrl) {
            this.baseUrl = baseUrl;
            return this;
        }

        public Builder appKey(String appKey) {
            this.appKey = appKey;
            return this;
        }

        public TemuClient build() {
            return new TemuClient(this);
        }
    }
}
`;
  const made = (region: Region): string => `TemuClient.builder().baseUrl(${parts.url.expression(region)}).appKey("key").build()`;
  return {
    name: 'builder',
    files: [file(parts, 'TemuClient', body)],
    imports: [full('temu', 'TemuClient')],
    statements: instances(draw, parts, name, made, 'TemuClient'),
  };
}

/** `execute(request)` with a class for each request. */
function requests(draw: Draw, parts: Parts): Client {
  const name = draw.of(['execute', 'call', 'send']);
  const isField = draw.chance(0.4);
  const isInterface = !isField && draw.chance(0.4);
  const base: JavaFile = {
    pack: 'temu.request',
    name: 'TemuRequest',
    imports: ['java.util.HashMap', 'java.util.Map'],
    body: isInterface
      ? 'public interface TemuRequest {\n    String getApiType();\n\n    default Map<String, Object> toParams() {\n        return new HashMap<>();\n    }\n}\n'
      : `public abstract class TemuRequest {
    private final Map<String, Object> values = new HashMap<>();
${isField ? '    private final String apiType;\n\n    protected TemuRequest(String apiType) {\n        this.apiType = apiType;\n    }\n' : ''}
${isField ? '    public String getApiType() {\n        return apiType;\n    }' : '    public abstract String getApiType();'}

    public Map<String, Object> toParams() {
        return values;
    }
}
`,
  };
  const sent = [...parts.sends.cn, ...parts.sends.region];
  const classes = sent.map((one): JavaFile => {
    const own = `${pascal(one.words)}Request`;
    const type = parts.types.handed.declared === 'String type' ? parts.types.expression(one) : `"${one.type}"`;
    const inner = isField
      ? `    public ${own}() {\n        super(${type});\n    }\n`
      : `    @Override\n    public String getApiType() {\n        return ${type};\n    }\n`;
    const body = `public class ${own} ${isInterface ? 'implements' : 'extends'} TemuRequest {\n${inner}}\n`;
    return { pack: 'temu.request', name: own, imports: used(parts.types.imports, body), body };
  });
  const text = method(parts, name, { modifiers: 'public', url: 'baseUrl', declared: 'TemuRequest request', read: 'request.getApiType()' })
    .replace(', Map<String, Object> biz)', ')')
    .replace(/\{\n/, '{\n        Map<String, Object> biz = request.toParams();\n')
    .replaceAll('HttpRequest request =', 'HttpRequest http =')
    .replaceAll('Request request =', 'Request http =')
    .replace('.send(request,', '.send(http,')
    .replace('newCall(request)', 'newCall(http)');
  const body = `public class TemuClient {
    private final String baseUrl;
${parts.transport.fields}
    public TemuClient(String baseUrl) {
        this.baseUrl = baseUrl;
    }

${text}${methods(parts)}}
`;
  const run = (receiver: string, of: readonly Named[]): readonly string[] =>
    of.map(({ words }) => `${receiver}.${name}(new ${pascal(words)}Request());`);
  const made = (region: Region): string => `new TemuClient(${parts.url.expression(region)})`;
  const overseas = parts.sends.region.length > 0 ? [`TemuClient overseas = ${made('us')};`, ...run('overseas', parts.sends.region)] : [];
  return {
    name: isField ? 'request classes, type by super' : isInterface ? 'request interface' : 'request classes',
    files: [file(parts, 'TemuClient', body, full('temu.request', 'TemuRequest')), base, ...classes],
    imports: [full('temu', 'TemuClient'), ...sent.map(({ words }) => full('temu.request', `${pascal(words)}Request`))],
    statements: [`TemuClient client = ${made('cn')};`, ...run('client', parts.sends.cn), ...overseas],
  };
}
