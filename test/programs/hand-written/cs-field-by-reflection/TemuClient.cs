using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Text;
using System.Threading.Tasks;
using Newtonsoft.Json;

namespace Erp
{
    public class TemuClient
    {
        private static readonly HttpClient Http = new HttpClient();
        public string Url { get; set; } = "https://openapi.kuajingmaihuo.com/openapi/router";


        public async Task<string> CallAsync(string type, object data = null)
        {
            var body = new Dictionary<string, object> { { "type", type }, { "app_key", "key" }, { "data", data } };
            var content = new StringContent(JsonConvert.SerializeObject(body), Encoding.UTF8, "application/json");
            var response = await Http.PostAsync(Url, content);
            return await response.Content.ReadAsStringAsync();
        }
    }
}
