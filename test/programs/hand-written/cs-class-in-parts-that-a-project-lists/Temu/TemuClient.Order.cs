namespace Erp.Legacy.Temu
{
    public partial class TemuClient
    {
        public string GetShipOrders(int page)
        {
            var request = new ShipOrderRequest();
            request.Params["pageNo"] = page;
            return Execute(request);
        }
    }
}
