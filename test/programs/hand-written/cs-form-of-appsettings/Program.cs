using System;
using System.Threading.Tasks;
using Erp.Temu;
using Microsoft.Extensions.Configuration;

namespace Erp
{
    public class Program
    {
        public static async Task Main(string[] args)
        {
            IConfiguration configuration = new ConfigurationBuilder()
                .SetBasePath(AppContext.BaseDirectory)
                .AddJsonFile("appsettings.json", optional: false)
                .AddEnvironmentVariables()
                .Build();
            var client = new TemuOpenClient(configuration);
            await client.CallAsync("bg.goods.detail.get", ("goodsId", "1"));
            await client.CallAsync("bg.shiporder.create", ("orderSn", "PO-1"));
        }
    }
}
