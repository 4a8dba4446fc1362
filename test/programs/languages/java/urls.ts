import type { Draw } from '../../contract.js';
import { cnUrl, usUrl } from '../named.js';
import { moreUrls } from './more-urls.js';
import { full, type JavaFile } from './source.js';

export type Region = 'cn' | 'us';

/** The origin of a client's router URL: an expression that can stand anywhere, and the code that belongs to it. */
export type UrlSource = {
  readonly name: string;
  readonly files: readonly JavaFile[];
  readonly extra: ReadonlyMap<string, string>;
  readonly imports: readonly string[];
  expression(region: Region): string;
};

const none: ReadonlyMap<string, string> = new Map();
const upper = (region: Region): string => region.toUpperCase();
const config = (body: string, ...imports: string[]): JavaFile => ({ pack: 'config', name: 'TemuConfig', imports, body });
const importsConfig = [full('config', 'TemuConfig')];

export function urlSourceOf(draw: Draw): UrlSource {
  return draw.of(sources)(draw);
}

const sources: readonly [(draw: Draw) => UrlSource, ...((draw: Draw) => UrlSource)[]] = [
  constant,
  interfaceConstant,
  hostAndPath,
  environment,
  optional,
  properties,
  regionMap,
  staticBlockMap,
  switched,
  arrowSwitch,
  regionEnum,
  getter,
  ...moreUrls,
];

function fromConfig(name: string, file: JavaFile, expression: UrlSource['expression'], extra = none): UrlSource {
  return { name, files: [file], extra, imports: importsConfig, expression };
}

function constant(draw: Draw): UrlSource {
  const isPrivate = draw.chance(0.3);
  const name = isPrivate ? 'BASE' : draw.of(['GATEWAY', 'API_URL', 'ROUTER_URL']);
  const body = `public final class TemuConfig {
    public static final String ${name}_US = "${usUrl}";
    public static final String ${name} = "${cnUrl}";

    private TemuConfig() {
    }
}
`;
  return fromConfig('constant', config(body), (region) => `TemuConfig.${name}${region === 'us' ? '_US' : ''}`);
}

function interfaceConstant(): UrlSource {
  const body = `public interface TemuConfig {
    String CN_URL = "${cnUrl}";

    interface Overseas {
        String US_URL = "${usUrl}";
    }
}
`;
  return fromConfig('interface-constant', config(body), (region) => (region === 'us' ? 'TemuConfig.Overseas.US_URL' : 'TemuConfig.CN_URL'));
}

function hostAndPath(draw: Draw): UrlSource {
  const body = `public class TemuConfig {
    public static final String HOST_CN = "https://openapi.kuajingmaihuo.com";
    public static final String HOST_US = "https://openapi-b-us.temu.com";
    public static final String ROUTER = "/openapi/router";
${draw.chance(0.5) ? '' : '\n    public static String join(String host, String path) {\n        return host + path;\n    }\n'}}
`;
  const isJoined = body.includes('join');
  return fromConfig('host-and-path', config(body), (region) =>
    isJoined
      ? `TemuConfig.join(TemuConfig.HOST_${upper(region)}, TemuConfig.ROUTER)`
      : `TemuConfig.HOST_${upper(region)} + TemuConfig.ROUTER`,
  );
}

function environment(): UrlSource {
  const body = `public class TemuConfig {
    public static String cnUrl() {
        String value = System.getenv("TEMU_GATEWAY_URL");
        return value == null || value.isEmpty() ? "${cnUrl}" : value;
    }

    public static String usUrl() {
        String value = System.getenv("TEMU_US_GATEWAY_URL");
        if (value != null) {
            return value;
        }
        return "${usUrl}";
    }
}
`;
  return fromConfig('environment', config(body), (region) => `TemuConfig.${region}Url()`);
}

function optional(): UrlSource {
  const body = `public class TemuConfig {
    public static final String CN = Optional.ofNullable(System.getenv("TEMU_URL")).orElse("${cnUrl}");

    public static String us() {
        return Optional.ofNullable(System.getenv("TEMU_US_URL")).filter(url -> !url.isEmpty()).orElse("${usUrl}");
    }
}
`;
  return fromConfig('optional', config(body, 'java.util.Optional'), (region) => (region === 'cn' ? 'TemuConfig.CN' : 'TemuConfig.us()'));
}

function properties(draw: Draw): UrlSource {
  const isDefaulted = draw.chance(0.4);
  const body = `public class TemuConfig {
    private static final Properties PROPERTIES = new Properties();

    static {
        try (InputStream in = new FileInputStream("src/main/resources/temu.properties")) {
            PROPERTIES.load(in);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public static String get(String key) {
        return PROPERTIES.getProperty(key${isDefaulted ? ', ""' : ''});
    }
}
`;
  const text = `temu.app-key=k\ntemu.url.cn=${cnUrl}\ntemu.url.us=${usUrl}\n`;
  const file = config(body, 'java.io.FileInputStream', 'java.io.IOException', 'java.io.InputStream', 'java.util.Properties');
  return fromConfig(
    'properties',
    file,
    (region) => `TemuConfig.get("temu.url.${region}")`,
    new Map([['src/main/resources/temu.properties', text]]),
  );
}

function regionMap(): UrlSource {
  const body = `public class TemuConfig {
    public static final Map<String, String> GATEWAYS = Map.of(
            "CN", "${cnUrl}",
            "US", "${usUrl}");
}
`;
  return fromConfig('region-map', config(body, 'java.util.Map'), (region) => `TemuConfig.GATEWAYS.get("${upper(region)}")`);
}

function staticBlockMap(): UrlSource {
  const body = `public class TemuConfig {
    private static final Map<String, String> URLS = new HashMap<>();

    static {
        URLS.put("cn", "${cnUrl}");
        URLS.put("us", "${usUrl}");
    }

    public static String urlOf(String region) {
        return URLS.get(region);
    }
}
`;
  return fromConfig('static-block-map', config(body, 'java.util.HashMap', 'java.util.Map'), (region) => `TemuConfig.urlOf("${region}")`);
}

function switched(): UrlSource {
  const body = `public class TemuConfig {
    public static String urlOf(String region) {
        switch (region) {
            case "US":
                return "${usUrl}";
            case "CN":
                return "${cnUrl}";
            default:
                throw new IllegalArgumentException("unknown region " + region);
        }
    }
}
`;
  return fromConfig('switch', config(body), (region) => `TemuConfig.urlOf("${upper(region)}")`);
}

function arrowSwitch(): UrlSource {
  const body = `public class TemuConfig {
    public static String urlOf(String region) {
        return switch (region) {
            case "us" -> "${usUrl}";
            case "cn" -> "${cnUrl}";
            default -> throw new IllegalArgumentException(region);
        };
    }
}
`;
  return fromConfig('arrow-switch', config(body), (region) => `TemuConfig.urlOf("${region}")`);
}

function regionEnum(draw: Draw): UrlSource {
  const isField = draw.chance(0.3);
  const body = `public enum Region {
    CN("${cnUrl}", "中国"),
    US("${usUrl}", "美国");

    ${isField ? 'public' : 'private'} final String url;
    private final String label;

    Region(String url, String label) {
        this.url = url;
        this.label = label;
    }

    public String getUrl() {
        return url;
    }

    public String getLabel() {
        return label;
    }
}
`;
  const file: JavaFile = { pack: 'config', name: 'Region', imports: [], body };
  const read = isField ? 'url' : 'getUrl()';
  const imports = [full('config', 'Region')];
  return { name: 'enum', files: [file], extra: none, imports, expression: (region) => `Region.${upper(region)}.${read}` };
}

function getter(draw: Draw): UrlSource {
  const isRecord = draw.chance(0.4);
  const rest = isRecord
    ? `public record TemuConfig(String appKey, String baseUrl) {
    public static TemuConfig cn() {
        return new TemuConfig("key", "${cnUrl}");
    }

    public static TemuConfig us() {
        return new TemuConfig("key-us", "${usUrl}");
    }
}
`
    : `public class TemuConfig {
    private String appKey;
    private String baseUrl;

    public static TemuConfig cn() {
        TemuConfig config = new TemuConfig();
        config.setAppKey("key");
        config.setBaseUrl("${cnUrl}");
        return config;
    }

    public static TemuConfig us() {
        TemuConfig config = new TemuConfig();
        config.setAppKey("key-us");
        config.setBaseUrl("${usUrl}");
        return config;
    }

    public String getAppKey() {
        return appKey;
    }

    public void setAppKey(String appKey) {
        this.appKey = appKey;
    }

    public String getBaseUrl() {
        return baseUrl;
    }

    public void setBaseUrl(String baseUrl) {
        this.baseUrl = baseUrl;
    }
}
`;
  const read = isRecord ? 'baseUrl()' : 'getBaseUrl()';
  return fromConfig(isRecord ? 'record' : 'getter', config(rest), (region) => `TemuConfig.${region}().${read}`);
}
