using System.Threading.Tasks;
using Erp.Temu;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Erp
{
    public class Program
    {
        public static async Task Main(string[] args)
        {
            var configuration = new ConfigurationBuilder().AddJsonFile("appsettings.json").Build();
            var services = new ServiceCollection();
            services.Configure<TemuSettings>("cn", configuration.GetSection("Temu:Cn"));
            services.Configure<TemuSettings>("us", configuration.GetSection("Temu:Us"));
            services.AddHttpClient<TemuCaller>();
            services.AddTransient<StockSync>();
            await services.BuildServiceProvider().GetRequiredService<StockSync>().RunAsync();
        }
    }
}
