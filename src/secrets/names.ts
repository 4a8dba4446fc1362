/* Compared with the name's words put together in lower case: appSecret, app-secret, APP_SECRET and appsecret are one. */
const secretInside =
  /secret|passw|userpwd|passphrase|token|(api|app|mch|merchant|partner|access|private|sign|signing|encrypt|encryption|client|auth|aes|rsa|des|hmac|master|shared|session|encoding|enc)key|mnemonic|recoverycode|backupcode|credential|authorization|cookie|signature|jwt|bearer|密钥|秘钥|私钥|密码|口令|令牌|凭证|凭据|授权码/;
const secretWords = new Set([
  'creds',
  'pwd',
  'pass',
  'auth',
  'sign',
  'ak',
  'sk',
  'dsn',
  'salt',
  'tk',
  'tok',
  'pw',
  'psw',
  'pswd',
  'passcode',
]);

/* Most names are no secret; this says so without taking them apart. */
const worthALook =
  /secret|pass|mnemonic|recovery|backup|tok|key|cred|auth|cookie|sign|jwt|bearer|pw|psw|ak|sk|tk|dsn|salt|webhook|[密秘口令凭私授]/i;
const everyOne = new RegExp(worthALook, 'gi');
const namePart = /[\w$\u4e00-\u9fff-]/;
const restOfName = /[\w$\u4e00-\u9fff-]*/y;

/* `token_url`, `tokenType`, `getTokenInfo`: what a secret is about, not the secret. */
const aboutOne = new Set(
  (
    'url uri type types name names page path expire expires expired expiry in at on ttl header headers prefix suffix length len count file files ' +
    'endpoint limit param params field fields info function tokenizer tokenize error errors exception status enabled disabled required valid ' +
    'store encoder policy provider validity manager service ref strategy mode method algorithm alg class handler source column version ms ' +
    'seconds minutes window interval timeout size max min index label title message msg placeholder description hint rule rules regex ' +
    'pattern format filter guard middleware controller module interceptor repository entity dto schema event button form input table view icon hasher hashers validator validators backend backends class classes strength complexity rotation bucket cache pool queue factory generator parser resolver admin edit view trigger component slot span width align dataindex prop props help tooltip tip whitespace options opts option choices labels text texts cron arn cell row wrapper tab dialog modal drawer panel card text state states model models scope scopes bypass bypassed client clients mail email domain volume'
  ).split(' '),
);

const aboutOneInChinese = /(?:有效期|期限|时间|时效|类型|名称|状态|地址|长度|次数|方式|规则|说明|接口|列表|失效|过期|错误|校验|管理)$/;

/* `auth.database`, `AUTH_USER`: what else an account consists of. */
const besideOne = new Set('username user database db host hostname port realm region bucket schema'.split(' '));

/* `AUTH_STORAGE_KEY`, `tokenCacheKey`: by what a value is found in a store. */
const stores = new Set(
  'storage state cache redis store query row sort map i18n locale message event route menu setting field column primary foreign partition idempotency dedupe lookup group'.split(
    ' ',
  ),
);

/** A key whose value is a secret, by its name, in any spelling: `app_secret`, `appSecret`, `X-Access-Token`, `密码`. */
export function isSecretName(name: string): boolean {
  if (!worthALook.test(name)) return false;
  const known = judged.get(name) ?? judge(name);
  if (judged.size < MOST_NAMES && name.length < LONG_NAME) judged.set(name, known);
  return known;
}

/**
 * The names in a text (a letter, digit, `_`, `$` or Chinese character, then any of these or `-`) that may be a secret's, in order. Looks
 * for what such a name holds, not at every name: of a hundred one is worth it.
 */
export function* namesWorthALook(text: string): Generator<{ readonly name: string; readonly index: number }> {
  let done = 0;
  for (const { index } of text.matchAll(everyOne)) {
    if (index < done) continue;
    let start = index;
    while (start > done && namePart.test(text.charAt(start - 1))) start--;
    while (text.charAt(start) === '-') start++;
    restOfName.lastIndex = index;
    done = index + (restOfName.exec(text)?.[0].length ?? 0);
    yield { name: text.slice(start, done), index: start };
  }
}

/** A file says the same few names again and again. */
const judged = new Map<string, boolean>();
const MOST_NAMES = 10_000;
const LONG_NAME = 64;

function judge(name: string): boolean {
  const words = wordsOf(name);
  const last = words.at(-1);
  if (
    last === undefined ||
    aboutOne.has(last) ||
    aboutOneInChinese.test(last) ||
    (/^keys?$/.test(last) && stores.has(words.at(-2) ?? '')) ||
    /^(?:invalid|expired|missing|wrong|forgot|existing)$/.test(words[0] ?? '')
  )
    return false;
  return (
    secretInside.test(words.join('')) ||
    words.some((word, i) => secretWords.has(word) && !(word === 'auth' && (words[i - 1] === 'o' || besideOne.has(last)))) ||
    last === 'webhook' ||
    /^x-[\w-]{1,40}-key$/i.test(name)
  );
}

/** `appSecret`, `app-secret`, `APP_SECRET` → `app`, `secret`; digits at the end of a word are left out, and `SKUs` is one word. */
export function wordsOf(name: string): readonly string[] {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/([A-Z])([A-Z](?!s(?![a-z]))[a-z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9\u4e00-\u9fff]+/)
    .map((word) => word.replace(/\d+$/, ''))
    .filter((word) => word !== '');
}

const collective = /^(?:tokens|secrets?|passwords|cred(?:ential)?s|keys|cookies|signatures)$/;

/** `tokens`, `SHOP_SECRETS`, `tokenByShop`: what a list or map of such a name holds are secrets, whatever their own keys are called. */
export function isCollective(name: string): boolean {
  const words = wordsOf(name);
  const by = words.findIndex((word) => /^(?:by|per)$/.test(word));
  if (by > 0 && by < words.length - 1) return isSecretName(words.slice(0, by).join('_'));
  const last = words.at(-1) ?? '';
  return collective.test(/^(?:map|list|set|dict|table)$/.test(last) ? `${words.at(-2)}s` : last);
}

/** A name that ends as a secret's does: `appSecret`, `tokens`, `tokenByShop`; not `sign`, `auth`, `tokenReviewer`, whose values may be settings. */
export function isSurelySecret(name: string): boolean {
  const words = wordsOf(name);
  return surely.test(words.at(/^(?:value|raw|text|str|string)$/.test(words.at(-1) ?? '') ? -2 : -1) ?? '') || isCollective(name);
}

const surely =
  /(?:secret|passw(?:or)?d|pwd|passphrase|token|key|credential|authorization|creds|pass|passcode|psw|pswd|tok|tk|sk|ak|dsn|salt|mnemonic)s?$|[密秘私]钥|密码|口令|令牌|凭[证据]|授权码/;

/** Whether the value under this name is about a secret and not one itself: `type`, `expiresAt`. */
export function isAboutOne(name: string): boolean {
  return aboutOne.has(wordsOf(name).at(-1) ?? '');
}
