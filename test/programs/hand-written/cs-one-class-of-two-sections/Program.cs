using System.Threading.Tasks;
using Microsoft.Extensions.Configuration;

namespace Xinghe
{
    public static class Program
    {
        public static async Task Main()
        {
            IConfiguration configuration = new ConfigurationBuilder().AddJsonFile("appsettings.json").Build();
            var cn = new TemuChannel(configuration.GetSection("TemuCn").Get<TemuSettings>());
            var us = new TemuChannel(configuration.GetSection("TemuUs").Get<TemuSettings>());
            await cn.CallAsync(new TemuMessage("bg.goods.catsmandatory.get"));
            await cn.CallAsync(new TemuMessage("bg.goods.attrs.get"));
            await us.CallAsync(new TemuMessage("bg.goods.quantity.get"));
        }
    }
}
