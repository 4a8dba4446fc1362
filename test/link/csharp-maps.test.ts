import { describe, expect, test } from 'vitest';
import { CN, pairsOf, project } from './project.js';

/** A client whose method sends two types; `body`: its statements, from `type` and `biz` to what is sent. */
const sending = (body: string): Promise<Awaited<ReturnType<typeof project>>> =>
  project({
    'TemuClient.cs': `using System.Collections.Generic; using System.Linq; using System.Net.Http; using System.Text;
namespace Erp
{
    public class TemuClient
    {
        private static readonly HttpClient Http = new HttpClient();
        public async Task<string> SendAsync(string type, Dictionary<string, object> biz)
        {
            var common = new Dictionary<string, object> { { "type", type }, { "app_key", "key" } };
            ${body}
            return await response.Content.ReadAsStringAsync();
        }
    }
    public static class Program
    {
        public static async Task Main()
        {
            var client = new TemuClient();
            await client.SendAsync("bg.goods.add", new Dictionary<string, object> { { "name", "x" } });
            await client.SendAsync("bg.mall.info.get", new Dictionary<string, object>());
        }
    }
}`,
  });

const json = `var response = await Http.PostAsync("${CN}", new StringContent(JsonConvert.SerializeObject(parameters), Encoding.UTF8, "application/json"));`;
const form = `var response = await Http.PostAsync("${CN}", new StringContent(query, Encoding.UTF8, "application/x-www-form-urlencoded"));`;
const both = ['bg.goods.add cn', 'bg.mall.info.get cn'];

describe('maps that LINQ makes of maps', () => {
  test.each([
    ['two joined', 'var parameters = common.Concat(biz).ToDictionary(p => p.Key, p => p.Value);'],
    ['a union', 'var parameters = biz.Union(common).ToDictionary(kv => kv.Key, kv => kv.Value);'],
    ['without what is empty', 'var parameters = common.Where(p => p.Value != null).ToDictionary(p => p.Key, p => p.Value);'],
    ['sorted', 'var parameters = common.OrderBy(p => p.Key, StringComparer.Ordinal).ToDictionary(p => p.Key, p => p.Value);'],
    ['as texts', 'var parameters = common.ToDictionary(p => p.Key, p => Convert.ToString(p.Value));'],
    ['the last of each key', 'var parameters = common.Concat(biz).GroupBy(p => p.Key).ToDictionary(g => g.Key, g => g.Last().Value);'],
    ['the first of each key', 'var parameters = common.Concat(biz).GroupBy(p => p.Key).ToDictionary(g => g.Key, g => g.First().Value);'],
    ['a dictionary of a sequence', 'var parameters = new Dictionary<string, object>(common.Concat(biz));'],
    ['a sequence in a variable', 'var all = common.Concat(biz); var parameters = all.ToDictionary(p => p.Key, p => p.Value);'],
    ['written to afterwards', 'var parameters = biz.ToDictionary(p => p.Key, p => p.Value); parameters["type"] = type;'],
  ])('%s', async (_name, body) => {
    expect(pairsOf(await sending(`${body} ${json}`))).toEqual(both);
  });

  test.each([
    ['other keys', 'var parameters = common.ToDictionary(p => p.Key + "_", p => p.Value);'],
    ['other values', 'var parameters = common.ToDictionary(p => p.Key, p => Sign(p));'],
    ['without the type', 'var parameters = common.Where(p => p.Key != "type").ToDictionary(p => p.Key, p => p.Value);'],
  ])('%s: nobody knows', async (_name, body) => {
    expect(pairsOf(await sending(`${body} ${json}`))).not.toContain('bg.goods.add cn');
  });
});

describe('forms that are put together by hand', () => {
  test.each([
    ['joined', 'var query = string.Join("&", common.Select(p => p.Key + "=" + WebUtility.UrlEncode(p.Value.ToString())));'],
    ['of a template', 'var query = string.Join("&", common.OrderBy(p => p.Key).Select(p => $"{p.Key}={p.Value}").ToArray());'],
    ['formatted', 'var query = String.Join("&", common.Select(p => string.Format("{0}={1}", p.Key, p.Value)));'],
    [
      'in a variable',
      'var parts = common.Select(p => $"{p.Key}={Uri.EscapeDataString(p.Value.ToString())}").ToList(); var query = string.Join("&", parts);',
    ],
    [
      'a builder',
      'var sb = new StringBuilder(); foreach (var p in common) { sb.Append(p.Key).Append("=").Append(p.Value).Append("&"); } var query = sb.ToString();',
    ],
    [
      'a builder that is cut',
      'var sb = new StringBuilder(); foreach (KeyValuePair<string, object> p in common) { sb.AppendFormat("{0}={1}&", p.Key, p.Value); } var query = sb.ToString().TrimEnd(\'&\');',
    ],
    ['a text that grows', 'var query = ""; foreach (var p in common) { query += p.Key + "=" + p.Value + "&"; }'],
    ['parts', 'var query = ""; foreach (var (key, value) in common) { query += $"{key}={value}&"; }'],
    [
      'a list of parts',
      'var parts = new List<string>(); foreach (var p in common) { parts.Add($"{p.Key}={p.Value}"); } var query = string.Join("&", parts);',
    ],
  ])('%s', async (_name, body) => {
    expect(pairsOf(await sending(`${body} ${form}`))).toEqual(both);
  });

  test.each([
    ['copied', 'var content = new FormUrlEncodedContent(common.ToDictionary(p => p.Key, p => p.Value.ToString()));'],
    ['pairs', 'var content = new FormUrlEncodedContent(common.Select(p => new KeyValuePair<string, string>(p.Key, p.Value.ToString())));'],
    [
      'a list of pairs',
      'var pairs = new List<KeyValuePair<string, string>> { new KeyValuePair<string, string>("type", type), new KeyValuePair<string, string>("app_key", "key") }; foreach (var p in biz) pairs.Add(new KeyValuePair<string, string>(p.Key, p.Value.ToString())); var content = new FormUrlEncodedContent(pairs);',
    ],
    [
      'an array of pairs',
      'var content = new FormUrlEncodedContent(new[] { new KeyValuePair<string, string>("type", type), new KeyValuePair<string, string>("app_key", "key") });',
    ],
    [
      'a list that is added to',
      'var pairs = new List<KeyValuePair<string, string>>(); pairs.Add(new KeyValuePair<string, string>("type", type)); var content = new FormUrlEncodedContent(pairs);',
    ],
  ])('%s', async (_name, body) => {
    expect(pairsOf(await sending(`${body} var response = await Http.PostAsync("${CN}", content);`))).toEqual(both);
  });
});

/** Statements that send through a client whose method takes a type and its arguments. */
const calling = (statements: string, fields = ''): Promise<Awaited<ReturnType<typeof project>>> =>
  project({
    'TemuClient.cs': `using System.Collections.Generic; using System.Linq; using System.Net.Http; using System.Text;
namespace Erp
{
    public class TemuClient
    {
        private static readonly HttpClient Http = new HttpClient();
        public async Task<string> SendAsync(string type, Dictionary<string, object> biz = null)
        {
            var parameters = new Dictionary<string, object> { { "type", type }, { "data", biz } };
            ${json}
            return await response.Content.ReadAsStringAsync();
        }
    }
    public static class Program
    {
        ${fields}
        public static async Task Main()
        {
            var client = new TemuClient();
            ${statements}
        }
    }
}`,
  });

describe('lists and tables that are gone through', () => {
  const table =
    'private static readonly Dictionary<string, Dictionary<string, object>> Jobs = new Dictionary<string, Dictionary<string, object>> { ["bg.goods.add"] = new Dictionary<string, object> { ["a"] = 1 }, ["bg.mall.info.get"] = new Dictionary<string, object>() };';
  const names = 'private static readonly string[] Types = { "bg.goods.add", "bg.mall.info.get" };';
  const tuples =
    'private static readonly List<(string Type, Dictionary<string, object> Data)> Jobs = new List<(string Type, Dictionary<string, object> Data)> { ("bg.goods.add", null), ("bg.mall.info.get", null) };';
  test.each([
    ['the entries of a table', 'foreach (var job in Jobs) { await client.SendAsync(job.Key, job.Value); }', table],
    ['the parts of the entries', 'foreach (var (type, data) in Jobs) { await client.SendAsync(type, data); }', table],
    ['the keys', 'foreach (var type in Jobs.Keys) { await client.SendAsync(type, Jobs[type]); }', table],
    [
      'a table that is added to',
      'var jobs = new Dictionary<string, int>(); jobs.Add("bg.goods.add", 1); jobs.Add("bg.mall.info.get", 2); foreach (var job in jobs) { await client.SendAsync(job.Key); }',
      '',
    ],
    [
      'a table that grows',
      'var jobs = new Dictionary<string, int> { ["bg.goods.add"] = 1 }; jobs["bg.mall.info.get"] = 2; foreach (var job in jobs) { await client.SendAsync(job.Key); }',
      '',
    ],
    [
      'the entries of a table in order',
      'foreach (var job in Jobs.OrderBy(j => j.Key)) { await client.SendAsync(job.Key, job.Value); }',
      table,
    ],
    ['what is made of the entries', 'await Task.WhenAll(Jobs.Select(job => client.SendAsync(job.Key, job.Value)));', table],
    ['a list', 'foreach (var type in Types) { await client.SendAsync(type); }', names],
    ['a list that is filtered', 'foreach (var type in Types.Where(t => t.StartsWith("bg"))) { await client.SendAsync(type); }', names],
    ['for each', 'Types.ToList().ForEach(type => client.SendAsync(type).Wait());', names],
    ['all at once', 'await Task.WhenAll(Types.Select(type => client.SendAsync(type)));', names],
    ['by places', 'for (var i = 0; i < Types.Length; i++) { await client.SendAsync(Types[i]); }', names],
    ['tuples', 'foreach (var (type, page) in Jobs) { await client.SendAsync(type); }', tuples],
    ['the parts of tuples by name', 'foreach (var job in Jobs) { await client.SendAsync(job.Type); }', tuples],
    ['a queue', 'var queue = new Queue<string>(Types); while (queue.Count > 0) { await client.SendAsync(queue.Dequeue()); }', names],
    [
      'a queue that is filled',
      'var queue = new Queue<string>(); queue.Enqueue("bg.goods.add"); queue.Enqueue("bg.mall.info.get"); while (queue.Count > 0) { await client.SendAsync(queue.Dequeue()); }',
      '',
    ],
    ['the first of a list', 'await client.SendAsync(Types.First(t => t.Contains("goods"))); await client.SendAsync(Types.Last());', names],
  ])('%s', async (_name, statements, fields) => {
    const sent = pairsOf(await calling(statements, fields)).map((pair) => pair.replace(/^~/, ''));
    expect([...new Set(sent)].sort()).toEqual(both);
  });
});

describe('extension methods', () => {
  const sent = (extensions: string, sending: string): Promise<Awaited<ReturnType<typeof project>>> =>
    project({
      'Extensions.cs': `namespace Erp { public static class Extensions { ${extensions} } }`,
      'Program.cs': `namespace Erp { public enum Api { Goods, Mall } public enum Region { Cn }
        public class Envelope { [JsonProperty("type")] public string Type { get; set; } }
        public static class Program { public static async Task Main() { await Send(Api.Goods, Region.Cn); await Send(Api.Mall, Region.Cn); }
          static async Task Send(Api api, Region region) { ${sending} } } }`,
    });
  const names =
    'public static string ToText(this Api api) { switch (api) { case Api.Goods: return "bg.goods.add"; default: return "bg.mall.info.get"; } }';
  const urls = `public static string ToText(this Region region) { return "${CN}"; }`;
  const toJson = 'public static string ToJson(this object value) { return JsonConvert.SerializeObject(value); }';
  const query =
    'public static string ToQuery(this IDictionary<string, string> map) { return string.Join("&", map.Select(p => $"{p.Key}={p.Value}")); }';

  test.each([
    [
      'of one name on two types',
      names + urls,
      'await new HttpClient().PostAsync(region.ToText(), new StringContent(JsonConvert.SerializeObject(new { type = api.ToText() })));',
    ],
    [
      'of anything, on a map',
      names + toJson,
      `var map = new Dictionary<string, string> { ["type"] = api.ToText() }; await new HttpClient().PostAsync("${CN}", new StringContent(map.ToJson()));`,
    ],
    [
      'of anything, on an object of a class',
      names + toJson,
      `var body = new Envelope { Type = api.ToText() }; await new HttpClient().PostAsync("${CN}", new StringContent(body.ToJson()));`,
    ],
    [
      'of a map',
      names + query,
      `var map = new Dictionary<string, string> { ["type"] = api.ToText() }; await new HttpClient().PostAsync("${CN}", new StringContent(map.ToQuery()));`,
    ],
  ])('%s', async (_name, extensions, sending) => {
    expect(pairsOf(await sent(extensions, sending))).toEqual(both);
  });
});
