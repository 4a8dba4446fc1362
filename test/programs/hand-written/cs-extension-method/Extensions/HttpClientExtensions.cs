using System.Collections.Generic;
using System.Net.Http;
using System.Text;
using System.Threading.Tasks;
using Erp.Models;
using Newtonsoft.Json;

namespace Erp.Extensions
{
    public static class HttpClientExtensions
    {
        public static async Task<string> PostTemuAsync(this HttpClient client, TemuAccount account, string type, object data)
        {
            var url = $"https://{account.Host}/openapi/router";
            var json = JsonConvert.SerializeObject(new { type, app_key = account.AppKey, data });
            var response = await client.PostAsync(url, new StringContent(json, Encoding.UTF8, "application/json"));
            return await response.Content.ReadAsStringAsync();
        }
    }
}
