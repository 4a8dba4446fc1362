using System;
using System.Net;

public class Client
{
    readonly string url;

    public Client(string url)
    {
        this.url = url;
    }

    public void Call(string type)
    {
        using (var web = new WebClient())
        {
            web.Headers[HttpRequestHeader.ContentType] = "application/json";
            Console.WriteLine(web.UploadString(url, "{\"type\":\"" + type + "\"}"));
        }
    }
}

public static class Program
{
    public static void Main()
    {
        var cn = new Client("https://openapi.kuajingmaihuo.com/openapi/router");
        var us = new Client("https://openapi-b-us.temu.com/openapi/router");
        cn.Call(GoodsApi.List.GetDescription());
        cn.Call(GoodsApi.Mall.GetDescription());
        cn.Call(StockApi.Query.GetValue());
        cn.Call(EnumHelper.Text(PriceApi.List));
        us.Call(GoodsApi.Detail.GetDescription());
        us.Call(StockApi.Update.GetValue());
    }
}
