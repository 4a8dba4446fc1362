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
        public string Url = "https://openapi.kuajingmaihuo.com/openapi/router";
        private static string NameOf(ApiType type)
        {
            var member = typeof(ApiType).GetField(type.ToString());
            return ((System.ComponentModel.DescriptionAttribute)Attribute.GetCustomAttribute(member, typeof(System.ComponentModel.DescriptionAttribute))).Description;
        }


        public async Task<string> CallAsync(ApiType type, object data = null)
        {
            var body = new Dictionary<string, object> { { "type", NameOf(type) }, { "app_key", "key" }, { "data", data } };
            var content = new StringContent(JsonConvert.SerializeObject(body), Encoding.UTF8, "application/json");
            var response = await Http.PostAsync(Url, content);
            return await response.Content.ReadAsStringAsync();
        }
    }
}
