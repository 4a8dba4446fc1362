import { UNKNOWN_SUBSTRING } from './abstract-value.js';

/** Functions of libraries that hand on what they are given, for our purpose: by path, the argument that counts. */
export const transparent: readonly RegExp[] = [
  /(?:^|\.)JSON\.stringify$|^String$|^structuredClone$|^Object\.(?:freeze|seal)$|^Promise\.resolve$|^Buffer\.from$|^encodeURI(?:Component)?$/,
  /^URLSearchParams$|^(?:qs|querystring)(?:\.default)?\.stringify$|^(?:ref|shallowRef|reactive|readonly|computed|toRaw|unref)$|^(?:Set|ReadonlySet)$/,
  /^json\.(?:dumps|Marshal)$|^(?:orjson|ujson|simplejson)\.dumps$|^(?:str|dict|list|tuple|set|frozenset|bytes|deepcopy|copy\.(?:copy|deepcopy))$|urlencode$|^MappingProxyType$/,
  /^(?:(?:wp_)?json_encode|http_build_query|strval|trim|string)$/,
  /^(?:JSON|JSONObject|JSONUtil|JacksonUtils?|JsonUtils?|GsonUtils?)\.(?:toJSONString|toJsonStr|toJson|toJSON|fromObject|parseObj)$|\.(?:writeValueAsString|toJson|toJSONString|writeValueAsBytes)$/,
  /^(?:URI\.create|URI|URL|Uri|HttpUrl\.(?:parse|get)|UriComponentsBuilder\.(?:fromHttpUrl|fromUriString)|String\.valueOf|Objects\.requireNonNull|Optional\.(?:of|ofNullable)|Collections\.unmodifiable\w+)$/,
  /^(?:StringEntity|UrlEncodedFormEntity|StringContent|FormUrlEncodedContent|JsonContent\.Create|HttpEntity|JsonSerializer\.Serialize|JsonConvert\.SerializeObject)$/,
  /(?:^|\.)BodyPublishers\.ofString$|^(?:bytes\.New(?:Buffer|BufferString|Reader)|strings\.NewReader|io\.NopCloser)$/,
];

/** Maps that are made of another, or of a size. */
export const copies =
  /^(?:HashMap|LinkedHashMap|TreeMap|ConcurrentHashMap|ConcurrentSkipListMap|Hashtable|EnumMap|JSONObject|LinkedMultiValueMap|Dictionary)$/;

/** The functions above that write an object out as text. */
export const writers =
  /(?:^|\.)(?:JSON\.stringify|URLSearchParams|stringify|dumps|Marshal|urlencode|(?:wp_)?json_encode|http_build_query|toJSONString|toJsonStr|toJson|writeValueAsString|writeValueAsBytes)$|^Buffer\.from$/;

/** The body is one of two arguments, in either order from version to version. */
export const bodyOfTwo = /(?:^|\.)RequestBody\.create$/;

/** Objects put over each other, the last one on top. */
export const mergers = /(?:^|\.)Object\.assign$|^(?:array_merge|array_replace)$/;

/** Constants of libraries that are keys: Guzzle's `RequestOptions::JSON`. */
export function libraryKey(path: string): string | null {
  return /(?:^|\.)RequestOptions\.([A-Z_]+)$/.exec(path)?.[1]?.toLowerCase() ?? null;
}

export const listMakers = /^(?:List\.of|Stream\.of|Set\.of|Arrays\.asList|ImmutableList\.of|ImmutableSet\.of)$/;
export const mapMakers = /^(?:Map\.of|ImmutableMap\.of|MapUtil\.of)$/;
export const formatters = /^(?:%|fmt\.Sprintf|String\.format|MessageFormat\.format|sprintf|util\.format|string\.Format)$/;
export const joiners =
  /^(?:urljoin|urllib\.parse\.urljoin|url\.resolve|url\.JoinPath|(?:path\.)?(?:posix\.)?join|urlJoin|urljoin\.default|url-join)$/;

/** Readers of settings: the first argument is a key, the second a default. */
export const settingReaders =
  /(?:^|\.)(?:getenv|Getenv|LookupEnv|GetEnvironmentVariable|getProperty|getRequiredProperty|GetString|getString|getOrThrow|config|env|fetch|get|GetValue)$/;
export const environmentReaders =
  /^(?:os\.(?:getenv|Getenv|LookupEnv|environ\.get)|System\.(?:getenv|getProperty)|getenv|env|Environment\.GetEnvironmentVariable|ENV\.fetch|decouple\.config|(?:process\.env|Deno\.env|import\.meta\.env)\.get)$/;

/** The text that a method of a text gives; null: not modelled. */
export function textMethod(method: string, text: string, args: readonly (string | null)[]): string | null {
  const [first, second] = args;
  switch (method) {
    case 'strip':
    case 'Trim':
      return typeof first === 'string' ? stripStart(stripEnd(text, first), first) : text.trim();
    case 'toString':
    case 'String':
    case 'geturl':
    case 'trim':
    case 'TrimSpace':
    case 'valueOf':
    case 'getBytes':
    case 'encode':
    case 'toURI':
    case 'toURL':
    case 'toExternalForm':
    case 'toASCIIString':
    case 'unicode':
      return text.trim();
    case 'toUpperCase':
    case 'upper':
    case 'ToUpper':
    case 'upcase':
      return text.toUpperCase();
    case 'toLowerCase':
    case 'lower':
    case 'ToLower':
    case 'downcase':
      return text.toLowerCase();
    case 'concat':
      return args.every((arg) => typeof arg === 'string') ? text + args.join('') : text + UNKNOWN_SUBSTRING;
    case 'rstrip':
    case 'TrimRight':
    case 'TrimEnd':
      return typeof first === 'string' ? stripEnd(text, first) : text.trimEnd();
    case 'lstrip':
    case 'TrimLeft':
    case 'TrimStart':
      return typeof first === 'string' ? stripStart(text, first) : text.trimStart();
    case 'TrimSuffix':
    case 'removesuffix':
    case 'removeSuffix':
      return typeof first !== 'string' ? null : first !== '' && text.endsWith(first) ? text.slice(0, -first.length) : text;
    case 'TrimPrefix':
    case 'removeprefix':
    case 'removePrefix':
      return typeof first !== 'string' ? null : text.startsWith(first) ? text.slice(first.length) : text;
    case 'replace':
    case 'replaceAll':
    case 'ReplaceAll':
    case 'Replace':
      return typeof first === 'string' && typeof second === 'string' ? text.replaceAll(first, second) : null;
    case 'format':
    case 'formatted':
      return formatted(text, args);
    default:
      return null;
  }
}

function stripStart(text: string, characters: string): string {
  let start = 0;
  while (start < text.length && characters.includes(text.charAt(start))) start++;
  return text.slice(start);
}

function stripEnd(text: string, characters: string): string {
  let end = text.length;
  while (end > 0 && characters.includes(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}

/** `%s`, `{}`, `{0}`; what is not known leaves an unknown substring. */
export function formatted(pattern: string, args: readonly (string | null)[]): string {
  let next = 0;
  return pattern.replaceAll(/%[a-z]|\{(\d*)\}|\{\w+\}/gi, (mark, index: string | undefined) => {
    if (index === undefined && mark.startsWith('{')) return UNKNOWN_SUBSTRING;
    return args[index ? Number(index) : next++] ?? UNKNOWN_SUBSTRING;
  });
}

/** `new URL(path, base)` and its like; either part may hold unknown substrings. */
export function joinUrl(base: string, path: string): string {
  if (/^\w+:\/\//.test(path) || base === '') return path;
  if (base.includes(UNKNOWN_SUBSTRING) || path.includes(UNKNOWN_SUBSTRING))
    return `${base.replace(/\/+$/, '')}/${path.replace(/^\/+/, '')}`;
  return URL.canParse(path, base) ? new URL(path, base).href : `${base}/${path}`;
}

/** As HTTP clients put a base URL before a path. */
export function underBase(base: string, path: string): string {
  if (/^\w+:\/\//.test(path) || path.startsWith('//')) return path;
  return path === '' ? base : `${base.replace(/\/+$/, '')}/${path.replace(/^\/+/, '')}`;
}
