using System.Collections.Generic;
using System.Net.Http;
using System.Text;
using System.Threading.Tasks;
using Newtonsoft.Json.Linq;

namespace Erp.Temu
{
    public abstract class TemuApiBase
    {
        protected virtual string BaseUrl => "https://openapi.kuajingmaihuo.com/openapi/router";
        private static readonly HttpClient Http = new HttpClient();

        protected async Task<JObject> RequestAsync(string type, object param)
        {
            var body = JObject.FromObject(param);
            body["type"] = type;
            body["app_key"] = "key";
            var response = await Http.PostAsync(BaseUrl, new StringContent(body.ToString(), Encoding.UTF8, "application/json"));
            return JObject.Parse(await response.Content.ReadAsStringAsync());
        }
    }
}
