import type { Draw } from '../../contract.js';
import { cnUrl, usUrl } from '../named.js';
import { type GoFile, own } from './source.js';

export type Region = 'cn' | 'us';

/** The origin of a client's router URL: an expression that can stand in any package of the program. */
export type UrlSource = {
  readonly name: string;
  readonly files: readonly GoFile[];
  readonly extra: ReadonlyMap<string, string>;
  expression(region: Region): string;
};

const pascal = { cn: 'CN', us: 'US' } as const;

export function urlSourceOf(draw: Draw): UrlSource {
  return draw.of<() => UrlSource>([
    constant,
    environment,
    settings,
    regionMap,
    switched,
    structLiteral,
    hostAndPath,
    variable,
    getenvInline,
  ])();
}

function source(name: string, body: string, expression: UrlSource['expression'], extra: Readonly<Record<string, string>> = {}): UrlSource {
  return {
    name,
    files: [{ path: 'internal/config/config.go', needs: Object.values(own), body }],
    extra: new Map(Object.entries(extra)),
    expression,
  };
}

function constant(): UrlSource {
  return source(
    'constant',
    `const (\n\tGatewayCN = "${cnUrl}"\n\tGatewayUS = "${usUrl}"\n)\n`,
    (region) => `config.Gateway${pascal[region]}`,
  );
}

function variable(): UrlSource {
  return source('variable', `var GatewayCN = "${cnUrl}"\n\nvar GatewayUS = "${usUrl}"\n`, (region) => `config.Gateway${pascal[region]}`);
}

function hostAndPath(): UrlSource {
  const body = `const (
	HostCN = "https://openapi.kuajingmaihuo.com"
	HostUS = "https://openapi-b-us.temu.com"
	Router = "/openapi/router"
)
`;
  return source('host-and-path', body, (region) => `config.Host${pascal[region]}+config.Router`);
}

function environment(): UrlSource {
  const body = `func env(key, fallback string) string {
	if value := os.Getenv(key); value != "" {
		return value
	}
	return fallback
}

// CN 国内网关
func CN() string {
	return env("TEMU_GATEWAY", "${cnUrl}")
}

func US() string {
	return env("TEMU_US_GATEWAY", "${usUrl}")
}
`;
  return source('environment', body, (region) => `config.${pascal[region]}()`);
}

function getenvInline(): UrlSource {
  const body = `func URL(region string) string {
	url := os.Getenv("TEMU_URL_" + region)
	if url == "" {
		url = "${cnUrl}"
		if region == "US" {
			url = "${usUrl}"
		}
	}
	return url
}
`;
  return source('environment, by region', body, (region) => `config.URL("${pascal[region]}")`);
}

function settings(): UrlSource {
  const body = `type Temu struct {
	CNURL  string \`json:"cn_url"\`
	USURL  string \`json:"us_url"\`
	AppKey string \`json:"app_key"\`
}

type Settings struct {
	Temu Temu \`json:"temu"\`
}

func Load() *Settings {
	data, err := os.ReadFile("config/settings.json")
	if err != nil {
		panic(err)
	}
	var settings Settings
	if err := json.Unmarshal(data, &settings); err != nil {
		panic(err)
	}
	return &settings
}
`;
  const json = `{\n  "temu": {\n    "cn_url": "${cnUrl}",\n    "us_url": "${usUrl}",\n    "app_key": "key"\n  }\n}\n`;
  return source('json-settings', body, (region) => `config.Load().Temu.${pascal[region]}URL`, { 'config/settings.json': json });
}

function regionMap(): UrlSource {
  return source(
    'region-map',
    `var Gateways = map[string]string{\n\t"cn": "${cnUrl}",\n\t"us": "${usUrl}",\n}\n`,
    (region) => `config.Gateways["${region}"]`,
  );
}

function switched(): UrlSource {
  const body = `func URLOf(region string) string {
	switch region {
	case "us":
		return "${usUrl}"
	case "cn":
		return "${cnUrl}"
	default:
		panic("unknown region " + region)
	}
}
`;
  return source('switch', body, (region) => `config.URLOf("${region}")`);
}

function structLiteral(): UrlSource {
  const body = `type Site struct {
	Name    string
	BaseURL string
}

var SiteCN = Site{Name: "cn", BaseURL: "${cnUrl}"}

var SiteUS = &Site{
	Name:    "us",
	BaseURL: "${usUrl}",
}
`;
  return source('struct-literal', body, (region) => `config.Site${pascal[region]}.BaseURL`);
}
