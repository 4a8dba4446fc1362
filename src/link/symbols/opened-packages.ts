/**
 * Whether an import of the file opens a whole package (`import java.util.*`) that may have a class of this name: of Java's own, one that is named like theirs.
 * `isOwn`: a package of the repository, whose files are known.
 */
export function isOfLibraryPackages(name: string, text: string, isOwn: (of: string) => boolean): boolean {
  return [...text.matchAll(opened)].some(([, of = '']) => {
    if (isOwn(of)) return false;
    const known = of.startsWith('java.') ? javaNames.find(([from]) => of === from) : undefined;
    return known === undefined || known[1].test(name);
  });
}

const opened = /^import (?:static )?([\w.]{1,200})\.\*/gm;

/** How the classes of Java's packages are called. */
const javaNames: readonly (readonly [of: string, names: RegExp])[] = [
  [
    'java.util',
    /(?:Map|List|Set|Queue|Deque|Collections?|Iterator|Comparator|Stack|Vector|Enumeration|Dictionary|Hashtable|Arrays|Objects|Optional(?:Int|Long|Double)?|Properties|Locale|Scanner|Random|UUID|Date|Calendar|TimeZone|Timer(?:Task)?|StringJoiner|StringTokenizer|Base64|BitSet|Currency|Formatter|Observ(?:able|er)|ServiceLoader|Statistics|Spliterators?|HexFormat|EventListener|EventObject|ResourceBundle|RandomAccess)$/,
  ],
  [
    'java.util.concurrent',
    /(?:Executor|ExecutorService|Executors|Future|FutureTask|Callable|Latch|Barrier|Queue|Deque|Map|Set|List|Semaphore|Task|Pool|Stage|TimeUnit|Random|Phaser|Exchanger|Action|Factory|Flow)$/,
  ],
  ['java.util.concurrent.atomic', /^(?:Atomic|Long|Double)\w{1,40}$/],
  ['java.util.concurrent.locks', /(?:Lock|Condition|LockSupport|Synchronizer)$/],
  ['java.util.function', /(?:Function|Consumer|Supplier|Predicate|Operator)$/],
  ['java.util.stream', /(?:Stream|Collectors?|StreamSupport)$/],
  ['java.util.regex', /^(?:Pattern|Matcher|MatchResult)$/],
  ['java.io', /(?:Stream|Reader|Writer|File|Input|Output|Console|Serializable|Closeable|Flushable|Filter|Externalizable|Tokenizer)$/],
  ['java.nio.file', /(?:Files?|Paths?|FileSystems?|FileVisitor|FileVisitResult|Option|Watch\w{3,10})$/],
  ['java.nio.charset', /Charsets?$/],
  ['java.net', /(?:URI|URL|URLConnection|URL(?:En|De)coder|Address|Socket|Proxy|Cookie\w{0,10}|Authenticator)$/],
  ['java.net.http', /^(?:HttpClient|HttpRequest|HttpResponse|HttpHeaders|WebSocket)$/],
  ['java.time', /(?:Date|Time|DateTime|Instant|Duration|Period|Zone\w{0,10}|Clock|Month|Year|YearMonth|DayOfWeek)$/],
  ['java.math', /^(?:BigDecimal|BigInteger|RoundingMode|MathContext)$/],
  ['java.security', /(?:MessageDigest|SecureRandom|Signature|Key\w{0,20})$/],
];
