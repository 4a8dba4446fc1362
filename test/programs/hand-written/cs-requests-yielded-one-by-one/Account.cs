using System;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Threading.Tasks;
using Newtonsoft.Json;

namespace Erp.Temu
{
    public class Account
    {
        private static readonly Lazy<HttpClient> Http = new Lazy<HttpClient>(() => new HttpClient { Timeout = TimeSpan.FromSeconds(10) });
        private readonly string appKey;
        private readonly string secret;
        private readonly string token;

        public Account(string appKey, string secret, string token)
        {
            this.appKey = appKey;
            this.secret = secret;
            this.token = token;
        }

        private static string Endpoint => Environment.GetEnvironmentVariable("TEMU_ENDPOINT") ?? Defaults.Endpoint;

        public async Task<string> SendAsync<T>(T request) where T : RequestBase
        {
            request.AppKey = appKey;
            request.AccessToken = token;
            var content = new ByteArrayContent(Encoding.UTF8.GetBytes(JsonConvert.SerializeObject(request)));
            content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
            var response = await Http.Value.PostAsync(Endpoint, content);
            return await response.Content.ReadAsStringAsync();
        }
    }

    internal static class Defaults
    {
        internal const string Endpoint = "https://openapi.kuajingmaihuo.com/openapi/router";
    }
}
