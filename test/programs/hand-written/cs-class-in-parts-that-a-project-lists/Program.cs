using System;
using Erp.Legacy.Temu;

namespace Erp.Legacy
{
    internal static class Program
    {
        private static void Main(string[] args)
        {
            var client = new TemuClient("token");
            Console.WriteLine(client.GetStock(12));
            client.AddRoute(12, "WH-1");
            client.GetShipOrders(1);
        }
    }
}
