using System;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace Erp
{
    public class RetryHandler : DelegatingHandler
    {
        private readonly int _times;

        public RetryHandler(HttpMessageHandler inner, int times) : base(inner)
        {
            _times = times;
        }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken token)
        {
            for (var i = 1; ; i++)
            {
                try
                {
                    return await base.SendAsync(request, token);
                }
                catch (HttpRequestException) when (i < _times)
                {
                    await Task.Delay(100 * i, token);
                }
            }
        }
    }

    public static class TemuHttp
    {
        public static HttpClient Create(string host)
        {
            var client = new HttpClient(new RetryHandler(new HttpClientHandler(), 3)) { BaseAddress = new Uri(host) };
            client.DefaultRequestHeaders.Add("X-App", "erp");
            return client;
        }
    }
}
