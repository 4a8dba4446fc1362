using System;
using System.Threading.Tasks;
using Microsoft.Extensions.Configuration;

namespace Erp
{
    class Program
    {
        static async Task Main()
        {
            var config = new ConfigurationBuilder().AddJsonFile("appsettings.json").Build();
            var api = new AreaApi(config);
            await api.CallAsync(Area.Cn, "bg.goods.list.get");
            await api.CallAsync(Area.Cn, "bg.mall.info.get");
            await api.CallAsync(Area.Us, "bg.goods.list.get");
            await new SectionApi(config).AddAsync("杯子");
            await new SectionApi(config.GetSection("Eu")).AddAsync("cup");
            await new MainApi(config).LabelsAsync();
        }
    }
}
