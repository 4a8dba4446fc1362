using System.Collections.Generic;
using System.Net.Http;
using System.Text;
using Newtonsoft.Json;

namespace Erp
{
    public class TemuRequest
    {
        private readonly Host host;
        private readonly Dictionary<string, object> body = new Dictionary<string, object>();

        private TemuRequest(Host host)
        {
            this.host = host;
        }

        public static TemuRequest To(Host host) => new TemuRequest(host);

        public TemuRequest Api(string type) => With("type", type);

        public TemuRequest With(string key, object value)
        {
            body[key] = value;
            return this;
        }

        public int Send()
        {
            using (var http = new HttpClient())
            {
                var content = new StringContent(JsonConvert.SerializeObject(body), Encoding.UTF8, "application/json");
                return http.PostAsync(host.RouterUrl, content).Result.Content.ReadAsStringAsync().Result.Length;
            }
        }
    }
}
