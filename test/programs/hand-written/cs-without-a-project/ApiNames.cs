namespace KjErpTool
{
    /// <summary>接口名称</summary>
    internal static class ApiNames
    {
        public const string ProductList = "bg.goods.list.get";
        public const string OrderList = "bg.order.list.get";
        public const string StockUpdate = "bg.goods.quantity.update";
    }
}
