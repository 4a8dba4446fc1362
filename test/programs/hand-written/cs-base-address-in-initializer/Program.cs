using System.Threading.Tasks;
using Erp.Channels.Temu;

namespace Erp
{
    static class Program
    {
        static async Task Main()
        {
            var api = new TemuApiClient();
            await api.SendAsync("bg.goods.quantity.get", new { productId = 1 });
            await api.SendAsync("bg.logistics.companies.get", new { regionId = 211 });
        }
    }
}
