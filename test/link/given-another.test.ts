import { expect, test } from 'vitest';
import { CN, onlyRequest, project } from './project.js';

test.each<[what: string, files: Record<string, string>, type: string | null]>([
  [
    'a getter that takes out of a queue is not read twice',
    {
      'q.js': `class Queue { get type() { return this.jobs.shift(); } send() { return fetch('${CN}', { method: 'POST', body: JSON.stringify({ type: this.type }) }); } }\nnew Queue().send();`,
    },
    null,
  ],
  [
    'a getter that reads a field is',
    {
      'q.js': `class Queue { get type() { return this.job; } send() { return fetch('${CN}', { method: 'POST', body: JSON.stringify({ type: this.type }) }); } }\nnew Queue().send();`,
    },
    'this.type',
  ],
  [
    'an object whose type a replacer may put another name for',
    {
      'r.js': `exports.send = (p) => fetch('${CN}', { method: 'POST', body: JSON.stringify(p, (k, v) => (k === 'type' ? p.alias || v : v)) });\nexports.send({ type: 'bg.goods.list.get' });`,
    },
    null,
  ],
  [
    'a replacer that writes numbers leaves the type',
    {
      'r.js': `const send = (p) => fetch('${CN}', { method: 'POST', body: JSON.stringify(p, (k, v) => (typeof v === 'bigint' ? String(v) : v)) });\nsend({ type: 'bg.goods.list.get' });`,
    },
    'p.type',
  ],
  [
    "a variable that a call between the two places changes: another function's",
    {
      's.py': `import requests\n\ncurrent = "bg.order.list.get"\n\n\ndef token(name):\n    global current\n    current = name\n    return "t"\n\n\ndef call(name):\n    return requests.post("${CN}", json={"access_token": token(name), "type": current})\n\n\ncall("bg.goods.list.get")\n`,
    },
    null,
  ],
  [
    'a getter of an object, which counts',
    {
      'j.js': `let n = 0;\nconst names = ['bg.goods.list.get', 'bg.order.list.get'];\nconst job = { get type() { return names[n++]; } };\nfetch('${CN}', { method: 'POST', body: JSON.stringify({ type: job.type }) });`,
    },
    null,
  ],
  [
    'a property of an object that a parameter is, by way of another method',
    {
      'j.py': `import requests\n\n\nclass Job:\n    def __init__(self, names):\n        self.names = names\n\n    @property\n    def type(self):\n        return self.following()\n\n    def following(self):\n        return self.names.pop(0)\n\n\ndef send(job):\n    return requests.post("${CN}", json={"type": job.type})\n\n\nsend(Job(["bg.goods.list.get"]))\n`,
    },
    null,
  ],
  [
    "C#'s property with an arrow that takes out of a queue",
    {
      'C.cs': `using System.Collections.Generic; using System.Net.Http; using System.Net.Http.Json;\npublic class Client {\n  static readonly HttpClient http = new();\n  readonly Queue<string> q = new();\n  public void Add(string t) => q.Enqueue(t);\n  string Type => q.Dequeue();\n  public object Run() => http.PostAsJsonAsync("${CN}", new { type = Type });\n  public static void Main() { var c = new Client(); c.Add("bg.goods.list.get"); c.Run(); }\n}\n`,
    },
    null,
  ],
  [
    "a method that a class below has in the place of the class's own puts another type in",
    {
      'b.js': `class Base { before(p) {} send(type) { const form = new FormData(); form.set('type', type); this.before(form); return fetch('${CN}', { method: 'POST', body: form }); } }\nclass A extends Base { before(p) { p.set('type', 'bg.goods.list.get'); } }\nnew A().send('bg.order.list.get');`,
    },
    'form',
  ],
  [
    'an abstract method of Java puts another type in',
    {
      'C.java': `import java.util.*;\nimport org.springframework.web.client.RestTemplate;\nabstract class Base {\n  private final RestTemplate rest = new RestTemplate();\n  String send(String type) { Map<String, Object> b = new HashMap<>(); b.put("type", type); before(b); return rest.postForObject("${CN}", b, String.class); }\n  abstract void before(Map<String, Object> b);\n}\nclass A extends Base { void before(Map<String, Object> b) { b.put("type", "bg.goods.list.get"); } }\nclass C { static void run() { new A().send("bg.order.list.get"); } }\n`,
    },
    'b.get("type")',
  ],
  [
    "a helper puts another type into what C#'s new() { … } was filled with",
    {
      'C.cs': `using System.Collections.Generic; using System.Net.Http; using System.Net.Http.Json;\npublic class Client {\n  static readonly HttpClient http = new();\n  static void Stamp(Dictionary<string, object> d, string key, object v) { d[key] = v; }\n  public static object Run(string type) { Dictionary<string, object> d = new() { ["type"] = type }; Stamp(d, "type", "bg.goods.list.get"); return http.PostAsJsonAsync("${CN}", d); }\n  public static void Main() { Run("bg.order.list.get"); }\n}\n`,
    },
    'd',
  ],
  [
    "PHP's parameter by reference changes the name behind the body",
    {
      's.php': `<?php\nfunction strip(&$t) { $t = str_replace('bg.', '', $t); }\nfunction send($type) {\n    $body = json_encode(['type' => $type]);\n    strip($type);\n    $ch = curl_init('${CN}');\n    curl_setopt($ch, CURLOPT_POSTFIELDS, $body);\n    return curl_exec($ch);\n}\nsend('bg.goods.list.get');\n`,
    },
    '$body',
  ],
  [
    "Go's variable of a head is out of sight behind it",
    {
      'm.go': `package main\n\nimport (\n\t"net/http"\n\t"net/url"\n)\n\nfunc send(m map[string]string) {\n\tq := url.Values{}\n\tif t, ok := m["api"]; ok {\n\t\tq.Set("type", t)\n\t}\n\thttp.PostForm("${CN}", q)\n}\n\nfunc main() { send(map[string]string{"api": "bg.goods.list.get"}) }\n`,
    },
    'q.Get("type")',
  ],
  [
    "Go's variable of a block that stands alone is",
    {
      'm.go': `package main\n\nimport (\n\t"net/http"\n\t"net/url"\n)\n\nfunc send(m map[string]string) {\n\tq := url.Values{}\n\t{\n\t\tt := m["api"] // the one that is "asked for}"\n\t\tq.Set("type", t)\n\t}\n\thttp.PostForm("${CN}", q)\n}\n\nfunc main() { send(map[string]string{"api": "bg.goods.list.get"}) }\n`,
    },
    'q.Get("type")',
  ],
])('%s', async (_what, files, type) => {
  expect(onlyRequest(await project(files)).typeAtHost).toBe(type);
});
