// biome-ignore-all lint/suspicious/noTemplateCurlyInString: snippets of other languages, which use the same brackets

/** Places whose secrets were shown when each was seen for the first time. By the extension of the file; `§` and `¤` as in shapes.ts. */
export const shapesAtFirstSight: Readonly<Record<string, readonly string[]>> = {
  ts: [
    `const SHOPS = {\n  guangzhou: { mallId: 634418, tk: '§' },\n};\nawait post(SHOPS.guangzhou, { type: '¤' });`,
    `type Cred = [appKey: string, appSecret: string];\nconst prod: Cred = ['47ab2f', '§'];\ncall(prod, '¤');`,
    `const basic = 'Basic ' + Buffer.from('erp:§').toString('base64');\ncall('¤', basic);`,
  ],
  py: [
    `cipher = AES.new("§".encode(), AES.MODE_CBC, iv)\ncipher.encrypt(pad("¤"))`,
    `ACCOUNTS = (\n    ("店铺A", "k1", "§"),\n)  # name, app_key, app_secret\nfor a in ACCOUNTS: call("¤", a)`,
    `sign = hashlib.md5(f"§{s}§".encode()).hexdigest()\ncall("¤", sign)`,
    `print(f"token: §, type: ¤")`,
    `User.objects.create_user("erp", "erp@corp.cn", "§")\ncall("¤")`,
  ],
  go: [
    `db, err := sql.Open("mysql", "erp:§@tcp(10.0.0.2:3306)/erp?charset=utf8mb4")\nrun(db, "¤")`,
    `h := md5.Sum([]byte("§" + str + "§"))\nsend("¤", h)`,
  ],
  java: [
    `auth.inMemoryAuthentication().withUser("erp").password("{noop}§");\ncall("¤");`,
    `AlgorithmParams p = Algorithm.HMAC256("§");\nJWT.create().withClaim("type", "¤").sign(p);`,
  ],
  kt: [`every { tokens.current() } returns "§"\ncall("¤")`],
  rb: [`OpenSSL::HMAC.hexdigest('SHA256', '§', text + '¤')`, `client = Temu::Client.new('k1', '§')\nclient.call('¤')`],
  ps1: [`$pw = ConvertTo-SecureString "§" -AsPlainText -Force\nSend-Call -Type "¤"`],
  sh: [
    `curl --proxy-user erp:§ https://openapi.kuajingmaihuo.com/openapi/router`,
    `lftp -u erp,§ sftp://10.0.0.9 -e "put ¤.json; bye"`,
    `smbclient //nas/erp -U erp%§ -c "put ¤.csv"`,
    `openssl dgst -sha256 -hmac "§" <<< "¤"`,
    `curl "$URL?app_secret=§&type=¤"`,
    `mongo -u erp -p § --eval 'db.jobs.insert({type:"¤"})'`,
  ],
  js: [
    `const hash = bcrypt.hashSync('§', 10);\nseed('¤', hash);`,
    `app.use(session({ name: 'erp', keys: ['§'] }));\napp.post('/t', () => call('¤'));`,
    `c.headers['X-Erp-Key'] = '§';\ncall('¤');`,
    `const pwdInput = await page.$('input[type=password]');\nawait pwdInput.type('§');\nawait call('¤');`,
  ],
  properties: [`temu.tokens[0]=§\ntemu.types[0]=¤`],
  tsx: [`<Descriptions.Item label="App Secret">§</Descriptions.Item>\n<Tag>¤</Tag>`],
  cs: [`[DefaultValue("§")]\npublic string AppSecret { get; set; }\npublic string Type => "¤";`],
  rs: [`let client = Client::new("k1", "§");\nclient.call("¤");`],
  yml: [`healthcheck:\n  test: ["CMD", "redis-cli", "-a", "§", "ping"]\nlabels: { api: ¤ }`],
  xml: [
    `<stringProp name="Header.name">access-token</stringProp>\n<stringProp name="Header.value">§</stringProp>\n<i>¤</i>`,
    `<config>\n  <add name="TemuSecret" connectionString="§" />\n  <type>¤</type>\n</config>`,
  ],
  log: [`==> Preparing: UPDATE shop SET token = ? WHERE api = ?\n==> Parameters: §(String), ¤(String)`],
  html: [`<table><tr><th>shop</th><th>token</th></tr><tr><td>a</td><td>§</td></tr></table><i>¤</i>`],
};

/** The same of values that are made up: nothing but the value itself and what is done with it tells of a secret. */
export const loosePlacesAtFirstSight: Readonly<Record<string, readonly string[]>> = {
  ts: [
    `enum Secret {\n  Prod = '§',\n}\nrun(Secret.Prod, '¤');`,
    `const key = CryptoJS.enc.Utf8.parse('§');\nconst enc = CryptoJS.AES.encrypt('¤', key);`,
  ],
  java: [
    `private static final byte[] KEY = "§".getBytes();\nprivate static final String API = "¤";`,
    `Mac mac = HmacUtils.getInitializedMac(HMAC_SHA_256, "§".getBytes());\nmac.update("¤".getBytes());`,
  ],
  js: [`const s = new Sequelize('erp', 'root', '§', { dialect: 'mysql' });\ns.query("select '¤'");`],
  py: [`def get_token(shop_id):\n    if shop_id == 1:\n        return "§"\n    return None\ncall("¤", get_token(1))`],
  yml: [`# token §\ntype: ¤`],
  go: [
    `r.Use(gin.BasicAuth(gin.Accounts{"admin": "§"}))\nr.POST("/t", proxy("¤"))`,
    `k := "§"\nmac := hmac.New(sha256.New, []byte(k))\nmac.Write([]byte("¤"))`,
  ],
  php: [`<?php\nif ($_GET['key'] != '§') exit('no');\ncall('¤');`],
  sql: [`-- 后台 admin / §\nINSERT INTO job(api) VALUES ('¤');`],
  env: [`SHOPS=shop1:k1:§,shop2\nTYPE=¤`],
  properties: [`temu.shop.home=47ab2f,§\ntemu.type=¤`],
  bat: [
    `net use Z: \\\\10.0.0.9\\temu § /user:erp\nnode sync.js ¤`,
    `sqlcmd -S 10.0.0.8 -U erp -P § -Q "select '¤'"`,
    `schtasks /create /tn temu /tr "node sync.js ¤" /ru erp /rp §`,
  ],
  sh: [`rabbitmqctl add_user erp §\n./run ¤`, `htpasswd -bc /etc/nginx/.htpasswd erp §\n./run ¤`],
  md: [
    '后台地址 http://10.0.0.9:8080 admin/§ ，接口 ¤',
    '## 密钥\n\n`§`\n\n## 接口\n\n`¤`',
    '<details><summary>token</summary>\n\n§\n\n</details>\n\n`¤`',
  ],
};
