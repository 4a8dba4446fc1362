using System.Threading.Tasks;
using Sync.Temu;

namespace Sync
{
    public static class Program
    {
        public static async Task Main(string[] args)
        {
            var cn = new TemuCnApi("key", "secret");
            await cn.GetDetailAsync(12);
            await cn.UploadImageAsync("b64");
            await cn.GetMallAsync();

            var eu = new TemuEuApi("key2", "secret2");
            await eu.GetOrdersAsync(1);
        }
    }
}
