using System.Threading.Tasks;
using Microsoft.Extensions.Configuration;

namespace Erp
{
    public enum Area { Cn, Us }

    public class AreaApi
    {
        private readonly IConfiguration _config;
        public AreaApi(IConfiguration config) { _config = config; }

        public Task<string> CallAsync(Area area, string type)
        {
            var section = _config.GetSection("Temu").GetSection(area.ToString());
            return Http.PostAsync(section["ApiHost"] + "/openapi/router", new { type, app_key = section["AppKey"] });
        }
    }
}
