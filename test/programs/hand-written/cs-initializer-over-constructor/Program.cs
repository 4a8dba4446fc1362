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
            var cn = new TemuClient("https://openapi.kuajingmaihuo.com/openapi/router");
            var us = new TemuClient("https://openapi.kuajingmaihuo.com/openapi/router") { Url = "https://openapi-b-us.temu.com/openapi/router" };
            await cn.CallAsync("bg.goods.list.get");
            await cn.CallAsync("bg.order.list.get");
            await us.CallAsync("bg.goods.list.get");
            await us.CallAsync("bg.goods.add");
        }
    }
}
