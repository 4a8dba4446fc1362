using System;
using System.Collections.Generic;
using System.Threading.Tasks;

namespace Erp.Temu
{
    public static class Program
    {
        public static void Main()
        {
            Run().Wait();
        }

        private static async Task Run()
        {
            var account = new Account("k", "s", "t");
            foreach (var request in Plan())
            {
                Console.WriteLine(request.GetType().Name + ": " + await account.SendAsync(request));
            }
        }

        private static IEnumerable<RequestBase> Plan()
        {
            yield return new Requests.Goods.Update { ProductId = 3, ProductName = "帽" };
            yield return new Requests.Goods.CustomLabels { Page = 1 };
            yield return new Requests.Orders.Detail { Sn = "PO" };
        }
    }
}
