using System;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;

namespace Erp
{
    class Program
    {
        static async Task Main()
        {
            var s = new ServiceCollection();
            s.AddSingleton<TemuApi>();
            s.AddSingleton<ISyncJob, GoodsJob>();
            s.AddSingleton<ISyncJob, MallJob>();
            var sp = s.BuildServiceProvider();
            foreach (var job in sp.GetServices<ISyncJob>())
            {
                Console.WriteLine(job.Name + " " + await job.RunAsync());
            }
        }
    }
}
