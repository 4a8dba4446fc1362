export const OLD = 'bg.goods.add';
const DEPTH = 100_000;

function nested(open: string, inner: string, close: string, depth = DEPTH): string {
  return `${`${open}\n`.repeat(depth)}${inner}${`\n${close}`.repeat(depth)}`;
}

function each(count: number, line: (i: number) => string): string {
  return Array.from({ length: count }, (_, i) => line(i)).join('\n');
}

function sent(type: string): string {
  return `fetch('https://openapi.kuajingmaihuo.com/openapi/router', { body: JSON.stringify({ type: ${type} }) });`;
}

/** Lines of which one holds the name. */
function once(count: number, line: (i: number, value: string) => string): string {
  return each(count, (i) => line(i, i === 9 ? OLD : 'x'));
}

/** `&a` ten times in `&b`, that ten times in `&c`, and so on. */
function bomb(line: (name: string, inner: string) => string, first: string): string {
  return [...'abcdefghij'].map((name, i, all) => line(name, i === 0 ? first : (all[i - 1] ?? ''))).join('\n');
}

/** One file each: what it is, its path, its text. */
export const inputs: readonly (readonly [string, string, () => string])[] = [
  ['100 MB', 'a.ts', () => `${"call('x'); // 中文 noise noise\n".repeat(3000)}call('${OLD}');\n`.repeat(1000)],
  ['one line of 5 MB', 'a.js', () => `var a=['${'x'.repeat(4_900_000)}','${OLD}'];`],
  ['one line of 5 MB full of names', 'a.json', () => `[${`"${OLD}",`.repeat(1000)}"${'x'.repeat(4_900_000)}"]`],
  ['JSON, 100,000 deep', 'a.json', () => nested('[', `"${OLD}"`, ']')],
  ['JavaScript, 100,000 deep', 'a.js', () => `x = ${nested('[', `'${OLD}'`, ']')};`],
  ['TypeScript, 100,000 joined strings', 'a.ts', () => `x = 'a'${"\n+ 'a'".repeat(DEPTH)} + '${OLD}';`],
  ['YAML, 100,000 deep', 'a.yml', () => `a: ${nested('[', `"${OLD}"`, ']')}`],
  ['Python, 100,000 deep', 'a.py', () => `x = ${nested('[', `'${OLD}'`, ']')}`],
  ['PHP, 100,000 deep', 'a.php', () => `<?php $x = ${nested('[', `'${OLD}'`, ']')};`],
  ['XML, 100,000 deep', 'a.xml', () => nested('<a>', OLD, '</a>')],
  ['YAML with 22,000 keys', 'a.yml', () => Array.from({ length: 22_000 }, (_, i) => `k${i}: ${i === 9 ? OLD : 'x'}`).join('\n')],
  [
    'a YAML bomb',
    'a.yml',
    () =>
      bomb(
        (name, inner) =>
          `${name}: &${name} [${Array(10)
            .fill(inner === OLD ? OLD : `*${inner}`)
            .join(', ')}]`,
        OLD,
      ),
  ],
  [
    'an XML bomb',
    'a.xml',
    () =>
      `<!DOCTYPE a [${bomb((name, inner) => `<!ENTITY ${name} "${(inner === OLD ? OLD : `&${inner};`).repeat(10)}">`, OLD)}\n<!ENTITY f SYSTEM "file:///etc/passwd">]><a>&j;&f; ${OLD}</a>`,
  ],
  ['NUL bytes', 'a.ts', () => `call('${OLD}');\0\0`],
  [
    'keys of every prototype',
    'a.json',
    () => `{"__proto__": {"x": "${OLD}"}, "constructor": {"prototype": "${OLD}"}, "toString": "${OLD}"}`,
  ],
  [
    'names of every prototype',
    'a.ts',
    () => `const __proto__ = { __proto__: '${OLD}', constructor: 'x' }; call(toString, hasOwnProperty, __proto__, '${OLD}');`,
  ],
  // Nesting.
  ['Python, 100,000 tags', 'a.py', () => nested('<a>', `'${OLD}'`, '</a>')],
  ['Java, 100,000 tags', 'A.java', () => nested('<a>', `"${OLD}"`, '</a>')],
  ['C#, 100,000 tags', 'A.cs', () => nested('<a>', `"${OLD}"`, '</a>')],
  ['Python, 100,000 parentheses', 'a.py', () => `x = ${nested('(', `'${OLD}'`, ')')}`],
  ['Python, 100,000 f-strings', 'a.py', () => `x = ${nested('f"""{', `'${OLD}'`, '}"""')}`],
  ['TypeScript, 100,000 templates', 'a.ts', () => `x = ${nested('`${', `'${OLD}'`, '}`')}`],
  ['TypeScript, 100,000 times not', 'a.ts', () => `x = ${'!\n'.repeat(DEPTH)}'${OLD}'`],
  ['TypeScript, 100,000 times surely', 'a.ts', () => `x = f('${OLD}')${'\n!'.repeat(DEPTH)}`],
  ['TypeScript, 100,000 conditions', 'a.ts', () => `x = ${'a ?\n'.repeat(DEPTH)}'${OLD}'${' :\n b'.repeat(DEPTH)}`],
  ['JSX, 100,000 deep', 'a.tsx', () => `x = ${nested('<a>', `{'${OLD}'}`, '</a>')}`],
  ['Vue, 50,000 deep', 'A.vue', () => `<template>${nested('<a>', `{{ '${OLD}' }}`, '</a>', 50_000)}</template>`],
  ['Svelte, 100,000 blocks', 'A.svelte', () => nested('{#if x}', `{'${OLD}'}`, '{/if}')],
  ['HTML, 100,000 deep', 'a.html', () => nested('<div>', OLD, '</div>')],
  ['shell, 100,000 substitutions', 'a.sh', () => nested('"$(', `echo '${OLD}'`, ')"')],
  ['SQL, 100,000 parentheses', 'a.sql', () => nested('(', `'${OLD}'`, ')')],
  ['nginx, 100,000 blocks', 'nginx/nginx.conf', () => nested('location / {', `set $a '${OLD}';`, '}')],
  ['Dockerfile, 100,000 lines in one', 'Dockerfile', () => `RUN ${'$( \\\n'.repeat(DEPTH)}${OLD}${') \\\n'.repeat(DEPTH)}`],
  ['TOML, 100,000 deep', 'a.toml', () => `a = ${nested('[', `"${OLD}"`, ']')}`],
  ['YAML, 2,500 lists in one another', 'a.yml', () => `${each(2500, (i) => `${' '.repeat(i)}-`)} ${OLD}`],
  ['YAML, 1,000 maps in one another', 'a.yml', () => `${each(1000, (i) => `${' '.repeat(i)}k:`)} ${OLD}`],
  // Broken inputs.
  ['Java without a grammar', 'A.java', () => `f("${OLD}")\n${') ] } : = def class @ %\n'.repeat(DEPTH)}`],
  ['PHP without a grammar', 'a.php', () => `<?php f('${OLD}');\n${') ] } : = def class @ %\n'.repeat(DEPTH)}`],
  ['PHP, 100,000 heredocs without an end', 'a.php', () => `<?php f('${OLD}');\n${each(DEPTH, (i) => `$a = <<<E${i}`)}`],
  ['shell, 100,000 heredocs without an end', 'a.sh', () => `${each(DEPTH, (i) => `cat <<A${i}`)}\n${OLD}`],
  // Long inputs.
  ['YAML with 200,000 keys', 'a.yml', () => once(2 * DEPTH, (i, value) => `k${i}: ${value}`)],
  ['JSON with 200,000 keys', 'a.json', () => `{${once(2 * DEPTH, (i, value) => `"k${i}": "${value}",`)}"a":1}`],
  ['TOML with 100,000 tables', 'a.toml', () => once(DEPTH, (i, value) => `[t${i}]\na = "${value}"`)],
  ['TOML with 20,000 long keys', 'a.toml', () => once(20_000, (i, value) => `${'a.'.repeat(50)}b${i} = "${value}"`)],
  [
    'an XML entity 100,000 times',
    'a.xml',
    () => `<!DOCTYPE a [<!ENTITY a "${'x'.repeat(10_000)}">]><a>\n${'&a;\n'.repeat(DEPTH)}${OLD}</a>`,
  ],
  // Inputs that fill the memory.
  ['TypeScript, 1,000,000 calls', 'a.ts', () => `x = [\n'${OLD}',\n${'a(),\n'.repeat(970_000)}]`],
  ['JSON, 600,000 objects', 'a.json', () => `["${OLD}",\n${'{"":0},\n'.repeat(600_000)}1]`],
  ['YAML, 1,200,000 items', 'a.yml', () => `- ${OLD}\n${'- 1\n'.repeat(1_200_000)}`],
  ['Java, 1,600,000 numbers', 'A.java', () => `class A { Object[] x = {\n"${OLD}",\n${'1,\n'.repeat(1_600_000)}}; }`],
  ['Go, 396,000 indexes that are not closed', 'a.go', () => `package a\nvar x = "${OLD}"\n${'a[b[\n'.repeat(198_000)}`],
  ['YAML, 76,000 small maps', 'a.yml', () => `a: ${OLD}\n${'b: {c: [d]}\n'.repeat(76_000)}`],
  // Inputs that lead to a request.
  [
    'a constant of 10,000 that each double the last',
    'a.ts',
    () => `const a0 = '${OLD}';\n${each(10_000, (i) => `const a${i + 1} = a${i} + a${i};`)}\n${sent('a10000')}`,
  ],
  [
    '10,000 constants in a chain',
    'a.ts',
    () => `const a0 = '${OLD}';\n${each(10_000, (i) => `const a${i + 1} = a${i} + 'x';`)}\n${sent('a10000')}`,
  ],
  [
    '5,000 classes in a chain',
    'a.ts',
    () => `class A0 { send(t) { ${sent('t')} } }\n${each(5000, (i) => `class A${i + 1} extends A${i} {}`)}\nnew A5000().send('${OLD}');`,
  ],
  [
    '10,000 functions in a chain',
    'a.ts',
    () => `function f0(t) { ${sent('t')} }\n${each(10_000, (i) => `function f${i + 1}(t) { return f${i}(t); }`)}\nf10000('${OLD}');`,
  ],
  [
    'functions that call each other round and round',
    'a.ts',
    () =>
      `function f(t, n) { ${sent('t')} g(t, n); h(n, t); } function g(t, n) { f(t, n); h(t, n); g(n, t); }\nfunction h(t, n) { f(n, t); g(t + n); h(n + t); } f('${OLD}');`,
  ],
  [
    'a list of 100,000 types',
    'a.ts',
    () => `const all = [${each(DEPTH, (i) => `'bg.x.y${i}',`)} '${OLD}'];\nfor (const t of all) ${sent('t')}`,
  ],
  [
    'TypeScript, a variable assigned 10,000 times',
    'a.ts',
    () =>
      `async function f(url) {\n${each(10_000, (i) => `url = url + 'https://openapi.kuajingmaihuo.com/${i}';`)}\n${sent(`'${OLD}'`).replace(/'https:[^']*'/, 'url')} }`,
  ],
  [
    'Python, a variable assigned 10,000 times',
    'a.py',
    () =>
      `import json, requests\ndef f(url):\n${each(10_000, (i) => `    url = url + 'https://openapi.kuajingmaihuo.com/${i}'`)}\n    requests.post(url, data=json.dumps({'type': '${OLD}'}))`,
  ],
  [
    'a key set 10,000 times',
    'a.ts',
    () => `const body = {};\n${each(10_000, (i) => `body.type = 'bg.x.y${i}';`)}\nbody.type = '${OLD}';\n${sent('body.type')}`,
  ],
  [
    'a function that 5,000 call',
    'a.ts',
    () =>
      `function send(t) { ${sent('t')} }\n${each(5000, (i) => `function f${i}(t) { return send(t); }\nf${i}('${i === 9 ? OLD : `bg.x.y${i}`}');`)}`,
  ],
  [
    '2,000 requests over a map of 20,000',
    'a.ts',
    () =>
      `const types = {\n${each(20_000, (i) => `k${i}: '${i === 9 ? OLD : `bg.x.y${i}`}',`)}\n};\n${each(2000, (i) => `function f${i}(k) { ${sent('types[k]')} }`)}`,
  ],
  ['5,000 functions that send', 'a.ts', () => each(5000, (i) => `function f${i}(t) { ${sent('t')} }\nf${i}('${OLD}');`)],
  [
    '5,000 URLs, each with its request',
    'a.ts',
    () =>
      `async function f() {\nlet url = '';\n${each(5000, (i) => `url = 'https://openapi.kuajingmaihuo.com/openapi/${i}';\n${sent(`'${OLD}'`).replace(/'https:[^']*'/, 'url')}`)} }`,
  ],
  ['45,000 names in a map', 'a.ts', () => `const m = {\n${each(45_000, (i) => `k${i}: '${OLD}',`)}\n};`],
  ['45,000 names in a list', 'a.json', () => `[${each(45_000, () => `"${OLD}",`)}"x"]`],
  ['45,000 names in comments and code', 'a.ts', () => each(22_500, () => `// ${OLD}\nf('${OLD}');`)],
  ['45,000 arguments', 'a.ts', () => `f(${each(45_000, () => `'${OLD}',`)} 1);`],
  ['200,000 names', 'a.ts', () => each(200_000, () => `call('${OLD}');`)],
  ['200,000 names in comments', 'a.ts', () => `${each(200_000, () => `// ${OLD}`)}\ncall('${OLD}');`],
  ['200,000 names in Python', 'a.py', () => each(200_000, () => `call('${OLD}')`)],
  ['200,000 names in JSON', 'a.json', () => `[${each(200_000, () => `"${OLD}",`)}"x"]`],
  ['200,000 URLs', 'a.ts', () => each(200_000, () => "f('https://openapi.kuajingmaihuo.com/openapi/router');")],
  ['an expression that runs away', 'a.ts', () => `const t = '${'a'.repeat(60)}!';\nif (/^(a|aa)*$/.test(t)) { ${sent(`'${OLD}'`)} }`],
  [
    'a type of 60 unknown parts',
    'a.ts',
    () => `f(\`bg.\${a}${Array.from({ length: 60 }, (_, i) => `o\${b${i}}`).join('')}\`); f('${OLD}');`,
  ],
];
