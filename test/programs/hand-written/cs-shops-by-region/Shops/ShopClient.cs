using System.Collections.Generic;
using System.Net.Http;
using System.Text;
using System.Threading.Tasks;
using Newtonsoft.Json;

namespace Erp.Shops
{
    public class ShopClient
    {
        private static readonly HttpClient Http = new HttpClient();
        private readonly Shop _shop;

        public ShopClient(Shop shop)
        {
            _shop = shop;
        }

        public async Task<string> CallAsync(string type)
        {
            var body = new Dictionary<string, object> { { "type", type }, { "app_key", _shop.Name } };
            var content = new StringContent(JsonConvert.SerializeObject(body), Encoding.UTF8, "application/json");
            var response = await Http.PostAsync(Gateways.For(_shop.Region), content);
            return await response.Content.ReadAsStringAsync();
        }
    }
}
