using System;
using Erp.Temu;

namespace Erp
{
    public static class Program
    {
        public static void Main()
        {
            var api = new TemuApi();
            Console.WriteLine(api.Post("bg.goods.list.get", "{}").Length);
            Console.WriteLine(api.Post("bg.order.list.v2.get", "{}").Length);
            Console.WriteLine(new StockApi().Send("bg.goods.quantity.update").Length);
            Console.WriteLine(new StockApi().Send("bg.mall.info.get").Length);
        }
    }
}
