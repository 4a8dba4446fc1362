namespace Erp.Jobs
{
    public class GoodsJob : TemuJob
    {
        protected override string ApiName => "bg.goods.list.get";
    }
}
