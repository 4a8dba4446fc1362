using System;
using System.Collections.Generic;
using System.Net.Http;

namespace Night
{
    class Program
    {
        static void Main()
        {
            using (var http = new HttpClient())
            {
                http.BaseAddress = new Uri("https://openapi.kuajingmaihuo.com");
                http.DefaultRequestHeaders.Add("User-Agent", "night/1.0");
                var api = new OpenPlatform(http, "k");
                foreach (var job in new List<Job> { new EnrollJob(api), new ProductsJob(api), new CompaniesJob(api) })
                {
                    job.Execute();
                }
            }
        }
    }
}
