import { describe, expect, test } from 'vitest';
import { CN, nonEscaping, pairsOf, project, US } from './project.js';

const both = ['bg.goods.add cn', 'bg.mall.info.get us'];

/** Two methods that send to a text, by what stands behind it. */
const sending = (using: string, cn: string, us: string): string => `${using}
namespace Erp;
public class Client
{
    public Task A() => "${CN}"${cn};
    public Task B() => "${US}"${us};
}`;

const add = 'new { type = "bg.goods.add" }';
const mall = 'new { type = "bg.mall.info.get" }';

describe('a text that an extension method sends to', () => {
  test.each([
    ['Flurl', 'using Flurl.Http;', `.PostJsonAsync(${add})`, `.WithHeader("a", "b").PostJsonAsync(${mall})`],
    ['Flurl, with an answer', 'using Flurl.Http;', `.PostJsonAsync(${add}).ReceiveString()`, `.PostJsonAsync(${mall}).ReceiveJson<Mall>()`],
    [
      'Flurl, by query parameters',
      'using Flurl.Http;',
      '.SetQueryParam("type", "bg.goods.add").GetStringAsync()',
      `.SetQueryParams(${mall}).GetJsonAsync<Mall>()`,
    ],
    [
      'Furion',
      'using Furion.RemoteRequest.Extensions;',
      `.SetBody(${add}).PostAsStringAsync()`,
      `.SetHeaders(new { a = 1 }).SetBody(${mall}).PostAsAsync<string>()`,
    ],
  ])('%s: it goes nowhere else', async (_, using, cn, us) => {
    const one = await project({ 'Client.cs': sending(using, cn, us) });
    expect(pairsOf(one)).toEqual(both);
    expect(nonEscaping(one)).toEqual(['bg.goods.add', 'openapi.kuajingmaihuo.com']);
  });

  test('a request that is kept may go elsewhere', async () => {
    const one = await project({
      'Client.cs': `using Flurl.Http;
public class Client { public Task A() { var r = "${CN}".WithHeader("a", "b"); Keep(r); return r.PostJsonAsync(${add}); } }`,
    });
    expect(nonEscaping(one)).not.toContain('openapi.kuajingmaihuo.com');
  });
});

test("Furion's service sends the request that it is handed", async () => {
  const one = await project({
    'Client.cs': `using Furion.HttpRemote;
public class Client
{
    private readonly IHttpRemoteService _http;
    public Client(IHttpRemoteService http) { _http = http; }
    public Task A() => _http.SendAsStringAsync(HttpRequestBuilder.Post("${CN}").SetJsonContent(${add}));
    public Task B() => _http.SendAsync(HttpRequestBuilder.Post("${US}").WithHeader("a", "b").SetJsonContent(${mall}));
}`,
  });
  expect(pairsOf(one)).toEqual(both);
});

test.each([
  ['the class is called like its section', '', 'Temu'],
  ['an attribute names the section', '[OptionsSettings("Open:Temu")]', 'Open'],
])("Furion's options: %s", async (_, attribute, section) => {
  const own = JSON.stringify({ Url: CN, UsUrl: US });
  const one = await project({
    'appsettings.json': section === 'Temu' ? `{ "Temu": ${own} }` : `{ "Open": { "Temu": ${own} } }`,
    'Startup.cs':
      'public class Startup { public void ConfigureServices(IServiceCollection services) { services.AddConfigurableOptions<TemuOptions>(); } }',
    'Client.cs': `using Furion.RemoteRequest.Extensions;
${attribute}
public sealed class TemuOptions : IConfigurableOptions { public string Url { get; set; } public string UsUrl { get; set; } }
public class Client
{
    private readonly TemuOptions _options;
    public Client(IOptions<TemuOptions> options) { _options = options.Value; }
    public Task A() => _options.Url.SetBody(${add}).PostAsStringAsync();
    public Task B() => _options.UsUrl.SetBody(${mall}).PostAsStringAsync();
}`,
  });
  expect(pairsOf(one)).toEqual(both);
});

test.each([
  ['a property', 'public class Body { public string Type { get; set; } }', (name: string): string => `new Body { Type = "${name}" }`],
  ['a record', 'public record Body(string Type, object Data = null);', (name: string): string => `new Body("${name}")`],
  [
    'the property of a class above',
    'public abstract class Above { public abstract string Type { get; } } public class Add : Above { public override string Type => "bg.goods.add"; } public class Mall : Above { public override string Type => "bg.mall.info.get"; }',
    (name: string): string => (name === 'bg.goods.add' ? 'new Add()' : 'new Mall()'),
  ],
])('%s that begins with a capital names the type', async (_, classes, made) => {
  const one = await project({
    'Client.cs': `using System.Net.Http; using System.Net.Http.Json;
${classes}
public class Client
{
    private readonly HttpClient http = new HttpClient();
    public Task A() => http.PostAsJsonAsync("${CN}", ${made('bg.goods.add')});
    public Task B() => http.PostAsJsonAsync("${US}", ${made('bg.mall.info.get')});
}`,
  });
  expect(pairsOf(one)).toEqual(both);
});
