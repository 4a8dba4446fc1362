using System.Threading.Tasks;
using Erp.Services;
using Erp.Temu;

namespace Erp
{
    internal class Program
    {
        private static async Task Main(string[] args)
        {
            var client = new TemuClient("key", "secret", "token");
            var goods = new GoodsService(client);
            await goods.ListAsync(1);
            await goods.AddAsync("衬衫");
            await new OrderService(client).ListAsync();
        }
    }
}
