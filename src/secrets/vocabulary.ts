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

/* What identifiers of programs are made of: words that one of six projects uses. Neither one alone nor several together are a password. */
export const plainWords = new Set(
  (
    'able abort about above abs absolute abstract accent accept accepted accessible accessor act action activate active activity actual adapter adding ' +
    'additional addr address addresses adds adjust advanced after again against age agent aggregate agree agreement ajax alert ali alias aliases ' +
    'alibaba align alipay alive allow allowed alpha already also alt alter amazon amount analysis anchor android animation annotation anonymous another ' +
    'apache apis appear append appid appkey apple applicable applied approve approved apps archive area arg args argument argv aria around arr arrow ' +
    'article asc ascii asia aspect assert assets assign assigned associated async attach attachment attempt attr attribute audit authenticate ' +
    'authenticated author authority autofill automatically available avatar average avg avoid await aware aws axios axis back backend background bad ' +
    'badge balance bank banner base based basename basis batch because bed been begin behavior being below best better between big bigint bill bin bind ' +
    'binding bit biz black blank blob block blue blur bmp bold book boot bootstrap border bot both bottom bound boundary box branch branches brand ' +
    'break browser btn bucket bug build builder building built bulk bundle business button buy buyer cache cached caching calc calculate calendar ' +
    'callable called caller camel campaign can cancel canceled cancelled candidate canvas captcha capture card carousel cart cascade case cash cast cat ' +
    'catalog catalogue catch cate categories category cats cause cdn ceil cell center cert certificate cfg chain channel character charge charset chart ' +
    'chat checkbox checked checking checkout child children chinese choice choose chrome chunk cid cipher circle circular city claim class classes ' +
    'clean cleanup cli click clicked clock clone close closed cloud cls cluster cmd cms col collapse collect collection cols com combine comma command ' +
    'comment commission commit compact company compare comparison compatibility compatible compile complete completed completion component compose ' +
    'compression compute computed concat concurrency concurrent condition conf configuration configure configured confirm confirmation conflict conn ' +
    'connect connection console const constant constraint construct constructor consume consumer contact contain container containing context continue ' +
    'contract control controller conversion convert converter copied copyright correct cors cos cost could count counter country coupon cover coverage ' +
    'creating creation creator credit critical cron cross crypto css csv ctx cur curl currency current currently cursor customer customize cycle daily ' +
    'danger dark dashboard dashed database datetime day days deactivate deb debug decimal declare declared decode decoded deep defer define defined ' +
    'definition del delay deleted deliver delivery delta dependencies dependency deploy deprecated depth desc describe descriptor deserialize design ' +
    'desktop dest destination destroy detail detailed detect determine developer device dialog dict dictionary diff different digit dimension dir ' +
    'direct direction directly directory dirname disable discount disk dispatch display disposition dist distance distinct distributed distribution ' +
    'district div docker docs document documentation doesn dom domain done dot double down download draft drag draw driver drop dropdown dto due dump ' +
    'duplicate duration during dynamic ease ebay echo edge editable editor effect effective either elapsed elastic element elif else embedded emit ' +
    'employee enable encode encoded encoder encoding encryption endpoint ends engine english ensure entity entries enum enumerate environment err ' +
    'escape eslint estimate eval even event every exact exceeded excel except exception exchange exclude exec execute execution executor existing exit ' +
    'exp expand expanded expect expiration explicit explicitly export expose express expression ext extend extended extension extra extract face factor ' +
    'factory fade failure fallback family fast feature feed feedback fetch filename fill filled filter filtered final finally finance find finish ' +
    'finished fit fixed flag flash flat flex float floor flow flush fmt focus folder follow following font footer force foreach foreign forgot ' +
    'formatted formatter forward forwarded foundation frame framework free freight front frontend frozen fulfillment func future gallery gap gateway ' +
    'gen gender general generate generated generation generator generic gets getter gif gift git github give given gmt good google got graphql gray ' +
    'greater green grid grouped grpc guest guide gzip half hand handle handled handling having head heading health height hello help helper hide high ' +
    'highlight hint history holder home hook horizontal hostname hot hour hover how href htm html hub ico icon identifier identify identity idle ids ' +
    'idx iframe ignored illegal image ime img immediate immediately impersonate impl implement implementation implemented import important inactive inc ' +
    'included including incoming increase increment indent index information init initial initialize initialized inject injection inline inside install ' +
    'installed instance instanceof instead integration interceptor interface interval inventory invite invoice invoke isinstance isset issue iterator ' +
    'java javascript job jobs join jpeg jpg just justify jwks kafka keep keyboard keyword kit known ksort label lambda lang language large last later ' +
    'latest layer layout lazy ldap leading leaf least leave ledger left legacy len less let letter level lib library license light like limit limited ' +
    'line linear link linked listed listen listener listing literal load loaded loader loading locale localhost location lock locked log logged logger ' +
    'logging logic logistics logo logs lookup loop low lower mac machine mail main major make manage managed management manually many map mapped mapper ' +
    'mapping maps margin mark markdown marked marker market marketing mask master match matched matcher matches matching material math matrix maximum ' +
    'may media medium member memo menu merchant merge merged meta metadata mfa microsoft middle middleware might migrate migration millis milliseconds ' +
    'mime mini minimum minor minute mismatch missed mixed mkdir mobile mod modal model modified modify module money mongo monitor month most mount ' +
    'mouse move mozilla mq msg multi multipart multiple muted mysql named namespace native nav navigate navigation nbsp need needed negative nested net ' +
    'network nick nickname nil node non normal normalize normalized note nothing notice notification notify now nowrap npm num numeric obj obtain ' +
    'occurred octet offline offset oid once online opacity open openapi opened openid opening operate operation operator ops opt opts ordered org ' +
    'original oss otherwise otp outer outgoing outline output outside overflow overlay override overwrite owner pack package pad pagination paid pair ' +
    'panel parent parse parsed parser parsing part partial party passed pathname pattern pause pay payload payment paypal pdd pdf pending percent ' +
    'percentage perform performance period persist person phase photo php physical pic pick picker picture pid pinduoduo ping pinned pkg place ' +
    'placement plan platform play plugin plus png point pointer policy poll pool pop port portal pos position positive possible postgres pragma pre ' +
    'precision prefer prefix prepare prepared preserve preset prev prevent preview previous pricing primary print println priority pro problem process ' +
    'processed processing processor progress project prom promise promotion prompt prop propagation protected proto protocol prototype provide province ' +
    'proxy pub publish pull purchase push python qrcode qty quality quantity queries question queue quick quota quote rabbitmq radio radius raise rand ' +
    'range rank rate ratio raw readable reader readonly ready reason receipt receive received receiver recent recommend recommended record rect ' +
    'recursive red redirect reduce ref reference reflect reflection refs refund refunded reg regex regexp register registered registration registry ' +
    'regular reject rejected rel related relation relative release relevant reload remain remaining remark remote removed rename render rendered repeat ' +
    'replacement reply repo report repository req requested require requirements res reserve reserved reset resize resolve resolved resolver resource ' +
    'resp rest restart restore resume ret retail retries retrieve retry return returned returning reverse review revoke rewrite rgba right risk ' +
    'rollback root rotate round rounded route routing row rows rule run runner running runs runtime safari safe sale saml sans save saving scale scan ' +
    'scene schedule scheduled scheduler scheduling schema scheme scoped score screen script scroll search sec secondary section seed segment select ' +
    'selected selection selector self sell seller sender sensitive sent sep separate separator sequence serial serializable serialize serializer server ' +
    'sets setter setting settle settlement setup sex shadow shanghai shape share sheet shell shift ship shipment shipped shipping shopify short should ' +
    'show shutdown sid side sidebar signal signup simple since single singleton site skip skipped sku skus slash sleep slice slot small smart sms smtp ' +
    'snapshot socket soft software sold solid something sorted sorting source space spacing span spec special specific specification specified specify ' +
    'speed splice split sprintf spu sql sqs src ssl sso stable stack stage stamp standard star start started starting stat statement static statistics ' +
    'statuses std stdout step still stop storage stored str strategy stream strict stringify strip stripe strong strtoupper struct structure style ' +
    'subject submit subscribe substr substring successful successfully such suffix sum summary super supplier supply support supported suppress sure ' +
    'svg symbol sync sys system tab table tabs tag tags take taobao target task tax tbody team tel temp template temporary tenant term terminal testing ' +
    'textarea theme third those thread threading three threshold through throw throwable thumb thumbnail tick ticket tid tiktok time timeout timer ' +
    'timezone tip tips tmp today toggle tool toolbar toolbox tooltip top topic total totp touch tpl trace track tracking trade trailing trans ' +
    'transaction transfer transform transition translate translation transparent transport tree trigger trim truncate trust ttl tuple turn txt typeof ' +
    'typing ubuntu uid uint unavailable under underline unicode unified union unique unit unix unless unlink unlock unset unshift unsupported until ' +
    'unused update updating upgrade uploaded upper uppercase uricomponent urlencode urlencoded urllib urls usage usd useful uses usr utc util utility ' +
    'utilized val validate validated validation validator var variable variant vars vendor verbose verification verified vertical video viewer viewport ' +
    'vip virtual visibility visible visit void volume vue wait waiting wallet wap warehouse warn warning watch way web webkit website wechat week ' +
    'weight weixin well were whether while white whitespace widget width will win window within word work worker workflow working workspace world would ' +
    'wrap wrapper writer writing written www xls xlsx xml xxx yaml year yellow yet yield yyyy zero zip zone'
  ).split(' '),
);

/* Of these, what passphrases are made of as well: `yellow-harbor-falcon`. */
export const things = new Set(
  (
    'anchor apple basket black blue camel city clock cloud engine gold green moon mouse night orange paper park phone pink plane plant purple rain red river road rock rose salt sea shadow ship silver ' +
    'sky snow spring star stone storm sugar sun ticket tiger tower train tree water wave west wheel white wind window winter wolf wood yellow'
  ).split(' '),
);
