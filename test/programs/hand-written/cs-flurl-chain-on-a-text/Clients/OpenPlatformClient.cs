using System.Collections.Generic;
using System.Threading.Tasks;
using Flurl.Http;

namespace Erp.Clients
{
    public class OpenPlatformClient
    {
        private const string Gateway = "https://openapi.kuajingmaihuo.com";
        private readonly string _appKey;

        public OpenPlatformClient(string appKey)
        {
            _appKey = appKey;
        }

        public async Task<string> RequestAsync(string type, Dictionary<string, object> data)
        {
            var payload = WithCommon(type, data);
            return await Gateway
                .AppendPathSegment("/openapi/router")
                .WithTimeout(20)
                .WithHeader("x-app", _appKey)
                .PostJsonAsync(payload)
                .ReceiveString();
        }

        private Dictionary<string, object> WithCommon(string type, Dictionary<string, object> data)
        {
            return new Dictionary<string, object>(data)
            {
                ["app_key"] = _appKey,
                ["type"] = type,
            };
        }
    }
}
