using System.Collections.Generic;
using System.Net.Http;
using System.Text;
using System.Threading.Tasks;
using Erp.Api;
using Newtonsoft.Json;

namespace Erp.Clients
{
    public class RegionClient
    {
        private static readonly HttpClient Http = new HttpClient();
        private readonly Region _region;

        public RegionClient(Region region)
        {
            _region = region;
        }

        public async Task<string> PostAsync(Api.Api api)
        {
            var body = new Dictionary<string, object> { { "type", api.ToTypeName() }, { "app_key", "key" } };
            var content = new StringContent(JsonConvert.SerializeObject(body), Encoding.UTF8, "application/json");
            var response = await Http.PostAsync(_region.RouterUrl(), content);
            return await response.Content.ReadAsStringAsync();
        }
    }
}
