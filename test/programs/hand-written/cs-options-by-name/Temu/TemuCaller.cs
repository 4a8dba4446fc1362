using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Text;
using System.Threading.Tasks;
using Microsoft.Extensions.Options;
using Newtonsoft.Json;

namespace Erp.Temu
{
    public class TemuSettings
    {
        public string Url { get; set; }
        public string AppKey { get; set; }
    }

    public class TemuCaller
    {
        private readonly HttpClient _http;
        private readonly IOptionsMonitor<TemuSettings> _settings;

        public TemuCaller(HttpClient http, IOptionsMonitor<TemuSettings> settings)
        {
            _http = http;
            _settings = settings;
        }

        public async Task<string> CallAsync(string site, string type, Dictionary<string, object> biz)
        {
            var settings = _settings.Get(site);
            var body = new Dictionary<string, object>(biz)
            {
                ["type"] = type,
                ["app_key"] = settings.AppKey,
                ["timestamp"] = DateTimeOffset.UtcNow.ToUnixTimeSeconds(),
            };
            var content = new StringContent(JsonConvert.SerializeObject(body), Encoding.UTF8, "application/json");
            var response = await _http.PostAsync(settings.Url, content);
            return await response.Content.ReadAsStringAsync();
        }
    }

    public class StockSync
    {
        private readonly TemuCaller _temu;

        public StockSync(TemuCaller temu)
        {
            _temu = temu;
        }

        public async Task RunAsync()
        {
            await _temu.CallAsync("cn", "bg.goods.quantity.get", new Dictionary<string, object> { ["skuId"] = 1 });
            await _temu.CallAsync("cn", "bg.goods.quantity.update", new Dictionary<string, object> { ["skuId"] = 1 });
            await _temu.CallAsync("cn", "bg.purchase.order.list.get", new Dictionary<string, object>());
            await _temu.CallAsync("us", "bg.order.list.get", new Dictionary<string, object> { ["pageNumber"] = 1 });
        }
    }
}
