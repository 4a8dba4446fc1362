using System;
using System.Collections.Generic;
using System.Net.Http;

public class TemuClient
{
    private const string Gateway = "https://openapi.kuajingmaihuo.com/openapi/router";
    private readonly HttpClient _http = new HttpClient();

    public string Call(string type, string data)
    {
        var form = new Dictionary<string, string>
        {
            ["type"] = type,
            ["data"] = data,
        };
        return _http.PostAsync(Gateway, new FormUrlEncodedContent(form)).Result.Content.ReadAsStringAsync().Result;
    }
}

public static class Shipping
{
    public static string Companies()
    {
        var http = new HttpClient();
        return Send(http, "bg.logistics.company.get") + Send(http, "bg.logistics.template.get");
    }

    private static string Send(HttpClient http, string name)
    {
        var form = new FormUrlEncodedContent(new Dictionary<string, string> { { "type", name } });
        return http.PostAsync("https://openapi.kuajingmaihuo.com/openapi/router", form).Result.Content.ReadAsStringAsync().Result;
    }
}

public static class Program
{
    public static void Main()
    {
        var temu = new TemuClient();
        Console.WriteLine(temu.Call("bg.goods.add", "{}").Length);
        Console.WriteLine(temu.Call("bg.mall.info.get", "{}").Length);
        Console.WriteLine(Shipping.Companies().Length);
    }
}
