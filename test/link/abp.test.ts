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
