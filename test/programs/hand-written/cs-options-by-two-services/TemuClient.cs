using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Text;
using System.Threading.Tasks;
using Microsoft.Extensions.Options;
using Newtonsoft.Json;

namespace Erp
{
    public class TemuClient
    {
        private static readonly HttpClient Http = new HttpClient();
        private readonly TemuOptions _options;
        public TemuClient(IOptions<TemuOptions> options) { _options = options.Value; }


        public async Task<string> CallAsync(string type, object data = null)
        {
            var body = new Dictionary<string, object> { { "type", type }, { "app_key", "key" }, { "data", data } };
            var content = new StringContent(JsonConvert.SerializeObject(body), Encoding.UTF8, "application/json");
            var response = await Http.PostAsync(_options.Url, content);
            return await response.Content.ReadAsStringAsync();
        }
    }

    public class TemuOptions
    {
        public string Url { get; set; }
    }
}
