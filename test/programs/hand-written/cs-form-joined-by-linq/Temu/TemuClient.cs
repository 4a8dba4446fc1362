using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Threading.Tasks;
using Newtonsoft.Json;

namespace Erp.Temu
{
    public class TemuClient
    {
        private static readonly HttpClient Http = new HttpClient();
        private const string Url = "https://openapi.kuajingmaihuo.com/openapi/router";

        public async Task<string> SendAsync(string type, Dictionary<string, object> biz)
        {
            var common = new Dictionary<string, object> { { "type", type }, { "app_key", "key" } };
            var sorted = common.Concat(biz).OrderBy(p => p.Key);
            var query = string.Join("&", sorted.Select(p => $"{p.Key}={Uri.EscapeDataString(p.Value.ToString())}"));
            var response = await Http.PostAsync(Url, new StringContent(query, Encoding.UTF8, "application/x-www-form-urlencoded"));
            return await response.Content.ReadAsStringAsync();
        }
    }
}
