using System;
using Erp.Top;
using Erp.Top.Request;

namespace Erp
{
    public class Program
    {
        public static void Main(string[] args)
        {
            ITemuClient client = new DefaultTemuClient("https://openapi.kuajingmaihuo.com/openapi/router", "key", "secret");
            client.Execute(new GoodsListGetRequest { Page = 1, PageSize = 20 }, "session");
            client.Execute(new GoodsEditTaskSubmitRequest { ProductId = 5 }, "session");
            client.Execute(new MallInfoGetRequest());

            ITemuClient us = new DefaultTemuClient("https://openapi-b-us.temu.com/openapi/router", "key-us", "secret-us");
            us.Execute(new GoodsListGetRequest { Page = 1, PageSize = 20 }, "session-us");
        }
    }
}
