import { expect, test } from 'vitest';
import { pairsOf, project } from './project.js';

const settings = '{ "Temu": { "BaseUrl": "https://openapi.kuajingmaihuo.com", "UsBaseUrl": "https://openapi-b-us.temu.com" } }';

const module = `using Volo.Abp.Modularity;
public class ErpModule : AbpModule
{
    public override void ConfigureServices(ServiceConfigurationContext context)
    {
        var configuration = context.Services.GetConfiguration();
        context.Services.AddHttpClient("temu", client => { client.BaseAddress = new Uri(configuration["Temu:BaseUrl"]); });
        context.Services.AddHttpClient("temu-us", client => { client.BaseAddress = new Uri(configuration["Temu:UsBaseUrl"]); });
    }
}`;

const client = `using System.Net.Http; using System.Net.Http.Json; using Volo.Abp.DependencyInjection;
public class TemuClient : ITransientDependency
{
    private readonly IHttpClientFactory _factory;
    public TemuClient(IHttpClientFactory factory) { _factory = factory; }
    public Task Send(string type, string name = "temu") => _factory.CreateClient(name).PostAsJsonAsync("/openapi/router", new { type });
}`;

test.each([
  'protected TemuClient Client => LazyServiceProvider.LazyGetRequiredService<TemuClient>();',
  'protected TemuClient Client { get { return ServiceProvider.GetRequiredService<TemuClient>(); } }',
])("ABP's application service asks for its client: %s", async (asks) => {
  const service = `using Volo.Abp.Application.Services;
public class GoodsAppService : ApplicationService
{
    ${asks}
    public Task Add() => Client.Send("bg.goods.add");
    public Task Mall() => Client.Send("bg.mall.info.get", name: "temu-us");
}`;
  const one = await project({
    'appsettings.json': settings,
    'ErpModule.cs': module,
    'TemuClient.cs': client,
    'GoodsAppService.cs': service,
  });
  expect(pairsOf(one)).toEqual(['bg.goods.add cn', 'bg.mall.info.get us']);
});

test("ABP's module fills options from a section, and its serializer writes the body", async () => {
  const optionsModule = `using Volo.Abp.Modularity;
public class ErpModule : AbpModule
{
    public override void ConfigureServices(ServiceConfigurationContext context)
    {
        var configuration = context.Services.GetConfiguration();
        Configure<TemuOptions>(configuration.GetSection("Temu"));
    }
}`;
  const optionsClient = `using System.Net.Http; using System.Text; using Microsoft.Extensions.Options; using Volo.Abp.DependencyInjection; using Volo.Abp.Json;
public class TemuOptions { public string BaseUrl { get; set; } public string UsBaseUrl { get; set; } }
public class TemuClient : ITransientDependency
{
    protected IJsonSerializer JsonSerializer { get; }
    protected TemuOptions Options { get; }
    public TemuClient(IJsonSerializer jsonSerializer, IOptions<TemuOptions> options) { JsonSerializer = jsonSerializer; Options = options.Value; }
    public Task Cn(string type) => Send(Options.BaseUrl, type);
    public Task Us(string type) => Send(Options.UsBaseUrl, type);
    protected virtual Task Send(string host, string type)
    {
        var body = new Dictionary<string, object> { ["type"] = type };
        return new HttpClient().PostAsync(host + "/openapi/router", new StringContent(JsonSerializer.Serialize(body), Encoding.UTF8, "application/json"));
    }
}`;
  const worker = `public class Worker
{
    private readonly TemuClient _client;
    public Worker(TemuClient client) { _client = client; }
    public async Task Run() { await _client.Cn("bg.goods.add"); await _client.Us("bg.mall.info.get"); }
}`;
  const one = await project({
    'appsettings.json': settings,
    'ErpModule.cs': optionsModule,
    'TemuClient.cs': optionsClient,
    'Worker.cs': worker,
  });
  expect(pairsOf(one)).toEqual(['bg.goods.add cn', 'bg.mall.info.get us']);
});
