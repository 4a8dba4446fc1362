using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Security.Cryptography;
using System.Text;
using System.Threading.Tasks;

namespace KjErpTool
{
    public class TemuApiService
    {
        private const string GatewayUrl = "https://openapi.kuajingmaihuo.com/openapi/router";
        private static readonly HttpClient _http = new HttpClient();
        private readonly string _appKey = "k", _secret = "s", _token = "t";

        public async Task<string> Invoke(string type, SortedDictionary<string, string> biz)
        {
            var p = new SortedDictionary<string, string>(StringComparer.Ordinal)
            {
                { "app_key", _appKey },
                { "access_token", _token },
                { "timestamp", "1700000000" },
                { "type", type }
            };
            if (biz != null)
            {
                foreach (var kv in biz) p[kv.Key] = kv.Value;
            }
            p.Add("sign", Sign(p));
            var list = new List<KeyValuePair<string, string>>();
            foreach (var kv in p)
            {
                list.Add(new KeyValuePair<string, string>(kv.Key, kv.Value));
            }
            var rsp = await _http.PostAsync(GatewayUrl, new FormUrlEncodedContent(list));
            return await rsp.Content.ReadAsStringAsync();
        }

        private string Sign(IDictionary<string, string> p)
        {
            var sb = new StringBuilder(_secret);
            foreach (var kv in p) sb.Append(kv.Key).Append(kv.Value);
            sb.Append(_secret);
            using (var md5 = MD5.Create())
                return BitConverter.ToString(md5.ComputeHash(Encoding.UTF8.GetBytes(sb.ToString()))).Replace("-", "");
        }
    }
}
