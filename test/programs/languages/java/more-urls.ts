import type { Draw } from '../../contract.js';
import { cnUrl, usUrl } from '../named.js';
import { full, type JavaFile } from './source.js';
import type { Region, UrlSource } from './urls.js';

const none: ReadonlyMap<string, string> = new Map();
const upper = (region: Region): string => region.toUpperCase();

function made(name: string, className: string, body: string, imports: readonly string[], expression: UrlSource['expression']): UrlSource {
  const file: JavaFile = { pack: 'config', name: className, imports, body };
  return { name, files: [file], extra: none, imports: [full('config', className)], expression };
}

/** `TemuSettings.getInstance().getUrl("cn")`, made when it is first asked for. */
function singleton(): UrlSource {
  const body = `public class TemuSettings {
    private static TemuSettings instance;
    private final Map<String, String> urls = new HashMap<>();

    private TemuSettings() {
        urls.put("cn", "${cnUrl}");
        urls.put("us", "${usUrl}");
    }

    public static synchronized TemuSettings getInstance() {
        if (instance == null) {
            instance = new TemuSettings();
        }
        return instance;
    }

    public String getUrl(String region) {
        return urls.getOrDefault(region, "");
    }
}
`;
  return made(
    'singleton',
    'TemuSettings',
    body,
    ['java.util.HashMap', 'java.util.Map'],
    (region) => `TemuSettings.getInstance().getUrl("${region}")`,
  );
}

/** Settings in settings, as Spring binds them. */
function nestedSettings(): UrlSource {
  const body = `public class TemuProperties {
    private final Gateway cn = new Gateway("${cnUrl}");
    private final Gateway us = new Gateway("${usUrl}");

    public Gateway getCn() {
        return cn;
    }

    public Gateway getUs() {
        return us;
    }

    public static class Gateway {
        private final String url;
        private int timeout = 10;

        public Gateway(String url) {
            this.url = url;
        }

        public String getUrl() {
            return url;
        }

        public int getTimeout() {
            return timeout;
        }
    }
}
`;
  return made(
    'nested-settings',
    'TemuProperties',
    body,
    [],
    (region) => `new TemuProperties().get${region === 'cn' ? 'Cn' : 'Us'}().getUrl()`,
  );
}

function ternary(): UrlSource {
  const body = `public class TemuConfig {
    private static final String CN = "${cnUrl}";
    private static final String US = "${usUrl}";

    public static String url(boolean overseas) {
        return overseas ? US : CN;
    }
}
`;
  return made('ternary', 'TemuConfig', body, [], (region) => `TemuConfig.url(${region === 'us'})`);
}

function formatted(draw: Draw): UrlSource {
  const how = draw.of([
    'String.format("https://%s/openapi/router", host)',
    '"https://" + host + "/openapi/router"',
    'new StringBuilder("https://").append(host).append("/openapi/router").toString()',
  ]);
  const body = `public class TemuConfig {
    public static final String CN_HOST = "openapi.kuajingmaihuo.com";
    public static final String US_HOST = "openapi-b-us.temu.com";

    public static String router(String host) {
        return ${how};
    }
}
`;
  const name = how.startsWith('String.format') ? 'formatted' : how.startsWith('new') ? 'string-builder' : 'joined-host';
  return made(name, 'TemuConfig', body, [], (region) => `TemuConfig.router(TemuConfig.${upper(region)}_HOST)`);
}

function enumMap(): UrlSource {
  const body = `public class TemuConfig {
    public enum Region {
        CN, US
    }

    private static final Map<Region, String> URLS = new EnumMap<>(Region.class);

    static {
        URLS.put(Region.CN, "${cnUrl}");
        URLS.put(Region.US, "${usUrl}");
    }

    public static String urlOf(Region region) {
        return URLS.get(region);
    }
}
`;
  return made(
    'enum-map',
    'TemuConfig',
    body,
    ['java.util.EnumMap', 'java.util.Map'],
    (region) => `TemuConfig.urlOf(TemuConfig.Region.${upper(region)})`,
  );
}

/** An enum that tells its URL by a method that each member has, or by a switch on itself. */
function enumMethod(draw: Draw): UrlSource {
  const isSwitch = draw.chance(0.5);
  const members = isSwitch
    ? `    CN, US;

    public String router() {
        switch (this) {
            case US:
                return "${usUrl}";
            default:
                return "${cnUrl}";
        }
    }
`
    : `    CN {
        @Override
        public String router() {
            return "${cnUrl}";
        }
    },
    US {
        @Override
        public String router() {
            return "${usUrl}";
        }
    };

    public abstract String router();
`;
  return made(
    isSwitch ? 'enum-switch' : 'enum-bodies',
    'Site',
    `public enum Site {\n${members}}\n`,
    [],
    (region) => `Site.${upper(region)}.router()`,
  );
}

/** `System.getProperty("temu.url", DEFAULT)` */
function systemProperty(): UrlSource {
  const body = `public final class TemuConfig {
    public static final String CN = System.getProperty("temu.cn", "${cnUrl}");
    public static final String US = System.getProperty("temu.us", "${usUrl}");
}
`;
  return made('system-property', 'TemuConfig', body, [], (region) => `TemuConfig.${upper(region)}`);
}

export const moreUrls = [singleton, nestedSettings, ternary, formatted, enumMap, enumMethod, systemProperty] as const;
