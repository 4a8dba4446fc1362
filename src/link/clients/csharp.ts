import type { Language } from '../../model/index.js';
import { arg, chain, client, made, of } from './client.js';

const languages: readonly Language[] = ['csharp'];

export const ofCsharp = of(languages, [
  client(
    'HttpClient',
    /(?:HttpClient|IHttpClientFactory\(\)\.CreateClient)\(\)\.(?:PostAsync|PutAsync|GetAsync|GetStringAsync|PostAsJsonAsync|SendAsync|PutAsJsonAsync)$/,
    {
      base: [{ at: 'set', property: 'BaseAddress' }, ...made(/^HttpClient$/, arg(0, 'BaseAddress'), arg(1, 'BaseAddress'))],
      keepsBase: 'BaseAddress',
      body: [arg(1)],
    },
  ),
  client('WebRequest', /^(?:Http)?WebRequest\.Create(?:Http)?$/, { body: [{ at: 'written' }] }),
  client('WebClient', /^WebClient\(\)\.Upload(?:String|Data)(?:TaskAsync|Async)?$/, { body: [arg(2), arg(1)] }),
  client('RestSharp', /^RestRequest$/, { body: [chain(/^Add(?:Json|String)?Body$/)] }),
  client('Flurl', /^FlurlRequest\(\).*\.(?:Post|Put)(?:Json|String|UrlEncoded)Async$/, {
    url: [...made(/^FlurlRequest$/, arg(0))],
    body: [arg(0)],
  }),
  client('HttpClient', /^HttpRequestMessage$/, { url: [arg(1)], body: [{ at: 'set', property: 'Content' }] }),
]);
