using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Erp
{
    class Program
    {
        static async Task Main()
        {
            var config = new ConfigurationBuilder().AddJsonFile("appsettings.json").Build();
            var services = new ServiceCollection();
            services.Configure<TemuOptions>(config.GetSection("Temu"));
            services.AddSingleton<TemuClient>();
            var cn = services.BuildServiceProvider().GetRequiredService<TemuClient>();
            var other = new ServiceCollection();
            other.Configure<TemuOptions>(o => { o.Url = "https://openapi-b-us.temu.com/openapi/router"; });
            other.AddSingleton<TemuClient>();
            var us = other.BuildServiceProvider().GetRequiredService<TemuClient>();
            await cn.CallAsync("bg.goods.list.get");
            await cn.CallAsync("bg.order.list.get");
            await us.CallAsync("bg.goods.list.get");
            await us.CallAsync("bg.goods.add");
        }
    }
}
