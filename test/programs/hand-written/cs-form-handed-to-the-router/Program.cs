using System;
using System.Net.Http;
using System.Threading.Tasks;

namespace Erp
{
    public class Program
    {
        public static async Task Main()
        {
            var cn = new TemuApi(TemuHttp.Create("https://openapi.kuajingmaihuo.com"), "k");
            var us = new TemuApi(TemuHttp.Create("https://openapi-b-us.temu.com"), "u");
            Console.WriteLine(await cn.CallAsync("bg.goods.labelv2.get"));
            Console.WriteLine(await cn.CallAsync("bg.goods.cats.get", ("parentCatId", "0")));
            Console.WriteLine(await us.CallAsync("bg.goods.labelv2.get"));
        }
    }
}
