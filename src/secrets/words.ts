/** Interface names are never secrets, wherever they stand: reports are about these. */
const interfaceName = /^(?:bg|temu)(?:\.[a-z0-9_]+)+$/i;
const variableName = /^[A-Z]+(?:_[A-Z0-9]+)+$/;
const chinese = /[\u3400-\u9fff]/;

/* Names of keys, of types, of algorithms and encodings, and the words that messages about secrets are made of. */
const vocabulary = new Set(
  (
    'access account add admin ago alg algorithm all an and any api app application apply are array as at auth authentication authorisation ' +
    'authorise authorised authorization authorize authorized base64 basic be bearer before bg body bool boolean buffer but by byte bytes call ' +
    'callback cannot char check clear client cn code color column common config content cookie cookies core create created credential ' +
    'credentials csrf custom data date db decrypt default delete denied description des did digest disabled do does doc eu each email empty ' +
    'enabled encrypt end entry env equal erp error etc exist exists expected expire expired expires expiry external fail failed false field file ' +
    'first for forbidden form format found from full function get global glo go grant granted group had handler has hash have header headers hex ' +
    'hmac host http https id if ignore in info inherit inner input int integer internal invalid is isn it item its json jwt key keys kind ' +
    'latin1 length list local local login logout long mall manager max md5 md message method min minutes missing mode more must my name names ' +
    'new next no none not nonce null nullable number oauth oauth2 object of off ok on one only option optional or order page pa param params ' +
    'parameter partner pass passphrase password path per permission phone pin please plain present private product profile properties ' +
    'property provider public pwd query read refresh refreshed region remember remove request required response result role router rsa ' +
    'salt saved scope sdk second seconds secret secrets secure security see semi send service session set sha sha1 sha256 sha512 shared shop shops ' +
    'sign signature signed signing sk ak size some sort state status store string sub success switch temu test text that the their there these ' +
    'this this timestamp title to token tokens too true try twice two type typ undefined unauthorized unchanged unknown updated upload uri url us ' +
    'use used user username users utf8 utf using uuid valid value values varchar verify version want was we webhook what when where which wrong ' +
    'with without write x xsrf yes you your aes cbc ecb gcm pkcs5padding pkcs7 hs256 hs512 rs256 es256 hmacsha256 hmacsha1 hmacmd5 md5hex redis memory ' +
    'post put delete patch form bcrypt argon2 scrypt pbkdf2 always never manual pkcs5 pkcs1 padding v1 v2 v3 v4 is was erp goods price stock fix don s re ve ll into out up over per via then than so some only own other same new old only them they its our we see wiki vault anew here auto prod production dev development staging local live sandbox ' +
    'base64url utf16le ucs2 binary encrypted hashed hidden masked secretsmanager provided confirmed changeme changeit fake dummy mock stub example sample demo placeholder foo bar baz todo tbd replace insert put enter paste random real me change changed copy restricted sanctum view edit'
  ).split(' '),
);

/**
 * A literal that is no secret whatever key it stands beside: nothing, the name of an interface, of a variable or of a key, a type, an algorithm, a
 * sentence, a link without credentials, a mark for what is put in later.
 */
export function isHarmless(literal: string): boolean {
  const value = literal.trim();
  if (value.length < 3 || !/[A-Za-z0-9]/.test(value) || value.includes('‹redacted ')) return true;
  if (interfaceName.test(value) || variableName.test(value) || chinese.test(value)) return true;
  if (/^(?:node|npm|npx|pnpm|yarn|bun|python3?|php|go|bash|sh) [\w./: -]+$/.test(value)) return true;
  if (isReference(value) || /^[xX*.0#_-]+$|^arn:aws[\w-]*:/.test(value)) return true;
  if (/^(?:https?:)?\/\/[^@]*$/.test(value) && !/[?&;]/.test(value)) return true;
  if (/^(?:\.{0,2}\/|[A-Z]:\\|@\w+\/)[\w@./\\ -]*$/i.test(value) && !/\d{3}/.test(value)) return true;
  const words = value
    .replace(/[$#]?\{[^{}]*\}|\$\w+|%[sdvq]/g, ' ')
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/);
  if (isSentence(value)) return true;
  return words.every((word) => word === '' || vocabulary.has(word) || /^\d{1,3}$/.test(word));
}

/** Four words or more, half of them such as messages are made of. */
function isSentence(value: string): boolean {
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

/** `$NAME`, `${…}`, `{{ … }}`, `%s`, `:name`, `<token>`, `!Ref x`: names a value that stands elsewhere. */
export function isReference(value: string): boolean {
  return /^(?:\$[A-Za-z_{(1-9@?]|ENC\(\$|\{\{|\{[\w.]*\}|<%|<[\w -]+>|%[({sdvq]|%\w+%|#\{|@\{|!(?:Ref|Sub|GetAtt|ImportValue|vault|env)\b|\*\w+$|\?$|:\w+$|@\w+@)/.test(
    value,
  );
}
