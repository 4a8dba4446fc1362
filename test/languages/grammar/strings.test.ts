// biome-ignore-all lint/suspicious/noTemplateCurlyInString: other languages write their substitutions so
import { describe, expect, it } from 'vitest';
import { textOf } from '../../../src/base/tree.js';
import { stringAt, treeOf } from '../source.js';

/** Path, code with the token `bg.goods.add` in it, and what the string that holds it is worth. */
const forms: readonly (readonly [path: string, form: string, code: string, value: string])[] = [
  ['a.py', 'single quotes', String.raw`x = 'a\'bg.goods.add\n'`, "a'bg.goods.add\n"],
  ['a.py', 'Chinese and emoji before it', 'x = "价格😀bg.goods.add接口"', '价格😀bg.goods.add接口'],
  [
    'a.py',
    'escapes',
    String.raw`x = "\u4e2d\x41\101\q bg.goods.add\
"`,
    '中AA\\q bg.goods.add',
  ],
  ['a.py', 'raw', String.raw`x = r"\n bg.goods.add"`, String.raw`\n bg.goods.add`],
  ['a.py', 'raw with a backslash last', String.raw`x = r'bg.goods.add\\'`, String.raw`bg.goods.add\\`],
  ['a.py', 'bytes', String.raw`x = b'\u0041bg.goods.add'`, String.raw`\u0041bg.goods.add`],
  ['a.py', 'triple', 'x = """\n"bg.goods.add"\n"""', '\n"bg.goods.add"\n'],
  ['a.py', 'f-string', 'x = f"{a["k"]}{{bg.goods.add}}"', '{bg.goods.add}'],
  ['a.py', 'f-string inside an f-string', `x = f"{f'bg.goods.add{y}'}"`, 'bg.goods.add'],
  ['a.py', 'raw f-string', String.raw`x = rf"{y}\d bg.goods.add"`, String.raw`\d bg.goods.add`],
  ['a.py', 'adjacent literals', `x = ("a" 'bg.goods.add')`, 'bg.goods.add'],
  ['a.py', 'docstring', 'def f():\n    """调用bg.goods.add接口"""', '调用bg.goods.add接口'],
  ['a.py', 'a type that names it', 'x: Literal["bg.goods.add"] = y', 'bg.goods.add'],
  ['a.go', 'interpreted', String.raw`package a; var x = "\u4e2d\x41\101\"bg.goods.add"`, '中AA"bg.goods.add'],
  ['a.go', 'raw', 'package a; var x = `\\n\r\nbg.goods.add`', '\\n\nbg.goods.add'],
  ['a.go', 'tag of a field', 'package a; type S struct { A string `json:"bg.goods.add"` }', 'json:"bg.goods.add"'],
  ['a.go', 'tag in an anonymous type', 'package a; func f() { var r struct { A string `json:"bg.goods.add"` } }', 'json:"bg.goods.add"'],
  ['a.go', 'import path', 'package a; import "x/bg.goods.add"', 'x/bg.goods.add'],
  ['A.java', 'literal', String.raw`class A { String x = "\u4e2d\101\"bg.goods.add"; }`, '中A"bg.goods.add'],
  ['A.java', 'text block', 'class A { String x = """\n    a  \n      "bg.goods.add" \\\n    b\n    """; }', 'a\n  "bg.goods.add" b\n'],
  ['A.java', 'annotation', 'class A { @Value("${bg.goods.add:https://x}") String x; }', '${bg.goods.add:https://x}'],
  ['A.java', 'default of an annotation', '@interface A { String value() default "bg.goods.add"; }', 'bg.goods.add'],
  ['a.php', 'single quotes', String.raw`<?php $x = 'it\'s \n bg.goods.add';`, String.raw`it's \n bg.goods.add`],
  ['a.php', 'double quotes', String.raw`<?php $x = "\u{4e2d}\x41\$bg.goods.add\n";`, '中A$bg.goods.add\n'],
  ['a.php', 'interpolation', '<?php $x = "{$o->p}bg.goods.add${q}";', 'bg.goods.add'],
  ['a.php', 'heredoc', '<?php $x = <<<EOT\n    a {$o->p}\n    "bg.goods.add"\\t\n    EOT;', '\n"bg.goods.add"\t'],
  ['a.php', 'nowdoc', "<?php $x = <<<'EOT'\n  $a bg.goods.add\\n\n  EOT;", '$a bg.goods.add\\n'],
  ['a.php', 'markup around it', '<p>bg.goods.add</p><?php f();', '<p>bg.goods.add</p>'],
  ['a.php', 'shell', '<?php $x = `curl bg.goods.add`;', 'curl bg.goods.add'],
  ['a.cs', 'literal', String.raw`var x = "\u4e2d\x41 bg.goods.add";`, '中A bg.goods.add'],
  ['a.cs', 'verbatim', 'var x = @"a""\\bg.goods.add";', 'a"\\bg.goods.add'],
  ['a.cs', 'interpolated', 'var x = $"{a}{{bg.goods.add}}\\n";', '{bg.goods.add}\n'],
  ['a.cs', 'verbatim interpolated', 'var x = $@"{a}""bg.goods.add\\n";', '"bg.goods.add\\n'],
  [
    'a.cs',
    'verbatim interpolated with a doubled quote last',
    'var y = $@"{a}"""; /* " */ var z = @$"{f("}")}"""; var x = $@"{{""type"":""bg.goods.add"",""sku"":""{b}""}}";',
    '{"type":"bg.goods.add","sku":"',
  ],
  ['a.cs', 'raw', 'var x = """\n    "bg.goods.add"\\n\n    """;', '"bg.goods.add"\\n'],
  ['a.cs', 'raw interpolated', 'var x = $$"""{{a}}{bg.goods.add}""";', '{bg.goods.add}'],
  ['a.cs', 'attribute', 'class A { [Route("bg.goods.add")] void F() {} }', 'bg.goods.add'],
  ['a.rb', 'single quotes', String.raw`x = 'it\'s \n bg.goods.add'`, String.raw`it's \n bg.goods.add`],
  ['a.rb', 'double quotes', String.raw`x = "\u4e2d\x41#{a}\q bg.goods.add"`, 'q bg.goods.add'],
  ['a.rb', '%w', 'x = %w[a bg.goods.add]', 'bg.goods.add'],
  ['a.rb', '%q', 'x = %q(a (bg.goods.add) #{b})', 'a (bg.goods.add) #{b}'],
  ['a.rb', 'heredoc', 'f(<<~A, 1)\n    a\n      bg.goods.add\\t\nA\n', 'a\n  bg.goods.add\t\n'],
  ['a.rb', 'raw heredoc', "f(<<-'A')\n  bg.goods.add\\t\n  A\n", '  bg.goods.add\\t\n'],
  ['a.rb', 'symbol', 'x = :"bg.goods.add"', 'bg.goods.add'],
  ['a.rb', 'data after the program', 'f\n__END__\nbg.goods.add', '\nbg.goods.add'],
  ['a.kt', 'literal', String.raw`val x = "\u4e2d\$bg.goods.add"`, '中$bg.goods.add'],
  ['a.kt', 'template', 'val x = "$a bg.goods.add${b("c")}"', ' bg.goods.add'],
  ['a.kt', 'string in a substitution', 'val x = "a${f("bg.goods.add")}"', 'bg.goods.add'],
  ['a.kt', 'raw', 'val x = """a "bg.goods.add"\\n"""', 'a "bg.goods.add"\\n'],
];

describe('a string', () => {
  it.each(forms)('of %s, %s', async (path, _form, code, value) => {
    const tree = await treeOf(path, code);
    const node = stringAt(tree, 'bg.goods.add');
    expect(node.value).toBe(value);
    expect(tree.errors).toEqual([]);
    expect(code.slice(node.inner.start, node.inner.end)).toContain('bg.goods.add');
    if (node.quote !== '') expect(textOf(tree, node).startsWith(node.quote)).toBe(true);
  });

  it.each(['a.py', 'a.go', 'A.java', 'a.cs', 'a.rb', 'a.kt'])('of %s is found where the file is broken', async (path) => {
    const tree = await treeOf(path, 'class ( { "bg.goods.add" ) def }} x = = "bg.goods.edit"\n');
    expect(stringAt(tree, 'bg.goods.add').value).toBe('bg.goods.add');
    expect(stringAt(tree, 'bg.goods.edit').value).toBe('bg.goods.edit');
    if (path !== 'a.kt') expect(tree.errors.length).toBeGreaterThan(0);
  });

  it('of Kotlin that is not closed spoils its own line only', async () => {
    const tree = await treeOf('a.kt', 'val a = "open\nval b = "bg.goods.add"\n');
    expect(stringAt(tree, 'bg.goods.add').value).toBe('bg.goods.add');
    expect(tree.errors.map(({ start, end }) => tree.file.text.slice(start, end))).toEqual(['"open']);
  });
});

describe('a comment', () => {
  it.each([
    ['a.py', '# 调用bg.goods.add接口', ' 调用bg.goods.add接口'],
    ['a.go', '// bg.goods.add', ' bg.goods.add'],
    ['A.java', '/** bg.goods.add */', ' bg.goods.add '],
    ['a.php', '<?php # bg.goods.add', ' bg.goods.add'],
    ['a.cs', '/// bg.goods.add', ' bg.goods.add'],
    ['a.rb', '=begin\nbg.goods.add\n=end', '\nbg.goods.add\n'],
    ['a.kt', '/* a /* b */ bg.goods.add */', ' a /* b */ bg.goods.add '],
  ])('of %s is what stands between its delimiters: %s', async (path, code, inner) => {
    const tree = await treeOf(path, code);
    expect(tree.comments.map((comment) => code.slice(comment.inner.start, comment.inner.end))).toEqual([inner]);
  });

  it.each([
    ['a.py', '# one\rcall("x")\r# two', ['# one', '# two']],
    ['A.java', 'class A {\r// one\rString x = "x";\r// two\r}', ['// one', '// two']],
    ['a.php', '<?php\r// one\rcall("x");\r// two', ['// one', '// two']],
    ['a.cs', 'class A {\r// one\rstring x = "x";\r// two\r}', ['// one', '// two']],
  ])('of %s ends where a lone carriage return ends its line', async (path, code, comments) => {
    const tree = await treeOf(path, code);
    expect(tree.comments.map(({ range }) => code.slice(range.start, range.end))).toEqual(comments);
    expect(stringAt(tree, 'x"').range.start).toBe(code.indexOf('"x"'));
    expect(tree.errors).toEqual([]);
  });
});
