/** How a format holds a text. `lines` puts one value into a line; a value has no quotes, backslashes or line ends in it. */
export type Format = {
  readonly name: string;
  readonly path: string;
  readonly open: readonly string[];
  readonly lines: readonly ((value: string, n: number) => string)[];
  readonly close: readonly string[];
};

type Line = Format['lines'][number];

const hash: Line = (value) => `# ${value}`;
const slashes: Line = (value) => `// ${value}`;

function format(name: string, path: string, lines: readonly Line[], open: readonly string[] = [], close: readonly string[] = []): Format {
  return { name, path, open, lines, close };
}

const script: readonly Line[] = [
  slashes,
  (value) => `/* ${value} */`,
  (value, n) => `const a${n} = '${value}';`,
  (value, n) => `const b${n} = { type: "${value}", n: ${n} };`,
  (value, n) => `call${n}(\`${value}\`, 'https://openapi.kuajingmaihuo.com/openapi/router');`,
  (value, n) => `post('https://openapi.kuajingmaihuo.com/openapi/router', { type: '${value}', version: ${n} });`,
  (value) => `list.push('${value}' + suffix);`,
  (value) => `if (kind === '${value}') { run(); }`,
];

export const codeFormats: readonly Format[] = [
  format('TypeScript', 'src/a.ts', [...script, (value, n) => `export type T${n} = '${value}';`]),
  format('JavaScript', 'src/a.js', script),
  format(
    'Vue',
    'src/A.vue',
    script,
    ['<template>', '  <p title="bg.goods.add">{{ name }}</p>', '</template>', '<script setup>'],
    ['</script>'],
  ),
  format('Python', 'a.py', [
    hash,
    (value, n) => `a${n} = "${value}"`,
    (value, n) => `b${n} = {'type': '${value}', 'n': ${n}}`,
    (value) => `requests.post('https://openapi.kuajingmaihuo.com/openapi/router', json={'type': '${value}'})`,
    (value, n) => `def f${n}(): return '''${value}'''`,
    (value) => `log(f"{x} ${value}")`,
  ]),
  format(
    'Go',
    'a.go',
    [
      slashes,
      (value, n) => `var a${n} = "${value}"`,
      (value, n) => `var b${n} = \`${value}\``,
      (value, n) => `func f${n}() { client.R().Post("${value}") }`,
      (value, n) => `var m${n} = map[string]string{"type": "${value}"}`,
    ],
    ['package a', ''],
  ),
  format(
    'Java',
    'A.java',
    [
      slashes,
      (value, n) => `  static final String A${n} = "${value}";`,
      (value, n) => `  void f${n}() { params.put("type", "${value}"); }`,
      (value, n) => `  @Value("${value}") String v${n};`,
    ],
    ['class A {'],
    ['}'],
  ),
  format(
    'PHP',
    'a.php',
    [
      slashes,
      (value, n) => `$a${n} = '${value}';`,
      (value, n) => `$b${n} = ['type' => "${value}", 'n' => ${n}];`,
      (value) => `call("{$x} ${value} " . $y);`,
    ],
    ['<?php'],
  ),
  format(
    'C#',
    'A.cs',
    [
      slashes,
      (value, n) => `  const string A${n} = "${value}";`,
      (value, n) => `  string B${n} = @"${value}";`,
      (value, n) => `  void F${n}() { Call($"{x} ${value}"); }`,
    ],
    ['class A {'],
    ['}'],
  ),
];

export const configFormats: readonly Format[] = [
  format(
    'JSON',
    'conf/a.json',
    [(value, n) => `  "k${n}": "${value}",`, (value, n) => `  "o${n}": { "type": ["${value}"] },`],
    ['{'],
    ['  "end": 0', '}'],
  ),
  format('YAML', 'conf/a.yml', [
    hash,
    (value, n) => `k${n}: "${value}"`,
    (value, n) => `u${n}: '${value}'`,
    (value, n) => `l${n}: [x, "${value}"]`,
  ]),
  format('.env', '.env', [hash, (value, n) => `K${n}=${value}`, (value, n) => `Q${n}="${value}"`, (value, n) => `export S${n}='${value}'`]),
  format('properties', 'conf/a.properties', [hash, (value, n) => `k.${n}=${value}`, (value, n) => `k.x.${n} : ${value}`]),
  format('TOML', 'conf/a.toml', [
    hash,
    (value, n) => `k${n} = "${value}"`,
    (value, n) => `u${n} = '${value}'`,
    (value, n) => `l${n} = ["${value}"]`,
  ]),
  format(
    'XML',
    'conf/a.xml',
    [
      (value) => `<!-- ${value} -->`,
      (value) => `<e a="${value}"/>`,
      (value) => `<e>${value}</e>`,
      (value) => `<e><![CDATA[${value}]]></e>`,
    ],
    ['<root>'],
    ['</root>'],
  ),
  format(
    'INI',
    'conf/a.ini',
    [hash, (value) => `; ${value}`, (value, n) => `k${n} = ${value}`, (value, n) => `q${n}="${value}"`],
    ['[types]'],
  ),
];

/** The fifteen of the published table. */
export const formats: readonly Format[] = [...codeFormats, ...configFormats];

/** Not in the table, under the same laws. */
export const furtherFormats: readonly Format[] = [
  format('SQL', 'a.sql', [(value) => `-- ${value}`, (value) => `INSERT INTO t (type) VALUES ('${value}');`]),
  format('HTML', 'a.html', [
    (value) => `<!-- ${value} -->`,
    (value) => `<p title="${value}">${value}</p>`,
    (value) => `<script>call('${value}');</script>`,
  ]),
  format('Svelte', 'src/A.svelte', script, ['<p>{name}</p>', '<script>'], ['</script>']),
  format('Kotlin', 'A.kt', [
    slashes,
    (value, n) => `val a${n} = "${value}"`,
    (value, n) => `val b${n} = """${value}"""`,
    (value) => `call("$x ${value}")`,
  ]),
  format('Ruby', 'a.rb', [hash, (value, n) => `A${n} = '${value}'`, (value) => `call(type: "${value}")`, (value) => `log "#{x} ${value}"`]),
  format('shell', 'a.sh', [hash, (value, n) => `A${n}="${value}"`, (value) => `curl -d '{"type":"${value}"}' "$URL"`]),
  format('Markdown', 'docs/a.md', [(value) => `- ${value}`, (value) => `\`${value}\``, (value) => `| ${value} |`]),
  format('Dockerfile', 'Dockerfile', [hash, (value, n) => `ENV A${n}="${value}"`, (value) => `RUN call '${value}'`], ['FROM node']),
  format('no language', 'a.xyz', [(value) => `${value}`, (value) => `x "${value}" y`]),
];
