using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Security.Cryptography;
using System.Text;

namespace Erp.Top.Util
{
    public sealed class WebUtils
    {
        private int timeout = 20000;

        public string DoPost(string url, IDictionary<string, string> textParams)
        {
            HttpWebRequest req = GetWebRequest(url, "POST");
            req.ContentType = "application/x-www-form-urlencoded;charset=utf-8";
            byte[] postData = Encoding.UTF8.GetBytes(BuildQuery(textParams));
            using (Stream reqStream = req.GetRequestStream())
            {
                reqStream.Write(postData, 0, postData.Length);
            }
            using (HttpWebResponse rsp = (HttpWebResponse)req.GetResponse())
            using (StreamReader reader = new StreamReader(rsp.GetResponseStream(), Encoding.UTF8))
            {
                return reader.ReadToEnd();
            }
        }

        public HttpWebRequest GetWebRequest(string url, string method)
        {
            HttpWebRequest req = (HttpWebRequest)WebRequest.Create(url);
            req.ServicePoint.Expect100Continue = false;
            req.Method = method;
            req.KeepAlive = true;
            req.Timeout = timeout;
            return req;
        }

        public static string BuildQuery(IDictionary<string, string> parameters)
        {
            StringBuilder query = new StringBuilder();
            bool hasParam = false;
            foreach (KeyValuePair<string, string> kv in parameters)
            {
                if (hasParam) query.Append("&");
                query.Append(kv.Key);
                query.Append("=");
                query.Append(Uri.EscapeDataString(kv.Value));
                hasParam = true;
            }
            return query.ToString();
        }
    }

    public abstract class TemuUtils
    {
        public static string Sign(IDictionary<string, string> parameters, string secret)
        {
            StringBuilder query = new StringBuilder(secret);
            foreach (var kv in new SortedDictionary<string, string>(parameters, StringComparer.Ordinal))
            {
                query.Append(kv.Key).Append(kv.Value);
            }
            query.Append(secret);
            using (var md5 = MD5.Create())
            {
                return string.Concat(md5.ComputeHash(Encoding.UTF8.GetBytes(query.ToString())).Select(b => b.ToString("X2")));
            }
        }
    }
}
