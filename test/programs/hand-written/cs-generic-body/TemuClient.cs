using System.Net.Http;
using System.Text;
using System.Threading.Tasks;
using Newtonsoft.Json;

namespace Erp
{
    public class TemuClient
    {
        private static readonly HttpClient Http = new HttpClient();

        public async Task<string> PostAsync<T>(T request) where T : class
        {
            var json = JsonConvert.SerializeObject(request);
            var response = await Http.PostAsync("https://openapi.kuajingmaihuo.com/openapi/router", new StringContent(json, Encoding.UTF8, "application/json"));
            return await response.Content.ReadAsStringAsync();
        }
    }
}
