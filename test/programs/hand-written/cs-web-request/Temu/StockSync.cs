using System.Collections.Generic;

namespace Erp.Temu
{
    public class StockSync
    {
        public string Update(long skuId, int quantity)
        {
            return TemuHelper.Post("bg.goods.quantity.update", new Dictionary<string, object> { { "skuId", skuId }, { "quantity", quantity } });
        }

        public string Orders()
        {
            return TemuHelper.Post("bg.order.list.get", new Dictionary<string, object>());
        }
    }
}
