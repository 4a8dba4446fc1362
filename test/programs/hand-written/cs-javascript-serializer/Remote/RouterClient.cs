using System;
using System.IO;
using System.Net;
using System.Text;
using System.Web.Script.Serialization;

namespace Mika.Remote
{
    public enum Target
    {
        China,
        America
    }

    public class RouterClient
    {
        private readonly JavaScriptSerializer serializer = new JavaScriptSerializer();

        public string Send(Target target, string type, object data)
        {
            var url = target == Target.America
                ? "https://openapi-b-us.temu.com/openapi/router"
                : "https://openapi.kuajingmaihuo.com/openapi/router";
            var json = serializer.Serialize(new { type, app_key = "ak", timestamp = DateTime.Now.Ticks, data });
            var request = WebRequest.CreateHttp(url);
            request.Method = "POST";
            request.ContentType = "application/json";
            request.Timeout = 15000;
            using (var writer = new StreamWriter(request.GetRequestStream(), new UTF8Encoding(false)))
            {
                writer.Write(json);
            }
            try
            {
                using (var response = (HttpWebResponse)request.GetResponse())
                using (var reader = new StreamReader(response.GetResponseStream(), Encoding.UTF8))
                {
                    var text = reader.ReadToEnd();
                    Console.WriteLine(type + "\t" + text);
                    return text;
                }
            }
            catch (WebException e)
            {
                Console.WriteLine(type + "\t" + e.Message);
                return null;
            }
        }
    }
}
