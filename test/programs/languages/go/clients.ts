import type { Draw } from '../../contract.js';
import { type Named, pascal, type Sends } from '../named.js';
import type { Body } from './bodies.js';
import { factory, fluentCall, handlers, jobs } from './layers.js';
import { type GoFile, tabbed } from './source.js';
import { needed, type Transport } from './transports.js';
import type { TypeSource } from './types.js';
import type { Region, UrlSource } from './urls.js';

export type Parts = {
  readonly sends: Sends;
  readonly url: UrlSource;
  readonly types: TypeSource;
  readonly body: Body;
  readonly transport: Transport;
};

/** A client with what its callers say; statements may each give back an error. */
export type Client = {
  readonly name: string;
  readonly files: readonly GoFile[];
  readonly made: readonly string[];
  readonly calls: readonly string[];
};

const biz = ['map[string]any{"page": 1}', 'nil', 'map[string]any{"productId": 10}'] as const;

export function clientOf(draw: Draw, parts: Parts): Client {
  const isAlone = parts.sends.region.length === 0;
  return draw.of<(draw: Draw, parts: Parts) => Client>([
    constructed,
    options,
    literals,
    embedded,
    requests,
    behindInterface,
    setter,
    services,
    jobs,
    handlers,
    fluentCall,
    factory,
    ...(isAlone ? [direct, functions, withDefault] : []),
  ])(draw, parts);
}

export function file(body: string, name = 'client'): GoFile {
  return { path: `internal/temu/${name}.go`, needs: needed, body };
}

export const methodName = (draw: Draw): string => draw.of(['Call', 'Do', 'Request', 'Execute', 'Invoke', 'Send', 'post']);

export function exported(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

export type Method = { readonly receiver: string; readonly url: string; readonly param?: string; readonly read?: string };

export function method({ types, body, transport }: Parts, name: string, { receiver, url, param, read }: Method): string {
  const text = `${body.statements(read ?? 'apiType')}\n${transport.statements(url)}`;
  return `func ${receiver}${name}(${param ?? `apiType ${types.declared}`}, biz map[string]any) ([]byte, error) {\n${tabbed(text)}\n}\n${body.declarations}`;
}

export function fieldsOf({ transport }: Parts, ...fields: readonly string[]): string {
  return [...fields, ...(transport.field === null ? [] : [transport.field])].map((one) => `\t${one}\n`).join('');
}

export function values({ transport }: Parts, ...given: readonly string[]): string {
  return [...given, ...(transport.initial === null ? [] : [transport.initial])].join(', ');
}

function calls(draw: Draw, { types }: Parts, receiver: string, name: string, sent: readonly Named[]): readonly string[] {
  return sent.map((one) => `${receiver}.${name}(${types.expression(one)}, ${draw.of(biz)})`);
}

function perRegion(draw: Draw, parts: Parts, name: string, made: (region: Region) => string): Pick<Client, 'made' | 'calls'> {
  const { cn, region } = parts.sends;
  if (region.length === 0) return { made: [`client := ${made('cn')}`], calls: calls(draw, parts, 'client', name, cn) };
  return {
    made: [`client := ${made('cn')}`, `overseas := ${made('us')}`],
    calls: [...calls(draw, parts, 'client', name, cn), ...calls(draw, parts, 'overseas', name, region)],
  };
}

function constructed(draw: Draw, parts: Parts): Client {
  const name = exported(methodName(draw));
  const field = draw.of(['baseURL', 'gateway', 'endpoint']);
  const body = `type Client struct {
${fieldsOf(parts, `${field} string`)}}

func NewClient(${field} string) *Client {
	return &Client{${values(parts, `${field}: ${field}`)}}
}

${method(parts, name, { receiver: '(c *Client) ', url: `c.${field}` })}`;
  return {
    name: 'constructor',
    files: [file(body)],
    ...perRegion(draw, parts, name, (region) => `temu.NewClient(${parts.url.expression(region)})`),
  };
}

function options(draw: Draw, parts: Parts): Client {
  const name = exported(methodName(draw));
  const isDefaulted = draw.chance(0.5);
  const body = `type Client struct {
${fieldsOf(parts, 'baseURL string', 'appKey string')}}

type Option func(*Client)

func WithBaseURL(url string) Option {
	return func(c *Client) { c.baseURL = url }
}

func WithAppKey(key string) Option {
	return func(c *Client) {
		c.appKey = key
	}
}

func New(opts ...Option) *Client {
	c := &Client{${values(parts, ...(isDefaulted ? [`baseURL: ${parts.url.expression('cn')}`] : []))}}
	for _, opt := range opts {
		opt(c)
	}
	return c
}

${method(parts, name, { receiver: '(c *Client) ', url: 'c.baseURL' })}`;
  const made = (region: Region): string =>
    isDefaulted && region === 'cn'
      ? 'temu.New(temu.WithAppKey("key"))'
      : `temu.New(temu.WithAppKey("key"), temu.WithBaseURL(${parts.url.expression(region)}))`;
  return { name: isDefaulted ? 'options, with a default' : 'options', files: [file(body)], ...perRegion(draw, parts, name, made) };
}

function literals(draw: Draw, parts: Parts): Client {
  const name = exported(methodName(draw));
  const field = parts.transport.field?.replace(/^\w+/, (one) => exported(one)) ?? null;
  const exportedParts = {
    ...parts,
    transport: {
      ...parts.transport,
      field,
      initial: null,
      statements: (url: string) =>
        parts.transport.statements(url).replaceAll(/\bc\.(?:http|hc|rc|sender)\b/g, (one) => `c.${exported(one.slice(2))}`),
    },
  };
  const body = `type Client struct {
${fieldsOf(exportedParts, 'BaseURL string', 'AppKey string')}}

${method(exportedParts, name, { receiver: '(c *Client) ', url: 'c.BaseURL' })}`;
  const initial = parts.transport.initial?.replace(/^\w+/, (one) => exported(one)) ?? null;
  const pointer = draw.of(['&', '&', '']);
  const made = (region: Region): string =>
    `${pointer}temu.Client{${[`BaseURL: ${parts.url.expression(region)}`, 'AppKey: "key"', ...(initial === null ? [] : [initial])].join(', ')}}`;
  return { name: 'literal', files: [file(body)], ...perRegion(draw, parts, name, made) };
}

function embedded(draw: Draw, parts: Parts): Client {
  const name = methodName(draw);
  const regions: readonly Region[] = parts.sends.region.length > 0 ? ['cn', 'us'] : ['cn'];
  const base = `type baseClient struct {
${fieldsOf(parts, 'url string')}}

${method(parts, name, { receiver: '(c *baseClient) ', url: 'c.url' })}`;
  const kinds = regions.map((region) => {
    const kind = region === 'cn' ? 'CNClient' : 'USClient';
    const sent = region === 'cn' ? parts.sends.cn : parts.sends.region;
    const methods = sent
      .map(
        (one) =>
          `\nfunc (c *${kind}) ${pascal(one.words)}(biz map[string]any) ([]byte, error) {\n\treturn c.${name}(${parts.types.expression(one)}, biz)\n}\n`,
      )
      .join('');
    return file(
      `type ${kind} struct {\n\tbaseClient\n}\n\nfunc New${kind}() *${kind} {\n\treturn &${kind}{baseClient: baseClient{${values(parts, `url: ${parts.url.expression(region)}`)}}}\n}\n${methods}`,
      `${region}_client`,
    );
  });
  const made = regions.map((region) => `${region} := temu.New${region === 'cn' ? 'CN' : 'US'}Client()`);
  const run = regions.flatMap((region) =>
    (region === 'cn' ? parts.sends.cn : parts.sends.region).map(({ words }) => `${region}.${pascal(words)}(${draw.of(biz)})`),
  );
  return { name: 'embedded', files: [file(base, 'base'), ...kinds], made, calls: run };
}

/** Requests that say their type. */
function requests(draw: Draw, parts: Parts): Client {
  const name = exported(methodName(draw));
  const getter = draw.of(['APIType', 'Type', 'Method']);
  const isPointer = draw.chance(0.5);
  const sent = [...parts.sends.cn, ...parts.sends.region];
  const structs = sent.map(
    (one) =>
      `type ${pascal(one.words)}Request struct {\n\tPage int\n}\n\nfunc (r ${isPointer ? '*' : ''}${pascal(one.words)}Request) ${getter}() string {\n\treturn string(${parts.types.expression(one)})\n}\n\nfunc (r ${isPointer ? '*' : ''}${pascal(one.words)}Request) Params() map[string]any {\n\treturn map[string]any{"page": r.Page}\n}\n`,
  );
  const send = method(parts, name, { receiver: '(c *Client) ', url: 'c.baseURL', param: 'r Request', read: `r.${getter}()` })
    .replace(', biz map[string]any)', ')')
    .replace('{\n', '{\n\tbiz := r.Params()\n');
  const body = `type Request interface {
	${getter}() string
	Params() map[string]any
}

type Client struct {
${fieldsOf(parts, 'baseURL string')}}

func NewClient(baseURL string) *Client {
	return &Client{${values(parts, 'baseURL: baseURL')}}
}

${send}`;
  const of = (receiver: string, named: readonly Named[]): readonly string[] =>
    named.map(({ words }) => `${receiver}.${name}(${isPointer ? '&' : ''}temu.${pascal(words)}Request{Page: 1})`);
  const { made } = perRegion(draw, parts, name, (region) => `temu.NewClient(${parts.url.expression(region)})`);
  return {
    name: 'requests behind an interface',
    files: [file(body), file(structs.join('\n'), 'requests')],
    made,
    calls: [...of('client', parts.sends.cn), ...of('overseas', parts.sends.region)],
  };
}

function behindInterface(draw: Draw, parts: Parts): Client {
  const name = exported(methodName(draw));
  const body = `type API interface {
	${name}(apiType ${parts.types.declared}, biz map[string]any) ([]byte, error)
}

type client struct {
${fieldsOf(parts, 'host string')}}

func New(host string) API {
	return &client{${values(parts, 'host: host')}}
}

${method(parts, name, { receiver: '(c *client) ', url: 'c.host' })}`;
  return {
    name: 'interface',
    files: [file(body)],
    ...perRegion(draw, parts, name, (region) => `temu.New(${parts.url.expression(region)})`),
  };
}

function setter(draw: Draw, parts: Parts): Client {
  const name = exported(methodName(draw));
  const isField = draw.chance(0.4);
  const body = `type Client struct {
${fieldsOf(parts, 'BaseURL string')}}

func NewClient() *Client {
	return &Client{${values(parts)}}
}

func (c *Client) SetBaseURL(url string) *Client {
	c.BaseURL = url
	return c
}

${method(parts, name, { receiver: '(c *Client) ', url: 'c.BaseURL' })}`;
  const set = (variable: string, region: Region): string =>
    isField ? `${variable}.BaseURL = ${parts.url.expression(region)}` : `${variable}.SetBaseURL(${parts.url.expression(region)})`;
  const { cn, region } = parts.sends;
  const overseas = region.length > 0 ? ['overseas := temu.NewClient()', set('overseas', 'us')] : [];
  return {
    name: isField ? 'field set' : 'setter',
    files: [file(body)],
    made: ['client := temu.NewClient()', set('client', 'cn'), ...overseas],
    calls: [...calls(draw, parts, 'client', name, cn), ...calls(draw, parts, 'overseas', name, region)],
  };
}

/** Services that hold the client. */
function services(draw: Draw, parts: Parts): Client {
  const name = methodName(draw);
  const body = `type Client struct {
${fieldsOf(parts, 'baseURL string')}	Goods *GoodsService
}

func NewClient(baseURL string) *Client {
	c := &Client{${values(parts, 'baseURL: baseURL')}}
	c.Goods = &GoodsService{client: c}
	return c
}

${method(parts, name, { receiver: '(c *Client) ', url: 'c.baseURL' })}`;
  const sent = [...new Set([...parts.sends.cn, ...parts.sends.region])];
  const methods = sent
    .map(
      (one) =>
        `\nfunc (s *GoodsService) ${pascal(one.words)}(biz map[string]any) ([]byte, error) {\n\treturn s.client.${name}(${parts.types.expression(one)}, biz)\n}\n`,
    )
    .join('');
  const of = (receiver: string, named: readonly Named[]): readonly string[] =>
    named.map(({ words }) => `${receiver}.Goods.${pascal(words)}(${draw.of(biz)})`);
  const { made } = perRegion(draw, parts, name, (region) => `temu.NewClient(${parts.url.expression(region)})`);
  return {
    name: 'services',
    files: [file(body), file(`type GoodsService struct {\n\tclient *Client\n}\n${methods}`, 'goods')],
    made,
    calls: [...of('client', parts.sends.cn), ...of('overseas', parts.sends.region)],
  };
}

function direct(draw: Draw, parts: Parts): Client {
  const name = exported(methodName(draw));
  const body = `type Client struct {
${fieldsOf(parts, 'appKey string')}}

func NewClient(appKey string) *Client {
	return &Client{${values(parts, 'appKey: appKey')}}
}

${method(parts, name, { receiver: '(c *Client) ', url: parts.url.expression('cn') })}`;
  return {
    name: 'direct',
    files: [file(body)],
    made: ['client := temu.NewClient("key")'],
    calls: calls(draw, parts, 'client', name, parts.sends.cn),
  };
}

function functions(draw: Draw, parts: Parts): Client {
  const name = exported(methodName(draw));
  const isHeld = parts.transport.field !== null;
  const held = isHeld ? `var c = struct {\n${fieldsOf(parts)}}{${values(parts)}}\n\n` : '';
  const url = draw.chance(0.5) ? 'gateway' : parts.url.expression('cn');
  const body = `${url === 'gateway' ? `var gateway = ${parts.url.expression('cn')}\n\n` : ''}${held}${method(parts, name, { receiver: '', url })}`;
  return { name: 'functions', files: [file(body)], made: [], calls: calls(draw, parts, 'temu', name, parts.sends.cn) };
}

function withDefault(draw: Draw, parts: Parts): Client {
  const name = exported(methodName(draw));
  const body = `type Config struct {
	BaseURL string
	AppKey  string
}

type Client struct {
${fieldsOf(parts, 'cfg Config')}}

func NewClient(cfg Config) *Client {
	if cfg.BaseURL == "" {
		cfg.BaseURL = ${parts.url.expression('cn')}
	}
	return &Client{${values(parts, 'cfg: cfg')}}
}

${method(parts, name, { receiver: '(c *Client) ', url: 'c.cfg.BaseURL' })}`;
  return {
    name: 'config with a default',
    files: [file(body)],
    made: ['client := temu.NewClient(temu.Config{AppKey: "key"})'],
    calls: calls(draw, parts, 'client', name, parts.sends.cn),
  };
}
