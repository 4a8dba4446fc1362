import type { Draw } from '../../contract.js';
import { cnUrl, usUrl } from '../named.js';
import type { CsFile } from './source.js';

export type Region = 'cn' | 'us';

/** Where the gateways stand. `extra`: files that are no C#, path → text. */
export type UrlSource = {
  readonly name: string;
  readonly files: readonly CsFile[];
  readonly extra: readonly (readonly [path: string, text: string])[];
  expression(region: Region): string;
};

const urlOf: Readonly<Record<Region, string>> = { cn: cnUrl, us: usUrl };
const wordOf: Readonly<Record<Region, string>> = { cn: 'Cn', us: 'Us' };
const path = '/openapi/router';
const hostOf = (region: Region): string => urlOf[region].replace(path, '');

/** `regions`: those that the program speaks of. */
export function urlSourceOf(draw: Draw, regions: readonly Region[]): UrlSource {
  const shapes = [literals, constants, hostAndPath, byEnvironment, byMap, byMethod, byEnum, settings, options, formatted] as const;
  return draw.of<(regions: readonly Region[]) => UrlSource>(shapes)(regions);
}

function configured(name: string, body: string): CsFile {
  return { folder: 'Config', name, body };
}

function literals(): UrlSource {
  return { name: 'literal', files: [], extra: [], expression: (region) => `"${urlOf[region]}"` };
}

function constants(regions: readonly Region[]): UrlSource {
  const members = regions.map((region) => `    public const string ${wordOf[region]}Url = "${urlOf[region]}";\n`);
  return {
    name: 'constants',
    files: [configured('TemuConfig', `public static class TemuConfig\n{\n${members.join('')}}\n`)],
    extra: [],
    expression: (region) => `TemuConfig.${wordOf[region]}Url`,
  };
}

function hostAndPath(regions: readonly Region[]): UrlSource {
  const members = regions.map((region) => `    public static readonly string ${wordOf[region]}Host = "${hostOf(region)}";\n`);
  return {
    name: 'host and path',
    files: [
      configured('TemuConfig', `public static class TemuConfig\n{\n${members.join('')}    public const string Router = "${path}";\n}\n`),
    ],
    extra: [],
    expression: (region) => `TemuConfig.${wordOf[region]}Host + TemuConfig.Router`,
  };
}

function byEnvironment(regions: readonly Region[]): UrlSource {
  const members = regions.map(
    (region) =>
      `    public static string ${wordOf[region]}Url => Environment.GetEnvironmentVariable("TEMU_URL_${region.toUpperCase()}") ?? "${urlOf[region]}";\n`,
  );
  return {
    name: 'environment or default',
    files: [configured('TemuConfig', `public static class TemuConfig\n{\n${members.join('')}}\n`)],
    extra: [],
    expression: (region) => `TemuConfig.${wordOf[region]}Url`,
  };
}

function byMap(regions: readonly Region[]): UrlSource {
  const entries = regions.map((region) => `        { "${region}", "${urlOf[region]}" },\n`);
  const body = `public static class Gateways
{
    private static readonly Dictionary<string, string> Urls = new Dictionary<string, string>
    {
${entries.join('')}    };

    public static string Of(string region)
    {
        return Urls[region];
    }
}
`;
  return { name: 'dictionary', files: [configured('Gateways', body)], extra: [], expression: (region) => `Gateways.Of("${region}")` };
}

function byMethod(regions: readonly Region[]): UrlSource {
  const cases = regions.map((region) => `            case "${region}":\n                return "${urlOf[region]}";\n`);
  const body = `public static class Gateways
{
    public static string Of(string region)
    {
        switch (region)
        {
${cases.join('')}            default:
                throw new ArgumentException(region);
        }
    }
}
`;
  return { name: 'switch', files: [configured('Gateways', body)], extra: [], expression: (region) => `Gateways.Of("${region}")` };
}

function byEnum(regions: readonly Region[]): UrlSource {
  const members = regions.map((region) => `    ${wordOf[region]},\n`);
  const cases = regions.map((region) => `            case Region.${wordOf[region]}:\n                return "${urlOf[region]}";\n`);
  const body = `public static class RegionExtensions
{
    public static string ToUrl(this Region region)
    {
        switch (region)
        {
${cases.join('')}            default:
                throw new ArgumentOutOfRangeException(nameof(region));
        }
    }
}
`;
  return {
    name: 'enum with an extension method',
    files: [configured('Region', `public enum Region\n{\n${members.join('')}}\n`), configured('RegionExtensions', body)],
    extra: [],
    expression: (region) => `Region.${wordOf[region]}.ToUrl()`,
  };
}

function settings(regions: readonly Region[]): UrlSource {
  const body = `public static class AppSettings
{
    private static readonly IConfiguration Root = new ConfigurationBuilder()
        .SetBasePath(Directory.GetCurrentDirectory())
        .AddJsonFile("appsettings.json")
        .Build();

    public static string Get(string key)
    {
        return Root[key];
    }
}
`;
  const urls = Object.fromEntries(regions.map((region) => [`${wordOf[region]}Url`, urlOf[region]]));
  return {
    name: 'appsettings',
    files: [configured('AppSettings', body)],
    extra: [['appsettings.json', `${JSON.stringify({ Temu: { AppKey: 'key', ...urls } }, null, 2)}\n`]],
    expression: (region) => `AppSettings.Get("Temu:${wordOf[region]}Url")`,
  };
}

function options(regions: readonly Region[]): UrlSource {
  const members = regions.map((region) => `    public string ${wordOf[region]}Url { get; set; } = "${urlOf[region]}";\n`);
  return {
    name: 'options with defaults',
    files: [
      configured('TemuOptions', `public class TemuOptions\n{\n    public string AppKey { get; set; } = "key";\n${members.join('')}}\n`),
    ],
    extra: [],
    expression: (region) => `new TemuOptions().${wordOf[region]}Url`,
  };
}

function formatted(regions: readonly Region[]): UrlSource {
  const members = regions.map(
    (region) => `    private const string ${wordOf[region]}Host = "${hostOf(region).replace('https://', '')}";\n`,
  );
  const urls = regions.map(
    (region) => `    public static readonly string ${wordOf[region]}Url = $"https://{${wordOf[region]}Host}${path}";\n`,
  );
  return {
    name: 'interpolated',
    files: [configured('TemuConfig', `public static class TemuConfig\n{\n${members.join('')}${urls.join('')}}\n`)],
    extra: [],
    expression: (region) => `TemuConfig.${wordOf[region]}Url`,
  };
}
