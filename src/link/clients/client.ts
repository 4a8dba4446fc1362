import type { Language } from '../../model/index.js';

/** A place in a call. Of a list the first place that holds anything counts. */
export type Place =
  /** An argument by position, or a key of the object that it is. */
  | { readonly at: 'arg'; readonly index: number; readonly key?: string }
  /** An argument whose places in braces are filled by the arguments from `from` on, one by one or by the names of a map: `getForObject("…?type={type}", String.class, type)`. */
  | { readonly at: 'template'; readonly index: number; readonly from: number }
  /** A named argument: `json=…`. */
  | { readonly at: 'named'; readonly name: string }
  /** The same of a call that made the client: `axios.create({ baseURL })`. */
  | { readonly at: 'made'; readonly method: RegExp; readonly place: Place }
  /** The same of what makes an argument: `new Request(url, { body })`. */
  | { readonly at: 'argument-made'; readonly index: number; readonly maker: RegExp; readonly place: Place }
  /** A call on the way to this one, on the variable that holds the client, or behind this one: `.SetBody(…)`, `req.write(…)`, `.send(…)`; behind this one as far as `until`. */
  | { readonly at: 'chain'; readonly method: RegExp; readonly index: number; readonly until?: RegExp }
  /** `.addBody('type', type)`: what calls of that name, where `chain` looks for them, send under names, or whole where they are given one argument. */
  | { readonly at: 'chain-pairs'; readonly method: RegExp }
  /** `.ConfigureHttpClient(client => client.BaseAddress = …)`: the value that a function sets which such a call is handed. */
  | { readonly at: 'chain-sets'; readonly method: RegExp; readonly property: string }
  /** A declaration of an annotated interface: its URL, or the body that the arguments are sent as. */
  | { readonly at: 'declared'; readonly what: 'url' | 'body' }
  /** A property that is set on the client, `client.BaseAddress = …`, or on what the call gives, `req.data = …`. */
  | { readonly at: 'set'; readonly property: string }
  /** A property that the initializer sets behind the arguments of a making: `new HttpClient { BaseAddress = … }`. */
  | { readonly at: 'initial'; readonly property: string }
  /** The query that is set on the request which the call gives, `req.URL.RawQuery = …`, in place of the one in its URL. */
  | { readonly at: 'query' }
  /** All arguments of the call by which the client begins the request, as the segments of one path: `client.Request("openapi", "router")`. */
  | { readonly at: 'segments' }
  /** The object that the call is made on: `new URL(url).openConnection()`. */
  | { readonly at: 'receiver'; readonly isText?: true }
  /** Everything written anywhere in the same function: `stream.write(bytes)`. */
  | { readonly at: 'written' }
  /** `curl_setopt(handle, OPTION, value)` for the same handle: what the call gives, or what it is handed first. */
  | { readonly at: 'option'; readonly name: string; readonly handle: 'given' | 'handed' }
  /** PHP's stream context: `stream_context_create(['http' => ['content' => $body]])`, as an argument. */
  | { readonly at: 'context'; readonly index: number; readonly wrapper: string; readonly key: string }
  /** `http.defaults.baseURL = …`, or what an interceptor sets in its place. */
  | { readonly at: 'defaults'; readonly property: string }
  /** The options that the module of a client is registered with, where the call is made on such a client. */
  | { readonly at: 'registered'; readonly module: string; readonly key: string; readonly client: RegExp }
  /** The property that .NET's container sets on the client as it registers it. */
  | { readonly at: 'container'; readonly property: string }
  /** The same of the client that sends the message which the call makes: `http.SendAsync(message)`. */
  | { readonly at: 'sender'; readonly places: readonly Place[] }
  /** The base URL that a hook of the client sets for each request, of which this argument is the path. */
  | { readonly at: 'hook'; readonly path: number; readonly hook: Hook }
  /** What a function makes of the client's own base URL: `uri(builder -> builder.path("/openapi/router").build())`. */
  | { readonly at: 'built'; readonly index: number }
  /** Of a form of HTML's: its action, or what its elements send. */
  | { readonly at: 'form'; readonly what: 'action' | 'fields' }
  /** Of a command line of curl: its URL, or what it posts. */
  | { readonly at: 'command-line'; readonly what: 'url' | 'data' }
  /** Each of these may be what counts. */
  | { readonly at: 'any'; readonly places: readonly Place[] };

/** A function that a client runs before each request, with the client and the request as arguments. */
export type Hook = {
  /** The method of the client that takes the function. */
  readonly registers: RegExp;
  /** Methods of the client that set the base URL. */
  readonly sets: RegExp;
  /** The property of the request that holds the path. */
  readonly path: string;
};

/** How a client's own base URL is read. `text`: `%` stands for the client. `when`: always, or where the client was made with no name that can stand there. */
export type OwnBase = { readonly text: string; readonly when: 'always' | 'unnamed' };

/** An argument that must be there: any, this name, or options that may hold this key. */
export type Condition =
  | { readonly at: 'given'; readonly index: number }
  | { readonly at: 'name'; readonly index: number; readonly name: string }
  | { readonly at: 'key'; readonly index: number; readonly key: string };

export type Client = {
  readonly api: string;
  /** The languages that the client exists in: a bare `request(…)` of Java is not Node's. */
  readonly languages: readonly Language[];
  /** The callee's path: `axios.create().post`. */
  readonly callee: RegExp;
  readonly url: readonly Place[];
  /** Put before a URL that is only a path. */
  readonly base: readonly Place[];
  /** Host and path apart, as in Node's options. */
  readonly host: readonly Place[];
  readonly body: readonly Place[];
  /** The option of one request that overrules the client's base, null where there is none. */
  readonly option: { readonly index: number; readonly key: string } | null;
  /** The property under which a client keeps its base URL, where it takes a whole URL in place of a path; null where it does not. */
  readonly keepsBase: string | null;
  /** The method of a client that makes the whole URL of a request which it is handed; null where there is none. */
  readonly buildsUrl: string | null;
  /** A whole URL comes in place of a path, though the client tells nobody its base URL: it is put together of what the client was told. */
  readonly takesWhole: boolean;
  /** The method of a client that begins a request, on which the rest is called: `client.R().SetBody(…).Post(…)`. Null where the client itself sends. */
  readonly begins: RegExp | null;
  /** Null where a client tells nobody its base URL. */
  readonly ownBase: OwnBase | null;
  /** The property of a service that is the client behind it: `service.axiosRef.interceptors`. */
  readonly inner: string | null;
  /** Without this the call is no request. */
  readonly onlyWith: Condition | null;
  /** What takes the place of the URL and the body that a request was made with, before it is sent; null where nothing does. */
  readonly setLater: SetLater | null;
};

/** Properties of a request, and methods that give it anew: `req.Body = …`, `$request->withBody(…)`. */
export type SetLater = { readonly url: RegExp; readonly body: RegExp };

export const arg = (index: number, key?: string): Place => (key === undefined ? { at: 'arg', index } : { at: 'arg', index, key });
export const args = (index: number, ...keys: readonly string[]): readonly Place[] => keys.map((key) => arg(index, key));
export const named = (...names: readonly string[]): readonly Place[] => names.map((name) => ({ at: 'named', name }));
export const made = (method: RegExp, ...places: readonly Place[]): readonly Place[] =>
  places.map((place) => ({ at: 'made', method, place }));
export const chain = (method: RegExp, index = 0): Extract<Place, { at: 'chain' }> => ({ at: 'chain', method, index });

export const initial = (property: string): Place => ({ at: 'initial', property });

export type Entry = Omit<Client, 'languages'>;

export const client = (api: string, callee: RegExp, places: Partial<Omit<Entry, 'api' | 'callee'>>): Entry => ({
  api,
  callee,
  url: [arg(0)],
  base: [],
  host: [],
  body: [],
  option: null,
  keepsBase: null,
  buildsUrl: null,
  takesWhole: false,
  begins: null,
  ownBase: null,
  inner: null,
  onlyWith: null,
  setLater: null,
  ...places,
});

export const of = (languages: readonly Language[], entries: readonly Entry[]): readonly Client[] =>
  entries.map((entry) => ({ ...entry, languages }));
