namespace Erp.Temu
{
    /// <summary>接口类型</summary>
    public static class TemuApi
    {
        public const string GoodsList = "bg.goods.list.get";
        public const string GoodsAdd = "bg.goods.add";
        public const string OrderList = "bg.order.list.get";
    }
}
