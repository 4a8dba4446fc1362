import { expect, test } from 'vitest';
import { CN, nonEscaping, project } from './project.js';

const python = (use: string): string => `import requests

jobs = []
jobs.append("bg.goods.add")
types = {}
types["list"] = "bg.goods.list.get"


def send(api):
    body = {}
    body["type"] = api
    body["sign"] = sign(body)
    return requests.post("${CN}", json=body)


for job in jobs:
    send(job)
send(types["list"])
${use}
`;

const java = (use: string): string => `import java.util.*; import cn.hutool.http.HttpUtil; import cn.hutool.json.JSONUtil;
class A {
  static void send(String api) {
    Map<String, Object> body = new HashMap<>();
    body.put("type", api);
    HttpUtil.post("${CN}", JSONUtil.toJsonStr(body));
  }
  public static void main(String[] args) {
    Map<String, String> types = new HashMap<>();
    types.put("list", "bg.goods.list.get");
    List<String> jobs = new ArrayList<>();
    jobs.add("bg.goods.add");
    for (String job : jobs) send(job);
    send(types.get("list"));
    ${use}
  }
}
`;

const namesOf = (found: Iterable<string>): string[] => [...found].filter((name) => name.startsWith('bg.'));
const both = ['bg.goods.add', 'bg.goods.list.get'];

test.each(['', 'print(len(jobs), list(types))', 'for other in jobs:\n    print(other)'])('names that are only sent: %s', async (use) => {
  expect(namesOf(nonEscaping(await project({ 'a.py': python(use) }))).sort()).toEqual(both);
});

test.each(['for job in jobs:\n    run(job)\nrun(types["list"])', 'run(jobs[0])\nfor t in types.values():\n    run(t)'])(
  'names that somebody else is handed, too: %s',
  async (use) => {
    expect(namesOf(nonEscaping(await project({ 'a.py': python(use) })))).toEqual([]);
  },
);

test('maps and lists of Java that are filled', async () => {
  expect([...namesOf(nonEscaping(await project({ 'A.java': java('System.out.println(jobs.size());') })))].sort()).toEqual(both);
  const away = 'for (String job : jobs) Worker.run(job); for (String t : types.values()) Worker.run(t);';
  expect(namesOf(nonEscaping(await project({ 'A.java': java(away) })))).toEqual([]);
});
