namespace Erp
{
    public abstract class BaseModel
    {
        public abstract string type { get; }
        public string app_key { get; set; } = "k";
        public string data_type { get; set; } = "JSON";
    }

    public class BatchQuery : BaseModel
    {
        public override string type => "bg.marketing.activity.list.get";
        public int PageNo { get; set; }
    }

    public class CompanyQuery : BaseModel
    {
        public override string type => "bg.logistics.companies.get";
    }
}
