using System.Collections.Generic;
using System.Net.Http;
using System.Threading.Tasks;

namespace Erp
{
    public class TemuApi
    {
        private readonly HttpClient _http;
        private readonly string _key;

        public TemuApi(HttpClient http, string key)
        {
            _http = http;
            _key = key;
        }

        public async Task<string> CallAsync(string type, params (string Name, string Value)[] biz)
        {
            var form = new List<KeyValuePair<string, string>>
            {
                new KeyValuePair<string, string>("type", type),
                new KeyValuePair<string, string>("app_key", _key),
            };
            foreach (var one in biz) form.Add(new KeyValuePair<string, string>(one.Name, one.Value));
            using (var request = new HttpRequestMessage(HttpMethod.Post, "openapi/router"))
            {
                request.Content = new FormUrlEncodedContent(form);
                var response = await _http.SendAsync(request);
                return await response.Content.ReadAsStringAsync();
            }
        }
    }
}
