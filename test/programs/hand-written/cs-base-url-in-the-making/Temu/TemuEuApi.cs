using System.Threading.Tasks;
using RestSharp;

namespace Sync.Temu
{
    public class TemuEuApi : TemuApiBase
    {
        public TemuEuApi(string appKey, string appSecret) : base(new RestClient("https://openapi-b-eu.temu.com"), appKey)
        {
        }

        public Task<string> GetOrdersAsync(int page) => CallAsync("bg.order.list.get", new { pageNumber = page });
    }
}
