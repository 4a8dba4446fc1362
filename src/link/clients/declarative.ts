import type { Language } from '../../model/index.js';
import { calleeNames } from './callee-names.js';
import { type Client, client, type Place } from './client.js';

/** Under which keys an annotation holds a text; the key '' is that of an argument without one. */
type Annotation = { readonly name: RegExp; readonly keys: readonly string[] };

/** A call that makes an object of an annotated interface. */
export type Maker = {
  /** The callee's path. */
  readonly path: RegExp;
  /** The place of the interface: an argument of `create(Api.class)`, a type argument of `For<Api>()`. */
  readonly of: 'argument' | 'type-argument';
  /** The places where the call is told the base URL. */
  readonly base: readonly Place[];
};

/** A client that is an annotated interface: a call of one of its methods is the request. */
export type DeclarativeClient = {
  readonly api: string;
  readonly languages: readonly Language[];
  /** Stands in every file that declares such an interface: annotations of other libraries have the same names. */
  readonly imports: string;
  /** The annotation over the interface; its text is the base URL. Null where the maker alone is told one. */
  readonly interface: Annotation | null;
  /** Annotations over the interface whose text stands before each method's path. */
  readonly before?: readonly Annotation[];
  /** The annotation over a method; its text is the path, or the whole URL. */
  readonly method: Annotation;
  /** Annotations of `method` that make a request of a method whose interface has none. */
  readonly alone: RegExp;
  /** Begins a base URL or a path with a setting, in place of Spring's own `${…}`. */
  readonly variable?: RegExp;
  /** How a path comes behind the base URL: after its last segment, or as a link on a page would. */
  readonly joins: 'appended' | 'resolved';
  /** The annotation over a parameter that is sent under a name; its text is the name. A parameter without one is the body. */
  readonly named: Annotation;
  /** The annotation over a parameter whose entries are sent beside those that have a name of their own. */
  readonly spread: RegExp;
  /** Types of parameters that are sent under their own names, unless another is said; null where none are. */
  readonly ownNames: RegExp | null;
  /** A parameter of this type, or under this annotation, overrules the URL. */
  readonly address: { readonly type: RegExp } | { readonly annotation: RegExp } | null;
  readonly makers: readonly Maker[];
  /** A file with both may send any request elsewhere. */
  readonly interceptor: { readonly type: string; readonly moves: RegExp };
};

const uri = { type: /^(?:java\.net\.)?URI$/ };
const second: readonly Place[] = [{ at: 'arg', index: 1 }];
const ofHttpClient = (place: Place): Place => ({ at: 'argument-made', index: 0, maker: /HttpClient\(\)$/, place });

/** Every such client that is known. Adding one is an entry here and a fixture. */
export const declarativeClients: readonly DeclarativeClient[] = [
  {
    api: 'Feign',
    languages: ['java'],
    imports: '',
    interface: { name: /^FeignClient$/, keys: ['url'] },
    before: [
      { name: /^FeignClient$/, keys: ['path'] },
      { name: /^RequestMapping$/, keys: ['value', 'path', ''] },
    ],
    method: { name: /^(?:(?:Post|Get|Put|Patch|Request)Mapping|RequestLine)$/, keys: ['value', 'path', ''] },
    alone: /^RequestLine$/,
    joins: 'appended',
    named: { name: /^(?:RequestParam|Param|RequestHeader)$/, keys: ['value', 'name', ''] },
    spread: /^(?:SpringQueryMap|QueryMap|HeaderMap)$/,
    ownNames: null,
    address: uri,
    makers: [{ path: /(?:^|\.)Feign\.builder\(\)(?:\.\w+\(\))*\.target$/, of: 'argument', base: second }],
    interceptor: { type: 'RequestInterceptor', moves: /\.(?:target|uri)\(/ },
  },
  {
    api: 'Forest',
    languages: ['java'],
    imports: 'com.dtflys.forest',
    interface: { name: /^(?:BaseRequest|Address|ForestClient)$/, keys: ['baseURL', 'basePath', 'host'] },
    method: { name: /^(?:(?:Post|Get|Put|Patch|Delete|Head)(?:Request)?|Request)$/, keys: ['url', 'value', ''] },
    alone: /^(?:(?:Post|Get|Put|Patch|Delete|Head)(?:Request)?|Request)$/,
    variable: /^#?\{(\w[\w.-]{0,200})\}/,
    joins: 'appended',
    named: { name: /^(?:Body|JSONBody|Query|Header|Var|DataVariable|DataParam)$/, keys: ['value', 'name', ''] },
    spread: /^(?:Query|Header)$/,
    ownNames: null,
    address: uri,
    makers: [{ path: /(?:^|\.)Forest(?:\.config\(\))?\.client$/, of: 'argument', base: second }],
    interceptor: { type: 'Interceptor', moves: /\.(?:setUrl|setHost|setBasePath|setAddress)\(/ },
  },
  {
    api: 'Retrofit',
    languages: ['java'],
    imports: 'retrofit2.',
    interface: null,
    method: { name: /^(?:POST|GET|PUT|PATCH|DELETE|HEAD|OPTIONS|HTTP)$/, keys: ['value', 'path', ''] },
    alone: /^(?:POST|GET|PUT|PATCH|DELETE|HEAD|OPTIONS|HTTP)$/,
    joins: 'resolved',
    named: { name: /^(?:Field|Query|Part|Header|Path|Tag)$/, keys: ['value', ''] },
    spread: /^(?:Field|Query|Part|Header)Map$/,
    ownNames: null,
    address: { annotation: /^Url$/ },
    makers: [
      {
        path: /^(?:retrofit2\.)?Retrofit(?:\.Builder)?\(\)(?:\.\w+\(\))*\.create$/,
        of: 'argument',
        base: [{ at: 'chain', method: /^baseUrl$/, index: 0 }],
      },
    ],
    interceptor: { type: 'Interceptor', moves: /\.(?:url|host)\(/ },
  },
  {
    api: 'Refit',
    languages: ['csharp'],
    imports: 'Refit',
    interface: null,
    method: { name: /^(?:Post|Get|Put|Patch|Delete|Head|Options)$/, keys: [''] },
    alone: /^(?:Post|Get|Put|Patch|Delete|Head|Options)$/,
    joins: 'appended',
    named: { name: /^(?:AliasAs|Query|Header|Authorize|Property)$/, keys: [''] },
    spread: /^(?:Query|HeaderCollection)$/,
    ownNames: /^(?:System\.)?(?:[Ss]tring|bool|int|long|decimal|double|float|Guid|DateTime(?:Offset)?|CancellationToken)\??$/,
    address: null,
    makers: [
      {
        path: /(?:^|\.)RestService\.For$/,
        of: 'type-argument',
        base: [
          ofHttpClient({ at: 'arg', index: 0, key: 'BaseAddress' }),
          ofHttpClient({ at: 'arg', index: 1, key: 'BaseAddress' }),
          ofHttpClient({ at: 'set', property: 'BaseAddress' }),
          { at: 'arg', index: 0 },
        ],
      },
      {
        path: /\.AddRefitClient$/,
        of: 'type-argument',
        base: [{ at: 'chain-sets', method: /^ConfigureHttpClient$/, property: 'BaseAddress' }],
      },
    ],
    interceptor: { type: 'DelegatingHandler', moves: /\.RequestUri\s{0,9}=(?!=)/ },
  },
  {
    api: 'WebApiClient',
    languages: ['csharp'],
    imports: 'WebApiClient',
    interface: { name: /^HttpHost$/, keys: [''] },
    method: { name: /^Http(?:Post|Get|Put|Patch|Delete)$/, keys: [''] },
    alone: /^Http(?:Post|Get|Put|Patch|Delete)$/,
    joins: 'resolved',
    named: { name: /^(?:PathQuery|Header|AliasAs|FormField|FormDataText)$/, keys: [''] },
    spread: /^(?:PathQuery|Headers)$/,
    ownNames: /^(?:System\.)?(?:[Ss]tring|bool|int|long|decimal|double|float|Guid|DateTime(?:Offset)?|CancellationToken)\??$/,
    address: { annotation: /^Uri$/ },
    makers: [
      {
        path: /\.AddHttpApi$/,
        of: 'type-argument',
        base: [{ at: 'chain-sets', method: /^(?:ConfigureHttpApi|ConfigureHttpClient)$/, property: 'HttpHost' }],
      },
    ],
    interceptor: { type: 'ApiFilterAttribute', moves: /\.RequestUri\s{0,9}=(?!=)/ },
  },
  {
    api: 'Furion',
    languages: ['csharp'],
    imports: 'Furion.RemoteRequest',
    interface: null,
    method: { name: /^(?:Post|Get|Put|Patch|Delete|Head)$/, keys: [''] },
    alone: /^(?:Post|Get|Put|Patch|Delete|Head)$/,
    joins: 'appended',
    named: { name: /^(?:QueryString|Path|Headers)$/, keys: [''] },
    spread: /^QueryString$/,
    ownNames: null,
    address: null,
    makers: [],
    interceptor: { type: 'IHttpDispatchProxy', moves: /\.RequestUri\s{0,9}=(?!=)/ },
  },
];

/** Every call in whose path ends one of these names may be the maker. */
export const makerNames: ReadonlyMap<Maker, readonly string[]> = new Map(
  declarativeClients.flatMap(({ makers }) => makers.map((maker) => [maker, calleeNames(maker.path)])),
);

/** The client of each, for calls of its interfaces; known by the declaration, not by the callee. */
export const clientsOfInterfaces: ReadonlyMap<DeclarativeClient, Client> = new Map(
  declarativeClients.map((one) => [
    one,
    {
      ...client(one.api, new RegExp(`^${one.api}$`), { url: [{ at: 'declared', what: 'url' }], body: [{ at: 'declared', what: 'body' }] }),
      languages: one.languages,
    },
  ]),
);
