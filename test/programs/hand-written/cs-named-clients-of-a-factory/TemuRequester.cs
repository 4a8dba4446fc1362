using System.Collections.Generic;
using System.Net.Http;
using System.Net.Http.Json;
using System.Threading.Tasks;

namespace Erp
{
    public class TemuRequester
    {
        private readonly IHttpClientFactory factory;
        public TemuRequester(IHttpClientFactory factory) { this.factory = factory; }

        public Task<string> Cn(string type, int shopId) => Post("temu-cn", type, shopId);
        public Task<string> Us(string type, int shopId) => Post("temu-us", type, shopId);

        private async Task<string> Post(string name, string type, int shopId)
        {
            var client = factory.CreateClient(name);
            var dto = new Dictionary<string, object>
            {
                { "type", type },
                { "shop_id", shopId },
            };
            var rsp = await client.PostAsJsonAsync("/openapi/router", dto);
            return await rsp.Content.ReadAsStringAsync();
        }
    }
}
