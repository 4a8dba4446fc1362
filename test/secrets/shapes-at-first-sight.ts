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
  ],
  go: [
    `db, err := sql.Open("mysql", "erp:§@tcp(10.0.0.2:3306)/erp?charset=utf8mb4")\nrun(db, "¤")`,
    `h := md5.Sum([]byte("§" + str + "§"))\nsend("¤", h)`,
  ],
  java: [`AlgorithmParams p = Algorithm.HMAC256("§");\nJWT.create().withClaim("type", "¤").sign(p);`],
  kt: [`every { tokens.current() } returns "§"\ncall("¤")`],
  rb: [`client = Temu::Client.new('k1', '§')\nclient.call('¤')`],
  ps1: [`$pw = ConvertTo-SecureString "§" -AsPlainText -Force\nSend-Call -Type "¤"`],
  sh: [
    `openssl dgst -sha256 -hmac "§" <<< "¤"`,
    `curl "$URL?app_secret=§&type=¤"`,
    `mongo -u erp -p § --eval 'db.jobs.insert({type:"¤"})'`,
  ],
  js: [`const pwdInput = await page.$('input[type=password]');\nawait pwdInput.type('§');\nawait call('¤');`],
  cs: [`[DefaultValue("§")]\npublic string AppSecret { get; set; }\npublic string Type => "¤";`],
  rs: [`let client = Client::new("k1", "§");\nclient.call("¤");`],
  yml: [`healthcheck:\n  test: ["CMD", "redis-cli", "-a", "§", "ping"]\nlabels: { api: ¤ }`],
  xml: [`<config>\n  <add name="TemuSecret" connectionString="§" />\n  <type>¤</type>\n</config>`],
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
};
