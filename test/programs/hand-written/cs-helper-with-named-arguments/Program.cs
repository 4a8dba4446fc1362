using System;
using System.Net.Http;
using System.Collections.Generic;

class Program
{
    const string CN = "https://openapi.kuajingmaihuo.com/openapi/router";
    static readonly HttpClient http = new HttpClient();

    static void Fill(Dictionary<string, string> target, string alias)
    {
        if (alias != null) target["type"] = alias;
    }

    static void Call(string name, string alias)
    {
        var d = new Dictionary<string, string> { ["type"] = name, ["app_key"] = "k" };
        Fill(alias: alias, target: d);
        http.PostAsync(CN, new FormUrlEncodedContent(d)).Wait();
    }

    static void Main()
    {
        Call("bg.goods.list.get", null);
        Call(alias: "bg.order.list.get", name: "bg.goods.list.get");
        Call(alias: "bg.goods.list.get", name: "bg.order.list.get");
    }
}
