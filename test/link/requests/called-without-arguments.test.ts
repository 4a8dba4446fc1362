import { expect, test } from 'vitest';
import { CN, project } from '../project.js';

const java = (invoked: string): Record<string, string> => ({
  'src/main/java/Main.java': `import cn.hutool.http.HttpUtil;
import com.alibaba.fastjson.JSONObject;

public class Main {
    public String send(String type) {
        JSONObject json = new JSONObject();
        json.put("type", type);
        return HttpUtil.post("${CN}", json.toJSONString());
    }

    public void goods() {
        send("bg.goods.list.get");
    }

    void run(String job, String given) throws Exception {
        ${invoked}
    }
}
`,
});
const csharp = (invoked: string): Record<string, string> => ({
  'Program.cs': `using System.Net.Http;
using System.Collections.Generic;

class Program
{
    static readonly HttpClient http = new HttpClient();

    public static void Send(string name)
    {
        http.PostAsync("${CN}", new FormUrlEncodedContent(new Dictionary<string, string> { ["type"] = name })).Wait();
    }

    public static void Goods()
    {
        Send("bg.goods.list.get");
    }

    static void Main(string[] args)
    {
        ${invoked}
    }
}
`,
});
const go = (invoked: string): Record<string, string> => ({
  'go.mod': 'module erp\n\ngo 1.21\n',
  'main.go': `package main

import (
	"bytes"
	"encoding/json"
	"net/http"
	"reflect"
)

type Client struct{}

func (c *Client) Send(name string) {
	body, _ := json.Marshal(map[string]string{"type": name})
	http.Post("${CN}", "application/json", bytes.NewReader(body))
}

func Hook(model interface{}, job string, given string) {
	value := reflect.ValueOf(model)
	${invoked}
}

func main() {
	c := &Client{}
	Hook(c, "BeforeSave", "")
	c.Send("bg.goods.list.get")
}
`,
});
const python = (invoked: string): Record<string, string> => ({
  'main.py': `import sys

import requests


def send(name):
    return requests.post("${CN}", json={"type": name}).json()


def goods():
    send("bg.goods.list.get")


${invoked}
`,
});
const php = (invoked: string): Record<string, string> => ({
  'main.php': `<?php
function send(string $name, array $params)
{
    $ch = curl_init('${CN}');
    curl_setopt($ch, CURLOPT_POSTFIELDS, json_encode(['type' => $name] + $params));
    return curl_exec($ch);
}

function goods()
{
    send('bg.goods.list.get', []);
}

foreach (file('jobs.dat') as $job) {
    ${invoked}
}
`,
});

test.each([
  ['Java', java('getClass().getMethod(job).invoke(this);')],
  ['Java', java('getClass().getMethod("get" + job, String.class).invoke(this, given);')],
  ['C#', csharp('typeof(Program).GetMethod(args[0]).Invoke(null, null);')],
  ['Go', go('if m := value.MethodByName(job); m.IsValid() {\n\t\tm.Call(nil)\n\t}')],
  ['Go', go('value.MethodByName("Validate" + job).Call([]reflect.Value{reflect.ValueOf(given)})')],
  ['Python', python('globals()[sys.argv[1]]()')],
  ['PHP', php('$job(1);')],
])(
  '%s: what is called by a name of the run, with less than a request needs or under another name, is no caller of the request',
  async (_, files) => {
    const { links } = await project(files);
    expect(links.requests.map(({ closed }) => closed)).toEqual([true]);
  },
);

test.each([
  ['Java', java('getClass().getMethod(job, String.class).invoke(this, given);')],
  ['C#', csharp('typeof(Program).GetMethod(args[0]).Invoke(null, new object[] { args[1] });')],
  ['Go', go('value.MethodByName(job).Call([]reflect.Value{reflect.ValueOf(given)})')],
  ['Go', go('m := value.MethodByName(job)\n\tm.Call([]reflect.Value{reflect.ValueOf(given)})')],
  ['Python', python('globals()[sys.argv[1]](sys.argv[2])')],
  ['PHP', php('$job(...$argv);')],
])('%s: what is called so with all that a request needs may be the request', async (_, files) => {
  const { links } = await project(files);
  expect(links.requests.map(({ closed }) => closed)).toEqual([false]);
});
