using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace Erp
{
    class Program
    {
        static async Task Main()
        {
            var cn = new TemuClient();
            TemuClient us;
            TemuClients.TryGet("us", out us);
            await cn.CallAsync("bg.goods.list.get");
            await cn.CallAsync("bg.order.list.get");
            await us.CallAsync("bg.goods.list.get");
            await us.CallAsync("bg.goods.add");
        }
    }
}
