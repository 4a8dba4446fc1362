import type { Language } from '../../model/index.js';
import { arg, chain, client, initial, made, of } from './client.js';

const languages: readonly Language[] = ['csharp'];

export const ofCsharp = of(languages, [
  client(
    'HttpClient',
    /(?:HttpClient|IHttpClientFactory\(\)\.CreateClient)\(\)\.(?:PostAsync|PutAsync|GetAsync|GetStringAsync|PostAsJsonAsync|SendAsync|PutAsJsonAsync)$/,
    {
      base: [{ at: 'set', property: 'BaseAddress' }, ...made(/^HttpClient$/, initial('BaseAddress'))],
      keepsBase: 'BaseAddress',
      body: [arg(1)],
    },
  ),
  client('WebRequest', /^(?:Http)?WebRequest\.Create(?:Http)?$/, { body: [{ at: 'written' }] }),
  client('WebClient', /^WebClient\(\)\.Upload(?:String|Data|Values)(?:TaskAsync|Async)?$/, { body: [arg(2), arg(1)] }),
  client('RestSharp', /^(?:I?RestClient\(\)\.)(?:Execute|ExecuteAsync|ExecutePost|ExecutePostAsync|Post|PostAsync|Get|GetAsync)$/, {
    url: [{ at: 'argument-made', index: 0, maker: /^RestRequest\(\)$/, place: arg(0) }],
    base: [{ at: 'set', property: 'BaseUrl' }, ...made(/^RestClient$/, arg(0), arg(0, 'BaseUrl'))],
    body: [
      { at: 'argument-made', index: 0, maker: /^RestRequest\(\)$/, place: chain(/^Add(?:Json|String)?Body$/) },
      { at: 'argument-made', index: 0, maker: /^RestRequest\(\)$/, place: { at: 'chain-pairs', method: /^Add(?:Query)?Parameter$/ } },
    ],
  }),
  client('Flurl', /^FlurlRequest\(\).*\.(?:Post|Put)(?:Json|String|UrlEncoded)Async$/, {
    url: [...made(/^FlurlRequest$/, arg(0))],
    body: [arg(0)],
  }),
  client('Flurl', /^FlurlText\.(?:.*\.)?(?:Post|Put)(?:Json|String|UrlEncoded)Async$/, {
    url: [...made(/^Url\$\w+$/, { at: 'receiver', isText: true }), { at: 'receiver', isText: true }],
    body: [arg(0)],
  }),
  client('HttpClient', /^HttpRequestMessage$/, {
    url: [initial('RequestUri'), arg(1), { at: 'set', property: 'RequestUri' }],
    body: [initial('Content'), { at: 'set', property: 'Content' }],
  }),
]);
