using System.Collections.Generic;
using System.Net.Http;
using System.Text;
using System.Threading.Tasks;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Erp
{
    public class TemuApi
    {
        private const string BaseUrl = "https://openapi.kuajingmaihuo.com";
        private readonly HttpClient http = new HttpClient();

        public async Task<string> RequestAsync(string type, object biz)
        {
            var body = biz == null ? new JObject() : JObject.FromObject(biz);
            body["type"] = type;
            body["app_key"] = "k";
            using (var req = new HttpRequestMessage(HttpMethod.Post, BaseUrl + "/openapi/router"))
            {
                req.Content = new StringContent(body.ToString(Formatting.None), Encoding.UTF8, "application/json");
                using (var rsp = await http.SendAsync(req))
                {
                    return await rsp.Content.ReadAsStringAsync();
                }
            }
        }
    }
}
