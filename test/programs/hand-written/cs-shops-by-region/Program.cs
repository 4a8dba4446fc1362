using System.Threading.Tasks;
using Erp.Shops;

namespace Erp
{
    class Program
    {
        static async Task Main()
        {
            var cn = new ShopClient(new Shop { Name = "cn-1", Region = Region.CN });
            var us = new ShopClient(new Shop { Name = "us-1", Region = Region.US });
            var eu = new ShopClient(new Shop { Name = "eu-1", Region = Region.EU });
            await cn.CallAsync("bg.goods.list.get");
            await cn.CallAsync("bg.order.list.get");
            await us.CallAsync("bg.goods.list.get");
            await eu.CallAsync("bg.goods.quantity.update");
        }
    }
}
