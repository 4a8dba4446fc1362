import { expect, test } from 'vitest';
import { CN, pairsOf, project, US } from './project.js';

const javaBase = `package a;
public class Base {
    protected String url = "${CN}";
    protected String request(String type) {
        cn.hutool.json.JSONObject o = new cn.hutool.json.JSONObject();
        o.set("type", type);
        return cn.hutool.http.HttpUtil.post(url, o.toString());
    }
}`;

test('Java: what a class below puts into the field by its bare name is there in its objects, and in no others', async () => {
  const linked = await project({
    'a/Base.java': javaBase,
    'a/Goods.java': 'package a;\npublic class Goods extends Base { public String list() { return request("bg.goods.add"); } }',
    'a/UsGoods.java': `package a;\npublic class UsGoods extends Base {
    public UsGoods() { url = "${US}"; }
    public String list() { return request("bg.goods.add"); }
}`,
    'a/Main.java': 'package a;\npublic class Main { public static void main(String[] a) { new Goods().list(); new UsGoods().list(); } }',
  });
  expect(pairsOf(linked)).toEqual(['bg.goods.add cn', 'bg.goods.add us']);
});

test('C#: RestSharp in a field is a client whatever its request is called, and a static field is read in a static method', async () => {
  const linked = await project({
    'Program.cs': `using RestSharp;
namespace A
{
    public class TemuClient
    {
        private readonly RestClient _client;
        public TemuClient(string baseUrl) { _client = new RestClient(baseUrl); }
        public string Exec(string type)
        {
            var rest = new RestRequest("/openapi/router", Method.Post);
            rest.AddJsonBody(new { type = type });
            return _client.Execute(rest).Content;
        }
    }
    public class Program
    {
        public static void Main()
        {
            new TemuClient("https://openapi.kuajingmaihuo.com").Exec("bg.goods.add");
            new TemuClient("https://openapi-b-us.temu.com").Exec("bg.goods.update");
        }
    }
}`,
  });
  expect(pairsOf(linked)).toEqual(['bg.goods.add cn', 'bg.goods.update us']);
});

test('PHP: the base URL that is asked of a client is the one that the client was made with', async () => {
  const linked = await project({
    'send.php': `<?php
use GuzzleHttp\\Client;
class Sender {
    private Client $client;
    public function __construct(string $base) { $this->client = new Client(['base_uri' => $base]); }
    public function send(string $type) {
        return (new Client())->post((string) $this->client->getConfig('base_uri'), ['json' => ['type' => $type]]);
    }
}
(new Sender('${CN}'))->send('bg.goods.add');
(new Sender('${US}'))->send('bg.goods.update');
`,
  });
  expect(pairsOf(linked)).toEqual(['bg.goods.add cn', 'bg.goods.update us']);
});
