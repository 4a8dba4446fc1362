using System.Collections.Generic;
using System.Net.Http;
using System.Text;
using System.Threading.Tasks;
using Newtonsoft.Json;
using Sdk.Requests;

namespace Sdk
{
    public interface ITemuClient
    {
        Task<TResponse> ExecuteAsync<TResponse>(IRequest<TResponse> request) where TResponse : BaseResponse, new();
    }

    public class TemuClient : ITemuClient
    {
        private readonly TemuOptions _options;
        private readonly HttpClient _http = new HttpClient();

        public TemuClient(TemuOptions options) => _options = options;

        public async Task<TResponse> ExecuteAsync<TResponse>(IRequest<TResponse> request) where TResponse : BaseResponse, new()
        {
            var parameters = new SortedDictionary<string, object>();
            foreach (var pair in request.GetParameters())
            {
                parameters[pair.Key] = pair.Value;
            }
            parameters["type"] = request.ApiName;
            parameters["app_key"] = _options.AppKey;
            using (var message = new HttpRequestMessage(HttpMethod.Post, _options.Gateway))
            {
                message.Content = new StringContent(JsonConvert.SerializeObject(parameters), Encoding.UTF8, "application/json");
                var response = await _http.SendAsync(message);
                var text = await response.Content.ReadAsStringAsync();
                return new TResponse { Success = text.Contains("\"success\":true") };
            }
        }
    }
}
