using System;
using System.Net.Http;
using System.Net.Http.Json;
using System.Threading.Tasks;

namespace Erp.Channels.Temu
{
    public sealed class TemuApiClient
    {
        private readonly HttpClient _http;

        public TemuApiClient()
        {
            _http = new HttpClient { BaseAddress = new Uri("https://openapi.kuajingmaihuo.com"), Timeout = TimeSpan.FromSeconds(30) };
        }

        public async Task<string> SendAsync(string type, object data)
        {
            var response = await _http.PostAsJsonAsync("/openapi/router", new { type, app_key = "key", data });
            return await response.Content.ReadAsStringAsync();
        }
    }
}
