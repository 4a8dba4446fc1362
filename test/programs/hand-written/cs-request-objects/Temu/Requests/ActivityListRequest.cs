namespace Erp.Temu.Requests
{
    public class ActivityListRequest : TemuRequest<TemuResponse>
    {
        public override string ApiType
        {
            get { return "bg.marketing.activity.list.get"; }
        }
    }
}
