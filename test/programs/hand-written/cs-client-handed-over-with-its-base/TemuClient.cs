using System.Collections.Generic;
using System.Net.Http;
using System.Text;
using System.Text.Json;
using System.Threading.Tasks;

namespace Temu.Worker
{
    public sealed class TemuClient
    {
        private readonly HttpClient _http;

        public TemuClient(HttpClient http) => _http = http;

        public Task<string> GetGoodsAsync(int page) => CallAsync("bg.goods.list.get", ("page", page), ("pageSize", 20));

        public Task<string> SoldOutAsync() => CallAsync("bg.goods.topselling.soldout.get");

        public Task<string> CompaniesAsync() => CallAsync("bg.logistics.companies.get");

        private async Task<string> CallAsync(string type, params (string Key, object Value)[] extra)
        {
            var body = new Dictionary<string, object> { ["type"] = type, ["app_key"] = "k", ["data_type"] = "JSON" };
            foreach (var pair in extra)
            {
                body[pair.Key] = pair.Value;
            }
            using (var content = new StringContent(JsonSerializer.Serialize(body), Encoding.UTF8, "application/json"))
            using (var response = await _http.PostAsync("openapi/router", content))
            {
                return await response.Content.ReadAsStringAsync();
            }
        }
    }
}
