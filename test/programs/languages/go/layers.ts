import type { Draw } from '../../contract.js';
import { camel, type Named, pascal } from '../named.js';
import { type Client, exported, fieldsOf, file, method, methodName, type Parts, values } from './clients.js';
import type { Region } from './urls.js';

const regionsOf = ({ sends }: Parts): readonly Region[] => (sends.region.length > 0 ? ['cn', 'us'] : ['cn']);
const sentTo = ({ sends }: Parts, region: Region): readonly Named[] => (region === 'cn' ? sends.cn : sends.region);

function plain(parts: Parts, name: string): string {
  return `type Client struct {
${fieldsOf(parts, 'baseURL string')}}

func NewClient(baseURL string) *Client {
	return &Client{${values(parts, 'baseURL: baseURL')}}
}

${method(parts, name, { receiver: '(c *Client) ', url: 'c.baseURL' })}`;
}

/** A method that goes through a table of jobs, in the client's own package. */
export function jobs(draw: Draw, parts: Parts): Client {
  const name = methodName(draw);
  const isStruct = draw.chance(0.5);
  const of = (region: Region): string => {
    const rows = sentTo(parts, region).map((one) =>
      isStruct ? `\t\t{${parts.types.expression(one)}, map[string]any{"page": 1}},\n` : `\t\t${parts.types.expression(one)},\n`,
    );
    const list = isStruct
      ? `[]struct {\n\t\tapi ${parts.types.declared}\n\t\tbiz map[string]any\n\t}{\n${rows.join('')}\t}`
      : `[]${parts.types.declared}{\n${rows.join('')}\t}`;
    const call = isStruct ? `c.${name}(job.api, job.biz)` : `c.${name}(job, nil)`;
    return `func (c *Client) Run${pascal([region])}() ([]byte, error) {\n\tfor _, job := range ${list} {\n\t\tif _, err := ${call}; err != nil {\n\t\t\treturn nil, err\n\t\t}\n\t}\n\treturn nil, nil\n}\n`;
  };
  return {
    name: isStruct ? 'jobs in a table' : 'jobs in a list',
    files: [file(plain(parts, name)), file(regionsOf(parts).map(of).join('\n'), 'jobs')],
    made: regionsOf(parts).map((region) => `${region} := temu.NewClient(${parts.url.expression(region)})`),
    calls: regionsOf(parts).map((region) => `${region}.Run${pascal([region])}()`),
  };
}

/** Functions by name: `handlers["goodsAdd"](c)`. */
export function handlers(draw: Draw, parts: Parts): Client {
  const name = methodName(draw);
  const sent = [...new Map([...parts.sends.cn, ...parts.sends.region].map((one) => [one.constant, one])).values()];
  const rows = sent.map(
    (one) =>
      `\t"${camel(one.words)}": func(c *Client) ([]byte, error) {\n\t\treturn c.${name}(${parts.types.expression(one)}, map[string]any{"page": 1})\n\t},\n`,
  );
  const body = `var handlers = map[string]func(c *Client) ([]byte, error){\n${rows.join('')}}\n\nfunc (c *Client) Run(action string) ([]byte, error) {\n\treturn handlers[action](c)\n}\n`;
  return {
    name: 'functions by name',
    files: [file(plain(parts, name)), file(body, 'handlers')],
    made: regionsOf(parts).map((region) => `${region} := temu.NewClient(${parts.url.expression(region)})`),
    calls: regionsOf(parts).flatMap((region) => sentTo(parts, region).map(({ words }) => `${region}.Run("${camel(words)}")`)),
  };
}

/** `temu.NewCall(c).API(type).Param("page", 1).Send()` */
export function fluentCall(draw: Draw, parts: Parts): Client {
  const name = methodName(draw);
  const body = `type Call struct {
	client *Client
	api    ${parts.types.declared}
	biz    map[string]any
}

func NewCall(client *Client) *Call {
	return &Call{client: client, biz: map[string]any{}}
}

func (k *Call) API(api ${parts.types.declared}) *Call {
	k.api = api
	return k
}

func (k *Call) Param(key string, value any) *Call {
	k.biz[key] = value
	return k
}

func (k *Call) Send() ([]byte, error) {
	return k.client.${name}(k.api, k.biz)
}
`;
  return {
    name: 'fluent call',
    files: [file(plain(parts, name)), file(body, 'call')],
    made: regionsOf(parts).map((region) => `${region} := temu.NewClient(${parts.url.expression(region)})`),
    calls: regionsOf(parts).flatMap((region) =>
      sentTo(parts, region).map((one) => `temu.NewCall(${region}).API(${parts.types.expression(one)}).Param("page", 1).Send()`),
    ),
  };
}

/** Clients by region. */
export function factory(draw: Draw, parts: Parts): Client {
  const name = exported(methodName(draw));
  const arms = regionsOf(parts).map((region) => `\tcase "${region}":\n\t\treturn NewClient(${parts.url.expression(region)})\n`);
  const body = `func For(region string) *Client {\n\tswitch region {\n${arms.join('')}\t}\n\tpanic("unknown region " + region)\n}\n`;
  return {
    name: 'factory',
    files: [file(plain(parts, name)), file(body, 'factory')],
    made: [],
    calls: regionsOf(parts).flatMap((region) =>
      sentTo(parts, region).map((one) => `temu.For("${region}").${name}(${parts.types.expression(one)}, map[string]any{"page": 1})`),
    ),
  };
}
