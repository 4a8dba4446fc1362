using System.Collections.Generic;
using System.IO;
using System.Net;
using System.Text;
using System.Web.Script.Serialization;

namespace Erp.Temu
{
    public class TemuHelper
    {
        public static readonly string ApiUrl = "https://openapi.kuajingmaihuo.com/openapi/router";

        public static string Post(string type, Dictionary<string, object> data)
        {
            data["type"] = type;
            data["app_key"] = "key";
            string json = new JavaScriptSerializer().Serialize(data);
            byte[] bytes = Encoding.UTF8.GetBytes(json);
            HttpWebRequest request = (HttpWebRequest)WebRequest.Create(ApiUrl);
            request.Method = "POST";
            request.ContentType = "application/json";
            request.ContentLength = bytes.Length;
            using (Stream stream = request.GetRequestStream())
            {
                stream.Write(bytes, 0, bytes.Length);
            }
            using (HttpWebResponse response = (HttpWebResponse)request.GetResponse())
            using (StreamReader reader = new StreamReader(response.GetResponseStream(), Encoding.UTF8))
            {
                return reader.ReadToEnd();
            }
        }
    }
}
