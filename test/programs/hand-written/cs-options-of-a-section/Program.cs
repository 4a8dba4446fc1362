using System.IO;
using System.Threading.Tasks;
using Erp.Options;
using Erp.Services;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Erp
{
    public class Program
    {
        public static async Task Main(string[] args)
        {
            var configuration = new ConfigurationBuilder().SetBasePath(Directory.GetCurrentDirectory()).AddJsonFile("appsettings.json").Build();
            var services = new ServiceCollection();
            services.Configure<TemuOptions>(configuration.GetSection("Temu"));
            services.AddHttpClient<ITemuGatewayService, TemuGatewayService>(c => c.Timeout = System.TimeSpan.FromSeconds(20));
            services.AddTransient<GoodsAppService>();
            var provider = services.BuildServiceProvider();
            var goods = provider.GetRequiredService<GoodsAppService>();
            await goods.SyncAsync();
        }
    }
}
