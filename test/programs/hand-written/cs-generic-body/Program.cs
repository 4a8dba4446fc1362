using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace Erp
{
    public class GoodsListRequest
    {
        [Newtonsoft.Json.JsonProperty("type")]
        public string Type { get; } = "bg.goods.list.get";
    }

    public class OrderListRequest
    {
        [Newtonsoft.Json.JsonProperty("type")]
        public string Type { get; } = "bg.order.list.get";
    }

    class Program
    {
        static async Task Main()
        {
            var cn = new TemuClient();
            await cn.PostAsync(new GoodsListRequest());
            await cn.PostAsync(new OrderListRequest());
        }
    }
}
