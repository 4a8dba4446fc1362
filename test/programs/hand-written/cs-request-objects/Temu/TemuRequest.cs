using Newtonsoft.Json;

namespace Erp.Temu
{
    public abstract class TemuRequest<TResponse> where TResponse : TemuResponse
    {
        [JsonProperty("type")]
        public abstract string ApiType { get; }

        [JsonProperty("app_key")]
        public string AppKey { get; set; }
    }

    public class TemuResponse
    {
        [JsonProperty("success")]
        public bool Success { get; set; }
    }
}
