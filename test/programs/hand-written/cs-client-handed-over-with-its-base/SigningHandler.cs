using System;
using System.Net.Http;
using System.Security.Cryptography;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace Temu.Worker
{
    public class SigningHandler : DelegatingHandler
    {
        private readonly string _secret;

        public SigningHandler(string secret) => _secret = secret;

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var body = await request.Content.ReadAsStringAsync();
            using (var md5 = MD5.Create())
            {
                var hash = md5.ComputeHash(Encoding.UTF8.GetBytes(_secret + body + _secret));
                request.Headers.Add("X-Sign", BitConverter.ToString(hash).Replace("-", string.Empty));
            }
            return await base.SendAsync(request, cancellationToken);
        }
    }
}
