using System;
using System.Threading.Tasks;

namespace Erp
{
    class Program
    {
        static async Task Main()
        {
            var goods = new GoodsApi();
            Console.WriteLine(await goods.ListAsync(1));
            Console.WriteLine(await goods.MallAsync());
            Console.WriteLine(goods.Detail(7));
        }
    }
}
