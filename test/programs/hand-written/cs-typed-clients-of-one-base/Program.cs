using System.Net.Http;
using System.Threading.Tasks;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Erp
{
    public class Program
    {
        public static async Task Main()
        {
            var configuration = new ConfigurationBuilder().AddJsonFile("appsettings.json").Build();
            var services = new ServiceCollection();
            services.Configure<TemuOptions>(configuration.GetSection("Temu"));
            services.AddHttpClient<TemuCnClient>();
            services.AddHttpClient<TemuUsClient>();
            services.AddTransient<ProductSync>();
            await services.BuildServiceProvider().GetRequiredService<ProductSync>().RunAsync();
        }
    }

    public class ProductSync
    {
        private readonly TemuCnClient _cn;
        private readonly TemuUsClient _us;

        public ProductSync(TemuCnClient cn, TemuUsClient us)
        {
            _cn = cn;
            _us = us;
        }

        public async Task RunAsync()
        {
            await _cn.SendAsync("bg.goods.list.get");
            await _cn.SendAsync("bg.goods.add");
            await _cn.SendAsync("bg.goods.attrs.get");
            await _us.SendAsync("bg.goods.list.get");
        }
    }
}
