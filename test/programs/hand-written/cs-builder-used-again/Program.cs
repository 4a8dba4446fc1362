using System;
using System.Collections.Generic;
using System.Net;
using System.Text;

class Program
{
    static readonly StringBuilder log = new StringBuilder();

    static void Send(string url, string name, IDictionary<string, string> args)
    {
        var sb = new StringBuilder();
        sb.Append("{\"type\":\"bg.goods.add\"}");
        Console.WriteLine("example: " + sb);
        sb.Length = 0;
        sb.Append("{\"type\":\"bg.goods.update\"}");
        Console.WriteLine("another: " + sb);
        sb.Remove(0, sb.Length);
        sb.AppendLine("{");
        sb.AppendFormat("\"type\":\"{0}\"", name);
        foreach (var pair in args)
        {
            sb.AppendFormat(",\"{0}\":\"{1}\"", pair.Key, pair.Value);
        }
        sb.AppendLine().Append("}");
        using (var client = new WebClient())
        {
            client.Headers[HttpRequestHeader.ContentType] = "application/json";
            client.UploadString(url, sb.ToString());
        }
    }

    static void Main()
    {
        var none = new Dictionary<string, string>();
        Send("https://openapi.kuajingmaihuo.com/openapi/router", "bg.goods.list.get", new Dictionary<string, string> { { "page", "1" } });
        Send("https://openapi.kuajingmaihuo.com/openapi/router", "bg.mall.info.get", none);
        Send("https://openapi-b-eu.temu.com/openapi/router", "bg.goods.detail.get", none);
    }
}
