using System.Collections.Generic;
using System.Net.Http;
using System.Text;
using System.Threading.Tasks;
using Newtonsoft.Json;

namespace Open
{
    public class Api
    {
        private readonly HttpClient http;
        private readonly string token;

        public Api(HttpClient http, string token)
        {
            this.http = http;
            this.token = token;
        }

        public async Task<string> SendAsync(string type, string id)
        {
            var body = new Dictionary<string, object> { ["type"] = type, ["access_token"] = token, ["id"] = id };
            var request = new HttpRequestMessage(HttpMethod.Post, "/openapi/router")
            {
                Content = new StringContent(JsonConvert.SerializeObject(body), Encoding.UTF8, "application/json"),
            };
            var response = await http.SendAsync(request);
            return await response.Content.ReadAsStringAsync();
        }
    }
}
