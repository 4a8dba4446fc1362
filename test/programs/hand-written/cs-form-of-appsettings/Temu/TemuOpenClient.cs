using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Threading.Tasks;
using Microsoft.Extensions.Configuration;

namespace Erp.Temu
{
    public class TemuOpenClient
    {
        private static readonly HttpClient Client = new HttpClient();
        private readonly IConfiguration _config;

        public TemuOpenClient(IConfiguration config)
        {
            _config = config;
        }

        public async Task<string> CallAsync(string type, params (string Key, string Value)[] biz)
        {
            var dict = new Dictionary<string, string>
            {
                { "type", type },
                { "app_key", _config["Temu:AppKey"] },
                { "timestamp", DateTimeOffset.Now.ToUnixTimeSeconds().ToString() },
            };
            foreach (var item in biz) dict[item.Key] = item.Value;
            dict.Add("sign", TemuSigner.Sign(dict, _config["Temu:AppSecret"]));
            using (var content = new FormUrlEncodedContent(dict))
            {
                var resp = await Client.PostAsync(_config["Temu:GatewayUrl"], content);
                resp.EnsureSuccessStatusCode();
                return await resp.Content.ReadAsStringAsync();
            }
        }
    }
}
