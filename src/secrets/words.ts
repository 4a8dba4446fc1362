import { plainWords, vocabulary } from './vocabulary.js';

/** Interface names are never secrets, wherever they stand: reports are about these. */
const interfaceName = /^(?:bg|temu)(?:\.[a-z0-9_]+)+$/i;
const variableName = /^[A-Z]+(?:_[A-Z0-9]+)+$/;
const chinese = /[\u3400-\u9fff]/;

/* What is public by how it is written. */
const publicShapes: readonly RegExp[] = [
  // xxxx, 0.0.0, ****
  /^[xX*.0#_-]+$/,
  /^arn:aws[\w-]*:/,
  // https://example.com/path; one with a query may hold a secret
  /^(?:https?:)?\/\/[^@?&;]*$/,
  // tsx scripts/refresh.ts --all
  /^(?:node|npm|npx|pnpm|yarn|bun|deno|tsx|ts-node|python3?|uv|poetry|php|artisan|composer|go|cargo|make|mvn|gradle|docker|dotnet|rake|bash|sh) [\w./:@*= -]+$/,
  // cat ${PASSWORD_FILE}
  /^(?:cat|grep|awk|sed|head|tail|kubectl|vault) [\w./${}" '-]+$/,
  // projects/erp/secrets/temu/latest
  /^[a-z_]+(?:[.-][a-z_]+)*(?:\/[a-z_]+(?:[.-][a-z_]+)*){2,12}$/,
  // lucy@example.com
  /^[\w.+-]+@[\w-]+(?:\.[\w-]+)*\.[a-z]{2,6}$/,
  // meta[name=csrf-token]
  /^[\w#. -]{0,30}\[[\w-]+[~|^$*]?=[^\]]{1,60}\]$/,
  // required|string|size:32
  /^[A-Za-z_]{2,20}(?::[\w,.]{1,40})?(?:\|[A-Za-z_]{2,20}(?::[\w,.]{1,40})?){1,8}$/,
  // github.com/golang-jwt/jwt/v5
  /^(?:[a-z0-9-]+\.)+(?:com|org|io|net|cn|dev|in)(?:\/[\w.-]+)+$/,
  // sqlserver://
  /^[a-z][a-z+.-]*:\/\/$/,
  // rgb(255, 255, 255), 0 0 8px rgba(0, 0, 0, 0.35)
  /^[\w .%-]{0,60}\b(?:rgb|hsl)a?\([\d\s.,%/]+\)$/,
  // %Y-%m-%d %H:%M
  /^(?:%[A-Za-z][-/:. T]{0,2}){2,8}$/,
  // cn=admin,dc=example,dc=org
  /^(?:cn|ou|dc|uid)=[\w .-]+(?:,(?:cn|ou|dc|uid|o)=[\w .-]+)+$/i,
  // json:"jwt" yaml:"jwt"
  /^\w+:\\?"[^"]*"(?: \w+:\\?"[^"]*")*$/,
  // tls.crt, rdp_signer.pem
  /^[A-Za-z][A-Za-z_.-]{0,60}\.(?:crt|cer|pem|key|p12|pfx|jks|jwk|json|ya?ml|conf|ini|txt|csv|php|py|ts|js|sql|sh|log)$/,
  // accounts.change_application
  /^[a-z]{3,20}\.[a-z]{2,20}_[a-z_]{2,40}$/,
  // -count, _transport, --insecure-skip-verify
  /^(?:[_-]|--)[a-z]+(?:[_-][a-z]+)*$/,
  // [ROOT_PASSWORD]
  /^[[<][A-Z]+(?:_[A-Z0-9]+)*[\]>]?$/,
  // html.dark {
  /^(?=\w*[\s:.#])[\w.#: -]*\{$/,
  /^#[0-9a-f]{3,8}$/,
  /^\d+(?:px|rem|em|vh|vw|ms)$/,
  // token=
  /^[a-z][a-z_.-]{0,20}=$/,
  // 0003_token_scopes
  /^0\d{3}_[a-z_]+$/,
];

/** `./config/token.json`, `C:\\keys`, `@erp/auth`, `/tmp/Key_${{ secrets.ID }}.p8`; three digits may be a secret's. */
function isPath(value: string): boolean {
  return /^(?:\.{0,2}\/|[A-Z]:\\|@\w+\/)[\w@./\\ -]*$/i.test(value.replace(/\$\{\{?[^{}]*\}\}?/g, '')) && !/\d{3}/.test(value);
}

/** `shop.admin.forms`, `shop.admin.forms.LoginForm`; of words that no program uses it is a passphrase: `maple.otter.kettle`. */
function isModule(value: string): boolean {
  return /^[a-z_]+(?:\.[a-z_]+){2,8}(?:\.[A-Z][A-Za-z]*)?$/.test(value) && !isOfUnknownParts(value);
}

/* What names of packages begin with, and what hosts and files end with. */
const heads = /^(?:com|org|net|io|cn|app|src|django|flask|laravel|illuminate)\.|\.(?:com|cn|net|org|io|local|svc|html|json)$/;

/** `maple.otter.kettle`: half of its parts are words that no program uses, or one is, and none is of those that secrets are spoken of with. */
export function isOfUnknownParts(value: string): boolean {
  if (!/^[a-z]{3,20}(?:\.[a-z]{3,20}){2,6}$/.test(value)) return false;
  const words = wordsIn(value);
  if (heads.test(value)) return false;
  const known = words.filter(isKnown).length;
  return 2 * known < words.length || (known < words.length && !words.some((word) => vocabulary.has(word)));
}

/**
 * A literal that is no secret whatever key it stands beside: nothing, the name of an interface, of a variable or of a key, a type, an algorithm, a
 * sentence, a link without credentials, a mark for what is put in later.
 */
export function isHarmless(literal: string): boolean {
  const value = (literal.includes('\\') ? withoutEscapes(literal) : literal).trim();
  if (value.length < 3 || !/[A-Za-z0-9]/.test(value) || value.includes('‹redacted ')) return true;
  if (interfaceName.test(value) || variableName.test(value) || chinese.test(value)) return true;
  if (isReference(value) || isPublicId(value) || isPath(value) || isModule(value) || publicShapes.some((shape) => shape.test(value)))
    return true;
  if (/^[A-Za-z][\w.:-]*[:_-]$/.test(value) && !/\d{3}/.test(value)) return true; // join:token:merchant:
  if (isSentence(value) || isPlaceholder(value) || isText(value)) return true;
  const words = wordsIn(value.replace(/[$#]?\{[^{}]*\}|\$\w+|%[sdvq]/g, ' '));
  return (
    (words.length === 1 && isKnown(value.toLowerCase()) && !ofServices.test(value)) ||
    words.every((word) => vocabulary.has(word) || /^\d{1,3}$/.test(word)) ||
    isNameOfThing(value, words)
  );
}

/* What services are delivered with. */
const ofServices = /^(?:root|guest|super|master|postgres|mysql|mongo|rabbitmq|oracle|apple|anchor|ubuntu|star)$/i;

export function wordsIn(value: string): readonly string[] {
  return value
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
}

/** `IDX_5c58…`, `FK_c951…`: a constraint of a database; `variant_01J4…`: an id that says of what. */
export function isPublicId(word: string): boolean {
  return /^(?:(?:IDX|FK|PK|UQ|REL|CHK|DF)_[0-9a-f]+|[a-z]{2,20}_01[0-9A-Z]{24})$/.test(word);
}

/** `\u5bc6\u7801` is Chinese, `\r\n` nothing at all. */
function withoutEscapes(literal: string): string {
  return literal
    .replace(/\\u([0-9a-fA-F]{4})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/\\(?:x[0-9a-fA-F]{2}|[nrtbfv0])/g, ' ');
}

/** Lines of words or code: a query, a page. What is of several lines and secret is a block of Base64. */
function isText(value: string): boolean {
  return value.includes('\n') && /[\w,:;] [\w({$]|[{}]/.test(value) && !value.includes('-----BEGIN');
}

/** `your_firecrawl_key`, `sk-xxxx`, `eyJhbGciOi...`: what is put in later. */
function isPlaceholder(value: string): boolean {
  if (/^[{<[(]?your[-_ ][A-Za-z_ -]+[}>\])]?$/i.test(value) || /^Your[A-Z][A-Za-z]+$/.test(value)) return true;
  return /x{3,}|X{3,}|\*{3,}|\.{3}$|…$/.test(value) && !/\d/.test(value) && value.replace(/[xX*.…]/g, '').length < 16;
}

/**
 * Several words such as identifiers are made of, or a name that ends as a secret's does: `cookies-refreshed`, `join:token:ec:`, `webex_bot_token`. One
 * unknown word alone is taken for a password.
 */
function isNameOfThing(value: string, words: readonly string[]): boolean {
  if (!/^[A-Za-z_@:][\w@.:/ -]*$/.test(value) || /\d{3}/.test(value)) return false;
  const named = words.filter((word) => !/^v?\d{1,2}$/.test(word)).map((word) => word.replace(/\d$/, ''));
  if (named.length > 1 && named.every(isKnown)) return true;
  const last = named.at(-1) ?? '';
  if (named.length > 1)
    return (nouns.test(last) || (!/ /.test(value) && named.some((word) => /^tokens?$/.test(word)))) && !/\d/.test(value);
  const noun = /(?:token|secret|password|key)$/.exec(last)?.[0] ?? '';
  return noun !== '' && noun.length < last.length && last !== 'donkey' && isKnown(last.slice(0, -noun.length));
}

/** `warehouse`, `stockSync`: where nothing but its place says that a word may be a secret, one such word is enough to say that it is none. */
export function isMadeOfPlainWords(value: string): boolean {
  return /^[A-Za-z_-]+$/.test(value) && wordsIn(value).every(isKnown);
}

const nouns = /^(?:tokens?|secrets?|passwords?|passwd|keys?|cookies?|credentials?|signature|auth)$/;

export function isKnown(word: string): boolean {
  return word.length < 3 || isOfPrograms(word) || (word.endsWith('s') && isOfPrograms(word.slice(0, -1)));
}

function isOfPrograms(word: string): boolean {
  return vocabulary.has(word) || plainWords.has(word);
}

/** Four words or more, half of them such as messages are made of; words that begin as a sentence does: `Too short`. */
function isSentence(value: string): boolean {
  if (/^(?!(?:Bearer|Basic|Token) )[A-Z][a-z]+(?: [a-z]+){1,6}[.!?]?$/.test(value)) return true;
  const words = value
    .toLowerCase()
    .split(/[\s,.!?'’]+/)
    .filter((word) => word !== '');
  const isAbout =
    words.length >= 3 &&
    words.some((word) => /^(?:tokens?|secrets?|passwords?|keys?|sign)$/.test(word)) &&
    /^[A-Za-z\s.,!?'’-]+$/.test(value);
  return isAbout || (words.length >= 4 && 2 * words.filter((word) => vocabulary.has(word)).length >= words.length);
}

/** A word that goes on as a sentence, or says that there is no secret: `token: see the wiki`. */
export function isWordOfProse(word: string): boolean {
  return vocabulary.has(word.toLowerCase());
}

/** `normalize(config)`, `a.b === c`, `await x`, `req.headers?.authorization`: what works a value out. */
export function isExpression(value: string): boolean {
  if (/^(?:await|new|typeof|async|function|lambda|return)\s/.test(value) || /^[A-Za-z_$][\w$.]*\?\.[A-Za-z_$]/.test(value)) return true;
  if (/^[!(]{0,2}[A-Za-z_$][\w$.?!]*\(/.test(value)) return /[)\]}({[,;]$/.test(value) || /\)\s/.test(value);
  return /^[!(]{0,2}[A-Za-z_$][\w$.?!()'"[\]]*\s(?:===?|!==?|&&|\|\||\?\??|=>|as|or|and|if|else)\s/.test(value);
}

/** `$NAME`, `${…}`, `{{ … }}`, `%s`, `:name`, `<token>`, `!Ref x`: names a value that stands elsewhere. */
export function isReference(value: string): boolean {
  return /^(?:\$[A-Za-z_{(1-9@?]|ENC\(\$|\{\{|\{(?!(?:noop|bcrypt|scrypt|argon2|pbkdf2|sha256|ldap)\})[\w.]*\}|<%|<[\w -]+>|%[+#]?[({sdvq]|%\w+%|\{\w+\[|#\{|@\{|!(?:Ref|Sub|GetAtt|ImportValue|vault|env)\b|\*\w+$|\?$|:\w+$|@\w+@)/.test(
    value,
  );
}
