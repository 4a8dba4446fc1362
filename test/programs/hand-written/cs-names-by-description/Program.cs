using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace Erp
{
    public enum ApiType
    {
        [System.ComponentModel.Description("bg.goods.list.get")]
        GoodsList,
        [System.ComponentModel.Description("bg.order.list.get")]
        OrderList,
    }

    class Program
    {
        static async Task Main()
        {
            var cn = new TemuClient();
            await cn.CallAsync(ApiType.GoodsList);
            await cn.CallAsync(ApiType.OrderList);
        }
    }
}
