/* Names of keys, of types, of algorithms and encodings, and the words that messages about secrets are made of. */
export const vocabulary = new Set(
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
    'with without write x xsrf yes you your aes cbc ecb gcm pkcs5padding pkcs7 aws4 tc3 omit include origin iso 8859 passwd apikey authcode hs256 hs512 rs256 es256 hmacsha256 hmacsha1 hmacmd5 md5hex redis memory ' +
    'post put delete patch form bcrypt argon2 scrypt pbkdf2 always never manual pkcs5 pkcs1 padding v1 v2 v3 v4 is was erp goods price stock fix don s re ve ll into out up over per via then than so some only own other same new old only them they its our we see wiki vault anew here auto prod production dev development staging local live sandbox ' +
    'base64url utf16le ucs2 binary encrypted hashed hidden masked secretsmanager provided confirmed changeme changeit fake dummy mock stub example sample demo placeholder foo bar baz todo tbd replace insert put enter paste random real me change changed copy restricted sanctum view edit'
  ).split(' '),
);

/* What identifiers of programs are made of, by how many projects use the word. One alone may be a password, several together are a name. */
export const plainWords = new Set(
  (
    'accent async await sent action actions activate active activity actual additional address after age agent agreement alert align alipay allow allowed amazon ' +
    'amount append archive area args assert attribute attributes autofill available aws background base batch between bind block border bot ' +
    'bottom box brand build builder button cache cached calculate called camel campaign can cancel card case cat catalogue categories category ' +
    'cell channel chart checked child children city class clean click clicked close codes col collect collection columns compare complete ' +
    'completed component condition configuration confirm connect connection console container context controller convert cos cost count counts ' +
    'cron currency current customer daily dashboard day days deactivate decimal define delay delivery desc detail details diff dir disable ' +
    'discount dispatch display document done down download draft drop duration dynamic ebay editor elastic element employee enable ensure entity ' +
    'enum errors event events exception execute existing expand expect export ext extra extract factory failure fetch fields filename files fill ' +
    'filter filtered filters final find fixed flag flow font force forgot free fulfillment func gateway generate generated google graphql groups ' +
    'grpc handle head height history hook html icon image images ime impersonate import include incoming index init initial instance interval ' +
    'inventory invite invoice issue items job join jwks kafka keyword label language last latest layout ldap ledger left level limit line link ' +
    'listener listing load loading locale lock log logger lower mail main make managed many map mapping margin mark master match matches member ' +
    'menu merge meta metadata mfa middleware migration missed modal model module mongo monitor month move mq multi mysql node normalize note ' +
    'notification notify now offset open openid operation options orders origin original oss otp outgoing output override owner package pages ' +
    'pagination parent parse parser part partial parts paths pattern payload payment paypal pending percent period pinned platform plugin policy ' +
    'portal position postgres pre prefix preview previous primary print process products progress promotion props protocol proxy publish ' +
    'purchase push quantity queue quick rabbitmq range rate ratio raw reason receive record records ref reference refund register relation ' +
    'render report require reset resolve resource rest restore results retry return reviews revoke right root rotate route row rows rule rules ' +
    'run safe sale sales saml save scan schedule scheduler schema search section select selected selection selector seller sender serialize ' +
    'server setting settings setup sheet ship shipment shipping shopify should show side signup simple single site skip sku smtp snapshot sorted ' +
    'source space spec split sqs sso stack stage start started starts static stats step stop storage strategy stream stripe style subject submit ' +
    'suffix summary supplier supply sync system tab table tabs tag tags target task tax temp template tenant theme third thumbnail tiktok time ' +
    'timeout times toggle toolbox top total totp track tracking transaction transport tree trigger types unique unit unlock update upper urls ' +
    'usage utilized val validate validation validator variant vendor verified viewer visible wait wallet warehouse warning wechat weight white ' +
    'widget width word workflow workspace wrap year'
  ).split(' '),
);
