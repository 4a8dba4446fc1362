using System;
using System.Net.Http;
using System.Collections.Generic;

class Program
{
    const string CN = "https://openapi.kuajingmaihuo.com/openapi/router";
    static readonly HttpClient http = new HttpClient();

    static void Call(string name, string alias)
    {
        var d = new Dictionary<string, string> { ["type"] = name, ["app_key"] = "k" };
        var signed = d;
        if (alias != null) signed["type"] = alias;
        http.PostAsync(CN, new FormUrlEncodedContent(d)).Wait();
    }

    static void Main()
    {
        Call("bg.goods.list.get", null);
        Call("bg.goods.list.get", "bg.order.list.get");
        Call("bg.order.list.get", "bg.goods.list.get");
    }
}
