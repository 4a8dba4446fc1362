import type { Draw } from '../../contract.js';
import { indented, type Named, pascal, type Sends } from '../named.js';
import type { Body } from './bodies.js';
import { choosing, jobs, requests, service, shops } from './layers.js';
import type { CsFile } from './source.js';
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

/** A client, and the statements of the program that calls it. */
export type Client = { readonly name: string; readonly files: readonly CsFile[]; readonly statements: readonly string[] };

export type Shape = (draw: Draw, parts: Parts) => Client;

export function clientOf(draw: Draw, parts: Parts): Client {
  const ofBoth = [constructed, overloaded, initialized, reused, abstractUrl, baseCall, service, choosing, requests, shops, jobs] as const;
  const shapes: readonly [Shape, ...Shape[]] = parts.sends.region.length > 0 ? ofBoth : [...ofBoth, direct, statics];
  return draw.of(shapes)(draw, parts);
}

export const regionsOf = ({ sends }: Parts): readonly Region[] => (sends.region.length > 0 ? ['cn', 'us'] : ['cn']);
export const sentTo = ({ sends }: Parts, region: Region): readonly Named[] => (region === 'cn' ? sends.cn : sends.region);

export const callName = (draw: Draw): string => draw.of(['CallAsync', 'ExecuteAsync', 'SendAsync', 'RequestAsync', 'InvokeAsync']);

const bizType = ({ body }: Parts): string => `Dictionary<string, ${body.form ? 'string' : 'object'}>`;

/** The business parameters of one call. */
export function bizOf(draw: Draw, parts: Parts): string {
  const type = bizType(parts);
  return draw.of([`new ${type}()`, `new ${type} { { "page", "1" } }`, `new ${type} { ["productId"] = "10" }`]);
}

export type Method = { readonly url: string; readonly modifiers: string; readonly declared?: string; readonly read?: string };

/** The method that sends, indented as a member. */
export function method(parts: Parts, name: string, { url, modifiers, declared, read }: Method): string {
  const { types, body, transport } = parts;
  const statements = `${body.statements(read ?? types.handed.read)}\n${transport.statements(url)}`;
  return indented(
    `${modifiers} async Task<string> ${name}(${declared ?? types.handed.declared}, ${bizType(parts)} biz)\n{\n${indented(statements, 4)}\n}\n${body.methods}${transport.methods}`,
    4,
  );
}

/** Fields of the transport, as members. */
export const fields = ({ transport }: Parts): string => indented(transport.fields, 4);

export function calls(draw: Draw, parts: Parts, receiver: string, name: string, sent: readonly Named[]): readonly string[] {
  return sent.map((one) => `await ${receiver}.${name}(${parts.types.expression(one)}, ${bizOf(draw, parts)});`);
}

export const inTemu = (name: string, body: string): CsFile => ({ folder: 'Temu', name, body });

function direct(draw: Draw, parts: Parts): Client {
  const name = callName(draw);
  const sending = method(parts, name, { modifiers: 'public', url: parts.url.expression('cn') });
  return {
    name: 'direct',
    files: [inTemu('TemuClient', `public class TemuClient\n{\n${fields(parts)}\n${sending}}\n`)],
    statements: ['var client = new TemuClient();', ...calls(draw, parts, 'client', name, parts.sends.cn)],
  };
}

function statics(draw: Draw, parts: Parts): Client {
  const name = callName(draw);
  const sending = method(parts, name, { modifiers: 'public static', url: 'GatewayUrl' });
  const body = `public static class TemuApi
{
    private static readonly string GatewayUrl = ${parts.url.expression('cn')};
${fields(parts)}
${sending.replaceAll(/private (?!static|class)/g, 'private static ')}}
`;
  return { name: 'static', files: [inTemu('TemuApi', body)], statements: calls(draw, parts, 'TemuApi', name, parts.sends.cn) };
}

/** One object for CN, one for the region. */
function objects(draw: Draw, parts: Parts, name: string, made: (region: Region) => string): readonly string[] {
  return regionsOf(parts).flatMap((region) => [
    `var ${region} = ${made(region)};`,
    ...calls(draw, parts, region, name, sentTo(parts, region)),
  ]);
}

/** The usual client: the URL comes by the constructor. */
export function plainClient(parts: Parts, name: string, url: string): CsFile {
  const body = `public class TemuClient
{
    private readonly string ${url};
${fields(parts)}
    public TemuClient(string url)
    {
        ${url} = url;
    }

${method(parts, name, { modifiers: 'public', url })}}
`;
  return inTemu('TemuClient', body);
}

function constructed(draw: Draw, parts: Parts): Client {
  const name = callName(draw);
  const url = draw.of(['_url', '_baseUrl', '_gateway']);
  const made = (region: Region): string => `new TemuClient(${parts.url.expression(region)})`;
  return { name: 'constructor', files: [plainClient(parts, name, url)], statements: objects(draw, parts, name, made) };
}

function overloaded(draw: Draw, parts: Parts): Client {
  const name = callName(draw);
  const body = `public class TemuClient
{
    private readonly string _url;
${fields(parts)}
    public TemuClient() : this(${parts.url.expression('cn')})
    {
    }

    public TemuClient(string url)
    {
        _url = url;
    }

${method(parts, name, { modifiers: 'public', url: '_url' })}}
`;
  const made = (region: Region): string => (region === 'cn' ? 'new TemuClient()' : `new TemuClient(${parts.url.expression(region)})`);
  return { name: 'overloaded', files: [inTemu('TemuClient', body)], statements: objects(draw, parts, name, made) };
}

/** A property that the maker sets, over a default or none. */
function settable(parts: Parts, name: string): CsFile {
  const body = `public class TemuClient
{
    public string BaseUrl { get; set; }
    public string AppKey { get; set; } = "key";
${fields(parts)}
${method(parts, name, { modifiers: 'public', url: 'BaseUrl' })}}
`;
  return inTemu('TemuClient', body);
}

function initialized(draw: Draw, parts: Parts): Client {
  const name = callName(draw);
  const made = (region: Region): string => `new TemuClient { BaseUrl = ${parts.url.expression(region)}, AppKey = "key" }`;
  return { name: 'object initializer', files: [settable(parts, name)], statements: objects(draw, parts, name, made) };
}

/** One object whose URL is set before the calls. */
function reused(draw: Draw, parts: Parts): Client {
  const name = callName(draw);
  const statements = regionsOf(parts).flatMap((region) => [
    `client.BaseUrl = ${parts.url.expression(region)};`,
    ...calls(draw, parts, 'client', name, sentTo(parts, region)),
  ]);
  return { name: 'property set before', files: [settable(parts, name)], statements: ['var client = new TemuClient();', ...statements] };
}

/** Subclasses with a method for each call, which call the inherited one by its bare name. */
function subclasses(draw: Draw, parts: Parts, inherited: string, head: (region: Region, name: string) => string): Omit<Client, 'name'> {
  const made = regionsOf(parts).map((region) => {
    const name = `${region === 'cn' ? 'Cn' : 'Us'}TemuClient`;
    const sent = sentTo(parts, region);
    const methods = sent.map(
      (one) =>
        `    public Task<string> ${pascal(one.words)}Async()\n    {\n        return ${inherited}(${parts.types.expression(one)}, ${bizOf(draw, parts)});\n    }\n`,
    );
    const body = `public class ${name} : TemuClientBase\n{\n${head(region, name)}\n${methods.join('\n')}}\n`;
    return {
      file: inTemu(name, body),
      statements: [`var ${region} = new ${name}();`, ...sent.map(({ words }) => `await ${region}.${pascal(words)}Async();`)],
    };
  });
  return { files: made.map(({ file }) => file), statements: made.flatMap(({ statements }) => statements) };
}

function abstractUrl(draw: Draw, parts: Parts): Client {
  const name = callName(draw);
  const base = `public abstract class TemuClientBase
{
    protected abstract string Url { get; }
${fields(parts)}
${method(parts, name, { modifiers: 'protected', url: 'Url' })}}
`;
  const isShort = draw.chance(0.5);
  const getter = (url: string): string => (isShort ? `=> ${url};` : `\n    {\n        get { return ${url}; }\n    }`);
  const made = subclasses(draw, parts, name, (region) => `    protected override string Url ${getter(parts.url.expression(region))}\n`);
  return { ...made, name: 'abstract property', files: [inTemu('TemuClientBase', base), ...made.files] };
}

function baseCall(draw: Draw, parts: Parts): Client {
  const name = callName(draw);
  const base = `public abstract class TemuClientBase
{
    private readonly string _url;
${fields(parts)}
    protected TemuClientBase(string url)
    {
        _url = url;
    }

${method(parts, name, { modifiers: 'protected', url: '_url' })}}
`;
  const made = subclasses(
    draw,
    parts,
    name,
    (region, own) => `    public ${own}() : base(${parts.url.expression(region)})\n    {\n    }\n`,
  );
  return { ...made, name: 'base constructor', files: [inTemu('TemuClientBase', base), ...made.files] };
}
