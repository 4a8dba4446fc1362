using System.Threading.Tasks;

namespace Erp
{
    static class Program
    {
        static async Task Main()
        {
            var cn = new TemuClient("https://openapi.kuajingmaihuo.com/openapi/router");
            var eu = new TemuClient("https://openapi-b-eu.temu.com/openapi/router");
            await cn.ExecuteAsync(new StockUpdateRequest { SkuId = 11 });
            await cn.ExecuteAsync(new MallInfoRequest());
            await eu.ExecuteAsync(new StockGetRequest { SkuId = 12 });
        }
    }
}
