using System.Net.Http;
using System.Text;
using System.Threading.Tasks;
using Newtonsoft.Json;

namespace Erp
{
    public class TemuClient
    {
        private static readonly HttpClient Http = new HttpClient();
        private readonly string _url;

        public TemuClient(string url)
        {
            _url = url;
        }

        public async Task<string> ExecuteAsync(TemuRequest request)
        {
            var content = new StringContent(JsonConvert.SerializeObject(request), Encoding.UTF8, "application/json");
            var response = await Http.PostAsync(_url, content);
            return await response.Content.ReadAsStringAsync();
        }
    }
}
