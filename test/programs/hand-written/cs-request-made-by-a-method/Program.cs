using System;
using Top.Api;
using Top.Api.Request;

public class Program
{
    public static void Main()
    {
        ITopClient client = new DefaultTopClient("https://openapi.kuajingmaihuo.com/openapi/router", "k", "s");
        var req = new GoodsDetailGetRequest { ProductId = 1 };
        Console.WriteLine(client.Execute(req, "t").Body);
        Console.WriteLine(client.Execute(new OrderListGetRequest()).Body);

        ITopClient us = new DefaultTopClient("https://openapi-b-us.temu.com/openapi/router", "k", "s");
        Console.WriteLine(us.Execute(new GoodsDetailGetRequest { ProductId = 2 }, "t2").Body);
    }
}
