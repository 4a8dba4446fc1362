using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Text;
using System.Threading.Tasks;
using Microsoft.Extensions.Options;
using Newtonsoft.Json;

namespace Erp
{
    public class TemuOptions
    {
        public TemuSite Cn { get; set; }
        public TemuSite Us { get; set; }
    }

    public class TemuSite
    {
        public string BaseUrl { get; set; }
    }

    public abstract class TemuClientBase
    {
        private readonly HttpClient _http;

        protected TemuClientBase(HttpClient http, TemuSite site)
        {
            _http = http;
            _http.BaseAddress = new Uri(site.BaseUrl);
        }

        public async Task<string> SendAsync(string type)
        {
            var body = new Dictionary<string, object> { ["type"] = type, ["timestamp"] = DateTimeOffset.UtcNow.ToUnixTimeSeconds() };
            var content = new StringContent(JsonConvert.SerializeObject(body), Encoding.UTF8, "application/json");
            var response = await _http.PostAsync("/openapi/router", content);
            return await response.Content.ReadAsStringAsync();
        }
    }

    public class TemuCnClient : TemuClientBase
    {
        public TemuCnClient(HttpClient http, IOptions<TemuOptions> options) : base(http, options.Value.Cn)
        {
        }
    }

    public class TemuUsClient : TemuClientBase
    {
        public TemuUsClient(HttpClient http, IOptions<TemuOptions> options) : base(http, options.Value.Us)
        {
        }
    }
}
