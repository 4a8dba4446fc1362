using System.Net.Http;
using System.Text;
using System.Threading.Tasks;
using Newtonsoft.Json;

namespace Erp
{
    public static class Http
    {
        private static readonly HttpClient Client = new HttpClient();

        public static async Task<string> PostAsync(string url, object body)
        {
            var content = new StringContent(JsonConvert.SerializeObject(body), Encoding.UTF8, "application/json");
            var response = await Client.PostAsync(url, content);
            return await response.Content.ReadAsStringAsync();
        }
    }
}
