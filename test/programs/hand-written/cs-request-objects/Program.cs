using System.Threading.Tasks;
using Erp.Temu;
using Erp.Temu.Requests;

namespace Erp
{
    class Program
    {
        static async Task Main()
        {
            ITemuClient client = new TemuClient("https://openapi.kuajingmaihuo.com/openapi/router", "key");
            await client.ExecuteAsync(new GoodsListRequest { Page = 1 });
            await client.ExecuteAsync(new ActivityListRequest());
            await client.ExecuteAsync(new OrderListRequest { PageNumber = 1 });
        }
    }
}
