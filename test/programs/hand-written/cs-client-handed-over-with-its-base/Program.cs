using System;
using System.Net.Http;
using System.Threading.Tasks;

namespace Temu.Worker
{
    internal class Program
    {
        private static void Main() => RunAsync().GetAwaiter().GetResult();

        private static async Task RunAsync()
        {
            var http = new HttpClient(new SigningHandler("secret") { InnerHandler = new HttpClientHandler() })
            {
                BaseAddress = new Uri("https://openapi.kuajingmaihuo.com/"),
                Timeout = TimeSpan.FromSeconds(30),
            };
            var client = new TemuClient(http);
            Console.WriteLine(await client.GetGoodsAsync(1));
            Console.WriteLine(await client.SoldOutAsync());
            Console.WriteLine(await client.CompaniesAsync());
        }
    }
}
