using System.Collections.Generic;
using System.Threading.Tasks;
using Flurl.Http;

namespace App
{
    public class TemuClient
    {
        private readonly IFlurlClient _flurl;

        public TemuClient(IFlurlClient flurl)
        {
            _flurl = flurl;
        }

        public async Task<string> PostAsync(string type, object request)
        {
            var envelope = new Dictionary<string, object> { { "type", type }, { "request", request } };
            return await _flurl.Request("openapi", "router").WithTimeout(30).PostJsonAsync(envelope).ReceiveString();
        }
    }
}
