using System.Collections.Generic;
using System.Threading.Tasks;

namespace Erp.Services
{
    public class GoodsAppService
    {
        private readonly ITemuGatewayService _temu;

        public GoodsAppService(ITemuGatewayService temu)
        {
            _temu = temu;
        }

        public async Task SyncAsync()
        {
            await _temu.CallAsync("bg.goods.list.get", new Dictionary<string, object> { { "page", 1 } });
            await _temu.CallAsync("bg.goods.cats.get", new Dictionary<string, object> { { "parentCatId", 0 } });
        }
    }
}
