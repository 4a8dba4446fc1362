/** Functions of libraries that hand on what they are given, for our purpose: by path, the argument that counts. */
export const passThrough: readonly RegExp[] = [
  /(?:^|\.)JSON\.stringify$|^String$|^structuredClone$|^Object\.(?:freeze|seal)$|^Promise\.resolve$|^Buffer\.from$|^encodeURI(?:Component)?$/,
  /^URLSearchParams$|^(?:qs|querystring)(?:\.default)?\.stringify$|^(?:ref|shallowRef|reactive|readonly|computed|toRaw|unref)$|^(?:Set|ReadonlySet)$/,
  /^json\.(?:dumps|Marshal)$|^(?:orjson|ujson|simplejson)\.dumps$|^(?:str|dict|list|tuple|set|frozenset|bytes|deepcopy|copy\.(?:copy|deepcopy))$|urlencode$|^MappingProxyType$/,
  /^(?:(?:wp_)?json_encode|http_build_query|strval|trim|string)$/,
  /^(?:JSON|JSONObject|JSONUtil|JacksonUtils?|JsonUtils?|GsonUtils?|JsonKit)\.(?:toJSONString|toJsonStr|toJson|toJSON|fromObject|parseObj)$|^(?:HttpUtil\.toParams|URLUtil\.buildQuery)$|\.(?:writeValueAsString|toJson|toJSONString|writeValueAsBytes)$/,
  /^(?:URI\.create|URI|URL|URIBuilder|(?:System\.)?Uri|HttpUrl\.(?:parse|get)|UriComponentsBuilder\.(?:fromHttpUrl|fromUriString)|String\.valueOf|Objects\.requireNonNull|URLEncoder\.encode|Optional\.(?:of|ofNullable)|Collections\.unmodifiable\w+)$/,
  /^(?:StringEntity|UrlEncodedFormEntity|StringContent|FormUrlEncodedContent|JsonContent\.Create|HttpEntity|Entity\.(?:json|form|entity|text)|JsonSerializer\.Serialize(?:ToUtf8Bytes)?|JsonConvert\.SerializeObject|ByteArrayContent)$/,
  /^(?:(?:JavaScript|I?Json)Serializer\(\)\.Serialize|(?:Json|SerializerInterface)\(\)\.serialize|(?:Encoding\.\w+|(?:UTF8|ASCII)Encoding\(\))\.GetBytes)$/,
  /(?:^|\.)BodyPublishers\.ofString$|^(?:bytes\.New(?:Buffer|BufferString|Reader)|strings\.NewReader|io\.NopCloser)$|(?:^|\\)(?:Utils\.)?(?:streamFor|stream_for)$|(?:StreamFactoryInterface|StreamFactory|HttpFactory|Psr17Factory)\(\)\.createStream$/,
];

/** Maps that are made of another, or of a size. */
export const copyingMaps =
  /^(?:HashMap|LinkedHashMap|TreeMap|ConcurrentHashMap|ConcurrentSkipListMap|Hashtable|EnumMap|JSONObject|LinkedMultiValueMap|O?Kv|Dict|Dictionary|SortedDictionary|ConcurrentDictionary)$/;

/** The functions above that write an object out as text. */
export const serializers =
  /(?:^|\.)(?:JSON\.stringify|URLSearchParams|stringify|dumps|Marshal|urlencode|(?:wp_)?json_encode|http_build_query|toParams|buildQuery|toJSONString|toJsonStr|toJson|writeValueAsString|writeValueAsBytes|SerializeObject|JsonSerializer\.Serialize(?:ToUtf8Bytes)?|(?:JavaScript|I?Json)Serializer\(\)\.Serialize|(?:Json|SerializerInterface)\(\)\.serialize)$|^Buffer\.from$/;

/** The body is one of two arguments, in either order from version to version. */
export const bodyOfTwo = /(?:^|\.)RequestBody\.create$/;

/** Objects put over each other, the last one on top. */
export const mergers =
  /(?:^|\.)Object\.assign$|^(?:lodash(?:-es)?|underscore)[./](?:assign|assignIn|extend|merge)$|^(?:array_merge|array_replace|wp_parse_args)$/;

/** Constants of libraries that are keys: Guzzle's `RequestOptions::JSON`. */
export function libraryKey(path: string): string | null {
  return /(?:^|\.)RequestOptions\.([A-Z_]+)$/.exec(path)?.[1]?.toLowerCase() ?? null;
}

export const listMakers = /^(?:List\.of|Stream\.of|Set\.of|Arrays\.asList|ImmutableList\.of|ImmutableSet\.of)$/;
export const mapMakers =
  /^(?:Map\.of|ImmutableMap\.of|MapUtil\.of|Collections\.(?:singleton|empty)Map|O?Kv\.(?:by|of|create)|Dict\.(?:of|create))$/;
export const formatters = /^(?:%|fmt\.Sprintf|String\.format|MessageFormat\.format|sprintf|util\.format|string\.Format)$/;
export const joiners =
  /^(?:urljoin|urllib\.parse\.urljoin|url\.resolve|url\.JoinPath|(?:path\.)?(?:posix\.)?join|urlJoin|urljoin\.default|url-join)$/;

/** Readers of settings: the first argument is a key, the second a default. */
export const settingReaders =
  /(?:^|\.)(?:getenv|Getenv|LookupEnv|GetEnvironmentVariable|getProperty|getRequiredProperty|getOrDefault|GetString|getString|getOrThrow|config|env|fetch|get|GetValue)$/;
/** node-config's reader, which gives whole sections as well. */
export const sectionReaders = /^config(?:\.default)?\.get$/;
export const environmentReaders =
  /^(?:os\.(?:getenv|Getenv|LookupEnv|environ\.get)|System\.(?:getenv|getProperty|getenv\(\)\.get(?:OrDefault)?)|getenv|env|Environment\.GetEnvironmentVariable|ENV\.fetch|decouple\.config|environ\.Env\(\)(?:\.(?:str|url))?|environs\.(?:Env\(\)|env)(?:\.(?:str|url))?|starlette\.config\.Config\(\)|(?:process\.env|Deno\.env|import\.meta\.env)\.get)$/;
