using System.Collections.Generic;
using System.Net.Http;
using System.Net.Http.Json;
using System.Threading.Tasks;

namespace Night
{
    public class OpenPlatform
    {
        private const string Path = "/openapi/router";
        private readonly HttpClient http;
        private readonly string key;

        public OpenPlatform(HttpClient http, string key)
        {
            this.http = http;
            this.key = key;
        }

        public async Task<string> PostAsync(string type, IDictionary<string, object> args)
        {
            var body = new Dictionary<string, object>(args);
            body.Add("type", type);
            body.Add("app_key", key);
            var response = await http.PostAsJsonAsync(Path, body);
            return await response.Content.ReadAsStringAsync();
        }
    }
}
