import type { Language } from '../../model/index.js';
import { type Client, client } from './clients.js';

/** Under which keys an annotation holds a text; the key '' is that of an argument without one. */
type Annotation = { readonly name: RegExp; readonly keys: readonly string[] };

/** A client that is an annotated interface: a call of one of its methods is the request. */
export type DeclarativeClient = {
  readonly api: string;
  readonly languages: readonly Language[];
  /** Stands in every file that declares such an interface: annotations of other libraries have the same names. */
  readonly imports: string;
  /** What stands over the interface; its text is the base URL. */
  readonly interface: Annotation;
  /** What stands over a method; its text is the path, or the whole URL. */
  readonly method: Annotation;
  /** Annotations of `method` that make a request of a method whose interface has none. */
  readonly alone: RegExp;
  /** What stands over a parameter that is sent under a name; its text is the name. A parameter without one is the body. */
  readonly named: Annotation;
  /** The type of a parameter that overrules the URL. */
  readonly address: RegExp;
  /** The call that makes an object of the interface: its path, and the last name in it. It is given the class, and after that the base URL, if it takes one. */
  readonly maker: { readonly path: RegExp; readonly name: string };
  /** A file with both may send any request elsewhere. */
  readonly interceptor: { readonly type: string; readonly moves: RegExp };
};

const url = /^(?:java\.net\.)?URI$/;

/** Every such client that is known. Adding one is an entry here and a fixture. */
export const declarativeClients: readonly DeclarativeClient[] = [
  {
    api: 'Feign',
    languages: ['java'],
    imports: '',
    interface: { name: /^FeignClient$/, keys: ['url'] },
    method: { name: /^(?:(?:Post|Get|Put|Patch|Request)Mapping|RequestLine)$/, keys: ['value', 'path', ''] },
    alone: /^RequestLine$/,
    named: { name: /^(?:RequestParam|Param|RequestHeader|SpringQueryMap)$/, keys: ['value', 'name', ''] },
    address: url,
    maker: { path: /(?:^|\.)Feign\.builder\(\)(?:\.\w+\(\))*\.target$/, name: 'target' },
    interceptor: { type: 'RequestInterceptor', moves: /\.(?:target|uri)\(/ },
  },
  {
    api: 'Forest',
    languages: ['java'],
    imports: 'com.dtflys.forest',
    interface: { name: /^(?:BaseRequest|Address|ForestClient)$/, keys: ['baseURL', 'basePath', 'host'] },
    method: { name: /^(?:(?:Post|Get|Put|Patch|Delete|Head)(?:Request)?|Request)$/, keys: ['url', 'value', ''] },
    alone: /^(?:(?:Post|Get|Put|Patch|Delete|Head)(?:Request)?|Request)$/,
    named: { name: /^(?:Body|JSONBody|Query|Header|Var|DataVariable|DataParam)$/, keys: ['value', 'name', ''] },
    address: url,
    maker: { path: /(?:^|\.)Forest(?:\.config\(\))?\.client$/, name: 'client' },
    interceptor: { type: 'Interceptor', moves: /\.(?:setUrl|setHost|setBasePath|setAddress)\(/ },
  },
];

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
