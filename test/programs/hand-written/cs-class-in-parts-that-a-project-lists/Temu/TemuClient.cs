using System.Collections.Generic;
using RestSharp;

namespace Erp.Legacy.Temu
{
    public partial class TemuClient
    {
        private const string Host = "https://openapi.kuajingmaihuo.com";
        private readonly RestClient _client = new RestClient(Host);
        private readonly string _token;

        public TemuClient(string token) { _token = token; }

        private string Execute<TResult>(TemuRequestBase<TResult> request)
        {
            var body = new Dictionary<string, object>(request.Params);
            body.Add("type", request.Method);
            body.Add("access_token", _token);
            var rest = new RestRequest("/openapi/router", Method.POST);
            rest.AddJsonBody(body);
            return _client.Execute(rest).Content;
        }
    }
}
