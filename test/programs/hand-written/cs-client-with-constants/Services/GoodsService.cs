using System.Collections.Generic;
using System.Threading.Tasks;
using Erp.Temu;

namespace Erp.Services
{
    public class GoodsService
    {
        private readonly TemuClient _client;

        public GoodsService(TemuClient client)
        {
            _client = client;
        }

        public Task<string> ListAsync(int page)
        {
            return _client.ExecuteAsync(TemuApi.GoodsList, new Dictionary<string, object> { { "page", page }, { "pageSize", 50 } });
        }

        public Task<string> AddAsync(string name)
        {
            return _client.ExecuteAsync(TemuApi.GoodsAdd, new Dictionary<string, object> { ["productName"] = name });
        }
    }
}
