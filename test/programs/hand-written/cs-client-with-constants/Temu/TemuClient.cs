using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Security.Cryptography;
using System.Text;
using System.Threading.Tasks;
using Newtonsoft.Json;

namespace Erp.Temu
{
    public class TemuClient
    {
        private const string Gateway = "https://openapi.kuajingmaihuo.com/openapi/router";
        private static readonly HttpClient Http = new HttpClient();
        private readonly string _appKey;
        private readonly string _appSecret;
        private readonly string _accessToken;

        public TemuClient(string appKey, string appSecret, string accessToken)
        {
            _appKey = appKey;
            _appSecret = appSecret;
            _accessToken = accessToken;
        }

        public async Task<string> ExecuteAsync(string type, IDictionary<string, object> biz = null)
        {
            var param = new SortedDictionary<string, object>(StringComparer.Ordinal)
            {
                ["type"] = type,
                ["app_key"] = _appKey,
                ["access_token"] = _accessToken,
                ["timestamp"] = DateTimeOffset.UtcNow.ToUnixTimeSeconds(),
                ["data_type"] = "JSON",
            };
            if (biz != null)
            {
                foreach (var item in biz)
                {
                    param[item.Key] = item.Value;
                }
            }
            param["sign"] = Sign(param);
            var json = JsonConvert.SerializeObject(param);
            var content = new StringContent(json, Encoding.UTF8, "application/json");
            var response = await Http.PostAsync(Gateway, content);
            return await response.Content.ReadAsStringAsync();
        }

        private string Sign(SortedDictionary<string, object> param)
        {
            var text = string.Concat(param.Select(p => p.Key + (p.Value is string ? p.Value : JsonConvert.SerializeObject(p.Value))));
            using (var md5 = MD5.Create())
            {
                var hash = md5.ComputeHash(Encoding.UTF8.GetBytes(_appSecret + text + _appSecret));
                return BitConverter.ToString(hash).Replace("-", "");
            }
        }
    }
}
