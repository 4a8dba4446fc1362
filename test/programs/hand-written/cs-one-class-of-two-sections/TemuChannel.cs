using System.Net.Http;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Threading.Tasks;

namespace Xinghe
{
    public class TemuSettings
    {
        public string Endpoint { get; set; }
        public string Token { get; set; }
    }

    public class TemuMessage
    {
        public TemuMessage(string type)
        {
            Type = type;
        }

        [JsonPropertyName("type")]
        public string Type { get; }

        [JsonPropertyName("access_token")]
        public string AccessToken { get; set; }
    }

    public class TemuChannel
    {
        private static readonly HttpClient Client = new HttpClient();
        private readonly TemuSettings _settings;

        public TemuChannel(TemuSettings settings)
        {
            _settings = settings;
        }

        public async Task<string> CallAsync(TemuMessage message)
        {
            message.AccessToken = _settings.Token;
            var content = new StringContent(JsonSerializer.Serialize(message), Encoding.UTF8, "application/json");
            var response = await Client.PostAsync($"{_settings.Endpoint}/openapi/router", content);
            return await response.Content.ReadAsStringAsync();
        }
    }
}
