using System;
using System.Threading.Tasks;
using Sdk.Requests;

namespace Sdk
{
    public static class Program
    {
        public static async Task Main(string[] args)
        {
            ITemuClient client = new TemuClient(new TemuOptions { AppKey = "k" });
            var list = await client.ExecuteAsync(new GoodsListRequest { Page = 1 });
            Console.WriteLine(list.Success);
            var mall = await client.ExecuteAsync(new MallInfoRequest());
            Console.WriteLine(mall.Success);
            var us = new TemuClient(new TemuOptions { AppKey = "u", Gateway = TemuOptions.UsGateway });
            Console.WriteLine((await us.ExecuteAsync(new GoodsListRequest { Page = 2 })).Success);
        }
    }
}
