using System.Collections.Generic;
using System.Threading.Tasks;
using RestSharp;

namespace Sync.Temu
{
    public abstract class TemuApiBase
    {
        private readonly RestClient _client;
        private readonly string _appKey;

        protected TemuApiBase(RestClient client, string appKey)
        {
            _client = client;
            _appKey = appKey;
        }

        protected async Task<string> CallAsync(string type, object biz = null)
        {
            var body = new Dictionary<string, object>
            {
                ["type"] = type,
                ["app_key"] = _appKey,
                ["request"] = biz,
            };
            var request = new RestRequest("/openapi/router", Method.Post);
            request.AddJsonBody(body);
            var response = await _client.ExecuteAsync(request);
            return response.Content;
        }
    }
}
