using System.Collections.Generic;
using System.Net.Http;
using System.Text;
using System.Text.Json;
using System.Threading.Tasks;
using Erp.Options;
using Microsoft.Extensions.Options;

namespace Erp.Services
{
    public interface ITemuGatewayService
    {
        Task<string> CallAsync(string type, Dictionary<string, object> args);
    }

    public class TemuGatewayService : ITemuGatewayService
    {
        private readonly HttpClient _httpClient;
        private readonly TemuOptions _options;

        public TemuGatewayService(HttpClient httpClient, IOptions<TemuOptions> options)
        {
            _httpClient = httpClient;
            _options = options.Value;
        }

        public async Task<string> CallAsync(string type, Dictionary<string, object> args)
        {
            var payload = new Dictionary<string, object>(args)
            {
                ["type"] = type,
                ["app_key"] = _options.AppKey,
            };
            using (var request = new HttpRequestMessage(HttpMethod.Post, _options.Url))
            {
                request.Content = new StringContent(JsonSerializer.Serialize(payload), Encoding.UTF8, "application/json");
                var response = await _httpClient.SendAsync(request);
                return await response.Content.ReadAsStringAsync();
            }
        }
    }
}
