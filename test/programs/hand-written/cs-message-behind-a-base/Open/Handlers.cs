using System;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace Open
{
    public class LogHandler : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken token)
        {
            var response = await base.SendAsync(request, token);
            Console.WriteLine($"{request.Method} {request.RequestUri.Host} {(int)response.StatusCode}");
            return response;
        }
    }

    public class RetryHandler : DelegatingHandler
    {
        private readonly int times;

        public RetryHandler(int times)
        {
            this.times = times;
        }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken token)
        {
            for (var i = 0; ; i++)
            {
                try
                {
                    return await base.SendAsync(request, token);
                }
                catch (HttpRequestException) when (i < times)
                {
                    await Task.Delay(50 * (i + 1), token);
                }
            }
        }
    }
}
