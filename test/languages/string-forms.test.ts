// biome-ignore-all lint/suspicious/noTemplateCurlyInString: other languages write their substitutions so
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Report } from '../../src/model/index.js';
import { migrated } from '../runs/sample.js';
import { gb18030 } from '../safety/gb18030.js';

const r = String.raw;

/** A string form of a language, `¤` where its text stands, and an escape of it ('' where it has none). */
type Form = readonly [name: string, written: string, escape: string];

/** `around`: a file that holds the forms, `¤` in place of them, each as a statement of its own (`as`, `¤` in place of the form). */
const languages: Readonly<Record<string, { readonly around: string; readonly as: string; readonly forms: readonly Form[] }>> = {
  'goods.py': {
    around: 'def send(call, x):\n¤',
    as: '    call(¤)\n',
    forms: [
      ['single', "'¤'", r`\n`],
      ['double', '"¤"', r`\u4e2d`],
      ['raw', 'r"¤"', r`\t`],
      ['raw single, upper case', "R'¤'", ''],
      ['bytes', 'b"""say ¤"""', r`\"`],
      ['triple', '"""\n  ¤\n"""', r`\\n`],
      ['triple single', "'''\"¤\"'''", r`\'`],
      ['f-string', 'f"{x} ¤ {x!r:>10}"', r`\n`],
      ['f-string with doubled braces', 'f"{{¤}}"', '{{'],
      ['raw f-string', 'rf"{x} ¤"', r`\d `],
      ['triple f-string', 'f"""{x}\n¤\n"""', r`\x41 `],
      ['f-string inside an f-string', `f"{call(f'¤')}"`, ''],
      ['adjacent', `("a " '¤')`, r`\t`],
      ['adjacent over lines', '("a "\n         f"{x} "\n         "¤")', r`\n`],
      ['adjacent raw and plain', `r"\\d " "¤"`, r`\r\n`],
      ['concatenated', `"a " + '¤'`, r`\n`],
      ['percent', `"¤ %s" % x`, r`\n`],
      ['continued line', `'a \\\n¤'`, r`\n`],
    ],
  },
  'goods.go': {
    around: 'package erp\n\nfunc send(call func(string), x string) {\n¤}\n',
    as: '\tcall(¤)\n',
    forms: [
      ['interpreted', '"¤"', r`\n`],
      ['interpreted with a character by number', '"¤"', r`\u4e2d`],
      ['raw', '`¤`', r`\n`],
      ['raw over lines', '`\n"¤"\n`', ''],
      ['concatenated', '"a " + "¤" + " b"', r`\t`],
      ['concatenated raw and interpreted', '`a ` + "¤"', r`\"`],
      ['in a conversion', 'string([]byte("¤"))', r`\101 `],
      ['in a format', 'fmt.Sprintf("%s ¤ %d", x, 1)', '%% '],
    ],
  },
  'Goods.java': {
    around: 'class Goods {\n  void send(Call c, String x) {\n¤  }\n}\n',
    as: '    c.call(¤);\n',
    forms: [
      ['literal', '"¤"', r`\n`],
      ['literal with a character by number', '"¤"', r`\u4e2d`],
      ['text block', '"""\n        "¤" \\\n        ok\n        """', r`\n`],
      ['concatenated', '"a " + "¤" + " b"', r`\t`],
      ['formatted', 'String.format("%s ¤", x)', r`\"`],
    ],
  },
  'goods.php': {
    around: '<?php\nfunction send($call, $x, $o) {\n¤}\n',
    as: '    $call(¤);\n',
    forms: [
      ['single', "'¤'", r`\n`],
      ['single with an escaped quote', "'¤'", r`\'`],
      ['double', '"¤"', r`\n`],
      ['double with a character by number', '"¤"', r`\u{4e2d}`],
      ['double with {$x}', '"{$x} ¤ {$o->p[\'a\']}"', r`\t`],
      ['double with $x', '"$x ¤ $o->p"', r`\$`],
      ['double with ${x}', '"${x} ¤"', r`\\n`],
      ['heredoc', '<<<EOT\n    ¤ {$x}\n    EOT', r`\n`],
      ['heredoc in quotes', '<<<"EOT"\n    ¤\n    EOT', r`\"`],
      ['nowdoc', "<<<'EOT'\n    ¤ {$x}\n    EOT", r`\n`],
      ['joined by dots', "'a ' . \"¤\" . ' b'", r`\n`],
      ['shell', '`curl ¤`', r`\n`],
    ],
  },
  'Goods.cs': {
    around: 'class Goods {\n  void Send(Call c, string x) {\n¤  }\n}\n',
    as: '    c.Go(¤);\n',
    forms: [
      ['literal', '"¤"', r`\n`],
      ['literal with a character by number', '"¤"', r`\u4e2d`],
      ['verbatim', '@"a\\ ¤"', '""'],
      ['verbatim over lines', '@"\n¤\n"', r`\n`],
      ['interpolated', '$"{x} ¤ {x:N2}"', '{{'],
      ['verbatim interpolated', '$@"{x} ¤"', '""'],
      ['interpolated verbatim', '@$"{x} ¤"', '{{'],
      ['raw', '"""\n    "¤"\n    """', r`\n`],
      ['raw on one line', '"""say "¤" twice"""', r`\t`],
      ['raw interpolated', '$$"""{{x}} {¤}"""', r`\n`],
      ['UTF-8', '"¤"u8', r`\n`],
      ['concatenated', '"a " + "¤" + " b"', r`\t`],
    ],
  },
  'goods.rb': {
    around: 'def send(x)\n¤end\n',
    as: '  call(¤)\n',
    forms: [
      ['single', "'¤'", r`\n`],
      ['double', '"#{x} ¤"', r`\n`],
      ['double with a character by number', '"¤"', r`\u4e2d`],
      ['%q', '%q(a (¤) #{x})', r`\)`],
      ['%Q', '%Q{a #{x} ¤}', r`\n`],
      ['%()', '%(a ¤)', r`\t`],
      ['%w', '%w[a ¤ b]', ''],
      ['%i', '%i[a ¤ b]', ''],
      ['symbol', ':"¤"', r`\n`],
      ['adjacent', `"a " '¤'`, r`\t`],
      ['concatenated', `"a " + "¤"`, r`\t`],
      ['heredoc', '<<A, x)\n¤\nA\n  call(x', r`\n`],
      ['squiggly heredoc', '<<~A, x)\n    ¤ #{x}\n  A\n  call(x', r`\t`],
      ['raw heredoc', "<<-'A', x)\n    ¤ #{x}\n  A\n  call(x", r`\n`],
      ['shell', '`curl ¤`', r`\n`],
    ],
  },
  'Goods.kt': {
    around: 'class Goods {\n  fun send(call: (String) -> Unit, x: String) {\n¤  }\n}\n',
    as: '    call(¤)\n',
    forms: [
      ['literal', '"¤"', r`\n`],
      ['literal with a character by number', '"¤"', r`\u4e2d`],
      ['template', '"$x ¤ ${call("y")}"', r`\$`],
      ['raw', '"""a "¤" $x"""', r`\n`],
      ['raw over lines', '"""\n    |¤\n    """.trimMargin()', ''],
      ['string in a substitution', '"a ${call("¤")}"', r`\t`],
      ['concatenated', '"a " + "¤"', r`\n`],
    ],
  },
  'goods.ts': {
    around: 'export function send(call: (text: unknown) => void, x: string) {\n¤}\n',
    as: '  call(¤);\n',
    forms: [
      ['single', "'¤'", r`\n`],
      ['double', '"¤"', r`\u4e2d`],
      ['template', '`${x} ¤ ${x}`', r`\n`],
      ['tagged template', 'String.raw`${x} ¤`', r`\n`],
      ['concatenated', "'a ' + '¤' + ' b'", r`\t`],
      ['continued line', "'a \\\n¤'", r`\x41 `],
    ],
  },
};

const token = 'bg.goods.add';

/** Each form with the token alone in it, with Chinese touching it on both sides, and right after an escape. */
const cases = Object.entries(languages).flatMap(([path, { as, forms }]) =>
  forms.flatMap(([name, written, lead]) =>
    [token, `调用${token}接口`, ...(lead === '' ? [] : [`${lead}${token}`])].map((text) => ({
      path,
      title: `${path}, ${name}: ${text}`,
      line: as.replace('¤', () => written.replace('¤', () => text)),
    })),
  ),
);

function textOf(path: string): string {
  const lines = cases.filter((one) => one.path === path).map(({ line }) => line);
  return (languages[path]?.around ?? '').replace('¤', () => lines.join(''));
}

describe.each(['UTF-8', 'GBK'])('in %s, a whole token in every string form is renamed and nothing else changes', (encoding) => {
  const folder = mkdtempSync(join(tmpdir(), 'temu-forms-'));
  const encoded = (text: string): Buffer => (encoding === 'UTF-8' ? Buffer.from(text) : gb18030(text));
  const state: { report: Report | null } = { report: null };

  beforeAll(async () => {
    for (const path of Object.keys(languages)) writeFileSync(join(folder, path), encoded(textOf(path)));
    state.report = await migrated(folder);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(Object.keys(languages))('%s', (path) => {
    const here = cases.filter((one) => one.path === path);
    const wanted = encoded(textOf(path).replaceAll(token, 'temu.goods.add'));
    const text = new TextDecoder(encoding).decode(readFileSync(join(folder, path)));
    const left = here.filter(({ line }) => !text.includes(line.replaceAll(token, 'temu.goods.add')));
    expect(left.map(({ title }) => title)).toEqual([]);
    expect(readFileSync(join(folder, path)).toString('latin1')).toBe(wanted.toString('latin1'));
    expect(state.report?.findings.filter(({ file }) => file === path)).toHaveLength(here.length);
  });
});
