import type { Language } from '../../model/index.js';
import { arg, client, of } from './client.js';

const languages: readonly Language[] = ['csharp'];

export const ofCsharp = of(languages, [
  client('HttpClient', /HttpClient\(\)\.(?:PostAsync|PutAsync|GetAsync|GetStringAsync|PostAsJsonAsync|SendAsync|PutAsJsonAsync)$/, {
    base: [{ at: 'set', property: 'BaseAddress' }],
    body: [arg(1)],
  }),
  client('HttpClient', /^HttpRequestMessage$/, { url: [arg(1)], body: [{ at: 'set', property: 'Content' }] }),
]);
