import type { Language } from '../../model/index.js';
import { arg, chain, client, initial, made, of, type Place } from './client.js';

const languages: readonly Language[] = ['csharp'];

/** The same of the request that RestSharp's client is handed, also at the end of a chain, and of the options that it is made with. */
const ofRequest = (place: Place): Place => ({ at: 'argument-made', index: 0, maker: /^RestRequest\(\)(?:\.Add\w+\(\))*$/, place });
const ofOptions = (place: Place): Place => ({ at: 'argument-made', index: 0, maker: /^RestClientOptions\(\)$/, place });
/** The same of the request that Furion's service is handed: `HttpRequestBuilder.Post(url).SetJsonContent(body)`. */
const ofBuilder = (place: Place): Place => ({
  at: 'argument-made',
  index: 0,
  maker: /^HttpRequestBuilder\.(?:Post|Put|Get)\(\)(?:\.\w+\(\)){0,20}$/,
  place,
});

const baseAddress: readonly Place[] = [
  { at: 'set', property: 'BaseAddress' },
  ...made(/^HttpClient$/, initial('BaseAddress'), { at: 'set', property: 'BaseAddress' }),
  { at: 'container', property: 'BaseAddress' },
];

export const ofCsharp = of(languages, [
  client(
    'HttpClient',
    /(?:HttpClient|IHttpClientFactory\(\)\.CreateClient)\(\)\.(?:PostAsync|PutAsync|GetAsync|GetStringAsync|PostAsJsonAsync|SendAsync|PutAsJsonAsync)$/,
    {
      base: baseAddress,
      keepsBase: 'BaseAddress',
      body: [arg(1)],
    },
  ),
  client('WebRequest', /^(?:Http)?WebRequest\.Create(?:Http)?$/, { body: [{ at: 'written' }] }),
  client('WebClient', /^WebClient\(\)\.Download(?:String|Data)(?:TaskAsync|Async)?$/, {}),
  client('WebClient', /^WebClient\(\)\.Upload(?:String|Data|Values)(?:TaskAsync|Async)?$/, { body: [arg(2), arg(1)] }),
  client('RestSharp', /^(?:I?RestClient\(\)\.)(?:Execute|ExecuteAsync|ExecutePost|ExecutePostAsync|Post|PostAsync|Get|GetAsync)$/, {
    url: made(/^RestRequest$/, arg(0)).map(ofRequest),
    base: [
      { at: 'set', property: 'BaseUrl' },
      ...made(
        /^RestClient$/,
        ...[initial('BaseUrl'), arg(0), { at: 'set', property: 'BaseUrl' } as const].map(ofOptions),
        arg(0),
        arg(0, 'BaseUrl'),
      ),
    ],
    buildsUrl: 'BuildUri',
    body: [ofRequest(chain(/^Add(?:Json|String)?Body$/)), ofRequest({ at: 'chain-pairs', method: /^Add(?:Query)?Parameter$/ })],
  }),
  client('Flurl', /^FlurlRequest\(\).*\.(?:Post|Put)(?:Json|String|UrlEncoded)Async$/, {
    url: [...made(/^FlurlRequest$/, arg(0))],
    body: [arg(0)],
  }),
  client('Flurl', /^I?FlurlClient\(\)\.Request\(\)(?:\.\w+\(\))*\.(?:Post|Put)(?:Json|String|UrlEncoded)Async$/, {
    url: [{ at: 'segments' }],
    base: [{ at: 'set', property: 'BaseUrl' }, ...made(/^FlurlClient$/, initial('BaseUrl'), arg(0))],
    keepsBase: 'BaseUrl',
    begins: /^Request$/,
    body: [arg(0)],
  }),
  client('Flurl', /^FlurlText\.(?:.*\.)?(?:(?:Post|Put)(?:Json|String|UrlEncoded)|Get(?:Json|String|Stream|Bytes)?)Async$/, {
    url: [...made(/^Url\$\w+$/, { at: 'receiver', isText: true }), { at: 'receiver', isText: true }],
    body: [arg(0), { at: 'chain-pairs', method: /^(?:Url\$)?SetQueryParams?$/ }],
  }),
  client('Furion', /^FurionText\.(?:.*\.)?(?:Post|Put|Get|Send)(?:As(?:String|Stream|ByteArray)?)?Async$/, {
    url: [...made(/^Url\$\w+$/, { at: 'receiver', isText: true }), { at: 'receiver', isText: true }],
    body: [chain(/^(?:Url\$)?SetBody$/)],
  }),
  client('Furion', /^IHttpRemoteService\(\)\.Send(?:As(?:String|Stream|ByteArray)?)?(?:Async)?$/, {
    url: made(/^(?:Post|Put|Get)$/, arg(0)).map(ofBuilder),
    body: [ofBuilder(chain(/^Set(?:Json|RawString|FormUrlEncoded|Raw)?Content$/))],
  }),
  client('HttpClient', /^HttpRequestMessage$/, {
    url: [initial('RequestUri'), arg(1), { at: 'set', property: 'RequestUri' }],
    base: [{ at: 'sender', places: baseAddress }],
    keepsBase: 'BaseAddress',
    body: [initial('Content'), { at: 'set', property: 'Content' }],
    setLater: { url: /^RequestUri$/, body: /^Content$/ },
  }),
]);
