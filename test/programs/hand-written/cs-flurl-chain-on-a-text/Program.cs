using System.Collections.Generic;
using System.Threading.Tasks;
using Erp.Clients;

namespace Erp
{
    public static class Program
    {
        public static async Task Main()
        {
            var client = new OpenPlatformClient("key");
            await client.RequestAsync("bg.goods.labelv2.get", new Dictionary<string, object> { ["productSkuIds"] = "1" });
            await client.RequestAsync("bg.shiporder.create", new Dictionary<string, object> { ["orderSn"] = "PO-1" });
            await client.RequestAsync("bg.goods.quantity.get", new Dictionary<string, object>());
        }
    }
}
