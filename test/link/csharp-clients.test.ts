import { describe, expect, test } from 'vitest';
import { CN, pairsOf, project, US } from './project.js';

const HOST = 'https://openapi.kuajingmaihuo.com';
const JSON_OF = 'JsonConvert.SerializeObject(new { type })';
const both = ['bg.goods.add cn', 'bg.mall.info.get cn'];

/** A program of these classes that sends two types; `made`: what makes its client. */
const sent = async (classes: string, made: string): Promise<readonly string[]> =>
  pairsOf(
    await project({
      'Program.cs': `using System; using System.Net.Http; using System.Collections.Generic;
namespace Erp;
${classes}
public static class Program { public static async Task Main() { ${made} await c.Send("bg.goods.add"); await c.Send("bg.mall.info.get"); } }`,
    }),
  );

const posting = (url: string): string => `public Task Send(string type) => new HttpClient().PostAsJsonAsync(${url}, new { type });`;
const clientIs = 'var c = new Client();';

describe('how an object comes by its URL', () => {
  test.each([
    [
      'a primary constructor',
      `public class Client(HttpClient http, string url) { public Task Send(string type) => http.PostAsJsonAsync(url, new { type }); }`,
      `var c = new Client(new HttpClient(), "${CN}");`,
    ],
    [
      'a primary constructor of the class above',
      `public class Base(string u) { ${posting('u')} } public class Client(string k) : Base("${CN}") { public string K => k; }`,
      'var c = new Client("k");',
    ],
    [
      'the constructor of the class above',
      `public class Base { protected readonly string U; public Base(string u) { U = u; } ${posting('U')} } public class Client : Base { public Client() : base("${CN}") { } }`,
      clientIs,
    ],
    [
      'another constructor',
      `public class Client { private readonly string _u; public Client() : this("${CN}") { } public Client(string u) { _u = u; } ${posting('_u')} }`,
      clientIs,
    ],
    [
      'a record',
      `public record Settings(string Url, string Key = "k"); public class Client(Settings s) { private readonly Settings _s = s; ${posting('_s.Url')} }`,
      `var c = new Client(new Settings(Key: "a", Url: "${CN}"));`,
    ],
    [
      'a record that is changed',
      `public record Client { public string Url { get; init; } ${posting('Url')} }`,
      `var us = new Client { Url = "${US}" }; var c = us with { Url = "${CN}" };`,
    ],
    [
      'a lazy singleton',
      `public sealed class Client { private static readonly Lazy<Client> One = new Lazy<Client>(() => new Client("${CN}")); public static Client Instance => One.Value; private readonly string _u; private Client(string u) { _u = u; } ${posting('_u')} }`,
      'var c = Client.Instance;',
    ],
    [
      'an arm of a switch',
      `public enum Region { Cn, Us } public class Client { private readonly string _u; public Client(Region r) { _u = r switch { Region.Cn => "${CN}", Region.Us => "${US}", _ => throw new Exception() }; } ${posting('_u')} }`,
      'var c = new Client(Region.Cn);',
    ],
    [
      'options of RestSharp',
      `public class Client { private readonly RestClient _rest = new RestClient(new RestClientOptions("${HOST}") { MaxTimeout = 3 }); public async Task Send(string type) { var req = new RestRequest("/openapi/router").AddStringBody(${JSON_OF}, DataFormat.Json); await _rest.PostAsync(req); } }`,
      clientIs,
    ],
    [
      'the initializer of such options',
      `public class Client { private readonly RestClient _rest; public Client() { var o = new RestClientOptions { BaseUrl = new Uri("${HOST}") }; _rest = new RestClient(o); } public async Task Send(string type) { var req = new RestRequest("/openapi/router", Method.Post); req.AddJsonBody(new { type }); await _rest.ExecuteAsync(req); } }`,
      clientIs,
    ],
  ])('%s', async (_name, classes, made) => {
    expect(await sent(classes, made)).toEqual(both);
  });

  test('the object that is copied keeps its own', async () => {
    const classes = `public record Client { public string Url { get; init; } ${posting('Url')} }`;
    const made = `var c = new Client { Url = "${CN}" }; var us = c with { Url = "${US}" }; await us.Send("bg.order.list.v2.get");`;
    expect(await sent(classes, made)).toEqual(['bg.goods.add cn', 'bg.mall.info.get cn', 'bg.order.list.v2.get us']);
  });
});

describe('bodies', () => {
  const builder = `public class Builder { private readonly Dictionary<string, object> _p = new(); public Builder Type(string t) { _p["type"] = t; return this; } public Builder With(string k, object v) { _p[k] = v; return this; } public Dictionary<string, object> Build() => _p; }`;
  test.each([
    [
      'a builder',
      `${builder} public class Client { public Task Send(string type) => new HttpClient().PostAsJsonAsync("${CN}", new Builder().Type(type).With("a", 1).Build()); }`,
    ],
    [
      'a form of parts',
      `public class Client { public Task Send(string type) { var form = new MultipartFormDataContent(); form.Add(new StringContent(type), "type"); form.Add(new StringContent("k"), "app_key"); return new HttpClient().PostAsync("${CN}", form); } }`,
    ],
    [
      'a form that is written at once',
      `public class Client { public Task Send(string type) { var form = new MultipartFormDataContent { { new StringContent(type), "type" }, { new StringContent("k"), "app_key" } }; return new HttpClient().PostAsync("${CN}", form); } }`,
    ],
    [
      'bytes',
      `public class Client { public async Task Send(string type) { var body = JsonSerializer.SerializeToUtf8Bytes(new { type }); await new HttpClient().PostAsync("${CN}", new ByteArrayContent(body)); } }`,
    ],
  ])('%s', async (_name, classes) => {
    expect(await sent(classes, clientIs)).toEqual(both);
  });
});

describe('functions that are kept', () => {
  const field = 'private readonly Func<string, string, Task<string>> _post;';
  const lambda = 'async (url, json) => { var r = await new HttpClient().PostAsync(url, new StringContent(json)); return ""; }';
  const http = `public static class Http { public static async Task<string> Post(string url, string json) { var r = await new HttpClient().PostAsync(url, new StringContent(json)); return ""; } }`;
  const calling = (callee: string): string => `public Task Send(string type) => ${callee}("${CN}", ${JSON_OF});`;
  test.each([
    [
      'handed to the constructor',
      `public class Client { ${field} public Client(Func<string, string, Task<string>> post) { _post = post; } ${calling('_post')} }`,
      `var c = new Client(${lambda});`,
    ],
    [
      'kept by way of this',
      `public class Client { ${field} public Client(Func<string, string, Task<string>> post) { this._post = post; } ${calling('_post.Invoke')} }`,
      `var c = new Client(${lambda});`,
    ],
    [
      'a method in a field',
      `public class Client { private readonly Func<string, string, Task<string>> _post = Http.Post; ${calling('_post')} } ${http}`,
      clientIs,
    ],
    [
      'handed to a primary constructor',
      `public class Client(Func<string, string, Task<string>> post) { ${calling('post')} }`,
      `var c = new Client(${lambda});`,
    ],
  ])('%s', async (_name, classes, made) => {
    expect(await sent(classes, made)).toEqual(both);
  });
});

describe('clients that the container makes', () => {
  const client = `public class TemuClient { private readonly HttpClient _http; public TemuClient(HttpClient http) { _http = http; } public Task Send(string type) => _http.PostAsJsonAsync("/openapi/router", new { type }); }`;
  const started = (registering: string, running: string): Promise<Awaited<ReturnType<typeof project>>> =>
    project({
      'Program.cs': `using System.Net.Http; namespace Erp;
${client}
public static class Program { public static async Task Main() { var services = new ServiceCollection(); ${registering} ${running} } }`,
    });
  const running = 'var c = services.BuildServiceProvider().GetRequiredService<TemuClient>(); await c.Send("bg.goods.add");';

  test.each([
    ['by their class', `services.AddHttpClient<TemuClient>(c => c.BaseAddress = new Uri("${HOST}"));`],
    [
      'by an interface',
      `services.AddHttpClient<ITemuClient, TemuClient>((sp, c) => { c.BaseAddress = new Uri("${HOST}"); c.Timeout = TimeSpan.FromSeconds(3); });`,
    ],
    ['in steps', `services.AddHttpClient<TemuClient>().ConfigureHttpClient(c => c.BaseAddress = new Uri("${HOST}"));`],
  ])('%s', async (_name, registering) => {
    expect(pairsOf(await started(registering, running))).toEqual(['bg.goods.add cn']);
  });

  test('by a name, each its own', async () => {
    const one = await project({
      'Program.cs': `using System.Net.Http; namespace Erp;
public class Sender { private readonly IHttpClientFactory _f; public Sender(IHttpClientFactory f) { _f = f; } public Task Cn(string type) => _f.CreateClient("cn").PostAsJsonAsync("/openapi/router", new { type }); public Task Us(string type) => _f.CreateClient(Names.Us).PostAsJsonAsync("/openapi/router", new { type }); }
public static class Names { public const string Us = "temu-us"; }
public static class Program { public static async Task Main() { var services = new ServiceCollection(); services.AddHttpClient("cn", c => c.BaseAddress = new Uri("${HOST}")); services.AddHttpClient(Names.Us, c => c.BaseAddress = new Uri("https://openapi-b-us.temu.com")); services.AddSingleton<Sender>(); var s = services.BuildServiceProvider().GetRequiredService<Sender>(); await s.Cn("bg.goods.add"); await s.Us("bg.order.list.v2.get"); } }`,
    });
    expect(pairsOf(one)).toEqual(['bg.goods.add cn', 'bg.order.list.v2.get us']);
  });

  test('one that is made by hand has its own', async () => {
    const registering = `services.AddHttpClient<TemuClient>(c => c.BaseAddress = new Uri("${HOST}"));`;
    const byHand =
      'var us = new TemuClient(new HttpClient { BaseAddress = new Uri("https://openapi-b-us.temu.com") }); await us.Send("bg.order.list.v2.get");';
    const pairs = pairsOf(await started(registering, `${running} ${byHand}`));
    expect(pairs.map((pair) => pair.replace(/^~/, ''))).toContain('bg.order.list.v2.get us');
    expect(pairs).not.toContain('bg.goods.add us');
  });
});

describe('new(…) without a class', () => {
  test.each([
    ['a field', `private readonly Uri u = new("${CN}");`, ''],
    ['a property', `private Uri u { get; } = new("${CN}");`, ''],
    ['a property with an arrow', `private Uri u => new("${CN}");`, ''],
    ['a field that the constructor sets', 'private readonly Uri u;', `u = new("${CN}");`],
    ['a field of the object that the constructor sets', 'private readonly Uri? u;', `this.u = new("${CN}");`],
  ])('is of the declared class: %s', async (_, field, set) => {
    const client = `public class Client { ${field} public Client() { ${set} } ${posting('u')} }`;
    expect(await sent(client, clientIs)).toEqual(both);
  });

  test('sets the base address of a client', async () => {
    const client = `public class Client { private readonly HttpClient http = new(); public Client() { http.BaseAddress = new("${HOST}"); }
public Task Send(string type) => http.PostAsJsonAsync("/openapi/router", new { type }); }`;
    expect(await sent(client, clientIs)).toEqual(both);
  });

  test.each([
    ['an array', 'Job[] Jobs = [new("bg.goods.add"), new("bg.mall.info.get")];', 'Jobs'],
    ['an array with its class', 'Job[] Jobs = new Job[] { new("bg.goods.add"), new("bg.mall.info.get") };', 'Jobs'],
    ['a list', 'List<Job> Jobs = new List<Job> { new("bg.goods.add"), new("bg.mall.info.get") };', 'Jobs'],
    ['a list of a declared type', 'IReadOnlyList<Job> Jobs = new List<Job> { new("bg.goods.add"), new("bg.mall.info.get") };', 'Jobs'],
    [
      'a dictionary',
      'Dictionary<string, Job> Jobs = new() { ["a"] = new("bg.goods.add"), ["b"] = new("bg.mall.info.get") };',
      'Jobs.Values',
    ],
  ])('is of the class of the items: %s', async (_, jobs, listed) => {
    const one = await project({
      'Program.cs': `using System; using System.Net.Http; using System.Collections.Generic;
public record Job(string Type);
public static class Program
{
    private static readonly ${jobs}
    public static async Task Main()
    {
        foreach (var job in ${listed}) await new HttpClient().PostAsJsonAsync("${CN}", new { type = job.Type });
    }
}`,
    });
    expect(pairsOf(one)).toEqual(both);
  });
});

describe('parameters that are added to a request of RestSharp in a loop', () => {
  const filled = (adding: string): string => `public class Client { public Task Send(string type) {
  var body = new Dictionary<string, string> { ["type"] = type, ["app_key"] = "k" };
  var request = new RestRequest("", Method.Post);
  foreach (var item in body) ${adding}
  return new RestClient("${CN}").ExecuteAsync(request);
} }`;

  test.each(['request.AddParameter(item.Key, item.Value);', '{ request.AddParameter(item.Key, item.Value.ToString()); }'])(
    'are those of the map: %s',
    async (adding) => expect(await sent(filled(adding), clientIs)).toEqual(both),
  );

  test.each(['if (item.Key != "type") request.AddParameter(item.Key, item.Value);', 'request.AddParameter(item.Key, "");'])(
    'are not where one is left out, or given another value: %s',
    async (adding) => expect(await sent(filled(adding), clientIs)).not.toContain('bg.goods.add cn'),
  );
});
