using System;
using System.Collections.Generic;
using System.IO;
using System.Net;
using System.Text;

namespace Temu.Legacy.Clients
{
    public abstract class TemuClientBase
    {
        protected abstract string Gateway { get; }

        protected string Call(string method, IDictionary<string, string> args)
        {
            var sb = new StringBuilder();
            sb.Append("{\"type\":\"").Append(method).Append("\"");
            foreach (var kv in args)
            {
                sb.AppendFormat(",\"{0}\":\"{1}\"", kv.Key, kv.Value);
            }
            sb.Append("}");
            var req = (HttpWebRequest)WebRequest.Create(Gateway);
            req.Method = "POST";
            req.ContentType = "application/json";
            var bytes = Encoding.UTF8.GetBytes(sb.ToString());
            using (var s = req.GetRequestStream())
            {
                s.Write(bytes, 0, bytes.Length);
            }
            using (var resp = req.GetResponse())
            using (var reader = new StreamReader(resp.GetResponseStream()))
            {
                return reader.ReadToEnd();
            }
        }
    }
}
