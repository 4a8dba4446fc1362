import { expect, test } from 'vitest';
import { CN, nonEscaping, project } from './project.js';

const py = (use: string): string => `import sys
import requests

TYPES = {"goods": "bg.goods.list.get", "orders": "bg.order.list.get"}


def send(api):
    return requests.post("${CN}", json={"type": api})


what = sys.argv[1]
${use}
send(TYPES[what])
`;
test.each([
  'run(map(TYPES.get, what))',
  'run(list(map(TYPES.__getitem__, what)))',
  'get = TYPES.get\nrun(get(what))',
  'run(TYPES.__getitem__(what))',
  'run({**TYPES})',
  'run(TYPES | {})',
  'run(dict(TYPES))',
  'run("|".join(TYPES.values()))',
  'run(*TYPES.values())',
  'run(sorted(TYPES.items(), key=len))',
  'run([*TYPES.values()])',
  'run(f"{TYPES}")',
  'run(str(TYPES))',
  'run(max(TYPES.values()))',
  'run(enumerate(TYPES.values()))',
  'v = TYPES.values()\nrun(list(v))',
  'k, v = TYPES.popitem()\nrun(v)',
  'for k, v in sorted(TYPES.items()):\n    run(v)',
  'with open("x") as f:\n    json.dump(TYPES, f)',
  'run([TYPES[k] for k in TYPES])',
  'other = TYPES.copy()\nrun(other)',
  'if x in TYPES.values():\n    run(x)',
  'run(operator.itemgetter("goods")(TYPES))',
  'run("%(goods)s" % TYPES)',
  'run("{goods}".format(**TYPES))',
  'run("{goods}".format_map(TYPES))',
])('a map of Python hands a name over: %s', async (use) => {
  expect(nonEscaping(await project({ 'a.py': py(use) }))).not.toContain('bg.goods.list.get');
});

const js = (use: string): string => `import axios from 'axios';
const TYPES = { goods: 'bg.goods.list.get', orders: 'bg.order.list.get' };
const send = (type) => axios.post('${CN}', { type });
const what = process.argv[2];
${use}
send(TYPES[what]);
`;
test.each([
  'run({ ...TYPES });',
  'const { goods } = TYPES; run(goods);',
  'const { [what]: g } = TYPES; run(g);',
  'run(Object.values(TYPES).map((t) => t));',
  'for (const [k, v] of Object.entries(TYPES)) run(v);',
  'run(JSON.stringify(TYPES));',
  'run(`${Object.values(TYPES)}`);',
  'run(Reflect.get(TYPES, "goods"));',
  'run(TYPES?.[what]);',
  'run(TYPES?.goods);',
  'run(_.get(TYPES, what));',
  'Object.keys(TYPES).forEach((k) => run(TYPES[k]));',
  'const { orders, ...rest } = TYPES; run(rest);',
  'const m = new Map(Object.entries(TYPES)); run(m.get(what));',
])('a map of a script hands a name over: %s', async (use) => {
  expect(nonEscaping(await project({ 'a.js': js(use) }))).not.toContain('bg.goods.list.get');
});

const php = (use: string): string => `<?php
const TYPES = ['goods' => 'bg.goods.list.get', 'orders' => 'bg.order.list.get'];
function send($api) {
    $ch = curl_init('${CN}');
    curl_setopt($ch, CURLOPT_POSTFIELDS, json_encode(['type' => $api]));
    return curl_exec($ch);
}
$types = ['goods' => 'bg.goods.list.get', 'orders' => 'bg.order.list.get'];
$what = $argv[1];
${use}
send($types[$what]);
send(TYPES[$what]);
`;
test.each([
  'foreach ($types as $t) { run($t); }\nforeach (TYPES as $t) { run($t); }',
  'foreach ($types as $k => $t) { run($t); }\nforeach (TYPES as $k => $t) { run($t); }',
  'run(array_values($types)); run(array_values(TYPES));',
  'run(...array_values($types)); run(...array_values(TYPES));',
  "['goods' => $g] = $types; run($g); ['goods' => $h] = TYPES; run($h);",
  'run(implode(",", $types)); run(implode(",", TYPES));',
  'run(current($types)); run(reset(TYPES));',
  'array_map("run", $types); array_map("run", TYPES);',
  'array_walk($types, "run"); array_walk(TYPES, "run");',
  'run("{$types[$what]}"); run(TYPES[$what]);',
  'if (isset($types["goods"])) run($types["goods"]); if (isset(TYPES["goods"])) run(TYPES["goods"]);',
  'run(array_search("x", $types)); run($types); run(TYPES);',
  'run([...$types]); run([...TYPES]);',
  'run($types + []); run(TYPES + []);',
  'run(array_column([$types], "goods")); run(array_column([TYPES], "goods"));',
  'run($types[$what] ?? null); run(TYPES[$what] ?? null);',
])('a map of PHP hands a name over: %s', async (use) => {
  expect(nonEscaping(await project({ 'a.php': php(use) }))).not.toContain('bg.goods.list.get');
});

const cs = (use: string): string => `using System.Net.Http; using System.Net.Http.Json; using System.Collections.Generic; using System.Linq;
class A {
  static readonly Dictionary<string, string> Types = new() { ["goods"] = "bg.goods.list.get", ["orders"] = "bg.order.list.get" };
  static readonly HttpClient http = new();
  static void Send(string api) { http.PostAsJsonAsync("${CN}", new { type = api }); }
  static void Main(string[] args) {
    var what = args[0];
    ${use}
    Send(Types[what]);
  }
}
`;
test.each([
  'foreach (var t in Types.Values) Worker.Run(t);',
  'foreach (var t in Types) Worker.Run(t.Value);',
  'foreach (var (k, v) in Types) Worker.Run(v);',
  'if (Types.TryGetValue(what, out var t)) Worker.Run(t);',
  'if (Types.TryGetValue("goods", out string t)) Worker.Run(t);',
  'string t; Types.TryGetValue("goods", out t); Worker.Run(t);',
  'Worker.Run(Types.GetValueOrDefault(what));',
  'Worker.Run(Types.Values);',
  'Worker.Run(Types.Values.ToList());',
  'Types.Values.ToList().ForEach(Worker.Run);',
  'Worker.Run(Types.Select(x => x.Value));',
  'Worker.Run(string.Join(",", Types.Values));',
  'Worker.Run(Types.First().Value);',
  'Worker.Run(Types.ElementAt(0).Value);',
  'Worker.Run(Types);',
  'Worker.Run(Types.ToArray());',
  'var all = Types.Values; foreach (var t in all) Worker.Run(t);',
  'Worker.Run(from t in Types.Values select t);',
])('a map of C# hands a name over: %s', async (use) => {
  expect(nonEscaping(await project({ 'a.cs': cs(use) }))).not.toContain('bg.goods.list.get');
});

const java = (use: string): string => `import java.util.Map; import cn.hutool.http.HttpUtil; import cn.hutool.json.JSONUtil;
class A {
  static final Map<String, String> TYPES = Map.of("goods", "bg.goods.list.get", "orders", "bg.order.list.get");
  static void send(String api) { HttpUtil.post("${CN}", JSONUtil.toJsonStr(Map.of("type", api))); }
  public static void main(String[] args) {
    String what = args[0];
    ${use}
    send(TYPES.get(what));
  }
}
`;
const java2 = (use: string): string =>
  java(use).replace(
    /static final Map.*\n/,
    'static final Map<String, String> TYPES = new java.util.HashMap<>(); static { TYPES.put("goods", "bg.goods.list.get"); TYPES.put("orders", "bg.order.list.get"); }\n',
  );
const javaUses = [
  'for (String t : TYPES.values()) Worker.run(t);',
  'for (Map.Entry<String, String> e : TYPES.entrySet()) Worker.run(e.getValue());',
  'TYPES.forEach((k, v) -> Worker.run(v));',
  'TYPES.values().forEach(Worker::run);',
  'Worker.run(TYPES.getOrDefault(what, "x"));',
  'Worker.run(TYPES.get(what));',
  'Worker.run(TYPES.get("goods"));',
  'Worker.run(TYPES.values());',
  'Worker.run(new ArrayList<>(TYPES.values()));',
  'TYPES.values().stream().forEach(t -> Worker.run(t));',
  'TYPES.computeIfPresent(what, (k, v) -> Worker.run(v));',
  'java.util.Optional.ofNullable(what).map(TYPES::get).ifPresent(Worker::run);',
  'Worker.run(TYPES);',
  'Worker.run(String.join(",", TYPES.values()));',
];
test.each(javaUses)('a map of Java hands a name over: %s', async (use) => {
  expect(nonEscaping(await project({ 'A.java': java(use) }))).not.toContain('bg.goods.list.get');
});
test.each(javaUses)('a map of Java, filled hands a name over: %s', async (use) => {
  expect(nonEscaping(await project({ 'A.java': java2(use) }))).not.toContain('bg.goods.list.get');
});

const go = (use: string): string => `package main

import (
	"bytes"
	"encoding/json"
	"net/http"
	"os"
)

var types = map[string]string{"goods": "bg.goods.list.get", "orders": "bg.order.list.get"}

func send(api string) {
	b, _ := json.Marshal(map[string]any{"type": api})
	http.Post("${CN}", "application/json", bytes.NewReader(b))
}

func main() {
	what := os.Args[1]
	${use}
	send(types[what])
}
`;
test.each([
  'for _, t := range types { worker.Run(t) }',
  'for k := range types { worker.Run(types[k]) }',
  'if t, ok := types[what]; ok { worker.Run(t) }',
  'worker.Run(maps.Values(types))',
  'worker.Run(types)',
  'for t := range maps.Values(types) { worker.Run(t) }',
  't := types["goods"]; worker.Run(t)',
])('a map of Go hands a name over: %s', async (use) => {
  expect(nonEscaping(await project({ 'a.go': go(use) }))).not.toContain('bg.goods.list.get');
});

test.each([
  ['a.js', js('')],
  ['a.py', py('')],
  ['a.php', php('')],
  ['a.cs', cs('')],
  ['A.java', java('')],
  ['a.go', go('')],
])('a map whose names are only sent: %s', async (name, text) => {
  expect(nonEscaping(await project({ [name]: text }))).toContain('bg.goods.list.get');
});
/** For each language: a program, what hands names of its list to somebody else, and what does not. */
const lists: Record<string, [string, (use: string) => string, string[], string[]]> = {
  js: [
    'a.js',
    (use) => `import axios from 'axios';
const TYPES = ['bg.goods.list.get', 'bg.order.list.get'];
const send = (type) => axios.post('${CN}', { type });
${use}
for (const t of TYPES) send(t);
`,
    [
      'for (const t of TYPES) run(t);',
      'run(TYPES);',
      'run(TYPES[0]);',
      'TYPES.forEach((t) => run(t));',
      'run(TYPES.map((t) => t));',
      'run([...TYPES]);',
      'run(TYPES.join());',
      'const [a] = TYPES; run(a);',
      'TYPES.forEach(run)',
      'TYPES.some((t) => run(t));',
    ],
    [
      '',
      'if (TYPES.length > 0) run();',
      'if (TYPES.includes(process.argv[2])) run();',
      'TYPES.forEach((t) => send(t));',
      'await Promise.all(TYPES.map((t) => send(t)));',
      'for (let i = 0; i < TYPES.length; i++) send(TYPES[i]);',
      'for (const t of TYPES) console.log(t);',
      'for (const [i, t] of TYPES.entries()) send(t);',
      'TYPES.map(send)',
    ],
  ],
  py: [
    'a.py',
    (use) => `import requests
TYPES = ["bg.goods.list.get", "bg.order.list.get"]
def send(api):
    return requests.post("${CN}", json={"type": api})
${use}
for t in TYPES:
    send(t)
`,
    ['for t in TYPES:\n    run(t)', 'run(TYPES)', 'run(TYPES[0])', 'run(",".join(TYPES))', 'run([t for t in TYPES])', 'run(sorted(TYPES))'],
    [
      '',
      'if len(TYPES) > 1:\n    run()',
      'if x in TYPES:\n    run()',
      'for i, t in enumerate(TYPES):\n    send(t)',
      '[send(t) for t in TYPES]',
      'send(TYPES[0])',
      'for t in sorted(TYPES):\n    send(t)',
      'for t in TYPES:\n    print(t)',
      'list(map(send, TYPES))',
      'with ThreadPoolExecutor() as pool:\n    pool.map(send, TYPES)',
    ],
  ],
  php: [
    'a.php',
    (use) => `<?php
$types = ['bg.goods.list.get', 'bg.order.list.get'];
function send($api) {
    $ch = curl_init('${CN}');
    curl_setopt($ch, CURLOPT_POSTFIELDS, json_encode(['type' => $api]));
    return curl_exec($ch);
}
${use}
foreach ($types as $t) { send($t); }
`,
    ['foreach ($types as $t) { run($t); }', 'run($types);', 'run(implode(",", $types));', 'array_map("run", $types);'],
    [
      '',
      'if (in_array($argv[1], $types)) run();',
      'run(count($types));',
      'foreach ($types as $i => $t) { send($t); }',
      'foreach ($types as $t) { echo $t; }',
    ],
  ],
  cs: [
    'a.cs',
    (use) => `using System.Net.Http; using System.Net.Http.Json; using System.Collections.Generic;
class A {
  static readonly string[] Types = { "bg.goods.list.get", "bg.order.list.get" };
  static readonly HttpClient http = new();
  static void Send(string api) { http.PostAsJsonAsync("${CN}", new { type = api }); }
  static void Main(string[] args) {
    ${use}
    foreach (var t in Types) Send(t);
  }
}
`,
    [
      'foreach (var t in Types) Worker.Run(t);',
      'Worker.Run(Types);',
      'Worker.Run(Types[0]);',
      'Worker.Run(string.Join(",", Types));',
      'Types.ToList().ForEach(Worker.Run);',
    ],
    [
      '',
      'if (Types.Length > 0) Worker.Run();',
      'for (int i = 0; i < Types.Length; i++) Send(Types[i]);',
      'if (Types.Contains(args[0])) Worker.Run();',
      'foreach (var t in A.Types) Send(t);',
      'foreach (var t in Types) Console.WriteLine(t);',
    ],
  ],
  java: [
    'A.java',
    (use) => `import java.util.*; import cn.hutool.http.HttpUtil; import cn.hutool.json.JSONUtil;
class A {
  static final List<String> TYPES = Arrays.asList("bg.goods.list.get", "bg.order.list.get");
  static void send(String api) { HttpUtil.post("${CN}", JSONUtil.toJsonStr(Map.of("type", api))); }
  public static void main(String[] args) {
    ${use}
    for (String t : TYPES) send(t);
  }
}
`,
    [
      'for (String t : TYPES) Worker.run(t);',
      'Worker.run(TYPES);',
      'TYPES.forEach(Worker::run);',
      'Worker.run(TYPES.get(0));',
      'TYPES.stream().map(Worker::run);',
    ],
    [
      '',
      'if (TYPES.contains(args[0])) Worker.run();',
      'for (int i = 0; i < TYPES.size(); i++) send(TYPES.get(i));',
      'TYPES.forEach(t -> send(t));',
      'TYPES.forEach(A::send);',
      'for (String t : TYPES) System.out.println(t);',
    ],
  ],
  go: [
    'a.go',
    (use) => `package main
import ("bytes"; "encoding/json"; "net/http"; "fmt")
var types = []string{"bg.goods.list.get", "bg.order.list.get"}
func send(api string) {
	b, _ := json.Marshal(map[string]any{"type": api})
	http.Post("${CN}", "application/json", bytes.NewReader(b))
}
func main() {
	${use}
	for _, t := range types { send(t) }
}
`,
    ['for _, t := range types { worker.Run(t) }', 'worker.Run(types)', 'worker.Run(types...)', 'worker.Run(types[0])'],
    [
      '',
      'for i := range types { send(types[i]) }',
      'if len(types) > 0 { worker.Run() }',
      'for _, t := range types { fmt.Println(t) }',
      'if slices.Contains(types, what) { worker.Run() }',
      'for i := 0; i < len(types); i++ { send(types[i]) }',
    ],
  ],
};
for (const [name, [file, of, away, kept]] of Object.entries(lists)) {
  test.each(away)(`a list of ${name} hands a name over: %s`, async (use) => {
    expect(nonEscaping(await project({ [file]: of(use) }))).not.toContain('bg.goods.list.get');
  });
  test.each(kept)(`a list of ${name} is only sent: %s`, async (use) => {
    expect(nonEscaping(await project({ [file]: of(use) }))).toContain('bg.goods.list.get');
  });
}
