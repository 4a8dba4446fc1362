using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Erp.Temu;

namespace Erp
{
    public static class Program
    {
        private static readonly Dictionary<string, Dictionary<string, object>> Jobs = new Dictionary<string, Dictionary<string, object>>
        {
            ["bg.goods.image.upload"] = new Dictionary<string, object> { ["imageBizType"] = 0 },
            ["bg.mall.info.get"] = new Dictionary<string, object>(),
            ["bg.goods.labelv2.get"] = new Dictionary<string, object> { ["productSkuIds"] = "1" },
        };

        public static async Task Main()
        {
            var client = new TemuClient();
            foreach (var job in Jobs.OrderBy(job => job.Key))
            {
                await client.SendAsync(job.Key, job.Value);
            }
        }
    }
}
