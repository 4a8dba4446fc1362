using System.Net;
using System.Net.Http;
using System.Threading.Tasks;
using Erp.Extensions;
using Erp.Models;

namespace Erp
{
    class Program
    {
        static async Task Main()
        {
            using (var http = new HttpClient())
            {
                var account = new TemuAccount("key", "secret");
                await http.PostTemuAsync(account, "bg.goods.update", new { goodsId = 1 });
                await http.PostTemuAsync(account, "bg.shiporder.create", new { id = 1 });
            }
        }
    }
}
