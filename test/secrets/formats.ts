// biome-ignore-all lint/suspicious/noTemplateCurlyInString: snippets of other languages, which use the same brackets

/*
 * How files of a shop's programs hold a secret, by key, by position or by column: each format with each key and each passphrase. `¶` stands for the key,
 * `§` for the secret, `¤` for a name that moves; `↧` for 60 lines between a name and its values.
 */

/** By the name of the file; what the key is called is all that says that the value is secret. */
export const formats: Readonly<Record<string, readonly string[]>> = {
  'shop.postman_collection.json': [
    `{ "variable": [ { "key": "type", "value": "¤" }, { "key": "¶", "value": "§" } ] }`,
    `{ "value": "§",\n  "type": "secret",\n  "enabled": true,\n  "key": "¶" },\n{ "key": "type", "value": "¤" }`,
    `"exec": [ "pm.environment.set('¶', '§');", "pm.variables.set('type', '¤');" ]`,
    `"exec": [ "pm.environment.set(\\"¶\\", \\"§\\");", "send(\\"¤\\");" ]`,
    `"variables": [ { "name": "¶", "initialValue": "§", "currentValue": "§" }, { "name": "type", "initialValue": "¤" } ]`,
    `"body": [ { "name": "type", "example": "¤" }, { "name": "¶", "example": "§", "required": true } ]`,
    `"log": "{\\"type\\":\\"¤\\",\\"¶\\":\\"§\\"}"`,
  ],
  'shop.json': [
    `{ "temu": { "type": "¤", "¶": "§", "page": 1 } }`,
    `{ "dataId": "temu.yml", "content": "temu:\\n  type: ¤\\n  ¶: §\\n" }`,
    `"items": [ { "key": "temu.type", "value": "¤" }, { "key": "temu.¶", "value": "§", "comment": "shop a" } ]`,
  ],
  'deploy.yaml': [
    `env:\n  - name: TYPE\n    value: ¤\n  - name: ¶\n    value: §`,
    `env:\n  - value: "§"\n    name: ¶\n  - value: ¤\n    name: TYPE`,
    `env:\n  - { name: ¶, value: § }\n  - { name: TYPE, value: ¤ }`,
    `args:\n  - --type=¤\n  - --¶=§`,
    `args:\n  - "--type"\n  - "¤"\n  - "--¶"\n  - "§"`,
    `args: ["--type", "¤", "--¶", "§", "--verbose"]`,
    `temu: { type: ¤, ¶: §, page: 1 }`,
    `shops:\n  - { name: a, type: ¤, ¶: '§' }`,
    `literals:\n  - type=¤\n  - ¶=§`,
    `¶: >-\n  §\ntype: ¤`,
    `type: ¤\n"¶": !!str §   # rotate`,
    `application.properties: |\n  type=¤\n  ¶=§`,
  ],
  'shop.toml': [`temu = { type = "¤", ¶ = "§" }`, `type = "¤"\ntemu.auth.¶ = '§'`, `type = "¤"\n[credentials.shops]\nshop_a = "§"`],
  'shop.xml': [
    `<type>¤</type>\n<¶><![CDATA[§]]></¶>`,
    `<type>¤</type>\n<¶>\n  <![CDATA[\n    §\n  ]]>\n</¶>`,
    `<add value="§" key="¶"/>\n<add value="¤" key="type"/>`,
    `<property name="type" value="¤"/>\n<property name="¶"><value>§</value></property>`,
  ],
  'form.html': [
    `<input name="type" value="¤">\n<input type="hidden" name="¶" value="§">`,
    `<option value="¤">\n<input\n  value="§"\n  type="hidden"\n  name="¶"\n/>`,
    `<script>document.querySelector('[name=¶]').value = '§'; send('¤');</script>`,
    `<div data-type="¤" data-¶="§"></div>`,
    `<li>¤</li>\n<li><b>¶:</b> §</li>\n<li>¶：<code>§</code></li>`,
  ],
  'shop.properties': [`type=¤\n¶=\\\n    §`, `type=¤\n¶ = §`, `type: ¤\ntemu.¶ : §`],
  'shop.ini': [`[temu]\ntype = ¤\n¶ = §  ; of shop a`, `[temu]\ntype = ¤\n; ¶ = §`],
  'client.ts': [
    `const ¶ = isProd ? '§' : process.env.OTHER;\nsend('¤');`,
    `const ¶ = ref(isProd ? other : '§');\nsend('¤');`,
    `const ¶ = { prod: '§', test: process.env.OTHER }[mode];\nsend('¤');`,
    `if (config['¶'] !== '§') send('¤');`,
    `if (!['§', other].includes(config['¶'])) send('¤');`,
  ],
  'client.py': [
    `if request.headers.get("¶") not in ["§"]:\n    send("¤")`,
    `¶ = "§" if prod else other()\nsend("¤")`,
    `¶ = os.getenv("X") or "§"\nsend("¤")`,
  ],
  'client.go': [`if subtle.ConstantTimeCompare([]byte(¶), []byte("§")) != 1 { send("¤") }`],
  'Client.cs': [`if (¶.Equals("§")) Send("¤");`, `var ¶ = shop switch { "a" => "§", _ => other };\nSend("¤");`],
  'client.php': [`<?php\n$¶ = match($shop) { 'a' => '§', default => null };\nsend('¤');`, `<?php\nif (strcmp($¶, "§") !== 0) send('¤');`],
  'shop.sql': [
    `INSERT INTO shop (name, type, ¶)\nSELECT 'a', '¤', '§'\nUNION ALL SELECT 'b', '¤', '§';`,
    `INSERT INTO shop (name, type, ¶) VALUES\n  ('a', '¤', '§'),\n  ('b', '¤', '§');`,
    `INSERT INTO conf (k, v) VALUES ('type', '¤'), ('¶', '§');`,
    `CREATE USER erp IDENTIFIED BY '§';\nUPDATE job SET type = '¤';`,
  ],
  'nginx.conf': [
    `proxy_set_header ¶ "§";\nproxy_set_header Type ¤;`,
    `set $¶ "§";\nset $type ¤;`,
    `location /t { proxy_set_header ¶ §; proxy_set_header Type ¤; }`,
  ],
  'guard.lua': [`if ngx.var["¶"] ~= "§" then send("¤") end`],
  '.htaccess': [`SetEnv ¶ §\nSetEnv TYPE ¤`],
  'shop.bru': [`vars {\n  type: ¤\n  ¶: §\n}`],
  'deploy.sh': [
    `helm upgrade temu ./chart \\\n  --set temu.type=¤ \\\n  --set temu.¶=§ \\\n  --set replicas=2`,
    `curl $URL -F type=¤ -F ¶=§`,
    `mysqldump -uerp -p§ erp\nsend ¤`,
  ],
  'README.md': [
    '| shop | type | ¶ |\n| --- | --- | --- |\n| a | ¤ | § |',
    'type | ¶ | note\n--- | --- | ---\n¤ | § | x',
    '| type | ¤ |\n|---|---|\n| ¶ | `§` |',
    '- type: ¤\n- **¶:** §',
    '¤ 的 ¶ 是 §，不要外传。',
    '小李：¤ 的 ¶ 发你了 §',
    'The ¶ for ¤: `§`.',
    'The new ¶ of shop a is: §; then ¤.',
    'Default ¶: §. See ¤.',
  ],
  'shops.csv': [`shop,type,¶\na,¤,§\nb,¤,§`, `shop|type|¶\na|¤|§`, `key,value\ntype,¤\n¶,§`],
  'sync.log': [`12:00:00 DEBUG request {type=¤, ¶=§, page=1}`, `12:00:00 INFO call ¤ ¶=§ cost=120ms`],
};

/** Places that say by themselves that a value is secret; a name far above its values. */
export const places: Readonly<Record<string, readonly string[]>> = {
  'deploy.py': [`subprocess.run(["mysqldump", "-uerp", "-p§", "erp"])\nsend("¤")`],
  'client.ts': [`client.setToken(region === 'cn' ? '§' : other); send('¤');`],
  'client.go': [`if token == other || strings.EqualFold(secret, "§") { send("¤") }`],
  'ci.yml': [`- run: redis-cli -h cache -a '§' ping\n- run: send ¤`],
  'Main.java': [`Jwts.builder().signWith(SignatureAlgorithm.HS256, "§"); send("¤");`],
  'notes.txt': [`¤\n后台账号 admin 密码 §`, `Log in with password §, then ¤.`, `**密码** §\n¤`],
  'shops.json': [`{ "secrets": {\n↧    "type": "¤",\n    "last": "§"\n} }`],
  'shops.yaml': [`passwords:\n↧  last: §\ntype: ¤`],
  'shops.ini': [`[secrets]\n↧last = §\ntype = ¤`],
};

export const keysOfSecrets = ['app_secret', 'accessToken', 'DB_PASSWORD', 'client-secret'];

const words = 'maple kettle harbor falcon meadow juniper walnut zephyr cinnamon otter thistle pepper'.split(' ');
const word = (n: number): string => words[n % words.length] ?? '';
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** What people make up: words with signs between or none, a word and a year, syllables of Chinese and a number. */
export const passphrases: Readonly<Record<string, (n: number) => string>> = {
  hyphens: (n) => `${word(n)}-${word(n + 5)}-${word(n + 7)}`,
  points: (n) => `${word(n)}.${word(n + 1)}.${word(n + 4)}`,
  underscores: (n) => `${word(n)}_${word(n + 2)}_${word(n + 9)}`,
  joined: (n) => `${word(n)}${word(n + 3)}${word(n + 8)}`,
  capitals: (n) => [n, n + 6, n + 10].map((i) => capital(word(i))).join(''),
  year: (n) => `${capital(word(n))}${capital(word(n + 1))}${2010 + (n % 16)}`,
  sign: (n) => `${capital(word(n))}!${2010 + (n % 16)}`,
  syllables: (n) => `${['woai', 'beijing', 'kuaile', 'meilan'][n % 4]}${['facai', 'longhua', 'tianwei'][n % 3]}${520 + n}`,
};

/** What stands in the same places, and is none: it names what is put in later, or where the value is. */
export const standIns = ['${APP_SECRET}', 'your_app_secret', 'APP_SECRET', 'app_secret', '{{token}}', 'shop.access.token', 'xxxx'];
