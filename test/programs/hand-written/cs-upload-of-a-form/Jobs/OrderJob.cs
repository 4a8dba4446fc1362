namespace Erp.Jobs
{
    public class OrderJob : TemuJob
    {
        protected override string ApiName => "bg.order.list.get";
    }
}
