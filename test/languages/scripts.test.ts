import { describe, expect, it } from 'vitest';
import { textOf, walk } from '../../src/base/tree.js';
import { languageOf } from '../../src/languages/index.js';
import type { DefineNode, Tree } from '../../src/model/index.js';
import { comments, holder, keyPath, stringAt, treeOf, values } from './source.js';

const defines = (tree: Tree) => [...walk(tree.root)].filter((node): node is DefineNode => node.kind === 'define');
const defined = (tree: Tree) =>
  defines(tree).map((node) => `${node.name}${node.exported ? '!' : ''} = ${node.value ? textOf(tree, node.value) : ''}`);

describe('sql', () => {
  it('reads all quotes and comments of the dialects', async () => {
    const text = `-- c1
# c2
/* c3 */ INSERT INTO \`t\` VALUES ('it''s bg.a', "b\\"bg.b", 'c\\'bg.c', $$bg.d 'x'$$, $f$bg.e $$ $f$, data #> '{bg.f}'); UPDATE t SET u='bg.g' -- c4
WHERE x = 'bg.h'`;
    const tree = await treeOf('db/seed.sql', text);
    expect(comments(tree)).toEqual([' c1', ' c2', ' c3 ', ' c4']);
    expect(stringAt(tree, 'bg.a').value).toBe("it's bg.a");
    expect(stringAt(tree, 'bg.b').value).toBe('b"bg.b');
    expect(stringAt(tree, 'bg.c').value).toBe("c'bg.c");
    expect(stringAt(tree, 'bg.d').value).toBe("bg.d 'x'");
    expect(stringAt(tree, 'bg.e').quote).toBe('$f$');
    expect(stringAt(tree, 'bg.f').value).toBe('{bg.f}');
    expect(tree.errors).toEqual([]);
  });

  it('puts what stands in parentheses into one list, each statement into one group', async () => {
    const tree = await treeOf('a.sql', "INSERT INTO m VALUES ('bg.goods.add', 'temu.goods.add'); SELECT 'x'");
    expect(stringAt(tree, 'bg.goods.add').parent).toBe(stringAt(tree, 'temu.goods.add').parent);
    expect(stringAt(tree, 'bg.goods.add').parent?.kind).toBe('list');
    expect(tree.root.children).toHaveLength(2);
  });
});

describe('shell', () => {
  it('reads assignments, their quotes, and what they are for', async () => {
    const text = `#!/bin/sh
A=bg.a # c
export URL="https://\${HOST:-openapi.x.com}/r" B='bg.b'
readonly C=$'bg\\'c' D="it\\"s"
L=(one "two")
E=x"y"$Z cmd
`;
    const tree = await treeOf('deploy.sh', text);
    expect(defined(tree)).toEqual([
      'A = bg.a',
      'URL! = "https://${HOST:-openapi.x.com}/r"',
      "B! = 'bg.b'",
      "C = $'bg\\'c'",
      'D = "it\\"s"',
      'L = (one "two")',
      'E = x"y"$Z',
    ]);
    expect(comments(tree)).toEqual(['!/bin/sh', ' c']);
    expect(stringAt(tree, 'openapi.x.com').parent?.kind).toBe('choice');
    expect(defines(tree).map((node) => node.value?.kind)).toEqual(['string', 'template', 'string', 'string', 'string', 'list', 'concat']);
    expect(defines(tree)[3]?.constant).toBe(true);
    expect(stringAt(tree, 'it\\"s').value).toBe('it"s');
  });

  it('takes a command with its words as one call, substitutions inside it', async () => {
    const tree = await treeOf(
      'a.sh',
      `if curl -s https://x/r -d '{"type":"bg.goods.add"}' | jq "$(echo "bg.in \`echo bg.tick\`")"; then :; fi`,
    );
    expect(stringAt(tree, 'bg.goods.add').parent).toMatchObject({ kind: 'call', callee: { kind: 'name', name: 'curl' } });
    for (const token of ['bg.in', 'bg.tick', 'https://x/r']) expect(stringAt(tree, token)).toBeTruthy();
    expect(tree.errors).toEqual([]);
  });

  it('reads heredocs, with and without substitutions', async () => {
    const text = `cat <<EOF > f\nurl=$URL bg.one\nEOF\ncat <<-'X' <<Y\n\tbg.$two\n\tX\nbg.three\nY\nn=$((1<<x))\ncat <<< "bg.four"\necho bg.five`;
    const tree = await treeOf('a.bash', text);
    expect(stringAt(tree, 'bg.one').parent?.kind).toBe('template');
    expect(stringAt(tree, 'bg.$two').value).toBe('\tbg.$two\n');
    expect(stringAt(tree, 'bg.three').quote).toBe('<<Y');
    for (const token of ['bg.four', 'bg.five']) expect(stringAt(tree, token).value).toBe(token);
  });

  it('keeps strings apart in case branches and after an open quote', async () => {
    const tree = await treeOf('a.sh', `case "$t" in\n  bg.goods.add|'bg.b') R=cn ;;\nesac\necho "bg.open`);
    for (const token of ['bg.goods.add', 'bg.b', 'bg.open']) expect(stringAt(tree, token).value).toBe(token);
    expect(defined(tree)).toEqual(['R = cn']);
    expect(tree.errors).toHaveLength(1);
  });

  it('reads PowerShell', async () => {
    const text = `# c\n<# bg.c #>\n$env:TEMU_URL = "https://$Host/x"\n$body = @{ type = 'bg.a''s'; n = 1 } # d\n$t = @"\nbg.here\n"@\nInvoke-RestMethod -Uri https://bare/x -Body "a\`"bg.b"\n$u = "h" + "p"\n`;
    const tree = await treeOf('a.ps1', text);
    expect(comments(tree)).toEqual([' c', ' bg.c ', ' d']);
    expect(defined(tree)).toEqual(['TEMU_URL! = "https://$Host/x"', 'body = @', 't = @"\nbg.here\n"@', 'u = "h" + "p"']);
    expect(stringAt(tree, 'bg.a').value).toBe("bg.a's");
    expect(keyPath(stringAt(tree, 'bg.a'))).toBe('type');
    for (const token of ['bg.here', 'bg.b', 'https://bare/x']) expect(stringAt(tree, token)).toBeTruthy();
  });

  it('reads batch files', async () => {
    const tree = await treeOf('a.bat', '@rem c\r\n:: d\r\nset URL=https://x/%P%\r\nset "T=bg.a b"\r\ncurl "bg.b" bg.c\r\n');
    expect(comments(tree)).toEqual([' c', ' d']);
    expect(defined(tree)).toEqual(['URL = https://x/%P%', 'T = bg.a b']);
    for (const token of ['bg.b', 'bg.c']) expect(stringAt(tree, token).value).toBe(token);
  });

  it('reads makefiles', async () => {
    const tree = await treeOf('Makefile', '# c\nexport URL ?= https://x/$(P) # d\nA := bg.a \\\n  b\nrun: dep\n\tcurl "$(URL)" -d bg.b\n');
    expect(comments(tree)).toEqual([' c', ' d']);
    expect(defined(tree)).toEqual(['URL! = https://x/$(P)', 'A = bg.a \\\n  b']);
    expect(stringAt(tree, 'bg.b').parent?.kind).toBe('call');
  });
});

describe('dockerfile', () => {
  it('reads instructions, definitions and comments', async () => {
    const text = `# syntax=x
FROM node:20
ARG HOST=openapi.x.com
ENV URL=https://\${HOST}/r T="bg.a" \\
    # inner
    U='bg.b'
ENV OLD bg.c d
LABEL q="bg.q"
RUN <<EOF
echo bg.d
EOF
RUN echo it's
CMD ["curl", "https://x/r", "bg.e"]
`;
    const tree = await treeOf('deploy/Dockerfile.prod', text);
    expect(tree.language).toBe('dockerfile');
    expect(comments(tree)).toEqual([' syntax=x', ' inner']);
    expect(defined(tree).slice(0, 4)).toEqual(['HOST! = openapi.x.com', 'URL! = https://${HOST}/r', 'T! = "bg.a"', "U! = 'bg.b'"]);
    for (const token of ['bg.b', 'bg.c', 'bg.d', 'bg.e', 'bg.q', 'https://x/r']) expect(stringAt(tree, token)).toBeTruthy();
  });
});

describe('http', () => {
  it('reads requests as calls: URL, headers, body', async () => {
    const text = `@host = https://openapi.x.com
### Add
# bg.c
POST {{host}}/openapi/router HTTP/1.1
Content-Type: application/json

{ "type": "bg.goods.add" }

### second
GET https://y/r?type=bg.a
    &x=bg.b

plain bg.d
`;
    const tree = await treeOf('a.http', text);
    expect(holder(tree, 'bg.c')?.kind).toBe('comment');
    expect(defined(tree)).toEqual(['host = https://openapi.x.com']);
    const calls = [...walk(tree.root)].filter((node) => node.kind === 'call');
    expect(calls.map((call) => textOf(tree, call.callee))).toEqual(['POST', 'GET']);
    expect(keyPath(stringAt(tree, 'bg.goods.add'))).toBe('type');
    expect(keyPath(stringAt(tree, 'application/json'))).toBe('Content-Type');
    expect(calls[0]?.args.map((node) => node.kind)).toEqual(['template', 'object', 'object']);
    expect(calls[1]?.args.map((node) => textOf(tree, node))).toEqual(['https://y/r?type=bg.a', '&x=bg.b', 'plain bg.d']);
  });
});

describe('nginx', () => {
  it('reads directives as entries, blocks as objects', async () => {
    const text = `# c
http {
  map $arg_type $up { "bg.goods.add" partner; default cn; }
  server { location ~ ^/temu(.*)$ { proxy_pass https://openapi.kuajingmaihuo.com/openapi/router?t=$arg_type; # d
    set $t 'bg.a'; } }
}
stray }
bg.open {`;
    const tree = await treeOf('deploy/nginx.conf', text);
    expect(tree.language).toBe('nginx');
    expect(comments(tree)).toEqual([' c', ' d']);
    expect(keyPath(stringAt(tree, 'openapi.kuajingmaihuo.com'))).toBe('http.server.location.proxy_pass');
    expect(values(tree)).toContain('http.map.bg.goods.add = partner');
    for (const token of ['bg.a', 'stray', 'bg.open']) expect(stringAt(tree, token).value).toBe(token);
    expect(tree.errors).toHaveLength(2);
  });

  it('takes a .conf for nginx by its path only', () => {
    expect(['nginx.conf', 'etc/nginx/conf.d/a.conf', 'sites-enabled/default', 'a.nginx'].map((path) => languageOf(path).id)).toEqual(
      Array(4).fill('nginx'),
    );
    expect(languageOf('supervisor/a.conf').id).toBe('ini');
  });
});

describe('text', () => {
  it('gives each paragraph of Markdown as one string, comments apart', async () => {
    const tree = await treeOf('README.md', 'One bg.a\nline\n\n```js\ncall("bg.b")\n```\n<!-- bg.c -->\nrest <!-- bg.d');
    expect(values(tree)).toEqual([' = One bg.a\nline', ' = ```js\ncall("bg.b")\n```', ' = rest']);
    expect(comments(tree)).toEqual([' bg.c ', ' bg.d']);
  });

  it('knows files by extension or name', () => {
    expect(['a.txt', 'LICENSE', 'x.patch', 'a.csv'].map((path) => languageOf(path).id)).toEqual(Array(4).fill('text'));
    expect(['README', 'a.mdx', 'a.rst', 'CHANGELOG'].map((path) => languageOf(path).id)).toEqual(Array(4).fill('markdown'));
  });
});
