using System.Net.Http;
using System.Text;
using System.Threading.Tasks;
using Newtonsoft.Json;

namespace Erp.Temu
{
    public class TemuClient : ITemuClient
    {
        private readonly HttpClient _http = new HttpClient();
        private readonly string _url;
        private readonly string _appKey;

        public TemuClient(string url, string appKey)
        {
            _url = url;
            _appKey = appKey;
        }

        public async Task<TResponse> ExecuteAsync<TResponse>(TemuRequest<TResponse> request) where TResponse : TemuResponse
        {
            request.AppKey = _appKey;
            var message = new HttpRequestMessage(HttpMethod.Post, _url)
            {
                Content = new StringContent(JsonConvert.SerializeObject(request), Encoding.UTF8, "application/json"),
            };
            var response = await _http.SendAsync(message);
            return JsonConvert.DeserializeObject<TResponse>(await response.Content.ReadAsStringAsync());
        }
    }
}
