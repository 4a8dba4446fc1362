using System;
using System.Net.Http;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;

namespace Erp
{
    class Program
    {
        static async Task Main()
        {
            var services = new ServiceCollection();
            services.AddHttpClient("temu-cn", c => c.BaseAddress = new Uri("https://openapi.kuajingmaihuo.com"));
            services.AddHttpClient("temu-us", c => c.BaseAddress = new Uri("https://openapi-b-us.temu.com"));
            services.AddSingleton<TemuRequester>();
            var p = services.BuildServiceProvider();
            var r = p.GetRequiredService<TemuRequester>();
            await r.Cn("bg.goods.edit.property", 1);
            await r.Cn("bg.purchase.order.list.get", 1);
            await r.Us("bg.goods.edit.property", 1);
        }
    }
}
