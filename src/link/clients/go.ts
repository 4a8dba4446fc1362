import type { Language } from '../../model/index.js';
import { arg, args, chain, client, type Hook, of, type Place } from './client.js';

const languages: readonly Language[] = ['go'];

/** `client.OnBeforeRequest(func(c *resty.Client, r *resty.Request) error { c.SetBaseURL(…) })` */
const hook: Hook = { registers: /^OnBeforeRequest$/, sets: /^Set(?:BaseURL|HostURL)$/, path: 'URL' };

/** `.SetQueryParam("type", type)` */
const queryParam: Place = { at: 'chain-pairs', method: /^SetQueryParam$/ };

/** `req.Body = …`, `req.URL.Host = …`; a path behind the host, `req.URL.Path = …`, leaves the request where it goes. */
const setLater = { url: /^URL(?:\.Host)?$/, body: /^Body$/ };

export const ofGo = of(languages, [
  client('net/http', /^http\.(?:Client\(\)\.)?(?:Post|PostForm|Get)$|^http\.DefaultClient\.(?:Post|PostForm|Get)$/, {
    body: [arg(2), arg(1)],
  }),
  client('net/http', /^http\.NewRequest$/, { url: [arg(1)], body: [{ at: 'query' }, arg(2)], setLater }),
  client('net/http', /^http\.NewRequestWithContext$/, { url: [arg(2)], body: [{ at: 'query' }, arg(3)], setLater }),
  client('resty', /^resty\..*\.(?:Post|Get|Put|Patch|Delete)$/, {
    base: [{ at: 'hook', path: 0, hook }, chain(/^Set(?:BaseURL|HostURL)$/)],
    keepsBase: 'BaseURL',
    begins: /^(?:R|NewRequest)$/,
    body: [chain(/^Set(?:Body|FormData|QueryParams|PathParams)$/), queryParam],
  }),
  client('resty', /^resty\..*\.Execute$/, {
    url: [arg(1)],
    base: [{ at: 'hook', path: 1, hook }, chain(/^Set(?:BaseURL|HostURL)$/)],
    keepsBase: 'BaseURL',
    begins: /^(?:R|NewRequest)$/,
    body: [chain(/^Set(?:Body|FormData|QueryParams)$/), queryParam],
  }),
  client('req', /^req\.(?:.*\.)?(?:Must)?(?:Post|Get|Put|Patch|Delete)$/, {
    base: [chain(/^SetBaseURL$/)],
    keepsBase: 'BaseURL',
    begins: /^(?:R|NewRequest)$/,
    body: [
      chain(/^Set(?:Body(?:JsonMarshal|JsonString|JsonBytes|String|Bytes)?|FormData(?:AnyType)?|FormDataFromValues|QueryParams)$/),
      queryParam,
    ],
  }),
  client('gorequest', /^gorequest\.(?:New|SuperAgent)\(\)(?:\.\w+\(\))*\.(?:Post|Get|Put|Patch)$/, {
    body: [chain(/^(?:Send(?:Map|Struct|String)?|Query)$/)],
  }),
  client('gout', /^gout\.(?:New(?:WithOpt)?\(\)\.)?(?:POST|GET|PUT|PATCH)$/, { body: [chain(/^Set(?:JSON|Body|Form|WWWForm|Query)$/)] }),
  client('sling', /^sling\.New\(\)(?:\.\w+\(\))*\.(?:Post|Get|Put|Patch)$/, {
    base: [chain(/^Base$/)],
    takesWhole: true,
    body: [chain(/^(?:Body(?:JSON|Form)?|QueryStruct)$/)],
  }),
  client('go-zero', /^httpc\.(?:NewService(?:WithClient)?\(\)\.)?Do$/, { url: [arg(2)], body: [arg(3)] }),
  client('beego', /^httplib\.(?:Post|Get|Put|NewBeegoRequest)$/, {
    body: [chain(/^(?:JSON)?Body$/), { at: 'chain-pairs', method: /^Param$/ }],
  }),
  client('GoFrame', /^(?:g\.Client|gclient\.(?:New|Client))\(\)(?:\.\w+\(\))*\.(?:Post|Get|Put)(?:Content|Var|Bytes)?$/, {
    url: [arg(1)],
    base: [chain(/^(?:Set)?Prefix$/)],
    body: [arg(2)],
  }),
  client('grequests', /^(?:grequests\.|grequests\.NewSession\(\)\.)(?:Post|Get|Put|Patch)$/, { body: args(1, 'JSON', 'Data', 'Params') }),
  client('fasthttp', /^fasthttp\.(?:(?:Host)?Client\(\)\.)?Get$/, { url: [arg(1)] }),
  client('hertz', /^client\.NewClient\(\)\.Get$/, { url: [arg(2)] }),
  client('hertz', /^protocol\.AcquireRequest\(\)\.SetRequestURI$/, { body: [chain(/^SetBody(?:String|Raw)?$/)] }),
  client('fasthttp', /^fasthttp\.AcquireRequest\(\)\.SetRequestURI$/, { body: [chain(/^(?:Set|Append)Body(?:String|Raw)?$/)] }),
]);
