using System.Threading.Tasks;
using Erp.Api;
using Erp.Clients;

namespace Erp
{
    public static class Program
    {
        public static async Task Main()
        {
            var cn = new RegionClient(Region.Cn);
            await cn.PostAsync(Api.Api.ImageUpload);
            await cn.PostAsync(Api.Api.MallInfo);
            var us = new RegionClient(Region.Us);
            await us.PostAsync(Api.Api.ImageUpload);
        }
    }
}
