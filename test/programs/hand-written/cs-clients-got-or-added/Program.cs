using System;
using System.Threading.Tasks;

namespace App
{
    public static class Program
    {
        public static async Task Main()
        {
            var job = new SyncJob();
            Console.WriteLine(await job.RunAsync(Region.Cn, "bg.goods.list.get", "bg.goods.topselling.soldout.get", "bg.mall.info.get"));
            Console.WriteLine(await job.RunAsync(Region.Eu, "bg.order.list.get"));
        }
    }
}
