namespace Erp.Legacy.Temu
{
    public partial class TemuClient
    {
        public string GetStock(long skuId)
        {
            var request = new StockGetRequest();
            request.Params["productSkuId"] = skuId;
            return Execute(request);
        }

        public string AddRoute(long skuId, string warehouse)
        {
            var request = new RouteAddRequest();
            request.Params["productSkuId"] = skuId;
            request.Params["warehouseId"] = warehouse;
            return Execute(request);
        }
    }
}
