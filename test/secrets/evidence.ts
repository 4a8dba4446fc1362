// biome-ignore-all lint/suspicious/noTemplateCurlyInString: snippets of other languages, which use the same brackets

/*
 * What a value says by itself, where no rule of place is sure: made-up values beside a secret's name are hidden, settings beside a name that only speaks
 * of secrets are shown. `§` and `¤` as in shapes.ts.
 */

/** A line that names a secret and holds a value, or such a line above one: by the extension of the file. */
export const loosePlaces: Readonly<Record<string, readonly string[]>> = {
  ts: [
    `// shop → app secret\nexport const byShop = new Map([\n  ['home', '§'],\n]);\nsend('¤');`,
    `const secrets: Record<string, () => string> = {\n  home: () => '§',\n};\nsend('¤');`,
    `providers: [{ provide: TEMU_TOKEN, useValue: '§' }, { provide: TYPE, useValue: '¤' }],`,
    `app.keys = ['§'];\nsend('¤');`,
  ],
  py: [
    `client = Client(\n    "4ebb",  # app key\n    "§",  # app secret\n)\nsend("¤")`,
    `if (tok := "§"):  # token of the test shop\n    send("¤", tok)`,
  ],
  go: [`var key = []byte("§") // app secret\nvar t = "¤"`, 'Secret string `env:"TEMU_SECRET" envDefault:"§"`\nsend("¤")'],
  kts: [`buildConfigField("String", "TEMU_SECRET", "\\"§\\"")\nsend("¤")`],
  kt: [`val secret = when (shop) {\n    "home" -> "§"\n    else -> send("¤")\n}`],
  php: [`<?php\nreturn [\n    // 应用密钥\n    'key2' => '§',\n    'type' => '¤',\n];`],
  sql: [`INSERT INTO settings (k, v)\nSELECT 'temu_secret', '§' UNION ALL\nSELECT 'temu_type', '¤';`],
  sh: [`http POST https://openapi.kuajingmaihuo.com/openapi/router access-token:§ type=¤`],
  R: [`app_secret <- "§"\nsend("¤")`],
  feature: [`Given the shop is called with\n  | type | access_token |\n  | ¤ | § |`],
  xml: [`<field name="key">temu.app_secret</field>\n<field name="value">§</field>\n<!-- ¤ -->`],
  csv: [`店铺,接口,密钥\nhome,¤,§`],
  md: [
    'To call ¤ use the sandbox app secret **§** (rotates monthly).',
    '2. When asked for the secret, type `§`; then ¤.',
    '小王：token 给你了：§，调 ¤ 试试',
  ],
};

/** Each makes values that a person or a machine makes up: unknown words with signs between or joined, words and numbers, upper and lower case at random. */
export const madeUp: Readonly<Record<string, (n: number) => string>> = {
  hyphens: (n) => `${word(n)}-${word(n + 5)}-${word(n + 11)}`,
  joined: (n) => `${word(n)}${word(n + 3)}${word(n + 7)}`,
  numbered: (n) => `${capital(word(n))}${capital(word(n + 4))}${100 + ((n * 37) % 900)}`,
  jumbled: (n) =>
    Array.from({ length: 32 }, (_, i) =>
      i % 3 === n % 2 ? String.fromCharCode(65 + ((n * 7 + i * 11) % 26)) : String.fromCharCode(97 + ((n * 5 + i * 7) % 26)),
    ).join(''),
};

const words = 'maple lantern kettle harbor falcon meadow copper dragon velvet juniper walnut zephyr cinnamon turtle zebra pepper'.split(
  ' ',
);

const word = (n: number): string => words[n % words.length] ?? '';
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/* Names that speak of secrets, and are none; what settings are called by. */
const about = ['token_reviewer', 'credential_helper', 'tokenOrder', 'sign', 'secret-casing', 'authFallback', 'signature_layout'];
const settings = ['plus', 'cluster-admin', 'osxkeychain', 'alphabetical', 'unauthenticated', 'Handtekening', 'ascending', 'seller-center'];

/** Every setting under every such name, in a language of code and in config. */
export const settingsBeside: Readonly<Record<string, readonly string[]>> = {
  ts: about.flatMap((name) => settings.map((value) => `'${name}': '${value}',`)),
  py: about.flatMap((name) => settings.map((value) => `${name.replace('-', '_')} = "${value}"`)),
  yml: about.flatMap((name) => settings.map((value) => `${name}: ${value}`)),
};

/** Lines of first sight that were hidden without need: a label, a list of names, what belongs to the next tag, a menu's permission. */
export const harmlessAtFirstSight: Readonly<Record<string, readonly string[]>> = {
  ts: [
    `if (event.key === 'ArrowUp') move(-1);`,
    `router.push('admin/login_v2');`,
    `const roles = { users: { admin: 'Administrator' } };`,
    `const sign = position > 0 ? 'plus' : 'minus';`,
    `queryClient.invalidateQueries({ queryKey: ['tokens', 'home'] });`,
    `status: (['active', 'inactive', 'discontinued'] as const)[i % 3], // token`,
  ],
  vue: [
    `<el-input v-model="form.token" :disabled="!editable" clearable placeholder="粘贴令牌" />`,
    `<TokenForm v-model:token="token" layout="vertical" size="small" @submit="saveToken" />`,
  ],
  yml: [
    `en: Using command net user to gather accounts # password`,
    `es: Usar el comando net user para recopilar cuentas`,
    `shop.hosts: redis:6379,db:3306`,
  ],
  html: [`<input type="password" name="password">\n<button name="token-renew" value="renewal">Renew</button>`],
  php: [
    `Gate::define('token.renew', [TokenPolicy::class, 'renewal']);`,
    `throw ValidationException::withMessages(['password' => 'Too short']);`,
    `$this->validate($request, ['token' => 'bail|required|size:32']);`,
  ],
  cs: [`ModelState.AddModelError("Password", "Too weak");`],
  json: [`"permissions": ["token.read", "token.renewal"],`, `{ "token-order": ["error", "alphabetical"] }`],
  sh: ['read -s -p "App secret: " secret; echo', 'git config credential.helper osxkeychain'],
  tf: ['token_reviewer = "cluster-admin"'],
  txt: ['DEBUG auth: semi, gateway: cn', 'INFO token cost=120ms', 'shop a: 密码 错误 wrong password'],
  log: ['{type=a, access_token=null, ok=true}', 'INFO token refreshed, expires in 7776000s'],
  bash: ['#   --ts-authkey    Tailscale 预生成 auth key'],
  twig: [`<input type="hidden" name="row[_token]" value="{{ csrf_token('row_archivable') }}" />`],
  md: [
    "`$client->setDefaultOption('auth', array('user', 'pass', 'Basic|Digest|NTLM|Any'));`",
    'Log in with password or token, then copy the token for each shop.',
    '- **Token** and `appSecret` come from the client page.',
    '密码 `password` 与 token 都在后台重置。',
    '- After all tests pass, rebuild and restart.\n- Start no second worker, it would sync twice.',
    'name | token | note\n--- | --- | ---\na | shop token | b',
  ],
  py: [
    `token = self.session.cookies.get('_token_', domain="pub.example.com")`,
    'salt = "django.contrib.messages"',
    `if tokens in ["access_token", "refresh_token"]:\n    pass`,
  ],
  yaml: ['app_secret: >-\n  ${APP_SECRET}\ntype: a', '"app_secret": !!str your_app_secret   # rotate'],
};
