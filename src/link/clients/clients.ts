import type { Language } from '../../model/index.js';
import { calleeNames } from './callee-names.js';
import type { Client } from './client.js';
import { ofCsharp } from './csharp.js';
import { ofDocuments } from './documents.js';
import { ofGo } from './go.js';
import { ofJvm } from './java.js';
import { ofPhp } from './php.js';
import { ofPython } from './python.js';
import { ofScripts } from './script.js';

/** Every client that is known. Adding one is an entry in its language's file. */
export const clients: readonly Client[] = [...ofScripts, ...ofPython, ...ofJvm, ...ofGo, ...ofPhp, ...ofCsharp, ...ofDocuments];

/** The names that a callee of each language can end in. */
const names: ReadonlyMap<Language, RegExp> = new Map(
  [...new Set(clients.flatMap(({ languages }) => languages))].map((language) => {
    const endings = clients.filter(({ languages }) => languages.includes(language)).flatMap(({ callee }) => calleeNames(callee));
    return [language, new RegExp(`^(?:${[...new Set(endings)].join('|')})$`)];
  }),
);

/** Whether a callee of the table ends in `name`: a call that has no such name is not looked at. */
export function isRequestName(name: string, language: Language): boolean {
  return names.get(language)?.test(name) ?? false;
}

/** Ends the path of a client that a service has inside. */
export const innerClient = new RegExp(`\\.(?:${clients.flatMap(({ inner }) => (inner === null ? [] : [inner])).join('|')})$`);

/** Whether the objects at a path keep their base URL under a property: those of `httpx.Client()` under `base_url`. */
export function keepsBaseUnder(property: string, path: string): boolean {
  return keeperUnder(property, path) !== null;
}

/** The client that does; one that a chain begins with, `resty.New().SetBaseURL(url)`, has its request begun on it first. */
export function keeperUnder(property: string, path: string): Client | null {
  const found = keepers.find(({ keepsBase, begins, callee }) => {
    if (keepsBase !== property) return false;
    const objects = begins === null ? [path] : calleeNames(begins).map((name) => `${path}.${name}()`);
    return objects.some((object) => calleeNames(callee).some((name) => callee.test(`${object}.${name}`)));
  });
  return found ?? null;
}

const keepers = clients.filter(({ keepsBase }) => keepsBase !== null);

/** Whether it is an object of a client that is made with a base URL, or a request that is given its own before it is sent, as the declared type alone tells. C#'s `HttpClient` is; Java's has none. */
export function isBasedClient(path: string, language: Language): boolean {
  return basedClients.test(path) || (language === 'csharp' && basedOfCsharp.test(path));
}

const basedClients =
  /^(?:axios\.Axios(?:Instance|Static)?|httpx\.(?:Async)?Client|aiohttp\.ClientSession|resty\.Client|(?:GuzzleHttp\.)?Client(?:Interface)?|WebClient|(?:okhttp3\.)?Request\.Builder|resty\.Request)\(\)$/;
const basedOfCsharp = /^HttpClient\(\)$/;
