using System.IO;
using System.Net;
using System.Text;

namespace Erp.Temu
{
    public class TemuApi
    {
        public static readonly string Url = "https://openapi.kuajingmaihuo.com/openapi/router";

        public string Post(string type, string data)
        {
            var request = (HttpWebRequest)WebRequest.Create(Url);
            request.Method = "POST";
            request.ContentType = "application/json";
            var body = Encoding.UTF8.GetBytes("{\"type\":\"" + type + "\",\"data\":" + data + "}");
            using (var stream = request.GetRequestStream()) { stream.Write(body, 0, body.Length); }
            using (var reader = new StreamReader(request.GetResponse().GetResponseStream())) { return reader.ReadToEnd(); }
        }
    }
}
