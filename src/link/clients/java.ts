import type { Language } from '../../model/index.js';
import { arg, chain, client, made, of, type Place } from './client.js';

const languages: readonly Language[] = ['java', 'kotlin'];

/** The first argument, whose places in braces are filled by those from `from` on. */
const template = (from: number): Place => ({ at: 'template', index: 0, from });

/** `new RestTemplateBuilder().rootUri(…).build()` */
const rooted = { base: [chain(/^rootUri$/)], takesWhole: true };

export const ofJvm = of(languages, [
  client('RestTemplate', /^(?:Test)?RestTemplate(?:Builder\(\)(?:\.\w{1,60}\(\)){0,12}\.build)?\(\)\.(?:postFor|patchFor)\w+$/, {
    ...rooted,
    url: [template(3)],
    body: [arg(1)],
  }),
  // Behind the class of the answer stand the values of the URL's places, which are sent only where the URL names them.
  client('RestTemplate', /^(?:Test)?RestTemplate(?:Builder\(\)(?:\.\w{1,60}\(\)){0,12}\.build)?\(\)\.getFor\w+$/, {
    ...rooted,
    url: [template(2)],
  }),
  client('RestTemplate', /^(?:Test)?RestTemplate(?:Builder\(\)(?:\.\w{1,60}\(\)){0,12}\.build)?\(\)\.put$/, {
    ...rooted,
    url: [template(2)],
    body: [arg(1)],
  }),
  // The method stands between.
  client('RestTemplate', /^(?:Test)?RestTemplate(?:Builder\(\)(?:\.\w{1,60}\(\)){0,12}\.build)?\(\)\.(?:exchange|execute)$/, {
    ...rooted,
    url: [template(4)],
    body: [arg(2)],
    onlyWith: { at: 'given', index: 2 },
  }),
  client('RestTemplate', /^RequestEntity\.(?:post|get|put|patch)$/, { body: [chain(/^body$/)] }),
  client('RestTemplate', /^RequestEntity\.method$/, { url: [arg(1)], body: [chain(/^body$/)] }),
  client('RestTemplate', /^RequestEntity$/, { url: [arg(3), arg(2)], body: [arg(0)] }),
  client('OkHttp', /^(?:Request\.)?Builder\(\).*\.build$|^Request\.Builder\(\).*\.build$/, {
    url: [chain(/^url$/)],
    body: [chain(/^(?:post|put|patch)$/), chain(/^method$/, 1)],
  }),
  client('HttpClient', /^HttpRequest\.newBuilder\(\).*\.build$/, {
    url: [chain(/^uri$/), ...made(/^newBuilder$/, arg(0))],
    body: [chain(/^(?:POST|PUT)$/), chain(/^method$/, 1)],
  }),
  // What is given its URL later may have been made with another one.
  client('HttpClient', /^Http(?:Post|Get|Put|Patch|Delete)$/, {
    url: [{ at: 'any', places: [arg(0), chain(/^set(?:URI|Uri)$/)] }],
    body: [chain(/^setEntity$/)],
  }),
  client('HttpClient', /^(?:Classic|Simple)?RequestBuilder\.(?:post|get|put|patch)$/, {
    url: [arg(0), chain(/^setUri$/)],
    body: [chain(/^set(?:Entity|Body)$/), { at: 'chain-pairs', method: /^addParameter$/ }],
  }),
  client('HttpClient', /^(?:fluent\.)?Request\.(?:[Pp]ost|[Gg]et|[Pp]ut|[Pp]atch)$/, { body: [chain(/^body(?:String|Form|ByteArray)?$/)] }),
  client('JAX-RS', /^(?:ClientBuilder\.\w+\(\)(?:\.\w+\(\))*|Client\(\))\.target$/, {
    body: [chain(/^(?:post|put|buildPost|buildPut)$/), chain(/^method$/, 1)],
  }),
  client('AsyncHttpClient', /^(?:Dsl\.)?(?:[aA]syncHttpClient|DefaultAsyncHttpClient)\(\)\.prepare(?:Post|Get|Put|Patch)$/, {
    body: [chain(/^setBody$/), { at: 'chain-pairs', method: /^add(?:FormParam|QueryParam)$/ }],
  }),
  client('Vert.x', /^WebClient(?:\.create)?\(\)\.(?:post|get|put)Abs$/, { body: [chain(/^send(?:Json|JsonObject|Buffer|Form)$/)] }),
  client('HttpURLConnection', /^URL(?:\(\))?\.openConnection$/, { url: [{ at: 'receiver' }], body: [{ at: 'written' }] }),
  client('Hutool', /^HttpUtil\.(?:post|get|createPost|createGet|createRequest|downloadString)$/, {
    body: [arg(1), chain(/^body$/), { at: 'chain-pairs', method: /^form$/ }],
  }),
  // Jodd's requests begin alike.
  client('Hutool', /^HttpRequest\.(?:post|get|put|of)$/, {
    body: [chain(/^body(?:Text|Bytes)?$/), { at: 'chain-pairs', method: /^(?:form|query)$/ }],
  }),
  // `post(url, data)`, `post(url, data, headers)`, `post(url, query, data)`
  client('JFinal', /^HttpKit\.(?:post|get)$/, { body: [arg(1), arg(2)] }),
  client('Jsoup', /^Jsoup\.connect$/, { body: [chain(/^requestBody$/), { at: 'chain-pairs', method: /^data$/ }] }),
  client('Forest', /^Forest\.(?:post|get|put|patch|delete|head|request)$/, {
    url: [arg(0), chain(/^(?:url|setUrl)$/)],
    body: [{ at: 'chain-pairs', method: /^add(?:Body|Query)$/ }],
  }),
  client('OkHttps', /^(?:OkHttps|HTTP\(\)|(?:OkHttps\.newBuilder|HTTP\.builder)\(\)(?:\.\w{1,60}\(\)){0,12})\.a?sync$/, {
    base: [chain(/^baseUrl$/)],
    takesWhole: true,
    body: [chain(/^setBodyPara$/), { at: 'chain-pairs', method: /^add(?:Body|Url)Para$/ }],
  }),
  client('Unirest', /^Unirest\.(?:post|get|put|patch|delete)$/, {
    body: [chain(/^body$/), { at: 'chain-pairs', method: /^(?:field|fields|queryString)$/ }],
  }),
  client('WebClient', /^(?:Web|Rest)Client.*\.uri$/, {
    url: [{ at: 'built', index: 0 }, template(1)],
    begins: /^(?:post|get|put|patch|method)$/,
    base: [chain(/^baseUrl$/), ...made(/^create$/, arg(0))],
    takesWhole: true,
    // Behind `retrieve()` it is the class of the answer.
    body: [{ ...chain(/^(?:bodyValue|body|syncBody)$/), until: /^(?:retrieve|exchange\w{0,20})$/ }],
  }),
]);
