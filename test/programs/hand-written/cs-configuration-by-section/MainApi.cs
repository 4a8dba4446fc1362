using System.Threading.Tasks;
using Microsoft.Extensions.Configuration;

namespace Erp
{
    public class MainApi
    {
        private readonly string host;

        public MainApi(IConfiguration config)
        {
            host = config.GetSection("Temu:Cn").GetValue<string>("ApiHost");
        }

        public Task<string> LabelsAsync()
        {
            return Http.PostAsync($"{host}/openapi/router", new { type = "bg.goods.labelv2.get" });
        }
    }
}
